@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

/**
 * The JSON Schema (draft 2020-12) of a subject.
 *
 * ```kotlin
 * jsonSchema(SchemaSubject.Record(RecordKind.NEWS_ITEM), Profile.LENIENT)
 * ```
 *
 * @param profile only the schemas of records differ by it.
 * @param form whether each term is a `const` with its label, or the terms of a vocabulary are one `enum`.
 */
@JvmOverloads
public fun jsonSchema(
    subject: SchemaSubject,
    profile: Profile = Profile.STRICT,
    form: SchemaForm = SchemaForm.FULL,
): String = coreJsonSchema(subject, profile, form)

/** The name of a schema, as its file and its identifier have it. */
@JvmOverloads
public fun schemaName(
    subject: SchemaSubject,
    profile: Profile = Profile.STRICT,
    form: SchemaForm = SchemaForm.FULL,
): String = coreSchemaName(subject, profile, form)
