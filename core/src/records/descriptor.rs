//! What members a record has: the one table that reading, checking and the schema go by.

use super::members::MemberId;
use crate::vocabularies::closed_sets::Vocabulary;

/// The members of an object, in canonical order.
#[derive(Debug)]
pub(crate) struct Descriptor {
    /// As schemas and reports call it.
    #[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
    pub(crate) name: &'static str,
    #[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
    pub(crate) about: &'static [&'static str],
    pub(crate) members: &'static [Member],
    /// Bit n: member n is required or advised.
    pub(crate) wanted: u32,
}

/// A member of an object.
#[derive(Debug)]
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
pub(crate) struct Member {
    /// What rules know it by.
    pub(crate) id: Option<MemberId>,
    pub(crate) name: &'static str,
    pub(crate) key: NameKey,
    pub(crate) about: &'static [&'static str],
    pub(crate) kind: Kind,
    pub(crate) required: Required,
    /// An example, in JSON.
    pub(crate) example: &'static str,
}

/// A name with the `":` behind it, as most writers write it, to be compared with the next sixteen bytes of a text at once. A longer one
/// has a tail, which is compared behind them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameKey {
    bytes: u128,
    mask: u128,
    tail: &'static str,
}

impl NameKey {
    /// As many bytes as are compared.
    pub(crate) const LENGTH: usize = 16;

    /// The key of a name, which `quoted` is with the `":` behind it.
    pub(crate) const fn new(quoted: &'static str) -> Self {
        let (mut bytes, mut mask) = (0, 0);
        let (head, tail) = quoted.split_at(if quoted.len() < Self::LENGTH { quoted.len() } else { Self::LENGTH });
        let mut position = head.len();
        while position > 0 {
            position -= 1;
            bytes = bytes << 8 | head.as_bytes()[position] as u128;
            mask = mask << 8 | 0xff;
        }
        Self { bytes, mask, tail }
    }

    /// Whether the name, or its first sixteen bytes, stand where sixteen bytes were taken from.
    #[inline]
    pub(crate) fn begins(&self, bytes: [u8; Self::LENGTH]) -> bool {
        u128::from_le_bytes(bytes) & self.mask == self.bytes
    }

    /// Whether a name that begins a text ends in it as it should.
    #[inline]
    pub(crate) fn ends(&self, text: &[u8]) -> bool {
        self.tail.is_empty() || text.get(Self::LENGTH..).is_some_and(|rest| rest.starts_with(self.tail.as_bytes()))
    }
}

/// Whether a member must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Required {
    No,
    /// Its lack is a warning.
    Advised,
    /// Its lack is an error.
    Yes,
}

/// What a member holds.
#[derive(Debug)]
pub(crate) enum Kind {
    Text(TextRule),
    Url,
    Language,
    Date,
    PartialDate,
    Term(Vocabulary),
    Terms(Vocabulary),
    Parts(&'static Descriptor),
}

/// How a text may be written. None is blank, or begins or ends with white space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TextRule {
    /// Whether it may have line feeds and tabs.
    pub(crate) lines: bool,
    pub(crate) limit: Option<Limit>,
}

/// How long a text may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Limit {
    /// Code points.
    pub(crate) most: usize,
    /// Whether more is an error; a warning otherwise.
    pub(crate) is_hard: bool,
}

impl TextRule {
    pub(crate) const LINE: Self = Self { lines: false, limit: None };
    pub(crate) const TITLE: Self = Self { lines: false, limit: Some(Limit { most: 500, is_hard: true }) };
    pub(crate) const SUMMARY: Self = Self { lines: true, limit: Some(Limit { most: 5000, is_hard: false }) };
    pub(crate) const BODY: Self = Self { lines: true, limit: None };
}

impl Descriptor {
    pub(crate) const fn new(name: &'static str, about: &'static [&'static str], members: &'static [Member]) -> Self {
        let mut wanted = 0;
        let mut position = members.len();
        while position > 0 {
            position -= 1;
            let is_wanted = !matches!(members[position].required, Required::No);
            wanted |= (is_wanted as u32) << position;
        }
        Self { name, about, members, wanted }
    }

    /// The members that are required or advised, but for those of which a bit is set.
    pub(crate) fn missing(&self, filled: u32) -> impl Iterator<Item = &'static Member> + use<> {
        let (members, mut missing) = (self.members, self.wanted & !filled);
        std::iter::from_fn(move || {
            let member = members.get(missing.trailing_zeros() as usize)?;
            missing &= missing - 1;
            Some(member)
        })
    }

    /// The position of the member with this name.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_of_any_length() {
        const SHORT: NameKey = NameKey::new("url\":");
        const LONG: NameKey = NameKey::new("a_member_with_a_long_name\":");
        let is_at = |key: NameKey, text: &str| {
            let first = text.as_bytes().first_chunk();
            first.is_some_and(|first| key.begins(*first)) && key.ends(text.as_bytes())
        };
        assert!(is_at(SHORT, r#"url":"https://osce.org"}"#) && !is_at(SHORT, r#"urls":"https://osce.org"}"#));
        assert!(is_at(LONG, r#"a_member_with_a_long_name":"x"}"#));
        for other in [r#"a_member_with_a_long_word":"x"}"#, r#"a_member_with_a_long_name_too":1}"#, "a_member_with_a_"]
        {
            assert!(!is_at(LONG, other), "{other}");
        }
    }
}
