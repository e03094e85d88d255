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

/** Carries the JSON that the core reads and writes: as JSON where the format is that, and else as a text. */
internal class RecordSerializer<T>(
    name: String,
    private val write: (T) -> String,
    private val read: (String) -> T,
) : KSerializer<T> {
    /** The structure that formats other than JSON see. */
    override val descriptor: SerialDescriptor = buildClassSerialDescriptor(name) { element<String>("json") }

    override fun serialize(encoder: Encoder, value: T) {
        val json = explained { write(value) }
        if (encoder is JsonEncoder) {
            encoder.encodeJsonElement(elementOf(json))
        } else {
            encoder.encodeStructure(descriptor) { encodeStringElement(descriptor, 0, json) }
        }
    }

    override fun deserialize(decoder: Decoder): T {
        val json = if (decoder is JsonDecoder) {
            textOf(withoutDiscriminator(decoder.decodeJsonElement(), decoder.json.configuration.classDiscriminator))
        } else {
            textFrom(decoder)
        }
        return explained { read(json) }
    }

    /** Where the record is one of several types of the program, a member says which; it is not the record's own. */
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
