package osce

import java.time.LocalDate

/**
 * The date that a text writes: `1994`, `1994-06` or `1994-06-15`.
 *
 * ```kotlin
 * PartialDate.of("1994-06").lastDay == LocalDate.of(1994, 6, 30)
 * ```
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun PartialDate.Companion.of(text: String): PartialDate = corePartialDate(text.whole("text"))

/**
 * The partial date that the text writes: `1994`, `1994-06` or `1994-06-15`.
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun String.toPartialDate(): PartialDate = PartialDate.of(this)

/**
 * The date as the wire has it: `1994`, `1994-06` or `1994-06-15`.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
public val PartialDate.text: String get() = corePartialDateText(this)

/**
 * Its first and its last day.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
public val PartialDate.days: DateRange get() = coreDaysOf(this)

/**
 * Its first day.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
public val PartialDate.firstDay: LocalDate get() = days.first

/**
 * Its last day.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
public val PartialDate.lastDay: LocalDate get() = days.last

/** Compares two dates by their first days; of two with one first day the shorter form is the smaller. */
public operator fun PartialDate.compareTo(other: PartialDate): Int =
    // A part that is absent is smaller than any, which is the order of the core: a test holds them together.
    compareValuesBy(this, other, { it.year }, { it.month }, { it.day })

/** The date, where there is one. */
public val PeriodEnd.date: PartialDate? get() = (this as? PeriodEnd.On)?.date

/**
 * Whether the period holds on a day; uncertain inside a partial end, and on the side of an unknown one.
 *
 * @throws OsceException.NotADate where one of its dates does not exist.
 */
public fun Period.holdsOn(day: LocalDate): Certainty = corePeriodHoldsOn(this, day)

/**
 * The day that a page writes, with the month in any [Language]; of several the first. A month that is another one in another language is read
 * by its language.
 *
 * ```kotlin
 * parseDate("26 апреля 2015") == LocalDate.of(2015, 4, 26)
 * parseDate("26 listopada 2025", Language.POLISH) == LocalDate.of(2025, 11, 26)
 * ```
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun parseDate(text: String, language: Language? = null): LocalDate = parseDates(text, language).first

/**
 * The days that a page writes, with months in any [Language]: `6 - 7 October 2020`. See [parseDate].
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun parseDates(text: String, language: Language? = null): DateRange =
    coreDatesOf(text.whole("text"), language)

/** Whether a day is one of the range. */
public operator fun DateRange.contains(day: LocalDate): Boolean = day in first..last
