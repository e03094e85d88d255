import OSCE
import Testing

/// Asks the Swift package for each thing that a patch has added, by its name.
@Suite struct Questions {
    @Test func optionalMember() throws {
        let item = NewsItem(title: "A title", testNote: "A note")
        #expect(try item.json() == #"{"title":"A title","test_note":"A note"}"#)
        #expect(try NewsItem(json: item.json()) == item)
    }

    @Test func value() throws {
        #expect(NameKind.testNickname.slug == "test-nickname")
    }

    @Test func closedSet() throws {
        #expect([TestShade.pale, .deep].map(\.slug) == ["pale", "deep"])
        #expect(try TestShade(slug: "pale") == .pale)
    }

    @Test func faultCode() throws {
        let checked = try checkJSON(#"{"title":"A text of the test"}"#)
        let fault = try #require(checked.report.faults.first { $0.code == .testText })
        #expect(fault.path == "/title" && fault.code.params == ["text"])
    }

    @Test func fact() throws {
        #expect(Structure.secretariat.testMotto == "A motto of the test")
        #expect(try Structure.secretariat.describe().contains(#""test_motto":"A motto of the test""#))
        #expect(Structure.permanentCouncil.testMotto == nil)
    }

    @Test func term() throws {
        #expect(try lookup("Kind of the test").term == .newsKind(.testKind))
    }

    @Test func answerMember() {
        #expect(Vocabulary.country.labelCoverage(.english).testShade == .deep)
    }
}
