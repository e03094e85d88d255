@file:UseSerializers(NewsItemSerializer::class, CountrySerializer::class, FieldOfWorkSerializer::class, NewsKindSerializer::class)

package osce.serialization

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlinx.serialization.Contextual
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Polymorphic
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonNamingStrategy
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.modules.SerializersModule
import kotlinx.serialization.modules.plus
import kotlinx.serialization.modules.polymorphic
import kotlinx.serialization.modules.subclass
import osce.Country
import osce.FieldOfWork
import osce.NewsItem
import osce.NewsKind
import osce.Structure

/** Records and terms inside the types of a program, whatever its `Json` is set to. */
@OptIn(ExperimentalSerializationApi::class)
internal class OwnTypesTest {
    @Serializable
    private data class Feed(val items: List<NewsItem>, val pinnedItem: NewsItem? = null)

    /** What a newer server writes: a kind, a field of work and members that this version does not know. */
    private val newer = """{"kind":"podcast","title":"A title","fields_of_work":["quantum","policing"],"mood":{"b":1.50,"a":[1e400,null]}}"""

    @Test
    fun `a feed of a newer server is read and written back`() {
        val text = """{"items":[$newer,{"title":"Another"}],"pinnedItem":$newer}"""
        val feed = Json.decodeFromString<Feed>(text)
        assertEquals(listOf(FieldOfWork.POLICING), feed.items.first().fieldsOfWork)
        assertEquals("Another", feed.items.last().title)
        assertEquals(text, Json.encodeToString(feed))
        assertEquals(Feed(feed.items), Json.decodeFromString<Feed>("""{"items":[$newer,{"title":"Another"}],"pinnedItem":null}"""))
    }

    @Test
    fun `no setting of the format changes a record`() {
        val formats = listOf(
            Json { ignoreUnknownKeys = true },
            Json { explicitNulls = false },
            Json { encodeDefaults = true },
            Json { isLenient = true },
            Json { coerceInputValues = true },
            Json { classDiscriminator = "kind" },
            Json { allowSpecialFloatingPointValues = true },
            Json { prettyPrint = true },
        )
        for (format in formats) {
            val feed = format.decodeFromString<Feed>("""{"items":[$newer]}""")
            val written = format.encodeToString(feed)
            assertEquals(newer, Json.parseToJsonElement(written).jsonObject.getValue("items").jsonArray.single().toString())
            assertEquals(feed, format.decodeFromString<Feed>(written))
        }
    }

    @Test
    fun `a naming strategy renames the members of the program alone`() {
        val format = Json { namingStrategy = JsonNamingStrategy.SnakeCase }
        val text = """{"items":[{"title":"A title","issued_on":"2021-02-26","madeUp":1}],"pinned_item":{"title":"Another"}}"""
        val feed = format.decodeFromString<Feed>(text)
        assertEquals("Another", feed.pinnedItem?.title)
        assertEquals(text, format.encodeToString(feed))
    }

    @Test
    fun `a pretty print holds the record as a tree`() {
        val format = Json { prettyPrint = true; prettyPrintIndent = "  " }
        val expected = """
            {
              "items": [
                {
                  "title": "A title",
                  "mood": 1.50
                }
              ]
            }
        """.trimIndent()
        assertEquals(expected, format.encodeToString(Json.decodeFromString<Feed>("""{"items":[{"title":"A title","mood":1.50}]}""")))
    }

    @Test
    fun `half of a surrogate pair comes through`() {
        val text = """{"items":[{"title":"A title","mood":"a \ud83d and \ud83d\ude42"}]}"""
        val feed = Json.decodeFromString<Feed>(text)
        assertEquals(""""a \ud83d and 🙂"""", feed.items.single().extra.single().json)
        assertContains(Json.encodeToString(feed), """"mood":"a \ud83d and 🙂"""")
    }

    @Test
    fun `of members with one name the last is taken`() {
        val feed = Json.decodeFromString<Feed>("""{"items":[{"title":"A","title":"B","mood":1,"mood":2}]}""")
        assertEquals("""{"items":[{"title":"B","mood":2}]}""", Json.encodeToString(feed))
    }

    @Serializable
    private data class Filter(
        val states: Map<Country, Set<FieldOfWork>> = emptyMap(),
        val kind: NewsKind = NewsKind.PRESS_RELEASE,
        val home: Country? = null,
    )

    @Test
    fun `terms are slugs, as keys and in sets too`() {
        val filter = Filter(mapOf(Country.AUSTRIA to setOf(FieldOfWork.POLICING, FieldOfWork.CYBER_ICT_SECURITY)), NewsKind.NEWS, Country.FINLAND)
        val text = """{"states":{"at":["policing","cyber-ict-security"]},"kind":"news","home":"fi"}"""
        assertEquals(text, Json.encodeToString(filter))
        assertEquals(filter, Json.decodeFromString<Filter>(text))
        assertEquals("{}", Json.encodeToString(Filter()))
        assertEquals(Filter(), Json.decodeFromString<Filter>("{}"))
        assertContains(assertNotNull(assertFailsWith<SerializationException> { Json.decodeFromString<Filter>("""{"states":{"zz":[]}}""") }.message), "zz")
    }

    @Test
    fun `an unknown slug gives the default where the program asks for that`() {
        val text = """{"kind":"podcast","home":"zz"}"""
        assertFailsWith<SerializationException> { Json.decodeFromString<Filter>(text) }
        val tolerant = Json { coerceInputValues = true; explicitNulls = false }
        assertEquals(Filter(), tolerant.decodeFromString<Filter>(text))
    }

    @Serializable
    private sealed interface Row {
        @Serializable
        @SerialName("news")
        data class News(val item: NewsItem) : Row

        @Serializable
        @SerialName("state")
        data class State(val state: Country) : Row
    }

    @Test
    fun `records stand in the sealed types of a program`() {
        val text = """[{"type":"news","item":{"title":"A title","type":"story"}},{"type":"state","state":"fi"}]"""
        val rows = Json.decodeFromString<List<Row>>(text)
        assertEquals(Row.State(Country.FINLAND), rows.last())
        assertEquals(text, Json.encodeToString(rows))
    }

    @Serializable
    private data class Screen(@Polymorphic val content: Any)

    @Test
    fun `a record is itself one of several types`() {
        val own = SerializersModule { polymorphic(Any::class) { subclass(NewsItemSerializer) } }
        val format = Json { serializersModule = osceModule + own }
        val text = """{"content":{"type":"osce.NewsItem","title":"A title","mood":1.50}}"""
        val screen = format.decodeFromString<Screen>(text)
        assertEquals(listOf("/mood"), (screen.content as NewsItem).extra.map { it.path })
        assertEquals(text, format.encodeToString(screen))
    }

    @Serializable
    private data class Saved(@Contextual val structure: Structure, val read: List<@Contextual NewsItem>)

    @Test
    fun `the module serves properties that are contextual`() {
        val format = Json { serializersModule = osceModule }
        val text = """{"structure":"secretariat","read":[$newer]}"""
        val saved = format.decodeFromString<Saved>(text)
        assertEquals(Structure.SECRETARIAT, saved.structure)
        assertEquals(text, format.encodeToString(saved))
    }
}
