package osce.serialization

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import osce.AnyRecord
import osce.Country
import osce.FieldOfWork
import osce.Language
import osce.MeetingSeries
import osce.NewsKind
import osce.OrUnknown
import osce.PartialDate
import osce.Structure
import osce.Term
import osce.toPartialDate

internal class TermsTest {
    private fun <T> assertWrites(serializer: KSerializer<T>, values: List<T>, json: (T) -> String) {
        for (value in values) {
            assertEquals(json(value), Json.encodeToString(serializer, value))
            assertEquals(value, Json.decodeFromString(serializer, json(value)))
        }
    }

    @Test
    fun `every term is its slug`() {
        assertWrites(FieldOfWorkSerializer, FieldOfWork.entries) { "\"${it.slug}\"" }
        assertWrites(CountrySerializer, Country.entries) { "\"${it.slug}\"" }
        assertWrites(StructureSerializer, Structure.entries) { "\"${it.slug}\"" }
        assertWrites(MeetingSeriesSerializer, MeetingSeries.entries) { "\"${it.slug}\"" }
        assertWrites(NewsKindSerializer, NewsKind.entries) { "\"${it.slug}\"" }
        assertWrites(LanguageSerializer, Language.entries) { "\"${it.slug}\"" }
    }

    @Test
    fun `a term of any vocabulary says which`() {
        val terms = listOf(Country.FINLAND.term, FieldOfWork.POLICING.term)
        assertWrites(TermSerializer, terms) { """{"vocabulary":"${it.vocabularySlug}","slug":"${it.slug}"}""" }
        for (json in listOf("""{"slug":"fi"}""", """{"vocabulary":"country"}""", """{"vocabulary":"planet","slug":"fi"}""")) {
            assertFailsWith<SerializationException>(json) { Json.decodeFromString(TermSerializer, json) }
        }
    }

    private val Term.vocabularySlug get() = if (this is Term.Country) "country" else "field-of-work"

    @Test
    fun `a language is read from a longer tag`() {
        assertEquals(Language.GERMAN, Json.decodeFromString(LanguageSerializer, "\"de-AT\""))
        assertContains(assertNotNull(assertFailsWith<SerializationException> { Json.decodeFromString(LanguageSerializer, "\"ja\"") }.message), "`ja`")
    }

    @Test
    fun `partial dates are their texts`() {
        assertWrites(PartialDateSerializer, listOf("1994", "1994-06", "1994-06-15").map { it.toPartialDate() }) {
            "\"" + listOfNotNull(it.year.toString(), it.month?.let { _ -> "06" }, it.day?.let { _ -> "15" }).joinToString("-") + "\""
        }
    }

    @OptIn(ExperimentalSerializationApi::class, InternalSerializationApi::class)
    @Test
    fun `the module has every kind of record and every vocabulary`() {
        for (union in listOf(AnyRecord::class, Term::class)) {
            val kinds = union.java.permittedSubclasses
            assertTrue(kinds.size >= 4)
            for (kind in kinds) assertNotNull(osceModule.getContextual(kind.getDeclaredField("value").type.kotlin), kind.name)
        }
        for (type in listOf(Term::class, OrUnknown::class, Language::class, PartialDate::class)) assertNotNull(osceModule.getContextual(type, listOf(CountrySerializer)), "$type")
    }
}
