package osce

import com.fasterxml.jackson.databind.JsonNode
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlin.test.fail
import org.junit.jupiter.api.TestFactory

internal class LookupVectorsTest {
    @TestFactory
    fun terms() = vectors("terms.json") { case ->
        val found = term(case)
        assertEquals(case.text("slug"), found.slug)
        assertEquals(case.text("vocabulary"), found.vocabulary.slug)
        assertEquals(case.text("slug"), Term.fromSlugOrNull(case.text("slug"))?.slug)
        assertEquals(case.text("label"), found.label(Language.ENGLISH))
        assertEquals(case.textOrNull("parent"), parentOf(found))
    }

    private fun parentOf(term: Term) = when (term) {
        is Term.FieldOfWork -> term.value.parent?.slug
        is Term.Country -> term.value.parent?.slug
        is Term.Structure -> term.value.parent?.slug
        is Term.MeetingSeries -> term.value.parent?.slug
        is Term.NewsKind -> term.value.parent?.slug
    }

    @Test
    fun `each term has a vector, in the order of the data`() {
        for (vocabulary in Vocabulary.entries) {
            val wanted = rawCases("terms.json").filter { it.vocabulary == vocabulary }.map { it.text("slug") }
            assertEquals(wanted, vocabulary.terms.map { it.slug })
        }
    }

    @TestFactory
    fun lookups() = vectors("lookup.json") { case ->
        val asked = case.options("vocabulary", "language", "on", "fuzzy", "forms")
        val fuzzy = asked.member("fuzzy").asBoolean(false)
        val forms = asked.member("forms").asBoolean(true)
        val wanted = case["expect"]
        val text = case.text("text")
        val byName = { lookup(text, asked.vocabulary, asked.language, asked.dayOrNull("on"), fuzzy, forms) }
        val orNull = lookupOrNull(text, asked.vocabulary, asked.language, asked.dayOrNull("on"), fuzzy, forms)
        val options = LookupOptions(asked.vocabulary, asked.language, asked.dayOrNull("on"), fuzzy, forms)
        val asJson = json(lookupJson(text, options))
        assertEquals(orNull, lookupAll(listOf("Finland", text), options).last())
        if (wanted.has("match")) {
            val found = byName()
            assertEquals(found, orNull)
            assertMatch(found, wanted["match"])
            for ((name, member) in wanted["match"].properties()) {
                assertEquals(member.takeIf { it.isGiven }, asJson[name]?.takeIf { it.isGiven }, name)
            }
        } else {
            assertNull(orNull)
            assertEquals(wanted.text("error"), asJson.text("error"))
            val error = assertFailsWith<LookupException> { byName() }
            assertFailure(error, wanted)
            assertEquals(asJson.text("message"), error.message)
            assertEquals(asJson.text("text"), error.text)
        }
    }

    private fun assertMatch(found: Match, wanted: JsonNode) {
        for ((name, member) in wanted.properties()) {
            when (name) {
                "term" -> assertEquals(term(member), found.term)
                "vocabulary" -> assertEquals(member.textValue(), found.vocabulary.slug)
                "name" -> assertEquals(member.textValue(), found.name)
                "kind" -> assertEquals(member.textValue(), found.kind.slug)
                "language" -> assertEquals(member.textValue(), found.language?.code)
                "valid_from" -> assertEquals(member.textValue(), found.validFrom?.text)
                "valid_until" -> assertEquals(member.textValue(), found.validUntil?.text)
                "dated" -> assertEquals(member.booleanValue(), found.dated)
                "certain" -> assertEquals(member.booleanValue(), found.certain)
                "distance" -> assertEquals(member.intValue(), found.distance)
                "form" -> assertEquals(member.textValue(), found.form.slug)
                "annotation" -> assertEquals(member.textValue(), found.annotation)
                "event" -> assertEquals(member.textValue(), found.event)
                else -> fail("a member without a comparison: $name")
            }
        }
    }

    private fun assertFailure(error: LookupException, wanted: JsonNode) {
        when (error) {
            is NotFoundException -> {
                assertEquals("not-found", wanted.text("error"))
                val suggested = error.suggestions.map { it.term }
                assertTrue(suggested.map { it.slug }.containsAll(wanted.member("suggests").texts()), "$suggested")
                assertTrue(suggested.none { it.vocabulary.slug == wanted.textOrNull("suggests_no") }, "$suggested")
            }
            is AmbiguousException -> {
                assertEquals("ambiguous", wanted.text("error"))
                assertEquals(terms(wanted["candidates"]).toSet(), error.details.candidates.map { it.term }.toSet())
            }
            is NotValidOnException -> {
                assertEquals("not-valid-on", wanted.text("error"))
                val details = error.details
                if (wanted.has("term")) assertEquals(term(wanted["term"]), details.term)
                assertTrue(details.namesOnDate.containsAll(wanted.member("names_on_date").texts()), "${details.namesOnDate}")
                if (wanted.has("successors")) assertEquals(terms(wanted["successors"]).toSet(), details.successors.toSet())
            }
        }
    }

    @TestFactory
    fun lists() = vectors("lists.json") { case ->
        val asked = case.options("vocabulary", "language", "on")
        val found = lookupList(case.text("text"), asked.vocabulary, asked.language, asked.dayOrNull("on"))
        assertEquals(case["expect"].map { it.text("text") }, found.map { it.text })
        found.zip(case["expect"]).forEach { (item, wanted) ->
            assertSpan(case.text("text"), item.text, item.span, wanted)
            when (val outcome = item.outcome) {
                is ListOutcome.Match -> assertEquals("match", wanted.text("outcome")).also { assertEquals(outcome.value, item.found) }
                is ListOutcome.Ambiguous -> assertEquals("ambiguous", wanted.text("outcome"))
                is ListOutcome.Unresolved -> assertEquals("unresolved", wanted.text("outcome"))
            }
            if (wanted.has("term")) assertEquals(term(wanted["term"]), assertNotNull(item.found).term)
            if (wanted.has("candidates")) {
                val candidates = assertIs<ListOutcome.Ambiguous>(item.outcome).value
                assertEquals(terms(wanted["candidates"]).toSet(), candidates.map { it.term }.toSet())
            }
        }
    }

    @TestFactory
    fun labels() = vectors("labels.json") { case ->
        assertEquals(terms(case["terms"]), lookupList(case.text("text")).mapNotNull { it.found?.term })
    }

    @TestFactory
    fun suggestions() = vectors("suggest.json") { case ->
        val asked = case.options("vocabulary", "language", "limit")
        val limit = asked.member("limit").takeIf { it.isGiven }?.intValue()
        val found = suggest(case.text("text"), asked.vocabulary, asked.language, limit).map { it.term }
        assertTrue(found.size <= (limit ?: 5))
        if (case.has("first")) assertEquals(case["first"].takeUnless { it.isNull }?.let(::term), found.firstOrNull())
        assertTrue(found.containsAll(terms(case.member("includes"))), "$found")
        assertTrue(found.none { it.vocabulary.slug == case.textOrNull("excludes_vocabulary") }, "$found")
    }
    @Test
    fun `the first suggestion is right`() {
        val right = rawCases("suggestions-corpus.json").groupBy({ it["slug"].isNull }) { case ->
            suggest(case.text("text"), case.vocabulary, limit = 1).firstOrNull()?.term?.slug == case.textOrNull("slug")
        }
        for ((isOfNothing, share) in listOf(false to 0.90, true to 0.95)) {
            val all = right.getValue(isOfNothing)
            assertTrue(all.count { it } >= share * all.size)
        }
    }

    @TestFactory
    fun `an area is not a State in any language`() = vectors("areas.json") { case ->
        for (name in case["texts"].map { it.asText() }) {
            assertNull(lookupOrNull(name, Vocabulary.COUNTRY, fuzzy = true))
            assertEquals(emptyList(), suggest(name, Vocabulary.COUNTRY))
            assertEquals(emptyList(), mentions(name, Vocabulary.COUNTRY))
        }
    }

    @TestFactory
    fun `another State is not taken for one of the data`() = vectors("other-states.json") { case ->
        for (name in case["texts"]) assertNull(lookupOrNull(name.asText(), Vocabulary.COUNTRY, fuzzy = true))
    }
}
