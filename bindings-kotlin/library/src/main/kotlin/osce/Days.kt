package osce

import java.time.LocalDate

/**
 * The State that holds the Chair on a day; `null` before 1991-06-19, and after the last term that is decided.
 *
 * On a day of handover the incoming State holds it.
 */
public fun chairOn(day: LocalDate): Chair? = coreChairOn(day)

/** The outgoing, the present and the incoming Chair of a day. */
public fun troikaOn(day: LocalDate): Troika = coreTroikaOn(day)

/** The participating States of a day: for certain, and what the data leaves uncertain. */
public fun participatingOn(day: LocalDate): CountriesOnDate = coreParticipatingOn(day)

/** The Partners for Co-operation of a day. */
public fun partnersOn(day: LocalDate): CountriesOnDate = corePartnersOn(day)

/** The field operations at work on a day. */
public fun fieldOperationsOn(day: LocalDate): StructuresOnDate = coreFieldOperationsOn(day)

/** The field operations whose end has passed on a day: 'Closed field activities' of the navigation. */
public fun closedFieldActivitiesOn(day: LocalDate): StructuresOnDate = coreClosedFieldActivitiesOn(day)

/** The name of the Organization in a language on a day: the Conference until the end of 1994. */
public fun organizationName(day: LocalDate, language: Language = Language.ENGLISH): String? =
    coreOrganizationName(language, day)

/** The abbreviation of the Organization in a language on a day: `OSCE`, `KSZE`, `ОБСЕ`. */
public fun organizationAbbreviation(day: LocalDate, language: Language = Language.ENGLISH): String? =
    coreOrganizationAbbreviation(language, day)
