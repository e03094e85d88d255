import Foundation

extension Decoder {
    /// A value that is written as one text. What is wrong with the text is reported with its place.
    func value<Value>(_ read: (String) throws -> Value) throws -> Value {
        let text = try singleValueContainer().decode(String.self)
        return try decodable { try read(text) }
    }

    /// What the members of a value are read as. What is wrong with them is reported with its place.
    ///
    /// - Parameter restored: gives the names that the members have in JSON, where a key strategy has changed them.
    func members<Value>(restored: (JSONValue) -> JSONValue, _ read: (_ json: String) throws -> Value) throws -> Value {
        let json = try restored(JSONValue(from: self)).text()
        return try decodable { try read(json) }
    }

    private func decodable<Value>(_ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as OsceError {
            let context = DecodingError.Context(
                codingPath: codingPath, debugDescription: error.description, underlyingError: error)
            throw DecodingError.dataCorrupted(context)
        }
    }
}

extension Encoder {
    /// Writes the members of the JSON of a value.
    func members<Value>(of value: Value, json: () throws -> String) throws {
        try encodable(value) { try JSONValue(text: json()) }.encode(to: self)
    }

    /// What a value is written as. What is wrong with it is reported with its place.
    func encodable<Value, Form>(_ value: Value, as form: () throws -> Form) throws -> Form {
        do {
            return try form()
        } catch {
            let context = EncodingError.Context(
                codingPath: codingPath, debugDescription: String(describing: error), underlyingError: error)
            throw EncodingError.invalidValue(value, context)
        }
    }
}

/// The names that the members of an object have in JSON, for a decoder whose key strategy gives them in Swift's spelling.
struct WireNames {
    /// The names that a strategy changes, with what it makes of them.
    private let changed: [(name: String, camelCase: String)]

    init(_ names: [String]) {
        changed = names.filter { $0.contains("_") }.map { name in
            let words = name.split(separator: "_")
            return (name, words[0] + words.dropFirst().map(\.capitalized).joined())
        }
    }

    /// The object with each of the members under its name in JSON, whichever of the two spellings the decoder gave.
    func restored(in value: JSONValue) -> JSONValue {
        guard case .object(var members) = value else { return value }
        for (name, camelCase) in changed where members[name] == nil {
            members[name] = members.removeValue(forKey: camelCase)
        }
        return .object(members)
    }
}

extension JSONValue {
    /// The value with the names in JSON of all members inside it, for what has no members of its own: `isSafe` is `is_safe`.
    var withWireNames: JSONValue {
        switch self {
        case .object(let members):
            // Of two spellings the one of JSON is sorted last, and counts.
            .object(
                Dictionary(members.sorted { $0.key < $1.key }.map { ($0.key.inSnakeCase, $0.value.withWireNames) }) { $1 })
        case .array(let elements):
            .array(elements.map(\.withWireNames))
        default:
            self
        }
    }
}

extension String {
    fileprivate var inSnakeCase: String {
        reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}
