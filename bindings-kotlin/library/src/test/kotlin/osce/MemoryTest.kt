package osce

import com.sun.jna.NativeLibrary
import com.sun.jna.Structure.FieldOrder
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

    /** What is in use, in MiB. */
    private data class InUse(val heap: Long, val native: Long) {
        infix fun fitsIn(limit: InUse) = heap <= limit.heap && native <= limit.native
    }

    /** What malloc has given and not got back: the core, JNA and the blocks of streams. The size of the process has the heap too, which grows as it likes. */
    private fun native(): Long = with(mallinfo2.invoke(Mallinfo::class.java, emptyArray()) as Mallinfo) { (uordblks + hblkhd) shr 20 }

    private val mallinfo2 by lazy { NativeLibrary.getProcess().getFunction("mallinfo2") }

    @FieldOrder("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")
    internal class Mallinfo : com.sun.jna.Structure(), com.sun.jna.Structure.ByValue {
        @JvmField var arena = 0L

        @JvmField var ordblks = 0L

        @JvmField var smblks = 0L

        @JvmField var hblks = 0L

        @JvmField var hblkhd = 0L

        @JvmField var usmblks = 0L

        @JvmField var fsmblks = 0L

        @JvmField var uordblks = 0L

        @JvmField var fordblks = 0L

        @JvmField var keepcost = 0L
    }

    /**
     * What is in use once the cleaner of JNA, a thread of its own, has let go of what the collector found. It may be long behind: it is waited
     * for until what is in use is no more than [atMost], or no less than a minute.
     */
    private fun inUse(atMost: InUse? = null): InUse {
        var least = InUse(Long.MAX_VALUE, Long.MAX_VALUE)
        for (round in 0..599) {
            System.gc()
            Thread.sleep(100)
            val heap = Runtime.getRuntime().run { totalMemory() - freeMemory() } shr 20
            least = InUse(minOf(least.heap, heap), minOf(least.native, native()))
            if (if (atMost == null) round == 19 else least fitsIn atMost) break
        }
        return least
    }

    @Test
    fun `a hundred thousand calls leave nothing behind`() {
        assumeTrue(runCatching { mallinfo2 }.isSuccess, "malloc is not that of glibc")
        // JNA keeps a table of what it has allocated, which grows with the largest backlog of its cleaner and never shrinks.
        calls(40_000)
        val before = inUse()
        calls(10_000)
        val limit = InUse(before.heap + 4, before.native + 8)
        val after = inUse(atMost = limit)
        assertTrue(after fitsIn limit, "memory grew from $before to $after, in MiB")
        println("after 100,000 calls: $before -> $after MiB")
    }
}
