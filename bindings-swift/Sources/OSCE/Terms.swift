import Foundation

/// What the terms of the five vocabularies have in common. Labels, names and facts are kept after the first was asked for.
public protocol VocabularyTerm: CaseIterable, Codable, Comparable, CustomStringConvertible, Hashable, Identifiable, Sendable
where AllCases == [Self] {
    /// The facts that terms of this vocabulary have.
    associatedtype Facts: Sendable
    /// The vocabulary.
    static var vocabulary: Vocabulary { get }
    /// The facts of all terms, in their order.
    static var table: TermTable<Facts> { get }
    /// The term as one of any vocabulary.
    var term: Term { get }
    /// A term of any vocabulary, where it is of this one.
    init?(_ term: Term)
    /// The place of the term in its vocabulary.
    var place: Int { get }
}

/// The facts of the terms of a vocabulary, as they came from the core in one call.
public final class TermTable<Facts: Sendable>: Sendable {
    let facts: [Facts]
    let terms: [TermFacts]
    let labels: [[TermLabel]]
    let places: [String: Int]

    init(_ facts: [Facts], _ term: (Facts) -> TermFacts) {
        self.facts = facts
        terms = facts.map(term)
        labels = terms.map(\.labels)
        places = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1.slug, $0) })
    }
}

extension VocabularyTerm {
    /// The term with a slug: its stable identifier, as JSON has it.
    ///
    /// - Throws: ``OsceError`` that names the vocabulary.
    public init(slug: String) throws {
        if let place = Self.table.places[slug] {
            self = Self.allCases[place]
            return
        }
        _ = try coreTerm(Self.vocabulary, slug)
        throw OsceError.unknownSlug(message: slug)
    }

    /// What a name means in this vocabulary.
    ///
    /// - Throws: ``LookupError`` where it is not a name, or the name of several terms.
    public init(named name: String, on day: CalendarDate? = nil) throws {
        let found = try lookup(name, vocabulary: Self.vocabulary, on: day)
        guard let term = Self(found.term) else { throw OsceError.unknownSlug(message: name) }
        self = term
    }

    /// Its facts.
    public var facts: Facts { Self.table.facts[place] }

    /// What all terms have.
    public var common: TermFacts { Self.table.terms[place] }

    /// Its slug.
    public var id: String { slug }

    /// Its English label, which every term has.
    public var description: String { Self.table.labels[place][0].text }

    /// Its preferred label in a language; `nil` where the OSCE has published none.
    public func label(_ language: Language) -> String? {
        Self.table.labels[place].first { $0.language == language }?.text
    }

    /// Its preferred label in a language or else in English, with the language that it is in.
    public func labelOrEnglish(_ language: Language) -> TermLabel {
        let labels = Self.table.labels[place]
        return labels.first { $0.language == language } ?? labels[0]
    }

    /// Its preferred label for a locale or else in English, with the language that it is in.
    public func label(for locale: Locale) -> TermLabel {
        labelOrEnglish(Language(locale) ?? .english)
    }

    /// Its name in a language on a day, the best where there are several.
    public func label(_ language: Language = .english, on day: CalendarDate) throws -> NameOnDate? {
        try coreLabelOn(term, day, language)
    }

    /// Its names on a day, the best first.
    public func names(on day: CalendarDate) throws -> [NameOnDate] { try coreNamesOn(term, day) }

    /// Whether a name of it is in use on a day.
    public func isName(_ name: Name, inUseOn day: CalendarDate) throws -> Certainty {
        try coreNameHoldsOn(term, name.text, name.language, day)
    }

    /// By the English label.
    public static func < (one: Self, other: Self) -> Bool {
        (one.description, one.place) < (other.description, other.place)
    }

    /// Reads a slug.
    public init(from decoder: any Decoder) throws {
        self = try decoder.value { try Self(slug: $0) }
    }

    /// Writes the slug.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(slug)
    }
}
