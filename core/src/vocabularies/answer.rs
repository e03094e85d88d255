//! How answers are declared: members with their meaning stand in `osce-model`; what is Rust's alone is added where they are made.

/// Declares an answer.
///
/// In the brackets stand its attributes, an example among them, and before these what makes it up beside the declared members: parameters
/// (`of ('t)`), or, for a handle to a row, private fields (`handle { ... }`); what is asked of a handle is computed by `Computed`.
macro_rules! answer {
    ([handle { $($private:tt)* } $(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)*
    } asked {
        $($(#[doc = $asked_doc:literal])+ $asked:ident: $asked_type:ty $(, implied by $asked_by:ident)?;)*
    } $sourced:ident) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name {
            $($(#[doc = $doc])+ pub $member: $type,)*
            $($private)*
        }

        impl $name {
            $(
                $(#[doc = $asked_doc])+
                pub fn $asked(self) -> $asked_type {
                    $crate::vocabularies::facts::Computed(self).$asked()
                }
            )*

            sources! { $sourced }
        }
    };
    ([$(of ($($parameter:tt)+))? $(#[$attribute:meta])*] $(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty $(, skip $skip:literal)? $(, implied by $by:ident)?;)*
    } asked { $($asked:tt)* } $sourced:ident) => {
        $(#[doc = $about])+
        $(#[$attribute])*
        pub struct $name $(<$($parameter)+>)? {
            $($(#[doc = $doc])+ $(#[serde(skip_serializing_if = $skip)])? pub $member: $type,)*
        }
    };
}

macro_rules! sources {
    (plain) => {};
    (sourced) => {
        /// Its sources.
        pub fn sources(self) -> Vec<$crate::vocabularies::source::Source> {
            $crate::vocabularies::source::Source::of($crate::vocabularies::facts::Computed(self).source_run())
        }
    };
}

/// Two are the same where they are the same row of the tables.
macro_rules! by_row {
    ($name:ident) => {
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                std::ptr::eq(self.row, other.row)
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                std::ptr::hash(self.row, state);
            }
        }
    };
}

pub(crate) use {answer, by_row, sources};
