package newsroom

import java.nio.file.Path
import java.time.LocalDate
import java.time.format.DateTimeParseException
import osce.CheckOptions
import osce.OsceException
import osce.Profile

const val USAGE: String =
    "usage: newsroom [--profile strict|lenient] [--today YYYY-MM-DD] [--advice] [--fix] [--out FOLDER] [FILE|FOLDER|-]..."

/** What the newsroom is asked to do. Without words it reads the examples of the repository that it is started in. */
class Arguments(
    val inputs: List<String>,
    val check: CheckOptions,
    /** JSON is mended before it is checked. */
    val fix: Boolean,
    val out: Path,
    val isHelp: Boolean,
)

/** It was called wrongly. */
class UsageException(message: String?) : Exception(message)

fun argumentsOf(words: List<String>): Arguments {
    val inputs = mutableListOf<String>()
    var check = CheckOptions()
    var fix = false
    var out = Path.of("target", "newsroom-kotlin")
    var isHelp = false
    val rest = words.iterator()
    while (rest.hasNext()) {
        val word = rest.next()
        val value = { if (rest.hasNext()) rest.next() else throw UsageException("`$word` needs a value") }
        when {
            word == "--help" || word == "-h" -> isHelp = true
            word == "--advice" -> check = check.copy(advice = true)
            word == "--fix" -> fix = true
            word == "--profile" -> check = check.copy(profile = profile(value()))
            word == "--today" -> check = check.copy(today = day(value()))
            word == "--out" -> out = Path.of(value())
            word.startsWith("--") -> throw UsageException("there is no option `$word`")
            else -> inputs += word
        }
    }
    return Arguments(inputs.ifEmpty { listOf("examples/newsroom") }, check, fix, out, isHelp)
}

private fun profile(word: String): Profile = try {
    Profile.fromSlug(word)
} catch (error: OsceException.UnknownSlug) {
    throw UsageException(error.message)
}

private fun day(text: String): LocalDate = try {
    LocalDate.parse(text)
} catch (_: DateTimeParseException) {
    throw UsageException("invalid day `$text`: expected YYYY-MM-DD")
}
