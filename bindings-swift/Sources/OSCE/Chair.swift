/// The State that holds the Chair on a day; `nil` before 1991-06-19, and after the last term that is decided: ``chairStatus(on:)`` tells the
/// two apart.
///
/// On a day of handover the incoming State holds it.
public func chair(on day: CalendarDate) throws -> Chair? { try coreChairOn(day) }

/// Whether a State holds the Chair on a day, and if none does, why.
public func chairStatus(on day: CalendarDate) throws -> ChairStatus { try coreChairStatusOn(day) }

/// The outgoing, the present and the incoming Chair of a day.
public func troika(on day: CalendarDate) throws -> Troika { try coreTroikaOn(day) }
