//! What the terms of each vocabulary know, and what all terms know.
//!
//! Each vocabulary has a macro of its own: `structure_facts! { facts ... }` is `facts! { [...] ... }` with the declaration behind what the
//! caller adds. `vocabularies!` lists them.
//!
//! A fact that is `stored` stands in the data under its name, and so in the tables; the core computes the others (`Computed` in
//! `core/src/vocabularies/facts.rs`). What stands behind `rust` is an example for the documentation in Rust alone.

#[doc(hidden)]
#[macro_export]
macro_rules! field_of_work_facts {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A field of work, or a narrower topic met on pages.
            FieldOfWork(FieldOfWorkFacts) {
                /// Where it was met: in the navigation or on pages alone.
                level: FieldLevel = stored;
                /// Its dimensions.
                dimensions: Fact<Vec<SecurityDimension>> = stored, rust {
                    /// ```
                    /// use osce::FieldOfWork;
                    /// use osce::vocabularies::SecurityDimension;
                    ///
                    /// assert_eq!(FieldOfWork::Policing.dimensions().value, [SecurityDimension::PoliticoMilitary]);
                    /// assert!(!FieldOfWork::Education.dimensions().verified);
                    /// ```
                };
                /// The concepts of other schemes that it was compared with.
                mappings: Vec<ConceptMapping> = stored;
                /// Whether the broader field of work is certain; true for those of the navigation.
                parent_is_verified: bool;
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! country_facts {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A participating State, a Partner for Co-operation or a former participating State.
            Country(CountryFacts) {
                /// What it is to the Organization today.
                status: CountryStatus = stored;
                /// Its codes, those in force first.
                codes: Fact<Vec<CountryCode>> = stored;
                /// Its ISO 3166-1 alpha-2 code; absent for a State that has ceased to exist.
                alpha2: Option<Text>;
                /// Its ISO 3166-1 alpha-3 code; absent for a State that has ceased to exist.
                alpha3: Option<Text>;
                /// Its ISO 3166-1 numeric code, three digits; absent for a State that has ceased to exist.
                numeric: Option<Text>;
                /// Its Wikidata ids, the main one first.
                wikidata: Fact<Vec<Text>> = stored;
                /// When it became a participating State. The States that opened the Conference have the year 1973.
                admitted: Option<Fact<PartialDate>> = stored;
                /// The last day of its participation, where it has ended.
                participated_until: Option<Fact<PartialDate>> = stored;
                /// When it signed the Helsinki Final Act.
                helsinki_final_act_signed: Option<Fact<PartialDate>> = stored;
                /// When it signed the Charter of Paris.
                paris_charter_signed: Option<Fact<PartialDate>> = stored;
                /// Since when it has been a Partner for Co-operation, or was one.
                partner_since: Option<Fact<PartialDate>> = stored;
                /// Until when it was a Partner for Co-operation.
                partner_until: Option<Fact<PartialDate>> = stored;
                /// The States that followed it.
                successors: Vec<Country> = stored;
                /// The former participating State that it followed.
                predecessors: Vec<Country> = stored;
                /// Its terms in the Chair, in order.
                chairs: Vec<Chair>, rust {
                    /// ```
                    /// use osce::Country;
                    ///
                    /// let years: Vec<u16> = Country::Switzerland.chairs().iter().map(|chair| chair.from.year()).collect();
                    /// assert_eq!(years, [1996, 2014, 2026]);
                    /// ```
                };
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! structure_facts {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A structure of the Organization, or a group of its navigation.
            Structure(StructureFacts) {
                /// What it is.
                kind: StructureKind = stored;
                /// Its English name with 'OSCE', as pages write it.
                full_label: Option<Text> = stored;
                /// The host country; absent where there is none, as for what works in an area.
                country: Option<Country> = stored;
                /// The area in which it works, where that is not a country.
                area: Option<Text> = stored;
                /// The city of its seat.
                seat: Option<Fact<Text>> = stored;
                /// Since when it has sat there, where it has moved.
                seat_since: Option<Fact<PartialDate>> = stored;
                /// The city of its seat before.
                former_seat: Option<Fact<Text>> = stored;
                /// The host country of its seat before.
                former_country: Option<Country> = stored;
                /// When it was set up; the basis is the decision.
                established: Option<Fact<PartialDate>> = stored;
                /// When its work began, where that is known apart.
                work_begun: Option<Fact<PartialDate>> = stored;
                /// When its mandate ended, where that differs from its closing.
                mandate_until: Option<Fact<PartialDate>> = stored;
                /// When it was closed: open while it works, unknown where it is not known whether or when it ended.
                closed: Fact<PeriodEnd> = stored;
                /// The last day on which a source shows it at work, where its end is not known.
                last_seen: Option<PartialDate> = stored;
                /// Whether the navigation of the site lists it.
                in_navigation: bool = stored;
                /// Whether it is a group whose members follow from dates, such as the closed field activities.
                is_computed: bool = stored;
                /// The structures that it followed.
                predecessors: Vec<Structure> = stored;
                /// The structures that followed it.
                successors: Vec<Structure> = stored;
                /// Structures that it had to do with and that are neither.
                related: Vec<Structure> = stored;
                /// Its predecessors, itself and its successors, oldest first. A renaming does not make a new structure.
                lineage: Vec<Structure>, rust {
                    /// ```
                    /// use osce::Structure;
                    ///
                    /// let lineage = Structure::CentreInTashkent.lineage();
                    /// let slugs: Vec<&str> = lineage.iter().map(|structure| structure.slug()).collect();
                    /// assert_eq!(slugs, ["liaison-office-in-central-asia", "centre-in-tashkent", "project-co-ordinator-in-uzbekistan"]);
                    /// ```
                };
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! meeting_series_facts {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A series of meetings or conferences.
            MeetingSeries(MeetingSeriesFacts) {
                /// Where it stands in the navigation.
                level: SeriesLevel = stored;
                /// The structures that convene it.
                convened_by: Fact<Vec<Structure>> = stored;
                /// How often it meets, in words.
                cadence: Option<Fact<Text>> = stored;
                /// When it first met.
                first_held: Option<Fact<PartialDate>> = stored;
                /// Its known meetings, the earliest first; those of Summits and the Ministerial Council are known.
                events: Vec<DatedEvent> = stored, rust {
                    /// ```
                    /// let events = osce::MeetingSeries::MinisterialCouncilMeetings.events();
                    /// assert!(events.is_sorted_by_key(|event| event.start()));
                    /// ```
                };
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! news_kind_facts {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A kind of news item.
            NewsKind(NewsKindFacts) {}
        }
    };
}

/// Hands the names of the vocabularies' macros to a macro.
#[doc(hidden)]
#[macro_export]
macro_rules! vocabularies {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*] field_of_work_facts country_facts structure_facts meeting_series_facts news_kind_facts }
    };
}

/// Hands the types that values of facts have to a macro, each with the name of its fact: for languages whose border has no generics.
#[doc(hidden)]
#[macro_export]
macro_rules! facts_by_type {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            DateFact: PartialDate;
            EndFact: PeriodEnd;
            TextFact: Text;
            TextsFact: Vec<Text>;
            CodesFact: Vec<CountryCode>;
            DimensionsFact: Vec<SecurityDimension>;
            StructuresFact: Vec<Structure>;
        }
    };
}

/// Hands what all terms have to a macro. The caller names the type of the term: that of any vocabulary, or of one.
#[doc(hidden)]
#[macro_export]
macro_rules! common_facts {
    ($apply:ident $Term:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Its slug: stable, never reused.
            slug: Text;
            /// Its names, the English preferred label first.
            names: Vec<Name>;
            /// The broader term.
            parent: Option<$Term>;
            /// The narrower terms, in the order of the data.
            children: Vec<$Term>;
            /// The broader terms, the nearest first.
            ancestors: Vec<$Term>;
            /// The broadest term above it; itself where there is none.
            top: $Term;
            /// The field paths of its facts that no first-hand source carries.
            unverified: Vec<Text>;
            sourced
        }
    };
}
