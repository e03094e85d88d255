package osce

import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.PipedInputStream
import java.io.PipedOutputStream
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlin.system.exitProcess
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.io.TempDir

internal class LineFlowsTest {
    private val options = LinesOptions(CheckOptions(LocalDate.of(2026, 1, 15)))

    private val clean =
        "{\"title\":\"Course ends\",\"kind\":\"news\",\"body\":\"Text.\",\"issued_on\":\"2021-02-26\",\"issued_by\":[\"secretariat\"],\"language\":\"en\"}\n"

    /** How many streams are open. */
    private val open = AtomicInteger()

    private inner class Counted(private val stream: InputStream) : InputStream() {
        init {
            open.incrementAndGet()
        }

        override fun read(): Int = stream.read()

        override fun read(bytes: ByteArray, offset: Int, length: Int): Int = stream.read(bytes, offset, length)

        override fun close() {
            open.decrementAndGet()
            stream.close()
        }
    }

    /** The same line without end. */
    private inner class Endless : InputStream() {
        val line = clean.toByteArray()
        val begun = CompletableDeferred<Unit>()

        override fun read(): Int = error("a byte at once")

        override fun read(bytes: ByteArray, offset: Int, length: Int): Int {
            begun.complete(Unit)
            val lines = length / line.size
            repeat(lines) { line.copyInto(bytes, offset + it * line.size) }
            return lines * line.size
        }
    }

    @Test
    fun `a flow has the lines of the sequence, each time it is collected`(@TempDir folder: Path) = runBlocking {
        val path = folder.resolve("lines.jsonl").also { it.writeText("$clean{}\n".repeat(2_000)) }
        for (onlyFaulty in listOf(false, true)) {
            val wanted = checkedLines(path, options, onlyFaulty).use { lines -> lines.map { it.number to it.report }.toList() }
            assertEquals(if (onlyFaulty) 2_000 else 4_000, wanted.size)
            for (flow in listOf(
                checkedLineFlow(path.toString(), options, onlyFaulty), checkedLineFlow(path, options, onlyFaulty),
                checkedLineFlow(path.toFile(), options, onlyFaulty),
                checkedLineFlow(options, onlyFaulty) { Counted(path.toFile().inputStream()) },
            )) {
                repeat(2) { assertEquals(wanted, flow.map { it.number to it.report }.toList()) }
            }
        }
        assertEquals(0, open.get())
    }

    @Test
    fun `who has enough closes the stream`() = runBlocking {
        val flow = checkedLineFlow(options) { Counted(Endless()) }
        assertEquals(listOf(1L, 2L, 3L), flow.map { it.number }.take(3).toList())
        assertEquals(0, open.get())
    }

    @Test
    fun `a cancelled job ends the reading, also where no line comes`() = runBlocking {
        val endless = Endless()
        val job = launch { checkedLineFlow(options, onlyFaulty = true) { Counted(endless) }.collect { error("a fault: ${it.report.text}") } }
        withTimeout(30.seconds) {
            endless.begun.await()
            job.cancelAndJoin()
        }
        assertTrue(job.isCancelled)
        assertEquals(0, open.get())
    }

    @Test
    fun `a cancelled job waits for no stream`() = runBlocking {
        val begun = CompletableDeferred<Unit>()
        PipedOutputStream().use { sender ->
            val stream = PipedInputStream(sender)
            sender.write(clean.toByteArray())
            val job = launch { checkedLineFlow(options) { Counted(stream) }.collect { begun.complete(Unit) } }
            withTimeout(30.seconds) {
                begun.await()
                job.cancelAndJoin()
            }
            assertTrue(job.isCancelled)
        }
        assertEquals(0, open.get())
    }

    @Test
    fun `exceptions come out in the collection`(@TempDir folder: Path): Unit = runBlocking {
        val missing = checkedLineFlow(folder.resolve("missing"))
        assertFailsWith<OsceException.Unreadable> { missing.first() }
        val halved = checkedLineFlow("\uD83D.jsonl")
        assertFailsWith<IllegalArgumentException> { halved.first() }
        val refused = checkedLineFlow { throw IOException("refused") }
        assertEquals("refused", assertFailsWith<IOException> { refused.first() }.message)
        val broken = checkedLineFlow {
            Counted(object : InputStream() {
                override fun read(): Int = throw IOException("the connection was reset")
            })
        }
        assertEquals("the connection was reset", assertFailsWith<IOException> { broken.first() }.message)
        val thrown = checkedLineFlow(options) { Counted(Endless()) }
        assertEquals("enough", assertFailsWith<IllegalStateException> { thrown.collect { error("enough") } }.message)
        assertEquals(0, open.get())
    }

    /** In a JVM of its own, which has the library and not the coroutines. */
    @Test
    fun `the library works without coroutines`(@TempDir folder: Path) {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val classes = System.getProperty("java.class.path").split(File.pathSeparator).filter { "coroutines" !in it }
        val lines = folder.resolve("lines.jsonl").also { it.writeText(clean) }
        val output = folder.resolve("output.txt")
        val child = ProcessBuilder(
            java, "-Djna.library.path=" + System.getProperty("jna.library.path"), "-cp", classes.joinToString(File.pathSeparator),
            "osce.LineFlowsTestKt", lines.toString(),
        ).redirectErrorStream(true).redirectOutput(output.toFile()).start()
        try {
            assertTrue(child.waitFor(1, TimeUnit.MINUTES), "the program did not end")
            assertEquals(0, child.exitValue(), output.readText())
        } finally {
            child.destroyForcibly()
        }
    }
}

/** A child: lines without flows, and flows that are not there. */
fun main(arguments: Array<String>) {
    val counted = checkLines(File(arguments[0])).lines
    val walked = checkedLines(File(arguments[0])).use { it.count() }
    val missing = runCatching { checkedLineFlow(arguments[0]) }.exceptionOrNull()
    println("$counted, $walked, $missing")
    exitProcess(if (counted == 1L && walked == 1 && missing is NoClassDefFoundError) 0 else 1)
}
