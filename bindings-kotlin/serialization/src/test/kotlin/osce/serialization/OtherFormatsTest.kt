package osce.serialization

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.cbor.Cbor
import kotlinx.serialization.decodeFromByteArray
import kotlinx.serialization.encodeToByteArray
import osce.Country
import osce.NewsItem
import osce.Term

/** In a format that is not JSON a record carries its JSON as a text. */
@OptIn(ExperimentalSerializationApi::class)
internal class OtherFormatsTest {
    @Serializable
    private data class Saved(
        @Serializable(NewsItemSerializer::class) val item: NewsItem,
        @Serializable(CountrySerializer::class) val state: Country,
        @Serializable(TermSerializer::class) val term: Term,
    )

    @Serializable
    private data class Written(val item: Text, val state: String, val term: Map<String, String>)

    @Serializable
    private data class Text(val json: String)

    private val json = """{"title":"A title","mood":{ "b" : 1.50, "c": "caf\u00e9" }}"""

    @Test
    fun `a record in CBOR is its text, byte for byte`() {
        for (definite in listOf(false, true)) {
            val format = Cbor { useDefiniteLengthEncoding = definite }
            val saved = Saved(NewsItem.fromJson(json), Country.FINLAND, Country.AUSTRIA.term)
            val bytes = format.encodeToByteArray(saved)
            assertEquals(
                Written(Text(json), "fi", mapOf("vocabulary" to "country", "slug" to "at")),
                format.decodeFromByteArray<Written>(bytes),
            )
            val again = format.decodeFromByteArray<Saved>(bytes)
            assertEquals(saved, again)
            assertEquals(json, again.item.toJson())
        }
    }

    @Test
    fun `a record that has no text says what was expected`() {
        val bytes = Cbor.encodeToByteArray(Written(Text("[]"), "fi", mapOf("vocabulary" to "country", "slug" to "at")))
        assertContains(assertNotNull(assertFailsWith<SerializationException> { Cbor.decodeFromByteArray<Saved>(bytes) }.message), "object")
        val empty = assertFailsWith<SerializationException> { Cbor.decodeFromByteArray(NewsItemSerializer, Cbor.encodeToByteArray(emptyMap<String, String>())) }
        assertContains(assertNotNull(empty.message), "`json`")
    }
}
