import Foundation

extension CheckOptions {
    /// A check as of today, in the time zone of the device.
    public init(profile: Profile = .strict, advice: Bool = false) {
        self.init(today: .today, profile: profile, advice: advice)
    }
}

/// Checks a record of a kind, given as JSON in UTF-8.
public func checkJSON(_ json: Data, as kind: RecordKind = .newsItem, options: CheckOptions = CheckOptions()) throws -> Checked {
    try coreCheckJson(kind, json, options)
}

/// Checks a record of a kind, given as JSON.
public func checkJSON(_ json: String, as kind: RecordKind = .newsItem, options: CheckOptions = CheckOptions()) throws -> Checked {
    try coreCheckJson(kind, Data(json.utf8), options)
}

/// Reads and checks a saved page of HTML, in any encoding: what a browser shows of it, and what its markup says about it.
///
/// Menus, headers, footers and what is not shown are cut. The places in the report are those of the HTML. Nothing is fetched.
///
/// - Parameter url: the address of the page, where it is known.
public func readHtml(_ html: Data, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> Checked {
    try coreRead(.html, html, url, options)[0]
}

/// Reads and checks a saved page of HTML: what a browser shows of it, and what its markup says about it.
///
/// - Parameter url: the address of the page, where it is known.
public func readHtml(_ html: String, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> Checked {
    try coreRead(.html, Data(html.utf8), url, options)[0]
}

/// Reads and checks the news items of a saved listing of HTML, in any encoding, each with its address.
///
/// - Parameter url: the address of the listing, where it is known.
public func readHtmlListing(_ html: Data, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(.htmlListing, html, url, options)
}

/// Reads and checks the news items of a saved listing of HTML, each with its address.
///
/// - Parameter url: the address of the listing, where it is known.
public func readHtmlListing(_ html: String, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(.htmlListing, Data(html.utf8), url, options)
}

/// Reads and checks a feed - RSS 2.0, RSS 1.0 or Atom - in any encoding: its entries in order, each with its own report.
///
/// Of broken XML what stands before is read, and a last record has the fault. Nothing is fetched.
///
/// - Parameter url: the address of the feed, where it is known.
public func readFeed(_ feed: Data, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(.feed, feed, url, options)
}

/// Reads and checks a feed - RSS 2.0, RSS 1.0 or Atom -: its entries in order, each with its own report.
///
/// - Parameter url: the address of the feed, where it is known.
public func readFeed(_ feed: String, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(.feed, Data(feed.utf8), url, options)
}

/// Reads and checks the text of a page, in any layout that is known. What is HTML is read as a saved page.
public func readPage(_ page: Data, options: CheckOptions = CheckOptions()) throws -> Checked {
    try coreRead(.page, page, nil, options)[0]
}

/// Reads and checks the text of a page, in any layout that is known. What is HTML is read as a saved page.
public func readPage(_ page: String, options: CheckOptions = CheckOptions()) throws -> Checked {
    try coreRead(.page, Data(page.utf8), nil, options)[0]
}

/// Reads and checks the news items of a listing.
public func readListing(_ listing: Data, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(.listing, listing, nil, options)
}

/// Reads and checks the news items of a listing.
public func readListing(_ listing: String, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(.listing, Data(listing.utf8), nil, options)
}

/// Reads and checks a page or a listing, as HTML or as text, a feed, the JSON of a record, or JSON Lines, whichever it is: one record or more.
///
/// - Parameter url: the address of a page, where it is known.
public func read(_ input: Data, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(nil, input, url, options)
}

/// Reads and checks a page or a listing, as HTML or as text, a feed, the JSON of a record, or JSON Lines, whichever it is: one record or more.
///
/// - Parameter url: the address of a page, where it is known.
public func read(_ input: String, url: String? = nil, options: CheckOptions = CheckOptions()) throws -> [Checked] {
    try coreRead(nil, Data(input.utf8), url, options)
}

extension PageLayout {
    /// How a page is laid out, as text or as HTML; `nil` where it is not a page.
    public init?(of text: String) throws {
        guard let layout = try coreLayoutOf(text) else { return nil }
        self = layout
    }
}

extension InputForm {
    /// What an input holds, by its first 64 KiB and the name of its file, if it has one.
    public init(of beginning: Data, named name: String? = nil) throws {
        self = try coreFormOf(beginning, name)
    }
}

extension CheckedLine {
    /// Whether no fault is an error.
    public var isValid: Bool { report.isValid }
}

extension Fixed {
    /// Whether the record is valid now: nothing that is left is an error.
    public var isValid: Bool { left.isValid }
}

extension Checked {
    /// Whether no fault is an error.
    public var isValid: Bool { report.isValid }

    /// The record as one of a type, where it is one.
    public func value<Record: OSCERecord>(as type: Record.Type = Record.self) -> Record? {
        item.flatMap { Record($0) }
    }

    /// The piece of news, where it is one.
    public var newsItem: NewsItem? { value() }

    /// The record of a type, where it is valid.
    ///
    /// - Throws: the ``Report`` where it is not.
    public func valid<Record: OSCERecord>(_ type: Record.Type = Record.self) throws -> Record {
        guard isValid, let record = value(as: type) else { throw report }
        return record
    }
}

extension Report: Error, LocalizedError, CustomStringConvertible {
    /// The faults, a line each.
    public var description: String { faults.map(\.text).joined(separator: "\n") }

    /// The faults, a line each.
    public var errorDescription: String? { description }

    /// Whether there is no fault at all.
    public var isClean: Bool { faults.isEmpty }

    /// The faults of a severity.
    public func faults(of severity: Severity) -> [Fault] { faults.filter { $0.severity == severity } }

    /// Reads a report from its JSON.
    ///
    /// - Throws: ``OsceError`` where the text is not a report.
    public init(json: String) throws { self = try coreReportOfJson(json) }

    /// Its JSON.
    public func json() throws -> String { try coreJsonOfReport(self) }
}

extension Report: RandomAccessCollection {
    /// The place of the first fault.
    public var startIndex: Int { faults.startIndex }

    /// The place after the last fault.
    public var endIndex: Int { faults.endIndex }

    /// The fault at a place.
    public subscript(place: Int) -> Fault { faults[place] }
}

extension Report: Codable {
    /// Reads a report.
    public init(from decoder: any Decoder) throws {
        self = try decoder.members(restored: \.withWireNames) { try Report(json: $0) }
    }

    /// Writes the members of its JSON.
    public func encode(to encoder: any Encoder) throws {
        try encoder.members(of: self) { try json() }
    }
}

extension Fault: CustomStringConvertible {
    /// The whole fault in one line.
    public var description: String { text }

    /// A value that the message is made of, by its name.
    public func param(_ name: String) -> String? { params.first { $0.name == name }?.value }
}
