//! The vectors of pages and listings.

use osce::{
    read_page,
    reading::{layout_of, read_listing},
    records::AnyRecord,
};
use osce_conformance::faults::{options, same_faults};
use osce_conformance::{run, same, text};
use serde_json::Value;

/// Compares a record with the JSON that it should be written as.
fn same_item(found: Option<String>, wanted: &Value) -> Result<(), String> {
    let found = match found {
        Some(json) => serde_json::from_str(&json).map_err(|error| error.to_string())?,
        None => Value::Null,
    };
    same("the item", &found, wanted)
}

#[test]
fn pages_vectors() {
    run("pages.json", |case| {
        let page = text(case, "text")?;
        same("the layout", &layout_of(page).map(osce::reading::PageLayout::slug), &case["layout"].as_str())?;
        let checked = read_page(page, &options(case)?);
        same("the record", &checked.kind.slug(), &text(case, "record")?)?;
        same_item(checked.item.as_ref().map(AnyRecord::to_json), &case["item"])?;
        same_faults(&checked.report.faults, &case["faults"])
    });
}

#[test]
fn listings_vectors() {
    run("listings.json", |case| {
        let listing = text(case, "text")?;
        same("the layout", &layout_of(listing).map(osce::reading::PageLayout::slug), &case["layout"].as_str())?;
        let found = read_listing(listing, &options(case)?);
        let wanted = case["items"].as_array().ok_or("no items")?;
        same("the number of items", &found.len(), &wanted.len())?;
        for (found, wanted) in found.iter().zip(wanted) {
            same_item(found.item.as_ref().map(osce::NewsItem::to_json), &wanted["item"])?;
            same_faults(&found.report.faults, &wanted["faults"])?;
        }
        Ok(())
    });
}

#[test]
fn faults_at_one_place_stand_in_the_order_of_the_members() {
    let mut at_one_place = 0;
    for case in osce_conformance::cases("pages.json") {
        let options = options(&case).unwrap().advice(true);
        let checked = read_page(case["text"].as_str().unwrap(), &options);
        let position = |fault: &osce::checking::Fault| {
            let name = fault.path.split('/').nth(1).unwrap_or_default().to_owned();
            checked.kind.members().position(|member| member == name)
        };
        for pair in checked.report.faults.windows(2) {
            if (pair[0].line, pair[0].column) == (pair[1].line, pair[1].column) {
                at_one_place += 1;
                assert!(position(&pair[0]) <= position(&pair[1]), "{}: {}\n{}", case["name"], pair[0], pair[1]);
            }
        }
    }
    assert!(at_one_place > 20, "{at_one_place} pairs do not tell much");
}
