@file:JvmName("Structures")

package osce

import java.time.LocalDate

/** Whether it is at work on a day. */
public fun Structure.isActiveOn(day: LocalDate): Certainty = coreActiveOn(this, day)

/** In which city and host country it sat on a day; `null` where neither is known. On the day of a move it is the new seat. */
public fun Structure.seatOn(day: LocalDate): SeatOnDate? = coreSeatOn(this, day)

/** All who headed it, in order. */
public val Structure.officeHolders: List<OfficeHolder> get() = coreAllOfficeHolders(this)

/** Who headed it on a day. */
public fun Structure.officeHolders(on: LocalDate): OfficeHoldersOnDate = coreOfficeHolders(this, on)

/** Its facts, as canonical JSON. */
public fun Structure.describe(): String = coreDescribe(term).orEmpty()
