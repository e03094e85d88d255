package osce

import com.fasterxml.jackson.databind.JsonNode
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class DateVectorsTest {
    @TestFactory
    fun `questions about a day`() = vectors("dates.json") { case ->
        val wanted = case["expect"]
        when (val question = case.text("question")) {
            "chair_on" -> {
                val chair = chairOn(case.day("date"))
                assertEquals(wanted.textOrNull("state"), chair?.state?.slug)
                if (chair != null) assertChair(chair, wanted)
            }
            "troika_on" -> {
                val troika = troikaOn(case.day("date"))
                assertEquals(wanted.textOrNull("outgoing"), troika.outgoing?.state?.slug)
                assertEquals(wanted.textOrNull("chair"), troika.chair?.state?.slug)
                assertEquals(wanted.textOrNull("incoming"), troika.incoming?.state?.slug)
            }
            "review" -> {
                val day = case.day("date")
                assertEquals(wanted.text("status"), chairStatusOn(day).slug)
                val said = listOf(
                    troikaOn(day).beyondReview, participatingOn(day).beyondReview, partnersOn(day).beyondReview,
                    fieldOperationsOn(day).beyondReview, Structure.SECRETARY_GENERAL.officeHolders(day).beyondReview,
                ) + listOfNotNull(chairOn(day)?.beyondReview)
                assertEquals(setOf(wanted["beyond_review"].booleanValue()), said.toSet())
            }
            "data_as_of" ->
                assertEquals(wanted.textValue(), dataAsOf(Vocabulary.entries.first { it.slug == case.text("vocabulary") }).toString())
            "participating_on" -> participatingOn(case.day("date")).let { assertSets(it.certain, it.uncertain, it.doubts, it.isCovered, Country::slug, wanted) }
            "partners_on" -> partnersOn(case.day("date")).let { assertSets(it.certain, it.uncertain, it.doubts, it.isCovered, Country::slug, wanted) }
            "field_operations_on" ->
                fieldOperationsOn(case.day("date")).let { assertSets(it.certain, it.uncertain, it.doubts, it.isCovered, Structure::slug, wanted) }
            "office_holders" -> {
                val holders = Structure.fromSlug(case.text("structure")).officeHolders(case.day("date"))
                assertEquals(wanted["certain"].texts(), holders.certain.map { it.name })
                assertEquals(wanted["uncertain"].texts(), holders.uncertain.map { it.name })
                if (wanted.has("is_covered")) assertEquals(wanted["is_covered"].booleanValue(), holders.isCovered)
            }
            "active_on" ->
                assertEquals(wanted.textValue(), Structure.fromSlug(case.text("slug")).isActiveOn(case.day("date")).slug)
            "label_on" -> {
                val label = term(case).labelOn(case.day("date"), requireNotNull(case.language))
                assertEquals(wanted.textOrNull("text"), label?.name?.text)
                if (wanted.has("certain")) assertEquals(wanted["certain"].booleanValue(), label?.certain)
                if (wanted.has("doubt")) assertEquals(wanted.textOrNull("doubt"), label?.doubt?.slug)
            }
            "seat_on" -> {
                val seat = Structure.fromSlug(case.text("slug")).seatOn(case.day("date"))
                assertEquals(wanted.isNull, seat == null)
                if (seat != null) {
                    assertEquals(wanted.textOrNull("city"), seat.city)
                    assertEquals(wanted.textOrNull("country"), seat.country?.slug)
                    assertEquals(wanted["certain"].booleanValue(), seat.certain)
                    assertEquals(wanted.textOrNull("doubt"), seat.doubt?.slug)
                }
            }
            "lineage" -> assertEquals(wanted.texts(), Structure.fromSlug(case.text("slug")).lineage.map { it.slug })
            "partial_date" -> assertPartialDate(case.text("text"), wanted)
            else -> error("a question without a test: $question")
        }
    }

    private fun assertChair(chair: Chair, wanted: JsonNode) {
        if (wanted.has("certain")) assertEquals(wanted["certain"].booleanValue(), chair.certain)
        if (wanted.has("doubt")) assertEquals(wanted.textOrNull("doubt"), chair.doubt?.slug)
        if (wanted.has("people")) assertEquals(wanted["people"].texts(), chair.people.map { it.name })
        if (wanted.has("others")) assertEquals(wanted["others"].texts(), chair.others.map { it.name })
        for ((name, doubt) in wanted.member("uncertain_people").properties()) {
            val person = chair.people.single { it.name == name }
            assertEquals(false to doubt.textValue(), person.certain to person.doubt?.slug)
        }
    }

    private fun <T> assertSets(
        certain: List<T>,
        uncertain: List<T>,
        doubts: List<Doubt>,
        isCovered: Boolean,
        slug: (T) -> String,
        wanted: JsonNode,
    ) {
        assertEquals(uncertain.size, doubts.size)
        if (wanted.has("is_covered")) assertEquals(wanted["is_covered"].booleanValue(), isCovered)
        for ((name, doubt) in wanted.member("doubt_of").properties()) {
            assertEquals(doubt.textValue(), doubts[uncertain.map(slug).indexOf(name)].slug)
        }
        val sure = certain.map(slug).toSet()
        val unsure = uncertain.map(slug).toSet()
        if (wanted.has("certain_count")) assertEquals(wanted["certain_count"].intValue(), sure.size)
        assertTrue(sure.containsAll(wanted.member("certain_includes").texts()), "$sure")
        assertTrue(unsure.containsAll(wanted.member("uncertain_includes").texts()), "$unsure")
        assertTrue((sure + unsure).none { it in wanted.member("excludes").texts() }, "$sure $unsure")
    }

    private fun assertPartialDate(text: String, wanted: JsonNode) {
        if (wanted.member("error").asBoolean(false)) {
            for (read in listOf(PartialDate::parse, String::toPartialDate)) {
                val error = assertFailsWith<OsceException.NotADate> { read(text) }
                assertContains(requireNotNull(error.message), "invalid date")
            }
        } else {
            val found = PartialDate.parse(text)
            assertEquals(found, text.toPartialDate())
            assertEquals(wanted.day("first_day"), found.firstDay)
            assertEquals(wanted.day("last_day"), found.lastDay)
            assertEquals(text, found.text)
        }
    }

    // The errors of dates have no code here: the message of each by a part that no other has.
    private val errors = mapOf(
        "empty" to Regex("^there is no date"),
        "too-long" to Regex("is too long for a date"),
        "unknown-word" to Regex("belongs to no date"),
        "ambiguous-month" to Regex("give the language"),
        "incomplete" to Regex("incomplete date .*: expected day, month and year"),
        "no-such-day" to Regex("there is no [0-9]+ in month"),
        "ends-before-it-begins" to Regex("before it begins"),
    )

    @TestFactory
    fun `dates of pages`() = vectors("page-dates.json") { case ->
        val wanted = case["expect"]
        val language = if (case.has("language")) Language.fromTag(case.text("language")) else null
        if (wanted.has("error")) {
            for (parse in listOf<(String, Language?) -> Any>(::parseDate, ::parseDates)) {
                val error = assertFailsWith<OsceException.NotADate> { parse(case.text("text"), language) }
                assertContains(requireNotNull(error.message), errors.getValue(wanted.text("error")))
            }
        } else {
            assertEquals(DateRange(wanted.day("first"), wanted.day("last")), parseDates(case.text("text"), language))
            assertEquals(wanted.day("first"), parseDate(case.text("text"), language))
        }
    }
}
