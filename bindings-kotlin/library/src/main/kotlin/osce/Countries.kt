package osce

import java.time.LocalDate

/** The country with an ISO 3166 code in capitals: `FI`, `FIN`, `246`; `null` where there is none. */
public fun Country.Companion.ofCode(code: String): Country? = if (code.hasHalf) null else coreCountryOfCode(code)

/** Whether it participates on a day. */
public fun Country.isParticipatingOn(day: LocalDate): Certainty = coreIsParticipatingOn(this, day)

/** Whether it is a Partner for Co-operation on a day. */
public fun Country.isPartnerOn(day: LocalDate): Certainty = coreIsPartnerOn(this, day)

/** What it says of itself, as canonical JSON. */
public fun Country.describe(): String = coreDescribe(term).orEmpty()
