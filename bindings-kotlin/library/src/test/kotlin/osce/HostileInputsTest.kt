package osce

import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.createDirectory
import kotlin.io.path.writeBytes
import kotlin.random.Random
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

/** Whatever comes in, an answer, a report or an exception comes out, and the next call works. */
internal class HostileInputsTest {
    private val takesText = listOf<(String) -> Any?>(
        ::lookupOrNull, ::lookupList, ::suggest, ::mentions, ::normalForm, ::layoutOf, ::checkJson, ::readPage, ::readListing,
        Term::fromSlugOrNull, Country::fromCode, Language::fromTagOrNull, { lookupJson(it) }, { mentionsJson(it) }, Country::fromSlugOrNull, Source::fromKey,
    )

    private val throwsCore = listOf<(String) -> Any?>(
        Country::fromSlug, Severity::fromSlug, FaultCode::fromSlug, PartialDate::parse, { parseDate(it) }, { parseDates(it) }, NewsItem::fromJson,
        Report::fromJson, ::checkLines, ::checkedLines, Language::fromTag,
    )

    private fun lookupOrNull(text: String) = osce.lookupOrNull(text)
    private fun lookupList(text: String) = osce.lookupList(text)
    private fun suggest(text: String) = osce.suggest(text)
    private fun mentions(text: String) = osce.mentions(text)
    private fun checkJson(text: String) = osce.checkJson(text)
    private fun readPage(text: String) = osce.readPage(text)
    private fun readListing(text: String) = osce.readListing(text)
    private fun checkLines(path: String) = osce.checkLines(path)
    private fun checkedLines(path: String) = osce.checkedLines(path)

    private fun assertAlive() = assertEquals(Country.FINLAND.term, lookup("Finland").term)

    @Test
    fun `texts of every kind`() {
        // The first is of 10 MB.
        val long = listOf("é".repeat(5_000_000), "[".repeat(1_000_000), "a ".repeat(500_000))
        val hostile = listOf("", " ", "\u0000", "Finland\u0000", "\uFEFF", "\u202E") + long
        for (text in hostile) {
            for (call in takesText) call(text)
            for (call in throwsCore) assertFailsWith<OsceException> { call(text) }
        }
        assertAlive()
    }

    @Test
    fun `what is nested too deep is a fault or an exception`() {
        val arrays = "[".repeat(100_000) + "]".repeat(100_000)
        val json = "{\"title\":\"A\",\"x\":$arrays}"
        assertEquals(FaultCode.TOO_DEEP, osce.checkJson(json).report.faults.last().code)
        assertContains(fixJson(json).left.faults.map { it.code }, FaultCode.TOO_DEEP)
        assertContains(osce.checkLines(json.byteInputStream()).faultsByCode.keys, FaultCode.TOO_DEEP)
        for (read in listOf<(String) -> Any>({ NewsItem.fromJson(it) }, { NewsItem.listFromJson(it, "/x") }, { Meeting.listFromJson(arrays) })) {
            assertContains(assertFailsWith<OsceException.NotARecord> { read(json) }.message.orEmpty(), "deep")
        }
        assertFailsWith<OsceException.NotAReport> { Report.fromJson("{\"faults\":$arrays}") }
        assertAlive()
    }

    @Test
    fun `bytes that are not text are reported`() {
        val random = Random(1)
        val fixed = listOf(byteArrayOf(), byteArrayOf(0), byteArrayOf(-1, -2), "{\"title\":\"\u0000\"}".toByteArray())
        for (bytes in fixed + List(200) { random.nextBytes(100) }) {
            assertFalse(osce.checkJson(bytes).report.isClean)
            osce.readPage(bytes)
            osce.readListing(bytes)
            formOf(bytes)
            formOf(bytes, "a\u0000b.jsonl")
            RecordKind.ofJson(bytes)
        }
        assertAlive()
    }

    @Test
    fun `days that no calendar of the core has are exceptions`() {
        for (day in listOf(LocalDate.MAX, LocalDate.MIN)) {
            val calls = listOf<(LocalDate) -> Any?>(
                ::chairOn, ::troikaOn, ::participatingOn, ::partnersOn, ::fieldOperationsOn, ::closedFieldActivitiesOn,
                { Structure.SECRETARIAT.officeHolders(it) }, { Country.FINLAND.labelOn(it) }, { lookup("Finland", on = it) },
                { osce.mentions("Finland", on = it) }, { osce.checkJson("{}", options = CheckOptions(it)) },
                { NewsItem(title = "A", issuedOn = it).toJson() }, { organizationName(it) },
            )
            for (call in calls) assertFailsWith<OsceException.NotADate> { call(day) }
        }
        for (day in listOf(LocalDate.of(-1, 1, 1), LocalDate.of(0, 1, 1), LocalDate.of(10_000, 1, 1))) {
            assertNull(chairOn(day)?.takeIf { day.year < 1991 })
            troikaOn(day)
            fieldOperationsOn(day)
        }
        assertAlive()
    }

    @Test
    fun `numbers that make no sense`() {
        for (limit in listOf(0, -1, Int.MIN_VALUE)) assertTrue(osce.suggest("Fin", limit = limit).isEmpty())
        assertTrue(osce.suggest("Fin", limit = Int.MAX_VALUE).isNotEmpty())
        for (part in listOf(-1, 0, 13, Int.MAX_VALUE, Int.MIN_VALUE)) {
            assertFailsWith<OsceException.NotADate> { PartialDate(1994, part).text }
            assertFailsWith<OsceException.NotADate> { PartialDate(part.coerceAtMost(0), 1).text }
        }
        assertFailsWith<OsceException.NotADate> { PartialDate(1994, null, 1).text }
        assertAlive()
    }

    @Test
    fun `files that cannot be read, or are not lines`(@TempDir folder: Path) {
        for (path in listOf("", "\u0000", folder.resolve("missing").toString())) {
            assertFailsWith<OsceException.Unreadable> { osce.checkLines(path) }
            assertFailsWith<OsceException.Unreadable> { osce.checkedLines(path) }
        }
        val inner = folder.resolve("inner").createDirectory().toString()
        assertFailsWith<OsceException.Unreadable> { osce.checkLines(inner) }
        assertFailsWith<OsceException.Unreadable> { osce.checkedLines(inner).use { it.count() } }
        val binary = folder.resolve("binary").also { it.writeBytes(Random(2).nextBytes(100_000)) }.toString()
        assertEquals(0, osce.checkLines(binary).valid)
        val closed = osce.checkedLines(binary).also { it.close() }
        assertFailsWith<IllegalStateException> { closed.count() }
        closed.close()
        assertFailsWith<OsceException.InvalidValue> { NewsItem(title = "A", extra = listOf(ExtraMember("x", "\u0000"))).toJson() }
        assertAlive()
    }

    @Test
    fun `a span outside of a text`() {
        assertFailsWith<IndexOutOfBoundsException> { "short".at(TextSpan(3, 9)) }
        assertFailsWith<IndexOutOfBoundsException> { "short".at(TextSpan(-1, 2)) }
    }
}
