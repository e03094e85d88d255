import Foundation

/// What the records have in common. A record is a value; what its type has no place for is carried in `unresolved` and `extra`, and
/// written back where it was read.
public protocol OSCERecord: RecordTexts, Codable, Hashable, Sendable {
    /// The kind of record.
    static var recordKind: RecordKind { get }
    /// The record as one of any kind.
    var anyRecord: AnyRecord { get }
    /// A record of any kind, where it is of this one.
    init?(_ record: AnyRecord)
    /// Texts that stood where a slug should be.
    var unresolved: [UnresolvedTerm] { get set }
    /// Members that the record has no place for.
    var extra: [ExtraMember] { get set }
}

extension OSCERecord {
    /// Reads a record from its JSON. Faults that leave a record are not errors; see `checkJSON`.
    ///
    /// What the type has no place for is kept byte for byte; `docs/swift.md` says how the rest is written back.
    ///
    /// - Throws: ``OsceError`` where the text is not JSON, is not an object or has no title.
    public init(json: String) throws {
        guard let record = Self(try coreRecordOfJson(Self.recordKind, json)) else {
            throw OsceError.notARecord(message: "")
        }
        self = record
    }

    /// Reads a record from its JSON in UTF-8.
    ///
    /// - Throws: ``OsceError`` where the bytes are not UTF-8 or not JSON, or the JSON is not an object or has no title.
    public init(json: Data) throws {
        try self.init(json: Self.recordKind.text(json))
    }

    /// Reads the records of a list: of an array of objects that each have a title.
    ///
    /// ```swift
    /// let news = try NewsItem.list(json: #"{"title": "Newsroom", "items": [{"title": "Course ends"}]}"#, at: "/items")
    /// ```
    ///
    /// - Parameter pointer: where the array stands, as a JSON Pointer; the whole text where it is empty.
    /// - Throws: ``OsceError`` where the text is not JSON, the array is missing, or an element has no title. It names the element.
    public static func list(json: String, at pointer: String = "") throws -> [Self] {
        try coreRecordsOfJson(recordKind, json, pointer).compactMap { Self($0) }
    }

    /// Reads the records of a list in UTF-8.
    ///
    /// - Parameter pointer: where the array stands, as a JSON Pointer; the whole text where it is empty.
    /// - Throws: ``OsceError`` where the bytes are not UTF-8 or not JSON, the array is missing, or an element has no title.
    public static func list(json: Data, at pointer: String = "") throws -> [Self] {
        try list(json: recordKind.text(json), at: pointer)
    }

    /// Its canonical JSON: members in the order of the type, absent ones left out, no spaces.
    ///
    /// - Throws: ``OsceError`` where an extra member is not JSON, or a partial date does not exist.
    public func json() throws -> String { try coreJsonOfRecord(anyRecord) }

    /// What is wrong with it.
    public func check(_ options: CheckOptions = CheckOptions()) throws -> Report {
        try coreCheckRecord(anyRecord, options)
    }

    /// Drops what is carried along for a member, by its name in the JSON: for when you give the member a new value.
    public mutating func forgetCarried(_ member: String) throws {
        if let record = Self(try coreForgetCarried(anyRecord, member)) { self = record }
    }

    /// Reads a record. A decoder keeps no order of the members: use ``init(json:)`` where that of unknown members matters.
    ///
    /// With `convertFromSnakeCase` the members of the type are read all the same; unknown members have the names that the strategy made.
    public init(from decoder: any Decoder) throws {
        self = try decoder.members(restored: { wireNames[Self.recordKind]?.restored(in: $0) ?? $0 }) { try Self(json: $0) }
    }

    /// Writes the members of its canonical JSON.
    public func encode(to encoder: any Encoder) throws {
        try encoder.members(of: self) { try json() }
    }
}

private let wireNames = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, WireNames($0.members)) })

/// What identifies a record in a list.
public enum RecordIdentity: Hashable, Sendable {
    /// It has an address: another record with that address is the same one.
    case url(String)
    /// It has no address, and its publisher gave it this identifier.
    case id(String)
    /// It has neither: its contents identify it.
    case contents(AnyRecord)
}

extension OSCERecord {
    /// What identifies it in a list: `List(items, id: \.identity)`.
    ///
    /// Records are not `Identifiable` themselves, because their `id` is that of the publisher, and may be missing.
    public var identity: RecordIdentity {
        // Some servers write empty texts for what they do not have.
        if let url, !url.isEmpty { return .url(url) }
        if let id, !id.isEmpty { return .id(id) }
        return .contents(anyRecord)
    }
}

extension AnyRecord: Identifiable {
    /// What identifies it in a list.
    public var id: RecordIdentity { value.identity }
}

extension AnyRecord {
    /// Reads a record of a kind from its JSON.
    ///
    /// - Throws: ``OsceError`` where the text is not JSON, is not an object or has no title.
    public init(_ kind: RecordKind, json: String) throws {
        self = try coreRecordOfJson(kind, json)
    }

    /// The kind of record.
    public var kind: RecordKind { type(of: value).recordKind }

    /// Texts that stood where a slug should be.
    public var unresolved: [UnresolvedTerm] { value.unresolved }

    /// Members that the record has no place for.
    public var extra: [ExtraMember] { value.extra }

    /// Its canonical JSON.
    public func json() throws -> String { try coreJsonOfRecord(self) }
}

extension RecordKind {
    /// The members of the records, in the order in which they are written.
    public var members: [String] { coreMembers(self) }

    /// The kind of record that a JSON text is most like.
    public init(ofJSON json: Data) throws {
        self = try coreRecordKindOfJson(json)
    }

    /// The text of a record in UTF-8, without a byte order mark. For other bytes the error has the first fault that the check finds.
    fileprivate func text(_ json: Data) throws -> String {
        let mark: [UInt8] = [0xef, 0xbb, 0xbf]
        let bytes = json.starts(with: mark) ? json.dropFirst(mark.count) : json
        let text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.elementsEqual(bytes) { return text }
        throw OsceError.notARecord(message: try coreCheckJson(self, json, CheckOptions()).report.faults.first?.text ?? "")
    }
}
