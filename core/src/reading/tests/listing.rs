//! Lists of news items.

use super::{faults, lacks, listing, members, offered, page};

const LISTING: &str = "Newsroom\nNews and press releases\nNews and press releases from the OSCE’s global activities.\n\
    Bridges open\nPublishing date: 5 May 2019\nCollections: Bridges\nContent type: Press release\n\
    Where we are: OSCE Secretariat, OSCE Mission to Georgia (closed)\nWhat we do: Policing\n\
    TBILISI, 5 May 2019 – Bridges opened.\nA second line.\n\
    Tunnels close\nPublishing date: 4 May 2019\n\
    Roads turn\nPublishing date:\nContent type: News\nWhere we are:\nWhat we do:\nYouth\nOn 3 May 2019 they turned.\n\
    Our work\n- Policing\n- Youth\n";

#[test]
fn a_list_of_items() {
    let readings = listing(LISTING);
    let expected = [
        "title: Bridges open",
        "issued_on: 2019-05-05",
        "kind: press-release",
        "issued_by: secretariat, mission-to-georgia",
        "fields_of_work: policing",
        "summary: TBILISI, 5 May 2019 – Bridges opened.||A second line.",
    ];
    assert_eq!(members(&readings[0]), expected);
    assert_eq!(faults(&readings[0]), ["unread-text  Bridges"]);
    assert_eq!(lacks(&readings[0]), ["body"]);
    assert_eq!(members(&readings[1]), ["title: Tunnels close", "issued_on: 2019-05-04"]);
    let expected = ["title: Roads turn", "kind: news", "fields_of_work: youth", "summary: On 3 May 2019 they turned."];
    assert_eq!(members(&readings[2]), expected);
    assert_eq!(offered(&readings[2]).unwrap(), "2019-05-03");
    assert_eq!(readings.len(), 3);
}

#[test]
fn items_without_a_title_are_said_to_be_none() {
    let readings = listing(
        "A\nPublishing date: 5 May 2019\nContent type: News\nPublishing date: 4 May 2019\nVIENNA, 4 May 2019 – B.\nPublishing date: 3 May 2019\n",
    );
    assert_eq!(readings.len(), 3);
    assert_eq!(members(&readings[1]), ["issued_on: 2019-05-04", "summary: VIENNA, 4 May 2019 – B."]);
    assert_eq!(faults(&readings[2]), ["no-item"]);
}

#[test]
fn a_field_that_is_not_known_ends_no_item() {
    let readings =
        listing("A\nPublishing date: 5 May 2019\nMood: good\nContent type: News\nB\nPublishing date: 4 May 2019");
    assert_eq!(members(&readings[0]), ["title: A", "issued_on: 2019-05-05", "kind: news"]);
    assert_eq!(faults(&readings[0]), ["unread-text  Mood: good"]);
    assert_eq!(readings.len(), 2);
}

#[test]
fn reports_have_their_day_in_the_title() {
    let readings = listing(
        "Daily Report 7/2019 issued on 5 May 2019\nReport type: Daily report\nQuiet.\nDaily Report 6/2019 issued on 4 May 2019\nReport type: Spot report\nText.",
    );
    assert_eq!(members(&readings[0])[1..], ["kind: daily-report", "summary: Quiet."]);
    assert_eq!(offered(&readings[1]).unwrap(), "2019-05-04");
    assert_eq!(lacks(&readings[1]), ["issued_on", "issued_by", "body"]);
}

#[test]
fn a_list_that_is_read_as_a_page_leaves_the_others_unread() {
    let reading = page(LISTING);
    assert_eq!(members(&reading)[0], "title: Bridges open");
    assert!(reading.faults[1].text.starts_with("Tunnels close\nPublishing"));
}
