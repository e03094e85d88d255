package osce

import java.time.LocalDate
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class FeedVectorsTest {
    private val options = CheckOptions(LocalDate.parse("2026-01-15"), Profile.LENIENT)

    @TestFactory
    fun feeds() = vectors("feeds.json") { case ->
        val feed = case["feed"].texts().joinToString("\n")
        assertEquals(InputForm.FEED, formOf(feed.encodeToByteArray()))
        val found = readFeed(feed, case.textOrNull("url"), options)
        val wanted = case["expect"].toList()
        assertEquals(wanted.size, found.size)
        for ((checked, members) in found.zip(wanted)) {
            val item = checked.item?.let { json(it.toJson()) }
            assertEquals(members.isNull, item == null)
            for ((name, value) in members.properties()) {
                assertEquals(value.takeIf { it.isGiven }, item?.get(name), name)
            }
        }
        val faults = found.flatMap { it.report.faults }
        val codes = faults.map { it.code.slug }
        for (code in case.member("codes").texts()) assertTrue(code in codes, code)
        for (code in case.member("silent").texts()) assertTrue(code !in codes, code)
        if (case.path("valid").asBoolean()) assertTrue(found.all { it.isValid })
        if (case.has("unread")) {
            val unread = faults.filter { it.code == FaultCode.UNREAD_TEXT }.map { it.param("text") }
            assertEquals<List<String?>>(case["unread"].texts(), unread)
        }
    }
}
