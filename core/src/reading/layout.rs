//! The layouts of pages, and which one a page has.

use super::lines::{Line, lines};
use super::page_parts::PageParts;
use super::{dateline, fields, menu, terms};
use crate::vocabularies::closed_sets::PageLayout;
use crate::vocabularies::closed_sets::{RecordKind, StructureKind, Vocabulary};
use crate::vocabularies::enums::{NewsKind, Structure};
use crate::vocabularies::term::Term;

impl PageLayout {
    /// The kind of record that a page of this layout is.
    pub(crate) fn record(self) -> RecordKind {
        match self {
            Self::EventOld | Self::EventNew => RecordKind::Meeting,
            Self::ClosedOperationPage => RecordKind::FieldOperation,
            _ => RecordKind::NewsItem,
        }
    }

    /// The members of the record for which the layout has no line.
    pub(crate) fn lacks(self) -> &'static [&'static str] {
        match self {
            Self::Listing => &["body"],
            Self::ItemOld | Self::ItemPlain | Self::ItemRu2011 => &["kind", "issued_by"],
            Self::StoryOld => &["issued_by"],
            Self::SmmReportListing => &["issued_on", "issued_by", "body"],
            Self::Item2025 | Self::ItemSubSite | Self::EventOld | Self::EventNew | Self::ClosedOperationPage => &[],
        }
    }

    /// Its bit in the tables.
    pub(crate) fn bit(self) -> u16 {
        1 << self as u16
    }

    pub(crate) fn is_event(self) -> bool {
        self.record() == RecordKind::Meeting
    }

    /// Whether it is a list of items.
    pub fn is_listing(self) -> bool {
        matches!(self, Self::Listing | Self::SmmReportListing)
    }
}

/// The layout of a page; none where nothing is left of it without its menus.
pub(crate) fn layout_of(text: &str) -> Option<PageLayout> {
    let lines = lines(text);
    of_listing(&lines).or_else(|| of_page(&PageParts::new(&lines)))
}

/// The layout of a list of news items.
pub(crate) fn of_listing(lines: &[Line<'_>]) -> Option<PageLayout> {
    let names_alone = |layout: PageLayout, field: fields::Field| {
        let read = lines.iter().filter_map(fields::FieldLine::read);
        read.filter(|line| line.layouts == layout.bit() && line.field == field).take(2).count()
    };
    match names_alone(PageLayout::Listing, fields::Field::IssuedOn) {
        0 => {
            (names_alone(PageLayout::SmmReportListing, fields::Field::Kind) > 0).then_some(PageLayout::SmmReportListing)
        }
        1 if !menu::has_heading_of(lines, PageLayout::Listing) => None,
        _ => Some(PageLayout::Listing),
    }
}

/// The layout of a page that is one item.
pub(crate) fn of_page(page: &PageParts<'_>) -> Option<PageLayout> {
    let title = page.above.first()?;
    if is_closed_operation(title) {
        return Some(PageLayout::ClosedOperationPage);
    }
    if let Some(layout) = by_fields(page) {
        return Some(layout);
    }
    if page.headings & PageLayout::ItemRu2011.bit() != 0 {
        return Some(PageLayout::ItemRu2011);
    }
    if page.headings & PageLayout::StoryOld.bit() != 0 {
        return Some(PageLayout::StoryOld);
    }
    let kind = page.kind.and_then(|kind| terms::term(kind.text, Vocabulary::NewsKind));
    let dated = page.below.first().is_some_and(|line| dateline::place_and_date(line.piece).is_some());
    Some(match kind {
        Some(Term::NewsKind(NewsKind::Story | NewsKind::Resource)) if dated => PageLayout::StoryOld,
        Some(Term::NewsKind(NewsKind::Event)) => PageLayout::EventNew,
        _ if dated => PageLayout::ItemOld,
        Some(_) if page.headings & PageLayout::ItemSubSite.bit() != 0 => PageLayout::ItemSubSite,
        Some(_) => PageLayout::Item2025,
        None => PageLayout::ItemPlain,
    })
}

/// The layout that has the most of the names of fields that the page has; its headings decide between two.
fn by_fields(page: &PageParts<'_>) -> Option<PageLayout> {
    let order = [
        PageLayout::Item2025,
        PageLayout::ItemSubSite,
        PageLayout::EventNew,
        PageLayout::EventOld,
        PageLayout::Listing,
        PageLayout::SmmReportListing,
    ];
    let kind = page.kind.and_then(|kind| terms::term(kind.text, Vocabulary::NewsKind));
    let is_event = kind.map(|kind| kind == NewsKind::Event.into());
    let names_series =
        || page.above.get(1).is_some_and(|line| terms::term(line.text(), Vocabulary::MeetingSeries).is_some());
    let mut best: Option<(usize, PageLayout)> = None;
    for layout in order {
        let names = page.fields.iter().filter(|field| field.layouts & layout.bit() != 0).count();
        let other_record = is_event.is_some_and(|is_event| is_event != layout.is_event() || layout.is_listing());
        if names == 0 || other_record {
            continue;
        }
        let heading = page.headings & layout.bit() != 0;
        let body_heading = menu::heading_of_body(&page.below, layout).is_some();
        let series = layout == PageLayout::EventNew && kind.is_none() && names_series();
        let score = 4 * names + usize::from(heading) + 2 * usize::from(body_heading) + 2 * usize::from(series);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, layout));
        }
    }
    best.map(|(_, layout)| layout)
}

/// The name of one or several field operations, with '(closed)'.
pub(crate) fn is_closed_operation(line: &Line<'_>) -> bool {
    let text = line.text();
    // Names of terms end so only where the site adds it.
    let closed = text.len() <= 300 && text.ends_with(')') && {
        let remark = text.rsplit('(').next().unwrap_or_default();
        remark.eq_ignore_ascii_case("closed)") || remark.eq_ignore_ascii_case("discontinued)")
    };
    closed && {
        let items = terms::list(line.piece, Vocabulary::Structure);
        items.iter().all(|item| operation(item.term).is_some())
    }
}

/// The field operation that a term is.
pub(crate) fn operation(term: Option<Term>) -> Option<Structure> {
    match term {
        Some(Term::Structure(structure)) if structure.kind() == StructureKind::FieldOperation => Some(structure),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_tell_their_layout() {
        let pages = [
            ("News Item\nTitle\nLead.\n- Issued on:\n- Issued by:\n- OSCE Secretariat\nBody.", PageLayout::Item2025),
            ("Story\nTitle\nText.", PageLayout::Item2025),
            ("Skip Links\nPress release\nTitle\nDate:\nPlace:\nOSH\nSource:\nBody.", PageLayout::ItemSubSite),
            ("Skip Links\nStory\nTitle\nDate:\nSource:\nBody.", PageLayout::ItemSubSite),
            ("Press release\nTitle\nДата:\nPlace:\nИсточник:\nText.", PageLayout::ItemSubSite),
            ("News\nTitle\nДжерело:\nOSCE Secretariat\nРегіони:\nUkraine\nText.", PageLayout::Item2025),
            ("Newsroom\nTitle\nVIENNA 5 May 1999\nBody.", PageLayout::ItemOld),
            ("Title\nVIENNA, 5 May 2009 - Body.", PageLayout::ItemPlain),
            ("Новости\nЗаголовок\n5 мая 2011\nТекст.", PageLayout::ItemRu2011),
            ("Stories\nTitle\n5 May 2019\nBody.", PageLayout::StoryOld),
            ("Newsroom\nResources\nTitle\n5 May 2019\nBody.", PageLayout::StoryOld),
            ("Title\nWhen\n5 May 2009\nWhere\nVienna\nOrganized by\nBody.", PageLayout::EventOld),
            ("Skip Links\nTitle\nSome type\nDate:\nLocation:\nVienna\nSource:\nAbout\nBody.", PageLayout::EventNew),
            ("Skip Links\nTitle\nSome type\nDate:\nSource:\nAbout\nBody.", PageLayout::EventNew),
            ("Skip Links\nTitle\nReview Conferences\nDate:\nSource:\nBody.", PageLayout::EventNew),
            ("Where We Are\nOSCE Mission to Georgia (closed)\nText.", PageLayout::ClosedOperationPage),
            ("A\nPublishing date: 5 May 2009\nB\nPublishing date: 6 May 2009", PageLayout::Listing),
            ("Newsroom\nNews and press releases\nA\nPublishing date: 5 May 2009", PageLayout::Listing),
            ("A\nReport type: Daily report\nText.", PageLayout::SmmReportListing),
        ];
        for (text, layout) in pages {
            assert_eq!(layout_of(text), Some(layout), "{text}");
        }
        assert_eq!(layout_of("\n-\n"), None);
    }

    #[test]
    fn a_text_with_names_of_fields_stays_a_text() {
        let text = "Title\nSKOPJE, 5 May 2009 - The Mission says more.\nSource: the Mission\nWhere: Skopje";
        assert_eq!(layout_of(text), Some(PageLayout::ItemPlain));
        let advisory = "Title\nWhat: A briefing\nWho: Journalists\nWhen: 5 May 2009\nWhere: Skopje";
        assert_eq!(layout_of(advisory), Some(PageLayout::ItemPlain));
    }
}
