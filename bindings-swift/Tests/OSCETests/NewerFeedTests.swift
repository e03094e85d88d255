import Foundation
import OSCE
import Testing

/// News from a server that knows more than the app.
@Suite struct NewerFeedTests {
    static let newer = #"""
        {"kind":"podcast","title":"A title","issued_by":["secretariat","moon-office"],"fields_of_work":["outer-space","policing"],"images":[{"url":"https://www.example.org/a.jpg","width":640}],"reading_time":3.10,"x/y":{"b":[1,2.50],"a":null}}
        """#

    @Test func isWrittenByteForByteAsItCame() throws {
        let item = try NewsItem(json: Self.newer)
        #expect(item.kind == nil && item.issuedBy == [.secretariat] && item.fieldsOfWork == [.policing])
        #expect(
            item.unresolved.map(\.path) == ["/kind", "/issued_by/1", "/fields_of_work/0"]
                && item.unresolved.map(\.text) == ["podcast", "moon-office", "outer-space"])
        #expect(
            item.extra == [
                ExtraMember(path: "/images/0/width", json: "640"), ExtraMember(path: "/reading_time", json: "3.10"),
                ExtraMember(path: "/x~1y", json: #"{"b":[1,2.50],"a":null}"#),
            ])
        #expect(JSON.string(try item.json()) == .string(Self.newer))
    }

    @Test func isReported() throws {
        let today = try CalendarDate("2026-01-15")
        let strict = try checkJSON(Self.newer, options: CheckOptions(today: today))
        #expect(!strict.isValid && strict.item != nil)
        let lenient = try checkJSON(Self.newer, options: CheckOptions(today: today, profile: .lenient))
        let unknown = lenient.report.faults.filter { [.unknownTerm, .unknownMember].contains($0.code) }
        #expect(unknown.map(\.severity) == Array(repeating: .warning, count: 6))
        #expect(
            unknown.map(\.path) == [
                "/kind", "/issued_by/1", "/fields_of_work/0", "/images/0/width", "/reading_time", "/x~1y",
            ])
    }

    struct Feed: Codable, Equatable {
        let source: String
        var items: [NewsItem]
        let lead: NewsItem?
        let country: OrUnknown<Country>
    }

    @Test func isDecodedInsideTypesOfTheApp() throws {
        let json = #"{"source":"S","items":[\#(Self.newer),{"title":"Two"}],"lead":null,"country":"atlantis"}"#
        var feed = try JSONDecoder().decode(Feed.self, from: Data(json.utf8))
        #expect(feed.items.map(\.title) == ["A title", "Two"] && feed.lead == nil)
        #expect(feed.items[0].unresolved.map(\.text) == ["podcast", "moon-office", "outer-space"])
        #expect(feed.items[0].extra.map(\.path) == ["/images/0/width", "/reading_time", "/x~1y"])
        let encoded = try JSONEncoder().encode(feed)
        let wanted = #"{"source":"S","items":[\#(Self.newer),{"title":"Two"}],"country":"atlantis"}"#
        #expect(try JSON(parsing: encoded) == JSON(parsing: wanted))
        #expect(try JSONDecoder().decode(Feed.self, from: encoded) == feed)
        feed.items.removeFirst()
        #expect(try JSON(parsing: JSONEncoder().encode(feed))["items"] == JSON(parsing: #"[{"title":"Two"}]"#))
    }

    @Test func whatIsNoRecordIsADecodingErrorWithItsPlace() throws {
        let json = #"{"source":"S","items":[{"title":"One"},{"no":"title"}],"country":"fi"}"#
        do {
            _ = try JSONDecoder().decode(Feed.self, from: Data(json.utf8))
            Issue.record("it was decoded")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.map(\.stringValue) == ["items", "Index 1"])
            let told = try message { try NewsItem(json: #"{"no":"title"}"#) }
            #expect(context.debugDescription == told)
        }
    }

    /// Numbers that members of the future may hold; a decoder keeps their value and not their digits.
    @Test(arguments: ["1e200", "-2.5e-200", "18446744073709551615", "123456789012345678901234567890", "0.1"])
    func numbersOfUnknownMembersAreDecoded(_ number: String) throws {
        let json = #"{"title":"A","x":\#(number)}"#
        let item = try JSONDecoder().decode(NewsItem.self, from: Data(json.utf8))
        #expect(try JSON(parsing: item.json()) == JSON(parsing: json))
        #expect(try JSON(parsing: JSONEncoder().encode(item)) == JSON(parsing: json))
    }

    /// What a decoder of Foundation has lost before a record sees it, and `init(json:)` keeps.
    @Test func aDecoderLosesOrderDigitsAndDuplicates() throws {
        let json = #"{"title":"A","z":3.10,"b":{"y":1,"x":[1,  2]},"z":4}"#
        #expect(try NewsItem(json: json).json() == json)
        struct Page: Codable { let items: [NewsItem] }
        let page = try JSONDecoder().decode(Page.self, from: Data(#"{"items":[\#(json)]}"#.utf8))
        let extra = page.items[0].extra
        #expect(extra.map(\.path) == ["/b", "/z"])
        #expect(extra.first?.json == #"{"x":[1,2],"y":1}"#)
        #expect(["3.1", "4"].contains(extra.last?.json))
    }

    /// `String` takes the two names for one, and with it every decoder. The core does not.
    @Test func namesThatDifferByCombiningMarksAreTwo() throws {
        let json = "{\"title\":\"A\",\"caf\u{e9}\":1,\"cafe\u{301}\":2}"
        #expect(JSON.string(try NewsItem(json: json).json()) == .string(json))
    }

    @Test func whatIsCarriedForAMemberIsForgotten() throws {
        var item = try NewsItem(json: Self.newer)
        item.fieldsOfWork = [.youth]
        try item.forgetCarried("fields_of_work")
        #expect(item.unresolved.map(\.path) == ["/kind", "/issued_by/1"])
        #expect(try item.json().contains(#""fields_of_work":["youth"]"#))
    }
}
