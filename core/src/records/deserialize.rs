//! The JSON text of whatever serde hands over: records are read from it, so that nothing of them is lost on the way.
//!
//! `serde_json` gives the text itself where it has it. Whatever has read the values already - `flatten`, `tag`, `untagged`, and every other
//! format - gives values, which are written as JSON.

use std::fmt::{self, Write};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The name by which `serde_json` is asked for the text of a value, and the key under which it gives it: that of its `RawValue`.
const RAW: &str = "$serde_json::private::RawValue";

/// The key under which it gives a number where a program has switched `arbitrary_precision` on.
const NUMBER: &str = "$serde_json::private::Number";

/// The JSON text of a value.
pub(crate) fn json_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_newtype_struct(RAW, Whole)
}

/// The value of a record, as text or as values.
struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a record")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let mut json = String::new();
        Written(&mut json).deserialize(deserializer)?;
        Ok(json)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<String, A::Error> {
        let mut json = String::new();
        match members.next_key::<String>()? {
            Some(key) if key == RAW => return members.next_value(),
            first => Written(&mut json).members(first, members)?,
        }
        Ok(json)
    }
}

/// Writes a value as JSON behind what was written before.
struct Written<'j>(&'j mut String);

impl Written<'_> {
    fn text(&mut self, text: &str) {
        // A string can always be written as JSON.
        self.0.push_str(&serde_json::to_string(text).unwrap_or_default());
    }

    fn number<E: Error>(self, number: impl fmt::Display) -> Result<(), E> {
        write!(self.0, "{number}").map_err(E::custom)
    }

    /// The members of an object, of which the first key was read.
    fn members<'de, A: MapAccess<'de>>(mut self, first: Option<String>, mut members: A) -> Result<(), A::Error> {
        self.0.push('{');
        let mut next = first;
        while let Some(key) = next {
            self.text(&key);
            self.0.push(':');
            members.next_value_seed(Written(self.0))?;
            next = members.next_key()?;
            if next.is_some() {
                self.0.push(',');
            }
        }
        self.0.push('}');
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Written<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Written<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value that JSON can hold")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.number(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.number(value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.number(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.number(value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.number(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom(format_args!("invalid number `{value}`: JSON has no such number")));
        }
        let number = serde_json::to_string(&value).map_err(E::custom)?;
        self.number(number)
    }

    fn visit_str<E: Error>(mut self, value: &str) -> Result<(), E> {
        self.text(value);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.push_str("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        self.0.push('[');
        let begin = self.0.len();
        loop {
            let before = self.0.len();
            if before > begin {
                self.0.push(',');
            }
            if elements.next_element_seed(Written(self.0))?.is_none() {
                self.0.truncate(before);
                break;
            }
        }
        self.0.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        match members.next_key::<String>()? {
            Some(key) if key == NUMBER => {
                let number: String = members.next_value()?;
                let number: serde_json::Number = serde_json::from_str(&number).map_err(A::Error::custom)?;
                self.number(number)
            }
            first => self.members(first, members),
        }
    }
}
