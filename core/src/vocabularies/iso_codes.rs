//! ISO 3166 codes in place of slugs, for structs of your own that Serde reads and writes.
//!
//! Each module is for `#[serde(with = "...")]` on a [`Country`]; its `option` is for `Option<Country>`, its `list` for `Vec<Country>`. Only
//! codes in force are read, exactly as ISO writes them, so that what was read is written back.
//!
//! ```
//! use osce::Country;
//! use osce::vocabularies::iso_codes::{alpha2, alpha3};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Seat {
//!     #[serde(with = "alpha3")]
//!     host: Country,
//!     #[serde(with = "alpha2::option", default)]
//!     former_host: Option<Country>,
//! }
//!
//! let json = r#"{"host":"KAZ","former_host":null}"#;
//! let seat: Seat = serde_json::from_str(json)?;
//! assert_eq!(seat.host, Country::Kazakhstan);
//! assert_eq!(serde_json::to_string(&seat)?, json);
//!
//! let error = serde_json::from_str::<Seat>(r#"{"host":"kz"}"#).err().unwrap();
//! assert!(error.to_string().starts_with("unknown alpha-3 code `kz`; did you mean `KAZ`?"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use std::borrow::Cow;
use std::fmt;

use serde::ser::SerializeSeq as _;
use serde::{Deserialize, Deserializer, Serializer, de, ser};

use super::closed_sets::{CodeScheme, Vocabulary};
use super::country::find_code;
use super::enums::Country;
use super::facts::Computed;
use super::unknown_slug::UnknownSlug;

/// A text that is not an ISO 3166 code of a country that the data has.
///
/// ```
/// use osce::Country;
///
/// let error = Country::try_from_code("fi").unwrap_err();
/// assert_eq!(error.suggestion(), Some("FI"));
/// assert_eq!(error.to_string(), "unknown ISO 3166 code `fi`; did you mean `FI`?");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnknownCode {
    text: String,
    scheme: Option<CodeScheme>,
}

impl UnknownCode {
    fn new(text: &str, scheme: Option<CodeScheme>) -> Self {
        Self { text: text.chars().take(100).collect(), scheme }
    }

    /// What was read: its first 100 characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The code that was probably meant: of the country that alone has the text as a code, a slug or a name.
    pub fn suggestion(&self) -> Option<&'static str> {
        let mut capitals = self.text.trim().to_ascii_uppercase();
        // A spreadsheet drops the zeros ahead of a number.
        if let Ok(number) = capitals.parse::<u16>() {
            capitals = format!("{number:03}");
        }
        let coded = find_code(&capitals);
        let country = coded.map(|(country, _)| country).or_else(|| self.named())?;
        let in_force = |scheme| Computed(country).code(scheme);
        match (self.scheme, coded) {
            (Some(scheme), _) => in_force(scheme),
            (None, Some((_, code))) => Some(code.text),
            (None, None) => in_force(CodeScheme::Alpha2),
        }
    }

    fn named(&self) -> Option<Country> {
        let slug = self.text.trim().to_lowercase();
        let suggested = || UnknownSlug::of_vocabulary(Vocabulary::Country, &self.text).suggestion();
        Country::from_slug(&slug).or_else(|| Country::from_slug(suggested()?))
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, scheme } = self;
        match scheme {
            Some(scheme) if find_code(text).is_some() => write!(f, "not in force as {scheme} code: `{text}`")?,
            Some(scheme) => write!(f, "unknown {scheme} code `{text}`")?,
            None => write!(f, "unknown ISO 3166 code `{text}`")?,
        }
        match (self.suggestion(), scheme) {
            (Some(code), _) => write!(f, "; did you mean `{code}`?"),
            (None, Some(CodeScheme::Numeric)) => write!(f, ": expected one such as `246`"),
            (None, Some(CodeScheme::Alpha3)) => write!(f, ": expected one such as `FIN`"),
            (None, _) => write!(f, ": expected one such as `FI`"),
        }
    }
}

impl std::error::Error for UnknownCode {}

impl Country {
    /// The country with an ISO 3166 code, exactly and in capitals: alpha-2, alpha-3, numeric, ISO 3166-3. [`Country::from_code`]
    /// with an error that says which code was probably meant.
    ///
    /// # Errors
    ///
    /// Nothing in the data has the code.
    pub fn try_from_code(code: &str) -> Result<Self, UnknownCode> {
        Self::from_code(code).ok_or_else(|| UnknownCode::new(code, None))
    }

    /// The country with a code in force.
    fn with_code(scheme: CodeScheme, code: &str) -> Result<Self, UnknownCode> {
        let found = find_code(code).filter(|(_, found)| found.scheme == scheme && !found.former);
        found.map(|(country, _)| country).ok_or_else(|| UnknownCode::new(code, Some(scheme)))
    }
}

fn write<E: ser::Error>(scheme: CodeScheme, country: Country) -> Result<&'static str, E> {
    let code = Computed(country).code(scheme);
    code.ok_or_else(|| E::custom(format_args!("`{country}` has no {scheme} code in force")))
}

fn read<E: de::Error>(scheme: CodeScheme, code: &str) -> Result<Country, E> {
    Country::with_code(scheme, code).map_err(E::custom)
}

/// Declares the module of a scheme.
macro_rules! scheme {
    ($(#[$about:meta])+ $module:ident $scheme:ident) => {
        $(#[$about])+
        pub mod $module {
            use super::*;

            /// Writes the code.
            ///
            /// # Errors
            ///
            /// The country has none in force.
            #[allow(clippy::trivially_copy_pass_by_ref, reason = "Serde hands over a reference")]
            pub fn serialize<S: Serializer>(country: &Country, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(write(CodeScheme::$scheme, *country)?)
            }

            /// Reads the code.
            ///
            /// # Errors
            ///
            /// The text is not a code of the scheme that is in force; the error says which one was probably meant.
            pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Country, D::Error> {
                read(CodeScheme::$scheme, &Cow::<str>::deserialize(deserializer)?)
            }

            /// The same, for `Option<Country>`.
            pub mod option {
                use super::*;

                /// Writes the code, or nothing.
                ///
                /// # Errors
                ///
                /// The country has none in force.
                #[allow(clippy::ref_option, reason = "Serde hands over a reference")]
                pub fn serialize<S: Serializer>(country: &Option<Country>, serializer: S) -> Result<S::Ok, S::Error> {
                    match country {
                        Some(country) => serializer.serialize_some(write(CodeScheme::$scheme, *country)?),
                        None => serializer.serialize_none(),
                    }
                }

                /// Reads the code, if there is one.
                ///
                /// # Errors
                ///
                /// The text is not a code of the scheme that is in force.
                pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Country>, D::Error> {
                    let code = Option::<Cow<'_, str>>::deserialize(deserializer)?;
                    code.map(|code| read(CodeScheme::$scheme, &code)).transpose()
                }
            }

            /// The same, for `Vec<Country>`.
            pub mod list {
                use super::*;

                /// Writes the codes.
                ///
                /// # Errors
                ///
                /// A country has none in force.
                pub fn serialize<S: Serializer>(countries: &[Country], serializer: S) -> Result<S::Ok, S::Error> {
                    let mut list = serializer.serialize_seq(Some(countries.len()))?;
                    for country in countries {
                        list.serialize_element(write(CodeScheme::$scheme, *country)?)?;
                    }
                    list.end()
                }

                /// Reads the codes.
                ///
                /// # Errors
                ///
                /// A text is not a code of the scheme that is in force.
                pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Country>, D::Error> {
                    let codes = Vec::<Cow<'_, str>>::deserialize(deserializer)?;
                    codes.iter().map(|code| read(CodeScheme::$scheme, code)).collect()
                }
            }
        }
    };
}

scheme! {
    /// ISO 3166-1 alpha-2: `FI`.
    alpha2 Alpha2
}
scheme! {
    /// ISO 3166-1 alpha-3: `FIN`.
    alpha3 Alpha3
}
scheme! {
    /// ISO 3166-1 numeric, as a text of three digits: `246`.
    numeric Numeric
}
