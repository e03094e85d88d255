extension Structure {
    /// Whether it is at work on a day.
    public func isActive(on day: CalendarDate) throws -> Certainty { try coreActiveOn(self, day) }

    /// Who heads it on a day.
    public func officeHolders(on day: CalendarDate) throws -> OfficeHoldersOnDate { try coreOfficeHolders(self, day) }

    /// All who headed it, in order.
    public var officeHolders: [OfficeHolder] { coreAllOfficeHolders(self) }

    /// What it says of itself, as canonical JSON.
    public func describe() throws -> String { try coreDescribe(term) ?? "" }
}
