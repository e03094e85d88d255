package osce

import com.networknt.schema.InputFormat
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SchemaValidatorsConfig
import com.networknt.schema.SpecVersion
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class SchemaVectorsTest {
    @TestFactory
    fun `the checker gives the verdict of the schema`() = vectors("schema.json") { case ->
        for (profile in Profile.entries) {
            val checked = checkJson(case.text("json"), case.recordKind, CheckOptions(profile))
            val inSchema = checked.report.faultsOf(Severity.ERROR).filter { it.code.isInSchema }
            assertEquals(case[profile.slug].booleanValue(), inSchema.isEmpty(), checked.report.text)
        }
    }

    // Java's expressions take `$` for the end of a line where others do not.
    @TestFactory
    fun `a validator of Java gives the same verdict`() = vectors("schema.json") { case ->
        for (profile in Profile.entries) {
            val faults = validator(case.recordKind, profile).validate(case.text("json"), InputFormat.JSON)
            assertEquals(case[profile.slug].booleanValue(), faults.isEmpty(), faults.toString())
        }
    }

    private val validators = mutableMapOf<Pair<RecordKind, Profile>, com.networknt.schema.JsonSchema>()

    private fun validator(kind: RecordKind, profile: Profile) = validators.getOrPut(kind to profile) {
        val assertsFormats = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build()
        val text = jsonSchema(SchemaSubject.Record(kind), profile)
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, assertsFormats)
    }

    private val subjects = RecordKind.entries.map { SchemaSubject.Record(it) } +
        Vocabulary.entries.map { SchemaSubject.Vocabulary(it) } +
        listOf(SchemaSubject.CountryDescription, SchemaSubject.StructureDescription, SchemaSubject.Report) +
        listOf(SchemaSubject.Match, SchemaSubject.Mention)

    @Test
    fun `every schema has its name and the version of the data`() {
        val names = mutableSetOf<String>()
        for (subject in subjects) for (profile in Profile.entries) for (form in SchemaForm.entries) {
            val id = json(jsonSchema(subject, profile, form)).text("\$id")
            assertTrue(id.startsWith("tag:") && id.endsWith(":$dataVersion"), id)
            names += schemaName(subject, profile, form)
        }
        // Only those of records differ by profile.
        assertEquals(RecordKind.entries.size * 4 + (subjects.size - RecordKind.entries.size) * 2, names.size)
    }

    @Test
    fun `the members of a schema are those of the records`() {
        for (kind in RecordKind.entries) {
            val schema = json(jsonSchema(SchemaSubject.Record(kind)))
            assertEquals(kind.members.toSet(), schema["properties"].fieldNames().asSequence().toSet())
        }
    }
}
