import OSCE
import Testing

/// The vectors of what pages are about.
@Suite struct VectorSubjectTests {
    @Test(arguments: try Vectors.cases("subjects.json"))
    func subjects(_ vector: Case) throws {
        let page = vector["lines"].texts.joined(separator: "\n")
        for profile in Profile.allCases {
            let options = CheckOptions(
                today: try CalendarDate("2026-01-15"), profile: profile, record: try vector.json.value("record"))
            let checked = try readPage(page, options: options)
            let faults = checked.report.faults
            let seems = faults.first { $0.code == .notAnItem }?.param("seems")
            #expect(seems == vector["seems"].text)
            let codes = faults.map(\.code.slug)
            #expect(codes.contains("no-sign-of-an-item") != vector["sign"].flag)
            if let code = vector["code"].text { #expect(codes.contains(code)) }
            if seems != nil { #expect(checked.item != nil && !checked.isValid) }
        }
    }
}
