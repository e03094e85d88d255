/// What a name means.
///
/// ```swift
/// try lookup("Mission de l’OSCE en Serbie").term == .structure(.missionToSerbia)
/// ```
///
/// - Parameters:
///   - vocabulary: in this vocabulary alone.
///   - language: in this language alone.
///   - day: among the names of this day.
///   - fuzzy: also with a typing error.
///   - forms: also in the other forms in which people write names; see ``MatchForm``.
/// - Throws: ``LookupError`` with what was meant, or can be meant.
public func lookup(
    _ text: String, vocabulary: Vocabulary? = nil, language: Language? = nil, on day: CalendarDate? = nil,
    fuzzy: Bool = false, forms: Bool = true
) throws -> Match {
    let options = LookupOptions.of(vocabulary, language, day, fuzzy, forms)
    switch try options.map({ try coreLookupWith(text, $0) }) ?? coreLookup(text) {
    case .found(let found): return found
    case .notFound(let error): throw LookupError.notFound(error)
    case .ambiguous(let error): throw LookupError.ambiguous(error)
    case .notValidOn(let error): throw LookupError.notValidOn(error)
    }
}

/// What many names mean: what a list or a feed asks at once, in one call of the core.
///
/// ```swift
/// try lookupAll(["Finland", "Atlantis"]).map { $0?.term } == [.country(.finland), nil]
/// ```
///
/// - Parameter options: those of ``lookup(_:vocabulary:language:on:fuzzy:forms:)``, for all names.
/// - Returns: a match for each name; `nil` where it means nothing, or several terms. ``lookup(_:vocabulary:language:on:fuzzy:forms:)`` says which.
public func lookupAll(_ texts: [String], options: LookupOptions = LookupOptions()) throws -> [Match?] {
    try coreLookupAll(texts, options)
}

/// What a lookup answers, as JSON: a match, or an error with its message.
public func lookupJSON(_ text: String, options: LookupOptions = LookupOptions()) throws -> String {
    try coreLookupJson(text, options)
}

extension LookupOptions {
    /// None where nothing is asked for: what is not there need not cross.
    fileprivate static func of(
        _ vocabulary: Vocabulary?, _ language: Language?, _ day: CalendarDate?, _ fuzzy: Bool, _ forms: Bool
    ) -> Self? {
        if vocabulary == nil && language == nil && day == nil && !fuzzy && forms { return nil }
        return LookupOptions(vocabulary: vocabulary, language: language, on: day, fuzzy: fuzzy, forms: forms)
    }
}

extension Match {
    /// The vocabulary of the term.
    public var vocabulary: Vocabulary { term.vocabulary }
}

/// What a page writes in one line, each item in order.
///
/// - Parameter forms: whether names are found in other forms too; see ``MatchForm``.
public func lookupList(
    _ text: String, vocabulary: Vocabulary? = nil, language: Language? = nil, on day: CalendarDate? = nil,
    forms: Bool = true
) throws -> [Listed] {
    try coreLookupList(text, ListOptions(vocabulary: vocabulary, language: language, on: day, forms: forms))
}

extension Listed {
    /// The match, where the item means one term.
    public var found: Match? {
        if case .match(let found) = outcome { found } else { nil }
    }
}

/// What may be meant by a text that is still being written, or written with errors; the most likely first.
///
/// It asks the core once: fast enough for every keystroke.
public func suggest(
    _ text: String, vocabulary: Vocabulary? = nil, language: Language? = nil, limit: Int = 5
) throws -> [Suggestion] {
    try coreSuggest(text, SuggestOptions(vocabulary: vocabulary, language: language, limit: limit))
}

/// The normal form of a name, by which names are compared.
public func normalForm(_ text: String) throws -> String { try coreNormalForm(text) }
