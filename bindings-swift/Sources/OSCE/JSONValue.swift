import Foundation

/// A JSON value between a decoder, which gives no text, and the core, which takes one.
enum JSONValue: Codable {
    case null
    case bool(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case number(Decimal)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(text: String) throws {
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch is DecodingError {
            throw OsceError.invalidValue(
                message: "a number that no `Double` holds, or half a surrogate pair: Foundation has no value for it; write `json()`")
        }
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Key.self) {
            var object: [String: JSONValue] = [:]
            for key in members.allKeys {
                object[key.stringValue] = try members.decode(JSONValue.self, forKey: key)
            }
            self = .object(object)
            return
        }
        if var elements = try? decoder.unkeyedContainer() {
            var array: [JSONValue] = []
            while !elements.isAtEnd { array.append(try elements.decode(JSONValue.self)) }
            self = .array(array)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else if let unsigned = try? value.decode(UInt64.self) {
            self = .unsigned(unsigned)
        } else if let number = try? value.decode(Decimal.self) {
            // Coders of property lists take a `Decimal` apart, so it is kept for what a `Double` would round.
            let double = NSDecimalNumber(decimal: number).doubleValue
            self = Decimal(string: String(double)) == number ? .double(double) : .number(number)
        } else {
            self = .double(try value.decode(Double.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            var members = encoder.container(keyedBy: Key.self)
            for (name, value) in object { try members.encode(value, forKey: Key(name)) }
        case .array(let array):
            var elements = encoder.unkeyedContainer()
            for value in array { try elements.encode(value) }
        case .null: try single(encoder) { try $0.encodeNil() }
        case .bool(let bool): try single(encoder) { try $0.encode(bool) }
        case .integer(let integer): try single(encoder) { try $0.encode(integer) }
        case .unsigned(let unsigned): try single(encoder) { try $0.encode(unsigned) }
        case .number(let number): try single(encoder) { try $0.encode(number) }
        case .double(let number): try single(encoder) { try $0.encode(number) }
        case .string(let string): try single(encoder) { try $0.encode(string) }
        }
    }

    private func single(_ encoder: any Encoder, _ write: (inout any SingleValueEncodingContainer) throws -> Void) throws {
        var container = encoder.singleValueContainer()
        try write(&container)
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
