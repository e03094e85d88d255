package osce.serialization

import kotlin.reflect.KClass
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.descriptors.buildSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import osce.OrUnknown
import osce.VocabularyTerm

/**
 * Reads and writes a term as its slug, also as the key of a map. Each vocabulary has a serializer.
 *
 * Reading throws a [kotlinx.serialization.SerializationException] with the message of the core where the text is not a slug of the
 * vocabulary. With `coerceInputValues` of `Json` such a text gives the default of the property instead.
 */
public sealed class VocabularySerializer<T : VocabularyTerm>(
    internal val type: KClass<T>,
    // The name of the class, written out because R8 may rename the class.
    internal val name: String,
    terms: List<T>,
    private val fromSlug: (String) -> T,
    internal val orUnknown: (String) -> OrUnknown<T>,
) : KSerializer<T> {
    // An enum: `coerceInputValues` looks among its elements. Lazy, because the slugs come from the core.
    @OptIn(InternalSerializationApi::class)
    final override val descriptor: SerialDescriptor by lazy {
        buildSerialDescriptor(name, SerialKind.ENUM) {
            for (term in terms) element(term.slug, buildSerialDescriptor("$name.${term.slug}", StructureKind.OBJECT))
        }
    }

    // Not as an enum: binary formats would write the position of the term, which a new term can change.
    final override fun serialize(encoder: Encoder, value: T): Unit = encoder.encodeString(value.slug)

    final override fun deserialize(decoder: Decoder): T {
        val slug = decoder.decodeString()
        return explained { fromSlug(slug) }
    }
}
