//! Which layout a page has.

use crate::reading::layout_of;
use crate::vocabularies::closed_sets::PageLayout;

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
