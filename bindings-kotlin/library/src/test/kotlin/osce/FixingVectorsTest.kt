package osce

import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

internal class FixingVectorsTest {
    @TestFactory
    fun fixing() = vectors("fixing.json") { case ->
        val (kind, options) = case.recordKind to case.checkOptions()
        val fixed = fixJson(case.text("json"), kind, options)
        assertEquals(case.text("fixed"), fixed.json)
        val members = listOf("code", "path", "action", "before", "after")
        val wanted = case["applied"].map { repair -> members.map { repair.textOrNull(it) } }
        assertEquals(
            wanted,
            fixed.applied.map { listOf(it.fault.code.slug, it.fault.path, it.fault.action.slug, it.before, it.after) },
        )
        assertFaults(fixed.left.faults, case["left"])
        assertEquals(checkJson(fixed.json, kind, options).report, fixed.left)
        assertEquals(fixed.left.isValid, fixed.isValid)
        assertTrue(fixed.applied.all { it.fault.isSafe })
        val again = fixJson(fixed.json.encodeToByteArray(), kind, options)
        assertEquals(fixed.json to emptyList<Repair>(), again.json to again.applied)
    }

    @Test
    fun `a fault says what mends it`() {
        val report = checkJson("""{"title":"A","countries":["FIN"],"reading_time":3.10}""").report
        val (code, unknown) = report.faults
        assertEquals(Triple(FaultAction.REPLACE, "\"fi\"", true), Triple(code.action, code.value, code.isSafe))
        assertEquals(FaultAction.NO_ACTION to null, unknown.action to unknown.value)
        assertFalse(unknown.isSafe)
        assertEquals(report, Report.fromJson(report.toJson()))
    }
}
