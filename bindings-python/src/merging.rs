//! Records of one item as one.

use osce::{merging::Half, reading::InputForm};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::checked::Checked;
use crate::convert::Take;
use crate::records::NewsItem;

/// One record for each item, ordered by day; records without a day come last.
///
/// Two halves are of one item where their addresses lead to one page in one language. Without an address, they are of one item where the
/// day, the title and a third thing agree: an issuer, or the beginning of the text. A half that agrees with several addresses stays
/// apart. The item's own pages count first, then listings, then feeds; of several of one kind, the longest record. See `NewsItem.merge`
/// for how two become one, and for the report. Nothing depends on the order of the halves.
///
/// >>> from osce import Half, NewsItem, merge_all
/// >>> address = "https://www.osce.org/secretariat/479123"
/// >>> listed = NewsItem(title="Course ends", url="http://www.osce.org/node/479123", place="Vienna")
/// >>> page = NewsItem(title="Course ends", url=address, body="It was the third of its kind.")
/// >>> merged = merge_all([Half(listed, "listing", "news.txt"), Half(page, "html", "479123.html")])
/// >>> [checked.item == page.replace(place="Vienna") for checked in merged]
/// [True]
#[pyfunction]
#[pyo3(signature = (halves: "collections.abc.Iterable[osce._halves.Half]") -> "list[Checked[NewsItem]]")]
pub fn merge_all(halves: Bound<'_, PyAny>) -> PyResult<Vec<Checked>> {
    let py = halves.py();
    let mut taken = Vec::new();
    for half in halves.try_iter()? {
        taken.push(half_of(&half?)?);
    }
    let merged = py.detach(|| osce::merging::merge_all(taken));
    merged.into_iter().map(|checked| Checked::new(py, checked)).collect()
}

/// The half in an object of its class.
fn half_of(half: &Bound<'_, PyAny>) -> PyResult<Half> {
    if !half.hasattr("source")? {
        return Err(PyTypeError::new_err(format!("expected a Half, found {}", half.get_type().name()?)));
    }
    let item = half.getattr("item")?.cast::<NewsItem>()?.get().0.clone();
    let form = InputForm::take(&half.getattr("form")?)?;
    Ok(Half::new(item, form, half.getattr("source")?.cast::<PyString>()?.to_str()?))
}
