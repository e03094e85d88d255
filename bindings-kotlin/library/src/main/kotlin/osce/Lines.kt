package osce

/**
 * Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
 *
 * @throws OsceException.Unreadable where the file cannot be read.
 */
public fun checkLines(path: String, options: LinesOptions = LinesOptions(CheckOptions())): BatchReport =
    coreCheckLines(path, options)

/**
 * The lines of a file of JSON Lines, each checked. Memory stays flat.
 *
 * ```kotlin
 * checkedLines("news.jsonl", onlyFaulty = true).use { lines ->
 *     for (line in lines) println("${line.number}: ${line.report.text}")
 * }
 * ```
 *
 * @param onlyFaulty whether lines without a fault are left out; they are counted all the same.
 * @throws OsceException.Unreadable where the file cannot be read.
 */
public fun checkedLines(
    path: String,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): CheckedLineSequence = CheckedLineSequence(coreOpenLines(path, options, onlyFaulty))

/**
 * The lines of a file, read block by block while they are gone through. A file is read once: who goes through the lines a second time
 * begins where the first has stopped. Close it to let go of the file; what is forgotten is closed by the collector of garbage.
 */
public class CheckedLineSequence internal constructor(private val lines: CheckedLines) : Sequence<CheckedLine>, AutoCloseable {
    /** What became of the lines so far. */
    public val batch: BatchReport get() = lines.batch()

    /**
     * Goes through the lines.
     *
     * @throws OsceException.Unreadable on the way, where the file can be read no further.
     */
    override fun iterator(): Iterator<CheckedLine> = generateSequence(lines::nextBlock).flatten().iterator()

    /** Lets go of the file. */
    override fun close() {
        lines.close()
    }
}

/** The record of the line, where it is one. */
public val CheckedLine.item: AnyRecord? get() = coreRecordOfLine(this)
