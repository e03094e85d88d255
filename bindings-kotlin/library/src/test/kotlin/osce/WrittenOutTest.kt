package osce

import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** What a value is in a log, or in a message of an app. */
internal class WrittenOutTest {
    private val report =
        checkJson("""{"title": "A title", "kind": "pres-release"}""", options = CheckOptions(LocalDate.of(2026, 1, 15))).report

    @Test
    fun `a fault says its place, its code and its message once`() {
        val fault = report.faults.first { it.path == "/kind" }
        assertEquals(fault.text, fault.toString())
        for (part in listOf("1:30", "/kind", "unknown-term", fault.message)) {
            assertEquals(1, Regex.fromLiteral(part).findAll(fault.toString()).count(), "$part in $fault")
        }
    }

    @Test
    fun `a report is its faults, a line each`() {
        assertTrue(report.faults.size > 1)
        assertEquals(report.faults.map { it.text }, report.toString().lines())
        assertEquals(report.text, report.toString())
        assertEquals("", Report(emptyList(), true).toString())
    }

    @Test
    fun `a partial date is written as the wire has it`() {
        for (text in listOf("1994", "1994-07", "1994-07-05", "0001-12", "9999-12-31")) {
            assertEquals(text, PartialDate.parse(text).toString())
            assertEquals(PartialDate.parse(text).text, PartialDate.parse(text).toString())
        }
        // No such day: it can be written all the same, for the message that says so.
        assertEquals("2001-02-31", PartialDate(2001, 2, 31).toString())
    }

    @Test
    fun `a term of any vocabulary is its slug`() {
        for (vocabulary in Vocabulary.entries) for (term in vocabulary.terms) assertEquals(term.slug, term.toString())
        assertEquals("fi", "${Country.FINLAND.term}")
        assertEquals("FINLAND", "${Country.FINLAND}")
    }

    @Test
    fun `the ends of a period are named`() {
        assertEquals("On(date=1993-02)", PeriodEnd.On(PartialDate(1993, 2)).toString())
        assertEquals(listOf("Open", "Unknown"), listOf(PeriodEnd.Open, PeriodEnd.Unknown).map { it.toString() })
    }

    @Test
    fun `a class has the name that the guide gives it`() {
        assertEquals("osce.Structure", Structure.SECRETARIAT.javaClass.name)
        val item = NewsItem(title = "A title", issuedBy = listOf(Structure.SECRETARIAT))
        assertTrue("issuedBy=[SECRETARIAT]" in item.toString(), item.toString())
    }
}
