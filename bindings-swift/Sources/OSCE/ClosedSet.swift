/// A value of a closed set: of kinds, levels, severities and the like.
public protocol ClosedSetValue: CaseIterable, Codable, CustomStringConvertible, Hashable, Identifiable, Sendable {
    /// The set.
    static var closedSet: ClosedSet<Self> { get }
    /// The slug of the value, as JSON has it.
    var slug: String { get }
}

/// The values of a closed set by their slugs.
public final class ClosedSet<Value: ClosedSetValue>: Sendable {
    let name: ClosedSetName
    let values: [String: Value]

    init(_ name: ClosedSetName) {
        self.name = name
        values = Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.slug, $0) })
    }
}

extension ClosedSetValue {
    /// The value with a slug.
    ///
    /// - Throws: ``OsceError`` that names the slugs there are.
    public init(slug: String) throws {
        if let value = Self.closedSet.values[slug] {
            self = value
            return
        }
        // The core says which slugs there are.
        try coreDemandSlug(Self.closedSet.name, slug)
        throw OsceError.unknownSlug(message: slug)
    }

    /// The slug of the value.
    public var id: String { slug }

    /// The slug of the value.
    public var description: String { slug }

    /// Reads the slug of a value.
    public init(from decoder: any Decoder) throws {
        self = try decoder.value { try Self(slug: $0) }
    }

    /// Writes the slug of the value.
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
