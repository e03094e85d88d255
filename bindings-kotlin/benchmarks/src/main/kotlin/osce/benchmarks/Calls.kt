// What a call costs, once the program is warm. The empty calls are those of the border itself.
@file:OptIn(osce.CoreFunction::class)

package osce.benchmarks

import java.io.File
import java.time.LocalDate
import osce.CheckOptions
import osce.Country
import osce.Language
import osce.LinesOptions
import osce.Profile
import osce.checkLines
import osce.checkedLines
import osce.coreFormOf
import osce.coreNormalForm
import osce.label
import osce.labelOrEnglish
import osce.lookup
import osce.mentions
import osce.readPage
import osce.suggest

/** What was computed is looked at, so that nothing is left out as unused. */
@Volatile
private var seen: Any? = null

private val nothing = ByteArray(0)

/** With `--tiny` everything is done once, with little: it shows that all runs, and the times say nothing. */
private var isTiny = false

/** The best of several runs, in nanoseconds a call. */
private fun time(calls: Int, call: (Int) -> Any?): Double {
    val (runs, count) = if (isTiny) 1 to 1 else 10 to calls
    return (1..runs).minOf {
        val start = System.nanoTime()
        for (number in 0 until count) seen = call(number)
        (System.nanoTime() - start).toDouble() / count
    }
}

private fun say(what: String, nanoseconds: Double) {
    val text = when {
        nanoseconds < 1_000 -> "%.1f ns".format(nanoseconds)
        nanoseconds < 1_000_000 -> "%.1f us".format(nanoseconds / 1_000)
        else -> "%.2f ms".format(nanoseconds / 1_000_000)
    }
    println("%-48s %12s".format(what, text))
}

fun main(arguments: Array<String>) {
    val root = File(arguments.firstOrNull() ?: ".")
    isTiny = "--tiny" in arguments
    val options = CheckOptions(LocalDate.of(2026, 1, 15), Profile.LENIENT)
    val countries = Country.entries
    say("label of a country", time(2_000_000) { countries[it % countries.size].label(Language.FRENCH) })
    say("label or English", time(2_000_000) { countries[it % countries.size].labelOrEnglish(Language.GERMAN) })
    say("an empty call: a text in, a text out", time(20_000) { coreNormalForm("") })
    // The same signature as a lookup: a text and what may be absent, and an enum out.
    val empty = time(20_000) { coreFormOf(nothing, null) }
    say("an empty call of the signature of a lookup", empty)
    val found = time(20_000) { lookup("Finland") }
    say("lookup of a name", found)
    println("%-48s %12s".format("lookup by empty calls", "%.2f".format(found / empty)))
    say("lookup on a day", time(20_000) { lookup("Turkey", on = LocalDate.of(2010, 1, 1)) })
    val word = "transnational"
    for (length in 1..word.length) say("suggest \"${word.take(length)}\"", time(500) { suggest(word.take(length)) })
    val page = root.resolve("examples/newsroom/item-2025.txt").readBytes()
    say("read a page of ${page.size} bytes", time(2_000) { readPage(page, options) })
    val text = page.decodeToString()
    say("mentions in a text of ${text.length} characters", time(2_000) { mentions(text) })
    lines(root, options)
}

/** A batch: the lines stay in the core, or only those with faults come over, or all. */
private fun lines(root: File, options: CheckOptions) {
    val once = root.resolve("examples/newsroom/news.jsonl").readText().trimEnd()
    val file = File.createTempFile("osce", ".jsonl")
    try {
        file.bufferedWriter().use { out -> repeat(if (isTiny) 1 else 2_000) { out.write(once + "\n") } }
        val megabytes = file.length() / 1e6
        val lines = LinesOptions(options)
        val rates = mapOf<String, () -> Any?>(
            "check lines, counts alone" to { checkLines(file.path, lines) },
            "check lines of a stream, counts alone" to { file.inputStream().use { checkLines(it, lines) } },
            "check lines, every line comes over" to { checkedLines(file.path, lines).use { all -> all.count() } },
            "check lines of a stream, every line comes over" to { checkedLines(file.inputStream(), lines).use { all -> all.count() } },
        )
        for ((what, run) in rates) {
            val seconds = (1..if (isTiny) 1 else 3).minOf { System.nanoTime().also { seen = run() }.let { start -> System.nanoTime() - start } } / 1e9
            println("%-48s %12s".format(what, "%.0f MB/s".format(megabytes / seconds)))
        }
        println("%-48s %12s".format("  of a file of", "%.1f MB".format(megabytes)))
    } finally {
        file.delete()
    }
}
