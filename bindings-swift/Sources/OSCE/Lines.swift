import Foundation

/// Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
///
/// - Throws: ``OsceError`` where the file cannot be read.
public func checkLines(
    at path: String, options: LinesOptions = LinesOptions(check: CheckOptions())
) throws -> BatchReport {
    try coreCheckLines(path, options)
}

/// Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
///
/// - Throws: ``OsceError`` where the URL is not that of a file, or the file cannot be read.
public func checkLines(
    at file: URL, options: LinesOptions = LinesOptions(check: CheckOptions())
) throws -> BatchReport {
    try coreCheckLines(path(of: file), options)
}

/// Checks JSON Lines that are in memory, and counts.
///
/// - Throws: ``OsceError`` where the library itself fails. What is wrong with a line is counted.
public func checkLines(
    _ lines: Data, options: LinesOptions = LinesOptions(check: CheckOptions())
) throws -> BatchReport {
    let checker = LineChecker(options: options, onlyFaulty: true)
    var rest = lines[...]
    while let piece = rest.nextPiece() { try checker.count(piece) }
    _ = try checker.finish()
    return checker.batch()
}

/// The lines of a file of JSON Lines, each checked: `for try await line in try checkedLines(at: file)`. Memory stays flat.
///
/// - Parameter onlyFaulty: lines without a fault are left out; they are counted all the same.
/// - Throws: ``OsceError`` where the URL is not that of a file, or the file cannot be opened.
public func checkedLines(
    at file: URL, options: LinesOptions = LinesOptions(check: CheckOptions()), onlyFaulty: Bool = false
) throws -> CheckedLineSequence {
    try CheckedLineSequence(path(of: file), options: options, onlyFaulty: onlyFaulty)
}

/// JSON Lines that are in memory, each checked.
///
/// - Parameter onlyFaulty: lines without a fault are left out.
/// - Throws: ``OsceError`` where the library itself fails. What is wrong with a line stands in its report.
public func checkedLines(
    _ lines: Data, options: LinesOptions = LinesOptions(check: CheckOptions()), onlyFaulty: Bool = false
) throws -> [CheckedLine] {
    let checker = LineChecker(options: options, onlyFaulty: onlyFaulty)
    return try checker.push(lines) + checker.finish()
}

private func path(of file: URL) throws -> String {
    guard file.isFileURL else {
        throw OsceError.unreadable(message: "\(file.absoluteString): not a file: expected a file URL; read the bytes and check those")
    }
    return file.path
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

    /// The counts of the lines so far, and of their faults.
    public var batch: BatchReport { lines.batch() }

    /// Iterates over the lines.
    public func makeAsyncIterator() -> Iterator { Iterator(lines: lines) }

    /// Iterates over the lines without waiting for anything else.
    public func forEach(_ body: (CheckedLine) throws -> Void) throws {
        while let block = try lines.nextBlock() {
            for line in block { try body(line) }
        }
    }

    /// Iterates over the lines, a block at a time.
    public struct Iterator: AsyncIteratorProtocol {
        let lines: CheckedLines
        var block: ArraySlice<CheckedLine> = []

        /// The next line.
        ///
        /// - Throws: ``OsceError`` where the file cannot be read, and `CancellationError` where the task was cancelled.
        public mutating func next() async throws -> CheckedLine? {
            while block.isEmpty {
                try Task.checkCancellation()
                guard let next = try lines.nextBlock() else { return nil }
                block = next[...]
            }
            return block.popFirst()
        }
    }
}

extension LineChecker {
    /// A new checker, for bytes that come in a callback: each ``push(_:)`` gives the lines that it completes,
    /// ``finish()`` the last one, and ``batch()`` counts.
    ///
    /// - Parameter onlyFaulty: lines without a fault are left out; they are counted all the same.
    public convenience init(options: LinesOptions = LinesOptions(check: CheckOptions()), onlyFaulty: Bool = false) {
        self.init(unsafeFromHandle: coreLineChecker(options, onlyFaulty).uniffiCloneHandle())
    }
}

extension CheckedLine: Identifiable {
    /// Its number.
    public var id: Int64 { number }

    /// The record of the line, where it is one.
    public var item: AnyRecord? { (try? coreRecordOfLine(self)) ?? nil }
}

extension Data {
    /// Takes as much off the front as is checked at once, so that few lines wait in memory; `nil` at the end.
    mutating func nextPiece() -> Data? {
        guard !isEmpty else { return nil }
        defer { self = dropFirst(1 << 16) }
        return Data(prefix(1 << 16))
    }
}
