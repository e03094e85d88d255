import Foundation
import OSCE
import Testing

/// The closed sets: kinds, levels, severities and the like.
@Suite struct WordTests {
    static let sets: [any ClosedWord.Type] = [
        Vocabulary.self, Language.self, NameKind.self, NameOrigin.self, Certainty.self, CountryStatus.self, CodeScheme.self,
        StructureKind.self, SecurityDimension.self, FieldLevel.self, MappingRelation.self, SeriesLevel.self, EventKind.self,
        RecordKind.self, Profile.self, Severity.self, PageLayout.self, InputForm.self, SchemaForm.self, FaultCode.self,
    ]

    @Test func everyWord() throws {
        for set in Self.sets { try walk(set) }
    }

    private func walk<Word: ClosedWord>(_ set: Word.Type) throws {
        #expect(Set(Word.allCases.map(\.slug)).count == Word.allCases.count, "\(set)")
        for word in Word.allCases {
            #expect(!word.slug.isEmpty, "\(set)")
            #expect(try Word(slug: word.slug) == word)
            #expect(word.description == word.slug && word.id == word.slug)
            let data = try JSONEncoder().encode([word])
            #expect(try JSON(parsing: data) == [.string(word.slug)])
            #expect(try JSONDecoder().decode([Word].self, from: data) == [word])
        }
        let told = try message { try Word(slug: "no such word") }
        #expect(told.contains("no such word"), "\(set): \(told)")
    }

    @Test func wordsOfTheWire() {
        #expect(Language.official.map(\.code) == ["en", "fr", "de", "it", "ru", "es"])
        #expect(Certainty.allCases.map(\.slug) == ["yes", "no", "uncertain"])
        #expect(SecurityDimension.politicoMilitary.slug == "politico-military")
        #expect(CodeScheme.allCases.map(\.slug).contains("iso-3166-3"))
        #expect(PageLayout.allCases.filter(\.isListing) == [.listing, .smmReportListing])
        #expect(RecordKind.newsItem.members.first == "id" && RecordKind.newsItem.members.last == "translations")
    }

    @Test func severitiesAreOrderedByGravity() {
        #expect(Severity.info < .warning && .warning < .error)
    }

    @Test func aCodeNamesItsParameters() {
        #expect(FaultCode.unknownTerm.params.contains("vocabulary"))
    }
}
