//! The shape of the files in `core/data/`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Everything in `core/data/`, as it was written.
pub struct Source {
    pub fields_of_work: TermFile,
    pub countries: TermFile,
    pub structures: TermFile,
    pub meetings: TermFile,
    pub news_kinds: TermFile,
    pub chairs: ChairFile,
    pub organization: OrganizationFile,
    pub pages: PageFile,
    pub dates: DateFile,
    pub no_states: NoStateFile,
    pub shared_names: SharedNameFile,
    pub sources: BTreeMap<String, SourceEntry>,
}

impl Source {
    pub fn read(directory: &Path) -> Result<Self, String> {
        Ok(Self {
            fields_of_work: read(directory, "fields_of_work")?,
            countries: read(directory, "countries")?,
            structures: read(directory, "structures")?,
            meetings: read(directory, "meetings")?,
            news_kinds: read(directory, "news_kinds")?,
            chairs: read(directory, "chairs")?,
            organization: read(directory, "organization")?,
            pages: read(directory, "pages")?,
            dates: read(directory, "dates")?,
            no_states: read(directory, "no_states")?,
            shared_names: read(directory, "shared_names")?,
            sources: read(directory, "sources")?,
        })
    }
}

fn read<T: DeserializeOwned>(directory: &Path, file: &str) -> Result<T, String> {
    let path = directory.join(format!("{file}.toml"));
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermFile {
    pub defaults: Defaults,
    pub term: Vec<TermEntry>,
    #[serde(default)]
    pub event: Vec<EventEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    pub met: String,
}

/// A term of any vocabulary; the head of each file says which members its terms have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermEntry {
    pub slug: String,
    pub variant: String,
    pub parent: Option<String>,
    #[serde(default)]
    pub names: Vec<NameEntry>,
    #[serde(default)]
    pub sources: Vec<String>,
    #[serde(default)]
    pub unverified: Vec<Unverified>,
    #[serde(rename = "notes")]
    pub _notes: Option<String>,
    #[serde(default = "yes")]
    pub ship: bool,

    // Fields of work and meeting series.
    pub level: Option<String>,
    pub dimensions: Option<Dimensions>,
    #[serde(default)]
    pub matches: Vec<Mapping>,
    #[serde(default)]
    pub convened_by: Vec<String>,
    pub cadence: Option<String>,
    pub first_held: Option<DateEntry>,

    // Countries.
    pub codes: Option<Codes>,
    pub admitted: Option<DateEntry>,
    pub participated_until: Option<DateEntry>,
    pub helsinki_final_act_signed: Option<DateEntry>,
    pub paris_charter_signed: Option<DateEntry>,
    pub partner_since: Option<DateEntry>,
    pub partner_until: Option<DateEntry>,
    pub wikidata: Option<Wikidata>,

    // Countries and structures.
    pub status: Option<String>,
    #[serde(default)]
    pub predecessors: Vec<String>,
    #[serde(default)]
    pub successors: Vec<String>,

    // Structures.
    pub kind: Option<String>,
    pub country: Option<String>,
    pub area: Option<String>,
    pub seat: Option<String>,
    pub established: Option<DateEntry>,
    pub work_begun: Option<DateEntry>,
    pub mandate_until: Option<DateEntry>,
    pub closed: Option<DateEntry>,
    pub last_seen: Option<String>,
    #[serde(default)]
    pub in_navigation: bool,
    #[serde(default)]
    pub computed: bool,
    #[serde(default)]
    pub related: Vec<String>,
    pub full_label: Option<String>,

    // News kinds: where they were seen. Not shipped.
    #[serde(rename = "seen_as")]
    pub _seen_as: Option<String>,
    #[serde(rename = "count_listing")]
    pub _count_listing: Option<u32>,
    #[serde(rename = "count_items")]
    pub _count_items: Option<u32>,
    #[serde(default, rename = "title_forms")]
    pub _title_forms: Vec<String>,
}

impl TermEntry {
    pub fn is_verified(&self, field: &str) -> bool {
        self.unverified.iter().all(|entry| entry.field != field)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a member of the file")]
pub struct NameEntry {
    pub text: String,
    pub lang: String,
    pub kind: String,
    #[serde(default)]
    pub periods: Vec<String>,
    pub met: Option<String>,
    #[serde(default)]
    pub generic: bool,
    #[serde(default)]
    pub person: bool,
    #[serde(default)]
    pub everyday: bool,
    /// The Organization's token is part of the name and must not be missing.
    #[serde(default)]
    pub organization: bool,
    #[serde(default)]
    pub official: bool,
    #[serde(default = "yes")]
    pub verified: bool,
    #[serde(default)]
    pub sources: Vec<String>,
    #[serde(rename = "notes")]
    pub _notes: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unverified {
    pub field: String,
    #[serde(rename = "note")]
    pub _note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateEntry {
    pub date: String,
    pub basis: Option<String>,
    #[serde(rename = "evidence")]
    pub _evidence: Option<String>,
    #[serde(default)]
    pub sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimensions {
    pub values: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    pub scheme: String,
    pub id: String,
    pub uri: String,
    pub label: String,
    #[serde(rename = "match")]
    pub relation: String,
    pub sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    pub alpha2: Option<String>,
    pub alpha3: Option<String>,
    pub numeric: Option<String>,
    pub iso3166_3: Option<String>,
    pub former_alpha2: Option<String>,
    pub former_alpha3: Option<String>,
    pub former_numeric: Option<String>,
    pub sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wikidata {
    pub id: String,
    #[serde(default)]
    pub other: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventEntry {
    pub id: String,
    pub kind: String,
    pub series: String,
    pub number: Option<u8>,
    pub city: String,
    pub country: String,
    pub start: String,
    pub end: String,
    pub document: Option<String>,
    pub sources: Vec<String>,
    #[serde(default)]
    pub unverified: Vec<Unverified>,
    #[serde(rename = "notes")]
    pub _notes: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChairFile {
    pub chair: Vec<ChairEntry>,
    pub office_holder: Vec<OfficeHolderEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChairEntry {
    pub state: String,
    pub from: String,
    pub until: String,
    #[serde(rename = "decided")]
    pub _decided: Option<String>,
    pub sources: Vec<String>,
    #[serde(default)]
    pub unverified: Vec<Unverified>,
    #[serde(rename = "notes")]
    pub _notes: Option<String>,
    pub people: Vec<PersonEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonEntry {
    pub name: String,
    pub from: Option<String>,
    pub until: Option<String>,
    pub sources: Vec<String>,
    #[serde(default)]
    pub unverified: Vec<Unverified>,
    #[serde(rename = "notes")]
    pub _notes: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeHolderEntry {
    pub structure: String,
    pub name: String,
    pub state: String,
    pub from: String,
    pub until: Option<String>,
    pub sources: Vec<String>,
    #[serde(rename = "notes")]
    pub _notes: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganizationFile {
    pub official_languages: Vec<String>,
    #[serde(rename = "sources")]
    pub _sources: Vec<String>,
    #[serde(rename = "unverified", default)]
    pub _unverified: Vec<Unverified>,
    pub organization: OrganizationNames,
    pub conference: OrganizationNames,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganizationNames {
    pub period: String,
    pub labels: BTreeMap<String, String>,
    pub abbreviations: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFile {
    pub site_sections: Vec<String>,
    #[serde(rename = "sample")]
    pub _sample: toml::Table,
    pub field_names: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    pub layout: Vec<LayoutEntry>,
    pub composite_label: Vec<CompositeLabel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayoutEntry {
    pub id: String,
    #[serde(rename = "pages")]
    pub _pages: String,
    #[serde(rename = "years")]
    pub _years: String,
    pub language: Option<String>,
    #[serde(default)]
    pub headings: Vec<String>,
    pub body_heading: Option<String>,
    pub fields: Vec<String>,
    #[serde(default, rename = "notes")]
    pub _notes: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompositeLabel {
    pub text: String,
    pub terms: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateFile {
    #[serde(rename = "sources")]
    pub _sources: Vec<String>,
    /// By language and number of the month.
    pub months: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// By language.
    pub weekdays: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoStateFile {
    pub entry: Vec<NoStateEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoStateEntry {
    pub forms: Vec<String>,
    pub scope: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedNameFile {
    #[serde(default)]
    pub shared: Vec<SharedName>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedName {
    pub name: String,
    pub terms: Vec<String>,
    /// The term that is meant where nothing else decides; none: ambiguous.
    pub first: Option<String>,
    #[serde(rename = "reason")]
    pub _reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    pub title: String,
    #[serde(default)]
    pub urls: Vec<String>,
    #[serde(default)]
    pub osce: bool,
}

fn yes() -> bool {
    true
}
