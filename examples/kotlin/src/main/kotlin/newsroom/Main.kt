/**
 * The newsroom: news goes in as pages, listings, feeds and JSON; checked records and a precise report come out.
 *
 * What pages, listings and feeds say of one news item becomes one record.
 *
 *     java -jar examples/kotlin/target/newsroom.jar                        the invented news of examples/newsroom/
 *     java -jar examples/kotlin/target/newsroom.jar FILE|FOLDER|- ...      your own; `-` is the standard input
 *         --profile strict|lenient   unknown terms and members are errors (strict, the default) or warnings
 *         --today YYYY-MM-DD         the day after which nothing was issued; the day of the clock by default
 *         --advice                   tell what the texts name and the tags miss
 *         --fix                      mend JSON and JSON Lines first, as far as that needs no person
 *         --out FOLDER               where the valid records go, a file of JSON Lines a kind
 *
 * It ends with 0 when every record is valid, with 1 when one is not, with 2 when it is called wrongly or has nothing to read.
 */
package newsroom

import java.io.FileDescriptor
import java.io.FileOutputStream
import java.io.IOException
import java.io.PrintStream
import kotlin.system.exitProcess
import osce.OsceException

fun main(words: Array<String>) {
    val status = try {
        run(argumentsOf(words.toList()))
    } catch (error: UsageException) {
        fail("${error.message}\n$USAGE")
    } catch (error: IOException) {
        fail(reason(error))
    }
    exitProcess(status)
}

private val output = PrintStream(FileOutputStream(FileDescriptor.out), true, Charsets.UTF_8)

/** Prints a line. Where nobody reads any more there is nothing left to do. */
fun say(line: String) {
    output.print(line + "\n")
    output.flush()
    if (output.checkError()) exitProcess(2)
}

private fun fail(message: String): Int {
    System.err.println(message)
    return 2
}

/** What the system says of a failure: Java tells the path alone where there is no such file. */
private fun reason(error: Exception): String = when (error) {
    is java.nio.file.NoSuchFileException -> "${error.file}: there is no such file"
    is java.nio.file.AccessDeniedException -> "${error.file}: access is denied"
    else -> error.message ?: error.toString()
}

/** Reads all inputs, and says how it went. */
private fun run(arguments: Arguments): Int {
    if (arguments.isHelp) {
        say(USAGE)
        return 0
    }
    Newsroom(arguments.out).use { newsroom ->
        var unreadable = 0
        for (input in inputs(arguments.inputs)) {
            newsroom.begin()
            try {
                read(input, arguments, newsroom)
            } catch (error: IOException) {
                unreadable += 1
                System.err.println(reason(error))
            } catch (error: OsceException.Unreadable) {
                unreadable += 1
                System.err.println(error.message)
            }
        }
        if (newsroom.records == 0) return fail("there was nothing to read")
        newsroom.merge()
        newsroom.finish()
        return if (unreadable > 0 || newsroom.invalid > 0) 1 else 0
    }
}
