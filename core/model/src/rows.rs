//! How the facts lie in the tables: rows of numbers over one pool of text. The generator writes them as they print, and the core reads
//! them back as constants.

use std::fmt;
use std::mem::offset_of;

pub use crate::places::{Run, Text, r, t};
use crate::planes::{self, Bytes};

/// The number that stands for no term.
pub const NONE: u16 = u16::MAX;

/// A fact with what is known of it. A date is a number of [`number`](crate::number); an absent one is open.
#[derive(Clone, Copy)]
pub struct FactRow<V> {
    /// The value.
    pub value: V,
    /// Whether a first-hand source carries it.
    pub verified: bool,
    /// On what it rests.
    pub basis: Text,
    /// Its sources, in the list of lists.
    pub sources: Run,
}

// The short constructors that the tables are written with.

/// A [`FactRow`].
pub const fn f<V: Copy>(value: V, verified: bool, basis: Text, sources: Run) -> FactRow<V> {
    FactRow { value, verified, basis, sources }
}

impl<V: fmt::Debug> fmt::Debug for FactRow<V> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "f({:?},{},{:?},{:?})", self.value, self.verified, self.basis, self.sources)
    }
}

/// Declares the rows of a table. They print as the table writes them.
macro_rules! rows {
    ($($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])* $field:ident: $type:ty,)+ })+) => { $(
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "what a member holds, its declaration says")]
        pub struct $name {
            $($(#[doc = $doc])* pub $field: $type,)+
        }
    )+ };
}

rows! {
    /// What the tables have of every term, beside the facts of its vocabulary.
    CommonRow {
        slug: Text,
        names: Run,
        parent: u16,
        children: Run,
        unverified: Run,
        sources: Run,
    }

    /// A concept of another scheme.
    MappingRow {
        scheme: Text,
        id: Text,
        uri: Text,
        label: Text,
        relation: u8,
        sources: Run,
    }

    /// A code of a country.
    CodeRow {
        text: Text,
        country: u16,
        scheme: u8,
        former: bool,
    }

    /// A dated event.
    EventRow {
        id: Text,
        kind: u8,
        series: u16,
        number: u8,
        city: Text,
        country: u16,
        start: u32,
        end: u32,
        document: Text,
        unverified: Run,
        sources: Run,
    }

    /// A term of a State in the Chair.
    ChairRow {
        state: u16,
        from: u32,
        until: u32,
        verified: bool,
        people: Run,
        sources: Run,
    }

    /// Somebody who held an office.
    PersonRow {
        name: Text,
        from: u32,
        until: u32,
        verified: bool,
        sources: Run,
    }

    /// Somebody who heads, or headed, a structure.
    OfficeHolderRow {
        structure: u16,
        name: Text,
        state: u16,
        from: u32,
        until: u32,
        sources: Run,
    }

    /// A name or an abbreviation of the Organization.
    OrganizationRow {
        text: Text,
        language: u8,
        abbreviation: bool,
        period: (u32, u32),
    }

    /// A text that leads to names, events or countries.
    KeyRow {
        text: Text,
        /// Their numbers.
        numbers: Run,
    }

    /// The Organization's name in full.
    InFullRow {
        /// Its normal form in one spelling.
        text: Text,
        /// The number of the token that stands for it.
        token: u16,
    }

    /// A line that stands over the titles or the bodies of pages.
    HeadingRow {
        /// Its normal form.
        text: Text,
        language: u8,
        /// Bit n: layout n has it.
        layouts: u16,
        of_body: bool,
    }

    /// What a page calls a field.
    FieldNameRow {
        /// Its normal form.
        text: Text,
        /// A value of [`PageField`].
        field: u8,
        language: u8,
        /// Bit n: layout n has a field of this name.
        layouts: u16,
        /// It may stand alone on its line, without a colon.
        bare: bool,
    }

    /// A word of the frame around a text.
    MarkRow {
        text: Text,
        /// A value of [`PageMark`].
        mark: u8,
    }

}

/// Declares the rows that lie in planes.
macro_rules! rows_of_planes {
    ($($(#[doc = $about:literal])+ $name:ident in $table:ident { $($(#[doc = $doc:literal])* $field:ident: $type:ident,)+ })+) => { $(
        rows! {
            $(#[doc = $about])+
            $name { $($(#[doc = $doc])* $field: $type,)+ }
        }

        impl $name {
            /// How many planes a table of these rows has.
            pub const PLANES: usize = size_of::<Self>();

            /// The planes of a table.
            pub const fn planes<const ROWS: usize>(rows: &[Self; ROWS]) -> [[u8; ROWS]; Self::PLANES] {
                let mut planes = [[0; ROWS]; Self::PLANES];
                let mut row = 0;
                while row < ROWS {
                    $(planes::put(&mut planes, offset_of!(Self, $field), row, Bytes::<$type>::of(rows[row].$field));)+
                    row += 1;
                }
                planes
            }

            $(
                #[doc = concat!("The member `", stringify!($field), "` of a row.")]
                #[inline]
                pub const fn $field<const ROWS: usize>(planes: &[[u8; ROWS]; Self::PLANES], row: usize) -> $type {
                    Bytes::<$type>::value(planes::take(planes, offset_of!(Self, $field), row))
                }
            )+
        }
    )+ };
}

crate::rows_in_planes!(rows_of_planes);

/// The bits of [`NameRow::flags`].
#[allow(missing_docs, reason = "the names are those of the data")]
pub mod name_flag {
    pub const GENERIC: u8 = 1;
    pub const PERSON: u8 = 1 << 1;
    pub const EVERYDAY: u8 = 1 << 2;
    pub const ORGANIZATION: u8 = 1 << 3;
    pub const OFFICIAL: u8 = 1 << 4;
    pub const UNVERIFIED: u8 = 1 << 5;
    pub const FROM_OSCE: u8 = 1 << 6;
    pub const FROM_CLDR: u8 = 1 << 7;
}

/// The values of [`NameRow::met`], with the words that the data has for them.
#[allow(missing_docs, reason = "the words say it")]
pub mod met {
    pub const ALWAYS: u8 = 0;
    pub const OWN_CASE: u8 = 1;
    pub const OWN_LANGUAGE: u8 = 2;
    pub const WITH_ORGANIZATION: u8 = 3;
    pub const NEVER: u8 = 4;
    /// The words, each at its number.
    pub const WORDS: [&str; 5] = ["always", "own-case", "own-language", "with-organization", "never"];
}

/// The bits of [`FoldRow::flags`].
pub mod fold_flag {
    /// Where names that are not of terms stand: none, or one more than a place in [`SCOPES`].
    pub const SCOPE: u16 = 3;
    /// The scope of a phrase that is not the name of a State.
    pub const PHRASE: u16 = 3;
    /// An area of the naming policy, another State, a phrase.
    pub const SCOPES: [&str; 3] = ["area", "other-state", "phrase"];
    /// A comma may stand between the words in running text.
    pub const COMMA: u16 = 1 << 2;
    /// A full stop may.
    pub const STOP: u16 = 1 << 3;
    /// The name of another organization, which no structure bears.
    pub const OTHER_ORGANIZATION: u16 = 1 << 4;
    /// An abbreviation, which is met in capitals alone.
    pub const ABBREVIATION: u16 = 1 << 5;
    /// The name of the Organization itself, in full.
    pub const ORGANIZATION: u16 = 1 << 6;
    /// A spelling of names that running text is read by; lookups find it as another form.
    pub const SPELLED: u16 = 1 << 8;
    /// The first term of the names is meant where nothing else decides.
    pub const RANKED: u16 = 1 << 7;
    /// No running text is read by it.
    pub const UNMET: u16 = 1 << 9;
    /// Other names that running text is read by begin with it.
    pub const BEGINS_LONGER: u16 = 1 << 10;
}

/// The values of [`DateWordRow::means`]; those between are the months.
pub mod date_word {
    /// It stands between the parts of a date.
    pub const BETWEEN: u8 = 0;
    /// The first day of the week; the others follow.
    pub const MONDAY: u8 = 13;
    /// The most words of one month or day of the week.
    pub const MOST_WORDS: usize = 3;

    /// Whether a value is a month.
    pub fn is_month(means: u8) -> bool {
        (1..MONDAY).contains(&means)
    }
}

/// A field of a page, as [`FieldNameRow::field`] numbers them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the keys of the data say it")]
pub enum PageField {
    IssuedOn,
    IssuedBy,
    FieldsOfWork,
    Kind,
    Countries,
    Place,
    When,
    OrganizedBy,
    Collections,
    Location,
    Categories,
}

impl PageField {
    /// Each with the key that the data has for it, in the order of the numbers.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::IssuedOn, "issued_on"),
        (Self::IssuedBy, "issued_by"),
        (Self::FieldsOfWork, "fields_of_work"),
        (Self::Kind, "kind"),
        (Self::Countries, "countries"),
        (Self::Place, "place"),
        (Self::When, "when"),
        (Self::OrganizedBy, "organized_by"),
        (Self::Collections, "collections"),
        (Self::Location, "location"),
        (Self::Categories, "categories"),
    ];
}

/// What a word of the frame around a text marks, as [`MarkRow::mark`] numbers it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the keys of the data say it")]
pub enum PageMark {
    Cookies,
    Buttons,
    Agency,
    Photo,
    Contacts,
    Pager,
    HostDay,
    HostLink,
    HostSource,
    HostEnd,
    Legal,
    ReportDay,
    OtherDay,
    OtherEvent,
    DailyReport,
    SpotReport,
    WeeklyReport,
    Report,
    ErrorPage,
    CookieWall,
    MandateTitle,
    Mandate,
    About,
    Vacancy,
    Project,
    Document,
    IssuerBehind,
}

impl PageMark {
    /// Each with the key that the data has for it, in the order of the numbers.
    pub const ALL: [(Self, &'static str); 27] = [
        (Self::Cookies, "cookies"),
        (Self::Buttons, "buttons"),
        (Self::Agency, "agency"),
        (Self::Photo, "photo"),
        (Self::Contacts, "contacts"),
        (Self::Pager, "pager"),
        (Self::HostDay, "host_day"),
        (Self::HostLink, "host_link"),
        (Self::HostSource, "host_source"),
        (Self::HostEnd, "host_end"),
        (Self::Legal, "legal"),
        (Self::ReportDay, "report_day"),
        (Self::OtherDay, "other_day"),
        (Self::OtherEvent, "other_event"),
        (Self::DailyReport, "daily_report"),
        (Self::SpotReport, "spot_report"),
        (Self::WeeklyReport, "weekly_report"),
        (Self::Report, "report"),
        (Self::ErrorPage, "error_page"),
        (Self::CookieWall, "cookie_wall"),
        (Self::MandateTitle, "mandate_title"),
        (Self::Mandate, "mandate"),
        (Self::About, "about"),
        (Self::Vacancy, "vacancy"),
        (Self::Project, "project"),
        (Self::Document, "document"),
        (Self::IssuerBehind, "issuer_behind"),
    ];
}
