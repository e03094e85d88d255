//! Facts: a value with what is known of it.

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
