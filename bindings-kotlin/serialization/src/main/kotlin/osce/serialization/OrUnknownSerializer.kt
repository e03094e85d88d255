package osce.serialization

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.capturedKClass
import osce.OrUnknown
import osce.VocabularyTerm

/**
 * Reads and writes an [OrUnknown] as its slug: a term of the vocabulary, or any other text as it stands.
 *
 * ```kotlin
 * @Serializable
 * data class Tag(@Serializable(OrUnknownSerializer::class) val field: OrUnknown<FieldOfWork>)
 * ```
 *
 * @param term any serializer of the vocabulary, which says what `T` is: the compiler's plugin hands it over. A term is written as its slug,
 * whatever that serializer writes.
 * @throws IllegalArgumentException where `T` is not one of the five vocabularies.
 */
public class OrUnknownSerializer<T : VocabularyTerm>(term: KSerializer<T>) :
    KSerializer<OrUnknown<T>> by TextSerializer("osce.OrUnknown", { it.slug }, vocabularyOf<T>(term.descriptor).orUnknown)

/** The serializer for a module, which does not know the type of the term. */
@Suppress("UNCHECKED_CAST")
internal fun orUnknownSerializer(term: KSerializer<*>): KSerializer<*> = OrUnknownSerializer(term as KSerializer<VocabularyTerm>)

// If no serializer is named for the vocabulary, the plugin gives the one of any enum, with the name of the class; a contextual one has the
// class.
@OptIn(ExperimentalSerializationApi::class)
@Suppress("UNCHECKED_CAST")
private fun <T : VocabularyTerm> vocabularyOf(given: SerialDescriptor): VocabularySerializer<T> {
    val found = vocabularySerializers.firstOrNull { it.name == given.serialName || it.type == given.capturedKClass }
    require(found != null) { "OrUnknown of ${given.serialName}: expected one of ${vocabularySerializers.map { it.name }}" }
    return found as VocabularySerializer<T>
}
