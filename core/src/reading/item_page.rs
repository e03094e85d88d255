//! Pages that are one news item.

use super::builder::Builder;
use super::dateline::{Dateline, place_and_date};
use super::lines::Line;
use super::page_parts::PageParts;
use super::said::Reading;
use super::terms;
use crate::checking::codes::FaultCode;
use crate::vocabularies::closed_sets::{PageLayout, Vocabulary};

/// Reads a news item.
pub(crate) fn read(page: &PageParts<'_>, layout: PageLayout) -> Reading {
    let mut builder = Builder::new(layout);
    builder.language(page.language);
    let mut above = page.above.as_slice();
    if let Some(kind) = page.kind {
        builder.term("kind", terms::one(kind, Vocabulary::NewsKind));
    } else if let [kind, others @ ..] = above
        && is_unknown_kind(kind, others, page, layout)
    {
        builder.term("kind", terms::one(kind.piece, Vocabulary::NewsKind));
        above = others;
    }
    builder.title(above.first());
    let mut lead = above.get(1..).unwrap_or_default();
    let mut body = page.below.as_slice();
    for field in &page.fields {
        builder.field(field);
    }
    if !builder.has("issued_on") {
        let under_title = if page.fields.is_empty() { &mut body } else { &mut lead };
        if let [first, others @ ..] = *under_title
            && let Some(found) = place_and_date(first.piece)
        {
            add_place_and_date(&mut builder, &found);
            *under_title = others;
        }
    }
    for stray in &page.strays {
        builder.unread("", stray.written);
    }
    add_texts(&mut builder, lead, body);
    builder.finish()
}

/// The lead and the body, which may begin with the lead again.
fn add_texts<'t>(builder: &mut Builder<'t>, lead: &[Line<'t>], body: &[Line<'t>]) {
    let same = |(one, other): (&Line<'_>, &Line<'_>)| one.piece.same_words(other.piece);
    let (lead, repeated) = match body {
        [first, second, _, ..] if lead.is_empty() && same((first, second)) => (&body[..1], 1),
        _ => (lead, 0),
    };
    let body = &body[repeated..];
    builder.paragraphs("summary", lead);
    // A body that is nothing but the lead stays: the item has one.
    let repeats = !lead.is_empty() && body.len() > lead.len() && lead.iter().zip(body).all(same);
    if !repeats {
        return builder.paragraphs("body", body);
    }
    let (again, body) = body.split_at(lead.len());
    for line in again {
        builder.fault(FaultCode::LeadRepeated, "/body".to_owned(), line.written.span(), line.written.text);
    }
    builder.paragraphs("body", body);
}

fn add_place_and_date(builder: &mut Builder<'_>, found: &Dateline<'_>) {
    if let Some(place) = found.place
        && !builder.has("place")
    {
        builder.text("place", place);
    }
    builder.date("issued_on", found.date, found.span);
}

/// Whether the line over the title is a kind of news that is not known: a few words, where the layout leaves a line over
/// beside the title and the lead.
fn is_unknown_kind(kind: &Line<'_>, others: &[Line<'_>], page: &PageParts<'_>, layout: PageLayout) -> bool {
    let lines_of_lead = match layout {
        PageLayout::ItemSubSite => 0,
        PageLayout::Item2025 => 1,
        _ => return false,
    };
    let Some(title) = others.first() else { return false };
    !page.fields.is_empty()
        && others.len() == 1 + lines_of_lead
        && kind.piece.is_within(40)
        && kind.text().split_whitespace().count() <= 3
        && kind.text().len() < title.text().len()
        && !title.piece.is_sentence()
        && place_and_date(title.piece).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::said::page;
    use super::super::said::tests::{faults, members, offered};

    const ITEM: &str = "-\nOur work\n- Policing\n- Youth\nCountries\n- Finland – OSCE Chairpersonship 2025\n- The Netherlands\n\
        News Item\nOfficers practise rescue at sea\nForty officers met in Batumi.\n- Issued on:\n- Issued by:\n\
        - OSCE Secretariat, Transnational Threats Department\n- Fields of work:\n- Policing, Border management\n- Skating\n\
        - Regions:\n- Georgia\n- Adjara\n- Georgia\nForty officers met in Batumi.\nThey swam.\n\n- and rowed\n";

    #[test]
    fn an_item_with_all_its_lines() {
        let reading = page(ITEM);
        let expected = [
            "kind: news",
            "title: Officers practise rescue at sea",
            "summary: Forty officers met in Batumi.",
            "issued_by: secretariat, transnational-threats-department",
            "fields_of_work: policing, border-management, ?Skating",
            "countries: ge, ?Adjara",
            "body: They swam.||- and rowed",
        ];
        assert_eq!(members(&reading), expected);
        let expected = ["region-not-a-state /countries/1 Adjara", "lead-repeated /body Forty officers met in Batumi."];
        assert_eq!(faults(&reading), expected);
        assert!(reading.lacks.is_empty());
        for member in &reading.members {
            assert!(ITEM.is_char_boundary(member.span.start) && ITEM.is_char_boundary(member.span.end));
        }
        assert_eq!(reading.members[1].span.of(ITEM), "Officers practise rescue at sea");
        assert_eq!(reading.faults[0].span.of(ITEM), "Adjara");
    }

    #[test]
    fn line_ends_bullets_and_menus_change_nothing() {
        let plain = members(&page(ITEM));
        assert_eq!(members(&page(&ITEM.replace('\n', "\r\n"))), plain);
        assert_eq!(members(&page(&ITEM.replace("\n- ", "\n• ").replace("• and", "- and"))), plain);
        let with_menu = format!("{ITEM}Our work\n- Policing\n-\nCountries\n- Albania\n");
        assert_eq!(members(&page(&with_menu)), plain);
        let without_menu = ITEM.find("News Item").map_or("", |at| &ITEM[at..]);
        assert_eq!(members(&page(without_menu)), plain);
        let strange = ITEM.replace("- Youth\n", "- Youth\n- Something new\n");
        assert_eq!(members(&page(&strange)), plain);
    }

    #[test]
    fn a_list_in_the_text_is_no_menu() {
        let reading = page("Title\nTeams came from three States:\n- Albania\n- Georgia\n- Malta");
        assert_eq!(members(&reading)[1], "body: Teams came from three States:||- Albania||- Georgia||- Malta");
    }

    #[test]
    fn values_stand_on_the_line_or_under_it() {
        let text = "Press release\nTitle\nDate: 5 May 2019\nPlace:\n- OSH\nSource: OSCE Programme Office in Bishkek\n\
            Fields of work:\nPolicing\nYouth\nOSH, 5 May 2019 – Text.";
        let expected = [
            "kind: press-release",
            "title: Title",
            "issued_on: 2019-05-05",
            "place: OSH",
            "issued_by: programme-office-in-bishkek",
            "fields_of_work: policing, youth",
            "body: OSH, 5 May 2019 – Text.",
        ];
        assert_eq!(members(&page(text)), expected);
    }

    #[test]
    fn what_has_no_place_is_reported() {
        let text = "News\nTitle\nCollections: Old things\nIssued on: soon\nIssued on: 6 May 2019\nTags that nobody knows\n\
            Issued by: OSCE Secretariat\nIssued by: OSCE Mission to Moldova\nText.";
        let reading = page(text);
        let expected = [
            "kind: news",
            "title: Title",
            "issued_on: ?soon",
            "issued_by: secretariat, mission-to-moldova",
            "body: Text.",
        ];
        assert_eq!(members(&reading), expected);
        let expected =
            ["unread-text  Old things", "unread-text /issued_on 6 May 2019", "unread-text  Tags that nobody knows"];
        assert_eq!(faults(&reading), expected);
        assert_eq!(offered(&reading), None);
    }

    #[test]
    fn translated_names_tell_the_language() {
        let russian =
            "Press release\nЗаголовок\nДата: 5 мая 2019\nPlace:\nИсточник:\nOSCE Programme Office in Dushanbe\nТекст.";
        let expected = [
            "kind: press-release",
            "title: Заголовок",
            "language: ru",
            "issued_on: 2019-05-05",
            "issued_by: programme-office-in-dushanbe",
            "body: Текст.",
        ];
        assert_eq!(members(&page(russian)), expected);
        let ukrainian =
            "News\nНазва\nДжерело:\nOSCE Secretariat\nНаша діяльність:\n- Policing\nРегіони:\n- Ukraine\nТекст.";
        let members = members(&page(ukrainian));
        assert_eq!(
            members[2..6],
            ["language: uk", "issued_by: secretariat", "fields_of_work: policing", "countries: ua"]
        );
    }

    #[test]
    fn an_unknown_kind_is_a_kind() {
        let text = "Skip Links\nPhoto essay\nA day with the divers of Batumi\nDate:\nPlace:\nSource:\nText.";
        assert_eq!(members(&page(text))[..2], ["kind: ?Photo essay", "title: A day with the divers of Batumi"]);
    }

    #[test]
    fn older_items_have_a_line_of_place_and_date() {
        let reading = page("Newsroom\nTitle\nVIENNA 5 May 1999\nVIENNA, 5 May 1999 - Text.\nMore.");
        let expected =
            ["title: Title", "place: VIENNA", "issued_on: 1999-05-05", "body: VIENNA, 5 May 1999 - Text.||More."];
        assert_eq!(members(&reading), expected);
        assert_eq!(reading.lacks, ["kind", "issued_by"]);
        let reading = page("Новости\nЗаголовок\n5 мая 2011\nВЕНА, 5 мая 2011 года – Текст.");
        let expected =
            ["language: ru", "title: Заголовок", "issued_on: 2011-05-05", "body: ВЕНА, 5 мая 2011 года – Текст."];
        assert_eq!(members(&reading), expected);
        let reading = page("Stories\nTitle\n5 May 2019\nText.");
        assert_eq!(members(&reading), ["kind: story", "title: Title", "issued_on: 2019-05-05", "body: Text."]);
        assert_eq!(members(&page("Resources\nTitle\n5 May 2019\nText."))[0], "kind: resource");
    }

    #[test]
    fn a_missing_date_is_offered_and_not_filled_in() {
        let reading = page("Title\nOn 4 May 2009 it began.\nWARSAW/VIENNA, 5 May 2009 – Text.");
        assert_eq!(members(&reading).len(), 2);
        assert_eq!(offered(&reading).unwrap(), "2009-05-05");
        assert_eq!(offered(&page("Title\nOn 4 May 2009 it began.")).unwrap(), "2009-05-04");
        assert_eq!(offered(&page("Report of 3 May 2009\nText.")).unwrap(), "2009-05-03");
        assert_eq!(offered(&page("Title\nFrom 4 to 6 May 2009.")), None);
    }
}
