/// A closed set of words: kinds, levels, severities and the like.
public protocol ClosedWord: CaseIterable, Codable, CustomStringConvertible, Hashable, Identifiable, Sendable {
    /// The words of the set.
    static var words: ClosedSet<Self> { get }
    /// The word of the value, as JSON has it.
    var slug: String { get }
}

/// The values of a closed set by their words.
public final class ClosedSet<Value: ClosedWord>: Sendable {
    let name: ClosedSetName
    let values: [String: Value]

    init(_ name: ClosedSetName) {
        self.name = name
        values = Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.slug, $0) })
    }
}

extension ClosedWord {
    /// The value of a word.
    ///
    /// - Throws: ``OsceError`` that names the words there are.
    public init(slug: String) throws {
        if let value = Self.words.values[slug] {
            self = value
            return
        }
        // The core says which words there are.
        try coreDemandWord(Self.words.name, slug)
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

extension Severity: Comparable {
    /// Whether a fault of the one is less grave than one of the other.
    public static func < (one: Severity, other: Severity) -> Bool { one.number < other.number }
}

extension PageLayout {
    /// Whether a page of this layout holds many news items.
    public var isListing: Bool { coreIsListing(self) }
}
