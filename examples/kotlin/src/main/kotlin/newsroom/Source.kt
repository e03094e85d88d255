package newsroom

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import kotlin.io.path.deleteIfExists
import kotlin.io.path.inputStream
import kotlin.io.path.isDirectory
import kotlin.io.path.isRegularFile
import kotlin.io.path.listDirectoryEntries
import osce.CheckOptions
import osce.InputForm
import osce.LinesOptions
import osce.RecordKind
import osce.checkJson
import osce.checkedLines
import osce.formOf
import osce.item
import osce.layoutOf
import osce.ofJson
import osce.readListing
import osce.readPage
import osce.slug
import osce.title

/** As much of an input tells what it is. */
private const val BEGINNING = 1 shl 16
private const val LONGEST_PAGE = 1 shl 24

/** The files that are meant, those of a folder in the order of their names. */
fun inputs(paths: List<String>): List<String> = paths.flatMap { path ->
    if (path != "-" && Path.of(path).isDirectory()) {
        Path.of(path).listDirectoryEntries().filter { it.isRegularFile() }.map { it.toString() }.sorted()
    } else {
        listOf(path)
    }
}

/** Reads an input, whatever it is. */
fun read(path: String, options: CheckOptions, newsroom: Newsroom) {
    if (path != "-") {
        read(path, Path.of(path), fromHere(Path.of(path)), options, newsroom)
        return
    }
    // Lines are read from files: the core goes through them by itself.
    val copy = Files.createTempFile("newsroom", null)
    try {
        Files.copy(System.`in`, copy, StandardCopyOption.REPLACE_EXISTING)
        read(path, copy, "standard input", options, newsroom)
    } finally {
        copy.deleteIfExists()
    }
}

private fun read(path: String, file: Path, name: String, options: CheckOptions, newsroom: Newsroom) {
    val content = file.inputStream().use { input ->
        val beginning = input.readNBytes(BEGINNING)
        when (val form = formOf(beginning, path)) {
            InputForm.JSON_LINES -> null
            else -> form to beginning + input.readNBytes(LONGEST_PAGE + 1 - beginning.size)
        } ?: return readLines(file, name, beginning, options, newsroom)
    }
    val (form, bytes) = content
    if (bytes.size > LONGEST_PAGE) throw IOException("$path: longer than $LONGEST_PAGE bytes, and no JSON Lines")
    val layout = layoutOf(bytes.decodeToString())?.slug ?: "no page"
    val (items, what) = when (form) {
        InputForm.JSON -> listOf(checkJson(bytes, RecordKind.ofJson(bytes), options)).let { it to "JSON · ${it[0].kind.slug}" }
        InputForm.LISTING -> readListing(bytes, options).let { it to "$layout · ${it.size} news items" }
        else -> readPage(bytes, options).let { page ->
            listOf(page) to "$layout · ${page.kind.slug}" + page.item?.let { "\n  ${it.title}" }.orEmpty()
        }
    }
    say("\n$name · $what")
    for (checked in items) newsroom.take(checked.item, checked.report)
}

/** Reads JSON Lines of any length, a line at a time. */
private fun readLines(file: Path, name: String, beginning: ByteArray, options: CheckOptions, newsroom: Newsroom) {
    val end = beginning.indexOf('\n'.code.toByte()).let { if (it < 0) beginning.size else it }
    val kind = RecordKind.ofJson(beginning.copyOf(end))
    say("\n$name · JSON Lines · ${kind.slug}")
    checkedLines(file.toString(), LinesOptions(options, kind)).use { lines ->
        for (line in lines) newsroom.take(line.item, line.report)
        val batch = lines.batch
        say("  ${batch.lines} lines: ${batch.valid} valid, ${batch.invalid} not")
    }
}

/** The path from here, where it is below. */
fun fromHere(path: Path): String {
    val here = Path.of("").toRealPath()
    val real = try {
        path.toRealPath()
    } catch (_: IOException) {
        path.toAbsolutePath()
    }
    return (if (real.startsWith(here)) here.relativize(real) else real).toString()
}
