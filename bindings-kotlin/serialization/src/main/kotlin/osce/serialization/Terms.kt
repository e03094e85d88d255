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
import osce.Language
import osce.Term
import osce.Vocabulary
import osce.vocabulary

/**
 * Writes a [Language] as its code (`de`), and reads it from any tag that [Language.Companion.fromTag] reads (`de-AT`).
 *
 * Reading throws a [SerializationException] with the message of the core where no term has names in the language.
 */
public object LanguageSerializer :
    KSerializer<Language> by TextSerializer("osce.Language", Language::code, Language.Companion::fromTag)

/**
 * Reads and writes a [Term] of any vocabulary as `{"vocabulary":"country","slug":"fi"}`.
 *
 * Reading throws a [SerializationException] where one of the two is missing or is not a slug.
 */
public object TermSerializer : KSerializer<Term> {
    override val descriptor: SerialDescriptor = buildClassSerialDescriptor("osce.Term") {
        element<String>("vocabulary")
        element<String>("slug")
    }

    override fun serialize(encoder: Encoder, value: Term): Unit = encoder.encodeStructure(descriptor) {
        encodeStringElement(descriptor, 0, value.vocabulary.slug)
        encodeStringElement(descriptor, 1, value.slug)
    }

    override fun deserialize(decoder: Decoder): Term = decoder.decodeStructure(descriptor) {
        val found = arrayOfNulls<String>(2)
        while (true) {
            val place = decodeElementIndex(descriptor)
            if (place == DECODE_DONE) break
            found[place] = decodeStringElement(descriptor, place)
        }
        val (vocabulary, slug) = found
        if (vocabulary == null || slug == null) {
            throw SerializationException("incomplete term; expected `vocabulary` and `slug`, such as {\"vocabulary\":\"country\",\"slug\":\"fi\"}")
        }
        explained { Term.fromSlug(Vocabulary.fromSlug(vocabulary), slug) }
    }
}
