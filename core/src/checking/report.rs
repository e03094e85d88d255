//! What a check found.

use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use serde::de::Error as _;
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::codes::FaultCode;
use super::suggestions::{self, Meant};
use crate::records::json_string::json_of;
use crate::vocabularies::answer::answer;
use crate::vocabularies::closed_sets::{FaultAction, Severity, Vocabulary};

/// A line or a column, from 1.
type Number = u32;

/// Declares a fault: beside its members it has what its parameters, its message and its suggestion are made of.
macro_rules! fault {
    ([$(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {
        $(#[doc = $params_doc:literal])+ $params:ident: Vec<FaultParam>;
        $(#[doc = $message_doc:literal])+ $message:ident: String;
        $(#[doc = $suggestion_doc:literal])+ $suggestion:ident: Option<String>;
        $(#[doc = $action_doc:literal])+ $action:ident: FaultAction;
        $(#[doc = $value_doc:literal])+ $value:ident: Option<String>;
        $(#[doc = $safe_doc:literal])+ $safe:ident: bool;
    } plain) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: $type,)+
            pub(super) values: Vec<String>,
            pub(super) suggested: Suggested,
            pub(super) remedy: Remedy,
        }

        impl $name {
            $(#[doc = $params_doc])+
            pub fn $params(&self) -> impl ExactSizeIterator<Item = (&'static str, &str)> {
                self.code.params().iter().copied().zip(self.values.iter().map(String::as_str))
            }

            $(#[doc = $message_doc])+
            ///
            /// It is made when asked for.
            pub fn $message(&self) -> String {
                self.code.message(&self.values)
            }

            $(#[doc = $suggestion_doc])+
            ///
            /// It is found when asked for: that of an unknown term is a search.
            pub fn $suggestion(&self) -> Option<&str> {
                match &self.suggested {
                    Suggested::Known(suggestion) => suggestion.as_deref(),
                    Suggested::Slug(_) => self.meant().map(|(slug, _)| slug),
                }
            }

            $(#[doc = $action_doc])+
            pub fn $action(&self) -> FaultAction {
                match self.suggested {
                    Suggested::Slug(_) if self.meant().is_some() => FaultAction::Replace,
                    _ => self.remedy.action,
                }
            }

            $(#[doc = $value_doc])+
            pub fn $value(&self) -> Option<String> {
                match self.suggested {
                    Suggested::Slug(_) => self.meant().map(|(slug, _)| json_of(slug)),
                    Suggested::Known(_) => self.remedy.value.clone(),
                }
            }

            $(#[doc = $safe_doc])+
            pub fn $safe(&self) -> bool {
                match self.suggested {
                    Suggested::Slug(_) => self.meant().is_some_and(|(_, is_misspelled)| is_misspelled),
                    Suggested::Known(_) => self.remedy.is_safe,
                }
            }
        }
    };
}

osce_model::fault! { fault
    #[derive(Clone, Debug)]
    #[non_exhaustive]
}

/// What to write instead.
#[derive(Clone, Debug)]
pub(super) enum Suggested {
    /// It is known, or it is known that there is nothing.
    Known(Option<String>),
    /// The slug that was probably meant: a search, which waits until somebody asks.
    Slug(OnceLock<Option<Meant>>),
}

impl Suggested {
    pub(super) fn slug() -> Self {
        Self::Slug(OnceLock::new())
    }
}

/// What mends a fault, where it is known without a search.
#[derive(Clone, Debug)]
pub(super) struct Remedy {
    pub(super) action: FaultAction,
    pub(super) value: Option<String>,
    pub(super) is_safe: bool,
}

impl Remedy {
    const NONE: Self = Self { action: FaultAction::NoAction, value: None, is_safe: false };
}

impl Fault {
    /// The slug that was probably meant.
    fn meant(&self) -> Option<Meant> {
        self.meant_by(suggestions::slug)
    }

    /// The same, where it is searched for in a way of one's own.
    pub(crate) fn meant_by(&self, search: impl FnOnce(Vocabulary, &str) -> Option<Meant>) -> Option<Meant> {
        let Suggested::Slug(meant) = &self.suggested else { return None };
        *meant.get_or_init(|| search(Vocabulary::from_slug(self.param("vocabulary")?)?, self.param("text")?))
    }

    pub(super) fn new(code: FaultCode, severity: Severity, path: String) -> Self {
        Self {
            code,
            severity,
            path,
            line: None,
            column: None,
            values: Vec::new(),
            suggested: Suggested::Known(None),
            remedy: Remedy::NONE,
        }
    }

    pub(crate) fn at(mut self, (line, column): (u32, u32)) -> Self {
        (self.line, self.column) = (Some(line), Some(column));
        self
    }

    /// The value of a parameter.
    ///
    /// ```
    /// use osce::{CheckOptions, NewsItem, check_json};
    ///
    /// let options = CheckOptions::new("2026-01-15".parse()?);
    /// let checked = check_json::<NewsItem>(r#"{"title": "Course ends", "fields_of_work": ["polcing"]}"#, &options);
    /// let fault = &checked.report.faults[0];
    /// assert_eq!(fault.param("text"), Some("polcing"));
    /// assert_eq!(fault.suggestion(), Some("policing"));
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params().find(|(parameter, _)| *parameter == name).map(|(_, value)| value)
    }
}

impl PartialEq for Fault {
    fn eq(&self, other: &Self) -> bool {
        let parts = |fault: &Self| (fault.code, fault.severity, fault.line, fault.column);
        parts(self) == parts(other)
            && self.path == other.path
            && self.values == other.values
            && self.suggestion() == other.suggestion()
            && (self.action(), self.value(), self.is_safe()) == (other.action(), other.value(), other.is_safe())
    }
}

impl Eq for Fault {}

impl Hash for Fault {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.code, self.severity, &self.path, self.line, self.column, &self.values).hash(state);
    }
}

impl fmt::Display for Fault {
    /// `12:5 error unknown-term /fields_of_work/0: ...`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, "{line}:{column} ")?;
        }
        write!(f, "{} {}", self.severity, self.code)?;
        if !self.path.is_empty() {
            write!(f, " {}", self.path)?;
        }
        write!(f, ": {}", self.message())?;
        match self.suggestion() {
            Some(suggestion) => write!(f, "; write `{suggestion}`"),
            None => Ok(()),
        }
    }
}

impl Serialize for Fault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Fault", 11)?;
        members.serialize_field("code", &self.code)?;
        members.serialize_field("severity", &self.severity)?;
        members.serialize_field("path", &self.path)?;
        match self.line {
            Some(line) => members.serialize_field("line", &line)?,
            None => members.skip_field("line")?,
        }
        match self.column {
            Some(column) => members.serialize_field("column", &column)?,
            None => members.skip_field("column")?,
        }
        members.serialize_field("message", &self.message())?;
        members.serialize_field("params", &Params(self))?;
        match self.suggestion() {
            Some(suggestion) => members.serialize_field("suggestion", suggestion)?,
            None => members.skip_field("suggestion")?,
        }
        match self.action() {
            FaultAction::NoAction => members.skip_field("action")?,
            action => members.serialize_field("action", &action)?,
        }
        match self.value() {
            Some(value) => members.serialize_field("value", &value)?,
            None => members.skip_field("value")?,
        }
        match self.is_safe().then_some(true) {
            Some(is_safe) => members.serialize_field("is_safe", &is_safe)?,
            None => members.skip_field("is_safe")?,
        }
        members.end()
    }
}

/// The parameters of a fault as an object.
struct Params<'f>(&'f Fault);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.values.len()))?;
        for (name, value) in self.0.params() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Fault {
    /// Reads what a fault is written as; its message is made anew. A code that this version does not have is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Form {
            code: String,
            severity: String,
            path: String,
            line: Option<u32>,
            column: Option<u32>,
            #[serde(default)]
            params: HashMap<String, String>,
            suggestion: Option<String>,
            action: Option<String>,
            value: Option<String>,
            #[serde(default)]
            is_safe: bool,
        }
        let mut form = Form::deserialize(deserializer)?;
        let code: FaultCode = form.code.parse().map_err(D::Error::custom)?;
        let values = code.params().iter().map(|name| form.params.remove(*name).unwrap_or_default()).collect();
        Ok(Self {
            code,
            severity: form.severity.parse().map_err(D::Error::custom)?,
            path: form.path,
            line: form.line,
            column: form.column,
            values,
            suggested: Suggested::Known(form.suggestion),
            remedy: Remedy {
                action: form
                    .action
                    .map_or(Ok(FaultAction::NoAction), |action| action.parse())
                    .map_err(D::Error::custom)?,
                value: form.value,
                is_safe: form.is_safe,
            },
        })
    }
}

osce_model::report! { answer
    ///
    /// ```
    /// use osce::{CheckOptions, NewsItem};
    /// use osce::checking::Report;
    ///
    /// let report = NewsItem::new("A course ends").check(&CheckOptions::new("2026-01-15".parse()?));
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<Report>(&json)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, PartialEq, Eq, Hash, Default, Debug, Deserialize)]
    #[non_exhaustive]
}

impl Report {
    /// Whether the record is valid: no fault is an error.
    pub fn is_valid(&self) -> bool {
        self.faults.iter().all(|fault| fault.severity != Severity::Error)
    }

    /// Whether there is no fault at all.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// The faults of a severity.
    pub fn of_severity(&self, severity: Severity) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(move |fault| fault.severity == severity)
    }
}

impl fmt::Display for Report {
    /// A fault a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.faults.iter().enumerate() {
            if number > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Report {}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Report", 2)?;
        members.serialize_field("faults", &self.faults)?;
        members.serialize_field("ok", &self.is_valid())?;
        members.end()
    }
}
