package osce

import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.SequenceInputStream
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertTrue
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assumptions.assumeTrue

internal class MemoryTest {
    private val day = LocalDate.of(2021, 2, 26)
    private val status = File("/proc/self/status")

    private fun calls(rounds: Int) {
        repeat(rounds) {
            lookup("Finland")
            lookupOrNull("Filand")
            runCatching { lookup("Filand") }
            runCatching { Country.fromSlug("xx") }
            runCatching { lookup("\uD83D") }
            suggest("\uD83D")
            suggest("poli")
            mentions("The OSCE Mission to Moldova")
            checkJson("{\"title\":\"A\"}", options = CheckOptions(day))
            NewsItem.fromJson("{\"title\":\"A\",\"x\":1}").toJson()
            NewsItem.listFromJson("[{\"title\":\"A\"}]")
            runCatching { NewsItem.merge(long, halved) }
            chairOn(day)
            // Each has a block of its own.
            if (it % 20 == 0) lines()
        }
    }

    private val long = NewsItem("A", body = "a".repeat(3_000))

    private val halved = NewsItem("\uD83D")

    /** Lines that are read to their end, that break off, that nobody wants any more. */
    private fun lines() {
        val options = LinesOptions(CheckOptions(day))
        fun stream() = "{\"title\":\"A\"}\n{}\n".byteInputStream()
        checkLines(stream(), options)
        runCatching { checkLines(SequenceInputStream(stream(), Broken), options) }
        checkedLines(stream(), options).use { it.first() }
        runBlocking { checkedLineFlow(options) { stream() }.first() }
    }

    private object Broken : InputStream() {
        override fun read(): Int = throw IOException("the connection was reset")
    }

    /**
     * What is in use, in MiB, once the cleaner of JNA, a thread of its own, has let go of what the collector found. It may be long behind:
     * it is waited for until what is in use is no more than [atMost], or no less than a minute.
     */
    private fun heap(atMost: Long = 0): Long {
        var least = Long.MAX_VALUE
        for (round in 0..599) {
            System.gc()
            Thread.sleep(100)
            least = minOf(least, Runtime.getRuntime().run { totalMemory() - freeMemory() } shr 20)
            if (least <= atMost || atMost == 0L && round == 19) break
        }
        return least
    }

    private fun resident(): Long = status.readLines().first { it.startsWith("VmRSS:") }.filter(Char::isDigit).toLong() shr 10

    @Test
    fun `a hundred thousand calls leave nothing behind`() {
        assumeTrue(status.exists())
        // JNA keeps a table of what it has allocated, which grows with the largest backlog of its cleaner and never shrinks.
        calls(40_000)
        val heap = heap()
        val resident = resident()
        calls(10_000)
        val heapAfter = heap(atMost = heap + 4)
        assertTrue(heapAfter - heap <= 4, "the heap grew from $heap to $heapAfter MiB")
        assertTrue(resident() - resident <= 32, "the process grew from $resident to ${resident()} MiB")
        println("after 100,000 calls: heap $heap -> $heapAfter MiB, resident $resident -> ${resident()} MiB")
    }
}
