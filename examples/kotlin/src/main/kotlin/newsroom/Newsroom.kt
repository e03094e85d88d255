package newsroom

import java.io.BufferedWriter
import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.bufferedWriter
import kotlin.io.path.createDirectories
import osce.AnyRecord
import osce.Checked
import osce.Half
import osce.RecordKind
import osce.Report
import osce.Severity
import osce.Structure
import osce.isValid
import osce.kind
import osce.labelOrEnglish
import osce.mergeAll
import osce.param
import osce.title

/** More faults of one input, and more rows of one table, are counted and not printed. */
private const val MOST_PRINTED = 200
private const val ROWS = 12

/** What becomes of the records: faults are printed, all is counted, the valid ones are written to a folder. */
class Newsroom(private val out: Path) : AutoCloseable {
    private val files = sortedMapOf<RecordKind, BufferedWriter>()
    private val written = mutableMapOf<RecordKind, Int>()
    private val tables =
        listOf("kind", "year", "field of work", "structure", "something else", "fault").associateWith { mutableMapOf<String, Int>() }
    private val halves = mutableListOf<Half>()
    private var printed = 0

    var valid: Int = 0
        private set
    var invalid: Int = 0
        private set
    val records: Int get() = valid + invalid

    init {
        out.createDirectories()
    }

    /** Begins an input. */
    fun begin() {
        printed = 0
    }

    /** Takes a record with what is wrong with it. */
    fun take(record: AnyRecord?, report: Report) {
        count(record, report)
        if (report.isValid && record != null) write(record)
    }

    /** Takes what an input says of an item: a news item waits for what others say. */
    fun takeHalf(checked: Checked, source: String) {
        val half = if (checked.isValid) Half.of(checked, source) else null
        if (half == null) return take(checked.item, checked.report)
        count(checked.item, checked.report)
        halves += half
    }

    /** Writes one record for each news item, and tells where its halves contradict each other. */
    fun merge() {
        val merged = mergeAll(halves)
        val conflicts = merged.sumOf { it.report.faults.size }
        if (merged.isNotEmpty()) say("\nmerged · ${merged.size} news items of ${halves.size} records, conflicts: $conflicts")
        begin()
        for (checked in merged) {
            val item = checked.item ?: continue
            if (checked.report.faults.isNotEmpty()) say("  ${item.title}")
            tell(checked.report)
            write(item)
        }
    }

    private fun count(record: AnyRecord?, report: Report) {
        if (report.isValid) valid += 1 else invalid += 1
        count(record)
        tell(report)
    }

    /** Prints and counts what is wrong. */
    private fun tell(report: Report) {
        for (fault in report.faults) {
            add("fault", fault.code.slug)
            fault.param("seems")?.let { add("something else", it) }
            printed += 1
            if (printed <= MOST_PRINTED) {
                say("  ${mark(fault.severity)} ${fault.text}")
            } else if (printed == MOST_PRINTED + 1) {
                say("  … more faults are counted below")
            }
        }
    }

    private fun mark(severity: Severity) = when (severity) {
        Severity.ERROR -> "✗"
        Severity.WARNING -> "!"
        Severity.INFO -> "·"
    }

    /** Counts a record by kind, year, field of work and structure. */
    private fun count(record: AnyRecord?) {
        when (record) {
            is AnyRecord.NewsItem -> {
                add("kind", record.value.kind?.labelOrEnglish()?.text ?: "news item of no kind")
                count(record.value.issuedOn, record.value.issuedBy, record.value.fieldsOfWork.map { it.labelOrEnglish().text })
            }
            is AnyRecord.Meeting -> {
                add("kind", "Meeting")
                count(record.value.startsOn, record.value.organizedBy, record.value.fieldsOfWork.map { it.labelOrEnglish().text })
            }
            is AnyRecord.Project -> {
                add("kind", "Project")
                count(record.value.startsOn, record.value.runBy, record.value.fieldsOfWork.map { it.labelOrEnglish().text })
            }
            is AnyRecord.FieldOperation -> {
                add("kind", "Field operation")
                record.value.structure?.let { add("structure", it.labelOrEnglish().text) }
            }
            null -> add("kind", "no record")
        }
    }

    private fun count(day: LocalDate?, structures: List<Structure>, fields: List<String>) {
        add("year", day?.year?.toString() ?: "no date")
        for (field in fields) add("field of work", field)
        for (structure in structures) add("structure", structure.labelOrEnglish().text)
    }

    private fun add(table: String, row: String) {
        tables.getValue(table).merge(row, 1, Int::plus)
    }

    private fun file(kind: RecordKind) = out.resolve("${kind.slug}.jsonl")

    private fun write(record: AnyRecord) {
        files.getOrPut(record.kind) { file(record.kind).bufferedWriter() }.write(record.toJson() + "\n")
        written.merge(record.kind, 1, Int::plus)
    }

    /** Prints what came in, and where the valid records are. */
    fun finish() {
        say("\n$records records: $valid valid, $invalid not")
        for ((name, counts) in tables) {
            val rows = counts.entries.sortedWith(compareBy({ if (name == "year") 0 else -it.value }, { it.key }))
            val shown = if (name == "year" || name == "fault") rows.size else ROWS
            say("\n  $name")
            for ((row, count) in rows.take(shown)) say("  ${count.toString().padStart(7)}  $row")
            val rest = rows.drop(shown)
            if (rest.isNotEmpty()) say("  ${rest.sumOf { it.value }.toString().padStart(7)}  ${rest.size} others")
        }
        say("")
        close()
        for (kind in files.keys) say("${written[kind]} valid records in ${fromHere(file(kind))}")
    }

    override fun close() {
        for (file in files.values) file.close()
    }
}
