extension Structure {
    /// Whether it is at work on a day.
    public func isActive(on day: CalendarDate) throws -> Certainty { try coreActiveOn(self, day) }

    /// In which city and host country it sat on a day; `nil` where neither is known. On the day of a move it is the new seat.
    public func seat(on day: CalendarDate) throws -> SeatOnDate? { try coreSeatOn(self, day) }

    /// Who heads it on a day.
    public func officeHolders(on day: CalendarDate) throws -> OfficeHoldersOnDate { try coreOfficeHolders(self, day) }

    /// All who headed it, in order.
    public var officeHolders: [OfficeHolder] { coreAllOfficeHolders(self) }

    /// Its facts, as canonical JSON.
    public func describe() throws -> String { try coreDescribe(term) ?? "" }
}
