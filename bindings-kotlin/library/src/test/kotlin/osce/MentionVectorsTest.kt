package osce

import com.fasterxml.jackson.databind.JsonNode
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class MentionVectorsTest {
    @TestFactory
    fun mentions() = vectors("mentions.json") { case ->
        val asked = case.options("vocabulary", "language", "on", "kinds", "generic", "own_text")
        val kinds = asked.member("kinds").takeIf { it.isGiven }?.texts()?.map(NameKind::fromSlug)
        val generic = asked.member("generic").asBoolean(true)
        val ownText = asked.member("own_text").asBoolean(false)
        val text = case.text("text")
        val found = mentions(text, asked.vocabulary, asked.language, asked.dayOrNull("on"), kinds, generic, ownText)
        assertEquals(case["expect"].map { it.text("text") }, found.map { it.text })
        found.zip(case["expect"]).forEach { (mention, wanted) ->
            assertSpan(text, mention.text, mention.span, wanted)
            if (wanted.has("term")) {
                assertEquals(term(wanted["term"]), mention.term)
                assertTrue(mention.candidates.isEmpty())
            } else {
                assertNull(mention.term)
                assertEquals(terms(wanted["candidates"]).toSet(), mention.candidates.toSet())
            }
            assertEquals((mention.term ?: mention.candidates.first()).vocabulary, mention.vocabulary)
            assertMembers(mention, wanted)
        }
        val options = MentionOptions(asked.vocabulary, asked.language, asked.dayOrNull("on"), kinds, generic, ownText)
        assertEquals(listOf(emptyList(), found), mentionsAll(listOf("", text), options))
        val asJson = json(mentionsJson(text, options))
        assertEquals(found.map { it.text }, asJson.map { it.text("text") })
        assertEquals(found.map { it.span.start to it.span.end }, asJson.map { it["span"]["start"].intValue() to it["span"]["end"].intValue() })
    }

    private fun assertMembers(mention: Mention, wanted: JsonNode) {
        if (wanted.has("kind")) assertEquals(wanted.text("kind"), mention.kind.slug)
        if (wanted.has("language")) assertEquals(wanted.text("language"), mention.language.code)
        if (wanted.has("name")) assertEquals(wanted.text("name"), mention.name)
        if (wanted.has("form")) assertEquals(wanted.text("form"), mention.form.slug)
        if (wanted.has("valid_until")) assertEquals(wanted.textOrNull("valid_until"), mention.validUntil?.text)
        if (wanted.has("former")) assertEquals(wanted["former"].booleanValue(), mention.former)
        if (wanted.has("generic")) assertEquals(wanted["generic"].booleanValue(), mention.generic)
    }

    @TestFactory
    fun `spans of the annotated texts`() = vectors("mentions-corpus.json") { case ->
        val text = case.text("text")
        for (mention in mentions(text)) assertEquals(mention.text, text.at(mention.span))
        for (wanted in case["expect"]) assertEquals(wanted.text("text"), text.at(span(wanted)))
    }

    private fun span(wanted: JsonNode) = wanted["span"]["utf16"].let { TextSpan(it[0].intValue(), it[1].intValue()) }

    @Test
    fun `precision and recall`() {
        var right = 0
        val wrong = mutableListOf<String>()
        val missed = mutableListOf<String>()
        for (case in rawCases("mentions-corpus.json")) {
            val wanted = case["expect"].map { mention ->
                span(mention) to (terms(mention.member("candidates")) + listOfNotNull(mention["term"]?.let(::term))).toSet()
            }.toSet()
            val found = mentions(case.text("text")).map { it.span to (it.candidates + listOfNotNull(it.term)).toSet() }.toSet()
            right += (wanted intersect found).size
            (found - wanted).mapTo(wrong) { "${case.text("name")} $it" }
            (wanted - found).mapTo(missed) { "${case.text("name")} $it" }
        }
        assertTrue(right >= 0.99 * (right + wrong.size), wrong.joinToString("\n"))
        assertTrue(right >= 0.99 * (right + missed.size), missed.joinToString("\n"))
    }
}
