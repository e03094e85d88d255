import Foundation
import OSCE
import Testing

/// The vectors of pages and listings.
@Suite struct VectorPageTests {
    private func json(of record: AnyRecord?) throws -> JSON {
        try record.map { try JSON(parsing: $0.json()) } ?? .null
    }

    @Test(arguments: try Vectors.cases("pages.json"))
    func pages(_ vector: Case) throws {
        let (text, options) = (try vector.text("text"), try vector.checkOptions())
        #expect(JSON(try PageLayout(of: text)?.slug) == vector["layout"])
        let checked = try readPage(text, options: options)
        #expect(try checked.kind == vector.record())
        #expect(try json(of: checked.item) == vector["item"])
        expect(checked.report.faults, are: vector["faults"], saying: ["suggestion": .null])
        #expect(try readPage(Data(text.utf8), options: options) == checked)
    }

    @Test(arguments: try Vectors.cases("listings.json"))
    func listings(_ vector: Case) throws {
        let (text, options) = (try vector.text("text"), try vector.checkOptions())
        #expect(JSON(try PageLayout(of: text)?.slug) == vector["layout"])
        let found = try readListing(text, options: options)
        #expect(try JSON.array(found.map { try json(of: $0.item) }) == .array(vector["items"].elements.map { $0["item"] }))
        for (checked, wanted) in zip(found, vector["items"].elements) {
            #expect(checked.kind == .newsItem)
            expect(checked.report.faults, are: wanted["faults"], saying: ["suggestion": .null])
        }
        #expect(try readListing(Data(text.utf8), options: options) == found)
    }
}
