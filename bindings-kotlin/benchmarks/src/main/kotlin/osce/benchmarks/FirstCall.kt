/** What the first call of a process costs, from the entry of `main`: a label, or a lookup. */
package osce.benchmarks

import osce.Country
import osce.Language
import osce.label
import osce.lookup
import osce.suggest

fun main(arguments: Array<String>) {
    val start = System.nanoTime()
    val answer: Any? = when (val call = arguments.single()) {
        "label" -> Country.FINLAND.label(Language.FRENCH)
        "lookup" -> lookup("Finland").name
        "suggest" -> suggest("finl").first().name
        else -> error("no such call: $call")
    }
    println("first ${arguments.single()}: %.0f ms ($answer)".format((System.nanoTime() - start) / 1e6))
}
