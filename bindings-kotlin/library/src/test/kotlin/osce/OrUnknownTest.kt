package osce

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotEquals
import kotlin.test.assertNull

internal class OrUnknownTest {
    @Test
    fun `a slug is a term, and any other text is kept as it stands`() {
        val known = Country.orUnknown("fi")
        assertEquals(OrUnknown.Known(Country.FINLAND), known)
        assertEquals(Country.FINLAND, known.known)
        for (text in listOf("atlantis", "FI", " fi", "")) {
            val unknown = Country.orUnknown(text)
            assertEquals(OrUnknown.Unknown(text), unknown)
            assertNull(unknown.known)
            assertEquals(text, unknown.slug)
            assertEquals(text, unknown.toString())
        }
        // A slug of another vocabulary is a text here.
        assertEquals(OrUnknown.Unknown("fi"), FieldOfWork.orUnknown("fi"))
    }

    @Test
    fun `every term of every vocabulary is known by its slug`() {
        for (field in FieldOfWork.entries) assertEquals(OrUnknown.Known(field), FieldOfWork.orUnknown(field.slug))
        for (country in Country.entries) assertEquals(OrUnknown.Known(country), Country.orUnknown(country.slug))
        for (structure in Structure.entries) assertEquals(OrUnknown.Known(structure), Structure.orUnknown(structure.slug))
        for (series in MeetingSeries.entries) assertEquals(OrUnknown.Known(series), MeetingSeries.orUnknown(series.slug))
        for (kind in NewsKind.entries) assertEquals(OrUnknown.Known(kind), NewsKind.orUnknown(kind.slug))
    }

    @Test
    fun `terms sort before texts, in the order of their vocabulary`() {
        val fields = listOf("youth", "outer-space", "policing", "energy", "education").map(FieldOfWork::orUnknown)
        assertEquals(listOf("education", "policing", "youth", "energy", "outer-space"), fields.sorted().map { it.slug })
        // An app may make the text of what is a slug: it is not the term, and not at its place either.
        val text = OrUnknown.Unknown("policing")
        val term = OrUnknown.Known(FieldOfWork.POLICING)
        assertNotEquals<OrUnknown<FieldOfWork>>(term, text)
        assertEquals(listOf(term, text), listOf(text, term).sorted())
    }

    @Test
    fun `a branch for each case is all there is`() {
        fun label(field: OrUnknown<FieldOfWork>): String = when (field) {
            is OrUnknown.Known -> field.term.labelOrEnglish().text
            is OrUnknown.Unknown -> field.text
        }
        assertEquals("Policing", label(FieldOfWork.orUnknown("policing")))
        assertEquals("outer-space", label(FieldOfWork.orUnknown("outer-space")))
    }
}
