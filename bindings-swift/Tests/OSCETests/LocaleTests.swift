import Foundation
import OSCE
import Testing

/// Labels for the locale of a device, and the fallback that says so.
@Suite struct LocaleTests {
    @Test(arguments: [
        ("fr_FR", Language.french), ("de-AT", .german), ("ru_KZ@calendar=gregorian", .russian), ("it", .italian),
        ("es_419", .spanish), ("en_GB", .english), ("uk_UA", .ukrainian), ("bs-Latn-BA", .bosnian),
    ])
    func ofALocale(_ identifier: String, _ language: Language) {
        #expect(Language(Locale(identifier: identifier)) == language)
    }

    @Test(arguments: ["pt_BR", "", "tlh", "zh-Hans", "C"])
    func ofALocaleWithoutNames(_ identifier: String) {
        let label = FieldOfWork.policing.label(for: Locale(identifier: identifier))
        #expect(label == TermLabel(text: "Policing", language: .english))
    }

    @Test func aLabelInTheLanguageOfTheLocale() {
        let label = FieldOfWork.policing.label(for: Locale(identifier: "fr_CH"))
        #expect(label == TermLabel(text: "Activités de police", language: .french))
    }

    @Test func aMissingLabelFallsBackInSight() throws {
        let (term, language) = try #require(
            FieldOfWork.allCases.lazy.flatMap { term in Language.official.map { (term, $0) } }
                .first { $0.label($1) == nil })
        let label = term.label(for: Locale(identifier: language.code))
        #expect(label == TermLabel(text: term.description, language: .english))
    }

    @Test func tags() {
        #expect(Language(tag: "de-AT") == .german)
        #expect(Language(tag: "RU") == .russian)
        #expect(Language(tag: "sr-Latn") == .serbian)
        #expect(Language(tag: "no") == .norwegian)
        #expect(Language(tag: "ja") == nil)
        #expect(Language(tag: "") == nil)
        #expect(Language.french.englishName == "French")
    }
}
