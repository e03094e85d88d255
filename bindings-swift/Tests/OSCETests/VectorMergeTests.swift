import OSCE
import Testing

/// The vectors of merged records.
@Suite struct VectorMergeTests {
    @Test(arguments: try Vectors.cases("merges.json"))
    func merges(_ vector: Case) throws {
        guard !vector.json.members.keys.contains("halves") else { return try many(vector) }
        let merged = try NewsItem.merge(about: item(vector["about"]), page: item(vector["page"]))
        var found = try #require(merged.newsItem)
        if vector.json.members.keys.contains("extra") {
            let carried = found.extra.map { [$0.path, $0.json] }
            #expect(carried == vector["extra"].elements.map(\.texts))
            found.extra = []
        }
        #expect(try JSON(parsing: found.json()) == JSON(parsing: item(vector["item"]).json()))
        #expect(conflicts([merged]) == vector["conflicts"].elements.map(\.texts))
    }

    private func many(_ vector: Case) throws {
        let halves = try vector["halves"].elements.map { half in
            let form = try InputForm(slug: half["form"].text ?? "")
            return Half(item: try item(half["item"]), form: form, source: half["source"].text ?? "")
        }
        for halves in [halves, halves.reversed()] {
            let merged = try mergeAll(halves)
            let wanted = try vector["items"].elements.map { try item($0) }
            #expect(merged.map(\.newsItem) == wanted)
            #expect(conflicts(merged) == vector["conflicts"].elements.map(\.texts))
        }
    }

    private func item(_ members: JSON) throws -> NewsItem { try NewsItem(json: members.written()) }

    private func conflicts(_ merged: [Checked]) -> [[String]] {
        merged.flatMap(\.report.faults).map { fault in
            #expect(fault.code == .conflictingValues && fault.severity == .warning)
            return [fault.path] + fault.params.map(\.value)
        }
    }
}
