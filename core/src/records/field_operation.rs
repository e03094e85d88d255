//! Field operations, as pages and feeds describe them.

use super::parts::Link;
use super::record::{member_kind, member_type, record, required, setter, shaped};
use crate::vocabularies::enums::{Country, FieldOfWork, Structure};

record! {
    /// A field operation as a page or a feed describes it. What this library knows of one itself is in `Structure`.
    FieldOperation("field-operation") {
        /// An identifier that the publisher gave it.
        id: line; r#""mission-to-croatia""#
        /// Its address.
        url: url; r#""https://www.osce.org/mission-to-croatia-closed""#
        /// The language of its texts, as a BCP 47 tag.
        language: language; r#""en""#
        /// Its name, as it is written: one line of at most 500 code points.
        title: title, always; r#""OSCE Mission to Croatia (closed)""#
        /// What it is, in a paragraph of at most 5,000 code points.
        summary: summary; r#""The Mission worked in Croatia from 1996 to 2007.""#
        /// The text, with an empty line between paragraphs.
        body: body; r#""It helped with the return of refugees.""#
        /// The structure that it is.
        structure: term(Structure), advised; r#""mission-to-croatia""#
        /// The State in which it works.
        country: term(Country); r#""hr""#
        /// The area in which it works, where that is no State.
        area: line; r#""Kosovo""#
        /// The city of its seat.
        seat: line; r#""Zagreb""#
        /// When it was set up.
        established: partial_date; r#""1996-04-18""#
        /// When its work began.
        work_begun: partial_date; r#""1996-07-04""#
        /// When its mandate ended.
        mandate_until: partial_date; r#""2007-12-31""#
        /// When it was closed.
        closed: partial_date; r#""2007-12""#
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork); r#"["human-rights"]"#
        /// Its links.
        links: parts(Link); r#"[{"url":"https://www.osce.org/mission-to-croatia-closed/documents","title":"Documents"}]"#
    }
}

impl FieldOperation {
    /// A field operation with a name.
    ///
    /// ```
    /// use osce::{Country, FieldOperation, PartialDate, Structure};
    ///
    /// let closed: PartialDate = "2007-12".parse()?;
    /// let operation = FieldOperation::new("OSCE Mission to Croatia (closed)")
    ///     .structure(Structure::MissionToCroatia)
    ///     .country(Country::Croatia)
    ///     .closed(closed);
    /// assert_eq!(operation.closed, Some(closed));
    /// # Ok::<(), osce::PartialDateError>(())
    /// ```
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::empty() }
    }
}
