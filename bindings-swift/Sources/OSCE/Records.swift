import Foundation

/// What the records have in common. A record is a value; what its type has no place for is carried in `unresolved` and `extra`, and
/// written back where it was read.
public protocol OSCERecord: Codable, Hashable, Sendable {
    /// The kind of record.
    static var recordKind: RecordKind { get }
    /// The record as one of any kind.
    var anyRecord: AnyRecord { get }
    /// A record of any kind, where it is of this one.
    init?(_ record: AnyRecord)
    /// Its title.
    var title: String { get set }
    /// Texts that stood where a slug should be.
    var unresolved: [UnresolvedTerm] { get set }
    /// Members that the record has no place for.
    var extra: [ExtraMember] { get set }
}

extension OSCERecord {
    /// Reads a record from its JSON. Faults that leave a record are not errors; see `checkJSON`.
    ///
    /// - Throws: ``OsceError`` where the text is not JSON, is not an object or has no title.
    public init(json: String) throws {
        guard let record = Self(try coreRecordOfJson(Self.recordKind, json)) else {
            throw OsceError.notARecord(message: "")
        }
        self = record
    }

    /// Its canonical JSON: members in the order of the type, absent ones left out, no spaces.
    ///
    /// - Throws: ``OsceError`` where an extra member is not JSON, or a partial date does not exist.
    public func json() throws -> String { try coreJsonOfRecord(anyRecord) }

    /// What is wrong with it.
    public func check(_ options: CheckOptions = CheckOptions()) throws -> Report {
        try coreCheckRecord(anyRecord, options)
    }

    /// Drops what is carried along for a member, by its name in the JSON: for those who give the member a new value.
    public mutating func forgetCarried(_ member: String) throws {
        if let record = Self(try coreForgetCarried(anyRecord, member)) { self = record }
    }

    /// Reads a record. A decoder keeps no order of the members: use ``init(json:)`` where that of unknown members matters.
    public init(from decoder: any Decoder) throws {
        self = try decoder.members { try Self(json: $0) }
    }

    /// Writes the members of its canonical JSON.
    public func encode(to encoder: any Encoder) throws {
        try encoder.members(of: self) { try json() }
    }
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

    /// Its title.
    public var title: String { value.title }

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
}
