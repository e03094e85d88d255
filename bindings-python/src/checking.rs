//! Checks of the JSON of records.

use chrono::NaiveDate;
use osce::{CheckOptions, checking::Profile, records::RecordKind};
use pyo3::prelude::*;

use crate::checked::Checked;
use crate::content::content;
use crate::convert::Taken;
use crate::options::check_options;

pub fn of_json(py: Python<'_>, record: RecordKind, content: &[u8], options: &CheckOptions) -> PyResult<Checked> {
    let checked = py.detach(|| osce::checking::check_json_as(record, content, options));
    Checked::new(py, checked)
}

/// Checks the JSON of a record - `"news-item"`, `"meeting"`, `"project"`, `"field-operation"` - and gives it with all that is wrong:
/// syntax, types, terms and rules at once.
///
/// `data` is the JSON as `str` or `bytes`. `profile` is `"strict"` (what this version does not know is an error) or `"lenient"`
/// (a warning); `today` is the day after which nothing was issued, that of the clock by default; `advice` tells too what the texts
/// name and the tags miss.
///
/// >>> import osce
/// >>> checked = osce.check_json('{"title": "Course ends", "fields_of_work": ["polcing"]}')
/// >>> fault = checked.report[0]
/// >>> fault.code, fault.path, fault.suggestion
/// ('unknown-term', '/fields_of_work/0', 'policing')
#[pyfunction]
#[pyo3(signature = (data: "str | bytes", record = Taken(RecordKind::NewsItem), *, profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false) -> "Checked", text_signature = "(data, record='news-item', *, profile='strict', today=None, advice=False)")]
pub fn check_json(
    data: Bound<'_, PyAny>,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Checked> {
    let py = data.py();
    let options = check_options(py, today, profile, advice)?;
    of_json(py, record.0, content(&data)?, &options)
}
