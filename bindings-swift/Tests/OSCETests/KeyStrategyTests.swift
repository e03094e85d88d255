import Foundation
import OSCE
import Testing

/// Coders with a key strategy, as many apps have them.
@Suite struct KeyStrategyTests {
    private let decoder: JSONDecoder
    private let encoder: JSONEncoder

    init() {
        decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
    }

    private struct Feed: Codable {
        let feedTitle: String
        let newsItems: [NewsItem]
    }

    @Test func aFeedIsReadAndWritten() throws {
        let json = #"""
            {"feed_title":"F","news_items":[{"title":"A","issued_on":"2021-02-26","fields_of_work":["outer-space","policing"],"reading_time":3}]}
            """#
        let feed = try decoder.decode(Feed.self, from: Data(json.utf8))
        let item = try #require(feed.newsItems.first)
        #expect(item.fieldsOfWork == [.policing] && item.issuedOn == .day(2021, 2, 26))
        #expect(item.unresolved.map(\.path) == ["/fields_of_work/0"])
        #expect(try JSON(parsing: encoder.encode(feed)) == JSON(parsing: json))
    }

    /// Records that have every member.
    private static func whole() throws -> [Case] {
        try Vectors.cases("records.json", with: "canonical").filter { $0.testDescription.hasSuffix("every-member") }
    }

    @Test(arguments: try whole())
    func everyMemberIsReadAndWritten(_ vector: Case) throws {
        switch try vector.record() {
        case .newsItem: try everyMember(NewsItem.self, vector)
        case .meeting: try everyMember(Meeting.self, vector)
        case .project: try everyMember(Project.self, vector)
        case .fieldOperation: try everyMember(FieldOperation.self, vector)
        }
    }

    private func everyMember<Record: OSCERecord>(_ type: Record.Type, _ vector: Case) throws {
        let canonical = try vector.text("canonical")
        let record = try Record(json: canonical)
        #expect(try decoder.decode(Record.self, from: Data(canonical.utf8)) == record)
        #expect(try JSON(parsing: encoder.encode(record)) == JSON(parsing: canonical))
        // JSON that has Swift's spelling itself.
        let inCamelCase = try decoder.decode(JSON.self, from: Data(canonical.utf8)).written()
        #expect(try JSONDecoder().decode(Record.self, from: Data(inCamelCase.utf8)) == record)
    }

    /// Members of images, links and translations are one word each, which no strategy changes.
    @Test func partsNeedNoSpelling() {
        for part: Any in [RecordImage(url: ""), RecordLink(url: ""), RecordTranslation(language: "", url: "")] {
            let names = Mirror(reflecting: part).children.compactMap(\.label)
            #expect(names.count > 1 && names.allSatisfy { $0 == $0.lowercased() })
        }
    }

    @Test func ofBothSpellingsThatOfTheWireCounts() throws {
        let json = #"{"title":"A","fields_of_work":["youth"],"fieldsOfWork":["policing"]}"#
        let item = try JSONDecoder().decode(NewsItem.self, from: Data(json.utf8))
        #expect(item.fieldsOfWork == [.youth])
        #expect(item.extra == [ExtraMember(path: "/fieldsOfWork", json: #"["policing"]"#)])
    }

    /// What a strategy made of the names of unknown members cannot be told from a name: it is carried as it came.
    @Test func namesOfUnknownMembersAreThoseOfTheStrategy() throws {
        let json = #"{"title":"A","reading_time":3,"HTTP_code":{"x_y":1}}"#
        let item = try decoder.decode(NewsItem.self, from: Data(json.utf8))
        #expect(item.extra.map(\.path) == ["/httpCode", "/readingTime"])
        #expect(item.extra.first?.json == #"{"xY":1}"#)
        let written = try JSON(parsing: encoder.encode(item))
        #expect(try written == JSON(parsing: #"{"title":"A","reading_time":3,"http_code":{"x_y":1}}"#))
    }

    @Test func aReportIsReadAndWritten() throws {
        let json = #"{"title":" A","issued_on":"26 February 2021","translations":[{"language":"en","url":"x"}]}"#
        let report = try checkJSON(json, options: CheckOptions(today: .day(2026, 1, 15))).report
        #expect(report.contains { $0.isSafe })
        let encoded = try encoder.encode(report)
        #expect(try JSON(parsing: encoded) == JSON(parsing: report.json()))
        #expect(try decoder.decode(Report.self, from: encoded) == report)
    }

    /// Two of its parameters have names of two words.
    @Test func theParametersOfAFaultKeepTheirNames() throws {
        let json = #"{"title":"A","starts_on":"2021-02-26","ends_on":"2021-02-25"}"#
        let report = try checkJSON(json, as: .meeting, options: CheckOptions(today: .day(2026, 1, 15))).report
        #expect(report.contains { $0.param("first_date") == "2021-02-26" })
        #expect(try decoder.decode(Report.self, from: JSONEncoder().encode(report)) == report)
    }
}
