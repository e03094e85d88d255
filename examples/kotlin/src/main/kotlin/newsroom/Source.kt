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
import kotlin.io.path.outputStream
import osce.CheckOptions
import osce.Checked
import osce.InputForm
import osce.LinesOptions
import osce.RecordKind
import osce.checkJson
import osce.checkedLines
import osce.fixJson
import osce.formOf
import osce.item
import osce.layoutOf
import osce.readFeed
import osce.readHtml
import osce.readHtmlListing
import osce.readListing
import osce.readPage
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
fun read(path: String, arguments: Arguments, newsroom: Newsroom) {
    if (path != "-") {
        read(path, Path.of(path), fromHere(Path.of(path)), arguments, newsroom)
        return
    }
    // Lines are read from files: the core goes through them by itself.
    val copy = Files.createTempFile("newsroom", null)
    try {
        Files.copy(System.`in`, copy, StandardCopyOption.REPLACE_EXISTING)
        read(path, copy, "standard input", arguments, newsroom)
    } finally {
        copy.deleteIfExists()
    }
}

private fun read(path: String, file: Path, name: String, arguments: Arguments, newsroom: Newsroom) {
    val options = arguments.check
    val content = file.inputStream().use { input ->
        val beginning = input.readNBytes(BEGINNING)
        when (val form = formOf(beginning, path)) {
            InputForm.JSON_LINES -> null
            else -> form to beginning + input.readNBytes(LONGEST_PAGE + 1 - beginning.size)
        } ?: return readLines(file, name, beginning, arguments, newsroom)
    }
    val (form, bytes) = content
    if (bytes.size > LONGEST_PAGE) throw IOException("$path: longer than $LONGEST_PAGE bytes, and no JSON Lines")
    val layout = layoutOf(bytes.decodeToString())?.slug ?: "no page"
    val (items, what) = when (form) {
        InputForm.JSON -> RecordKind.ofJson(bytes).let { kind ->
            val (json, told) = if (arguments.fix) mended(bytes, kind, options) else bytes to ""
            listOf(checkJson(json, kind, options)) to "JSON · ${kind.slug}$told"
        }
        InputForm.LISTING -> readListing(bytes, options).let { it to ofListing(layout, it) }
        InputForm.FEED -> readFeed(bytes, options = options).let { it to "feed · ${it.size} news items" }
        InputForm.HTML_LISTING -> readHtmlListing(bytes, options = options).let { it to "HTML · " + ofListing(layout, it) }
        InputForm.HTML -> readHtml(bytes, options = options).let { listOf(it) to "HTML · " + ofPage(layout, it) }
        else -> readPage(bytes, options).let { listOf(it) to ofPage(layout, it) }
    }
    say("\n$name · $what")
    for (checked in items) {
        if (form == InputForm.JSON) newsroom.take(checked.item, checked.report) else newsroom.takeHalf(checked, name)
    }
}

private fun ofListing(layout: String, items: List<Checked>) = "$layout · ${items.size} news items"

private fun ofPage(layout: String, page: Checked) =
    "$layout · ${page.kind.slug}" + page.item?.let { "\n  ${it.title}" }.orEmpty()

/** The JSON, mended as far as that needs no person, and a line that tells how much that was. */
private fun mended(json: ByteArray, kind: RecordKind, options: CheckOptions): Pair<ByteArray, String> {
    val fixed = fixJson(json, kind, options)
    val mended = if (fixed.applied.isEmpty()) json else fixed.json.encodeToByteArray()
    return mended to "\n  ${fixed.applied.size} faults mended"
}

/** Reads JSON Lines of any length, a line at a time. */
private fun readLines(file: Path, name: String, beginning: ByteArray, arguments: Arguments, newsroom: Newsroom) {
    val end = beginning.indexOf('\n'.code.toByte()).let { if (it < 0) beginning.size else it }
    val kind = RecordKind.ofJson(beginning.copyOf(end))
    say("\n$name · JSON Lines · ${kind.slug}")
    val options = LinesOptions(arguments.check, kind)
    if (!arguments.fix) return takeLines(file, options, newsroom)
    val mended = arguments.out.resolve("mended.part")
    try {
        mendLines(file, mended, options)
        takeLines(mended, options, newsroom)
    } finally {
        mended.deleteIfExists()
    }
}

private fun takeLines(file: Path, options: LinesOptions, newsroom: Newsroom) {
    checkedLines(file.toString(), options).use { lines ->
        for (line in lines) newsroom.take(line.item, line.report)
        val batch = lines.batch
        say("  ${batch.lines} lines: ${batch.valid} valid, ${batch.invalid} not")
    }
}

/** Writes the mended lines to a file; each keeps its number. */
private fun mendLines(file: Path, mended: Path, options: LinesOptions) {
    var applied = 0
    var number = 1L
    mended.outputStream().buffered().use { out ->
        checkedLines(file.toString(), options).use { lines ->
            for (line in lines) {
                val fixed = fixJson(line.raw, line.kind, options.check)
                applied += fixed.applied.size
                while (number < line.number) {
                    out.write('\n'.code)
                    number += 1
                }
                out.write(if (fixed.applied.isEmpty()) line.raw else fixed.json.encodeToByteArray())
            }
        }
    }
    say("  $applied faults mended")
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
