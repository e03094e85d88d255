package osce

import kotlin.test.assertEquals
import org.junit.jupiter.api.TestFactory

internal class PageVectorsTest {
    private fun written(record: AnyRecord?) = record?.let { json(it.toJson()) }

    @TestFactory
    fun pages() = vectors("pages.json") { case ->
        assertEquals(case.textOrNull("layout"), layoutOf(case.text("text"))?.slug)
        val checked = readPage(case.text("text"), case.checkOptions())
        assertEquals(case.text("record"), checked.kind.slug)
        assertEquals(case["item"].takeIf { it.isGiven }, written(checked.item))
        assertFaults(checked.report.faults, case["faults"], suggestionIsGiven = true)
        assertEquals(checked, readPage(case.text("text").encodeToByteArray(), case.checkOptions()))
    }

    @TestFactory
    fun listings() = vectors("listings.json") { case ->
        assertEquals(case.textOrNull("layout"), layoutOf(case.text("text"))?.slug)
        val found = readListing(case.text("text"), case.checkOptions())
        assertEquals(case["items"].map { it["item"].takeIf { item -> item.isGiven } }, found.map { written(it.item) })
        found.zip(case["items"]).forEach { (checked, wanted) ->
            assertEquals(RecordKind.NEWS_ITEM, checked.kind)
            assertFaults(checked.report.faults, wanted["faults"], suggestionIsGiven = true)
        }
        assertEquals(found, readListing(case.text("text").encodeToByteArray(), case.checkOptions()))
    }
}
