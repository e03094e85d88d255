import Foundation
import OSCE
import Testing

/// Errors say what the core says.
@Suite struct ErrorTests {
    @Test func ofALookupThatFindsNothing() throws {
        do {
            _ = try lookup("Turky")
            Issue.record("it was found")
        } catch LookupError.notFound(let error) {
            #expect(try error.suggestions().map(\.name) == ["Turkey"])
            let told = "no term is called `Turky`; did you mean `Turkey`?"
            #expect(error.description == told)
            #expect(LookupError.notFound(error).errorDescription == told)
            #expect(LookupError.notFound(error).localizedDescription == told)
            #expect(LookupError.notFound(error).text == "Turky")
        }
    }

    @Test func ofANameOfSeveralTerms() throws {
        do {
            _ = try lookup("Yugoslavia")
            Issue.record("it was found")
        } catch LookupError.ambiguous(let error) {
            #expect(Set(error.candidates.map(\.term.slug)) == ["rs", "yucs"])
            #expect(LookupError.ambiguous(error).localizedDescription == error.explanation)
        }
    }

    @Test func ofANameThatWasNotInUse() throws {
        do {
            _ = try lookup("Mission to Serbia and Montenegro", on: CalendarDate("2010-01-01"))
            Issue.record("it was found")
        } catch LookupError.notValidOn(let error) {
            #expect(error.term == .structure(.missionToSerbia))
            #expect(error.namesOnDate.first == "Mission to Serbia")
            #expect(try error.date == CalendarDate("2010-01-01"))
            #expect(LookupError.notValidOn(error).localizedDescription == error.explanation)
        }
    }

    @Test func ofWordsThatAreNone() throws {
        #expect(try message { try Country(slug: "Finland") }.contains("unknown slug `Finland` in the vocabulary country"))
        #expect(try message { try Term(.newsKind, slug: "fi") }.contains("unknown slug `fi` in the vocabulary news-kind"))
        #expect(try message { try Profile(slug: "loose") }.contains("strict"))
        #expect(Term(slug: "Policing") == nil)
    }

    @Test func ofSlugsSayWhatWasMeant() throws {
        #expect(try message { try Country(slug: "FI") }.hasSuffix("did you mean `fi`?"))
        #expect(try message { try FieldOfWork(slug: "polcing") }.hasSuffix("did you mean `policing`?"))
    }


    @Test func ofWordsInJSON() throws {
        for read in [
            { _ = try JSONDecoder().decode([Country].self, from: Data(#"["Finland"]"#.utf8)) },
            { _ = try JSONDecoder().decode([Profile].self, from: Data(#"["loose"]"#.utf8)) },
            { _ = try JSONDecoder().decode([PartialDate].self, from: Data(#"["1994-13"]"#.utf8)) },
            { _ = try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2021-02-31"]"#.utf8)) },
        ] {
            do {
                try read()
                Issue.record("it was decoded")
            } catch DecodingError.dataCorrupted(let context) {
                #expect(context.codingPath.map(\.stringValue) == ["Index 0"])
                let underlying = try #require(context.underlyingError as? OsceError)
                #expect(context.debugDescription == underlying.description && !underlying.description.isEmpty)
            }
        }
    }

    @Test func ofRecordsThatCannotBeWritten() throws {
        let noSuchDay = FieldOperation(title: "A", closed: PartialDate(year: 2021, month: 2, day: 31))
        for call in [{ _ = try noSuchDay.json() }, { _ = try noSuchDay.check() }] {
            #expect(try message(call).hasPrefix("/closed: "))
        }
        #expect(try message { try PartialDate(year: 2021, month: 2, day: 31).days() }.contains("2021-02-31"))
        var noJSON = NewsItem(title: "A")
        noJSON.extra = [ExtraMember(path: "/x", json: "{")]
        #expect(try message { try noJSON.json() }.hasPrefix("/x: invalid JSON `{`"))
    }

    @Test func ofRecordsThatCannotBeEncoded() throws {
        for encode in [
            { _ = try JSONEncoder().encode(FieldOperation(title: "A", closed: PartialDate(year: 2021, month: 2, day: 31))) },
            { _ = try JSONEncoder().encode([PartialDate(year: 2021, month: 2, day: 31)]) },
        ] {
            do {
                try encode()
                Issue.record("it was encoded")
            } catch EncodingError.invalidValue(_, let context) {
                let underlying = try #require(context.underlyingError as? OsceError)
                #expect(context.debugDescription == underlying.description)
                #expect(underlying.description.contains("invalid date `2021-02-31`"))
            }
        }
    }

    @Test func ofFiles() throws {
        #expect(try message { try checkLines(at: "/no/such/file") }.contains("/no/such/file"))
        #expect(try message { try CheckedLineSequence("/no/such/file") }.contains("/no/such/file"))
        let folder = NSTemporaryDirectory()
        #expect(try message { try checkLines(at: folder) }.contains(folder))
        #expect(try message { try checkLines(at: "/a\0b") }.hasPrefix("/a\0b"))
        #expect(try message { try checkLines(at: "") }.isEmpty == false)
    }

    @Test func ofReports() throws {
        #expect(try !message { try Report(json: "{}") }.isEmpty)
        #expect(try !message { try Report(json: "") }.isEmpty)
    }
}
