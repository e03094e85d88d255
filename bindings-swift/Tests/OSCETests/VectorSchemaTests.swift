import Foundation
import OSCE
import Testing

/// The vectors of the schemas: a schema and the checker give one verdict, by the codes that a schema can find. The validators of the
/// schemas are run by the tests of the core; that the schemas are the same is what is left to show here.
@Suite struct VectorSchemaTests {
    @Test(arguments: try Vectors.cases("schema.json"), Profile.allCases)
    func verdicts(_ vector: Case, _ profile: Profile) throws {
        let options = CheckOptions(today: try CalendarDate("2026-01-15"), profile: profile)
        let report = try checkJSON(vector.text("json"), as: vector.record(), options: options).report
        let errors = report.faults(of: .error).filter(\.code.isInSchema)
        #expect(errors.isEmpty == vector[profile.slug].flag, "\(errors)")
    }

    @Test func theSchemasAreThoseOfTheCore() throws {
        let folder = Vectors.root.appendingPathComponent("core/schema")
        var names: Set<String> = []
        let subjects: [SchemaSubject] =
            RecordKind.allCases.map { .record($0) } + Vocabulary.allCases.map { .vocabulary($0) }
            + [.countryDescription, .structureDescription, .report, .match, .mention]
        for subject in subjects {
            for profile in Profile.allCases {
                for form in SchemaForm.allCases {
                    let name = schemaName(of: subject, profile: profile, form: form)
                    let file = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
                    let schema = try JSON(parsing: jsonSchema(of: subject, profile: profile, form: form))
                    #expect(try schema == JSON(parsing: file), "\(name)")
                    #expect(schema["$id"].text?.hasSuffix(":\(dataVersion)") == true, "\(name)")
                    names.insert("\(name).json")
                }
            }
        }
        #expect(try names == Set(FileManager.default.contentsOfDirectory(atPath: folder.path)))
    }

    /// `docs/faults.md` has a heading a code, and whether it is in the schema below it.
    @Test func theCodesAreThoseOfTheirPage() throws {
        let page = try String(contentsOf: Vectors.root.appendingPathComponent("docs/faults.md"), encoding: .utf8)
        let sections = page.components(separatedBy: "\n## `").dropFirst()
        #expect(sections.map { String($0.prefix { $0 != "`" }) } == FaultCode.allCases.map(\.slug))
        #expect(sections.map { $0.contains("in schema: yes") } == FaultCode.allCases.map(\.isInSchema))
    }
}
