import Foundation

extension Language {
    /// The language of a BCP 47 tag, by its first subtag in any case: `de`, `de-AT`, `RU`. `no` is Bokmål, in which most Norwegian is written.
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
    public static let official = coreOfficialLanguages()

    /// Its code: a BCP 47 language tag, of ISO 639-1 where that has one.
    public var code: String { slug }

    /// Its name in English.
    public var englishName: String { coreEnglishName(self) }

    /// Whether it is an official language of the Organization.
    public var isOfficial: Bool { Self.official.contains(self) }
}

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
