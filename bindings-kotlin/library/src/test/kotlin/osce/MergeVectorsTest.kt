package osce

import com.fasterxml.jackson.databind.JsonNode
import kotlin.test.assertEquals
import org.junit.jupiter.api.TestFactory

internal class MergeVectorsTest {
    @TestFactory
    fun merges() = vectors("merges.json") { case ->
        val wanted = case["conflicts"].map { it.texts() }
        if (!case.has("halves")) {
            val merged = NewsItem.merge(about = item(case["about"]), page = item(case["page"]))
            var found = checkNotNull(merged.newsItem)
            if (case.has("extra")) {
                assertEquals(case["extra"].map { it.texts() }, found.extra.map { listOf(it.path, it.json) })
                found = found.copy(extra = emptyList())
            }
            assertEquals(json(item(case["item"]).toJson()), json(found.toJson()))
            assertEquals(wanted, conflicts(listOf(merged)))
        } else {
            val halves = case["halves"].map {
                Half(item(it["item"]), InputForm.fromSlug(it.text("form")), it.text("source"))
            }
            for (order in listOf(halves, halves.reversed())) {
                val merged = mergeAll(order)
                assertEquals(case["items"].map(::item), merged.map { it.newsItem })
                assertEquals(wanted, conflicts(merged))
            }
        }
    }

    private fun item(members: JsonNode): NewsItem = NewsItem.fromJson(members.toString())

    private fun conflicts(merged: List<Checked>): List<List<String>> = merged.flatMap { it.report.faults }.map { fault ->
        assertEquals(FaultCode.CONFLICTING_VALUES to Severity.WARNING, fault.code to fault.severity)
        listOf(fault.path) + fault.params.map { it.value }
    }
}
