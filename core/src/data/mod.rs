//! The facts as rows of numbers over one pool of text. Nothing here knows an enum.

mod code_key;
pub(crate) mod hash;
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, clippy::wildcard_imports, missing_docs)]
mod tables;

pub(crate) use code_key::code_key;
pub(crate) use tables::*;

/// All the text of the tables, a string a line.
static POOL: &str = include_str!("pool.txt");

/// Looks a key up in an open-addressed table of a power of two of slots, of which at least half are empty.
#[inline]
pub(crate) fn probe(slots: &[u16], hash: u32, is_it: impl Fn(usize) -> bool) -> Option<usize> {
    let mask = slots.len() - 1;
    let mut slot = hash as usize & mask;
    loop {
        let position = slots[slot].checked_sub(1)? as usize;
        if is_it(position) {
            return Some(position);
        }
        slot = (slot + 1) & mask;
    }
}

/// The number that stands for no term.
pub(crate) const NONE: u16 = u16::MAX;

/// A string of the pool.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    at: u32,
    length: u16,
}

impl Text {
    #[inline]
    pub(crate) fn get(self) -> &'static str {
        let at = self.at as usize;
        POOL.get(at..at + self.length as usize).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn bytes(self) -> &'static [u8] {
        let at = self.at as usize;
        POOL.as_bytes().get(at..at + self.length as usize).unwrap_or_default()
    }

    /// Nothing for the empty string.
    pub(crate) fn some(self) -> Option<&'static str> {
        (self.length > 0).then(|| self.get())
    }
}

/// A run of rows of another table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    first: u16,
    count: u16,
}

impl Run {
    #[inline]
    pub(crate) fn of<T>(self, table: &'static [T]) -> &'static [T] {
        let first = self.first as usize;
        table.get(first..first + self.count as usize).unwrap_or_default()
    }

    pub(crate) fn is_empty(self) -> bool {
        self.count == 0
    }

    pub(crate) fn numbers(self) -> std::ops::Range<usize> {
        self.first as usize..self.first as usize + self.count as usize
    }

    pub(crate) fn strings(self) -> impl ExactSizeIterator<Item = &'static str> + Clone {
        self.of(&STRINGS).iter().map(|text| text.get())
    }
}

/// A fact that is a date: `YYYYMMDD` with zeros for what is not given or an end of a period (see [`OPEN`]).
#[derive(Clone, Copy)]
pub(crate) struct DateRow {
    pub(crate) value: u32,
    pub(crate) verified: bool,
    pub(crate) basis: Text,
    pub(crate) sources: Run,
}

/// The value of a [`DateRow`] or an end of a period that is open.
pub(crate) const OPEN: u32 = 0;

/// The value of one that is unknown; dates are greater.
pub(crate) const UNKNOWN: u32 = 1;

pub(crate) struct TermRow {
    pub(crate) slug: Text,
    pub(crate) names: Run,
    pub(crate) parent: u16,
    pub(crate) children: Run,
    pub(crate) unverified: Run,
    pub(crate) sources: Run,
}

pub(crate) struct NameRow {
    pub(crate) text: Text,
    pub(crate) term: u16,
    pub(crate) language: u8,
    pub(crate) kind: u8,
    pub(crate) met: u8,
    pub(crate) flags: u8,
    /// Bit n: word n of the normal form begins with a capital.
    pub(crate) capitals: u32,
    pub(crate) periods: Run,
    pub(crate) sources: Run,
}

/// The bits of [`NameRow::flags`].
pub(crate) mod name_flag {
    pub(crate) const GENERIC: u8 = 1;
    pub(crate) const PERSON: u8 = 1 << 1;
    pub(crate) const EVERYDAY: u8 = 1 << 2;
    pub(crate) const ORGANIZATION: u8 = 1 << 3;
    pub(crate) const OFFICIAL: u8 = 1 << 4;
    pub(crate) const UNVERIFIED: u8 = 1 << 5;
    pub(crate) const FROM_OSCE: u8 = 1 << 6;
    pub(crate) const FROM_CLDR: u8 = 1 << 7;
}

/// The values of [`NameRow::met`].
#[allow(dead_code, reason = "the last one is all that the others are not")]
pub(crate) mod met {
    pub(crate) const ALWAYS: u8 = 0;
    pub(crate) const OWN_CASE: u8 = 1;
    pub(crate) const OWN_LANGUAGE: u8 = 2;
    pub(crate) const WITH_ORGANIZATION: u8 = 3;
    pub(crate) const NEVER: u8 = 4;
}

pub(crate) struct FoldRow {
    pub(crate) text: Text,
    /// A run of [`FOLD_NAMES`]: the names with this normal form, best first.
    pub(crate) names: Run,
    pub(crate) flags: u8,
}

/// The bits of [`FoldRow::flags`].
pub(crate) mod fold_flag {
    /// 1: an area of the naming policy; 2: another State; 3: a phrase that names no State.
    pub(crate) const SCOPE: u8 = 3;
    pub(crate) const PHRASE: u8 = 3;
    pub(crate) const COMMA: u8 = 1 << 2;
    pub(crate) const STOP: u8 = 1 << 3;
    /// The first term of the names is meant where nothing else decides.
    pub(crate) const RANKED: u8 = 1 << 7;
}

/// A name as it is written that means one term.
pub(crate) struct WrittenRow {
    pub(crate) text: Text,
    /// Its normal form.
    pub(crate) fold: u16,
}

pub(crate) struct FirstWordRow {
    pub(crate) hash: u32,
    /// A run of [`FIRST_WORD_FOLDS`], longest first; none: a token of the Organization.
    pub(crate) folds: Run,
    /// Every name that begins so is written with a capital.
    pub(crate) capital: bool,
}

pub(crate) struct FieldRow {
    pub(crate) level: u8,
    pub(crate) dimensions: u8,
    pub(crate) dimensions_verified: bool,
    pub(crate) dimension_sources: Run,
    pub(crate) mappings: Run,
}

pub(crate) struct MappingRow {
    pub(crate) scheme: Text,
    pub(crate) id: Text,
    pub(crate) uri: Text,
    pub(crate) label: Text,
    pub(crate) relation: u8,
    pub(crate) sources: Run,
}

pub(crate) struct CountryRow {
    pub(crate) status: u8,
    pub(crate) codes: Run,
    pub(crate) code_sources: Run,
    pub(crate) wikidata: Run,
    pub(crate) wikidata_sources: Run,
    pub(crate) admitted: DateRow,
    pub(crate) participated_until: DateRow,
    pub(crate) helsinki_final_act_signed: DateRow,
    pub(crate) paris_charter_signed: DateRow,
    pub(crate) partner_since: DateRow,
    pub(crate) partner_until: DateRow,
    pub(crate) successors: Run,
    pub(crate) predecessors: Run,
}

pub(crate) struct CodeRow {
    pub(crate) text: Text,
    pub(crate) country: u16,
    pub(crate) scheme: u8,
    pub(crate) former: bool,
}

pub(crate) struct StructureRow {
    pub(crate) kind: u8,
    pub(crate) full_label: Text,
    pub(crate) country: u16,
    pub(crate) area: Text,
    pub(crate) seat: Text,
    pub(crate) seat_verified: bool,
    pub(crate) established: DateRow,
    pub(crate) work_begun: DateRow,
    pub(crate) mandate_until: DateRow,
    pub(crate) closed: DateRow,
    pub(crate) last_seen: u32,
    pub(crate) in_navigation: bool,
    pub(crate) computed: bool,
    pub(crate) predecessors: Run,
    pub(crate) successors: Run,
    pub(crate) related: Run,
}

pub(crate) struct SeriesRow {
    pub(crate) level: u8,
    pub(crate) convened_by: Run,
    pub(crate) convened_by_verified: bool,
    pub(crate) cadence: Text,
    pub(crate) cadence_verified: bool,
    pub(crate) first_held: DateRow,
    pub(crate) events: Run,
}

pub(crate) struct EventRow {
    pub(crate) id: Text,
    pub(crate) kind: u8,
    pub(crate) series: u16,
    pub(crate) number: u8,
    pub(crate) city: Text,
    pub(crate) country: u16,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) document: Text,
    pub(crate) unverified: Run,
    pub(crate) sources: Run,
}

pub(crate) struct ChairRow {
    pub(crate) state: u16,
    pub(crate) from: u32,
    pub(crate) until: u32,
    pub(crate) verified: bool,
    pub(crate) people: Run,
    pub(crate) sources: Run,
}

pub(crate) struct PersonRow {
    pub(crate) name: Text,
    pub(crate) from: u32,
    pub(crate) until: u32,
    pub(crate) verified: bool,
    pub(crate) sources: Run,
}

pub(crate) struct OfficeHolderRow {
    pub(crate) structure: u16,
    pub(crate) name: Text,
    pub(crate) state: u16,
    pub(crate) from: u32,
    pub(crate) until: u32,
    pub(crate) sources: Run,
}

pub(crate) struct OrganizationRow {
    pub(crate) text: Text,
    pub(crate) language: u8,
    pub(crate) abbreviation: bool,
    pub(crate) period: (u32, u32),
}

/// A line that stands over the titles or the bodies of pages.
pub(crate) struct HeadingRow {
    /// Its normal form.
    pub(crate) text: Text,
    pub(crate) language: u8,
    /// Bit n: [`LAYOUTS`] n has it.
    pub(crate) layouts: u16,
    pub(crate) of_body: bool,
}

/// What a page calls a field.
pub(crate) struct FieldNameRow {
    /// Its normal form.
    pub(crate) text: Text,
    pub(crate) field: u8,
    pub(crate) language: u8,
    /// Bit n: [`LAYOUTS`] n has a field of this name.
    pub(crate) layouts: u16,
    /// It may stand alone on its line, without a colon.
    pub(crate) bare: bool,
}

pub(crate) struct SourceRow {
    pub(crate) key: Text,
    pub(crate) title: Text,
    pub(crate) urls: Run,
    pub(crate) osce: bool,
}

// The short constructors that the tables are written with.

const fn t(at: u32, length: u16) -> Text {
    Text { at, length }
}

const fn r(first: u16, count: u16) -> Run {
    Run { first, count }
}

const fn d(value: u32, verified: bool, basis: Text, sources: Run) -> DateRow {
    DateRow { value, verified, basis, sources }
}

/// No such fact. Its value reads as [`OPEN`].
const NO_DATE: DateRow = d(OPEN, true, t(0, 0), r(0, 0));

#[allow(clippy::too_many_arguments)]
const fn n(
    text: Text,
    term: u16,
    language: u8,
    kind: u8,
    met: u8,
    flags: u8,
    capitals: u32,
    periods: Run,
    sources: Run,
) -> NameRow {
    NameRow { text, term, language, kind, met, flags, capitals, periods, sources }
}
