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
 * Add it to a module of your own: `osceModule + own`.
 */
public val osceModule: SerializersModule = SerializersModule {
    recordsAndTerms()
    contextual(TermSerializer)
    contextual(OrUnknown::class) { arguments -> orUnknownSerializer(arguments.single()) }
    contextual(LanguageSerializer)
    contextual(PartialDateSerializer)
}
