@file:JvmName("Terms")
@file:JvmMultifileClass

package osce

import java.time.LocalDate
import java.util.Locale

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun Term.label(language: Language): String? = common.labels.firstOrNull { it.language == language }?.text

/** Its preferred label for a locale; `null` where the OSCE has published none in its language. */
public fun Term.label(locale: Locale): String? = Language.fromLocale(locale)?.let { label(it) }

/** Its preferred label in a language or else in English, with the language that it is in. */
@JvmOverloads
public fun Term.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel =
    common.labels.firstOrNull { it.language == language } ?: common.labels.first()

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun Term.labelOrEnglish(locale: Locale): TermLabel = labelOrEnglish(Language.fromLocale(locale) ?: Language.ENGLISH)

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
@JvmOverloads
public fun Term.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = coreLabelOn(this, day, language)

/** Its names on a day, the best first. */
public fun Term.namesOn(day: LocalDate): List<NameOnDate> = coreNamesOn(this, day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.InvalidValue where it is the name of another term.
 */
@Throws(OsceException.InvalidValue::class)
public fun Term.isNameOn(name: Name, day: LocalDate): Certainty = coreNameHoldsOn(this, name.text.whole("name"), name.language, day)
