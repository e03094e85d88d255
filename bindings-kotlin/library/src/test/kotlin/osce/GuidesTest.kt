package osce

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.net.URLClassLoader
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** The blocks of Kotlin in the guides are compiled, with warnings as errors, and run. */
internal class GuidesTest {
    private val guides = listOf("README.md", "docs/kotlin.md", "bindings-kotlin/README.md")

    private val block = Regex("^```kotlin\n(.*?)^```", setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL))

    @TestFactory
    fun `a block of a guide runs by itself`(@TempDir folder: Path): List<DynamicTest> {
        val blocks = guides.flatMap { guide ->
            block.findAll(root.resolve(guide).readText()).mapIndexed { number, found -> "$guide, block ${number + 1}" to found.groupValues[1] }
        }
        for (guide in guides.drop(1)) assertTrue(blocks.any { it.first.startsWith(guide) }, "$guide has no blocks")
        val sources = folder.resolve("sources").createDirectories()
        blocks.forEachIndexed { number, (_, text) -> sources.resolve("Block$number.kt").writeText(program(number, text)) }
        val classes = folder.resolve("classes")
        compile(sources, classes)
        val loader = URLClassLoader(arrayOf(classes.toUri().toURL()), javaClass.classLoader)
        return blocks.mapIndexed { number, (name, _) ->
            // Loaded here: the folder is gone when the tests run.
            val run = loader.loadClass("block$number.Block${number}Kt").getMethod("run")
            DynamicTest.dynamicTest(name) { quietly { run.invoke(null) } }
        }.also { tests -> tests.indices.forEach { number -> loader.loadAll("block$number", classes) } }
    }

    private fun program(number: Int, text: String): String {
        val (imports, lines) = text.lines().partition { it.startsWith("import ") }
        // `assert` of Kotlin is idle unless the JVM is told otherwise: here it is `check`.
        return "package block$number\n" + imports.joinToString("\n") + "\nprivate fun assert(it: Boolean) = check(it)\n" +
            "fun run() {\n" + lines.joinToString("\n") + "\n}\n"
    }

    private fun compile(sources: Path, classes: Path) {
        val messages = ByteArrayOutputStream()
        val code = K2JVMCompiler().exec(
            PrintStream(messages), "-no-stdlib", "-no-reflect", "-jvm-target", "17", "-Werror", "-d", classes.toString(),
            "-classpath", System.getProperty("java.class.path"), sources.toString(),
        )
        assertEquals(ExitCode.OK, code, messages.toString())
    }

    private fun URLClassLoader.loadAll(packageName: String, classes: Path) {
        for (file in classes.resolve(packageName).toFile().listFiles().orEmpty()) loadClass("$packageName.${file.nameWithoutExtension}")
    }

    /** What an example prints is for its reader. */
    private fun quietly(run: () -> Unit) {
        val out = System.out
        System.setOut(PrintStream(ByteArrayOutputStream()))
        try {
            run()
        } finally {
            System.setOut(out)
        }
    }
}
