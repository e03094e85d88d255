//! What a country and a structure say of themselves, as records that own their text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::vocabularies::closed_sets::{CodeScheme, CountryStatus, Language, StructureKind};
use crate::vocabularies::enums::{Country, Structure};
use crate::vocabularies::fact::Fact;
use crate::vocabularies::partial_date::PartialDate;
use crate::vocabularies::period::PeriodEnd;
use crate::vocabularies::term::Term;

/// A fact: its value, whether a first-hand source carries it, on what it rests, and the keys of its sources.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DescribedFactOf{T}"))]
#[non_exhaustive]
pub struct DescribedFact<T> {
    /// The value.
    pub value: T,
    /// Whether a first-hand source carries it.
    pub verified: bool,
    /// On what it rests, such as a decision by its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The keys of its sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

impl<T> DescribedFact<T> {
    fn new<U: Into<T>>(fact: Fact<U>) -> Self {
        let sources = fact.sources().iter().map(|source| source.key().to_owned()).collect();
        Self { verified: fact.verified, basis: fact.basis.map(str::to_owned), sources, value: fact.value.into() }
    }

    fn some<U: Into<T>>(fact: Option<Fact<U>>) -> Option<Self> {
        fact.map(Self::new)
    }
}

/// A code of a country.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DescribedCode {
    /// The scheme.
    pub scheme: CodeScheme,
    /// The code.
    pub text: String,
    /// Whether it was given up.
    pub former: bool,
}

/// A time in the Chair.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DescribedChair {
    /// Its first day.
    pub from: PartialDate,
    /// Its last day.
    pub until: PartialDate,
}

macro_rules! description {
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$doc:meta])+ $member:ident: $type:ident $(<$($of:ty),+>)?,)+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$doc])+ pub $member: $type $(<$($of),+>)?,)+
        }
    };
}

description! {
    /// What [`Country::describe`] gives. In JSON what is absent or empty is left out.
    CountryDescription {
        /// The country.
        slug: Country,
        /// Its preferred labels, by the code of the language.
        labels: BTreeMap<String, String>,
        /// What it is to the Organization today.
        status: CountryStatus,
        /// Its codes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        codes: Vec<DescribedCode>,
        /// Its Wikidata items, the main one first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        wikidata: Vec<String>,
        /// When it was admitted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        admitted: Option<DescribedFact<PartialDate>>,
        /// Until when it participated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        participated_until: Option<DescribedFact<PartialDate>>,
        /// When it signed the Helsinki Final Act.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        helsinki_final_act_signed: Option<DescribedFact<PartialDate>>,
        /// When it signed the Charter of Paris.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paris_charter_signed: Option<DescribedFact<PartialDate>>,
        /// Since when it is a Partner for Co-operation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        partner_since: Option<DescribedFact<PartialDate>>,
        /// Until when it was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        partner_until: Option<DescribedFact<PartialDate>>,
        /// The States that followed it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        successors: Vec<Country>,
        /// The States that it followed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        predecessors: Vec<Country>,
        /// When it held the Chair.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        chairs: Vec<DescribedChair>,
        /// The facts that no first-hand source carries.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unverified: Vec<String>,
    }
}

description! {
    /// What [`Structure::describe`] gives. In JSON what is absent or empty is left out.
    StructureDescription {
        /// The structure.
        slug: Structure,
        /// Its preferred labels, by the code of the language.
        labels: BTreeMap<String, String>,
        /// What it is.
        kind: StructureKind,
        /// Its English name with 'OSCE', as pages write it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        full_label: Option<String>,
        /// The structure that it is a part of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<Structure>,
        /// The host country.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<Country>,
        /// The area in which it works, where that is not a country.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area: Option<String>,
        /// The city of its seat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<DescribedFact<String>>,
        /// Since when it has sat there, where it has moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat_since: Option<DescribedFact<PartialDate>>,
        /// The city of its seat before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        former_seat: Option<DescribedFact<String>>,
        /// The host country of its seat before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        former_country: Option<Country>,
        /// When it was set up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        established: Option<DescribedFact<PartialDate>>,
        /// When its work began.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        work_begun: Option<DescribedFact<PartialDate>>,
        /// When its mandate ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mandate_until: Option<DescribedFact<PartialDate>>,
        /// When it was closed: `open` while it works.
        closed: DescribedFact<PeriodEnd>,
        /// The last day on which a source shows it at work, where its end is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_seen: Option<PartialDate>,
        /// Whether the navigation of the site lists it.
        in_navigation: bool,
        /// Whether it is a group whose members follow from dates.
        computed: bool,
        /// The structures that it followed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        predecessors: Vec<Structure>,
        /// The structures that followed it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        successors: Vec<Structure>,
        /// Structures that it had to do with and that are neither.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        related: Vec<Structure>,
        /// The facts that no first-hand source carries.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unverified: Vec<String>,
    }
}

impl Country {
    /// All that is known of it, as a record.
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let finland = Country::Finland.describe();
    /// assert_eq!(finland.labels["fr"], "Finlande");
    /// assert_eq!(finland.admitted.unwrap().value.to_string(), "1973");
    /// ```
    pub fn describe(self) -> CountryDescription {
        let code = |code: &crate::vocabularies::country::CountryCode| DescribedCode {
            scheme: code.scheme,
            text: code.text.to_owned(),
            former: code.former,
        };
        CountryDescription {
            slug: self,
            labels: labels(self.into()),
            status: self.status(),
            codes: self.codes().value.iter().map(code).collect(),
            wikidata: owned(self.wikidata().value),
            admitted: DescribedFact::some(self.admitted()),
            participated_until: DescribedFact::some(self.participated_until()),
            helsinki_final_act_signed: DescribedFact::some(self.helsinki_final_act_signed()),
            paris_charter_signed: DescribedFact::some(self.paris_charter_signed()),
            partner_since: DescribedFact::some(self.partner_since()),
            partner_until: DescribedFact::some(self.partner_until()),
            successors: self.successors(),
            predecessors: self.predecessors(),
            chairs: self.chairs().iter().map(|chair| DescribedChair { from: chair.from, until: chair.until }).collect(),
            unverified: owned(self.unverified()),
        }
    }
}

impl Structure {
    /// All that is known of it, as a record.
    ///
    /// ```
    /// use osce::Structure;
    ///
    /// let mission = Structure::MissionToCroatia.describe();
    /// assert_eq!(mission.country.unwrap().slug(), "hr");
    /// assert_eq!(serde_json::to_value(&mission)?["kind"], "field-operation");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn describe(self) -> StructureDescription {
        StructureDescription {
            slug: self,
            labels: labels(self.into()),
            kind: self.kind(),
            full_label: self.full_label().map(str::to_owned),
            parent: self.parent(),
            country: self.country(),
            area: self.area().map(str::to_owned),
            seat: DescribedFact::some(self.seat()),
            seat_since: DescribedFact::some(self.seat_since()),
            former_seat: DescribedFact::some(self.former_seat()),
            former_country: self.former_country(),
            established: DescribedFact::some(self.established()),
            work_begun: DescribedFact::some(self.work_begun()),
            mandate_until: DescribedFact::some(self.mandate_until()),
            closed: DescribedFact::new(self.closed()),
            last_seen: self.last_seen(),
            in_navigation: self.in_navigation(),
            computed: self.is_computed(),
            predecessors: self.predecessors(),
            successors: self.successors(),
            related: self.related(),
            unverified: owned(self.unverified()),
        }
    }
}

fn labels(term: Term) -> BTreeMap<String, String> {
    // No `collect()`: it would add another copy of the sort code for a few labels.
    let mut labels = BTreeMap::new();
    for language in Language::ALL {
        if let Some(label) = term.label(*language) {
            labels.insert(language.code().to_owned(), label.to_owned());
        }
    }
    labels
}

fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}
