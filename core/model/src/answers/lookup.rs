//! What a text means, or may mean.

#[doc(hidden)]
#[macro_export]
macro_rules! match_ {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A term that was found, and by which of its names.
            Match {
                /// The term.
                term: Term;
                /// Its vocabulary.
                vocabulary: Vocabulary, implied by term;
                /// The name by which it was found, as the data writes it.
                name: Text;
                /// The kind of the name.
                kind: NameKind;
                /// The language of the name; none for a code.
                language: Option<Language>, skip "Option::is_none";
                /// Since when the name is in use: of the period that holds on the date asked, of the last one otherwise.
                valid_from: Option<PartialDate>, skip "Option::is_none";
                /// Until when, likewise.
                valid_until: Option<PartialDate>, skip "Option::is_none";
                /// Whether the name has dates at all.
                dated: bool;
                /// Whether the name is verified and, where a date was asked, was certainly in use on it.
                certain: bool;
                /// By how many edits the text differs from the name; 0 unless typing errors were forgiven.
                distance: Number;
                /// How the text has the name.
                form: MatchForm;
                /// What was taken off the name: 'SMM' of '... (SMM)', '22nd' of '22nd ...', 'OSCE Chairpersonship 2025' of 'Finland – OSCE
                /// Chairpersonship 2025'.
                annotation: Option<String>, skip "Option::is_none";
                /// The id of the one event that is meant, where the data has it: one of the events of the series.
                event: Option<String>, skip "Option::is_none";
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! suggestion {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A term that may be meant, with the name that the text is like.
            Suggestion {
                /// The term.
                term: Term;
                /// The name that the text is like.
                name: Text;
                /// The language of the name.
                language: Language;
                /// The kind of the name.
                kind: NameKind;
                /// Edits between the text and the name, or between the words that they share; 0 where there is no typing error.
                distance: Number;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! not_found {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// No name is like the text. What was probably meant is computed when asked for.
            NotFound {
                /// What was looked up: its first 200 characters.
                text: String;
            } asked {
                /// What was probably meant, the most likely first.
                suggestions: Vec<Suggestion>;
            } plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! ambiguous {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Several terms have the name, and nothing decides between them.
            Ambiguous {
                /// What was looked up: its first 200 characters.
                text: String;
                /// What it can mean, a match a term.
                candidates: Vec<Match>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! not_valid_on {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// The name is known, but was not in use on the date asked.
            NotValidOn {
                /// What was looked up: its first 200 characters.
                text: String;
                /// The date asked.
                date: Date;
                /// The term that has, or had, the name.
                term: Term;
                /// The name.
                name: Text;
            } asked {
                /// The names of the term on the date, the best first.
                names_on_date: Vec<Text>;
                /// The terms that followed it.
                successors: Vec<Term>;
            } plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! text_span {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A part of a text, from its start up to its end, which is not in it.
            TextSpan {
                /// Where it begins.
                start: Size;
                /// Where it has ended.
                end: Size;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! listed {
    ($apply:ident ($Excerpt:ty) $($with:tt)*) => {
        $apply! { [$($with)*]
            /// An item of a list, with its place and its text.
            Listed {
                /// Where it stands.
                span: TextSpan;
                /// Its text.
                text: $Excerpt;
                /// What it means.
                outcome: ListOutcome;
            } asked {} plain
        }
    };
    // The caller may say how it holds the input.
    ($apply:ident $($with:tt)*) => {
        $crate::listed! { $apply (Excerpt) $($with)* }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! mention {
    ($apply:ident ($Excerpt:ty) $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A term that a text names, and where.
            Mention {
                /// The term; absent where the name is ambiguous.
                term: Option<Term>, skip "Option::is_none";
                /// The terms that an ambiguous name can mean; empty otherwise.
                candidates: Vec<Term>, skip "Vec::is_empty";
                /// The vocabulary of the term, or of the first candidate.
                vocabulary: Vocabulary, implied by term;
                /// The name, as the data writes it.
                name: Text;
                /// The kind of the name.
                kind: NameKind;
                /// The language of the name; the first one in which it is so written, where no language was asked for.
                language: Language;
                /// The form in which the text writes the name.
                form: MatchForm;
                /// The last day of its use, where it is known.
                valid_until: Option<PartialDate>, skip "Option::is_none";
                /// Whether the name had ended on the day asked; where none was asked, whether its end is known.
                former: bool;
                /// Whether the name is also one everyday word.
                generic: bool;
                /// Where it stands.
                span: TextSpan;
                /// The text there.
                text: $Excerpt;
            } asked {} plain
        }
    };
    // The caller may say how it holds the input.
    ($apply:ident $($with:tt)*) => {
        $crate::mention! { $apply (Excerpt) $($with)* }
    };
}
