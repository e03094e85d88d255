package osce

import java.io.ByteArrayInputStream
import java.io.FilterInputStream
import java.io.IOException
import java.io.InputStream
import java.io.SequenceInputStream
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.io.path.writeText
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertSame
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

internal class LineStreamsTest {
    private val options = LinesOptions(CheckOptions(LocalDate.of(2026, 1, 15)))

    private val clean =
        "{\"kind\":\"news\",\"title\":\"Łódź\",\"body\":\"Text.\",\"issued_on\":\"2021-02-26\",\"issued_by\":[\"secretariat\"],\"language\":\"en\"}"

    private val text = "$clean\n{}\n\n{\"title\":\"A\"}\n[1]\n".repeat(300) + "{\"title\":\"The last\"}"

    /** Gives a byte or a hundred at once. */
    private class Drops(stream: InputStream) : FilterInputStream(stream) {
        private var size = 1

        override fun read(bytes: ByteArray, offset: Int, length: Int): Int = super.read(bytes, offset, minOf(size, length)).also { size = 101 - size }
    }

    /** Remembers that it was closed, and refuses to be read then, as a file or a socket does. */
    private class Closable(stream: InputStream) : FilterInputStream(stream) {
        var isClosed = false

        override fun read(bytes: ByteArray, offset: Int, length: Int): Int =
            if (isClosed) throw IOException("Stream closed") else super.read(bytes, offset, length)

        override fun close() {
            isClosed = true
            super.close()
        }
    }

    private class Broken(private val error: IOException) : InputStream() {
        override fun read(): Int = throw error
    }

    /** What can be compared of lines: arrays are equal to nothing else. */
    private fun linesOf(lines: CheckedLineSequence) = lines.use { all -> all.map { Triple(it.number, it.raw.decodeToString(), it.report) }.toList() }

    @Test
    fun `a stream, a file and a path have the lines of the path's name`(@TempDir folder: Path) {
        val path = folder.resolve("lines.jsonl").also { it.writeText(text) }
        val batch = checkLines(path.toString(), options)
        assertEquals(1_201, batch.lines)
        assertEquals(batch, checkLines(path, options))
        assertEquals(batch, checkLines(path.toFile(), options))
        assertEquals(batch, Files.newInputStream(path).use { checkLines(it, options) })
        assertEquals(batch, checkLines(Drops(text.byteInputStream()), options))
        for (onlyFaulty in listOf(false, true)) {
            val lines = linesOf(checkedLines(path.toString(), options, onlyFaulty))
            assertEquals(if (onlyFaulty) 901 else 1_201, lines.size)
            for (others in listOf(
                checkedLines(path, options, onlyFaulty), checkedLines(path.toFile(), options, onlyFaulty),
                checkedLines(Drops(text.byteInputStream()), options, onlyFaulty),
            )) {
                assertEquals(lines, linesOf(others))
            }
        }
        assertEquals(batch, checkedLines(text.byteInputStream(), options).use { lines -> lines.count().let { lines.batch } })
    }

    @Test
    fun `a path in an archive is read as a stream`(@TempDir folder: Path) {
        FileSystems.newFileSystem(folder.resolve("news.zip"), mapOf("create" to "true")).use { archive ->
            val path = archive.getPath("lines.jsonl").also { it.writeText(text) }
            assertEquals(checkLines(text.byteInputStream(), options), checkLines(path, options))
            checkedLines(path, options).use { lines -> assertEquals("Łódź", lines.first().item?.title) }
            assertFailsWith<IOException> { checkLines(archive.getPath("missing"), options) }
            assertFailsWith<IOException> { checkedLines(archive.getPath("missing"), options) }
        }
    }

    @Test
    fun `a stream may end in the middle`() {
        val inLine = checkedLines("{\"title\":\"A\"}\n{\"title\":".byteInputStream(), options).use { it.toList() }
        assertEquals(listOf(1L, 2L), inLine.map { it.number })
        assertEquals(FaultCode.INVALID_JSON, inLine[1].report.faults.first().code)
        val inCharacter = checkedLines("{\"title\":\"caf".byteInputStream() + byteArrayOf(0xC3.toByte()), options).use { it.single() }
        val fault = inCharacter.report.faults.first { it.code == FaultCode.INVALID_UTF8 }
        assertEquals(listOf<Any?>("c3", 1, 14), listOf(fault.param("bytes"), fault.line, fault.column))
        assertEquals(0, checkLines(InputStream.nullInputStream(), options).lines)
        assertEquals(emptyList(), checkedLines(InputStream.nullInputStream(), options).use { it.toList() })
    }

    @Test
    fun `an exception of the stream is its own, and comes behind the lines before it`() {
        val error = IOException("the connection was reset")
        fun stream() = "{\"title\":\"A\"}\n{}\n{\"title\"".byteInputStream() + Broken(error)
        assertSame(error, assertFailsWith<IOException> { checkLines(stream(), options) })
        val numbers = mutableListOf<Long>()
        val stream = Closable(stream())
        val failure = assertFailsWith<IOException> {
            checkedLines(stream, options).use { lines ->
                try {
                    for (line in lines) numbers += line.number
                } finally {
                    assertEquals(2, lines.batch.lines)
                }
            }
        }
        assertSame(error, failure)
        assertEquals(listOf(1L, 2L), numbers)
        assertTrue(stream.isClosed)
    }

    @Test
    fun `what is closed is not read`() {
        val stream = Closable(text.byteInputStream()).also { it.close() }
        assertContains(assertFailsWith<IOException> { checkLines(stream, options) }.message.orEmpty(), "closed")
        checkedLines(stream, options).use { lines -> assertFailsWith<IOException> { lines.first() } }
        val other = Closable(text.byteInputStream())
        val lines = checkedLines(other, options)
        val iterator = lines.iterator().also { it.next() }
        lines.close()
        assertTrue(other.isClosed)
        assertEquals("the lines are closed", assertFailsWith<IllegalStateException> { iterator.next() }.message)
        assertFailsWith<IllegalStateException> { lines.batch }
        assertFailsWith<IllegalStateException> { lines.first() }
        lines.close()
    }

    @Test
    fun `a stream that was counted is left open`() {
        val stream = Closable(text.byteInputStream())
        checkLines(stream, options)
        assertTrue(!stream.isClosed)
        assertEquals(-1, stream.read(ByteArray(1)))
    }

    @Test
    fun `a line without an end is not held whole`() {
        val block = ByteArray(1 shl 20) { 'a'.code.toByte() }
        // More than the heap.
        var left = 600
        val stream = object : InputStream() {
            override fun read(): Int = error("a byte at once")

            override fun read(bytes: ByteArray, offset: Int, length: Int): Int {
                if (left == 0) return -1
                left--
                return minOf(length, block.size).also { block.copyInto(bytes, offset, 0, it) }
            }
        }
        val faults = checkLines(stream, options).faultsByCode
        assertEquals(mapOf(FaultCode.LINE_TOO_LONG to 1L), faults)
    }

    @Test
    fun `who goes on misses no line`(@TempDir folder: Path) {
        val path = folder.resolve("lines.jsonl").also { it.writeText("{\"title\":\"A\"}\n".repeat(10)) }
        for (lines in listOf(checkedLines(path, options), checkedLines(path.toFile().inputStream(), options))) {
            lines.use {
                assertEquals(1, lines.first().number)
                assertEquals(listOf(2L, 3L), lines.take(2).map { it.number }.toList())
                for (line in lines) if (line.number == 5L) break
                assertEquals((6L..10L).toList(), lines.map { it.number }.toList())
                assertEquals(emptyList(), lines.toList())
            }
        }
    }

    @Test
    fun `threads share the lines of a stream`() {
        val pool = Executors.newFixedThreadPool(8)
        try {
            checkedLines("{\"title\":\"A\"}\n".repeat(20_000).byteInputStream(), options).use { lines ->
                val numbers = pool.invokeAll(List(8) { Callable { lines.map { it.number }.toList() } }).flatMap { it.get() }
                assertEquals((1L..20_000L).toList(), numbers.sorted())
            }
        } finally {
            pool.shutdown()
        }
    }

    private operator fun InputStream.plus(other: InputStream): InputStream = SequenceInputStream(this, other)

    private operator fun InputStream.plus(bytes: ByteArray): InputStream = this + ByteArrayInputStream(bytes)
}
