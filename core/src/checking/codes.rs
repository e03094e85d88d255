//! The codes of faults and their messages; `docs/faults.md` explains each with an example.

use serde::{Serialize, Serializer};

use crate::vocabularies::closed_sets::{read_slugs, slugs};

/// Declares the codes.
macro_rules! fault_codes {
    ([] $(#[doc = $about:literal])+ growing $name:ident($what:literal) {
        $($(#[doc = $doc:literal])+ $code:ident $slug:literal $schema:ident [$($parameter:ident)*] $message:literal)+
    }) => {
        $(#[doc = $about])+ ///
        /// Match it with a wildcard arm: codes will be added.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $doc])+ $code,)+
        }

        slugs! { $name { $($code $slug)+ } }
        read_slugs! { $name, $what, Self::ALL.iter().copied() }

        impl $name {
            /// Whether a validator with the JSON Schema finds the fault too, where its severity is error.
            pub fn is_in_schema(self) -> bool {
                match self { $(Self::$code => fault_codes!(@ $schema),)+ }
            }

            /// The names of its parameters, in order.
            pub fn params(self) -> &'static [&'static str] {
                match self { $(Self::$code => &[$(stringify!($parameter)),*],)+ }
            }

            /// What it says, in a sentence.
            #[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
            pub(crate) fn about(self) -> &'static str {
                match self { $(Self::$code => concat!($($doc),+).trim_ascii_start(),)+ }
            }

            /// The message, with the names of parameters in braces.
            fn template(self) -> &'static str {
                match self { $(Self::$code => $message,)+ }
            }
        }
    };
    (@ schema) => { true };
    (@ checker) => { false };
}

osce_model::fault_codes! { fault_codes }

impl FaultCode {
    /// The message with values for its parameters.
    pub(crate) fn message(self, values: &[String]) -> String {
        let mut message = String::new();
        let mut rest = self.template();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = self.params().iter().zip(values).find(|(parameter, _)| **parameter == name);
            message.push_str(before);
            message.push_str(value.map_or(name, |(_, value)| value));
            rest = after;
        }
        message + rest
    }
}

impl Serialize for FaultCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.slug())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_their_parameters() {
        for code in FaultCode::ALL {
            let values: Vec<String> = code.params().iter().map(|parameter| format!("<{parameter}>")).collect();
            let message = code.message(&values);
            assert!(!message.contains(['{', '}']), "{code}: {message}");
            for name in code.template().split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                assert!(code.params().contains(&name), "{code} has no parameter {name}");
            }
        }
    }
}
