package osce

import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import kotlin.io.path.readText
import kotlin.system.exitProcess
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

/** The first calls of a process load the core and lay out JNA's structures, once for all threads. Each round has a JVM of its own. */
internal class FirstCallsTest {
    @Test
    fun `the first calls of a process may come from many threads at once`(@TempDir folder: Path) {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val library = "-Djna.library.path=" + System.getProperty("jna.library.path")
        repeat(5) { round ->
            val output = folder.resolve("round-$round.txt")
            // What a JVM leaves behind where it crashes goes into the folder too.
            val child = ProcessBuilder(java, library, "-cp", System.getProperty("java.class.path"), "osce.FirstCallsTestKt")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start()
            try {
                assertTrue(child.waitFor(1, TimeUnit.MINUTES), "round $round did not end")
                assertEquals(0, child.exitValue(), output.readText())
            } finally {
                child.destroyForcibly()
            }
        }
    }
}

private class Question(val what: String, val wanted: Any?, val ask: () -> Any?)

/** The answers are texts and numbers, so that nothing of the library is loaded before the first call. */
private val questions = listOf(
    Question("label", "Finlande") { Country.FINLAND.label(Language.FRENCH) },
    Question("lookup", "Finland") { lookup("Finland").name },
    Question("lookup of what is not found", "Filand") { runCatching { lookup("Filand") }.exceptionOrNull().let { it as LookupException }.text },
    Question("lookupList", 2) { lookupList("OSCE Secretariat, Policing").size },
    Question("suggest", "Policing") { suggest("polcing").first().name },
    Question("mentions", listOf("OSCE Mission to Moldova", "Finland")) { mentions("The OSCE Mission to Moldova and Finland met.").map { it.text } },
    Question("checkJson", "policing") {
        val record = """{"title": "Course ends", "fields_of_work": ["polcing"]}"""
        checkJson(record, options = CheckOptions(LocalDate.of(2026, 1, 15))).report.faults.first().suggestion
    },
    Question("record", """{"title":"Course ends"}""") { NewsItem.fromJson("""{"title": "Course ends"}""").toJson() },
    Question("chairOn", "se") { chairOn(LocalDate.of(2021, 2, 26))?.state?.slug },
    Question("lastDay", "1994-06-30") { PartialDate.parse("1994-06").lastDay.toString() },
)

/** A child: each question is asked by some threads, all of which are released at once. */
fun main() {
    val askers = List(3) { questions }.flatten()
    val latch = CountDownLatch(askers.size)
    val pool = Executors.newFixedThreadPool(askers.size)
    val answers = askers.map { question ->
        pool.submit(Callable {
            latch.countDown()
            latch.await()
            runCatching(question.ask).getOrElse { it.stackTraceToString() }
        })
    }.map { it.get() }
    val wrong = askers.zip(answers).filter { (question, answer) -> answer != question.wanted }
    for ((question, answer) in wrong) println("${question.what}: $answer, expected ${question.wanted}")
    exitProcess(if (wrong.isEmpty()) 0 else 1)
}
