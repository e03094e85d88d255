package osce

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class RecordVectorsTest {
    @TestFactory
    fun records() = vectors("records.json") { case ->
        val kind = case.recordKind
        val text = case.text("json")
        val checked = checkJson(text, kind)
        if (case.member("item").isBoolean && !case["item"].booleanValue()) {
            val error = assertFailsWith<OsceException.NotARecord> { AnyRecord.fromJson(kind, text) }
            assertTrue(requireNotNull(error.message).isNotBlank())
            assertNull(checked.item)
            assertTrue(!checked.isValid)
        } else {
            val item = AnyRecord.fromJson(kind, text)
            assertEquals(kind, item.kind)
            assertEquals(
                case.member("unresolved").map { Triple(it.text("path"), it.text("vocabulary"), it.text("text")) },
                item.unresolved.map { Triple(it.path, it.vocabulary.slug, it.text) },
            )
            assertEquals(
                case.member("extra").map { it.text("path") to it.text("json") },
                item.extra.map { it.path to it.json },
            )
            val written = item.toJson()
            assertEquals(case.text("canonical"), written)
            val again = AnyRecord.fromJson(kind, written)
            assertEquals(item, again)
            assertEquals(item.hashCode(), again.hashCode())
            assertEquals(written, again.toJson())
            assertEquals(written, ofItsType(item))
            assertEquals(item, checked.item)
        }
    }

    /** Written by way of the type of the record, and of a copy of it. */
    private fun ofItsType(record: AnyRecord) = when (record) {
        is AnyRecord.NewsItem -> NewsItem.fromJson(record.toJson()).copy().also { assertEquals(record.value, it) }.toJson()
        is AnyRecord.Meeting -> Meeting.fromJson(record.toJson()).copy().also { assertEquals(record.value, it) }.toJson()
        is AnyRecord.Project -> Project.fromJson(record.toJson()).copy().also { assertEquals(record.value, it) }.toJson()
        is AnyRecord.FieldOperation ->
            FieldOperation.fromJson(record.toJson()).copy().also { assertEquals(record.value, it) }.toJson()
    }

    @TestFactory
    fun lists() = vectors("record-lists.json") { case ->
        val kind = case.recordKind
        val (text, pointer) = case.text("json") to case.text("pointer")
        if (case.has("error")) {
            assertEquals(case.text("error"), assertFailsWith<OsceException.NotARecord> { AnyRecord.listFromJson(kind, text, pointer) }.message)
            assertEquals(case.text("error"), assertFailsWith<OsceException.NotARecord> { listOfType(kind, text, pointer) }.message)
        } else {
            val records = AnyRecord.listFromJson(kind, text, pointer)
            assertEquals(case["canonical"].texts(), records.map { it.toJson() })
            assertEquals(records.map { it.value }, listOfType(kind, text, pointer))
        }
    }

    private fun listOfType(kind: RecordKind, json: String, pointer: String): List<Any> = when (kind) {
        RecordKind.NEWS_ITEM -> NewsItem.listFromJson(json, pointer)
        RecordKind.MEETING -> Meeting.listFromJson(json, pointer)
        RecordKind.PROJECT -> Project.listFromJson(json, pointer)
        RecordKind.FIELD_OPERATION -> FieldOperation.listFromJson(json, pointer)
    }

    @Test
    fun `a listing is not read as one record`() {
        val listing = """{"title":"Newsroom","items":[{"title":"Course ends"}]}"""
        val message = assertFailsWith<OsceException.NotARecord> { NewsItem.fromJson(listing) }.message
        assertContains(requireNotNull(message), "/items")
        assertEquals(listOf(NewsItem("Course ends")), NewsItem.listFromJson(listing, "/items"))
        assertEquals(listOf(NewsItem("A"), NewsItem("B")), NewsItem.listFromJson("""[{"title":"A"},{"title":"B"}]"""))
    }

    @Test
    fun `every member of every kind of record stands in a vector`() {
        for (kind in RecordKind.entries) {
            val written = rawCases("records.json").filter { it.recordKind == kind && it.has("canonical") }
                .flatMap { json(it.text("canonical")).fieldNames().asSequence() }.toSet()
            assertTrue(written.containsAll(kind.members), "${kind.members - written}")
        }
    }
}
