import OSCE
import Testing

/// The vectors of what was so on a day, and of dates as pages write them.
@Suite struct VectorDateTests {
    @Test(arguments: try Vectors.cases("dates.json"))
    func questions(_ vector: Case) throws {
        let wanted = vector["expect"]
        switch try vector.text("question") {
        case "partial_date": try partialDate(vector.text("text"), wanted)
        case "lineage": #expect(try Structure(slug: vector.text("slug")).lineage.map(\.slug) == wanted.texts)
        case "data_as_of":
            let vocabulary = try #require(Vocabulary.allCases.first { JSON($0.slug) == vector["vocabulary"] })
            #expect(JSON(dataAsOf(vocabulary).description) == wanted)
        case let question: try onDay(question, CalendarDate(vector.text("date")), vector, wanted)
        }
    }

    private func onDay(_ question: String, _ day: CalendarDate, _ vector: Case, _ wanted: JSON) throws {
        switch question {
        case "chair_on":
            let found = try chair(on: day)
            #expect(JSON(found?.state.slug) == wanted["state"])
            guard let found else { return }
            let uncertain = found.people.filter { !$0.certain }.map { ($0.name, JSON($0.doubt?.slug)) }
            expect(
                [
                    "certain": .bool(found.certain), "doubt": JSON(found.doubt?.slug),
                    "people": JSON(found.people.map(\.name)), "others": JSON(found.others.map(\.name)),
                    "uncertain_people": .object(Dictionary(uniqueKeysWithValues: uncertain)), "state": wanted["state"],
                ], has: wanted)
        case "troika_on":
            let found = try troika(on: day)
            #expect(JSON(found.outgoing?.state.slug) == wanted["outgoing"])
            #expect(JSON(found.chair?.state.slug) == wanted["chair"])
            #expect(JSON(found.incoming?.state.slug) == wanted["incoming"])
        case "review":
            #expect(try JSON(chairStatus(on: day).slug) == wanted["status"])
            let holders = try Structure.secretaryGeneral.officeHolders(on: day)
            let said = [
                try troika(on: day).beyondReview, try participatingStates(on: day).beyondReview,
                try partners(on: day).beyondReview, try fieldOperations(on: day).beyondReview, holders.beyondReview,
                try chair(on: day)?.beyondReview ?? holders.beyondReview,
            ]
            #expect(said.allSatisfy { .bool($0) == wanted["beyond_review"] })
        case "participating_on":
            let found = try participatingStates(on: day)
            same(found.certain.map(\.slug), found.uncertain.map(\.slug), found.doubts, found.isCovered, wanted)
        case "partners_on":
            let found = try partners(on: day)
            same(found.certain.map(\.slug), found.uncertain.map(\.slug), found.doubts, found.isCovered, wanted)
        case "field_operations_on":
            let found = try fieldOperations(on: day)
            same(found.certain.map(\.slug), found.uncertain.map(\.slug), found.doubts, found.isCovered, wanted)
        case "office_holders":
            let found = try Structure(slug: vector.text("structure")).officeHolders(on: day)
            #expect(JSON(found.certain.map(\.name)) == wanted["certain"])
            #expect(JSON(found.uncertain.map(\.name)) == wanted["uncertain"])
            expect(["is_covered": .bool(found.isCovered)], has: wanted, among: ["is_covered"])
        case "active_on":
            #expect(try JSON(Structure(slug: vector.text("slug")).isActive(on: day).slug) == wanted)
        case "label_on":
            let term = try vector.json.term().value
            let found = try term.label(#require(try vector.json.value("language")), on: day)
            #expect(JSON(found?.name.text) == wanted["text"])
            guard let found else { return }
            let answered: [String: JSON] = ["certain": .bool(found.certain), "doubt": JSON(found.doubt?.slug)]
            expect(answered, has: wanted, among: ["certain", "doubt"])
        case "seat_on":
            let found = try Structure(slug: vector.text("slug")).seat(on: day).map { seat in
                JSON.object([
                    "city": JSON(seat.city), "country": JSON(seat.country?.slug), "certain": .bool(seat.certain),
                    "doubt": JSON(seat.doubt?.slug),
                ])
            }
            #expect(found ?? .null == wanted)
        default:
            Issue.record("a question without a test: \(question)")
        }
    }

    private func same(
        _ certain: [String], _ uncertain: [String], _ doubts: [Doubt], _ isCovered: Bool, _ wanted: JSON
    ) {
        #expect(doubts.count == uncertain.count)
        expect(["is_covered": .bool(isCovered)], has: wanted, among: ["is_covered"])
        let doubtOf = Dictionary(uniqueKeysWithValues: zip(uncertain, doubts.map { JSON($0.slug) }))
        expect(doubtOf, has: wanted["doubt_of"])
        expect(["certain_count": JSON(Set(certain).count)], has: wanted, among: ["certain_count"])
        #expect(Set(certain).isSuperset(of: wanted["certain_includes"].texts))
        #expect(Set(uncertain).isSuperset(of: wanted["uncertain_includes"].texts))
        #expect(Set(certain + uncertain).isDisjoint(with: wanted["excludes"].texts))
    }

    private func partialDate(_ text: String, _ wanted: JSON) throws {
        if wanted["error"].flag == true {
            #expect(try message { try PartialDate(text) }.contains("invalid date"))
            return
        }
        let found = try PartialDate(text)
        #expect(JSON(try found.days().first.description) == wanted["first_day"])
        #expect(JSON(try found.days().last.description) == wanted["last_day"])
        #expect(JSON(found.description) == .string(text))
    }

    /// An error has no code: the message of each by a part that no other has.
    private static let errors = [
        "empty": "there is no date", "too-long": "is too long for a date", "unknown-word": "belongs to no date",
        "ambiguous-month": "give the language", "incomplete": "incomplete date", "no-such-day": "in month",
        "ends-before-it-begins": "before it begins",
    ]

    @Test(arguments: try Vectors.cases("page-dates.json"))
    func datesOfPages(_ vector: Case) throws {
        let (text, wanted) = (try vector.text("text"), vector["expect"])
        let language = vector["language"].text.flatMap(Language.init(tag:))
        if let code = wanted["error"].text {
            let part = try #require(Self.errors[code])
            #expect(try message { try DateRange(text, language: language) }.contains(part))
            #expect(try message { try CalendarDate(text, language: language) }.contains(part))
            return
        }
        let found = try DateRange(text, language: language)
        #expect(JSON(found.first.description) == wanted["first"])
        #expect(JSON(found.last.description) == wanted["last"])
        #expect(try CalendarDate(text, language: language) == found.first)
    }
}
