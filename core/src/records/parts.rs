//! The objects in the lists of a record.

use super::record::{member_kind, member_type, part, required, shaped};

part! {
    /// A picture.
    Image("image") {
        /// Its address.
        url: url, always; r#""https://www.osce.org/images/2021/training-course.jpg""#
        /// What it shows, in words.
        alt: line; r#""Participants of a training course""#
        /// Who holds the rights, or took it.
        credit: line; r#""OSCE""#
    }
}

part! {
    /// A link.
    Link("link") {
        /// Its address.
        url: url, always; r#""https://www.osce.org/policing""#
        /// Its words.
        title: line; r#""More on policing""#
    }
}

part! {
    /// The same in another language.
    Translation("translation") {
        /// The language, as a BCP 47 tag.
        language: language, always; r#""ru""#
        /// Its address.
        url: url, always; r#""https://www.osce.org/ru/secretariat/479123""#
    }
}

impl Image {
    /// A picture at an address.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), alt: None, credit: None }
    }

    /// What it shows, in words.
    #[must_use]
    pub fn alt(mut self, alt: impl Into<String>) -> Self {
        self.alt = Some(alt.into());
        self
    }

    /// Who holds the rights, or took it.
    #[must_use]
    pub fn credit(mut self, credit: impl Into<String>) -> Self {
        self.credit = Some(credit.into());
        self
    }
}

impl Link {
    /// A link to an address.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), title: None }
    }

    /// Its words.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Translation {
    /// A translation into a language (a BCP 47 tag) at an address.
    pub fn new(language: impl Into<String>, url: impl Into<String>) -> Self {
        Self { language: language.into(), url: url.into() }
    }
}
