package osce

import java.nio.file.Path
import java.time.LocalDate
import java.util.Locale
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.io.path.writeText
import kotlin.test.Test
import kotlin.test.assertEquals
import org.junit.jupiter.api.io.TempDir

internal class ThreadsTest {
    private val day = LocalDate.of(2021, 2, 26)
    private val page = rawCases("pages.json").first().text("text")

    private fun answers(lines: String): List<Any?> = listOf(
        Country.entries.map { it.label(Language.FRENCH) }, Structure.entries.map { it.slug }, lookup("Finland"),
        runCatching { lookup("Filand") }.exceptionOrNull()?.message, lookupList("OSCE Secretariat, Policing"), suggest("poli"),
        mentions("The OSCE Mission to Moldova and Finland on policing"), readPage(page, CheckOptions(day)), chairOn(day), troikaOn(day),
        checkJson("{\"title\":\"A\"}", options = CheckOptions(day)), checkLines(lines, LinesOptions(CheckOptions(day))),
        checkedLines(lines, LinesOptions(CheckOptions(day))).use { it.map { line -> line.number to line.report }.toList() },
        jsonSchema(SchemaSubject.Report), NewsItem.fromJson("{\"title\":\"A\"}").toJson(), Country.FINLAND.label(Locale.GERMANY),
        PartialDate.parse("1994-06").lastDay, Source.all.size, runCatching { Country.fromSlug("xx") }.exceptionOrNull()?.message,
    )

    @Test
    fun `eight threads get the answers of one`(@TempDir folder: Path) {
        val lines = folder.resolve("lines.jsonl").also { it.writeText("{\"title\":\"A\"}\n{}\nx\n".repeat(20)) }.toString()
        val pool = Executors.newFixedThreadPool(8)
        try {
            // The first answers are asked for at once as well: the facts of a vocabulary come over once for all threads.
            val found = pool.invokeAll(List(8) { Callable { List(50) { answers(lines) } } }).flatMap { it.get() }
            val wanted = answers(lines)
            for (answer in found) assertEquals(wanted, answer)
        } finally {
            pool.shutdown()
        }
    }

    @Test
    fun `threads share the lines of a file`(@TempDir folder: Path) {
        val path = folder.resolve("lines.jsonl").also { it.writeText("{\"title\":\"A\"}\n".repeat(20_000)) }.toString()
        val pool = Executors.newFixedThreadPool(8)
        try {
            checkedLines(path).use { lines ->
                val numbers = pool.invokeAll(List(8) { Callable { lines.map { it.number }.toList() } }).flatMap { it.get() }
                assertEquals((1L..20_000L).toList(), numbers.sorted())
                assertEquals(20_000, lines.batch.lines)
            }
        } finally {
            pool.shutdown()
        }
    }
}
