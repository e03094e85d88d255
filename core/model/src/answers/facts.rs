//! What is known of terms: names, facts and where they are from.

#[doc(hidden)]
#[macro_export]
macro_rules! term_label {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A text with the language that it is in.
            TermLabel {
                /// The text.
                text: Text;
                /// Its language.
                language: Language;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! name {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A name of a term.
            Name {} asked {
                /// The name as it is written.
                text: Text;
                /// The term that it names.
                term: Term, implied by holder;
                /// Its language.
                language: Language;
                /// What it is to the term.
                kind: NameKind;
                /// The periods of its use, in order; none where it is not dated.
                periods: Vec<Period>;
                /// Whether a first-hand source carries it.
                is_verified: bool;
                /// Whether it is also one everyday word, such as 'elections'.
                is_generic: bool;
                /// Where its spelling comes from.
                origin: NameOrigin;
            } sourced
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! name_on_date {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// The name of a term on a day.
            NameOnDate {
                /// The name.
                name: Name;
                /// Whether it is certain that the name was in use on that day.
                certain: bool;
                /// Why it is not certain.
                doubt: Option<Doubt>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! source {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A source of facts: a page, a document or a package.
            Source {} asked {
                /// The key that the data names it by.
                key: Text;
                /// Its title.
                title: Text;
                /// Where it was read.
                urls: Vec<Text>;
                /// Whether it is a page or document of the OSCE itself.
                is_osce: bool;
            } plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! fact {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A value with whether it is verified, on what it rests, and its sources.
            ///
            /// A fact that no first-hand source carries is not verified. It is given all the same: the reader decides.
            Fact {
                /// The value.
                value: T;
                /// Whether a first-hand source carries it.
                verified: bool;
                /// On what it rests, such as a decision by its number.
                basis: Option<Text>;
            } asked {} sourced
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! period {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A period of time, both ends inclusive: on the day of a change both names hold.
            Period {
                /// Its first day.
                start: PeriodEnd;
                /// Its last day.
                end: PeriodEnd;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! country_code {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A code of a country.
            CountryCode {
                /// Its scheme.
                scheme: CodeScheme;
                /// The code, in capitals.
                text: Text;
                /// Whether it is withdrawn.
                former: bool;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! concept_mapping {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A concept of another scheme, and how it relates to a field of work.
            ConceptMapping {} asked {
                /// The scheme: eurovoc or iptc-mediatopic.
                scheme: Text;
                /// The id of the concept in its scheme.
                id: Text;
                /// The URI of the concept.
                uri: Text;
                /// The English label of the concept.
                label: Text;
                /// How it relates to the field of work.
                relation: MappingRelation;
            } sourced
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! dated_event {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A Summit or a meeting of the Ministerial Council.
            DatedEvent {} asked {
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
                start: Date;
                /// Its last day.
                end: Date;
                /// The title of its main document, where it is known.
                document: Option<Text>;
                /// The members that no first-hand source carries.
                unverified: Vec<Text>;
            } sourced
        }
    };
}
