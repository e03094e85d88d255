package osce

import java.time.LocalDate
import kotlin.math.sign
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertSame
import kotlin.test.assertTrue

internal class ErrorsTest {
    private fun failure(text: String, on: LocalDate? = null, vocabulary: Vocabulary? = null): LookupException {
        val error = assertFailsWith<LookupException> { lookup(text, vocabulary, on = on) }
        assertEquals(json(lookupJson(text, LookupOptions(vocabulary = vocabulary, on = on))).text("message"), error.message)
        return error
    }

    @Test
    fun `a name that is not found says what was probably meant`() {
        val error = assertIs<NotFoundException>(failure("Filand"))
        assertEquals("Filand", error.text)
        assertContains(error.message, "Finland")
        assertEquals(Country.FINLAND.term, error.suggestions.first().term)
        assertSame(error.message, error.message)
        assertTrue(assertIs<NotFoundException>(failure("Filand", vocabulary = Vocabulary.NEWS_KIND)).suggestions.none { it.term is Term.Country })
    }

    @Test
    fun `a name of several terms names them`() {
        val error = assertIs<AmbiguousException>(failure("Yugoslavia"))
        assertTrue(error.details.candidates.size > 1)
        assertEquals("Yugoslavia", error.text)
    }

    @Test
    fun `a name that was not in use says what was`() {
        val error = assertIs<NotValidOnException>(failure("Türkiye", on = LocalDate.of(2010, 1, 1)))
        assertContains(error.details.namesOnDate, "Turkey")
        assertEquals(LocalDate.of(2010, 1, 1), error.details.date)
        assertEquals("Türkiye", error.text)
    }

    @Test
    fun `errors of the border have the message of the core`() {
        assertContains(assertNotNull(assertFailsWith<OsceException.NotADate> { PartialDate.parse("1994-13") }.message), "1994-13")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotADate> { PartialDate(2001, 2, 31).firstDay }.message), "2001-02-31")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotADate> { PartialDate(2001, 2, 31).text }.message), "2001-02-31")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotADate> { PartialDate(1994, day = 1).days }.message), "invalid date `1994-??-01`")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotADate> { chairOn(LocalDate.MAX) }.message), "0001 to 9999")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotADate> { parseDate("31 February 2021") }.message), "31")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotARecord> { NewsItem.fromJson("[]") }.message), "object")
        assertContains(assertNotNull(assertFailsWith<OsceException.NotAReport> { Report.fromJson("{}") }.message), "not the JSON of a report: missing field `faults`")
        for (read in listOf<(String) -> Any>({ checkLines(it) }, { checkedLines(it) })) {
            val error = assertFailsWith<OsceException.Unreadable> { read("/nowhere/news.jsonl") }
            assertContains(assertNotNull(error.message), "/nowhere/news.jsonl")
        }
    }

    @Test
    fun `partial dates are ordered as the core orders them`() {
        val dates = listOf("1993", "1993-01", "1993-01-01", "1993-01-02", "1993-02", "1994-12-31", "1995", "0001", "9999-12-31").map(PartialDate::parse)
        for (one in dates) for (other in dates) {
            val byDays = compareValuesBy(one, other, { it.firstDay }, { it.text.length })
            assertEquals(byDays.sign, one.compareTo(other).sign, "${one.text} ${other.text}")
            assertEquals(byDays < 0, one < other)
        }
    }

    @Test
    fun `a period knows the days on which it holds`() {
        val period = Period(PeriodEnd.On(PartialDate.parse("1993-02")), PeriodEnd.Unknown)
        assertEquals(Certainty.NO, period.holdsOn(LocalDate.of(1993, 1, 31)))
        assertEquals(Certainty.UNCERTAIN, period.holdsOn(LocalDate.of(1993, 2, 10)))
        assertEquals(PartialDate.parse("1993-02"), period.start.date)
        assertEquals(null, period.end.date)
        assertTrue(LocalDate.of(2020, 10, 7) in parseDates("6 - 7 October 2020"))
        assertTrue(LocalDate.of(2020, 10, 8) !in parseDates("6 - 7 October 2020"))
    }
}
