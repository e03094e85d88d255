//! Events of both sites.

use super::{faults, members, page};
use crate::vocabularies::closed_sets::RecordKind;

#[test]
fn an_event_of_the_older_site() {
    let reading = page(
        "Workshop on wells\nWhen\n6 - 7 October 2009\nWhere\nDushanbe\nOrganized by\nOSCE Secretariat\n\
         Wells are deep.\nWhere\nthey are.",
    );
    let expected = [
        "title: Workshop on wells",
        "starts_on: 2009-10-06",
        "ends_on: 2009-10-07",
        "place: Dushanbe",
        "organized_by: secretariat",
        "body: Wells are deep.||Where||they are.",
    ];
    assert_eq!(members(&reading), expected);
    assert_eq!((reading.record, reading.offered_date), (RecordKind::Meeting, None));
    let reading = page("Workshop on wells\nWhen\nWhere\nOrganized by\nWells are deep, said the Chair on 5 May 2009.");
    assert_eq!(members(&reading).len(), 2);
    let reading = page("Workshop\nWhen:\n6 October 2009\n8 October 2009\nWhere: Osh\nText.");
    assert_eq!(members(&reading)[1..3], ["starts_on: 2009-10-06", "ends_on: 2009-10-08"]);
}

#[test]
fn days_may_have_times() {
    let reading = page("Workshop\nWhen\n5 March 2018 - 09:30 to 6 March 2018 - 17:00\nWhere\nText.");
    assert_eq!(members(&reading)[1..3], ["starts_on: 2018-03-05", "ends_on: 2018-03-06"]);
    assert_eq!(members(&page("Workshop\nWhen\n5 March 2018, 09:30\nWhere\nText.")).len(), 3);
}

#[test]
fn an_event_of_the_newer_site() {
    let text = "Skip Links\nMeeting of rivers\nReview Conferences\nDate:\n6 October 2025\nLocation:\nVienna, Austria\n\
        Source:\nOSCE Secretariat\nAbout\nRivers meet.";
    let expected = [
        "title: Meeting of rivers",
        "series: review-conferences",
        "starts_on: 2025-10-06",
        "place: Vienna, Austria",
        "organized_by: secretariat",
        "body: Rivers meet.",
    ];
    assert_eq!(members(&page(text)), expected);
    let unknown = page(&text.replace("Review Conferences", "Regatta").replace("6 October 2025", "6 or 7 October"));
    assert_eq!(members(&unknown)[1..3], ["series: ?Regatta", "starts_on: ?6 or 7 October"]);
    assert_eq!(faults(&unknown), Vec::<String>::new());
}

#[test]
fn a_title_may_be_the_name_of_a_series() {
    let text = "Skip Links\nEconomic and Environmental Forum\nReview Conferences\nDate:\nLocation:\nAbout\nText.";
    assert_eq!(members(&page(text))[..2], ["title: Economic and Environmental Forum", "series: review-conferences"]);
}
