//! News items of every layout.

use crate::checking::codes::FaultCode;
use crate::checking::options::CheckOptions;
use crate::reading::pages::read_page;

use super::{faults, lacks, members, offered, page};

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
    assert_eq!(faults(&reading), ["lead-repeated /body Forty officers met in Batumi."]);
    assert!(reading.lacks.is_empty());
    for member in &reading.members {
        assert!(ITEM.is_char_boundary(member.span.start) && ITEM.is_char_boundary(member.span.end));
    }
    assert_eq!(reading.members[1].span.of(ITEM), "Officers practise rescue at sea");
    let options = CheckOptions::new("2026-01-15".parse().unwrap());
    let report = read_page(ITEM, &options).report;
    let region = report.faults.iter().find(|fault| fault.code == FaultCode::RegionNotAState).unwrap();
    assert_eq!((region.path.as_str(), region.param("text")), ("/countries/1", Some("Adjara")));
    let line = ITEM.lines().position(|line| line == "- Adjara").unwrap();
    assert_eq!((region.line, region.column), (u32::try_from(line + 1).ok(), Some(3)));
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
    assert_eq!(members(&reading)[1], "body: Teams came from three States:||- Albania|- Georgia|- Malta");
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
    let expected =
        ["kind: news", "title: Title", "issued_on: ?soon", "issued_by: secretariat, mission-to-moldova", "body: Text."];
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
    assert_eq!(members[2..6], ["language: uk", "issued_by: secretariat", "fields_of_work: policing", "countries: ua"]);
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
    assert_eq!(lacks(&reading), ["kind", "issued_by"]);
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
