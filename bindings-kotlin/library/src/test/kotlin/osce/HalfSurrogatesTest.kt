package osce

import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** Half of a surrogate pair: a fault where a text is read, an exception with the argument's name where something is asked for. */
internal class HalfSurrogatesTest {
    private val options = CheckOptions(LocalDate.of(2026, 1, 15))
    private val half = "\uD83D"

    private fun faultOf(checked: Checked): Fault {
        val fault = checked.report.faults.single { it.code == FaultCode.INVALID_UTF8 }
        assertEquals("ed", fault.param("bytes"))
        return fault
    }

    private fun placeOf(checked: Checked): Pair<Int?, Int?> = faultOf(checked).let { it.line to it.column }

    @Test
    fun `in JSON it is U+FFFD, and a fault with its place`() {
        val checked = checkJson("{\n\"title\":\"Caf${half}s\"}", options = options)
        assertEquals(2 to 13, placeOf(checked))
        assertEquals("Caf\uFFFDs", checked.newsItem?.title)
        assertEquals("{\n\"title\":\"Caf\uFFFDs\"}", checked.raw)
        // A whole pair is text, a second half is another half, and each half is a fault.
        val both = checkJson("{\"title\":\"🙂\uDE00$half$half\"}", options = options)
        assertEquals("🙂\uFFFD\uFFFD\uFFFD", both.newsItem?.title)
        assertEquals(3, both.report.faults.count { it.code == FaultCode.INVALID_UTF8 })
        assertContains(fixJson("{\"title\":\" $half\"}", options = options).left.faults.map { it.code }, FaultCode.INVALID_UTF8)
        assertContains(read("{\"title\":\"A\"}\n{\"title\":\"$half\"}\n", options = options)[1].report.faults.map { it.code }, FaultCode.INVALID_UTF8)
    }

    @Test
    fun `a page is read in no other encoding for it`() {
        val body = "The third course of its kind ended in Vienna on Friday.$half"
        for (charset in listOf("", "<meta charset=\"windows-1251\">", "\uFEFF")) {
            val html = "$charset<h1>Course ends</h1>\n<p>$body</p>"
            for (checked in listOf(readHtml(html, options = options), readPage(html, options), read(html, options = options).single())) {
                assertEquals(2 to 4 + body.indexOf(half), placeOf(checked))
                assertEquals(body.replace(half, "\uFFFD"), checked.newsItem?.body)
                val codes = checked.report.faults.map { it.code }
                assertTrue(FaultCode.GUESSED_ENCODING !in codes && FaultCode.BYTE_ORDER_MARK !in codes, checked.report.text)
            }
        }
        assertEquals("Łódź\uFFFD", readHtml("<h1>Łódź$half</h1><p>Text.</p>", options = options).newsItem?.title)
    }

    @Test
    fun `listings, feeds and texts of pages have the fault too`() {
        val listing = """<h1>News and press releases</h1><h3><a href="/1">Course${half} ends</a></h3><p>Publishing date: 15 May 2019</p>
            <p>Content type: News</p><p>Text.</p><h3><a href="/2">Course begins</a></h3><p>Publishing date: 1 May 2019</p><p>Content type: News</p>"""
        val feed = "<rss><channel><item><title>Course${half} ends</title></item></channel></rss>"
        val text = "Press release\nCourse$half ends\nDate:\n15 May 2019\n"
        for (first in listOf(
            readHtmlListing(listing, options = options).first(), readListing(listing, options).first(), readFeed(feed, options = options).first(),
            read(feed, options = options).first(), readPage(text, options), read(text, options = options).first(),
        )) {
            faultOf(first)
            assertEquals("Course\uFFFD ends", first.newsItem?.title)
        }
        assertEquals(2 to 7, placeOf(readPage(text, options)))
    }

    @Test
    fun `what reads a text without a report passes over it, and places stay right`() {
        val text = "🙂$half Finland and ${half}Sweden"
        val found = mentions(text)
        assertEquals(listOf("Finland", "Sweden"), found.map { text.at(it.span) })
        assertEquals(listOf(found), mentionsAll(listOf(text)))
        assertContains(mentionsJson(text), "Sweden")
        assertEquals(PageLayout.ITEM2025, layoutOf("News Item\nTitle$half\n- Issued on:\n- 26 February 2021\n- Issued by:\n- OSCE Secretariat\n"))
        assertEquals(InputForm.JSON_LINES, formOf("{}".toByteArray(), "$half.jsonl"))
        assertEquals(Country.FINLAND.term, suggest("Finlan$half").first().term)
    }

    @Test
    fun `what is asked for by it is an exception that names the argument`() {
        val asked = listOf<Pair<String, (String) -> Any?>>(
            "text" to { lookup(it) }, "text" to { lookupJson(it) }, "text" to { lookupList(it) }, "text" to ::normalForm,
            "name" to { Country.named(it) }, "slug" to { Country.fromSlug(it) }, "slug" to { Term.fromSlug(Vocabulary.COUNTRY, it) },
            "slug" to { Severity.fromSlug(it) }, "slug" to { FaultCode.fromSlug(it) }, "tag" to { Language.fromTag(it) },
            "text" to { PartialDate.parse(it) }, "text" to { it.toPartialDate() }, "text" to { parseDate(it) }, "text" to { parseDates(it) },
            "json" to { NewsItem.fromJson(it) }, "json" to { Meeting.listFromJson(it) }, "pointer" to { Project.listFromJson("[]", it) },
            "json" to { AnyRecord.fromJson(RecordKind.PROJECT, it) }, "json" to { Report.fromJson(it) },
            "member" to { NewsItem("A").forgetCarried(it) }, "url" to { readHtml("<p>A", it) }, "url" to { readHtmlListing("<p>A", it) },
            "url" to { readFeed("<rss/>", it) }, "url" to { read("A", it) }, "path" to { checkLines(it) }, "path" to { checkedLines(it) },
            "name" to { Country.FINLAND.isNameOn(Country.FINLAND.names.first().copy(text = it), LocalDate.MIN) },
        )
        for ((argument, ask) in asked) {
            val error = assertFailsWith<IllegalArgumentException>(argument) { ask("ab${half}c") }
            assertEquals("$argument: half of a surrogate pair at index 2; write both halves, or U+FFFD in its place", error.message)
        }
    }

    @Test
    fun `what answers null answers that`() {
        val finland = "Finland$half"
        assertNull(lookupOrNull(finland))
        assertEquals(listOf(Country.FINLAND.term, null), lookupAll(listOf("Finland", finland)).map { it?.term })
        assertNull(Term.fromSlugOrNull("fi$half"))
        assertNull(Country.fromSlugOrNull("fi$half"))
        assertNull(Country.fromCode("FI$half"))
        assertNull(Language.fromTagOrNull("fi-$half"))
    }

    @Test
    fun `in a record it is an exception that shows the text`() {
        val item = NewsItem(title = "A title", body = "The course$half ended.")
        val calls = listOf(
            { item.toJson() }, { item.check(options) }, { item.forgetCarried("kind") }, { NewsItem.merge(item, NewsItem("A")) },
            { NewsItem.merge(NewsItem("A"), item) }, { mergeAll(listOf(Half(item, InputForm.HTML, "1.html"))) },
            { NewsItem("A", extra = listOf(ExtraMember("/x", "\"The course$half ended.\""))).toJson() },
        )
        for (call in calls) {
            val message = assertNotNull(assertFailsWith<IllegalArgumentException> { call() }.message)
            assertContains(message, Regex("The course. ended.*: half of a surrogate pair at index 1[01]; "))
        }
    }
}
