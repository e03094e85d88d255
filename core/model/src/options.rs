//! What lookups, lists, suggestions and mentions look for: options with their defaults.

#[doc(hidden)]
#[macro_export]
macro_rules! lookup_options {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What a lookup looks for.
            LookupOptions {
                /// Terms of this vocabulary alone. Where it is that of the countries, codes are found too.
                vocabulary: Option<Vocabulary> = None;
                /// Names in this language alone.
                language: Option<Language> = None;
                /// Names that were in use on this day.
                on: Option<Date> = None;
                /// Where no name is the same, the one that is a typing error away, if there is but one such term and the text sounds like it. Off by default.
                fuzzy: bool = false;
                /// Whether a name is found in the other forms in which people write it (`MatchForm`). On by default.
                forms: bool = true;
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! list_options {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What is looked for in a line that lists terms.
            ListOptions {
                /// Terms of this vocabulary alone. Where it is that of the countries, codes are found too.
                vocabulary: Option<Vocabulary> = None;
                /// Names in this language alone.
                language: Option<Language> = None;
                /// Names that were in use on this day.
                on: Option<Date> = None;
                /// Whether a name is found in the other forms in which people write it (`MatchForm`). On by default.
                forms: bool = true;
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! suggest_options {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What is suggested.
            SuggestOptions {
                /// Terms of this vocabulary alone.
                vocabulary: Option<Vocabulary> = None;
                /// Names in this language alone.
                language: Option<Language> = None;
                /// At most so many; 5 by default.
                limit: Size = 5;
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! mention_options {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Which mentions are looked for.
            MentionOptions {
                /// Terms of this vocabulary alone. What a longer name of another vocabulary covers is still no mention.
                vocabulary: Option<Vocabulary> = None;
                /// Names in this language alone. Names that are everyday words in other languages are met here only.
                language: Option<Language> = None;
                /// The day of the text: it decides between the terms that had a name, and which names were former.
                on: Option<Date> = None;
                /// Names of these kinds alone.
                kinds: Option<Vec<NameKind>> = None;
                /// Whether names that are one everyday word, such as 'elections', are given. On by default.
                generic: bool = true;
                /// Whether the text is the Organization's own: names that need its token beside them elsewhere, such as 'Parliamentary Assembly', are its own there. Off by default.
                own_text: bool = false;
            }
        }
    };
}
