//! Facts: a value with what is known of it.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::facts::Text;
use super::period::PeriodEnd;
use super::source::Source;
use crate::data::{self, FactRow, InPool, OPEN, Run};

/// Declares the fact of any type.
macro_rules! fact {
    ([$(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} sourced) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name<T> {
            $($(#[doc = $doc])+ pub $member: $type,)+
            sources: Run,
        }
    };
}

osce_model::fact! { fact
    ///
    /// ```
    /// use osce::Country;
    ///
    /// let admitted = Country::Andorra.admitted().unwrap();
    /// assert_eq!(admitted.value.to_string(), "1996-04-25");
    /// assert!(!admitted.verified); // the OSCE names the month alone
    /// ```
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    #[non_exhaustive]
}

impl<T: Serialize> Serialize for Fact<T> {
    /// The value with what is known of it; its sources by their keys.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let keys: Vec<_> = self.sources().into_iter().map(Source::key).collect();
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry("value", &self.value)?;
        members.serialize_entry("verified", &self.verified)?;
        self.basis.map_or(Ok(()), |basis| members.serialize_entry("basis", basis))?;
        members.serialize_entry("sources", &keys)?;
        members.end()
    }
}

impl<T> Fact<T> {
    /// Its sources.
    pub fn sources(&self) -> Vec<Source> {
        Source::of(self.sources)
    }

    pub(crate) fn new(value: T, verified: bool, basis: data::Text, sources: Run) -> Self {
        Self { value, verified, basis: basis.some(), sources }
    }
}

/// The start of something as an end of a period: unknown where the tables have none.
pub(crate) fn start(row: &FactRow<u32>) -> PeriodEnd {
    if row.value == OPEN { PeriodEnd::Unknown } else { PeriodEnd::from_number(row.value) }
}
