// Terms as keys: `[FieldOfWork: Int]` is `{"policing": 3}` in JSON. Without this, Swift would write a list of keys and values in turn.

extension VocabularyTerm {
    /// The slug, as a key of an object.
    public var codingKey: any CodingKey { TermKey(stringValue: slug) }

    /// The term with a slug that stands as a key; `nil` where there is no such term, which a decoder reports.
    public init?(codingKey: some CodingKey) {
        guard let term = try? Self(slug: codingKey.stringValue) else { return nil }
        self = term
    }
}

private struct TermKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

@available(iOS 15.4, macOS 12.3, tvOS 15.4, watchOS 8.5, *)
extension OrUnknown: CodingKeyRepresentable {
    /// The slug of the term or the text, as a key of an object.
    public var codingKey: any CodingKey { TermKey(stringValue: slug) }

    /// The term or the text of a key.
    public init?(codingKey: some CodingKey) { self.init(slug: codingKey.stringValue) }
}
