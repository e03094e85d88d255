@file:JvmName("Periods")

package osce

import java.time.LocalDate

/** The date, where there is one. */
public val PeriodEnd.date: PartialDate? get() = (this as? PeriodEnd.On)?.date

/**
 * Whether the period holds on a day; uncertain inside a partial date, and on the side of an unknown end.
 *
 * @throws OsceException.NotADate where one of its dates does not exist.
 */
@Throws(OsceException.NotADate::class)
public fun Period.holdsOn(day: LocalDate): Certainty = corePeriodHoldsOn(this, day)
