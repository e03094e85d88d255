//! The vocabularies, their facts and what texts mean as tables: the members of a row are its columns.
//!
//! A date stands in three columns: as the data writes it, what that is, and the day where it is exact.

#[doc(hidden)]
#[macro_export]
macro_rules! coverage {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// How many terms of a vocabulary have a preferred label in a language.
            Coverage {
                /// Terms with a label.
                labelled: Size;
                /// All terms.
                terms: Size;
            } asked {} plain
        }
    };
}

/// Hands the names of the macros of those rows to a macro that Rust and Python alone have: apps ask the terms.
#[doc(hidden)]
#[macro_export]
macro_rules! table_rows {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*] chair_row office_holder_row event_row name_row lookup_row lookup_column_row mention_row mention_column_row }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! term_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A row of the table of a vocabulary: a term for those who work in tables.
            TermRow {
                /// The vocabulary.
                vocabulary: Vocabulary;
                /// The slug.
                slug: Slug;
                /// The English preferred label.
                label: Text;
                /// The English abbreviation.
                abbreviation: Option<Text>;
                /// The slug of the broader term.
                parent: Option<Slug>;
                /// The slug of the broadest term above it, its own where there is none.
                top: Slug;
                /// The level of a field of work or of a series.
                level: Option<Text>;
                /// The dimensions of a field of work.
                dimensions: Vec<SecurityDimension>;
                /// What a country is to the Organization today.
                status: Option<CountryStatus>;
                /// ISO 3166-1 alpha-2.
                alpha2: Option<Text>;
                /// ISO 3166-1 alpha-3.
                alpha3: Option<Text>;
                /// ISO 3166-1 numeric.
                numeric: Option<Text>;
                /// What a structure is.
                kind: Option<StructureKind>;
                /// The host country of a structure.
                host: Option<Country>;
                /// The area in which a structure works, where that is not a country.
                area: Option<Text>;
                /// The city of the seat of a structure.
                seat: Option<Text>;
                /// Admission or partnership of a country, work begun or establishment of a structure, first meeting of a series.
                start: Option<PeriodEnd>;
                /// What is known of the start.
                start_is: Option<DateStatus>;
                /// The start where it is exact.
                first_day: Option<Date>;
                /// End of participation or partnership, closing of a structure.
                end: Option<PeriodEnd>;
                /// What is known of the end.
                end_is: Option<DateStatus>;
                /// The end where it is exact.
                last_day: Option<Date>;
                /// What a country or a structure followed.
                predecessors: Vec<Slug>;
                /// What followed a country or a structure.
                successors: Vec<Slug>;
                /// The oldest in the lineage of a structure: the same for all that followed one another.
                lineage_head: Option<Slug>;
                /// The latest in the lineage of a structure, likewise.
                lineage_last: Option<Slug>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! chair_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A row of the table of Chairs: a term of a State in the Chair.
            ChairRow {
                /// The State.
                state: Country;
                /// Its English name when the term began.
                label: Text;
                /// When the term began.
                start: PartialDate;
                /// What is known of the start.
                start_is: DateStatus;
                /// The start where it is exact.
                first_day: Option<Date>;
                /// When the term ended, or will end.
                end: PartialDate;
                /// What is known of the end.
                end_is: DateStatus;
                /// The end where it is exact.
                last_day: Option<Date>;
                /// Whether first-hand sources carry both dates.
                verified: bool;
                /// The Chairpersons-in-Office of the term, in order.
                people: Vec<Person>;
                /// The keys of its sources.
                sources: Vec<Text>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! office_holder_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A row of the table of office holders: somebody who heads, or headed, the Secretariat or an Institution.
            OfficeHolderRow {
                /// The structure.
                structure: Structure;
                /// Its English preferred label.
                label: Text;
                /// The name of the person.
                name: Text;
                /// The State whose national holds the office.
                state: Country;
                /// Since when; it can be the day of appointment.
                start: PartialDate;
                /// What is known of the start.
                start_is: DateStatus;
                /// The start where it is exact.
                first_day: Option<Date>;
                /// Until when; open while in office.
                end: PeriodEnd;
                /// What is known of the end.
                end_is: DateStatus;
                /// The end where it is exact.
                last_day: Option<Date>;
                /// The keys of its sources.
                sources: Vec<Text>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! event_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A row of the table of events: a Summit or a meeting of the Ministerial Council.
            EventRow {
                /// Its id: stable.
                id: Text;
                /// What it is.
                kind: EventKind;
                /// The series that it belongs to.
                series: MeetingSeries;
                /// Its number in the series, from 1, where it has one.
                number: Option<Small>;
                /// The city.
                city: Text;
                /// The country in which it was held, as it was then.
                country: Option<Country>;
                /// Its first day.
                first_day: Date;
                /// Its last day.
                last_day: Date;
                /// The title of its main document, where it is known.
                document: Option<Text>;
                /// The members that no first-hand source carries.
                unverified: Vec<Text>;
                /// The keys of its sources.
                sources: Vec<Text>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! name_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A row of the table of names: a name of a term, once for each period of its use.
            NameRow {
                /// The vocabulary of the term.
                vocabulary: Vocabulary;
                /// The slug of the term.
                slug: Slug;
                /// The name as it is written.
                name: Text;
                /// Its language.
                language: Language;
                /// What it is to the term.
                kind: NameKind;
                /// Since when it is in use; absent where it is not dated.
                start: Option<PeriodEnd>;
                /// What is known of the start.
                start_is: Option<DateStatus>;
                /// The start where it is exact.
                first_day: Option<Date>;
                /// Until when it is in use; absent where it is not dated.
                end: Option<PeriodEnd>;
                /// What is known of the end.
                end_is: Option<DateStatus>;
                /// The end where it is exact.
                last_day: Option<Date>;
                /// Whether a first-hand source carries it.
                verified: bool;
                /// Whether it is also one everyday word, such as 'elections'.
                generic: bool;
                /// Where its spelling comes from.
                origin: NameOrigin;
                /// The keys of its sources.
                sources: Vec<Text>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! lookup_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What a text of a column means.
            LookupRow {
                /// The text; absent where the value is missing.
                text: Option<String>;
                /// What the lookup came to.
                status: LookupStatus;
                /// The vocabulary of the term.
                vocabulary: Option<Vocabulary>;
                /// The slug of the term.
                slug: Option<Slug>;
                /// Its English preferred label.
                label: Option<Text>;
                /// ISO 3166-1 alpha-2 of a country.
                alpha2: Option<Text>;
                /// ISO 3166-1 alpha-3 of a country.
                alpha3: Option<Text>;
                /// ISO 3166-1 numeric of a country.
                numeric: Option<Text>;
                /// The name by which it was found; of a name that was not in use on the day, as the data writes it.
                name: Option<Text>;
                /// The kind of the name.
                kind: Option<NameKind>;
                /// The language of the name; none for a code.
                language: Option<Language>;
                /// How the text has the name.
                form: Option<MatchForm>;
                /// What was taken off the name.
                annotation: Option<String>;
                /// The id of the one event that is meant.
                event: Option<String>;
                /// By how many edits the text differs from the name.
                distance: Option<Number>;
                /// Whether the name is verified and, where a day was asked, was certainly in use on it.
                certain: Option<bool>;
                /// Until when the name is in use, where that is known.
                valid_until: Option<PartialDate>;
                /// The slugs of the terms that have the name, where it is ambiguous or was not in use on the day.
                candidates: Vec<Slug>;
                /// The slugs of the terms that were probably meant; of those that followed, where the name was not in use on the day.
                suggestions: Vec<Slug>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! mention_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A term that a text of a column names.
            MentionRow {
                /// The place of the text in the column, from 0.
                row: Total;
                /// Where the mention begins in the text, in code points.
                start: Total;
                /// Where the mention ends, in code points; exclusive.
                end: Total;
                /// The text there.
                text: String;
                /// The vocabulary of the term, or of the first candidate.
                vocabulary: Vocabulary;
                /// The slug of the term; absent where the name is ambiguous.
                slug: Option<Slug>;
                /// Its English preferred label.
                label: Option<Text>;
                /// The name, as the data writes it.
                name: Text;
                /// The kind of the name.
                kind: NameKind;
                /// The language of the name.
                language: Language;
                /// The form in which the text writes the name.
                form: MatchForm;
                /// The last day of its use, where it is known.
                valid_until: Option<PartialDate>;
                /// Whether the name had ended on the day asked; where none was asked, whether its end is known.
                former: bool;
                /// Whether the name is also one everyday word.
                generic: bool;
                /// The slugs of the terms that an ambiguous name can mean.
                candidates: Vec<Slug>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! lookup_column_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// The term that a text of a column means.
            LookupColumnRow {
                /// What the lookup came to.
                status: LookupStatus;
                /// The vocabulary of the term.
                vocabulary: Option<Vocabulary>;
                /// The slug of the term.
                slug: Option<Slug>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! mention_column_row {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Where a text of a column names a term.
            MentionColumnRow {
                /// The place of the text in the column, from 0.
                row: Total;
                /// Where the mention begins in the text, in code points.
                start: Total;
                /// Where the mention ends, in code points; exclusive.
                end: Total;
                /// The vocabulary of the term, or of the first candidate.
                vocabulary: Vocabulary;
                /// The slug of the term; absent where the name is ambiguous.
                slug: Option<Slug>;
                /// The kind of the name.
                kind: NameKind;
                /// The form in which the text writes the name.
                form: MatchForm;
            } asked {} plain
        }
    };
}
