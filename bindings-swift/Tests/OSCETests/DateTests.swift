import Foundation
import OSCE
import Testing

/// Days, partial dates and periods.
@Suite struct DateTests {
    @Test func daysThatThereAre() throws {
        let day = try #require(CalendarDate(year: 2020, month: 2, day: 29))
        #expect(day.description == "2020-02-29")
        #expect(try CalendarDate("29 февраля 2020") == day)
        #expect(CalendarDate(day.dateComponents) == day)
        #expect(try day < CalendarDate("2020-03-01") && day > CalendarDate("1999-12-31"))
        #expect(try JSON(parsing: JSONEncoder().encode([day])) == ["2020-02-29"])
        #expect(try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2020-02-29"]"#.utf8)) == [day])
    }

    @Test(arguments: [
        (2021, 2, 31), (2021, 2, 29), (1900, 2, 29), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 1, -1), (0, 1, 1), (-1, 1, 1),
        (10_000, 1, 1), (.max, .max, .max), (.min, .min, .min),
    ])
    func daysThatThereAreNot(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
        #expect(CalendarDate(DateComponents(year: year, month: month, day: day)) == nil)
    }

    @Test func aDayThatStandsInCode() throws {
        #expect(try CalendarDate("2021-02-26") == .day(2021, 2, 26))
    }

    @Test func aMissingComponentIsNoDay() {
        #expect(CalendarDate(DateComponents(year: 2021, month: 2)) == nil)
    }

    @Test func aMomentIsADayInItsTimeZone() throws {
        let moment = Date(timeIntervalSince1970: 1_614_297_600 - 1)
        #expect(CalendarDate(moment, in: try #require(TimeZone(identifier: "UTC"))).description == "2021-02-25")
        #expect(CalendarDate(moment, in: try #require(TimeZone(identifier: "Asia/Tokyo"))).description == "2021-02-26")
    }

    /// A calendar counts these years from 1 too, and would give them as years of our era.
    @Test func aMomentBeforeOurEraIsNotOneOfIt() throws {
        let utc = try #require(TimeZone(identifier: "UTC"))
        #expect(CalendarDate(Date.distantPast.addingTimeInterval(-400 * 86_400), in: utc).year < 1)
    }

    @Test func aDayInJSONIsWrittenInOneWay() throws {
        do {
            _ = try JSONDecoder().decode([CalendarDate].self, from: Data(#"["26 February 2021"]"#.utf8))
            Issue.record("a day in words was read")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription == "invalid date `26 February 2021`: expected YYYY-MM-DD, a day that exists")
        }
    }

    /// Years that the wire has no four digits for.
    @Test(arguments: [Date.distantPast, .distantFuture, Date(timeIntervalSince1970: 1e13), Date(timeIntervalSince1970: -1e12)])
    func aMomentFarAwayIsAnAnswerOrAnError(_ moment: Date) {
        let day = CalendarDate(moment)
        for call in [{ _ = try chair(on: day) }, { _ = try NewsItem(title: "A", issuedOn: day).json() }] {
            do { try call() } catch { #expect(error is OsceError) }
        }
    }

    @Test func partialDates() throws {
        let dates = try ["1994-06-15", "1994", "1993-12", "1994-06", "1994-01-01", "1994-01"].map { try PartialDate($0) }
        #expect(
            dates.sorted().map(\.description) == ["1993-12", "1994", "1994-01", "1994-01-01", "1994-06", "1994-06-15"])
        #expect(try JSONDecoder().decode([PartialDate].self, from: JSONEncoder().encode(dates)) == dates)
        #expect(PartialDate(year: 994).description == "0994")
        #expect(throws: OsceError.self) { try PartialDate(year: 0).days() }
        #expect(throws: OsceError.self) { try PartialDate(year: 1994, day: 3).days() }
        #expect(throws: OsceError.self) { try PartialDate(year: .max, month: .min).days() }
    }

    @Test func periods() throws {
        let period = Period(start: .on(date: try PartialDate("1994-06")), end: .unknown)
        #expect(period.description == "1994-06/unknown")
        #expect(try period.holds(on: CalendarDate("1994-05-31")) == .no)
        #expect(try period.holds(on: CalendarDate("1994-06-15")) == .uncertain)
        let open = Period(start: period.start, end: .open)
        #expect(try open.holds(on: CalendarDate("2000-01-01")) == .yes)
        #expect(try period.start.date == PartialDate("1994-06") && period.end.date == nil)
        #expect(throws: OsceError.self) {
            try Period(start: .on(date: PartialDate(year: 2021, month: 2, day: 31)), end: .open).holds(on: .today)
        }
    }
}
