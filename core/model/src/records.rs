//! The records, member by member in canonical order.

/// Hands every record to a macro.
///
/// A member has a name, what it holds (`line`, `title`, `summary`, `body`: texts by different rules; `url`, `language`, `date`,
/// `partial_date`, `term(...)`, `terms(...)`, `parts(...)`), whether it is `always` there, `required` or `advised`, and an example in JSON.
/// What stands behind `rust` is an example for the documentation in Rust alone.
#[doc(hidden)]
#[macro_export]
macro_rules! records {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
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
                images: parts(RecordImage); r#"[{"url":"https://www.osce.org/images/2021/training-course.jpg","alt":"Participants"}]"#
                /// Its links.
                links: parts(RecordLink); r#"[{"url":"https://www.osce.org/policing","title":"More on policing"}]"#
                /// The same news in other languages.
                translations: parts(RecordTranslation); r#"[{"language":"ru","url":"https://www.osce.org/ru/secretariat/479123"}]"#
            } rust {
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
            }

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
                links: parts(RecordLink); r#"[{"url":"https://www.osce.org/event/eef-2021-prague/agenda","title":"Agenda"}]"#
            } rust {
                /// ```
                /// use osce::{Country, MeetingSeries};
                /// use osce::records::Meeting;
                ///
                /// let meeting = Meeting::new("Concluding meeting of the Economic and Environmental Forum")
                ///     .series(MeetingSeries::EconomicAndEnvironmentalForum)
                ///     .starts_on("2021-09-09".parse()?)
                ///     .ends_on("2021-09-10".parse()?)
                ///     .country(Country::Czechia);
                /// assert!(meeting.to_json().contains(r#""country":"cz""#));
                /// # Ok::<(), chrono::ParseError>(())
                /// ```
            }

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
                links: parts(RecordLink); r#"[{"url":"https://www.osce.org/projects/1102143/report","title":"Report"}]"#
            } rust {
                /// ```
                /// use osce::Structure;
                /// use osce::records::Project;
                ///
                /// let project = Project::new("Safe storage of small arms").run_by([Structure::MissionToMoldova]);
                /// assert_eq!(project.to_json(), r#"{"title":"Safe storage of small arms","run_by":["mission-to-moldova"]}"#);
                /// ```
            }

            /// A field operation as a page or a feed describes it. What this library knows of one itself, its structure says.
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
                /// The area in which it works, where that is not a State.
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
                links: parts(RecordLink); r#"[{"url":"https://www.osce.org/mission-to-croatia-closed/documents","title":"Documents"}]"#
            } rust {
                /// ```
                /// use osce::{Country, PartialDate, Structure};
                /// use osce::records::FieldOperation;
                ///
                /// let closed: PartialDate = "2007-12".parse()?;
                /// let operation = FieldOperation::new("OSCE Mission to Croatia (closed)")
                ///     .structure(Structure::MissionToCroatia)
                ///     .country(Country::Croatia)
                ///     .closed(closed);
                /// assert_eq!(operation.closed, Some(closed));
                /// # Ok::<(), osce::dates::PartialDateError>(())
                /// ```
            }
        }
    };
}

/// Hands the objects in the lists of records to a macro: what each always has, and behind `optional` what it may have.
#[doc(hidden)]
#[macro_export]
macro_rules! record_parts {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A picture.
            RecordImage("image") {
                /// Its address.
                url: url; r#""https://www.osce.org/images/2021/training-course.jpg""#
            } optional {
                /// What it shows, in words.
                alt: line; r#""Participants of a training course""#
                /// Who holds the rights, or took it.
                credit: line; r#""OSCE""#
            }

            /// A link.
            RecordLink("link") {
                /// Its address.
                url: url; r#""https://www.osce.org/policing""#
            } optional {
                /// Its words.
                title: line; r#""More on policing""#
            }

            /// The same in another language.
            RecordTranslation("translation") {
                /// The language, as a BCP 47 tag.
                language: language; r#""ru""#
                /// Its address.
                url: url; r#""https://www.osce.org/ru/secretariat/479123""#
            } optional {}
        }
    };
}

/// Takes the declaration of [`records!`] apart for those who put the title first, as what every record has: hands each record to a macro
/// as `name(slug) title { its description } { the other members }`.
#[doc(hidden)]
#[macro_export]
macro_rules! title_first {
    ($apply:ident $($(#[doc = $about:literal])+ $name:ident($slug:literal) { $($members:tt)+ } rust { $($example:tt)+ })+) => {
        $( $crate::title_first! { @ $apply [$(#[doc = $about])+ $name($slug)] [] [] $($members)+ } )+
    };
    (@ $apply:ident $record:tt [] [$($others:tt)*]
        $(#[doc = $doc:literal])+ $title:ident: $kind:ident, always; $example:literal $($rest:tt)*
    ) => {
        $crate::title_first! { @ $apply $record [$(#[doc = $doc])+] [$($others)*] $($rest)* }
    };
    (@ $apply:ident $record:tt $title:tt [$($others:tt)*]
        $(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))? $(, $required:ident)?; $example:literal $($rest:tt)*
    ) => {
        $crate::title_first! { @ $apply $record $title [$($others)* $(#[doc = $doc])+ $member: $kind $(($of))?;] $($rest)* }
    };
    (@ $apply:ident [$($record:tt)+] [$($title:tt)+] [$($others:tt)+]) => {
        $apply! { $($record)+ title { $($title)+ } { $($others)+ } }
    };
}
