/// The participating States of a day: for certain, and what the data leaves uncertain.
public func participatingStates(on day: CalendarDate) throws -> CountriesOnDate { try coreParticipatingOn(day) }

/// The Partners for Co-operation of a day.
public func partners(on day: CalendarDate) throws -> CountriesOnDate { try corePartnersOn(day) }

/// The field operations at work on a day.
public func fieldOperations(on day: CalendarDate) throws -> StructuresOnDate { try coreFieldOperationsOn(day) }

/// The field operations whose end has passed on a day: 'Closed field activities' of the navigation.
public func closedFieldActivities(on day: CalendarDate) throws -> StructuresOnDate { try coreClosedFieldActivitiesOn(day) }

/// The name of the Organization in a language on a day: the Conference until the end of 1994.
public func organizationName(_ language: Language = .english, on day: CalendarDate) throws -> String? {
    try coreOrganizationName(language, day)
}

/// The abbreviation of the Organization in a language on a day: `OSCE`, `KSZE`, `ОБСЕ`.
public func organizationAbbreviation(_ language: Language = .english, on day: CalendarDate) throws -> String? {
    try coreOrganizationAbbreviation(language, day)
}

/// The entries of the site's navigation that are sections of the site and no terms.
public func siteSections() -> [String] { coreSiteSections() }
