extension Country {
    /// The country with an ISO 3166 code in capitals: `FI`, `FIN`, `246`.
    public init?(code: String) {
        guard let country = try? coreCountryOfCode(code) else { return nil }
        self = country
    }

    /// Whether it participates on a day.
    public func isParticipating(on day: CalendarDate) throws -> Certainty { try coreIsParticipatingOn(self, day) }

    /// Whether it is a Partner for Co-operation on a day.
    public func isPartner(on day: CalendarDate) throws -> Certainty { try coreIsPartnerOn(self, day) }

    /// Its facts, as canonical JSON.
    public func describe() throws -> String { try coreDescribe(term) ?? "" }
}
