import Foundation

/// Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
///
/// - Throws: ``OsceError`` where the file cannot be read.
public func checkLines(at path: String, options: LinesOptions = LinesOptions(check: CheckOptions())) throws -> BatchReport {
    try coreCheckLines(path, options)
}

/// The lines of a file of JSON Lines, each checked: `for try await line in CheckedLineSequence(path)`. Memory stays flat.
public struct CheckedLineSequence: AsyncSequence, Sendable {
    /// A line that was checked.
    public typealias Element = CheckedLine

    private let lines: CheckedLines

    /// Opens a file. Lines without a fault are left out where only faulty ones are wanted; they are counted all the same.
    ///
    /// - Throws: ``OsceError`` where the file cannot be read.
    public init(
        _ path: String, options: LinesOptions = LinesOptions(check: CheckOptions()), onlyFaulty: Bool = false
    ) throws {
        lines = try coreOpenLines(path, options, onlyFaulty)
    }

    /// What became of the lines so far.
    public var batch: BatchReport { lines.batch() }

    /// Goes through the lines.
    public func makeAsyncIterator() -> Iterator { Iterator(lines: lines) }

    /// Goes through the lines without waiting for anything else.
    public func forEach(_ body: (CheckedLine) throws -> Void) throws {
        while let block = try lines.nextBlock() {
            for line in block { try body(line) }
        }
    }

    /// Goes through the lines, a block at a time.
    public struct Iterator: AsyncIteratorProtocol {
        let lines: CheckedLines
        var block: ArraySlice<CheckedLine> = []

        /// The next line.
        public mutating func next() async throws -> CheckedLine? {
            while block.isEmpty {
                guard let next = try lines.nextBlock() else { return nil }
                block = next[...]
            }
            return block.popFirst()
        }
    }
}

extension CheckedLine {
    /// The record of the line, where it is one.
    public var item: AnyRecord? { (try? coreRecordOfLine(self)) ?? nil }
}
