extension Source {
    /// Every source of the data.
    public static let all = coreSources()

    /// The sources with these keys, in their order.
    public static func named(_ keys: [String]) -> [Source] { keys.compactMap { byKey[$0] } }

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}

/// What is known with where it is from: a date, a text, a list.
public protocol Sourced {
    /// The keys of its sources.
    var sourceKeys: [String] { get }
}

extension Sourced {
    /// Where it is from.
    public var sources: [Source] { Source.named(sourceKeys) }
}

extension DateFact: Sourced {}
extension EndFact: Sourced {}
extension TextFact: Sourced {}
extension TextsFact: Sourced {}
extension CodesFact: Sourced {}
extension DimensionsFact: Sourced {}
extension StructuresFact: Sourced {}
extension Mapping: Sourced {}
extension Name: Sourced {}
extension Event: Sourced {}
extension Chair: Sourced {}
extension Person: Sourced {}
extension OfficeHolder: Sourced {}

extension FieldOfWork {
    /// Where it is met: in the navigation, or on pages alone.
    public var level: FieldLevel { facts.level }
    /// The dimensions of security that it belongs to.
    public var dimensions: [SecurityDimension] { facts.dimensions.value }
    /// Concepts of other schemes.
    public var mappings: [Mapping] { facts.mappings }
}

extension Country {
    /// The country with an ISO 3166 code in capitals: `FI`, `FIN`, `246`.
    public init?(code: String) {
        guard let country = try? coreCountryOfCode(code) else { return nil }
        self = country
    }

    /// What it is to the Organization.
    public var status: CountryStatus { facts.status }
    /// Its ISO 3166-1 alpha-2 code.
    public var alpha2: String? { facts.alpha2 }
    /// Its ISO 3166-1 alpha-3 code.
    public var alpha3: String? { facts.alpha3 }
    /// Its ISO 3166-1 numeric code, three digits.
    public var numeric: String? { facts.numeric }
    /// When it became a participating State.
    public var admitted: DateFact? { facts.admitted }
    /// Its terms in the Chair.
    public var chairs: [Chair] { facts.chairs }
    /// The States that followed it.
    public var successors: [Country] { facts.successors }
    /// The States that it followed.
    public var predecessors: [Country] { facts.predecessors }

    /// Whether it participates on a day.
    public func isParticipating(on day: CalendarDate) throws -> Certainty { try coreIsParticipatingOn(self, day) }

    /// Whether it is a Partner for Co-operation on a day.
    public func isPartner(on day: CalendarDate) throws -> Certainty { try coreIsPartnerOn(self, day) }

    /// What it says of itself, as canonical JSON.
    public func describe() throws -> String { try coreDescribe(term) ?? "" }
}

extension Structure {
    /// What kind of structure it is.
    public var kind: StructureKind { facts.kind }
    /// The State in which it works.
    public var country: Country? { facts.country }
    /// The area in which it works, where that is no State.
    public var area: String? { facts.area }
    /// The city of its seat.
    public var seat: TextFact? { facts.seat }
    /// When it was set up.
    public var established: DateFact? { facts.established }
    /// When it was closed; open while it works.
    public var closed: EndFact { facts.closed }
    /// The structures that it followed.
    public var predecessors: [Structure] { facts.predecessors }
    /// The structures that followed it.
    public var successors: [Structure] { facts.successors }
    /// Its predecessors, itself and its successors, the oldest first.
    public var lineage: [Structure] { facts.lineage }

    /// Whether it is at work on a day.
    public func isActive(on day: CalendarDate) throws -> Certainty { try coreActiveOn(self, day) }

    /// Who heads it on a day.
    public func officeHolders(on day: CalendarDate) throws -> OfficeHoldersOnDate { try coreOfficeHolders(self, day) }

    /// All who headed it, in order.
    public var officeHolders: [OfficeHolder] { coreAllOfficeHolders(self) }

    /// What it says of itself, as canonical JSON.
    public func describe() throws -> String { try coreDescribe(term) ?? "" }
}

extension MeetingSeries {
    /// Where it is met: in the navigation, or as a member of a group.
    public var level: SeriesLevel { facts.level }
    /// The structures that convene it.
    public var convenedBy: [Structure] { facts.convenedBy.value }
    /// How often it is held.
    public var cadence: TextFact? { facts.cadence }
    /// When it was first held.
    public var firstHeld: DateFact? { facts.firstHeld }
    /// Its meetings that are known.
    public var events: [Event] { facts.events }
}
