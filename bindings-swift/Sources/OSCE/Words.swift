/// A closed set of words: kinds, levels, severities and the like. The core names them.
public protocol ClosedWord: CaseIterable, Codable, CustomStringConvertible, Hashable, Identifiable, Sendable {
    /// The words of the set.
    static var words: ClosedSet<Self> { get }
}

/// The words of a closed set, as the core names them, both ways.
public final class ClosedSet<Value: CaseIterable & Hashable & Sendable>: Sendable {
    let name: String
    let slugs: [Value: String]
    let values: [String: Value]

    init(_ name: String) {
        self.name = name
        let pairs = zip(Value.allCases, closedSets[name] ?? [])
        slugs = Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) })
        values = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
    }
}

extension ClosedWord {
    /// The word of the value, as JSON has it.
    public var slug: String { Self.words.slugs[self] ?? "" }

    /// The value of a word.
    ///
    /// - Throws: ``OsceError`` that names the words there are.
    public init(slug: String) throws {
        if let value = Self.words.values[slug] {
            self = value
            return
        }
        try coreCheckWord(Self.words.name, slug)
        throw OsceError.unknownWord(message: slug)
    }

    /// The word of the value.
    public var id: String { slug }

    /// The word of the value.
    public var description: String { slug }

    /// Reads the word of a value.
    public init(from decoder: any Decoder) throws {
        self = try decoder.value { try Self(slug: $0) }
    }

    /// Writes the word of the value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(slug)
    }
}

private let closedSets: [String: [String]] = {
    var sets = coreWords()
    sets["Language"] = coreLanguages().map(\.code)
    sets["FaultCode"] = coreFaultCodes().map(\.slug)
    return sets
}()

extension Vocabulary: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<Vocabulary>("Vocabulary")
}

extension Language: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<Language>("Language")
}

extension NameKind: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<NameKind>("NameKind")
}

extension NameOrigin: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<NameOrigin>("NameOrigin")
}

extension Certainty: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<Certainty>("Certainty")
}

extension CountryStatus: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<CountryStatus>("CountryStatus")
}

extension CodeScheme: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<CodeScheme>("CodeScheme")
}

extension StructureKind: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<StructureKind>("StructureKind")
}

extension SecurityDimension: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<SecurityDimension>("SecurityDimension")
}

extension FieldLevel: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<FieldLevel>("FieldLevel")
}

extension MappingRelation: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<MappingRelation>("MappingRelation")
}

extension SeriesLevel: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<SeriesLevel>("SeriesLevel")
}

extension EventKind: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<EventKind>("EventKind")
}

extension RecordKind: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<RecordKind>("RecordKind")
}

extension Profile: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<Profile>("Profile")
}

extension Severity: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<Severity>("Severity")
}

extension PageLayout: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<PageLayout>("PageLayout")
}

extension InputForm: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<InputForm>("InputForm")
}

extension SchemaForm: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<SchemaForm>("SchemaForm")
}

extension FaultCode: ClosedWord {
    /// The words of the set.
    public static let words = ClosedSet<FaultCode>("FaultCode")
}

extension Severity: Comparable {
    /// Whether a fault of the one is less grave than one of the other.
    public static func < (one: Severity, other: Severity) -> Bool {
        allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
    }
}

extension PageLayout {
    /// Whether a page of this layout holds many news items.
    public var isListing: Bool { coreIsListing(self) }
}

extension FaultCode {
    /// Whether the JSON Schema finds a fault of this code too.
    public var isInSchema: Bool { faultCodes[self]?.inSchema ?? false }

    /// The names of the parameters of its faults, in order.
    public var params: [String] { faultCodes[self]?.params ?? [] }
}

private let faultCodes = Dictionary(uniqueKeysWithValues: coreFaultCodes().map { ($0.code, $0) })
