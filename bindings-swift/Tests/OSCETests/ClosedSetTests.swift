import Foundation
import OSCE
import Testing

/// The closed sets: kinds, levels, severities and the like.
@Suite struct ClosedSetTests {
    static let sets: [any ClosedSetValue.Type] = [
        Vocabulary.self, Language.self, NameKind.self, NameOrigin.self, Certainty.self, CountryStatus.self, CodeScheme.self,
        StructureKind.self, SecurityDimension.self, FieldLevel.self, MappingRelation.self, SeriesLevel.self, EventKind.self,
        RecordKind.self, Profile.self, Severity.self, PageLayout.self, InputForm.self, SchemaForm.self, FaultCode.self,
    ]

    @Test func everyValue() throws {
        for set in Self.sets { try walk(set) }
    }

    private func walk<Value: ClosedSetValue>(_ set: Value.Type) throws {
        #expect(Set(Value.allCases.map(\.slug)).count == Value.allCases.count, "\(set)")
        for value in Value.allCases {
            #expect(!value.slug.isEmpty, "\(set)")
            #expect(try Value(slug: value.slug) == value)
            #expect(value.description == value.slug && value.id == value.slug)
            let data = try JSONEncoder().encode([value])
            #expect(try JSON(parsing: data) == [.string(value.slug)])
            #expect(try JSONDecoder().decode([Value].self, from: data) == [value])
        }
        let told = try message { try Value(slug: "no such slug") }
        #expect(told.contains("no such slug"), "\(set): \(told)")
    }

    @Test func slugsOfTheWire() {
        #expect(Language.official.map(\.code) == ["en", "fr", "de", "it", "ru", "es"])
        #expect(Certainty.allCases.map(\.slug) == ["yes", "no", "uncertain"])
        #expect(SecurityDimension.politicoMilitary.slug == "politico-military")
        #expect(CodeScheme.allCases.map(\.slug).contains("iso-3166-3"))
        #expect(PageLayout.allCases.filter(\.isListing) == [.listing, .smmReportListing])
        #expect(RecordKind.newsItem.members.first == "id" && RecordKind.newsItem.members.last == "translations")
    }

    @Test func aTagIsNotASlug() throws {
        let told = try message { try Language(slug: "de-AT") }
        #expect(told.hasSuffix("`de-AT`; did you mean `de`?"), "\(told)")
        #expect(Language(tag: "de-AT") == .german)
    }

    @Test func severitiesAreOrderedByGravity() {
        #expect(Severity.info < .warning && .warning < .error)
    }

    @Test func aCodeNamesItsParameters() {
        #expect(FaultCode.unknownTerm.params.contains("vocabulary"))
    }
}
