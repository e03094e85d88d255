//! The shape of the files in `core/data/`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

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
    pub other_organizations: OtherOrganizationFile,
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
            other_organizations: read(directory, "other_organizations")?,
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
    #[serde(deserialize_with = "terms")]
    pub term: Vec<TermEntry>,
    #[serde(default)]
    pub event: Vec<EventEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    pub met: String,
    /// The day up to which the facts were reviewed.
    pub reviewed: String,
}

/// A term of any vocabulary: what all terms have, and the facts of its own.
#[derive(Debug, Deserialize)]
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
    #[serde(default = "yes")]
    pub ship: bool,
    /// The other members, which the facts of its vocabulary are read from.
    #[serde(flatten)]
    pub facts: toml::Table,
    /// All that is written of it.
    #[serde(skip)]
    pub written: String,
}

/// The terms, each with its text in one canonical form, whatever members this program knows.
fn terms<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<TermEntry>, D::Error> {
    let tables = Vec::<toml::Table>::deserialize(deserializer)?;
    let term = |table: toml::Table| {
        let written = format!("{table:?}");
        let term: TermEntry = table.try_into().map_err(D::Error::custom)?;
        Ok(TermEntry { written, ..term })
    };
    tables.into_iter().map(term).collect()
}

impl TermEntry {
    pub fn is_verified(&self, field: &str) -> bool {
        self.unverified.iter().all(|entry| entry.field != field)
    }

    /// The slugs of a fact that lists terms.
    pub fn list(&self, fact: &str) -> Vec<&str> {
        let list = self.facts.get(fact).and_then(toml::Value::as_array);
        list.into_iter().flatten().filter_map(toml::Value::as_str).collect()
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
    /// What a term of a State in the Chair is called: 'Swiss'.
    pub adjective: Vec<AdjectiveEntry>,
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
pub struct AdjectiveEntry {
    pub text: String,
    pub state: String,
    pub sources: Vec<String>,
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
    /// What the Organization is called in the languages that are not official ones.
    pub further: Vec<FurtherNames>,
}

/// The first of each list is the label.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurtherNames {
    pub language: String,
    pub names: Vec<String>,
    pub abbreviations: Vec<String>,
    /// What is written on to the abbreviation, behind a hyphen or an apostrophe.
    #[serde(default)]
    pub endings: Vec<String>,
    pub sources: Vec<FurtherSource>,
}

/// A source that does not ship.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurtherSource {
    pub title: String,
    pub url: String,
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
    pub marks: BTreeMap<String, Vec<String>>,
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
    /// The languages in which the year comes first.
    pub year_first: Vec<String>,
    /// What stands between the parts of a date, by language.
    pub words: BTreeMap<String, Vec<String>>,
    /// By language and number of the month.
    pub months: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// By language, Monday first.
    pub weekdays: BTreeMap<String, Vec<Vec<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoStateFile {
    pub entry: Vec<NoStateEntry>,
    /// The sources of the further forms, which do not ship.
    pub source: BTreeMap<String, SourceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoStateEntry {
    pub forms: Vec<String>,
    pub scope: String,
    /// In the languages that are not official.
    #[serde(default)]
    pub further: BTreeMap<String, FurtherForms>,
}

impl NoStateEntry {
    /// The forms in all languages.
    pub fn all_forms(&self) -> impl Iterator<Item = &String> {
        self.forms.iter().chain(self.further.values().flat_map(|further| &further.forms))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurtherForms {
    pub forms: Vec<String>,
    pub sources: Vec<String>,
}

/// Organizations whose structures are not those of the vocabulary. Their sources stand in the file and do not ship.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherOrganizationFile {
    pub organization: Vec<OtherOrganizationEntry>,
    pub source: BTreeMap<String, SourceEntry>,
}

/// Names and abbreviations by language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherOrganizationEntry {
    pub names: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub abbreviations: BTreeMap<String, Vec<String>>,
    pub sources: Vec<String>,
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
