import Foundation

extension PartialDate {
    /// The date that a text writes: `1994`, `1994-06` or `1994-06-15`.
    ///
    /// - Throws: ``OsceError`` with what is wrong and what was expected.
    public init(_ text: String) throws {
        self = try corePartialDate(text)
    }

    /// Its first and its last day.
    ///
    /// - Throws: ``OsceError`` where there is no such date.
    public func days() throws -> DateRange {
        try coreDaysOf(self)
    }
}

extension PartialDate: Comparable {
    /// Whether a date begins before another, or with it and is the shorter form.
    public static func < (one: PartialDate, other: PartialDate) -> Bool {
        one.order < other.order
    }

    private var order: (Int, Int, Int, Int) {
        (year, month ?? 1, day ?? 1, (month == nil ? 0 : 1) + (day == nil ? 0 : 1))
    }
}

extension PartialDate: CustomStringConvertible {
    /// The date as the wire has it: `1994`, `1994-06` or `1994-06-15`.
    public var description: String {
        digits(year, 4) + (month.map { "-" + digits($0, 2) } ?? "") + (day.map { "-" + digits($0, 2) } ?? "")
    }
}

extension PartialDate: Codable {
    /// Reads the text of a date.
    public init(from decoder: any Decoder) throws {
        self = try decoder.value { try corePartialDate($0) }
    }

    /// Writes the text of the date.
    public func encode(to encoder: any Encoder) throws {
        let text = try encoder.encodable(self) { try corePartialDateText(self) }
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension PeriodEnd: CustomStringConvertible {
    /// The date, where there is one.
    public var date: PartialDate? {
        if case .on(let date) = self { date } else { nil }
    }

    /// The date, `open` or `unknown`.
    public var description: String {
        switch self {
        case .on(let date): date.description
        case .open: "open"
        case .unknown: "unknown"
        }
    }
}

extension Period: CustomStringConvertible {
    /// Whether it holds on a day; uncertain inside a partial end, and on the side of an unknown one.
    ///
    /// - Throws: ``OsceError`` where one of its dates does not exist.
    public func holds(on day: CalendarDate) throws -> Certainty {
        try corePeriodHoldsOn(self, day)
    }

    /// Its start and its end.
    public var description: String { "\(start)/\(end)" }
}

extension DateRange {
    /// The days that a text of a page writes, with months in any ``Language``: `6 - 7 October 2020`.
    ///
    /// A month that is another one in another language is read by its language.
    ///
    /// - Throws: ``OsceError`` with what is wrong and what was expected.
    public init(_ text: String, language: Language? = nil) throws {
        self = try coreDatesOf(text, language)
    }
}
