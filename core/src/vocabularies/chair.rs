//! The Chair, the Troika, and the heads of the Secretariat and the Institutions.

use chrono::NaiveDate;

use super::answer::answer;
use super::as_of::{OnDate, is_beyond_review};
use super::closed_sets::{ChairStatus, Doubt, Vocabulary};
use super::enums::{Country, Structure};
use super::facts::{Computed, Text};
use super::partial_date::PartialDate;
use super::period::{Held, Period, PeriodEnd};
use super::term::of_table;
use crate::data::{self, ChairRow, InPool, OfficeHolderRow, PersonRow, Run};

osce_model::chair! { answer handle {
        position: usize,
        asked: Option<NaiveDate>,
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}
impl Chair {
    /// Every term in the Chair, in order.
    pub(crate) fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..data::CHAIRS.len()).map(Self::at)
    }

    fn at(position: usize) -> Self {
        let row = &data::CHAIRS[position];
        Self {
            state: of_table(row.state),
            from: PartialDate::of_table(row.from),
            until: PartialDate::of_table(row.until),
            certain: true,
            doubt: None,
            verified: row.verified,
            beyond_review: false,
            position,
            asked: None,
        }
    }

    fn row(self) -> &'static ChairRow {
        &data::CHAIRS[self.position]
    }
}

impl Computed<Chair> {
    fn people(self) -> Vec<Person> {
        self.held().filter_map(|(person, held)| held.then_some(person)).collect()
    }

    fn others(self) -> Vec<Person> {
        self.held().filter_map(|(person, held)| (!held).then_some(person)).collect()
    }

    /// The people of the term, and whether each held or may have held the office on the day asked.
    fn held(self) -> impl Iterator<Item = (Person, bool)> {
        let people = self.0.row().people.of(&data::PEOPLE).iter().map(Person::from_row);
        people.map(move |person| {
            let Some(day) = self.0.asked else { return (person, true) };
            let held = Period { start: person.from, end: person.until }.holds(day, true, true);
            let doubt = held.doubt().or((!person.verified).then_some(Doubt::Unverified)).filter(|_| held != Held::No);
            (Person { certain: doubt.is_none(), doubt, ..person }, held != Held::No)
        })
    }

    fn source_run(self) -> Run {
        self.0.row().sources
    }
}

osce_model::person! { answer handle {
        sources: Run,
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

impl Person {
    fn from_row(row: &PersonRow) -> Self {
        let [from, until] = [row.from, row.until].map(PeriodEnd::from_number);
        Self {
            name: row.name.get(),
            from,
            until,
            certain: true,
            doubt: None,
            verified: row.verified,
            sources: row.sources,
        }
    }
}

impl Computed<Person> {
    fn source_run(self) -> Run {
        self.0.sources
    }
}

osce_model::troika! { answer handle {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
}

/// The State that holds the Chair on a day, or nothing: before 1991-06-19 there is none, and after the last term that
/// the data knows it is not decided. [`chair_status_on`] tells the two apart.
///
/// On a day of handover the incoming State holds it. Where the month of a handover is all that is known, the incoming
/// State is named for the whole month and is not `certain`.
///
/// ```
/// use osce::Country;
/// use osce::dates::chair_on;
///
/// let chair = chair_on("2021-02-26".parse()?).unwrap();
/// assert_eq!((chair.state, chair.people()[0].name), (Country::Sweden, "Ann Linde"));
/// assert!(chair_on("1990-01-01".parse()?).is_none());
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn chair_on(day: NaiveDate) -> Option<Chair> {
    let mut chair = Chair::all().rfind(|chair| chair.from.first_day() <= day && day <= chair.until.last_day())?;
    let period = Period { start: PeriodEnd::On(chair.from), end: PeriodEnd::On(chair.until) };
    chair.doubt = period.holds(day, true, true).doubt();
    chair.certain = chair.doubt.is_none();
    chair.asked = Some(day);
    chair.beyond_review = is_beyond_review(Vocabulary::Structure, day);
    Some(chair)
}

/// Whether a State holds the Chair on a day, and if none does, whether the Chair was not held yet or nobody is decided.
///
/// ```
/// use osce::dates::{ChairStatus, chair_status_on};
///
/// let status = |day: &str| chair_status_on(day.parse().unwrap());
/// assert_eq!(status("1990-01-01"), ChairStatus::BeforeFirst);
/// assert_eq!(status("2100-01-01"), ChairStatus::NotDecided);
/// ```
pub fn chair_status_on(day: NaiveDate) -> ChairStatus {
    match (chair_on(day), Chair::all().next()) {
        (Some(_), _) => ChairStatus::Held,
        (None, Some(first)) if day < first.from.first_day() => ChairStatus::BeforeFirst,
        (None, _) => ChairStatus::NotDecided,
    }
}

/// The Troika of a day.
pub fn troika_on(day: NaiveDate) -> Troika {
    let beyond_review = is_beyond_review(Vocabulary::Structure, day);
    let Some(chair) = chair_on(day) else { return Troika { beyond_review, ..Troika::default() } };
    let beside = |position: Option<usize>| position.filter(|&position| position < data::CHAIRS.len()).map(Chair::at);
    Troika {
        outgoing: beside(chair.position.checked_sub(1)),
        chair: Some(chair),
        incoming: beside(chair.position.checked_add(1)),
        beyond_review,
    }
}

osce_model::office_holder! { answer handle {
        sources: Run,
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

impl OfficeHolder {
    /// Every head of a structure, those of one together and in order.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        data::OFFICE_HOLDERS.iter().map(Self::from_row)
    }

    fn from_row(row: &OfficeHolderRow) -> Self {
        Self {
            structure: of_table(row.structure),
            name: row.name.get(),
            state: of_table(row.state),
            from: PartialDate::of_table(row.from),
            until: PeriodEnd::from_number(row.until),
            sources: row.sources,
        }
    }
}

impl Computed<OfficeHolder> {
    fn source_run(self) -> Run {
        self.0.sources
    }
}

/// Who heads a structure on a day. Secretary General, ODIHR, High Commissioner and Representative on Freedom of the
/// Media are known; the Secretary General is also found by the Secretariat.
///
/// ```
/// use osce::Structure;
/// use osce::dates::office_holders;
///
/// let heads = office_holders(Structure::SecretaryGeneral, "2015-01-01".parse()?);
/// assert_eq!(heads.certain[0].name, "Lamberto Zannier");
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn office_holders(structure: Structure, day: NaiveDate) -> OnDate<OfficeHolder> {
    OnDate::sort(Vocabulary::Structure, day, all_office_holders(structure), |holder| {
        Period { start: PeriodEnd::On(holder.from), end: holder.until }.holds(day, true, true)
    })
}

/// All who headed a structure, in order.
pub fn all_office_holders(structure: Structure) -> impl Iterator<Item = OfficeHolder> {
    // The Secretary General heads the Secretariat.
    let asked = if structure == Structure::Secretariat { Structure::SecretaryGeneral } else { structure };
    OfficeHolder::all().filter(move |holder| holder.structure == asked)
}
