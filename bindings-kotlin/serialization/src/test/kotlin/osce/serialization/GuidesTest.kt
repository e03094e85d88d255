package osce.serialization

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.net.URLClassLoader
import java.nio.file.Path
import javax.tools.ToolProvider
import kotlin.io.path.createDirectories
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/**
 * The blocks of Kotlin and of Java in the guides are compiled, with warnings as errors, and run. They stand here because some of them need
 * this module and the compiler's plugin.
 */
internal class GuidesTest {
    private val guides = listOf("README.md", "docs/kotlin.md", "bindings-kotlin/README.md")

    private val block = Regex("^```(kotlin|java)\n(.*?)^```", setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL))

    private class Block(val place: String, language: String, val text: String) {
        val isJava = language == "java"
    }

    @TestFactory
    fun `a block of a guide runs by itself`(@TempDir folder: Path): List<DynamicTest> {
        val blocks = guides.flatMap { guide ->
            block.findAll(root.resolve(guide).readText()).mapIndexed { number, found ->
                Block("$guide, block ${number + 1}", found.groupValues[1], found.groupValues[2])
            }
        }
        for (guide in guides.drop(1)) assertTrue(blocks.any { it.place.startsWith(guide) }, "$guide has no blocks")
        assertTrue(blocks.any { it.isJava }, "no guide has a block of Java")
        val sources = folder.resolve("sources").createDirectories()
        val files = blocks.mapIndexed { number, block ->
            val source = sources.resolve(if (block.isJava) "Block${number}Kt.java" else "Block$number.kt")
            source.also { it.writeText(if (block.isJava) javaProgram(number, block.text) else kotlinProgram(number, block.text)) }
        }
        val classes = folder.resolve("classes")
        val (java, kotlin) = files.partition { it.extension == "java" }
        compileKotlin(kotlin, classes)
        compileJava(java, classes)
        val loader = URLClassLoader(arrayOf(classes.toUri().toURL()), javaClass.classLoader)
        return blocks.mapIndexed { number, block ->
            // Loaded here: the folder is gone when the tests run.
            val run = loader.loadClass("block$number.Block${number}Kt").getMethod("run")
            DynamicTest.dynamicTest(block.place) { quietly { run.invoke(null) } }
        }.also { tests -> tests.indices.forEach { number -> loader.loadAll("block$number", classes) } }
    }

    private fun kotlinProgram(number: Int, text: String): String {
        val (annotations, rest) = text.lines().partition { it.startsWith("@file:") }
        val (imports, lines) = rest.partition { it.startsWith("import ") }
        // Kotlin's `assert` does nothing unless the JVM runs with `-ea`: here it is `check`.
        return annotations.joinToString("\n") + "\npackage block$number\n" + imports.joinToString("\n") +
            "\nprivate fun assert(it: Boolean) = check(it)\n" +
            "fun run() {\n" + lines.joinToString("\n") + "\n}\n"
    }

    private fun javaProgram(number: Int, text: String): String {
        val (imports, lines) = text.lines().partition { it.startsWith("import ") }
        return "package block$number;\n" + imports.joinToString("\n") + "\npublic final class Block${number}Kt {\n" +
            // The same for the word of Java.
            "public static void run() throws Exception {\n" + lines.joinToString("\n").replace(Regex("assert (.*);"), "ensure($1);") + "\n}\n" +
            "private static void ensure(boolean it) { if (!it) throw new IllegalStateException(); }\n}\n"
    }

    private fun compileKotlin(sources: List<Path>, classes: Path) {
        val messages = ByteArrayOutputStream()
        val libraries = System.getProperty("java.class.path")
        val plugin = libraries.split(File.pathSeparator).single { "serialization-compiler-plugin" in it }
        val code = K2JVMCompiler().exec(
            PrintStream(messages), "-no-stdlib", "-no-reflect", "-jvm-target", "17", "-Werror", "-d", classes.toString(),
            "-Xplugin=$plugin", "-classpath", libraries, *sources.map { it.toString() }.toTypedArray(),
        )
        assertEquals(ExitCode.OK, code, messages.toString())
    }

    private fun compileJava(sources: List<Path>, classes: Path) {
        val messages = ByteArrayOutputStream()
        val code = ToolProvider.getSystemJavaCompiler().run(
            null, messages, messages, "-proc:none", "-Xlint:all,-path", "-Werror", "--release", "17", "-d", classes.toString(),
            "-classpath", System.getProperty("java.class.path"), *sources.map { it.toString() }.toTypedArray(),
        )
        assertEquals(0, code, messages.toString())
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
