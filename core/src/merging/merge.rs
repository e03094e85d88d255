//! One record of the halves of an item.

use super::half::{Half, Role};
use super::order::sorted_positions;
use super::texts;
use super::tree::{Member, Node, Written, members};
use super::unite::Unite;
use crate::checking::check::Checked;
use crate::checking::finding::Collect;
use crate::checking::report::Report;
use crate::records::record::{HasDescriptor, NewsItem};
use crate::vocabularies::closed_sets::{InputForm, RecordKind};

impl NewsItem {
    /// One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
    ///
    /// The page counts first, so the order of the two matters: `about` fills what the page lacks, and lists have the
    /// elements of the page first. Texts that differ in white space, punctuation or case are one, a summary that is the beginning of the
    /// text is left out, and so is the language of `about`, which is its own. Everything else that differs is a conflict: the report has the fault
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
    /// assert_eq!(merged.report.faults[0].to_string(), "warning conflicting-values /place: `Warsaw` (page) and `Vienna` (about) differ: the first is kept");
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

impl<'r> Merging<'r> {
    pub(super) fn new(members: Vec<Member<'r>>) -> Self {
        Self { members, conflicts: Collect::default() }
    }

    /// Takes what another half says.
    pub(super) fn take(&mut self, others: Vec<Member<'r>>, role: Role) {
        let news = NewsItem::MEMBERS;
        let (known, raw): (Vec<_>, Vec<_>) = others.into_iter().partition(|other| other.position.is_some());
        let names: Vec<String> = known.iter().map(|other| other.name.clone()).collect();
        let (mut summary, mut body) = (None, None);
        let mut unite = Unite { role, conflicts: &mut self.conflicts };
        for other in known {
            match other.position {
                Some(position) if position == news.summary.position() => summary = Some(other),
                Some(position) if position == news.body.position() => body = Some(other),
                // A listing says in which language it is itself.
                Some(position) if position == news.language.position() && role != Role::Page => {}
                _ => unite.member(&mut self.members, other, NewsItem::DESCRIPTOR, ""),
            }
        }
        self.texts(summary, body, role);
        // A duplicate of a member that was left out is left out too: it would be read in its place.
        let has = |name: &String| self.members.iter().any(|known| known.position.is_some() && known.name == *name);
        let gone: Vec<String> = names.into_iter().filter(|name| !has(name)).collect();
        let mut unite = Unite { role, conflicts: &mut self.conflicts };
        for other in raw.into_iter().filter(|other| !gone.contains(&other.name)) {
            unite.member(&mut self.members, other, NewsItem::DESCRIPTOR, "");
        }
    }

    /// Takes the texts of another half, which may be the same text in part.
    fn texts(&mut self, summary: Option<Member<'r>>, body: Option<Member<'r>>, role: Role) {
        let news = NewsItem::MEMBERS;
        if let (Some(own), Some(other)) = (self.text(news.summary.position()), body.as_ref().and_then(text_of))
            && self.text(news.body.position()).is_none()
            && texts::begins_with(other, own)
        {
            let name = news.summary.member().name;
            self.members.retain(|member| member.name != name);
        }
        let own_body = self.text(news.body.position());
        let is_contained = |other: &str| {
            own_body.is_some_and(|body| {
                let lead = self.text(news.summary.position()).map(|lead| format!("{lead}\n{body}"));
                texts::begins_with(body, other) || lead.is_some_and(|whole| texts::begins_with(&whole, other))
            })
        };
        let summary = summary.filter(|summary| !text_of(summary).is_some_and(is_contained));
        let body = body.filter(|body| !text_of(body).is_some_and(is_contained));
        let mut unite = Unite { role, conflicts: &mut self.conflicts };
        for other in [summary, body].into_iter().flatten() {
            unite.member(&mut self.members, other, NewsItem::DESCRIPTOR, "");
        }
    }

    fn text(&self, position: usize) -> Option<&str> {
        self.members.iter().find(|member| member.position == Some(position)).and_then(text_of)
    }

    /// The record, with what its halves contradict one another in.
    pub(super) fn finish(self) -> Checked<NewsItem> {
        let json = serde_json::to_string(&Written(&self.members)).unwrap_or_default();
        let item = NewsItem::from_json(&json).ok();
        checked(item, self.conflicts.into_report_without_places())
    }
}

/// A record that was merged.
pub(super) fn checked(item: Option<NewsItem>, report: Report) -> Checked<NewsItem> {
    Checked { kind: RecordKind::NewsItem, form: InputForm::Json, item, report, raw: String::new() }
}

fn text_of<'m>(member: &'m Member<'_>) -> Option<&'m str> {
    if let Node::Text(text) = &member.value { Some(text) } else { None }
}

/// The record of the halves of an item.
pub(super) fn merge(halves: &[Half]) -> Checked<NewsItem> {
    let key = |half: &Half| {
        let json = half.item.to_json();
        format!("{} {:020} {json}\0{}", half.role() as u8, usize::MAX - json.len(), half.source)
    };
    let mut merging: Option<Merging<'_>> = None;
    for half in
        sorted_positions(halves.iter().map(key).collect()).into_iter().filter_map(|position| halves.get(position))
    {
        let members = members(&half.item, &half.source);
        match &mut merging {
            Some(merging) => merging.take(members, half.role()),
            None => merging = Some(Merging::new(members)),
        }
    }
    merging.unwrap_or_else(|| Merging::new(Vec::new())).finish()
}
