import Foundation
import OSCE
import Testing

/// Every term of the five vocabularies, as an enum of Swift.
@Suite struct TermTests {
    @Test func fieldsOfWork() throws { try walk(FieldOfWork.self) }
    @Test func countries() throws { try walk(Country.self) }
    @Test func structures() throws { try walk(Structure.self) }
    @Test func meetingSeries() throws { try walk(MeetingSeries.self) }
    @Test func newsKinds() throws { try walk(NewsKind.self) }

    private func walk<Value: VocabularyTerm>(_ type: Value.Type) throws {
        #expect(Value.allCases.map(\.place) == Array(Value.allCases.indices))
        #expect(Set(Value.allCases.map(\.slug)).count == Value.allCases.count)
        let table = Value.vocabulary.table()
        #expect(table.map(\.slug) == Value.allCases.map(\.slug))
        #expect(table.map(\.label) == Value.allCases.map(\.description))
        #expect(table.map(\.top) == Value.allCases.map(\.top.slug))
        for term in Value.allCases {
            #expect(try Value(slug: term.slug) == term)
            #expect(Value(term.term) == term)
            #expect(term.term.value as? Value == term)
            #expect(try Term(Value.vocabulary, slug: term.slug) == term.term)
            #expect(Term(slug: term.slug)?.slug == term.slug)
            #expect(term.id == term.slug)
            #expect(try coded(term) == JSON.string(term.slug))
            #expect(try coded(term.term) == written(term.term))
            relatives(of: term)
            try labels(of: term)
        }
        let sorted = Value.allCases.sorted()
        #expect(sorted.map(\.description) == Value.allCases.map(\.description).sorted())
        #expect(Value.allCases.map(\.term).sorted() == sorted.map(\.term))
    }

    /// Writes a value, reads it again, and gives the JSON.
    private func coded<Value: Codable & Equatable>(_ value: Value) throws -> JSON {
        let data = try JSONEncoder().encode([value])
        #expect(try JSONDecoder().decode([Value].self, from: data) == [value])
        return try JSON(parsing: data).elements[0]
    }

    private func relatives<Value: VocabularyTerm>(of term: Value) {
        #expect(term.children.allSatisfy { $0.parent == term })
        #expect(term.ancestors.first == term.parent)
        #expect(term.top == term.ancestors.last ?? term)
    }

    private func labels<Value: VocabularyTerm>(of term: Value) throws {
        let english = try #require(term.label(.english))
        #expect(term.description == english && !english.isEmpty)
        for language in Language.allCases {
            let label = term.label(language)
            let visible = term.labelOrEnglish(language)
            #expect(visible.text == label ?? english)
            #expect(visible.language == (label == nil ? .english : language))
            #expect(visible == term.term.labelOrEnglish(language))
            if let label {
                let isName = term.names.contains { $0.text == label && $0.language == language && $0.kind == .preferred }
                #expect(isName, "\(term) in \(language)")
            }
        }
    }

    @Test(arguments: Vocabulary.allCases, Language.allCases)
    func coverageCountsTheLabels(_ vocabulary: Vocabulary, _ language: Language) {
        let terms = Term.all(of: vocabulary)
        let coverage = vocabulary.labelCoverage(language)
        #expect(coverage.terms == terms.count)
        #expect(coverage.labelled == terms.count { $0.label(language) != nil })
    }

    @Test func everySourceIsInTheTable() {
        #expect(Country.allCases.allSatisfy { !$0.sources.isEmpty })
        for name in Vocabulary.allCases.flatMap(Term.all).flatMap(\.names) {
            #expect(name.sources.map(\.key) == name.sourceKeys, "\(name)")
        }
    }

    @Test func orUnknownKeepsAText() throws {
        let values = try JSONDecoder().decode([OrUnknown<Country>].self, from: Data(#"["fi","atlantis"]"#.utf8))
        #expect(values == [.known(.finland), .unknown("atlantis")])
        #expect(values.map(\.known) == [.finland, nil])
        #expect(try JSON(parsing: JSONEncoder().encode(values)) == ["fi", "atlantis"])
    }

    @Test func orUnknownIsShownAndSorted() {
        let values = ["md", "zembla", "fi", "atlantis"].map { OrUnknown<Country>(slug: $0) }
        #expect(values.map(\.description) == ["Moldova", "zembla", "Finland", "atlantis"])
        #expect(values.sorted() == [.known(.finland), .known(.moldova), .unknown("atlantis"), .unknown("zembla")])
        #expect(values.map(\.slug) == ["md", "zembla", "fi", "atlantis"])
    }

    @Test func theNavigationHasNoTopics() {
        #expect(FieldOfWork.navigation.count == 23)
        #expect(FieldOfWork.navigation.first == .armsControl && FieldOfWork.navigation.last == .youth)
        #expect(!FieldOfWork.navigation.contains(.waterManagement))
    }

    @Test func termsAreFoundByNameAndByCode() throws {
        #expect(try Country(named: "Mongolei") == .mongolia)
        #expect(Country(code: "FIN") == .finland)
        #expect(Country(code: "fin") == nil)
        #expect(try FieldOfWork(named: "Activités de police") == .policing)
        #expect(throws: LookupError.self) { try FieldOfWork(named: "Finland") }
    }
}

extension JSON: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: JSON...) { self = .array(elements) }

    @Test func termsAreKeysOfAnObject() throws {
        let counts = #"{"border-management":2,"policing":3}"#
        let read = try JSONDecoder().decode([FieldOfWork: Int].self, from: Data(counts.utf8))
        #expect(read == [.borderManagement: 2, .policing: 3])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        encoder.keyEncodingStrategy = .convertToSnakeCase
        #expect(try String(decoding: encoder.encode(read), as: UTF8.self) == counts)

        let newer = Data(#"{"atlantis":1,"fi":2}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Country: Int].self, from: newer) }
        let kept = try JSONDecoder().decode([OrUnknown<Country>: Int].self, from: newer)
        #expect(kept == [.unknown("atlantis"): 1, .known(.finland): 2])
        #expect(try encoder.encode(kept) == newer)
    }
}
