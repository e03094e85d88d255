//! The codes of faults: one table, which `docs/faults.md` explains with an example each.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::vocabularies::words::read_words;

/// Declares the codes: name, slug, whether a JSON Schema finds the fault too, parameters, message.
macro_rules! fault_codes {
    ($($(#[doc = $doc:literal])+ $name:ident $slug:literal $schema:ident [$($parameter:ident)*] $message:literal)+) => {
        /// What is wrong. Match it with a wildcard arm: codes will be added.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum FaultCode {
            $($(#[doc = $doc])+ $name,)+
        }

        impl FaultCode {
            /// Every code, in the order of `docs/faults.md`.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its stable name, as in JSON: `unknown-term`.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)+ }
            }

            /// Whether a validator with the JSON Schema finds the fault too, where its severity is error.
            pub fn in_schema(self) -> bool {
                match self { $(Self::$name => fault_codes!(@ $schema),)+ }
            }

            /// The names of its parameters, in order.
            pub fn params(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$(stringify!($parameter)),*],)+ }
            }

            /// What it says, in a sentence.
            #[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "for the schema"))]
            pub(crate) fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii_start(),)+ }
            }

            /// The message, with the names of parameters in braces.
            fn template(self) -> &'static str {
                match self { $(Self::$name => $message,)+ }
            }
        }
    };
    (@ schema) => { true };
    (@ checker) => { false };
}

fault_codes! {
    /// Bytes that are no UTF-8.
    InvalidUtf8 "invalid-utf8" checker [bytes]
        "the bytes {bytes} are no UTF-8: save the text as UTF-8"
    /// A byte order mark before the text.
    ByteOrderMark "byte-order-mark" checker []
        "a byte order mark stands before the text: leave it out"
    /// Nothing but white space.
    EmptyInput "empty-input" checker []
        "there is nothing here but white space"
    /// A binary file.
    NotText "not-text" checker []
        "this is a binary file: expected text"
    /// HTML in place of text or JSON.
    HtmlPage "html-page" checker []
        "this is HTML: expected the text of the page, or JSON"
    /// A line of JSON Lines that is longer than allowed.
    LineTooLong "line-too-long" checker [limit]
        "the line is longer than {limit} bytes: split it, or raise the limit"
    /// No JSON from here on.
    InvalidJson "invalid-json" checker [found expected]
        "found {found}, expected {expected}"
    /// Values in values in values.
    TooDeep "too-deep" checker [limit]
        "values are nested more than {limit} deep"
    /// JSON that is no object.
    NotAnObject "not-an-object" schema [found]
        "this is a JSON {found}: expected an object with the members of the record"
    /// Half of a surrogate pair, of which no character can be made.
    LoneSurrogate "lone-surrogate" checker [escape]
        "`{escape}` is half of a surrogate pair and no character: write both halves"
    /// A member that is there a second time.
    DuplicateMember "duplicate-member" checker [member]
        "`{member}` is there a second time: the first one counts"
    /// A value of another type.
    WrongType "wrong-type" schema [expected found]
        "this is a JSON {found}, expected {expected}"
    /// A member that should be there.
    MissingMember "missing-member" schema [member]
        "`{member}` is missing"
    /// A member that the record does not have.
    UnknownMember "unknown-member" schema [member]
        "the record has no member `{member}`"
    /// A text that is no slug of the vocabulary.
    UnknownTerm "unknown-term" schema [vocabulary text]
        "`{text}` is no slug of the vocabulary {vocabulary}"
    /// A name of several terms, where a slug should be.
    AmbiguousTerm "ambiguous-term" schema [vocabulary text candidates]
        "`{text}` can mean several terms of the vocabulary {vocabulary}: write one of {candidates}"
    /// A text without a letter.
    BlankText "blank-text" schema []
        "the text is blank: leave the member out where there is none"
    /// White space at an end of a text.
    UntrimmedText "untrimmed-text" schema []
        "the text begins or ends with white space: leave it out"
    /// A character that no text has.
    ControlCharacter "control-character" schema [character]
        "the text has the control character {character}: leave it out"
    /// A text that is too long.
    TextTooLong "text-too-long" schema [length limit]
        "the text has {length} characters: at most {limit} are expected"
    /// No address of a page.
    InvalidUrl "invalid-url" schema [text]
        "`{text}` is no address: expected one such as `https://www.osce.org/policing`, with all other characters percent-encoded"
    /// No language tag.
    InvalidLanguage "invalid-language" schema [text]
        "`{text}` is no language tag: expected one of BCP 47, such as `en` or `sr-Latn`"
    /// No date.
    InvalidDate "invalid-date" schema [text]
        "`{text}` is no date: expected a day that exists, such as `2021-02-26`"
    /// A date before the Conference opened.
    DateTooEarly "date-too-early" checker [date earliest]
        "{date} is before {earliest}, when the Conference on Security and Co-operation in Europe opened"
    /// An issue that is still to come.
    DateInFuture "date-in-future" checker [date today]
        "{date} is after today, {today}"
    /// An end before the beginning.
    DatesOutOfOrder "dates-out-of-order" checker [first first_date second second_date]
        "`{second}` ({second_date}) is before `{first}` ({first_date})"
    /// A term that is in the list already.
    DuplicateTerm "duplicate-term" schema [text first]
        "`{text}` is in the list already, at {first}"
    /// An issuer that was not there yet.
    IssuerNotBegun "issuer-not-begun" checker [structure date begun]
        "`{structure}` and what came before it began on {begun}, after the issue on {date}"
    /// An issuer that was there no more.
    IssuerClosed "issuer-closed" checker [structure date closed]
        "`{structure}` and what followed it had ended on {closed}, before the issue on {date}"
    /// Another host than that of the structure.
    WrongHost "wrong-host" checker [structure expected found]
        "`{structure}` works in `{expected}`, not in `{found}`"
    /// A structure that is no field operation.
    NotAFieldOperation "not-a-field-operation" checker [structure kind]
        "`{structure}` is no field operation: it is of the kind {kind}"
    /// Text of a page that has no place in the record.
    UnreadText "unread-text" checker [text]
        "`{text}` has no place in the record"
    /// A region of a page that is no State.
    RegionNotAState "region-not-a-state" checker [text]
        "`{text}` is no State and is kept as text"
    /// A page without anything that could be a title.
    NoItem "no-item" checker []
        "nothing here could be the title of an item"
    /// The lead, written again as the first paragraph.
    LeadRepeated "lead-repeated" checker []
        "the lead stands again as the first paragraph, and was left out of the body"
    /// What the text names and the tags miss.
    MentionedNotTagged "mentioned-not-tagged" checker [vocabulary slug words]
        "the text names {words} ({vocabulary} `{slug}`), and no tag does"
    /// More faults than a report holds.
    TooManyFaults "too-many-faults" checker [limit]
        "there are more than {limit} faults: the rest was not checked"
}

impl FaultCode {
    /// The code with this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.slug() == slug)
    }

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

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

read_words!(FaultCode, "code of a fault", Self::ALL.iter().copied());

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
