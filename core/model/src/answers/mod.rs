//! What functions answer: the members of each answer, in order.
//!
//! Each answer is a macro of its own, because the core declares each where it is made: `coverage! { answer ... }` is
//! `answer! { [...] ... }` with the declaration behind what the caller adds. `answers!` lists them all.
//!
//! The members in the first braces are plain; those that are `asked` for are methods in Rust. What is `sourced` has sources too.
//! Types are named as the core names them; `Text` is a text of the data, `Slug` the slug of a term of the vocabulary that is spoken of,
//! `CountrySlug` that of a country, `Excerpt` a part of the input, `Number`, `Size`, `Total` and
//! `Small` are whole numbers, `Date` is a day. A member that is left out of the JSON where it is absent says by which test (`skip`).
//! A member that is `implied` follows from another one, or from what holds the answer: what is copied over a border leaves it out.

mod checking;
mod days;
mod facts;
mod lookup;
mod tables;

/// Hands the names of the answers' macros to a macro.
#[doc(hidden)]
#[macro_export]
macro_rules! answers {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            term_label name name_on_date source fact period country_code concept_mapping dated_event
            person chair troika office_holder on_date seat_on_date date_range
            coverage term_row
            match_ suggestion not_found ambiguous not_valid_on text_span listed mention
            unresolved_term extra_member fault_param fault report checked checked_line batch_report repair fixed fixed_lines
        }
    };
}
