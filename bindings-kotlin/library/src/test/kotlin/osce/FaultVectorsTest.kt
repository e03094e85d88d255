package osce

import com.fasterxml.jackson.databind.JsonNode
import java.nio.file.Path
import kotlin.io.path.writeBytes
import kotlin.test.assertEquals
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

internal class FaultVectorsTest {
    @TempDir
    lateinit var folder: Path

    private fun content(case: JsonNode): ByteArray {
        case.textOrNull("hex")?.let { hex -> return hex.split(" ").filter(String::isNotEmpty).map { it.toInt(16).toByte() }.toByteArray() }
        return case.member("repeat").properties().fold(case.text("json")) { text, (placeholder, repeat) ->
            text.replace(placeholder, repeat[0].textValue().repeat(repeat[1].intValue()))
        }.encodeToByteArray()
    }

    private fun linesOptions(case: JsonNode) =
        LinesOptions(case.checkOptions(), case.recordKind, case.member("limit").takeIf { it.isGiven }?.intValue())

    private fun fileOf(bytes: ByteArray) = folder.resolve("lines.jsonl").also { it.writeBytes(bytes) }.toString()

    @TestFactory
    fun faults() = vectors("faults.json") { case ->
        if (case.has("jsonl")) assertLines(case) else assertRecord(case)
    }

    private fun assertRecord(case: JsonNode) {
        val bytes = content(case)
        val checked = checkJson(bytes, case.recordKind, case.checkOptions())
        assertFaults(checked.report.faults, case["faults"])
        assertEquals(case.recordKind, checked.kind)
        if (case.has("item")) assertEquals(case["item"].booleanValue(), checked.item != null)
        if (case.has("json")) {
            assertEquals(checked, checkJson(bytes.decodeToString(), case.recordKind, case.checkOptions()))
        }
        assertEquals(checked.report, Report.fromJson(checked.report.toJson()))
        val isOneLine = '\n'.code.toByte() !in bytes && bytes.any { it.toInt().toChar() !in " \t\r\n" }
        if (isOneLine) {
            val line = checkedLines(fileOf(bytes), linesOptions(case)).use { it.single() }
            assertEquals(checked.report.faults, line.report.faults)
            assertEquals(checked.item, line.item)
            assertEquals(1, line.number)
        }
    }

    private fun assertLines(case: JsonNode) {
        val path = fileOf(case.text("jsonl").encodeToByteArray())
        val (lines, whole) = checkedLines(path, linesOptions(case)).use { it.toList() to it.batch }
        val faults = lines.flatMap { it.report.faults }
        assertFaults(faults, case["faults"])
        assertEquals(case["items"].map { it.booleanValue() }, lines.map { it.item != null })
        val batch = checkLines(path, linesOptions(case))
        assertEquals(whole, batch)
        assertEquals(case["items"].size().toLong(), batch.lines)
        assertEquals(lines.count { it.isValid }.toLong(), batch.valid)
        assertEquals(lines.count { !it.isValid }.toLong(), batch.invalid)
        assertEquals(faults.groupingBy { it.code }.eachCount().mapValues { it.value.toLong() }, batch.faultsByCode)
        val faulty = checkedLines(path, linesOptions(case), onlyFaulty = true).use { it.toList() to it.batch }
        assertEquals(lines.filterNot { it.report.isClean }.map { it.number }, faulty.first.map { it.number })
        assertEquals(batch, faulty.second)
    }
}
