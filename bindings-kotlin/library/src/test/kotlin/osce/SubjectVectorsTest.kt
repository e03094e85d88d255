package osce

import java.time.LocalDate
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.TestFactory

internal class SubjectVectorsTest {
    @TestFactory
    fun subjects() = vectors("subjects.json") { case ->
        val page = case["lines"].texts().joinToString("\n")
        val record = case.textOrNull("record")?.let(RecordKind::fromSlug)
        for (profile in Profile.entries) {
            val checked = readPage(page, CheckOptions(LocalDate.parse("2026-01-15"), profile, record = record))
            val faults = checked.report.faults
            val seems = faults.firstOrNull { it.code == FaultCode.NOT_AN_ITEM }?.param("seems")
            assertEquals(case.textOrNull("seems"), seems)
            assertEquals(!case["sign"].asBoolean(), faults.any { it.code == FaultCode.NO_SIGN_OF_AN_ITEM })
            case.textOrNull("code")?.let { code -> assertTrue(faults.any { it.code.slug == code }) }
            if (seems != null) assertTrue(checked.item != null && !checked.isValid)
        }
    }
}
