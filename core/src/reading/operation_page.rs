//! Pages of closed field operations.

use super::builder::Builder;
use super::page_parts::PageParts;
use super::said::Reading;
use super::terms;
use crate::checking::codes::FaultCode;
use crate::vocabularies::closed_sets::{PageLayout, Vocabulary};

/// Reads the page of a closed field operation.
pub(crate) fn read(page: &PageParts<'_>) -> Reading {
    let mut builder = Builder::new(PageLayout::ClosedOperationPage);
    builder.language(page.language);
    builder.title(page.above.first());
    if let Some(title) = page.above.first() {
        let mut structures = terms::list(title.piece, Vocabulary::Structure).into_iter();
        if let Some(structure) = structures.next() {
            builder.term("structure", structure);
        }
        // One page may be of two operations; the record is of the first.
        for other in structures {
            builder.fault(FaultCode::UnreadText, "/structure".to_owned(), other.span, &other.text);
        }
    }
    let (first, others) = page.below.split_at(page.below.len().min(1));
    builder.paragraphs("summary", first);
    builder.paragraphs("body", others);
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::super::said::page;
    use super::super::said::tests::{faults, members};
    use crate::vocabularies::closed_sets::RecordKind;

    #[test]
    fn the_page_of_a_closed_operation() {
        let text = "Where We Are\nOSCE Mission to Georgia (closed)\nIt began and ended.\nOur work\n- Policing\n- Youth\n\
            Contact\nConflict Prevention Centre\n";
        let expected = [
            "title: OSCE Mission to Georgia (closed)",
            "structure: mission-to-georgia",
            "summary: It began and ended.",
            "body: Our work||- Policing||- Youth||Contact||Conflict Prevention Centre",
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
}
