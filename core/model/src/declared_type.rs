//! The types that facts and answers are declared with, as texts in other languages need them.

/// A declared type: `Option<Fact<PartialDate>>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// One that may be absent.
    Optional(Box<Self>),
    /// Any number of one.
    List(Box<Self>),
    /// A value with what is known of it.
    Fact(Box<Self>),
    /// One that has no others inside.
    Named(String),
}

impl Type {
    /// Reads a type as `declared` has it.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let inside = |name: &str| text.strip_prefix(name)?.trim_start().strip_prefix('<')?.strip_suffix('>');
        let parse = |inner: &str| Box::new(Self::parse(inner));
        if let Some(inner) = inside("Option") {
            Self::Optional(parse(inner))
        } else if let Some(inner) = inside("Vec") {
            Self::List(parse(inner))
        } else if let Some(inner) = inside("Fact") {
            Self::Fact(parse(inner))
        } else {
            Self::Named(text.to_owned())
        }
    }

    /// The name at the bottom.
    pub fn name(&self) -> &str {
        match self {
            Self::Optional(inner) | Self::List(inner) | Self::Fact(inner) => inner.name(),
            Self::Named(name) => name,
        }
    }
}
