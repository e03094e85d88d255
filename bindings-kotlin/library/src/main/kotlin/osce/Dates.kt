@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.time.LocalDate

/**
 * The day that a page writes, with the month in any [Language]; the first of several. Where a month is another one in another
 * language, give its language.
 *
 * ```kotlin
 * parseDate("26 апреля 2015") == LocalDate.of(2015, 4, 26)
 * parseDate("26 listopada 2025", Language.POLISH) == LocalDate.of(2025, 11, 26)
 * ```
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@JvmOverloads
@Throws(OsceException.NotADate::class)
public fun parseDate(text: String, language: Language? = null): LocalDate = parseDates(text, language).first

/**
 * The days that a page writes, with months in any [Language]: `6 - 7 October 2020`. See [parseDate].
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@JvmOverloads
@Throws(OsceException.NotADate::class)
public fun parseDates(text: String, language: Language? = null): DateRange = coreDatesOf(text.whole("text"), language)

/** Whether a day is one of the range. */
public operator fun DateRange.contains(day: LocalDate): Boolean = day in first..last
