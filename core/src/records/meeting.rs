//! Meetings.

use super::parts::Link;
use super::record::{member_kind, member_type, record, required, setter, shaped};
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, Structure};

record! {
    /// A meeting, a conference or another event.
    Meeting("meeting") {
        /// An identifier that the publisher gave it.
        id: line; r#""eef-2021-prague""#
        /// Its address.
        url: url; r#""https://www.osce.org/event/eef-2021-prague""#
        /// The language of its texts, as a BCP 47 tag.
        language: language; r#""en""#
        /// Its title: one line of at most 500 code points.
        title: title, always; r#""Concluding meeting of the Economic and Environmental Forum""#
        /// What it is, in a paragraph of at most 5,000 code points.
        summary: summary; r#""The Forum closes its year in Prague.""#
        /// The text, with an empty line between paragraphs.
        body: body; r#""Two days of talks on the security of energy.""#
        /// The series that it belongs to.
        series: term(MeetingSeries); r#""economic-and-environmental-forum""#
        /// Its first day; not before the Conference opened on 3 July 1973.
        starts_on: date, advised; r#""2021-09-09""#
        /// Its last day; not before the first.
        ends_on: date; r#""2021-09-10""#
        /// The place where it is held, as the publisher writes it.
        place: line; r#""Prague""#
        /// The State in which it is held.
        country: term(Country); r#""cz""#
        /// The structures that hold it.
        organized_by: terms(Structure); r#"["co-ordinator-of-economic-and-environmental-activities"]"#
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork); r#"["economic-activities"]"#
        /// Its links.
        links: parts(Link); r#"[{"url":"https://www.osce.org/event/eef-2021-prague/agenda","title":"Agenda"}]"#
    }
}

impl Meeting {
    /// A meeting with a title.
    ///
    /// ```
    /// use osce::{Country, Meeting, MeetingSeries};
    ///
    /// let meeting = Meeting::new("Concluding meeting of the Economic and Environmental Forum")
    ///     .series(MeetingSeries::EconomicAndEnvironmentalForum)
    ///     .starts_on("2021-09-09".parse()?)
    ///     .ends_on("2021-09-10".parse()?)
    ///     .country(Country::Czechia);
    /// assert!(meeting.to_json().contains(r#""country":"cz""#));
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::empty() }
    }
}
