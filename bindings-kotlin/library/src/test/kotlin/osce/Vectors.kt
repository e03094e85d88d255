package osce

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.MissingNode
import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.DynamicTest

/** The repository. */
internal val root: Path = Path.of(System.getProperty("osce.root")).toRealPath()

private val mapper = ObjectMapper()

internal fun json(text: String): JsonNode = mapper.readTree(text)

internal fun rawCases(file: String): List<JsonNode> {
    val cases = json(root.resolve("tests/vectors/$file").readText())["cases"].toList()
    assertTrue(cases.isNotEmpty(), "$file has no cases")
    return cases
}

/** A test for each case of a file of vectors; a failure says which one it is. */
internal fun vectors(file: String, test: (JsonNode) -> Unit): List<DynamicTest> = rawCases(file).map { case ->
    val name = case.text("name")
    DynamicTest.dynamicTest(name) {
        try {
            test(case)
        } catch (failure: Throwable) {
            throw AssertionError("$file, $name: $failure", failure)
        }
    }
}

internal fun JsonNode.member(name: String): JsonNode = path(name)

internal val JsonNode.isGiven: Boolean get() = !isMissingNode && !isNull

/** A member that must be a text. */
internal fun JsonNode.text(name: String): String = requireNotNull(textOrNull(name)) { "no `$name` in $this" }

internal fun JsonNode.textOrNull(name: String): String? = path(name).textValue()

internal fun JsonNode.texts(): List<String> = map { it.textValue() }

internal fun JsonNode.day(name: String): LocalDate = LocalDate.parse(text(name))

internal fun JsonNode.dayOrNull(name: String): LocalDate? = textOrNull(name)?.let(LocalDate::parse)

internal fun term(of: JsonNode): Term = Term.fromSlug(Vocabulary.fromSlug(of.text("vocabulary")), of.text("slug"))

internal fun terms(of: JsonNode): List<Term> = of.map(::term)

/** The options of a case; a name that no call takes is a fault of the test. */
internal fun JsonNode.options(vararg names: String): JsonNode = path("options").also { options ->
    val unknown = options.fieldNames().asSequence().toSet() - names.toSet()
    assertTrue(unknown.isEmpty(), "options that no call takes: $unknown")
}

internal val JsonNode.vocabulary: Vocabulary? get() = textOrNull("vocabulary")?.let(Vocabulary::fromSlug)

internal val JsonNode.language: Language? get() = textOrNull("language")?.let(Language::fromTag)

internal val JsonNode.recordKind: RecordKind get() = RecordKind.fromSlug(text("record"))

internal fun JsonNode.checkOptions(): CheckOptions =
    CheckOptions(day("today"), Profile.fromSlug(text("profile")), path("advice").asBoolean(false))

internal fun assertSpan(text: String, written: String, span: TextSpan, wanted: JsonNode) {
    assertEquals(wanted["span"]["utf16"].map { it.intValue() }, listOf(span.start, span.end))
    assertEquals(written, text.at(span))
    assertEquals(written, text.substring(span.range))
}

/** Compares all faults, in order. Members and parameters that a vector does not give are left open. */
internal fun assertFaults(found: List<Fault>, wanted: JsonNode, suggestionIsGiven: Boolean = false) {
    assertEquals(wanted.map { it.text("code") }, found.map { it.code.slug }, found.joinToString("\n") { it.text })
    found.zip(wanted).forEach { (fault, members) ->
        for ((name, member) in members.properties()) {
            when (name) {
                "code" -> {}
                "severity" -> assertEquals(member.textValue(), fault.severity.slug)
                "path" -> assertEquals(member.textValue(), fault.path)
                "message" -> assertEquals(member.textValue(), fault.message)
                "line" -> assertEquals(if (member.isNull) null else member.intValue(), fault.line, fault.text)
                "column" -> assertEquals(if (member.isNull) null else member.intValue(), fault.column, fault.text)
                "suggestion" -> assertEquals(member.textValue(), fault.suggestion)
                "params" -> for ((param, value) in member.properties()) assertEquals(value.textValue(), fault.param(param))
                else -> error("a member without a comparison: $name")
            }
        }
        if (suggestionIsGiven && members.path("suggestion") is MissingNode) assertEquals(null, fault.suggestion)
        assertEquals(fault.params.map { it.name }, fault.code.params.filter { param -> fault.param(param) != null })
    }
}
