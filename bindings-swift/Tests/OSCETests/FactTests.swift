import OSCE
import Testing

/// Facts of terms, and what was so on a day.
@Suite struct FactTests {
    @Test func ofCountries() throws {
        let finland = Country.finland
        #expect([finland.alpha2, finland.alpha3, finland.numeric] == ["FI", "FIN", "246"])
        #expect(finland.status == .participatingState)
        #expect(finland.admitted?.value.description == "1973")
        #expect(finland.admitted?.sources.isEmpty == false)
        #expect(try finland.isParticipating(on: CalendarDate("2020-01-01")) == .yes)
        #expect(try Country.mongolia.isPartner(on: CalendarDate("2008-01-01")) == .yes)
        #expect(Set(Country.czechia.predecessors.map(\.slug)) == ["cshh"])
        #expect(try JSON(parsing: finland.describe())["slug"] == "fi")
    }

    @Test func ofStructures() throws {
        #expect(Structure.officeInZagreb.lineage == [.missionToCroatia, .officeInZagreb])
        #expect(Structure.missionToCroatia.successors == [.officeInZagreb])
        #expect(Structure.missionInKosovo.country == nil && Structure.missionInKosovo.area == "Kosovo")
        #expect(Structure.missionToMoldova.kind == .fieldOperation)
        #expect(Structure.missionToMoldova.closed.value == .open)
        #expect(try Structure.missionToCroatia.isActive(on: CalendarDate("2020-01-01")) == .no)
        #expect(!Structure.secretariat.officeHolders.isEmpty)
        #expect(try JSON(parsing: Structure.secretariat.describe())["slug"] == "secretariat")
    }

    @Test func ofFieldsAndSeries() {
        #expect(FieldOfWork.policing.level == .navigation)
        #expect(!FieldOfWork.policing.dimensions.value.isEmpty)
        #expect(FieldOfWork.allCases.filter { $0.parent != nil }.allSatisfy { $0.top.level == .navigation })
        #expect(FieldOfWork.sustainableDevelopmentGoals.top == .sustainableDevelopmentGoals)
        let events = MeetingSeries.summitMeetings.events
        #expect(events.allSatisfy { $0.series == .summitMeetings && $0.start <= $0.end })
        #expect(events.first { $0.city == "Helsinki" }?.country == .finland)
        #expect(MeetingSeries.ministerialCouncilMeetings.convenedBy.value.contains(.ministerialCouncil))
    }

    @Test func namesOnADay() throws {
        let mission = Structure.missionToSerbia
        #expect(try mission.label(on: CalendarDate("2005-01-01"))?.name.text == "OSCE Mission to Serbia and Montenegro")
        #expect(try mission.names(on: CalendarDate("2020-01-01")).first?.name.text == "Mission to Serbia")
        let former = try #require(mission.names.first { $0.text == "OSCE Mission to Serbia and Montenegro" })
        #expect(try mission.isName(former, inUseOn: CalendarDate("2005-01-01")) == .yes)
        #expect(try mission.isName(former, inUseOn: CalendarDate("2020-01-01")) == .no)
    }

    @Test func theOrganization() throws {
        let (before, after) = (try CalendarDate("1994-12-31"), try CalendarDate("1995-01-01"))
        #expect(try organizationAbbreviation(on: before) == "CSCE" && organizationAbbreviation(on: after) == "OSCE")
        #expect(try organizationAbbreviation(.german, on: after) == "OSZE")
        #expect(try organizationName(on: after) == "Organization for Security and Co-operation in Europe")
        #expect(!siteSections().isEmpty)
        #expect(try closedFieldActivities(on: CalendarDate("2020-01-01")).certain.contains(.missionToCroatia))
    }
}
