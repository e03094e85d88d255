@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.time.LocalDate

/** The participating States of a day: for certain, and what the data leaves uncertain. */
public fun participatingOn(day: LocalDate): CountriesOnDate = coreParticipatingOn(day)

/** The Partners for Co-operation of a day. */
public fun partnersOn(day: LocalDate): CountriesOnDate = corePartnersOn(day)

/** The field operations at work on a day. */
public fun fieldOperationsOn(day: LocalDate): StructuresOnDate = coreFieldOperationsOn(day)

/** The field operations whose end has passed on a day: 'Closed field activities' of the navigation. */
public fun closedFieldActivitiesOn(day: LocalDate): StructuresOnDate = coreClosedFieldActivitiesOn(day)

/** The name of the Organization in a language on a day: the Conference until the end of 1994. */
@JvmOverloads
public fun organizationName(day: LocalDate, language: Language = Language.ENGLISH): String? =
    coreOrganizationName(language, day)

/** The abbreviation of the Organization in a language on a day: `OSCE`, `KSZE`, `ОБСЕ`. */
@JvmOverloads
public fun organizationAbbreviation(day: LocalDate, language: Language = Language.ENGLISH): String? =
    coreOrganizationAbbreviation(language, day)

/** The entries of the site's navigation that are sections of the site and no terms. */
public fun siteSections(): List<String> = coreSiteSections()
