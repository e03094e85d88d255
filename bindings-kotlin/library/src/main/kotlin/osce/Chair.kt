@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.time.LocalDate

/**
 * The State that holds the Chair on a day; `null` before 1991-06-19, and after the last term that is decided: [chairStatusOn]
 * tells the two apart.
 *
 * On a day of handover the incoming State holds it.
 */
public fun chairOn(day: LocalDate): Chair? = coreChairOn(day)

/** Whether a State holds the Chair on a day, and if none does, why. */
public fun chairStatusOn(day: LocalDate): ChairStatus = coreChairStatusOn(day)

/** The outgoing, the present and the incoming Chair of a day. */
public fun troikaOn(day: LocalDate): Troika = coreTroikaOn(day)
