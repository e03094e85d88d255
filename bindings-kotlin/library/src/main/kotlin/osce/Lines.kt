@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.io.File
import java.io.IOException
import java.io.InputStream
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.Path

/**
 * Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
 *
 * @throws OsceException.Unreadable where the file cannot be read.
 * @throws IllegalArgumentException where the path has half of a surrogate pair.
 */
@JvmOverloads
@Throws(OsceException::class)
public fun checkLines(path: String, options: LinesOptions = LinesOptions(CheckOptions())): BatchReport =
    coreCheckLines(path.whole("path"), options)

/**
 * Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
 *
 * @throws OsceException.Unreadable where the file cannot be read.
 */
@JvmOverloads
@Throws(OsceException::class)
public fun checkLines(file: File, options: LinesOptions = LinesOptions(CheckOptions())): BatchReport =
    checkLines(file.path, options)

/**
 * Checks a file of JSON Lines of any size, and counts. The lines stay in the core.
 *
 * @throws OsceException.Unreadable where the file cannot be read.
 * @throws IOException likewise, where the file is in another file system than that of the machine, such as an archive.
 */
@JvmOverloads
@Throws(OsceException::class, IOException::class)
public fun checkLines(path: Path, options: LinesOptions = LinesOptions(CheckOptions())): BatchReport =
    if (path.isOfMachine) checkLines(path.toString(), options) else Files.newInputStream(path).use { checkLines(it, options) }

/**
 * Checks JSON Lines of any size as they are read from a stream, and counts. The stream is read to its end, and left open.
 *
 * @throws IOException where the stream throws it.
 */
@JvmOverloads
@Throws(IOException::class)
public fun checkLines(stream: InputStream, options: LinesOptions = LinesOptions(CheckOptions())): BatchReport =
    coreLineChecker(options, onlyFaulty = true).use { checker ->
        val blocks = BlocksOfBytes(stream)
        while (blocks.next(checker::count) != null) continue
        checker.finish()
        checker.batch()
    }

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
 * @throws IllegalArgumentException where the path has half of a surrogate pair.
 */
@JvmOverloads
@Throws(OsceException::class)
public fun checkedLines(
    path: String,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): CheckedLineSequence = CheckedLineSequence(LinesOfFile(coreOpenLines(path.whole("path"), options, onlyFaulty)))

/**
 * The lines of a file of JSON Lines, each checked. Memory stays flat.
 *
 * @param onlyFaulty whether lines without a fault are left out; they are counted all the same.
 * @throws OsceException.Unreadable where the file cannot be read.
 */
@JvmOverloads
@Throws(OsceException::class)
public fun checkedLines(
    file: File,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): CheckedLineSequence = checkedLines(file.path, options, onlyFaulty)

/**
 * The lines of a file of JSON Lines, each checked. Memory stays flat.
 *
 * @param onlyFaulty whether lines without a fault are left out; they are counted all the same.
 * @throws OsceException.Unreadable where the file cannot be read.
 * @throws IOException likewise, where the file is in another file system than that of the machine, such as an archive.
 */
@JvmOverloads
@Throws(OsceException::class, IOException::class)
public fun checkedLines(
    path: Path,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): CheckedLineSequence =
    if (path.isOfMachine) checkedLines(path.toString(), options, onlyFaulty) else checkedLines(Files.newInputStream(path), options, onlyFaulty)

/**
 * The JSON Lines of a stream, each checked. The stream is read block by block during the iteration, and closed with the lines.
 *
 * ```kotlin
 * checkedLines(connection.inputStream).use { lines ->
 *     for (line in lines) println("${line.number}: ${line.isValid}")
 * }
 * ```
 *
 * An exception of the stream is thrown during the iteration, after the lines before it.
 *
 * @param onlyFaulty whether lines without a fault are left out; they are counted all the same.
 */
@JvmOverloads
public fun checkedLines(
    stream: InputStream,
    options: LinesOptions = LinesOptions(CheckOptions()),
    onlyFaulty: Boolean = false,
): CheckedLineSequence = CheckedLineSequence(LinesOfStream(stream, coreLineChecker(options, onlyFaulty)))

/** The record of the line, where it is one. */
public val CheckedLine.item: AnyRecord? get() = coreRecordOfLine(this)

// The core reads files by itself; it knows no other file system.
private val Path.isOfMachine: Boolean get() = fileSystem == FileSystems.getDefault()
