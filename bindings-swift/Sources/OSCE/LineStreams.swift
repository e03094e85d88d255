import Foundation

extension AsyncSequence where Element == UInt8 {
    /// The JSON Lines of a stream of bytes, each checked as it comes.
    ///
    /// ```swift
    /// let (bytes, _) = try await URLSession.shared.bytes(from: address)
    /// for try await line in bytes.checkedLines() { print(line.report) }
    /// ```
    ///
    /// - Parameter onlyFaulty: lines without a fault are left out; they are counted all the same.
    public func checkedLines(
        options: LinesOptions = LinesOptions(check: CheckOptions()), onlyFaulty: Bool = false
    ) -> CheckedLineStream<LinesOfBytes<Self>> {
        LinesOfBytes(bytes: self).checkedLines(options: options, onlyFaulty: onlyFaulty)
    }
}

extension AsyncSequence where Element: Sequence<UInt8> {
    /// The JSON Lines of a stream of chunks - `Data`, `[UInt8]` or the like, cut anywhere -, each checked as it comes.
    ///
    /// - Parameter onlyFaulty: lines without a fault are left out; they are counted all the same.
    public func checkedLines(
        options: LinesOptions = LinesOptions(check: CheckOptions()), onlyFaulty: Bool = false
    ) -> CheckedLineStream<Self> {
        CheckedLineStream(chunks: self, checker: LineChecker(options: options, onlyFaulty: onlyFaulty))
    }
}

/// The lines of a stream of JSON Lines, each checked. No more than a line and what came with it is in memory.
///
/// The lines are read once, like the stream itself. What the stream throws ends them and is thrown; a task that is cancelled throws
/// `CancellationError`. A line that either cuts off is not given.
public struct CheckedLineStream<Chunks: AsyncSequence>: AsyncSequence where Chunks.Element: Sequence<UInt8> {
    /// A line that was checked.
    public typealias Element = CheckedLine

    let chunks: Chunks
    let checker: LineChecker

    /// The counts of the lines so far, and of their faults.
    public var batch: BatchReport { checker.batch() }

    /// Iterates over the lines.
    public func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator(), checker: checker) }

    /// Iterates over the lines as they come.
    public struct Iterator: AsyncIteratorProtocol {
        /// `nil` after the end of the stream, and after an error.
        var chunks: Chunks.AsyncIterator?
        let checker: LineChecker
        var chunk = Data()
        var lines: ArraySlice<CheckedLine> = []

        /// The next line.
        ///
        /// - Throws: what the stream throws, and `CancellationError` where the task was cancelled. There are no more lines then.
        public mutating func next() async throws -> CheckedLine? {
            do {
                return try await line()
            } catch {
                (chunks, chunk) = (nil, Data())
                throw error
            }
        }

        private mutating func line() async throws -> CheckedLine? {
            while lines.isEmpty {
                try Task.checkCancellation()
                if let piece = chunk.nextPiece() {
                    lines = try checker.push(piece)[...]
                } else if let next = try await chunks?.next() {
                    chunk = Data(next)
                } else if chunks != nil {
                    // Some streams just end when their task is cancelled: what they gave last may be a part of a line.
                    try Task.checkCancellation()
                    chunks = nil
                    lines = try checker.finish()[...]
                } else {
                    return nil
                }
            }
            return lines.popFirst()
        }
    }
}

extension CheckedLineStream: Sendable where Chunks: Sendable {}

/// The bytes of a stream, a line at a time; a long line comes in parts.
public struct LinesOfBytes<Bytes: AsyncSequence>: AsyncSequence where Bytes.Element == UInt8 {
    /// The bytes of a line.
    public typealias Element = [UInt8]

    let bytes: Bytes

    /// Iterates over the lines.
    public func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes.makeAsyncIterator()) }

    /// Iterates over the bytes of the lines.
    public struct Iterator: AsyncIteratorProtocol {
        var bytes: Bytes.AsyncIterator

        /// The bytes of the next line with its end.
        ///
        /// - Throws: what the stream throws.
        public mutating func next() async throws -> [UInt8]? {
            var line: [UInt8] = []
            while line.count < 1 << 16, let byte = try await bytes.next() {
                line.append(byte)
                if byte == UInt8(ascii: "\n") { break }
            }
            return line.isEmpty ? nil : line
        }
    }
}

extension LinesOfBytes: Sendable where Bytes: Sendable {}
