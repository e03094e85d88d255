import Foundation
import OSCE
import Testing

/// Files of JSON Lines.
@Suite struct LinesTests {
    static let lines = Data(
        (#"{"title":"Course ends","kind":"news","body":"Text.","issued_by":["secretariat"]}"# + "\n\n"
            + #"{"title":"Course begins","fields_of_work":["polcing"]}"# + "\n" + #"{"title": "# + "\n").utf8)

    private var options: LinesOptions {
        get throws { LinesOptions(check: CheckOptions(today: try CalendarDate("2026-01-15"))) }
    }

    @Test func areCounted() throws {
        let batch = try withFile(Self.lines) { try checkLines(at: $0, options: options) }
        #expect([batch.lines, batch.valid, batch.invalid] == [3, 1, 2])
        #expect(batch.faultsByCode[.unknownTerm] == 1 && batch.faultsByCode[.invalidJson] == 1)
    }

    @Test func comeInOrder() async throws {
        let path = NSTemporaryDirectory() + "osce-\(UUID().uuidString)"
        try Self.lines.write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lines = try CheckedLineSequence(path, options: options)
        var titles: [String?] = []
        for try await line in lines {
            titles.append(line.item?.title)
            #expect(line.kind == .newsItem && line.raw.first == UInt8(ascii: "{"))
        }
        #expect(titles == ["Course ends", "Course begins", nil])
        #expect([lines.batch.lines, lines.batch.valid] == [3, 1])
    }

    @Test func mayBeTheFaultyOnesAlone() throws {
        // Many blocks without a faulty line come before the one that has it.
        let clean = #"{"title":"T","kind":"news","body":"B","issued_on":"2021-02-26","issued_by":["secretariat"]}"# + "\n"
        let data = Data((String(repeating: clean, count: 50_000) + #"{"title":"T"}"#).utf8)
        let (numbers, batch) = try withFile(data) { path in
            let lines = try CheckedLineSequence(path, options: options, onlyFaulty: true)
            var numbers: [Int64] = []
            try lines.forEach { numbers.append($0.number) }
            return (numbers, lines.batch)
        }
        #expect(numbers == [50_001])
        #expect([batch.lines, batch.invalid] == [50_001, 1])
    }

    @Test func mayHoldOtherRecords() throws {
        let data = Data(#"{"title":"A meeting","starts_on":"2020-10-06"}"#.utf8)
        let items = try withFile(data) { path in
            var items: [AnyRecord?] = []
            let options = LinesOptions(check: try options.check, record: .meeting)
            try CheckedLineSequence(path, options: options).forEach { items.append($0.item) }
            return items
        }
        #expect(items.map { $0?.kind } == [.meeting])
    }

    @Test func maybeTooLong() throws {
        let data = Data(#"{"title":"A title that is long"}"#.utf8)
        let batch = try withFile(data) { path in
            try checkLines(at: path, options: LinesOptions(check: options.check, longestLine: 10))
        }
        #expect(batch.faultsByCode == [.lineTooLong: 1])
    }

    @Test func ofAnEmptyFileAreNone() throws {
        #expect(try withFile(Data()) { try checkLines(at: $0) }.lines == 0)
    }
}
