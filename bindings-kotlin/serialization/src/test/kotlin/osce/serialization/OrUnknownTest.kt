@file:UseSerializers(OrUnknownSerializer::class)

package osce.serialization

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlinx.serialization.Contextual
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.Json
import osce.Country
import osce.FieldOfWork
import osce.MeetingSeries
import osce.NewsKind
import osce.OrUnknown
import osce.Structure

/** A field of a program that may name a term which is newer than the program. */
internal class OrUnknownTest {
    @Serializable
    private data class Filter(
        val fields: List<OrUnknown<FieldOfWork>>,
        val state: OrUnknown<Country>? = null,
        val structure: OrUnknown<Structure>? = null,
        val series: OrUnknown<MeetingSeries>? = null,
        val kind: OrUnknown<NewsKind>? = null,
        val unread: Map<OrUnknown<Country>, Int> = emptyMap(),
    )

    @Test
    fun `a term is known, and any other text is kept`() {
        val text = """{"fields":["policing","outer-space",""],"state":"fi","structure":"secretariat","series":"a-series","kind":"news","unread":{"zz":2}}"""
        val filter = Json.decodeFromString<Filter>(text)
        assertEquals(listOf(FieldOfWork.POLICING, null, null), filter.fields.map { it.known })
        assertEquals(listOf("policing", "outer-space", ""), filter.fields.map { it.slug })
        assertEquals(listOf(Country.FINLAND, Structure.SECRETARIAT, null, NewsKind.NEWS), listOf(filter.state, filter.structure, filter.series, filter.kind).map { it?.known })
        assertEquals(mapOf(Country.orUnknown("zz") to 2), filter.unread)
        assertEquals(text, Json.encodeToString(filter))
    }

    @Serializable
    private data class Saved(@Contextual val state: OrUnknown<Country>, @Contextual val kind: OrUnknown<@Contextual NewsKind>)

    @Test
    fun `the module has it for every vocabulary`() {
        val format = Json { serializersModule = osceModule }
        val text = """{"state":"fi","kind":"podcast"}"""
        assertEquals(Saved(Country.orUnknown("fi"), NewsKind.orUnknown("podcast")), format.decodeFromString<Saved>(text))
        assertEquals(text, format.encodeToString(format.decodeFromString<Saved>(text)))
    }

    @Test
    fun `another type is refused`() {
        val error = assertFailsWith<IllegalArgumentException> { orUnknownSerializer(String.serializer()) }
        assertContains(assertNotNull(error.message), "kotlin.String")
        assertContains(assertNotNull(error.message), "osce.Country")
    }
}
