//! Projects.

use super::parts::Link;
use super::record::{member_kind, member_type, record, required, setter, shaped};
use crate::vocabularies::enums::{Country, FieldOfWork, Structure};

record! {
    /// A project of a structure.
    Project("project") {
        /// An identifier that the publisher gave it.
        id: line; r#""1102143""#
        /// Its address.
        url: url; r#""https://www.osce.org/projects/1102143""#
        /// The language of its texts, as a BCP 47 tag.
        language: language; r#""en""#
        /// Its title: one line of at most 500 code points.
        title: title, always; r#""Safe storage of small arms""#
        /// What it is, in a paragraph of at most 5,000 code points.
        summary: summary; r#""Depots for small arms are rebuilt and guarded.""#
        /// The text, with an empty line between paragraphs.
        body: body; r#""The project ran in two phases.""#
        /// Its first day; not before the Conference opened on 3 July 1973.
        starts_on: date; r#""2019-01-01""#
        /// Its last day; not before the first.
        ends_on: date; r#""2022-06-30""#
        /// The structures that run it.
        run_by: terms(Structure), advised; r#"["mission-to-moldova"]"#
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork); r#"["arms-control"]"#
        /// The States in which it is run, or for which.
        countries: terms(Country); r#"["md"]"#
        /// Its links.
        links: parts(Link); r#"[{"url":"https://www.osce.org/projects/1102143/report","title":"Report"}]"#
    }
}

impl Project {
    /// A project with a title.
    ///
    /// ```
    /// use osce::{Project, Structure};
    ///
    /// let project = Project::new("Safe storage of small arms").run_by([Structure::MissionToMoldova]);
    /// assert_eq!(project.to_json(), r#"{"title":"Safe storage of small arms","run_by":["mission-to-moldova"]}"#);
    /// ```
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::empty() }
    }
}
