@file:JvmName("PartialDates")

package osce

import java.time.LocalDate

/**
 * The partial date that the text writes: `1994`, `1994-06` or `1994-06-15`.
 *
 * @throws OsceException.NotADate with what is wrong and what was expected.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
@Throws(OsceException.NotADate::class)
public fun String.toPartialDate(): PartialDate = PartialDate.parse(this)

/**
 * The date as the wire has it: `1994`, `1994-06` or `1994-06-15`. Where there is no such date, `toString` gives its parts.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
@get:Throws(OsceException.NotADate::class)
public val PartialDate.text: String get() = corePartialDateText(this)

/**
 * Its first and its last day.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
@get:Throws(OsceException.NotADate::class)
public val PartialDate.days: DateRange get() = coreDaysOf(this)

/**
 * Its first day.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
@get:Throws(OsceException.NotADate::class)
public val PartialDate.firstDay: LocalDate get() = days.first

/**
 * Its last day.
 *
 * @throws OsceException.NotADate where there is no such date.
 */
@get:Throws(OsceException.NotADate::class)
public val PartialDate.lastDay: LocalDate get() = days.last
