package osce.serialization

import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import osce.RecordKind

/** The records that every language reads, by way of kotlinx.serialization. */
internal class RecordVectorsTest {
    // Of members with one name the core takes the first, and kotlinx.serialization the last.
    private fun isOfMembersWithOneName(name: String) = name.startsWith("duplicate") || name == "unknown-twice"

    @TestFactory
    fun `a record is written as the core writes it`(): List<DynamicTest> =
        cases("records.json").filterNot { isOfMembersWithOneName(it.text("name")) }.map { case ->
            DynamicTest.dynamicTest(case.text("name")) {
                when (RecordKind.fromSlug(case.text("record"))) {
                    RecordKind.NEWS_ITEM -> compare(case, NewsItemSerializer)
                    RecordKind.MEETING -> compare(case, MeetingSerializer)
                    RecordKind.PROJECT -> compare(case, ProjectSerializer)
                    RecordKind.FIELD_OPERATION -> compare(case, FieldOperationSerializer)
                }
            }
        }

    private fun <T> compare(case: JsonObject, serializer: KSerializer<T>) {
        if ("canonical" !in case) {
            assertFailsWith<SerializationException> { Json.decodeFromString(serializer, case.text("json")) }
            return
        }
        val record = Json.decodeFromString(serializer, case.text("json"))
        val written = Json.encodeToString(serializer, record)
        assertEquals(withoutNotation(case.text("canonical")), withoutNotation(written))
        assertEquals(record, Json.decodeFromString(serializer, written))
        val tree = Json.encodeToJsonElement(serializer, record)
        assertEquals(written, tree.toString())
        assertEquals(record, Json.decodeFromJsonElement(serializer, tree))
    }

    /** The text without white space between tokens, and each string in one notation. Members stay in order, and numbers as they are. */
    private fun withoutNotation(json: String) = Json.parseToJsonElement(json).toString()
}
