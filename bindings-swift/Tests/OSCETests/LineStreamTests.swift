import Foundation
import OSCE
import Testing

/// JSON Lines that come as a stream, from memory, or at the address of a file.
@Suite struct LineStreamTests {
    private let options = LinesOptions(check: CheckOptions(today: .day(2026, 1, 15)))

    /// Lines with letters of two and four bytes, a blank line, a fault, and an end without a newline.
    private let lines = Data(
        (#"{"title":"Café 🎉","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}"# + "\r\n\n"
            + #"{"title":"Course begins","fields_of_work":["polcing"]}"# + "\n" + #"{"title":"No end"}"#).utf8)

    /// A stream of the pieces of some bytes.
    private func stream(_ data: Data, in pieces: Int) -> AsyncStream<Data> {
        AsyncStream { continuation in
            for start in stride(from: 0, to: data.count, by: pieces) { continuation.yield(data[start...].prefix(pieces)) }
            continuation.finish()
        }
    }

    private func all<Chunks>(_ lines: CheckedLineStream<Chunks>) async throws -> [CheckedLine] {
        var all: [CheckedLine] = []
        for try await line in lines { all.append(line) }
        return all
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1_000])
    func chunksMayBeCutAnywhere(_ pieces: Int) async throws {
        let wanted = try checkedLines(lines, options: options)
        #expect(wanted.map { $0.item?.title } == ["Café 🎉", "Course begins", "No end"] && wanted.map(\.id) == [1, 3, 4])
        let checked = stream(lines, in: pieces).checkedLines(options: options)
        #expect(try await all(checked) == wanted)
        #expect([checked.batch.lines, checked.batch.valid] == [3, 1])
    }

    @Test func bytesAreTaken() async throws {
        let wanted = try checkedLines(lines, options: options)
        let bytes = AsyncStream { continuation in
            for byte in lines { continuation.yield(byte) }
            continuation.finish()
        }
        #expect(try await all(bytes.checkedLines(options: options)) == wanted)
        let arrays = AsyncStream { continuation in
            continuation.yield(Array(lines))
            continuation.finish()
        }
        #expect(try await all(arrays.checkedLines(options: options)) == wanted)
    }

    @Test func aLineIsGivenOnceItIsComplete() async throws {
        let (chunks, chunk) = AsyncStream.makeStream(of: Data.self)
        var ofChunks = chunks.checkedLines(options: options).makeAsyncIterator()
        chunk.yield(Data((#"{"title":"A"}"# + "\n" + #"{"ti"#).utf8))
        #expect(try await ofChunks.next()?.item?.title == "A")

        let (bytes, byte) = AsyncStream.makeStream(of: UInt8.self)
        var ofBytes = bytes.checkedLines(options: options).makeAsyncIterator()
        for each in (#"{"title":"A"}"# + "\n").utf8 { byte.yield(each) }
        #expect(try await ofBytes.next()?.item?.title == "A")
    }

    @MainActor @Test func aScreenGoesThroughOne() async throws {
        var titles: [String] = []
        for try await line in stream(lines, in: 64).checkedLines(options: options) { titles.append(line.item?.title ?? "") }
        #expect(titles == ["Café 🎉", "Course begins", "No end"])
    }

    @Test func faultyLinesAloneAreGiven() async throws {
        let checked = stream(lines, in: 64).checkedLines(options: options, onlyFaulty: true)
        #expect(try await all(checked).map(\.number) == [3, 4])
        #expect(checked.batch.lines == 3)
        #expect(try checkedLines(lines, options: options, onlyFaulty: true).map(\.number) == [3, 4])
    }

    @Test func aStreamThatEndsWithinALineIsAFault() async throws {
        for (cut, code) in [(#"{"title":"A","#, FaultCode.invalidJson), (#"{"title":"caf"#, .invalidJson)] {
            let checked = try await all(stream(Data(cut.utf8), in: 5).checkedLines(options: options))
            #expect(checked.map { $0.report.map(\.code) } == [[code]])
        }
        let withinALetter = Data(#"{"title":"caf\#u{e9}"#.utf8.dropLast())
        let checked = try await all(stream(withinALetter, in: 5).checkedLines(options: options))
        #expect(checked.count == 1 && checked[0].report.contains { $0.code == .invalidUtf8 } && !checked[0].isValid)
    }

    private struct Failure: Error {}

    @Test func whatTheStreamThrowsIsThrown() async throws {
        let failing = AsyncThrowingStream { (continuation: AsyncThrowingStream<Data, any Error>.Continuation) in
            continuation.yield(Data((#"{"title":"A"}"# + "\n" + #"{"ti"#).utf8))
            continuation.finish(throwing: Failure())
        }
        var titles: [String?] = []
        await #expect(throws: Failure.self) {
            for try await line in failing.checkedLines(options: options) { titles.append(line.item?.title) }
        }
        #expect(titles == ["A"])
    }

    /// A caller who goes on all the same gets nothing of the line that was cut off.
    @Test func behindAnErrorThereAreNoMoreLines() async throws {
        let failing = AsyncThrowingStream { (continuation: AsyncThrowingStream<Data, any Error>.Continuation) in
            continuation.yield(Data((#"{"title":"A"}"# + "\n" + #"{"ti"#).utf8))
            continuation.finish(throwing: Failure())
        }
        let checked = failing.checkedLines(options: options)
        var lines = checked.makeAsyncIterator()
        #expect(try await lines.next()?.number == 1)
        await #expect(throws: Failure.self) { try await lines.next() }
        #expect(try await lines.next() == nil && checked.batch.lines == 1)
    }

    /// A stream that goes on for good, and one that ends where its task is cancelled: a line of it is cut off then, and is not given.
    @Test func aCancelledTaskEndsIt() async throws {
        let (chunks, chunk) = AsyncStream.makeStream(of: Data.self)
        chunk.yield(Data((#"{"title":"A"}"# + "\n" + #"{"ti"#).utf8))
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let options = options
        let task = Task {
            var lines = 0
            do {
                for try await _ in chunks.checkedLines(options: options) {
                    lines += 1
                    start.finish()
                }
            } catch is CancellationError {
                return lines
            }
            return -1
        }
        for await _ in started {}
        task.cancel()
        #expect(try await task.value == 1)
    }

    @Test func aCancelledTaskEndsAFile() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("osce-\(UUID().uuidString)")
        try Data(String(repeating: #"{"title":"A"}"# + "\n", count: 200_000).utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let checked = try checkedLines(at: file, options: options)
        await #expect(throws: CancellationError.self) {
            try await Task {
                for try await _ in checked { withUnsafeCurrentTask { $0?.cancel() } }
            }.value
        }
        #expect(checked.batch.lines < 200_000)
    }

    @Test func aFileHasAnAddress() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("osce Ö \(UUID().uuidString)")
        try lines.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let wanted = try checkedLines(lines, options: options)
        #expect(try checkLines(at: file, options: options) == checkLines(lines, options: options))
        var found: [CheckedLine] = []
        for try await line in try checkedLines(at: file, options: options) { found.append(line) }
        #expect(found == wanted)
        var faulty: [Int64] = []
        try checkedLines(at: file, options: options, onlyFaulty: true).forEach { faulty.append($0.number) }
        #expect(faulty == [3, 4])
    }

    @Test func anAddressOfSomethingElseIsAnError() throws {
        let address = try #require(URL(string: "https://www.example.org/news.jsonl"))
        let wanted = "https://www.example.org/news.jsonl: not a file: expected a file URL; read the bytes and check those"
        #expect(try message { try checkLines(at: address) } == wanted)
        #expect(try message { try checkedLines(at: address) } == wanted)
    }

    @Test func linesInMemoryAreCounted() throws {
        let batch = try checkLines(lines, options: options)
        #expect([batch.lines, batch.valid, batch.invalid] == [3, 1, 2])
        #expect(batch.faultsByCode[.unknownTerm] == 1)
        #expect(try checkLines(Data()).lines == 0 && checkedLines(Data()).isEmpty)
        // A slice of data does not begin at 0.
        #expect(try checkLines(lines.dropFirst(lines.firstIndex(of: 10)! + 1), options: options).lines == 2)
    }

    @Test func aCallbackPushesWhatComes() throws {
        let checker = LineChecker(options: options)
        #expect(try checker.push(Data(#"{"title":"#.utf8)).isEmpty)
        #expect(try checker.push(Data((#""A"}"# + "\n" + #"{"title":"B"}"#).utf8)).map { $0.item?.title } == ["A"])
        #expect(try checker.finish().map { $0.item?.title } == ["B"])
        #expect(checker.batch().lines == 2)
    }
}
