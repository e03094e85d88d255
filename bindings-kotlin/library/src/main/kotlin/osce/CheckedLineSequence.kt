package osce

import java.io.InputStream
import java.nio.Buffer
import java.nio.ByteBuffer

/**
 * Checked lines, read block by block during the iteration. Each line is read once: a second iteration continues where the first has
 * stopped. Close the sequence to close the file or the stream; the garbage collector closes a file that is forgotten.
 *
 * Several threads may share one sequence; each gets other lines.
 */
public class CheckedLineSequence internal constructor(private val lines: BlocksOfLines) : Sequence<CheckedLine>, AutoCloseable {
    @Volatile private var isClosed = false

    // The rest of a block is kept for the next iteration.
    private val rest = generateSequence(::nextBlock).flatten().iterator()

    /**
     * The counts of the lines so far, and of their faults.
     *
     * @throws IllegalStateException where the lines are closed.
     */
    public val batch: BatchReport get() = open().batch

    /**
     * Iterates over the lines that were not read yet.
     *
     * @throws OsceException.Unreadable during the iteration, where the file can be read no further.
     * @throws java.io.IOException during the iteration, where the stream throws it.
     * @throws IllegalStateException during the iteration, where the lines are closed.
     */
    override fun iterator(): Iterator<CheckedLine> =
        generateSequence { synchronized(rest) { next() } }.iterator()

    // Closed lines give none that a block still has.
    private fun next(): CheckedLine? {
        open()
        return if (rest.hasNext()) rest.next() else null
    }

    /** The lines of the next block; `null` at the end. */
    internal fun nextBlock(): List<CheckedLine>? = open().nextBlock()

    private fun open(): BlocksOfLines {
        check(!isClosed) { "the lines are closed" }
        return lines
    }

    /** Closes the file or the stream. */
    override fun close() {
        isClosed = true
        lines.close()
    }
}

/** Where checked lines come from. */
internal interface BlocksOfLines : AutoCloseable {
    val batch: BatchReport

    /** The lines of the next block; `null` at the end. A block may be empty. */
    fun nextBlock(): List<CheckedLine>?
}

/** A file, which the core reads. */
internal class LinesOfFile(private val lines: CheckedLines) : BlocksOfLines {
    override val batch: BatchReport get() = lines.batch()

    override fun nextBlock(): List<CheckedLine>? = lines.nextBlock()

    override fun close() = lines.close()
}

/** A stream, which is read here and pushed to the core. */
internal class LinesOfStream(private val stream: InputStream, private val checker: LineChecker) : BlocksOfLines {
    private val blocks = BlocksOfBytes(stream)
    private var isAtEnd = false

    override val batch: BatchReport get() = checker.batch()

    override fun nextBlock(): List<CheckedLine>? {
        if (isAtEnd) return null
        blocks.next(checker::push)?.let { return it }
        isAtEnd = true
        return checker.finish()
    }

    override fun close() = checker.use { stream.close() }
}

/** The bytes of a stream as they come, in memory that the core reads without a copy. */
internal class BlocksOfBytes(private val stream: InputStream) {
    private val bytes = ByteArray(SIZE)
    private val block = ByteBuffer.allocateDirect(SIZE)

    // The methods that older Androids have.
    private val bounds: Buffer = block

    /** The result of the action on the next block; `null` at the end. The block is overwritten afterwards. */
    fun <T : Any> next(action: (ByteBuffer) -> T): T? {
        val count = stream.read(bytes)
        if (count < 0) return null
        block.put(bytes, 0, count)
        bounds.flip()
        try {
            return action(block)
        } finally {
            bounds.clear()
        }
    }

    private companion object {
        const val SIZE = 1 shl 18
    }
}
