@file:JvmName("Countries")

package osce

import java.time.LocalDate

/** Whether it participates on a day. */
public fun Country.isParticipatingOn(day: LocalDate): Certainty = coreIsParticipatingOn(this, day)

/** Whether it is a Partner for Co-operation on a day. */
public fun Country.isPartnerOn(day: LocalDate): Certainty = coreIsPartnerOn(this, day)

/** Its facts, as canonical JSON. */
public fun Country.describe(): String = coreDescribe(term).orEmpty()
