package osce.serialization

import kotlinx.serialization.modules.SerializersModule
import kotlinx.serialization.modules.contextual
import osce.OrUnknown

/**
 * The serializers of this package for properties that are `@Contextual`.
 *
 * ```kotlin
 * val json = Json { serializersModule = osceModule }
 * ```
 *
 * A program's own module is added to it: `osceModule + own`.
 */
public val osceModule: SerializersModule = SerializersModule {
    recordsAndTerms()
    contextual(TermSerializer)
    contextual(OrUnknown::class) { arguments -> orUnknownSerializer(arguments.single()) }
    contextual(LanguageSerializer)
    contextual(PartialDateSerializer)
}
