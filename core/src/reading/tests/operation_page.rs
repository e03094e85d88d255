//! Pages of closed field operations.

use super::{faults, members, page};
use crate::vocabularies::closed_sets::RecordKind;

#[test]
fn the_page_of_a_closed_operation() {
    let text = "Where We Are\nOSCE Mission to Georgia (closed)\nIt began and ended.\nOur work\n- Policing\n- Youth\n\
        Contact\nConflict Prevention Centre\n";
    let expected = [
        "title: OSCE Mission to Georgia (closed)",
        "structure: mission-to-georgia",
        "summary: It began and ended.",
        "body: Our work||- Policing|- Youth||Contact||Conflict Prevention Centre",
    ];
    assert_eq!(members(&page(text)), expected);
    let with_menu = format!("{text}-\nOur work\n-\nFields of work\n- Policing\n- Youth\nCountries\n");
    assert_eq!(members(&page(&with_menu)), expected);
    assert_eq!(page(text).record, RecordKind::FieldOperation);
}

#[test]
fn a_page_of_two_operations_is_of_the_first() {
    let reading = page("Skip Links\nOSCE Mission to Croatia / OSCE Office in Zagreb (closed)\nText.");
    assert_eq!(members(&reading)[1], "structure: mission-to-croatia");
    assert_eq!(faults(&reading), ["unread-text /structure OSCE Office in Zagreb (closed)"]);
}
