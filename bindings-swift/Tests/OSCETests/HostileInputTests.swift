import Foundation
import OSCE
import Testing

/// Texts that are broken, huge or deep: an answer or an ordinary error, never a crash.
@Suite struct HostileInputTests {
    static let texts = [
        "", "\0", String(repeating: "Finland\0\0", count: 1_000), String(repeating: "a", count: 1_000_000),
        String(repeating: " ", count: 1_000_000), "e" + String(repeating: "\u{301}", count: 500_000),
        String(repeating: "🎉", count: 250_000), String(repeating: "\u{202e}אا", count: 100_000),
        "\u{ffff}\u{10ffff}\u{feff}", String(repeating: "[", count: 100_000),
        String(repeating: #"{"a":"#, count: 100_000), #"{"title":""# + String(repeating: "a", count: 1_000_000),
        #"{"title":"A","x":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}",
        String(repeating: "Finland, and / ", count: 50_000), String(repeating: "Source:\n", count: 50_000),
    ]

    /// Everything that takes a text of the user.
    static let calls: [@Sendable (String) throws -> Any?] = [
        { Term(slug: $0) }, { try Country(slug: $0) }, { try Term(.structure, slug: $0) }, { try Country(named: $0) },
        { Country(code: $0) }, { Language(tag: $0) }, { Language(Locale(identifier: $0)) }, { try Profile(slug: $0) },
        { try lookup($0) }, { try lookup($0, fuzzy: true) }, { try lookupJSON($0) }, { try lookupList($0) },
        { try suggest($0) }, { try suggest($0, limit: .max) }, { try suggest($0, limit: .min) }, { try normalForm($0) },
        { try mentions(in: $0) }, { try mentionsJSON(in: $0) }, { try CalendarDate($0) }, { try DateRange($0) },
        { try PartialDate($0) }, { try PageLayout(of: $0) }, { try readPage($0) }, { try readListing($0) },
        { try checkJSON($0) }, { try NewsItem(json: $0) }, { try AnyRecord(.project, json: $0) }, { try Report(json: $0) },
        { try NewsItem.list(json: $0) }, { try NewsItem.list(json: #"{"a":[]}"#, at: $0) }, { OrUnknown<Country>(slug: $0).slug },
        { try checkLines(Data($0.utf8)) }, { try checkedLines(Data($0.utf8)).map(\.item) }, { try checkLines(at: $0) },
        { try URL(string: $0).map { try checkLines(at: $0) } },
        { try RecordKind(ofJSON: Data($0.utf8)) }, { try InputForm(of: Data($0.utf8), named: $0) },
        { try JSONDecoder().decode(NewsItem.self, from: Data($0.utf8)) }, { try NewsItem(title: $0, body: $0).check() },
        { try NewsItem(title: "A", extra: [ExtraMember(path: $0, json: $0)]).json() },
        { try NewsItem(title: "A", unresolved: [UnresolvedTerm(path: $0, vocabulary: .country, text: $0)]).json() },
        { try Structure.secretariat.isName(Name(
            text: $0, language: .english, kind: .common, periods: [], isVerified: true, isGeneric: false, origin: .other,
            sourceKeys: [$0]), inUseOn: .today) },
    ]

    @Test(arguments: texts.indices)
    func anyTextGetsAnAnswerOrAnError(_ number: Int) {
        for (place, call) in Self.calls.enumerated() {
            do {
                _ = try call(Self.texts[number])
            } catch {
                #expect(
                    error is OsceError || error is LookupError || error is DecodingError, "call \(place): \(error)")
            }
        }
    }

    static let bytes = [
        Data([0xff]), Data([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), Data(#"{"title":"caf"#.utf8) + [0xe9] + Data(#""}"#.utf8),
        Data((0..<1_000).flatMap { _ in UInt8.min...UInt8.max }),
    ]

    @Test(arguments: bytes)
    func bytesThatAreNoUTF8AreAFault(_ data: Data) throws {
        let wanted: Set<FaultCode> = [.invalidUtf8, .notText]
        let lines = try withFile(data) { path in
            var lines: [Report] = []
            try CheckedLineSequence(path).forEach {
                _ = $0.item
                lines.append($0.report)
            }
            return lines
        }
        for reports in [
            [try checkJSON(data).report], [try readPage(data).report], try readListing(data).map(\.report), lines,
        ] {
            #expect(reports.contains { !wanted.isDisjoint(with: $0.faults.map(\.code)) })
        }
        _ = try RecordKind(ofJSON: data)
        _ = try InputForm(of: data)
        let inMemory = try checkedLines(data).map(\.report)
        #expect(inMemory == lines)
        #expect(try !message { try NewsItem(json: data) }.isEmpty)
        #expect(try !message { try NewsItem.list(json: data) }.isEmpty)
    }

    @Test func bytesThatAreNoUTF8SayWhere() throws {
        let json = Data("{\"title\":\n\"caf".utf8) + [0xe9] + Data("\"}".utf8)
        #expect(try message { try NewsItem(json: json) }.hasPrefix("2:5 error invalid-utf8: "))
    }

    @Test func tenMegabytesAreReadOrRefused() throws {
        let long = String(repeating: "Finland ", count: 10 << 17)
        #expect(try NewsItem(json: #"{"title":"A","body":"\#(long)"}"#).body == long)
        #expect(try checkJSON(#"{"title":"\#(long)"}"#).report.contains { $0.code == .textTooLong })
        #expect(try checkLines(Data(#"{"title":"\#(long)"}"#.utf8)).faultsByCode == [.lineTooLong: 1])
        #expect(try NewsItem.list(json: "[" + Array(repeating: #"{"title":"A"}"#, count: 100_000).joined(separator: ",") + "]").count == 100_000)
        #expect(throws: LookupError.self) { try lookup(long) }
    }

    @Test func whatIsNestedTooDeepIsAFault() throws {
        let json = #"{"title":"A","x":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
        #expect(try checkJSON(json).report.faults.last?.code == .tooDeep)
        #expect(try message { try NewsItem(json: json) }.contains("deep"))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(NewsItem.self, from: Data(json.utf8)) }
        #expect(try message { try NewsItem.list(json: "[" + json + "]") }.contains("deep"))
        #expect(try checkLines(Data(json.utf8)).faultsByCode[.tooDeep] == 1)
    }

    /// Swift has no text with half a surrogate pair: where the core reads it, it is carried as it was written.
    @Test func halfASurrogatePairIsCarried() throws {
        let json = #"{"title":"A","summary":"\ud83d"}"#
        #expect(try checkJSON(json).report.contains { $0.path == "/summary" })
        let item = try NewsItem(json: json)
        #expect(item.summary == nil && item.extra == [ExtraMember(path: "/summary", json: #""\ud83d""#)])
        #expect(try item.json() == json)
    }

    @Test func aReportIsBounded() throws {
        let json = #"{"title":"A","countries":["# + Array(repeating: "7", count: 100_000).joined(separator: ",") + "]}"
        let report = try checkJSON(json).report
        #expect(report.faults.count == 1_000 && report.faults.last?.code == .tooManyFaults)
    }

    @Test func aTextWithNULsIsKeptWhole() throws {
        let item = NewsItem(title: "A\0B")
        #expect(try NewsItem(json: item.json()) == item)
        #expect(try normalForm("Fin\0land") != normalForm("Fin"))
        let found = try mentions(in: "\0Finland\0")
        #expect(found.map(\.span) == [TextSpan(start: 1, end: 8)])
    }
}
