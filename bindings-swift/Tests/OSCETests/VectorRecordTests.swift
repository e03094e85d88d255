import Foundation
import OSCE
import Testing

/// The vectors of records: what is read, what is carried along, and what is written.
@Suite struct VectorRecordTests {
    @Test(arguments: try Vectors.cases("records.json"))
    func records(_ vector: Case) throws {
        switch try vector.record() {
        case .newsItem: try asRecord(NewsItem.self, vector)
        case .meeting: try asRecord(Meeting.self, vector)
        case .project: try asRecord(Project.self, vector)
        case .fieldOperation: try asRecord(FieldOperation.self, vector)
        }
    }

    private func asRecord<Record: OSCERecord>(_ type: Record.Type, _ vector: Case) throws {
        let json = try vector.text("json")
        let checked = try checkJSON(json, as: Record.recordKind)
        if vector["item"].flag == false {
            #expect(try !message { try Record(json: json) }.isEmpty)
            #expect(try !message { try AnyRecord(Record.recordKind, json: json) }.isEmpty)
            #expect(checked.item == nil)
            #expect(!checked.isValid)
            return
        }
        let record = try Record(json: json)
        let unresolved = record.unresolved.map { term in
            JSON.object([
                "path": .string(term.path), "vocabulary": .string(term.vocabulary.slug), "text": .string(term.text),
            ])
        }
        #expect(JSON.array(unresolved) == .array(vector["unresolved"].elements))
        let extra = record.extra.map { JSON.object(["path": .string($0.path), "json": .string($0.json)]) }
        #expect(JSON.array(extra) == .array(vector["extra"].elements))
        let written = try record.json()
        #expect(JSON.string(written) == vector["canonical"])
        let again = try Record(json: written)
        #expect(again == record)
        #expect(again.hashValue == record.hashValue)
        #expect(JSON.string(try again.json()) == vector["canonical"])
        #expect(checked.value(as: Record.self) == record)
        #expect(JSON(try checked.item?.json()) == vector["canonical"])
        #expect(try AnyRecord(Record.recordKind, json: json) == record.anyRecord)
    }

    @Test(arguments: try Vectors.cases("record-lists.json"))
    func lists(_ vector: Case) throws {
        switch try vector.record() {
        case .newsItem: try asList(NewsItem.self, vector)
        case .meeting: try asList(Meeting.self, vector)
        case .project: try asList(Project.self, vector)
        case .fieldOperation: try asList(FieldOperation.self, vector)
        }
    }

    private func asList<Record: OSCERecord>(_ type: Record.Type, _ vector: Case) throws {
        let (json, pointer) = (try vector.text("json"), try vector.text("pointer"))
        if let error = vector["error"].text {
            #expect(try message { try Record.list(json: json, at: pointer) } == error)
            #expect(try message { try Record.list(json: Data(json.utf8), at: pointer) } == error)
            return
        }
        let records = try Record.list(json: json, at: pointer)
        #expect(try JSON(records.map { try $0.json() }) == vector["canonical"])
        #expect(try Record.list(json: Data(json.utf8), at: pointer) == records)
    }

    /// A coder keeps the values and not the text. What Foundation itself cannot read, a number beyond `Double` or half a surrogate
    /// pair, is an error.
    @Test(arguments: try Vectors.cases("records.json", with: "canonical"))
    func throughCoders(_ vector: Case) throws {
        switch try vector.record() {
        case .newsItem: try throughCoders(NewsItem.self, vector)
        case .meeting: try throughCoders(Meeting.self, vector)
        case .project: try throughCoders(Project.self, vector)
        case .fieldOperation: try throughCoders(FieldOperation.self, vector)
        }
    }

    private func throughCoders<Record: OSCERecord>(_ type: Record.Type, _ vector: Case) throws {
        let canonical = try vector.text("canonical")
        guard let wanted = try? JSON(parsing: canonical) else {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Record.self, from: Data(canonical.utf8)) }
            #expect(throws: (any Error).self) { try JSONEncoder().encode(try Record(json: canonical)) }
            return
        }
        let decoded = try JSONDecoder().decode(Record.self, from: Data(canonical.utf8))
        #expect(try JSON(parsing: decoded.json()) == wanted)
        let encoded = try JSONEncoder().encode(try Record(json: canonical))
        #expect(try JSON(parsing: encoded) == wanted)
    }
}
