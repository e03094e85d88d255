package osce

import com.fasterxml.jackson.databind.JsonNode
import java.time.LocalDate
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class HtmlVectorsTest {
    private val options = CheckOptions(LocalDate.parse("2026-01-15"), Profile.LENIENT)

    /** The bytes of a page: its lines, or those that the case gives. */
    @OptIn(ExperimentalStdlibApi::class)
    private fun content(case: JsonNode): ByteArray =
        case.textOrNull("hex")?.hexToByteArray() ?: case["html"].texts().joinToString("\n").encodeToByteArray()

    @TestFactory
    fun pages() = vectors("html.json") { case ->
        val (html, url, expected) = Triple(content(case), case.textOrNull("url"), case["expect"])
        val isListing = expected.isArray
        val found = if (isListing) readHtmlListing(html, url, options) else listOf(readHtml(html, url, options))
        val wanted = if (isListing) expected.toList() else listOf(expected)
        assertEquals(wanted.size, found.size)
        for ((checked, members) in found.zip(wanted)) {
            val item = checked.item?.let { json(it.toJson()) }
            if (members.isNull) {
                assertNull(item)
                continue
            }
            for ((name, value) in members.properties()) {
                assertEquals(value.takeIf { it.isGiven }, item?.get(name), name)
            }
            for (absent in case.member("absent").texts()) assertNull(item?.get(absent), absent)
        }
        val faults = found.flatMap { it.report.faults }
        val codes = faults.map { it.code.slug }
        for (code in case.member("codes").texts()) assertTrue(code in codes, code)
        for (code in case.member("silent").texts()) assertTrue(code !in codes, code)
        if (case.has("unread")) {
            val unread = faults.filter { it.code == FaultCode.UNREAD_TEXT }.map { it.param("text") }
            assertEquals<List<String?>>(case["unread"].texts(), unread)
        }
        case.textOrNull("offers")?.let { offered ->
            assertEquals(offered, faults.first { it.path == "/issued_on" }.suggestion)
        }
    }
}
