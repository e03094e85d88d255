package osce

import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

internal class RecordsTest {
    private val lenient = CheckOptions(LocalDate.of(2026, 1, 15), Profile.LENIENT)

    private val newer = """{"title":"A title","kind":"podcast","body":"Text.","issued_on":"2021-02-26",""" +
        """"issued_by":["secretariat","space-mission"],"fields_of_work":["quantum","policing"],""" +
        """"reading_time":12345678901234567890123,"mood":{"b":1.50,"a":[]}}"""

    @Test
    fun `a newer feed is read, reported and written back byte for byte`() {
        val checked = checkJson(newer, options = lenient)
        assertTrue(checked.isValid, checked.report.text)
        val codes = checked.report.faults.map { it.code }.toSet()
        assertTrue(codes.containsAll(listOf(FaultCode.UNKNOWN_TERM, FaultCode.UNKNOWN_MEMBER)), "$codes")
        val item = checked.valid<NewsItem>()
        assertEquals(listOf(FieldOfWork.POLICING), item.fieldsOfWork)
        assertEquals(listOf("podcast", "space-mission", "quantum").toSet(), item.unresolved.map { it.text }.toSet())
        val canonical = NewsItem.fromJson(item.toJson()).toJson()
        assertEquals(canonical, item.toJson())
        assertContains(canonical, """"fields_of_work":["quantum","policing"]""")
        assertContains(canonical, """"reading_time":12345678901234567890123,"mood":{"b":1.50,"a":[]}}""")
        assertEquals(json(newer), json(canonical))
    }

    @Test
    fun `what is carried for a member can be let go of`() {
        val item = NewsItem.fromJson(newer)
        val renewed = item.forgetCarried("fields_of_work").copy(fieldsOfWork = listOf(FieldOfWork.YOUTH))
        assertContains(renewed.toJson(), """"fields_of_work":["youth"]""")
        assertContains(item.copy(fieldsOfWork = listOf(FieldOfWork.YOUTH)).toJson(), "quantum")
        assertEquals(renewed.toAnyRecord(), renewed.toAnyRecord().forgetCarried("fields_of_work"))
    }

    @Test
    fun `records built in Kotlin have every member`() {
        val item = NewsItem(
            title = "A title", id = "n-1", url = "https://www.example.org/news/1", kind = NewsKind.PRESS_RELEASE, language = "en",
            summary = "A lead.", body = "One.\n\nTwo.", issuedOn = LocalDate.of(2021, 2, 26), issuedBy = listOf(Structure.SECRETARIAT),
            place = "Vienna", fieldsOfWork = listOf(FieldOfWork.POLICING), countries = listOf(Country.AUSTRIA),
            meetings = listOf(MeetingSeries.entries.first()), images = listOf(RecordImage("https://www.example.org/a.jpg", "A hall", "A.")),
            links = listOf(RecordLink("https://www.example.org/", "A link")),
            translations = listOf(RecordTranslation("fr", "https://www.example.org/fr")),
        )
        assertEquals(RecordKind.NEWS_ITEM.members, json(item.toJson()).fieldNames().asSequence().toList())
        assertEquals(item, NewsItem.fromJson(item.toJson()))
        val meeting = Meeting(
            title = "A title", id = "m-1", url = "https://www.example.org/1", language = "en", summary = "A lead.", body = "Text.",
            series = MeetingSeries.entries.first(), startsOn = LocalDate.of(2021, 2, 26), endsOn = LocalDate.of(2021, 2, 27),
            place = "Vienna", country = Country.AUSTRIA, organizedBy = listOf(Structure.SECRETARIAT),
            fieldsOfWork = listOf(FieldOfWork.POLICING), links = listOf(RecordLink("https://www.example.org/")),
        )
        assertEquals(RecordKind.MEETING.members, json(meeting.toJson()).fieldNames().asSequence().toList())
        assertEquals(meeting, Meeting.fromJson(meeting.toJson()))
        val project = Project(
            title = "A title", id = "p-1", url = "https://www.example.org/1", language = "en", summary = "A lead.", body = "Text.",
            startsOn = LocalDate.of(2021, 2, 26), endsOn = LocalDate.of(2021, 2, 27), runBy = listOf(Structure.SECRETARIAT),
            fieldsOfWork = listOf(FieldOfWork.POLICING), countries = listOf(Country.AUSTRIA),
            links = listOf(RecordLink("https://www.example.org/")),
        )
        assertEquals(RecordKind.PROJECT.members, json(project.toJson()).fieldNames().asSequence().toList())
        assertEquals(project, Project.fromJson(project.toJson()))
        val operation = FieldOperation(
            title = "A title", id = "f-1", url = "https://www.example.org/1", language = "en", summary = "A lead.", body = "Text.",
            structure = Structure.MISSION_TO_SERBIA, country = Country.SERBIA, area = "An area", seat = "Belgrade",
            established = PartialDate(2001), workBegun = PartialDate(2001, 3), mandateUntil = PartialDate(2001, 3, 4),
            closed = PartialDate.parse("2002"), fieldsOfWork = listOf(FieldOfWork.POLICING),
            links = listOf(RecordLink("https://www.example.org/")),
        )
        assertEquals(RecordKind.FIELD_OPERATION.members, json(operation.toJson()).fieldNames().asSequence().toList())
        assertEquals(operation, FieldOperation.fromJson(operation.toJson()))
        for (record in listOf(item.toAnyRecord(), meeting.toAnyRecord(), project.toAnyRecord(), operation.toAnyRecord())) {
            assertEquals(record.check(lenient), checkJson(record.toJson(), record.kind, lenient).report.withoutPlaces())
            assertEquals("A title", record.title)
        }
        assertNotEquals<Any>(item, item.copy(title = "Another"))
    }

    /** Without lines and columns, which a record that was not text has none of. */
    private fun Report.withoutPlaces(): Report {
        val faults = json(toJson())
        for (fault in faults["faults"]) (fault as com.fasterxml.jackson.databind.node.ObjectNode).remove(listOf("line", "column"))
        return Report.fromJson(faults.toString())
    }

    @Test
    fun `what a record cannot hold is an error with its place`() {
        val operation = FieldOperation(title = "A title", established = PartialDate(2001, 2, 31))
        val calls = listOf({ operation.toJson() }, { operation.check(lenient) }, { operation.forgetCarried("url") })
        for (call in calls) {
            val error = assertFailsWith<OsceException.InvalidValue> { call() }
            assertContains(assertNotNull(error.message), "/established")
            assertContains(assertNotNull(error.message), "2001-02-31")
        }
        val extra = NewsItem(title = "A title", extra = listOf(ExtraMember("/x", "{")))
        assertContains(assertNotNull(assertFailsWith<OsceException.InvalidValue> { extra.toJson() }.message), "/x")
    }

    @Test
    fun `what is not valid is thrown with its report`() {
        val checked = checkJson("{}")
        val error = assertFailsWith<InvalidRecordException> { checked.valid<NewsItem>() }
        assertEquals(checked.report, error.report)
        assertEquals(checked.report.text, error.message)
        assertFailsWith<ClassCastException> { checkJson(newer, options = lenient).valid<Meeting>() }
        assertFailsWith<OsceException.NotAReport> { Report.fromJson("[]") }
    }
}
