import Foundation

extension Term {
    /// The term with a slug, in any vocabulary.
    public init?(slug: String) {
        guard let term = try? coreGet(slug) else { return nil }
        self = term
    }

    /// The term with a slug in a vocabulary.
    ///
    /// - Throws: ``OsceError`` that names the vocabulary.
    public init(_ vocabulary: Vocabulary, slug: String) throws {
        self = try coreTerm(vocabulary, slug)
    }

    /// Its vocabulary.
    public var vocabulary: Vocabulary { type(of: value).vocabulary }

    /// Its slug.
    public var slug: String { value.slug }

    /// Its preferred label in a language; `nil` where the OSCE has published none.
    public func label(_ language: Language) -> String? { value.label(language) }

    /// Its preferred label in a language or else in English, with the language that it is in.
    public func labelOrEnglish(_ language: Language) -> TermLabel { value.labelOrEnglish(language) }

    /// Its preferred label for a locale or else in English, with the language that it is in.
    public func label(for locale: Locale) -> TermLabel { value.label(for: locale) }
}

extension Term: CustomStringConvertible, Comparable, Identifiable {
    /// Its English label.
    public var description: String { value.description }

    /// Its vocabulary and its slug.
    public var id: String { "\(vocabulary.slug)/\(slug)" }

    /// By the English label.
    public static func < (one: Term, other: Term) -> Bool {
        (one.description, one.id) < (other.description, other.id)
    }
}

extension Term: Codable {
    private enum CodingKeys: String, CodingKey {
        case vocabulary, slug
    }

    /// Reads `{"vocabulary", "slug"}`.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let vocabulary = try members.decode(Vocabulary.self, forKey: .vocabulary)
        self = try members.superDecoder(forKey: .slug).value { try coreTerm(vocabulary, $0) }
    }

    /// Writes `{"vocabulary", "slug"}`.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(vocabulary, forKey: .vocabulary)
        try members.encode(slug, forKey: .slug)
    }
}

/// A term that this version knows, or the text that stands in its place: for types of your own that read newer data.
public enum OrUnknown<Value: VocabularyTerm>: Codable, Hashable, Sendable {
    /// A term.
    case known(Value)
    /// A text that is not a slug of the vocabulary.
    case unknown(String)

    /// The term, where it is known.
    public var known: Value? {
        if case .known(let term) = self { term } else { nil }
    }

    /// The term with a slug, or the text.
    public init(slug: String) {
        self = (try? Value(slug: slug)).map(Self.known) ?? .unknown(slug)
    }

    /// The slug of the term, or the text.
    public var slug: String {
        switch self {
        case .known(let term): term.slug
        case .unknown(let text): text
        }
    }

    /// Reads a slug, or any other text.
    public init(from decoder: any Decoder) throws {
        self.init(slug: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the slug or the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(slug)
    }
}

extension OrUnknown: Comparable, CustomStringConvertible {
    /// The English label of the term, or the text.
    public var description: String {
        switch self {
        case .known(let term): term.description
        case .unknown(let text): text
        }
    }

    /// Terms in their order, then texts.
    public static func < (one: OrUnknown, other: OrUnknown) -> Bool {
        switch (one, other) {
        case (.known(let one), .known(let other)): one < other
        case (.unknown(let one), .unknown(let other)): one < other
        case (.known, .unknown): true
        case (.unknown, .known): false
        }
    }
}
