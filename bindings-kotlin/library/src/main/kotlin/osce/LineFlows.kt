@file:JvmName("LineFlows")

package osce

import java.io.File
import java.io.IOException
import java.io.InputStream
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.runInterruptible

// The only file that needs kotlinx-coroutines, which the app adds itself.

/**
 * The lines of a file of JSON Lines, each checked, as a flow. Each collection opens the file, reads it on `Dispatchers.IO` and closes it: at
 * the end, after an exception, and when the collection is cancelled.
 *
 * ```kotlin
 * checkedLineFlow("news.jsonl", onlyFaulty = true).take(10).collect { line -> println("${line.number}: ${line.report.text}") }
 * ```
 *
 * It needs `kotlinx-coroutines-core`, which does not come with the library.
 *
 * @param onlyFaulty whether lines without a fault are left out.
 * @throws OsceException.Unreadable in the collection, where the file cannot be read.
 * @throws IllegalArgumentException in the collection, where the path has half of a surrogate pair.
 */
@JvmOverloads
public fun checkedLineFlow(
    path: String,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): Flow<CheckedLine> = linesFlow { checkedLines(path, options, onlyFaulty) }

/**
 * The lines of a file of JSON Lines, each checked, as a flow: see the one for a path that is a text.
 *
 * @param onlyFaulty whether lines without a fault are left out.
 * @throws OsceException.Unreadable in the collection, where the file cannot be read.
 */
@JvmOverloads
public fun checkedLineFlow(
    file: File,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): Flow<CheckedLine> = linesFlow { checkedLines(file, options, onlyFaulty) }

/**
 * The lines of a file of JSON Lines, each checked, as a flow: see the one for a path that is a text.
 *
 * @param onlyFaulty whether lines without a fault are left out.
 * @throws OsceException.Unreadable in the collection, where the file cannot be read.
 * @throws IOException in the collection, likewise, where the file is in another file system than that of the machine, such as an archive.
 */
@JvmOverloads
public fun checkedLineFlow(
    path: Path,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): Flow<CheckedLine> = linesFlow { checkedLines(path, options, onlyFaulty) }

/**
 * The JSON Lines of a stream, each checked, as a flow. Each collection opens a stream of its own, reads it on `Dispatchers.IO` and closes
 * it: at the end, after an exception, and when the collection is cancelled. If it waits for the stream then, its thread is interrupted.
 *
 * ```kotlin
 * checkedLineFlow(open = { connection.inputStream }).collect { line -> println("${line.number}: ${line.isValid}") }
 * ```
 *
 * It needs `kotlinx-coroutines-core`, which does not come with the library.
 *
 * @param onlyFaulty whether lines without a fault are left out.
 * @param open gives the stream. Its exceptions, and those of the stream, are thrown in the collection.
 */
@JvmOverloads
public fun checkedLineFlow(
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
    open: () -> InputStream,
): Flow<CheckedLine> = linesFlow { checkedLines(open(), options, onlyFaulty) }

private fun linesFlow(open: () -> CheckedLineSequence): Flow<CheckedLine> = flow {
    open().use { lines ->
        // By blocks, so that a flow of faulty lines can be cancelled in a file that has none.
        while (true) {
            val block = try {
                runInterruptible { lines.nextBlock() }
            } catch (error: IOException) {
                // An interrupted stream throws an exception of its own: the cancellation of the collection goes before it.
                currentCoroutineContext().ensureActive()
                throw error
            }
            if (block == null) break
            for (line in block) emit(line)
        }
    }
}.flowOn(Dispatchers.IO)
