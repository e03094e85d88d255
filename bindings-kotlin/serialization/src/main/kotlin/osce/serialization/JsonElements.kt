package osce.serialization

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonUnquotedLiteral

/** The text of an element. Half of a surrogate pair, which no encoding has, is escaped as JSON allows. */
internal fun textOf(element: JsonElement): String = withHalvesEscaped(element.toString())

/** The element of a text, which is written with the numbers and the halves of surrogate pairs as they stand there. */
internal fun elementOf(text: String): JsonElement = asItStands(Json.parseToJsonElement(text))

// kotlinx.serialization writes what it has read in another way: a number as a `Double` where it is not a `Long`, half of a pair without its
// escape.
@OptIn(ExperimentalSerializationApi::class)
private fun asItStands(element: JsonElement): JsonElement = when (element) {
    is JsonObject -> JsonObject(element.mapValues { asItStands(it.value) })
    is JsonArray -> JsonArray(element.map(::asItStands))
    is JsonNull -> element
    is JsonPrimitive ->
        if (!element.isString || half in element.content) JsonUnquotedLiteral(textOf(element)) else element
}

// Whole pairs are one code point each, and not matched.
private val half = Regex("\\p{Cs}")

private fun withHalvesEscaped(text: String) = half.replace(text) { found -> "\\u%04x".format(found.value.single().code) }
