//! What a page writes in one line: lists of terms.

use crate::answers::{ListOutcome, Listed};
use crate::copies::{CopyOf, all};
use crate::error::OsceError;
use crate::options::ListOptions;

/// Looks up what a page writes in one line, each item in order.
#[uniffi::export]
pub fn core_lookup_list(text: String, options: Option<ListOptions>) -> Result<Vec<Listed>, OsceError> {
    let options = options.unwrap_or_default().into();
    let mut spans = osce::lookup::SpanConverter::new(&text, osce::lookup::SpanUnit::Utf16);
    let items = osce::lookup::lookup_list_with(&text, &options).into_iter().map(|item| Listed {
        span: CopyOf::copy_of(spans.convert(item.span)),
        text: item.text.to_owned(),
        outcome: match item.outcome {
            osce::lookup::ListOutcome::Match(found) => ListOutcome::Match(CopyOf::copy_of(found)),
            osce::lookup::ListOutcome::Ambiguous(candidates) => ListOutcome::Ambiguous(all(candidates)),
            osce::lookup::ListOutcome::Unresolved(unresolved) => {
                ListOutcome::Unresolved(unresolved.not_valid_on.map(|error| CopyOf::copy_of(*error)))
            }
            _ => ListOutcome::Unresolved(None),
        },
    });
    Ok(items.collect())
}
