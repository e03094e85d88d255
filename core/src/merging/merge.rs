//! One record of two halves.

use super::lists::{self, Shared, term_of};
use super::tree::{Member, Node, Written, members};
use super::{images, texts};
use crate::checking::check::Checked;
use crate::checking::codes::FaultCode;
use crate::checking::finding::{Collect, Faults, Finding};
use crate::reading::{same_page, same_text};
use crate::records::descriptor::{Descriptor, Kind, TextRule};
use crate::records::record::{HasDescriptor, NewsItem, RecordImage};
use crate::vocabularies::closed_sets::{RecordKind, Severity};

/// What a half is to the item.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Role {
    /// The item's own page, or a record of it.
    Page,
    /// What a listing says about it.
    Listing,
    /// What a feed says about it, whose day may be that of another time zone.
    Feed,
}

impl NewsItem {
    /// One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
    ///
    /// The page counts first, so the order of the two matters: what is said about the item fills what the page lacks, and lists have the
    /// elements of the page first. Texts that differ in white space, punctuation or case are one, a summary that is the beginning of the
    /// text is left out, and so is the language, which is that of the listing. What else differs is told: the report has the fault
    /// `conflicting-values`, a warning, with both values. `raw` is empty.
    ///
    /// Whether the two are of one item is not asked; see [`merge_all`](crate::merging::merge_all).
    ///
    /// ```
    /// use osce::{NewsItem, NewsKind, Structure};
    ///
    /// let about = NewsItem::new("Course ends").kind(NewsKind::PressRelease).issued_by([Structure::Secretariat]).place("Vienna");
    /// let page = NewsItem::new("Course ends").body("It was the third of its kind.").place("Warsaw");
    /// let merged = NewsItem::merge(&about, &page);
    /// let item = merged.item.unwrap();
    /// assert_eq!((item.kind, item.place.as_deref()), (Some(NewsKind::PressRelease), Some("Warsaw")));
    /// assert_eq!(merged.report.faults[0].to_string(), "/place: warning: `Warsaw` (page) and `Vienna` (about) differ: the first is kept [conflicting-values]");
    /// ```
    pub fn merge(about: &NewsItem, page: &NewsItem) -> Checked<NewsItem> {
        let mut merging = Merging::new(members(page, "page"));
        merging.take(members(about, "about"), Role::Feed);
        merging.finish()
    }
}

/// A record in the making.
pub(super) struct Merging<'r> {
    members: Vec<Member<'r>>,
    conflicts: Collect,
}

/// What becomes of a value that another one stands beside.
enum Verdict {
    /// It says what the other one says.
    Kept,
    /// The other one says it better.
    Replaced,
    /// The two differ.
    Conflict,
    /// The two differ, and the other one is what the type has a place for.
    ConflictReplaced,
}

impl<'r> Merging<'r> {
    pub(super) fn new(members: Vec<Member<'r>>) -> Self {
        Self { members, conflicts: Collect::default() }
    }

    /// Takes what another half says.
    pub(super) fn take(&mut self, others: Vec<Member<'r>>, role: Role) {
        let news = NewsItem::MEMBERS;
        let (mut summary, mut body) = (None, None);
        for other in others {
            match other.position {
                Some(position) if position == news.summary.position() => summary = Some(other),
                Some(position) if position == news.body.position() => body = Some(other),
                // A listing says in which language it is itself.
                Some(position) if position == news.language.position() && role != Role::Page => {}
                _ => unite(&mut self.members, other, NewsItem::DESCRIPTOR, "", role, &mut self.conflicts),
            }
        }
        self.texts(summary, body, role);
    }

    /// Takes the texts of another half, which may be the same text in part.
    fn texts(&mut self, summary: Option<Member<'r>>, body: Option<Member<'r>>, role: Role) {
        let news = NewsItem::MEMBERS;
        if let (Some(own), Some(other)) = (self.text(news.summary.position()), body.as_ref().and_then(text_of))
            && self.text(news.body.position()).is_none()
            && texts::begins_with(other, own)
        {
            self.members.retain(|member| member.position != Some(news.summary.position()));
        }
        let own_body = self.text(news.body.position());
        let is_told = |other: &str| {
            own_body.is_some_and(|body| {
                let lead = self.text(news.summary.position()).map(|lead| format!("{lead}\n{body}"));
                texts::begins_with(body, other) || lead.is_some_and(|whole| texts::begins_with(&whole, other))
            })
        };
        let summary = summary.filter(|summary| !text_of(summary).is_some_and(is_told));
        let body = body.filter(|body| !text_of(body).is_some_and(is_told));
        for other in [summary, body].into_iter().flatten() {
            unite(&mut self.members, other, NewsItem::DESCRIPTOR, "", role, &mut self.conflicts);
        }
    }

    fn text(&self, position: usize) -> Option<&str> {
        self.members.iter().find(|member| member.position == Some(position)).and_then(text_of)
    }

    /// The record, with what its halves contradict one another in.
    pub(super) fn finish(mut self) -> Checked<NewsItem> {
        // What is kept raw stands behind the members that it may repeat.
        self.members.sort_by_key(|member| member.position.unwrap_or(usize::MAX));
        let json = serde_json::to_string(&Written(&self.members)).unwrap_or_default();
        let item = NewsItem::from_json(&json).ok();
        let report = self.conflicts.into_report_without_places();
        Checked { kind: RecordKind::NewsItem, item, report, raw: String::new() }
    }
}

fn text_of<'m>(member: &'m Member<'_>) -> Option<&'m str> {
    if let Node::Text(text) = &member.value { Some(text) } else { None }
}

/// Takes a member of another half into the members of an object.
fn unite<'r>(
    members: &mut Vec<Member<'r>>,
    other: Member<'r>,
    descriptor: &'static Descriptor,
    path: &str,
    role: Role,
    conflicts: &mut Collect,
) {
    let mut same_name = members.iter().filter(|known| known.name == other.name && known.position == other.position);
    let Some(position) = other.position else {
        return unite_raw(members, other, path, conflicts);
    };
    if same_name.next().is_none() {
        return members.push(other);
    }
    let Some(known) = members.iter_mut().find(|known| known.position == other.position) else { return };
    let kind = &descriptor.members[position].kind;
    let path = format!("{path}/{}", other.name);
    match (kind, &mut known.value, other.value) {
        (Kind::Terms(vocabulary), Node::List(list), Node::List(others)) => {
            lists::unite_terms(list, others, *vocabulary);
        }
        (Kind::Parts(part), Node::List(list), Node::List(others)) => {
            for Shared { position, other } in lists::unite_parts(list, others, part) {
                let Some(Node::Object(members)) = list.get_mut(position) else { continue };
                let path = format!("{path}/{position}");
                other.into_iter().for_each(|other| unite(members, other, part, &path, role, conflicts));
            }
        }
        (kind, known_value, other_value) => {
            let is_image = descriptor.name == RecordImage::DESCRIPTOR.name;
            let verdict = match (&*known_value, &other_value) {
                (Node::Text(known), Node::Text(other)) => verdict(known, other, kind, is_image, role),
                _ => Verdict::Conflict,
            };
            let sources = (known.source, other.source);
            if matches!(verdict, Verdict::Replaced | Verdict::ConflictReplaced) {
                let before = std::mem::replace(known_value, other_value);
                known.source = sources.1;
                if let Verdict::ConflictReplaced = verdict {
                    conflict(conflicts, path, (&known.value, sources.1), (&before, sources.0));
                }
            } else if let Verdict::Conflict = verdict {
                conflict(conflicts, path, (known_value, sources.0), (&other_value, sources.1));
            }
        }
    }
}

/// Takes a value that the type has no place for.
fn unite_raw<'r>(members: &mut Vec<Member<'r>>, other: Member<'r>, path: &str, conflicts: &mut Collect) {
    let json = other.value.quoted();
    let mut same_name = members.iter().filter(|known| known.position.is_none() && known.name == other.name);
    let Some(known) = same_name.next() else { return members.push(other) };
    let is_there = std::iter::once(known).chain(same_name).any(|known| known.value.quoted() == json);
    if !is_there {
        let path = format!("{path}/{}", other.name.replace('~', "~0").replace('/', "~1"));
        conflict(conflicts, path, (&known.value, known.source), (&other.value, other.source));
    }
}

/// What becomes of a text that another one stands beside.
fn verdict(known: &str, other: &str, kind: &Kind, is_image: bool, role: Role) -> Verdict {
    let or_conflict = |is_same: bool| if is_same { Verdict::Kept } else { Verdict::Conflict };
    let better = |is_better: bool| if is_better { Verdict::Replaced } else { Verdict::Kept };
    if known == other {
        return Verdict::Kept;
    }
    match kind {
        Kind::Url if is_image => better(images::is_copy(known) && !images::is_copy(other)),
        Kind::Url if same_page::is_same(known, other) => {
            better(same_page::standing(other) > same_page::standing(known))
        }
        Kind::Term(vocabulary) => match (term_of(known, *vocabulary), term_of(other, *vocabulary)) {
            (Some(one), Some(same)) if one == same => better(one.slug() == other),
            (None, Some(term)) if term.slug() == other => Verdict::ConflictReplaced,
            _ => or_conflict(same_text::is_same(known, other)),
        },
        Kind::Date => or_conflict(role == Role::Feed && is_day_before(other, known)),
        Kind::Text(TextRule::TITLE) => match same_text::is_same_title(other, known) {
            true => Verdict::Kept,
            false if same_text::is_same_title(known, other) => Verdict::Replaced,
            false => Verdict::Conflict,
        },
        Kind::Text(rule) if *rule == TextRule::SUMMARY && texts::begins_with(known, other) => Verdict::Kept,
        Kind::Text(rule) if *rule == TextRule::SUMMARY && texts::begins_with(other, known) => Verdict::Replaced,
        _ => or_conflict(same_text::is_same(known, other)),
    }
}

/// Whether a day is the one before another: late in the evening of UTC it is the next day where the Organization sits.
fn is_day_before(day: &str, other: &str) -> bool {
    let date = |text: &str| text.parse::<chrono::NaiveDate>().ok();
    date(day).and_then(|day| day.succ_opt()).is_some_and(|next| Some(next) == date(other))
}

fn conflict(conflicts: &mut Collect, path: String, kept: (&Node<'_>, &str), other: (&Node<'_>, &str)) {
    let (kept_value, other_value) = quoted(kept.0, other.0);
    let finding = Finding::new(FaultCode::ConflictingValues, Severity::Warning, path, conflicts.found.len());
    let values = [kept_value, kept.1.to_owned(), other_value, other.1.to_owned()];
    let _ = conflicts.add(|| finding.with(values));
}

/// Two values as a message quotes them: long ones from where they differ.
fn quoted(kept: &Node<'_>, other: &Node<'_>) -> (String, String) {
    /// A longer value is cut (characters).
    const LONGEST: usize = 200;
    /// So much of what they share is left before what differs (characters).
    const SHARED: usize = 20;
    let (kept, other) = (kept.quoted(), other.quoted());
    if kept.chars().nth(LONGEST).is_none() && other.chars().nth(LONGEST).is_none() {
        return (kept, other);
    }
    let start = kept.chars().zip(other.chars()).take_while(|(one, same)| one == same).count().saturating_sub(SHARED);
    let cut = |text: &str| {
        let mut rest = text.chars().skip(start);
        let part: String = rest.by_ref().take(LONGEST).collect();
        let (before, behind) = (if start > 0 { "…" } else { "" }, if rest.next().is_some() { "…" } else { "" });
        format!("{before}{part}{behind}")
    };
    (cut(&kept), cut(&other))
}
