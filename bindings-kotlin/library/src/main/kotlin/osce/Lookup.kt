@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.time.LocalDate

/**
 * What a name means.
 *
 * ```kotlin
 * lookup("Mission de l’OSCE en Serbie").term == Structure.MISSION_TO_SERBIA.term
 * ```
 *
 * @param vocabulary in this vocabulary alone.
 * @param language in this language alone.
 * @param on among the names of this day.
 * @param fuzzy also with a typing error.
 * @param forms also in the other forms in which people write names; see [MatchForm].
 * @throws LookupException with what was meant, or can be meant.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@JvmOverloads
@Throws(LookupException::class)
public fun lookup(
    text: String,
    vocabulary: Vocabulary? = null,
    language: Language? = null,
    on: LocalDate? = null,
    fuzzy: Boolean = false,
    forms: Boolean = true,
): Match = lookup(text, LookupOptions(vocabulary, language, on, fuzzy, forms))

/**
 * What a name means, with the options of [lookup] in one value.
 *
 * @throws LookupException with what was meant, or can be meant.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@Throws(LookupException::class)
public fun lookup(text: String, options: LookupOptions): Match = when (val outcome = outcome(text.whole("text"), options)) {
    is LookupOutcome.Found -> outcome.value
    is LookupOutcome.NotFound -> throw NotFoundException(outcome.value)
    is LookupOutcome.Ambiguous -> throw AmbiguousException(outcome.value)
    is LookupOutcome.NotValidOn -> throw NotValidOnException(outcome.value)
}

/**
 * What a name means; `null` where it means nothing, one of several terms, or nothing on the day asked.
 *
 * The parameters are those of [lookup].
 */
@JvmOverloads
public fun lookupOrNull(
    text: String,
    vocabulary: Vocabulary? = null,
    language: Language? = null,
    on: LocalDate? = null,
    fuzzy: Boolean = false,
    forms: Boolean = true,
): Match? = lookupOrNull(text, LookupOptions(vocabulary, language, on, fuzzy, forms))

/** What a name means, with the options of [lookup] in one value; `null` where [lookup] throws. */
public fun lookupOrNull(text: String, options: LookupOptions): Match? =
    if (text.hasHalf) null else (outcome(text, options) as? LookupOutcome.Found)?.value

/**
 * What many names mean, for a list or a feed, in one call of the core.
 *
 * ```kotlin
 * lookupAll(listOf("Finland", "Atlantis")).map { it?.term } // Country.FINLAND.term, null
 * ```
 *
 * @param options those of [lookup], for all names.
 * @return a match for each name; `null` where it means nothing, one of several terms, or nothing on the day asked: [lookup] says which.
 */
@JvmOverloads
public fun lookupAll(texts: List<String>, options: LookupOptions = LookupOptions()): List<Match?> =
    // A name is never empty, and never has half of a surrogate pair, which could not cross.
    coreLookupAll(texts.map { if (it.hasHalf) "" else it }, options)

/**
 * What a lookup answers, as JSON: a match, or an error with its message.
 *
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@JvmOverloads
public fun lookupJson(text: String, options: LookupOptions = LookupOptions()): String = coreLookupJson(text.whole("text"), options)

// What is not asked for need not cross the border.
private fun outcome(text: String, options: LookupOptions): LookupOutcome =
    if (options == noOptions) coreLookup(text) else coreLookupWith(text, options)

private val noOptions = LookupOptions()

/** The vocabulary of the term. */
public val Match.vocabulary: Vocabulary get() = term.vocabulary

/**
 * What a page writes in one line, each item in order.
 *
 * ```kotlin
 * lookupList("OSCE Secretariat, Transnational Threats Department").mapNotNull { it.found?.term }
 * ```
 *
 * @param vocabulary in this vocabulary alone.
 * @param language in this language alone.
 * @param on among the names of this day.
 * @param forms also in the other forms in which people write names; see [MatchForm].
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@JvmOverloads
public fun lookupList(
    text: String,
    vocabulary: Vocabulary? = null,
    language: Language? = null,
    on: LocalDate? = null,
    forms: Boolean = true,
): List<Listed> = lookupList(text, ListOptions(vocabulary, language, on, forms))

/**
 * What a page writes in one line, with the options of [lookupList] in one value.
 *
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun lookupList(text: String, options: ListOptions): List<Listed> = coreLookupList(text.whole("text"), options)

/** The match, where the item means one term. */
public val Listed.found: Match? get() = (outcome as? ListOutcome.Match)?.value

/**
 * What may be meant by a text that is still being written, or written with errors; the most likely first.
 *
 * It asks the core once: fast enough for every keystroke. Half of an emoji, which a text field may hold, is passed over.
 *
 * @param vocabulary in this vocabulary alone.
 * @param language in this language alone.
 * @param limit how many at most.
 */
@JvmOverloads
public fun suggest(
    text: String,
    vocabulary: Vocabulary? = null,
    language: Language? = null,
    limit: Int? = null,
): List<Suggestion> = suggest(text, SuggestOptions(vocabulary, language, limit))

/** What may be meant by a text, with the options of [suggest] in one value. */
public fun suggest(text: String, options: SuggestOptions): List<Suggestion> = coreSuggest(text.replaced(), options)

/**
 * The normal form of a name, by which names are compared.
 *
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun normalForm(text: String): String = coreNormalForm(text.whole("text"))
