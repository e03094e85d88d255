/// The JSON Schema (draft 2020-12) of a subject. Only records differ by profile; with `compact` the terms of a vocabulary are one `enum`.
public func jsonSchema(of subject: SchemaSubject, profile: Profile = .strict, form: SchemaForm = .full) throws -> String {
    try coreJsonSchema(subject, profile, form)
}

/// The name of a schema, as its file and its identifier have it.
public func schemaName(of subject: SchemaSubject, profile: Profile = .strict, form: SchemaForm = .full) -> String {
    coreSchemaName(subject, profile, form)
}

extension Vocabulary {
    /// The vocabulary as a table, a row a term, in the order of the data.
    public func table() -> [TermRow] { coreTable(self) }

    /// How many of its terms have a label in a language, of how many.
    public func labelCoverage(_ language: Language) -> Coverage { coreLabelCoverage(self, language) }
}
