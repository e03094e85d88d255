import Foundation

/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// ```swift
/// let day = try CalendarDate("2021-02-26")
/// day.dateComponents.weekday == nil
/// ```
public struct CalendarDate: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day of a year, a month and a day of the month; `nil` where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard let date = try? coreDay(year, month, day) else { return nil }
        self = date
    }

    /// The day of the components `year`, `month` and `day`; `nil` where one is missing or there is no such day.
    public init?(_ components: DateComponents) {
        guard let year = components.year, let month = components.month, let day = components.day else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that a text writes: `2021-02-26`, or as pages write it, with the month in any ``Language``; of several days the first.
    ///
    /// A month that is another one in another language is read by its language.
    ///
    /// - Throws: ``OsceError`` with what is wrong and what was expected.
    public init(_ text: String, language: Language? = nil) throws {
        self = try coreDatesOf(text, language).first
    }

    /// A day that stands in code, where it is known to exist: `chair(on: .day(2021, 2, 26))`.
    ///
    /// - Precondition: there is such a day. For numbers that come from elsewhere use ``init(year:month:day:)``.
    public static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            fatalError("invalid date: year \(year), month \(month), day \(day)")
        }
        return date
    }

    /// The day on which a moment falls in a time zone.
    public init(_ date: Date, in timeZone: TimeZone = .current) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let components = calendar.dateComponents([.era, .year, .month, .day], from: date)
        // A calendar counts the years before our era from 1, backwards.
        let yearOfEra = components.year ?? 1
        year = components.era == 0 ? 1 - yearOfEra : yearOfEra
        month = components.month ?? 1
        day = components.day ?? 1
    }

    /// Today, in the time zone of the device.
    public static var today: CalendarDate { CalendarDate(Date()) }

    /// Its year, month and day for a `Calendar`, which is the Gregorian one.
    public var dateComponents: DateComponents {
        DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day)
    }

    /// The day of a text that the core wrote.
    init(ofCore text: String) {
        var parts = text.utf8.split(separator: UInt8(ascii: "-")).map { part in
            part.reduce(0) { $0 * 10 + Int($1 & 0xf) }
        }
        while parts.count < 3 { parts.append(1) }
        (year, month, day) = (parts[0], parts[1], parts[2])
    }
}

extension CalendarDate: Comparable {
    /// Whether a day is before another.
    public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as ISO 8601 writes it: `2021-02-26`.
    public var description: String {
        digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
    }
}

extension CalendarDate: Codable {
    /// Reads the ISO text of a day.
    public init(from decoder: any Decoder) throws {
        self = try decoder.value { try coreDayOfIso($0) }
    }

    /// Writes the ISO text of the day.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A number with as many digits at least.
func digits(_ number: Int, _ count: Int) -> String {
    let sign = number < 0 ? "-" : ""
    let text = String(number.magnitude)
    return sign + String(repeating: "0", count: max(0, count - sign.utf8.count - text.utf8.count)) + text
}
