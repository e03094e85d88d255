import Foundation
import OSCE
import Testing

/// The vectors of faults: JSON, bytes, and JSON Lines in each of the ways to read them.
@Suite struct VectorFaultTests {
    /// The bytes of a case that is one record.
    private func content(_ vector: Case) throws -> Data {
        if let hex = vector["hex"].text {
            return Data(try hex.split(separator: " ").map { try #require(UInt8($0, radix: 16)) })
        }
        var json = try vector.text("json")
        for (placeholder, with) in vector["repeat"].members {
            let text = try #require(with.elements.first?.text)
            json = json.replacingOccurrences(
                of: placeholder, with: String(repeating: text, count: try #require(with.elements.last?.whole)))
        }
        return Data(json.utf8)
    }

    private func linesOptions(_ vector: Case) throws -> LinesOptions {
        LinesOptions(
            check: try vector.checkOptions(), record: try vector.record(), longestLine: vector["limit"].whole)
    }

    private func lines(_ data: Data, _ options: LinesOptions, onlyFaulty: Bool = false) throws -> [CheckedLine] {
        try withFile(data) { path in
            var lines: [CheckedLine] = []
            try CheckedLineSequence(path, options: options, onlyFaulty: onlyFaulty).forEach { lines.append($0) }
            return lines
        }
    }

    @Test(arguments: try Vectors.cases("faults.json", without: "jsonl"))
    func ofJSON(_ vector: Case) throws {
        let json = try content(vector)
        let checked = try checkJSON(json, as: vector.record(), options: vector.checkOptions())
        expect(checked.report.faults, are: vector["faults"])
        #expect(try checked.kind == vector.record())
        expect(["item": .bool(checked.item != nil)], has: vector.json, among: ["item"])
        #expect(checked.isValid == !checked.report.faults.contains { $0.severity == .error })
        #expect(try Report(json: checked.report.json()) == checked.report)
    }

    @Test(arguments: try Vectors.cases("faults.json", with: "json"))
    func aTextAndItsBytesHaveTheSame(_ vector: Case) throws {
        let (json, kind, options) = (try content(vector), try vector.record(), try vector.checkOptions())
        let text = String(decoding: json, as: UTF8.self)
        #expect(try checkJSON(text, as: kind, options: options) == checkJSON(json, as: kind, options: options))
    }

    @Test(arguments: try Vectors.cases("faults.json", without: "jsonl"))
    func aLineHasThoseOfItsJSON(_ vector: Case) throws {
        let json = try content(vector)
        // What has several lines, or none, is not a line.
        guard !json.contains(UInt8(ascii: "\n")), !json.allSatisfy({ [0x20, 0x09, 0x0d].contains($0) }) else { return }
        let checked = try checkJSON(json, as: vector.record(), options: vector.checkOptions())
        let lines = try lines(json, linesOptions(vector))
        #expect(lines.map(\.report) == [checked.report])
        #expect(lines.map(\.item) == [checked.item])
        #expect(lines.map(\.number) == [1])
    }

    @Test(arguments: try Vectors.cases("faults.json", with: "jsonl"))
    func ofLines(_ vector: Case) throws {
        let (data, options) = (Data(try vector.text("jsonl").utf8), try linesOptions(vector))
        let found = try lines(data, options)
        expect(found.flatMap(\.report.faults), are: vector["faults"])
        #expect(found.map { $0.item != nil } == vector["items"].elements.map(\.flag))
        let batch = try withFile(data) { try checkLines(at: $0, options: options) }
        #expect(batch.lines == found.count)
        #expect(batch.valid == found.count(where: \.isValid))
        #expect(batch.invalid == found.count { !$0.isValid })
        let codes = Dictionary(grouping: found.flatMap(\.report.faults), by: \.code).mapValues { Int64($0.count) }
        #expect(batch.faultsByCode == codes)
        #expect(try lines(data, options, onlyFaulty: true) == found.filter { !$0.report.isClean })
    }
}
