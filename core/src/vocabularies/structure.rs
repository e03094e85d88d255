//! Facts of the structures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates::PartialDate;
use super::enums::{Country, Structure};
use super::fact::{self, Fact};
use super::period::{Certainty, Period, PeriodEnd};
use super::term::{Term, terms};
use super::words::words;
use crate::data::{self, Run, StructureRow};

/// What a structure is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum StructureKind {
    /// The Chairpersonship and the Troika.
    Chair,
    /// Summit, Ministerial Council, Permanent Council, Forum for Security Co-operation.
    DecisionMakingBody,
    /// The Secretariat and the Secretary General.
    Secretariat,
    /// A department or office of the Secretariat.
    Department,
    /// A unit or section.
    Unit,
    /// A programme of the Secretariat.
    Programme,
    /// An Institution.
    Institution,
    /// A field operation.
    FieldOperation,
    /// The Parliamentary Assembly.
    ParliamentaryAssembly,
    /// A body related to the Organization.
    RelatedBody,
    /// A personal representative of the Chairperson-in-Office.
    PersonalRepresentative,
    /// A group of Partners for Co-operation.
    PartnerGroup,
    /// A group of the navigation.
    Group,
    /// An entry of the navigation that may be no structure.
    NavigationEntry,
}

words!(StructureKind, "kind of structure", {
    Chair "chair"
    DecisionMakingBody "decision-making-body"
    Secretariat "secretariat"
    Department "department"
    Unit "unit"
    Programme "programme"
    Institution "institution"
    FieldOperation "field-operation"
    ParliamentaryAssembly "parliamentary-assembly"
    RelatedBody "related-body"
    PersonalRepresentative "personal-representative"
    PartnerGroup "partner-group"
    Group "group"
    NavigationEntry "navigation-entry"
});

impl Structure {
    fn row(self) -> &'static StructureRow {
        &data::STRUCTURES[self as usize]
    }

    /// What it is.
    pub fn kind(self) -> StructureKind {
        StructureKind::ALL.get(self.row().kind as usize).copied().unwrap_or(StructureKind::Group)
    }

    /// Its English name with 'OSCE', as pages write it.
    pub fn full_label(self) -> Option<&'static str> {
        self.row().full_label.some()
    }

    /// The host country; nothing where there is none, as for what works in an [`area`](Self::area).
    pub fn country(self) -> Option<Country> {
        let country = self.row().country;
        (country != data::NONE).then(|| Term::from_number(country)).and_then(Country::from_term)
    }

    /// The area in which it works, where that is no country.
    pub fn area(self) -> Option<&'static str> {
        self.row().area.some()
    }

    /// The city of its seat.
    pub fn seat(self) -> Option<Fact<&'static str>> {
        let row = self.row();
        row.seat.some().map(|seat| Fact::new(seat, row.seat_verified, Term::from(self).source_run()))
    }

    /// When it was set up; the basis is the decision.
    pub fn established(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().established)
    }

    /// When its work began, where that is known apart.
    pub fn work_begun(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().work_begun)
    }

    /// When its mandate ended, where that differs from its closing.
    pub fn mandate_until(self) -> Option<Fact<PartialDate>> {
        Fact::date(&self.row().mandate_until)
    }

    /// When it was closed: `open` while it works, `unknown` where it is not known whether or when it ended.
    pub fn closed(self) -> Fact<PeriodEnd> {
        Fact::end(&self.row().closed)
    }

    /// The last day on which a source shows it at work, where its end is not known.
    pub fn last_seen(self) -> Option<PartialDate> {
        PartialDate::from_number(self.row().last_seen)
    }

    /// Whether the navigation of the site lists it.
    pub fn in_navigation(self) -> bool {
        self.row().in_navigation
    }

    /// Whether it is a group whose members follow from dates; see
    /// [`closed_field_activities_on`](crate::closed_field_activities_on).
    pub fn is_computed(self) -> bool {
        self.row().computed
    }

    /// The structures that it followed.
    pub fn predecessors(self) -> Vec<Self> {
        structures(self.row().predecessors).collect()
    }

    /// The structures that followed it.
    pub fn successors(self) -> Vec<Self> {
        structures(self.row().successors).collect()
    }

    /// Structures that it had to do with and that are neither.
    pub fn related(self) -> Vec<Self> {
        structures(self.row().related).collect()
    }

    /// Its predecessors, itself and its successors, oldest first. A renaming is no new structure and is not in it.
    ///
    /// ```
    /// use osce::Structure;
    ///
    /// let lineage = Structure::CentreInTashkent.lineage();
    /// let slugs: Vec<&str> = lineage.iter().map(|structure| structure.slug()).collect();
    /// assert_eq!(slugs, ["liaison-office-in-central-asia", "centre-in-tashkent", "project-co-ordinator-in-uzbekistan"]);
    /// ```
    pub fn lineage(self) -> Vec<Self> {
        let mut lineage = self.chain(Self::predecessors);
        lineage.reverse();
        lineage.push(self);
        lineage.extend(self.chain(Self::successors));
        lineage
    }

    /// All that is reached by steps in one direction, the nearest first.
    fn chain(self, step: impl Fn(Self) -> Vec<Self>) -> Vec<Self> {
        let mut reached = step(self);
        let mut next = 0;
        while let Some(&structure) = reached.get(next) {
            for further in step(structure) {
                if !reached.contains(&further) {
                    reached.push(further);
                }
            }
            next += 1;
        }
        reached
    }

    /// Whether a day certainly lies between its first beginning and its end, as far as they are known.
    pub(crate) fn is_within_bounds(self, day: PartialDate) -> bool {
        let row = self.row();
        let day = day.to_number();
        // A date without a day or a month is less than every day in it.
        let has_begun = |date: u32| date > data::UNKNOWN && date <= day;
        let closed = row.closed.value;
        (has_begun(row.established.value) || has_begun(row.work_begun.value))
            && (closed <= data::UNKNOWN || day <= closed)
    }

    /// Whether it is at work on a day: from the beginning of its work (else its establishment) to its closing.
    ///
    /// ```
    /// use osce::{Certainty, Structure};
    ///
    /// let mission = Structure::MissionToCroatia;
    /// assert_eq!(mission.active_on("2000-01-01".parse()?), Certainty::Yes);
    /// assert_eq!(mission.active_on("2008-01-01".parse()?), Certainty::No);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn active_on(self, day: NaiveDate) -> Certainty {
        let row = self.row();
        let from = if row.work_begun.value == data::OPEN { &row.established } else { &row.work_begun };
        let period = Period { start: fact::start(from), end: PeriodEnd::from_number(row.closed.value) };
        period.holds(day, from.verified, row.closed.verified || period.end == PeriodEnd::Unknown)
    }
}

fn structures(run: Run) -> impl Iterator<Item = Structure> {
    terms(run).filter_map(Structure::from_term)
}
