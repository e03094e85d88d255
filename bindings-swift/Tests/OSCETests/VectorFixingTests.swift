import Foundation
import OSCE
import Testing

/// The vectors of mending.
@Suite struct VectorFixingTests {
    @Test(arguments: try Vectors.cases("fixing.json"))
    func ofJSON(_ vector: Case) throws {
        let (kind, options) = (try vector.record(), try vector.checkOptions())
        let fixed = try fixJSON(vector.text("json"), as: kind, options: options)
        #expect(fixed.json.utf8.elementsEqual(try vector.text("fixed").utf8), "\(fixed.json)")
        let applied = fixed.applied.map { repair in
            JSON.object([
                "code": .string(repair.fault.code.slug), "path": .string(repair.fault.path),
                "action": .string(repair.fault.action.slug), "before": .string(repair.before),
                "after": JSON(repair.after),
            ])
        }
        #expect(JSON.array(applied) == vector["applied"])
        expect(fixed.left.faults, are: vector["left"])
        #expect(try fixed.left == checkJSON(fixed.json, as: kind, options: options).report)
        #expect(fixed.isValid == fixed.left.isValid)
        #expect(!fixed.applied.contains { !$0.fault.isSafe })
        let again = try fixJSON(Data(fixed.json.utf8), as: kind, options: options)
        #expect(again.json == fixed.json && again.applied.isEmpty)
    }

    @Test func aFaultSaysWhatMendsIt() throws {
        let report = try checkJSON(#"{"title":"A","countries":["FIN"],"reading_time":3.10}"#).report
        #expect(report.faults[0].action == .replace && report.faults[0].value == "\"fi\"" && report.faults[0].isSafe)
        #expect(report.faults[1].action == .noAction && report.faults[1].value == nil && !report.faults[1].isSafe)
        #expect(try Report(json: report.json()) == report)
    }
}
