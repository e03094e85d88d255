import Foundation
import OSCE
import Testing

/// The shared vectors, and the comparison of answers with what they write.
enum Vectors {
    /// The root of the repository.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let folder = root.appendingPathComponent("tests/vectors")

    /// The cases of a file, in its order: all, those with a member, or those without one.
    static func cases(_ file: String, with present: String? = nil, without absent: String? = nil) throws -> [Case] {
        let cases = try JSON(parsing: Data(contentsOf: folder.appendingPathComponent(file)))["cases"].elements.filter {
            present.map($0.members.keys.contains) ?? true && absent.map($0.members.keys.contains) != true
        }
        try #require(!cases.isEmpty, "\(file) has no cases")
        return cases.map(Case.init)
    }
}

/// A case, which a failure names.
struct Case: CustomTestStringConvertible, Sendable {
    let json: JSON

    var testDescription: String { json["name"].text ?? "a case without a name" }

    subscript(name: String) -> JSON { json[name] }

    /// A member that has to be a text.
    func text(_ name: String) throws -> String { try #require(json[name].text, "no `\(name)`") }

    /// The options of the case, which are among those that the call takes.
    func options(_ names: Set<String>) -> JSON {
        #expect(names.isSuperset(of: json["options"].members.keys), "options that no call takes")
        return json["options"]
    }

    func record() throws -> RecordKind { try RecordKind(slug: text("record")) }

    func checkOptions() throws -> CheckOptions {
        CheckOptions(
            today: try CalendarDate(text("today")), profile: try Profile(slug: text("profile")),
            advice: json["advice"].flag ?? false)
    }
}

extension JSON {
    /// The value with a slug, where the member is there.
    func value<Value: ClosedSetValue>(_ name: String) throws -> Value? { try self[name].text.map { try Value(slug: $0) } }

    /// The day of a member, where it is there.
    func day(_ name: String) throws -> CalendarDate? { try self[name].text.map { try CalendarDate($0) } }

    /// The term of `{"vocabulary", "slug"}`.
    func term() throws -> Term {
        try Term(#require(try value("vocabulary")), slug: #require(self["slug"].text))
    }

    /// The terms of a list.
    func terms() throws -> [Term] { try elements.map { try $0.term() } }
}

/// A term as vectors write it.
func written(_ term: Term?) -> JSON {
    guard let term else { return .null }
    return .object(["vocabulary": .string(term.vocabulary.slug), "slug": .string(term.slug)])
}

/// Compares the members that a vector gives; those that it does not give are left open.
func expect(_ found: [String: JSON], has wanted: JSON, among names: Set<String>? = nil, in place: String = "") {
    for (name, value) in wanted.members where names?.contains(name) ?? true {
        #expect(found[name] == value, "\(place)\(name)")
    }
}

/// Compares all faults, in order. Members and parameters that a vector does not give are left open.
func expect(_ found: [Fault], are wanted: JSON, saying absent: [String: JSON] = [:]) {
    guard found.map(\.code.slug) == wanted.elements.map({ $0["code"].text ?? "" }) else {
        Issue.record("the faults are \(found.map(\.text)), expected \(wanted)")
        return
    }
    for (fault, members) in zip(found, wanted.elements) {
        let params = fault.params.map { ($0.name, JSON.string($0.value)) }
        let members = absent.merging(members.members) { $1 }
        expect(
            [
                "code": .string(fault.code.slug), "severity": .string(fault.severity.slug), "path": .string(fault.path),
                "line": JSON(fault.line), "column": JSON(fault.column), "message": .string(fault.message),
                "suggestion": JSON(fault.suggestion),
            ], has: .object(members.filter { $0.key != "params" }), in: "\(fault): ")
        expect(
            Dictionary(params) { first, _ in first }, has: members["params"] ?? .null, in: "\(fault): param ")
    }
}
