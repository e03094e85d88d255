extension Decoder {
    /// A value that is written as one text. What is wrong with the text is told with its place.
    func value<Value>(_ read: (String) throws -> Value) throws -> Value {
        let text = try singleValueContainer().decode(String.self)
        do {
            return try read(text)
        } catch let error as OsceError {
            let context = DecodingError.Context(
                codingPath: codingPath, debugDescription: error.description, underlyingError: error)
            throw DecodingError.dataCorrupted(context)
        }
    }
}
