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
import osce.Country
import osce.FieldOfWork
import osce.MeetingSeries
import osce.NewsKind
import osce.OrUnknown
import osce.Structure
import osce.VocabularyTerm

/** Reads and writes the term of a vocabulary as its slug. */
internal class VocabularySerializer<T : VocabularyTerm>(
    val type: KClass<T>,
    val name: String,
    terms: List<T>,
    private val fromSlug: (String) -> T,
    val orUnknown: (String) -> OrUnknown<T>,
) : KSerializer<T> {
    // An enum: `coerceInputValues` looks among its elements. Lazy, because the slugs come from the core.
    @OptIn(InternalSerializationApi::class)
    override val descriptor: SerialDescriptor by lazy {
        buildSerialDescriptor(name, SerialKind.ENUM) {
            for (term in terms) element(term.slug, buildSerialDescriptor("$name.${term.slug}", StructureKind.OBJECT))
        }
    }

    // Not as an enum: binary formats would write the place of the term, and a new term moves it.
    override fun serialize(encoder: Encoder, value: T): Unit = encoder.encodeString(value.slug)

    override fun deserialize(decoder: Decoder): T {
        val slug = decoder.decodeString()
        return explained { fromSlug(slug) }
    }

    companion object {
        // The names are those of the classes, which R8 may change: so they are written out.
        val FIELD_OF_WORK =
            VocabularySerializer(FieldOfWork::class, "osce.FieldOfWork", FieldOfWork.entries, FieldOfWork::fromSlug, FieldOfWork::orUnknown)
        val COUNTRY = VocabularySerializer(Country::class, "osce.Country", Country.entries, Country::fromSlug, Country::orUnknown)
        val STRUCTURE = VocabularySerializer(Structure::class, "osce.Structure", Structure.entries, Structure::fromSlug, Structure::orUnknown)
        val MEETING_SERIES =
            VocabularySerializer(MeetingSeries::class, "osce.MeetingSeries", MeetingSeries.entries, MeetingSeries::fromSlug, MeetingSeries::orUnknown)
        val NEWS_KIND = VocabularySerializer(NewsKind::class, "osce.NewsKind", NewsKind.entries, NewsKind::fromSlug, NewsKind::orUnknown)

        val ALL = listOf(FIELD_OF_WORK, COUNTRY, STRUCTURE, MEETING_SERIES, NEWS_KIND)
    }
}
