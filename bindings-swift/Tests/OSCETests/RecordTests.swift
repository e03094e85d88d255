import Foundation
import OSCE
import Testing

/// Records as values of Swift: built, written, read and changed.
@Suite struct RecordTests {
    private func canonical(_ name: String) throws -> String {
        try #require(try Vectors.cases("records.json").first { $0.testDescription == name }).text("canonical")
    }

    /// A record with every member, built in Swift, read from its text and through the coders of Foundation.
    private func same<Record: OSCERecord>(_ record: Record, _ name: String) throws {
        let wanted = try canonical(name)
        #expect(JSON.string(try record.json()) == .string(wanted))
        #expect(try Record(json: wanted) == record)
        let encoded = try JSONEncoder().encode(record)
        #expect(try JSON(parsing: encoded) == JSON(parsing: wanted))
        #expect(try JSONDecoder().decode(Record.self, from: encoded) == record)
        #expect(Record(record.anyRecord) == record)
        #expect(record.anyRecord.kind == Record.recordKind)
        let members = try JSON(parsing: wanted).members.keys
        #expect(Set(members).isSubset(of: Record.recordKind.members))
        let absent = Set(Record.recordKind.members).subtracting(members)
        #expect(absent.isEmpty, "the vector has no \(absent)")
    }

    @Test func aNewsItemWithEveryMember() throws {
        try same(
            NewsItem(
                title: "A title", id: "n-1", url: "https://www.example.org/news/1", kind: .pressRelease, language: "en",
                summary: "A lead.", body: "One.\n\nTwo.", issuedOn: CalendarDate(year: 2021, month: 2, day: 26),
                issuedBy: [.secretariat, .transnationalThreatsDepartment], place: "Vienna",
                fieldsOfWork: [.policing, .cyberIctSecurity], countries: [.austria, .finland],
                meetings: [.securityReviewConferences],
                images: [RecordImage(url: "https://www.example.org/a.jpg", alt: "A hall", credit: "A. Photographer")],
                links: [RecordLink(url: "https://www.example.org/b", title: "More")],
                translations: [RecordTranslation(language: "ru", url: "https://www.example.org/ru/1")]),
            "news-item-every-member")
    }

    @Test func aMeetingWithEveryMember() throws {
        try same(
            Meeting(
                title: "A title", id: "m-1", url: "https://www.example.org/m/1", language: "fr", summary: "A lead.",
                body: "Text.", series: .securityReviewConferences, startsOn: CalendarDate("2020-10-06"),
                endsOn: CalendarDate("2020-10-07"), place: "Vienna", country: .austria,
                organizedBy: [.forumForSecurityCooperation], fieldsOfWork: [.armsControl],
                links: [RecordLink(url: "https://www.example.org/b")]),
            "meeting-every-member")
    }

    @Test func aProjectWithEveryMember() throws {
        try same(
            Project(
                title: "A title", id: "p-1", url: "https://www.example.org/p/1", language: "en", summary: "A lead.",
                body: "Text.", startsOn: CalendarDate("2020-01-01"), endsOn: CalendarDate("2020-12-31"),
                runBy: [.programmeOfficeInBishkek], fieldsOfWork: [.education, .youth], countries: [.kyrgyzstan],
                links: [RecordLink(url: "https://www.example.org/b", title: "More")]),
            "project-every-member")
    }

    @Test func aFieldOperationWithEveryMember() throws {
        try same(
            FieldOperation(
                title: "A title", id: "o-1", url: "https://www.example.org/o/1", language: "en", summary: "A lead.",
                body: "Text.", structure: .missionToGeorgia, country: .georgia, area: "An area", seat: "Tbilisi",
                established: PartialDate("1992-11-06"), workBegun: PartialDate(year: 1992, month: 12),
                mandateUntil: PartialDate(year: 2008), closed: PartialDate("2009-06-30"),
                fieldsOfWork: [.conflictPreventionAndResolution], links: [RecordLink(url: "https://www.example.org/b")]),
            "field-operation-every-member")
    }

    @Test func aRecordIsAValue() throws {
        let item = NewsItem(title: "One")
        var changed = item
        changed.title = "Two"
        changed.countries.append(.finland)
        #expect(item.title == "One" && item.countries.isEmpty)
        #expect(try changed.json() == #"{"title":"Two","countries":["fi"]}"#)
        #expect(Set([item, changed, item]).count == 2)
    }

    @Test func dataOfAResponseIsRead() throws {
        let json = Data(#"{"title":"Café 🎉"}"#.utf8)
        #expect(try NewsItem(json: json).title == "Café 🎉")
        // A byte order mark does not belong to the text.
        #expect(try NewsItem(json: [0xef, 0xbb, 0xbf] + json).title == "Café 🎉")
        #expect(try NewsItem.list(json: [0xef, 0xbb, 0xbf] + Data("[".utf8) + json + Data("]".utf8)).map(\.title) == ["Café 🎉"])
    }

    /// What SwiftUI tells the rows of a list by.
    @Test func aRecordIsToldFromOthers() throws {
        let addressed = NewsItem(title: "A", id: "7", url: "https://www.example.org/7")
        var changed = addressed
        changed.title = "B"
        #expect(addressed.identity == changed.identity && addressed.identity == .url("https://www.example.org/7"))
        #expect(NewsItem(title: "A", id: "7").identity == .id("7"))
        // Without either, records that say the same are the same.
        #expect(NewsItem(title: "A").identity == NewsItem(title: "A").identity)
        #expect(NewsItem(title: "A").identity != NewsItem(title: "B").identity)
        #expect(NewsItem(title: "A").identity != Meeting(title: "A").identity)
        #expect(addressed.anyRecord.id == addressed.identity)
        // Empty texts tell nothing apart.
        #expect(NewsItem(title: "A", id: "", url: "").identity == NewsItem(title: "A", id: "", url: "").identity)
        #expect(NewsItem(title: "A", id: "", url: "").identity != NewsItem(title: "B", id: "", url: "").identity)
    }

    @Test func aReportIsACollectionOfFaults() throws {
        let report = try checkJSON(#"{"title":"A","fields_of_work":["polcing","yuoth"]}"#).report
        #expect(Array(report) == report.faults && report.count == report.faults.count)
        #expect(report.filter { $0.code == .unknownTerm }.map(\.suggestion) == ["policing", "youth"])
        #expect(report.first == report.faults.first && report.last == report.faults.last && !report.isEmpty)
    }

    @Test func aRecordInMemoryIsChecked() throws {
        let today = try CalendarDate("2026-01-15")
        let item = NewsItem(
            title: "Judges compare their rules", kind: .news, body: "The judges came from Moldova.",
            issuedOn: try CalendarDate("2021-02-26"), issuedBy: [.secretariat])
        #expect(try item.check(CheckOptions(today: today)).isClean)
        let advised = try item.check(CheckOptions(today: today, advice: true))
        #expect(advised.faults.map(\.code) == [.mentionedNotTagged])
        #expect(advised.faults.first?.suggestion == "md" && advised.isValid && !advised.isClean)
    }

    @Test func whatIsNotValidIsThrownAsItsReport() throws {
        let checked = try checkJSON(#"{"title": "Course ends", "fields_of_work": ["polcing"]}"#)
        #expect(checked.newsItem?.title == "Course ends")
        #expect(throws: checked.report) { try checked.valid(NewsItem.self) }
        #expect(checked.report.localizedDescription == checked.report.faults.map(\.text).joined(separator: "\n"))
        #expect(checked.value(as: Meeting.self) == nil)
        let fault = try #require(checked.report.faults.first)
        #expect(fault.suggestion == "policing" && fault.param("vocabulary") == "field-of-work" && fault.param("x") == nil)
        let decoded = try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(checked.report))
        #expect(decoded == checked.report)
    }

    /// As an app keeps records in its settings.
    @Test func aPropertyListKeepsARecord() throws {
        let json = #"{"title":"A","fields_of_work":["outer-space","policing"],"issued_on":"2021-02-26","scores":[1,0,true,2.5,-0.1,"1"]}"#
        let item = try NewsItem(json: json)
        let kept = try PropertyListEncoder().encode([item])
        #expect(try PropertyListDecoder().decode([NewsItem].self, from: kept) == [item])
    }
}
