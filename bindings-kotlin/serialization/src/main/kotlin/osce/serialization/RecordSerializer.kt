package osce.serialization

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.descriptors.element
import kotlinx.serialization.encoding.CompositeDecoder.Companion.DECODE_DONE
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.encoding.decodeStructure
import kotlinx.serialization.encoding.encodeStructure
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * Reads and writes a record as its canonical JSON, with what this version does not know. Each kind of record has a serializer.
 *
 * Terms and members that this version does not know are written back in their place, and numbers as they were written (`1.50`, `1e400`).
 * kotlinx.serialization does not hand over the text that it reads. So three things are lost that `fromJson` and `toJson` of the record
 * keep: white space inside an unknown member, the notation of its strings (`\u00e9` becomes `é`), and of several members with one name all
 * but the last.
 *
 * In a format that is not JSON a record is one member, `json`: the text that `toJson` gives, byte for byte.
 *
 * Reading throws a [SerializationException] with the message of the core where the JSON is not an object or has no title. Other faults
 * leave a record; see its `check`. Writing throws one where the record holds something that has no JSON, such as a partial date that does not exist.
 *
 * ```kotlin
 * @Serializable
 * data class Feed(val items: List<@Serializable(NewsItemSerializer::class) NewsItem>)
 * ```
 */
public sealed class RecordSerializer<T>(
    name: String,
    private val write: (T) -> String,
    private val read: (String) -> T,
) : KSerializer<T> {
    /** The structure that formats other than JSON see. */
    final override val descriptor: SerialDescriptor = buildClassSerialDescriptor(name) { element<String>("json") }

    final override fun serialize(encoder: Encoder, value: T) {
        val json = explained { write(value) }
        if (encoder is JsonEncoder) {
            encoder.encodeJsonElement(elementOf(json))
        } else {
            encoder.encodeStructure(descriptor) { encodeStringElement(descriptor, 0, json) }
        }
    }

    final override fun deserialize(decoder: Decoder): T {
        val json = if (decoder is JsonDecoder) {
            textOf(withoutDiscriminator(decoder.decodeJsonElement(), decoder.json.configuration.classDiscriminator))
        } else {
            textFrom(decoder)
        }
        return explained { read(json) }
    }

    /** In a polymorphic property a member names the type; it is not a member of the record. */
    private fun withoutDiscriminator(element: JsonElement, discriminator: String): JsonElement =
        if (element is JsonObject && (element[discriminator] as? JsonPrimitive)?.content == descriptor.serialName) {
            JsonObject(element - discriminator)
        } else {
            element
        }

    private fun textFrom(decoder: Decoder): String = decoder.decodeStructure(descriptor) {
        var json: String? = null
        while (decodeElementIndex(descriptor) != DECODE_DONE) json = decodeStringElement(descriptor, 0)
        json ?: throw SerializationException("${descriptor.serialName}: missing `json`; expected the JSON of the record as a text")
    }
}
