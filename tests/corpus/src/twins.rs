//! For each fault that a line of JSON can have: a line that has it, and the same line without.

use osce::checking::FaultCode;
use osce::records::RecordKind;

use crate::item::{self, Size};
use crate::json::{Json, Members, Style};
use crate::lines::set;
use crate::random::Random;
use crate::words::Tongue;

/// Two lines, of which one has a fault.
#[derive(Clone, Debug)]
pub struct Twin {
    /// The fault, or the first of several.
    pub code: FaultCode,
    /// What the lines hold.
    pub record: RecordKind,
    /// The line without a fault.
    pub clean: Vec<u8>,
    /// The line with it.
    pub faulty: Vec<u8>,
}

/// The twins of all codes, in the order of the codes.
pub fn twins() -> Vec<Twin> {
    FaultCode::ALL.iter().filter_map(|code| twin(*code)).collect()
}

fn written(members: Members) -> Vec<u8> {
    let mut line = String::new();
    Json::Object(members).write(Style::COMPACT, &mut line);
    line.into_bytes()
}

fn article() -> Members {
    item::clean(7, Tongue::English, Size::Article, &mut Random::new(7))
}

/// Two lines that differ in one member.
fn with(code: FaultCode, name: &str, right: Option<Json>, wrong: Json) -> Twin {
    let mut clean = article();
    if let Some(right) = right {
        set(&mut clean, name, right);
    }
    let mut faulty = clean.clone();
    set(&mut faulty, name, wrong);
    Twin { code, record: RecordKind::NewsItem, clean: written(clean), faulty: written(faulty) }
}

/// Two lines of which the bytes of the second are changed.
fn changed(code: FaultCode, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Twin {
    let clean = written(article());
    Twin { code, record: RecordKind::NewsItem, faulty: change(clean.clone()), clean }
}

/// A line with something else in place of what its bytes say once.
fn replaced(line: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let at = line.windows(old.len()).position(|window| window == old).expect("it is in the line");
    [&line[..at], new, &line[at + old.len()..]].concat()
}

/// Two records of another kind.
fn short(code: FaultCode, record: RecordKind, clean: &str, faulty: &str) -> Twin {
    Twin { code, record, clean: clean.into(), faulty: faulty.into() }
}

fn twin(code: FaultCode) -> Option<Twin> {
    let place = |new: &'static [u8]| changed(code, move |line| replaced(&line, b"\"Vienna\"", new));
    let behind = |text: &'static str| changed(code, move |line| [&line[..line.len() - 1], text.as_bytes()].concat());
    let in_front = |text: &'static str| changed(code, move |line| [text.as_bytes(), &line].concat());
    Some(match code {
        FaultCode::InvalidUtf8 => place(b"\"Vi\xe9nna\""),
        FaultCode::ByteOrderMark => in_front("\u{feff}"),
        FaultCode::NotText => in_front("\0"),
        FaultCode::HtmlPage => in_front("<p>"),
        FaultCode::WebArchive => in_front("WARC/1.0 "),
        FaultCode::InvalidJson => behind(",}"),
        FaultCode::TooDeep => changed(code, |line| [&line[..line.len() - 1], b",\"x\":", &[b'['; 200]].concat()),
        FaultCode::NotAnObject => changed(code, |line| [b"[", line.as_slice(), b"]"].concat()),
        FaultCode::LoneSurrogate => place(b"\"Vienna \\ud83d\""),
        FaultCode::DuplicateMember => behind(",\"place\":\"Vienna\"}"),
        FaultCode::WrongType => with(code, "place", None, Json::Number(7)),
        FaultCode::MissingMember => {
            let mut faulty = article();
            faulty.retain(|(name, _)| name != "issued_by");
            Twin { faulty: written(faulty), ..changed(code, |line| line) }
        }
        FaultCode::UnknownMember => behind(",\"issuedBy\":[\"secretariat\"]}"),
        FaultCode::UnknownTerm => with(code, "fields_of_work", None, ["polcing"].into()),
        FaultCode::AmbiguousTerm => with(code, "countries", None, ["Yugoslavia"].into()),
        FaultCode::BlankText => with(code, "place", None, " ".into()),
        FaultCode::UntrimmedText => with(code, "place", None, "Vienna ".into()),
        FaultCode::ControlCharacter => with(code, "place", None, "Vi\u{7}enna".into()),
        FaultCode::TextTooLong => with(code, "title", Some("a".repeat(500).into()), "a".repeat(501).into()),
        FaultCode::InvalidUrl => with(code, "url", None, "www.osce.org/7".into()),
        FaultCode::InvalidLanguage => with(code, "language", None, "english".into()),
        FaultCode::InvalidDate => with(code, "issued_on", None, "26 February 2021".into()),
        FaultCode::DateTooEarly => with(code, "issued_on", None, "1970-01-01".into()),
        FaultCode::DateInFuture => with(code, "issued_on", None, "2199-01-01".into()),
        FaultCode::DatesOutOfOrder => short(
            code,
            RecordKind::Meeting,
            r#"{"title":"A meeting","starts_on":"2020-10-06","ends_on":"2020-10-07"}"#,
            r#"{"title":"A meeting","starts_on":"2020-10-07","ends_on":"2020-10-06"}"#,
        ),
        FaultCode::DuplicateTerm => with(code, "countries", Some(["at", "fi"].into()), ["at", "fi", "at"].into()),
        FaultCode::IssuerNotBegun => {
            let mut old = with(code, "issued_on", Some("1999-05-04".into()), "1999-05-04".into());
            let issuer = br#""secretariat","transnational-threats-department""#;
            old.clean = replaced(&old.clean, issuer, br#""secretariat""#);
            old.faulty = replaced(&old.faulty, issuer, br#""mission-to-serbia""#);
            old
        }
        FaultCode::IssuerClosed => with(code, "issued_by", None, ["special-monitoring-mission-to-ukraine"].into()),
        FaultCode::WrongHost => short(
            code,
            RecordKind::FieldOperation,
            r#"{"title":"Presence in Albania","structure":"presence-in-albania","country":"al"}"#,
            r#"{"title":"Presence in Albania","structure":"presence-in-albania","country":"hr"}"#,
        ),
        FaultCode::NotAFieldOperation => short(
            code,
            RecordKind::FieldOperation,
            r#"{"title":"Presence in Albania","structure":"presence-in-albania"}"#,
            r#"{"title":"Presence in Albania","structure":"secretariat"}"#,
        ),
        _ => return None,
    })
}
