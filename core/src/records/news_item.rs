//! News items.

use super::parts::{Image, Link, Translation};
use super::record::{member_kind, member_type, record, required, setter, shaped};
use crate::vocabularies::enums::{Country, FieldOfWork, MeetingSeries, NewsKind, Structure};

record! {
    /// A piece of news: a press release, a report, a story.
    NewsItem("news-item") {
        /// An identifier that the publisher gave it.
        id: line; r#""479123""#
        /// Its address.
        url: url; r#""https://www.osce.org/secretariat/479123""#
        /// What kind of news it is.
        kind: term(NewsKind), required; r#""press-release""#
        /// The language of its texts, as a BCP 47 tag.
        language: language; r#""en""#
        /// Its title: one line of at most 500 code points.
        title: title, always; r#""Police officers train to investigate cybercrime""#
        /// The lead: what the news is, in a paragraph of at most 5,000 code points.
        summary: summary; r#""Twenty officers from three participating States took part in the course.""#
        /// The text, with an empty line between paragraphs.
        body: body, required; r#""The course was the third of its kind.\n\nIt will be held again in autumn.""#
        /// The day on which it was issued; not before the Conference opened on 3 July 1973.
        issued_on: date, advised; r#""2021-02-26""#
        /// The structures that issued it.
        issued_by: terms(Structure), required; r#"["secretariat","transnational-threats-department"]"#
        /// The place that it is dated from.
        place: line; r#""Vienna""#
        /// The fields of work that it belongs to.
        fields_of_work: terms(FieldOfWork); r#"["policing"]"#
        /// The States that it is about.
        countries: terms(Country); r#"["tj"]"#
        /// The series of meetings that it is about.
        meetings: terms(MeetingSeries); r#"["ministerial-council-meetings"]"#
        /// Its pictures.
        images: parts(Image); r#"[{"url":"https://www.osce.org/images/2021/training-course.jpg","alt":"Participants"}]"#
        /// Its links.
        links: parts(Link); r#"[{"url":"https://www.osce.org/policing","title":"More on policing"}]"#
        /// The same news in other languages.
        translations: parts(Translation); r#"[{"language":"ru","url":"https://www.osce.org/ru/secretariat/479123"}]"#
    }
}

impl NewsItem {
    /// A news item with a title.
    ///
    /// ```
    /// use osce::{FieldOfWork, NewsItem, NewsKind, Structure};
    ///
    /// let item = NewsItem::new("Police officers train to investigate cybercrime")
    ///     .kind(NewsKind::PressRelease)
    ///     .issued_on("2021-02-26".parse()?)
    ///     .issued_by([Structure::Secretariat, Structure::TransnationalThreatsDepartment])
    ///     .fields_of_work([FieldOfWork::Policing])
    ///     .body("The course was the third of its kind.");
    /// assert_eq!(NewsItem::from_json(&item.to_json())?, item);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::empty() }
    }
}
