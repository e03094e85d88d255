package osce.serialization

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import osce.Country
import osce.FieldOperation
import osce.NewsItem
import osce.OsceException
import osce.PartialDate

/** What goes wrong is a [SerializationException] that says what the core says. */
internal class ErrorsTest {
    private inline fun <reified E : OsceException> assertSays(core: () -> Any, serialization: () -> Any) {
        val expected = assertFailsWith<E> { core() }
        val error = assertFailsWith<SerializationException> { serialization() }
        assertEquals(expected.message, error.message)
        assertIs<E>(error.cause)
    }

    private inline fun <reified E : OsceException, T : Any> assertReadingSays(serializer: KSerializer<T>, json: String, core: () -> Any) =
        assertSays<E>(core) { Json.decodeFromString(serializer, json) }

    @Test
    fun `what is not a record`() {
        for (json in listOf("[]", "{}", "5", """{"title":5}""", """{"title":"Newsroom","items":[{"title":"A title"}]}""")) {
            assertReadingSays<OsceException.NotARecord, _>(NewsItemSerializer, json) { NewsItem.fromJson(json) }
        }
    }

    @Test
    fun `a text that is not a slug, a date, a term`() {
        assertReadingSays<OsceException.UnknownSlug, _>(CountrySerializer, "\"finland\"") { Country.fromSlug("finland") }
        assertReadingSays<OsceException.NotADate, _>(PartialDateSerializer, "\"1994-13\"") { PartialDate.parse("1994-13") }
        assertReadingSays<OsceException.UnknownSlug, _>(TermSerializer, """{"vocabulary":"country","slug":"finland"}""") { Country.fromSlug("finland") }
    }

    @Test
    fun `what has no JSON`() {
        val operation = FieldOperation(title = "A title", established = PartialDate(2001, 2, 31))
        assertSays<OsceException.InvalidValue>({ operation.toJson() }) { Json.encodeToString(FieldOperationSerializer, operation) }
        val half = NewsItem(title = "A \ud83d title")
        assertContains(assertNotNull(assertFailsWith<SerializationException> { Json.encodeToString(NewsItemSerializer, half) }.message), "half of a surrogate pair")
    }
}
