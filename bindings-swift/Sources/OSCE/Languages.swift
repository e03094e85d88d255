import Foundation

extension Language {
    /// The language of a BCP 47 tag, by its first subtag in any case: `de`, `de-AT`, `RU`.
    public init?(tag: String) {
        guard let language = try? coreLanguageOfTag(tag) else { return nil }
        self = language
    }

    /// The language of a locale; `nil` where no term has names in it.
    public init?(_ locale: Locale) {
        guard let language = locales.language(of: locale.identifier) else { return nil }
        self = language
    }

    /// The six official languages of the Organization.
    public static var official: [Language] { languages.filter(\.isOfficial).map(\.language) }

    /// Its code (ISO 639-1, a BCP 47 language tag).
    public var code: String { languages[number].code }

    /// Its name in English.
    public var englishName: String { languages[number].englishName }

    /// Whether it is an official language of the Organization.
    public var isOfficial: Bool { languages[number].isOfficial }

    /// Its place among the labels of a term.
    var number: Int {
        switch self {
        case .english: 0
        case .french: 1
        case .german: 2
        case .italian: 3
        case .russian: 4
        case .spanish: 5
        case .ukrainian: 6
        case .bosnian: 7
        }
    }
}

private let languages = coreLanguages()

/// The languages of the locales that were asked for: an app asks for the same one in every row of a list.
private final class Locales: @unchecked Sendable {
    private var known: [String: Language?] = [:]
    private let lock = NSLock()

    func language(of identifier: String) -> Language? {
        lock.lock()
        defer { lock.unlock() }
        if let language = known[identifier] { return language }
        let language = try? coreLanguageOfTag(identifier)
        known[identifier] = .some(language)
        return language
    }
}

private let locales = Locales()
