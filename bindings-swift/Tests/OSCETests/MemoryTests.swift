import Foundation
import OSCE
import XCTest

/// Memory does not grow with the number of calls. The tests of XCTest run in a process of their own, where nothing else allocates.
final class MemoryTests: XCTestCase {
    #if os(Linux)
    /// What is resident, in KiB.
    private func resident() throws -> Int {
        let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = try XCTUnwrap(statm.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        return pages * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
    }

    private func calls(_ times: Int) throws {
        let options = CheckOptions(today: try CalendarDate("2026-01-15"))
        for number in 0..<times {
            switch number % 10 {
            case 0: _ = try lookup("Mission de l’OSCE en Serbie")
            case 1: _ = try? lookup("Atlantis \(number)")
            case 2: _ = try suggest("polcing")
            case 3: _ = try mentions(in: "The Permanent Council thanked the OSCE Mission to Moldova.")
            case 4: _ = try checkJSON(NewerFeedTests.newer, options: options)
            case 5: _ = try NewsItem(json: NewerFeedTests.newer).json()
            case 6: _ = try chair(on: options.today)
            case 7: _ = try? PartialDate("no date \(number)")
            case 8: _ = try readPage("News Item\nCourse ends\n- Issued by: OSCE Secretariat", options: options)
            default: _ = Country.finland.label(for: Locale(identifier: "de_DE"))
            }
        }
    }

    func testIsFlatOverAHundredThousandCalls() throws {
        try calls(20_000)
        let before = try resident()
        try calls(100_000)
        let grown = try resident() - before
        XCTAssertLessThan(grown, 2_048, "\(grown) KiB more after 100,000 calls")
    }

    /// Streams that end within a line, that fail, that are cancelled, and that nobody goes on with: what is kept of them goes with them.
    func testIsFlatOverStreams() async throws {
        let before = try await resident(after: 500)
        let grown = try await resident(after: 2_000) - before
        XCTAssertLessThan(grown, 4_096, "\(grown) KiB more after 2,000 streams")
    }

    private func resident(after streams: Int) async throws -> Int {
        struct Failure: Error {}
        let piece = Data((String(repeating: #"{"title":"T","kind":"news"}"# + "\n", count: 20) + #"{"ti"#).utf8)
        for number in 0..<streams {
            let (chunks, chunk) = AsyncThrowingStream.makeStream(of: Data.self)
            for _ in 0..<4 { chunk.yield(piece) }
            chunk.finish(throwing: number % 3 == 0 ? Failure() : nil)
            let task = Task {
                for try await line in chunks.checkedLines() where number % 3 == 1 && line.number > 30 { break }
            }
            if number % 4 == 0 { task.cancel() }
            do {
                try await task.value
            } catch is Failure {
                XCTAssertEqual(number % 3, 0)
            } catch is CancellationError {
                XCTAssertEqual(number % 4, 0)
            }
        }
        return try resident()
    }

    /// A stream of any length is checked in little memory: the lines go as they come.
    func testIsFlatOverALongStream() async throws {
        let piece = Data(String(repeating: #"{"title":"T","kind":"news"}"# + "\n", count: 20_000).utf8)
        func check(_ pieces: Int) async throws -> Int64 {
            let (numbers, number) = AsyncStream.makeStream(of: Int.self)
            for each in 0..<pieces { number.yield(each) }
            number.finish()
            let lines = numbers.map { _ in piece }.checkedLines()
            for try await _ in lines {}
            return lines.batch.lines
        }
        _ = try await check(2)
        let before = try resident()
        let lines = try await check(20)
        XCTAssertEqual(lines, 400_000)
        let grown = try resident() - before
        XCTAssertLessThan(grown, 4_096, "\(grown) KiB more after 400,000 lines")
    }

    func testIsFlatOverAFile() throws {
        let line = #"{"title":"T","kind":"news","body":"B","issued_on":"2021-02-26","issued_by":["secretariat"]}"# + "\n"
        let data = Data(String(repeating: line, count: 200_000).utf8)
        try withFile(data) { path in
            try CheckedLineSequence(path).forEach { _ in }
            let before = try resident()
            for _ in 0..<3 { try CheckedLineSequence(path).forEach { _ in } }
            let grown = try resident() - before
            XCTAssertLessThan(grown, 4_096, "\(grown) KiB more after 600,000 lines")
        }
    }
    #endif
}
