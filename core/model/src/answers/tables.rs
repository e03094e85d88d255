//! The vocabularies as tables.

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
                /// The slug of the broader term.
                parent: Option<Slug>;
                /// The slug of the broadest term above it, its own where there is none.
                top: Slug;
                /// The status of a country, the kind of a structure, the level of a field of work or a series.
                kind: Option<Text>;
                /// The slug of the host country of a structure.
                country: Option<CountrySlug>;
                /// ISO 3166-1 alpha-2.
                alpha2: Option<Text>;
                /// ISO 3166-1 alpha-3.
                alpha3: Option<Text>;
                /// ISO 3166-1 numeric.
                numeric: Option<Text>;
                /// Admission or partnership of a country, work begun or establishment of a structure, first meeting of a series.
                start: Option<PeriodEnd>;
                /// End of participation or partnership, closing of a structure.
                end: Option<PeriodEnd>;
                /// The English abbreviation.
                abbreviation: Option<Text>;
            } asked {} plain
        }
    };
}
