/// A closed set of words: kinds, levels, severities and the like. The core names them.
public protocol ClosedWord: CaseIterable, Codable, CustomStringConvertible, Hashable, Identifiable, Sendable {}

extension ClosedWord {
    /// The word of the value, as JSON has it.
    public var slug: String {
        let words = closedSets[String(describing: Self.self)] ?? []
        let place = Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
        return place < words.count ? words[place] : ""
    }

    /// The value of a word.
    ///
    /// - Throws: ``OsceError`` that names the words there are.
    public init(slug: String) throws {
        if let value = Self.allCases.first(where: { $0.slug == slug }) {
            self = value
            return
        }
        try coreCheckWord(String(describing: Self.self), slug)
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

extension Vocabulary: ClosedWord {}
extension Language: ClosedWord {}
extension NameKind: ClosedWord {}
extension NameOrigin: ClosedWord {}
extension Certainty: ClosedWord {}
extension CountryStatus: ClosedWord {}
extension CodeScheme: ClosedWord {}
extension StructureKind: ClosedWord {}
extension SecurityDimension: ClosedWord {}
extension FieldLevel: ClosedWord {}
extension MappingRelation: ClosedWord {}
extension SeriesLevel: ClosedWord {}
extension EventKind: ClosedWord {}
extension RecordKind: ClosedWord {}
extension Profile: ClosedWord {}
extension Severity: ClosedWord {}
extension PageLayout: ClosedWord {}
extension InputForm: ClosedWord {}
extension SchemaForm: ClosedWord {}
extension FaultCode: ClosedWord {}

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
