import OSCE
import Testing

/// The vectors of terms, lookup, lists, labels and suggestions.
@Suite struct VectorLookupTests {
    @Test(arguments: try Vectors.cases("terms.json"))
    func terms(_ vector: Case) throws {
        let found = try vector.json.term()
        #expect(Term(slug: found.slug)?.slug == found.slug)
        #expect(JSON(found.label(.english)) == vector["label"])
        #expect(JSON(found.description) == vector["label"])
        #expect(JSON(found.value.parent?.slug) == vector["parent"])
    }

    @Test(arguments: Vocabulary.allCases)
    func eachTermHasAVectorInTheOrderOfTheData(_ vocabulary: Vocabulary) throws {
        let wanted = try Vectors.cases("terms.json").filter { $0["vocabulary"].text == vocabulary.slug }
        #expect(Term.all(of: vocabulary).map(\.slug) == wanted.map { $0["slug"].text })
    }

    @Test(arguments: try Vectors.cases("lookup.json"))
    func lookups(_ vector: Case) throws {
        let asked = vector.options(["vocabulary", "language", "on", "fuzzy", "forms"])
        let options = try LookupOptions(
            vocabulary: asked.value("vocabulary"), language: asked.value("language"), on: asked.day("on"),
            fuzzy: asked["fuzzy"].flag ?? false, forms: asked["forms"].flag ?? true)
        let wanted = vector["expect"]
        let answer = try JSON(parsing: lookupJSON(vector.text("text"), options: options))
        let ofTwo = try lookupAll(["Finland", vector.text("text")], options: options).last ?? nil
        do {
            let found = try lookup(
                vector.text("text"), vocabulary: options.vocabulary, language: options.language, on: options.on,
                fuzzy: options.fuzzy, forms: options.forms)
            expect(members(found), has: try #require(wanted.members["match"], "found \(found.term)"))
            #expect(ofTwo == found)
            #expect(JSON.object(members(found).filter { !$0.value.isNull }) == answer)
        } catch let error as LookupError {
            try #require(wanted["match"].isNull, "\(error)")
            #expect(ofTwo == nil)
            try same(error, wanted)
            #expect(answer["error"] == wanted["error"])
            #expect(answer["message"] == .string(error.description))
        }
    }

    private func members(_ found: Match) -> [String: JSON] {
        [
            "term": written(found.term), "vocabulary": .string(found.vocabulary.slug), "name": .string(found.name),
            "kind": .string(found.kind.slug), "language": JSON(found.language?.slug),
            "valid_from": JSON(found.validFrom?.description), "valid_until": JSON(found.validUntil?.description),
            "dated": .bool(found.dated), "certain": .bool(found.certain), "distance": JSON(found.distance),
            "form": .string(found.form.slug), "annotation": JSON(found.annotation), "event": JSON(found.event),
        ]
    }

    private func same(_ error: LookupError, _ wanted: JSON) throws {
        switch error {
        case .notFound(let error):
            #expect(wanted["error"] == "not-found")
            let suggested = try error.suggestions().map(\.term)
            #expect(Set(suggested.map(\.slug)).isSuperset(of: wanted["suggests"].texts))
            #expect(!suggested.map(\.vocabulary.slug).contains(wanted["suggests_no"].text ?? ""))
        case .ambiguous(let error):
            #expect(wanted["error"] == "ambiguous")
            #expect(try Set(error.candidates.map(\.term)) == Set(wanted["candidates"].terms()))
        case .notValidOn(let error):
            #expect(wanted["error"] == "not-valid-on")
            expect(["term": written(error.term)], has: wanted, among: ["term"])
            #expect(Set(error.namesOnDate).isSuperset(of: wanted["names_on_date"].texts))
            if let successors = wanted.members["successors"] { #expect(try error.successors == successors.terms()) }
        }
    }

    @Test(arguments: try Vectors.cases("lists.json"))
    func lists(_ vector: Case) throws {
        let (line, asked) = (try vector.text("text"), vector.options(["vocabulary", "language", "on"]))
        let found = try lookupList(
            line, vocabulary: asked.value("vocabulary"), language: asked.value("language"), on: asked.day("on"))
        #expect(JSON(found.map(\.text)) == .array(vector["expect"].elements.map { $0["text"] }))
        for (item, wanted) in zip(found, vector["expect"].elements) {
            #expect([item.span.start, item.span.end] == wanted["span"]["utf16"].elements.map(\.whole))
            #expect(JSON(line[item.span]) == wanted["text"])
            let (outcome, term, candidates): (JSON, Term?, [Match]) =
                switch item.outcome {
                case .match(let found): ("match", found.term, [])
                case .ambiguous(let candidates): ("ambiguous", nil, candidates)
                case .unresolved: ("unresolved", nil, [])
                }
            #expect(outcome == wanted["outcome"])
            #expect(item.found?.term == term)
            expect(["term": written(term)], has: wanted, among: ["term"])
            #expect(try Set(candidates.map(\.term)) == Set(wanted["candidates"].terms()))
        }
    }

    @Test(arguments: try Vectors.cases("labels.json"))
    func labels(_ vector: Case) throws {
        let found = try lookupList(vector.text("text")).compactMap(\.found?.term)
        #expect(try found == vector["terms"].terms())
    }

    @Test(arguments: try Vectors.cases("suggest.json"))
    func suggestions(_ vector: Case) throws {
        let asked = vector.options(["vocabulary", "language", "limit"])
        let limit = asked["limit"].whole ?? 5
        let found = try suggest(
            vector.text("text"), vocabulary: asked.value("vocabulary"), language: asked.value("language"), limit: limit
        ).map(\.term)
        #expect(found.count <= limit)
        expect(["first": written(found.first)], has: vector.json, among: ["first"])
        #expect(try Set(found).isSuperset(of: vector["includes"].terms()))
        #expect(!found.map(\.vocabulary.slug).contains(vector["excludes_vocabulary"].text ?? ""))
    }
}

extension JSON: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self = .string(text) }
    @Test func theFirstSuggestionIsRight() throws {
        var right: [Bool: [Bool]] = [:]
        for vector in try Vectors.cases("suggestions-corpus.json") {
            let first = try suggest(vector.text("text"), vocabulary: vector.json.value("vocabulary"), limit: 1).first
            right[vector["slug"].isNull, default: []].append(JSON(first?.term.slug) == vector["slug"])
        }
        for (isOfNothing, share) in [false: 0.90, true: 0.95] {
            let all = try #require(right[isOfNothing])
            #expect(Double(all.filter(\.self).count) >= share * Double(all.count))
        }
    }

    @Test(arguments: try Vectors.cases("areas.json"))
    func anAreaIsNotAStateInAnyLanguage(_ vector: Case) throws {
        for name in vector["texts"].elements.compactMap(\.text) {
            #expect(throws: LookupError.self) { try lookup(name, vocabulary: .country, fuzzy: true) }
            #expect(try suggest(name, vocabulary: .country).isEmpty, "\(name)")
            #expect(try mentions(in: name, options: MentionOptions(vocabulary: .country)).isEmpty, "\(name)")
        }
    }

    @Test(arguments: try Vectors.cases("other-states.json"))
    func anotherStateIsNotTakenForOneOfTheData(_ vector: Case) throws {
        for name in vector["texts"].elements.compactMap(\.text) {
            #expect(throws: LookupError.self) { try lookup(name, vocabulary: .country, fuzzy: true) }
        }
    }
}
