@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.time.LocalDate

/**
 * The terms that a text names, in order, with their places.
 *
 * ```kotlin
 * for (mention in mentions(text)) println("${text.at(mention.span)}: ${mention.term?.slug}")
 * ```
 *
 * @param vocabulary of this vocabulary alone.
 * @param language by names in this language alone.
 * @param on by names of this day.
 * @param kinds by names of these kinds alone.
 * @param generic also by everyday words, such as 'elections'.
 * @param ownText the text is the Organization's own, where 'Parliamentary Assembly' needs no token beside it.
 */
@JvmOverloads
public fun mentions(
    text: String,
    vocabulary: Vocabulary? = null,
    language: Language? = null,
    on: LocalDate? = null,
    kinds: List<NameKind>? = null,
    generic: Boolean = true,
    ownText: Boolean = false,
): List<Mention> = mentions(text, MentionOptions(vocabulary, language, on, kinds, generic, ownText))

/** The terms that a text names, with the options of [mentions] in one value. */
public fun mentions(text: String, options: MentionOptions): List<Mention> = coreMentions(text.replaced(), options)

/**
 * The terms that many texts name, a list for each text, in one call of the core.
 *
 * ```kotlin
 * mentionsAll(listOf("Albania and Austria", "Nobody")).map { it.size } // 2, 0
 * ```
 */
@JvmOverloads
public fun mentionsAll(texts: List<String>, options: MentionOptions = MentionOptions()): List<List<Mention>> =
    coreMentionsAll(texts.map(String::replaced), options)

/** The terms that a text names, as JSON. */
@JvmOverloads
public fun mentionsJson(text: String, options: MentionOptions = MentionOptions()): String = coreMentionsJson(text.replaced(), options)

/** The vocabulary of the term, or of the first candidate. */
public val Mention.vocabulary: Vocabulary? get() = (term ?: candidates.firstOrNull())?.vocabulary

/** The place in the text that the span was found in. */
public val TextSpan.range: IntRange get() = start until end

/**
 * The part of the text at a span.
 *
 * @throws IndexOutOfBoundsException where the text is shorter.
 */
public fun String.at(span: TextSpan): String = substring(span.start, span.end)
