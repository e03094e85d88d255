//! Tables of what the texts of a column come to, made in parts: on all cores, without the interpreter's lock, and without an object an
//! answer.

use std::ops::{Range, RangeInclusive};

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use chrono::NaiveDate;
use osce::cores::Cores;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyString;

use super::row_columns::{InColumns, Slugs, batch_of};
use super::schema::arrow_error;
use super::table::Table;
use crate::text_column::{Days, texts};

/// How many bytes of texts are taken from the column in one round. Signals are checked between rounds.
const ROUND: usize = 64 << 20;

/// The fixed cost of a text, in bytes.
const A_TEXT: usize = 128;

/// How many bytes of texts a core takes at once. They become one batch, which takes a millisecond or more.
const PART: RangeInclusive<usize> = 512 << 10..=8 << 20;

/// A text of the column, and its day.
pub type Asked = (Option<PyBackedStr>, Option<NaiveDate>);

/// The rows of the texts of a column, in their order. Each part is one batch. `rows` gets the number of the first text of the part, and the
/// texts.
pub fn table_of<R: InColumns>(
    column: &Bound<'_, PyAny>,
    days: &Days,
    slugs: Slugs,
    rows: impl Fn(usize, &[Asked]) -> Vec<R> + Sync,
) -> PyResult<Table> {
    let schema = R::columns(slugs).schema();
    let make = |first: usize, asked: &[Asked]| batch_of(&rows(first, asked), slugs, &schema);
    Ok(Table::of_batches(in_parts(column, days, &make)?, schema.clone()))
}

/// Makes the batch of some texts; the number is that of the first.
type MakeBatch<'a> = dyn Fn(usize, &[Asked]) -> Result<RecordBatch, ArrowError> + Sync + 'a;

/// The batches of all parts. It is not generic, so it is compiled once for all row types.
fn in_parts(column: &Bound<'_, PyAny>, days: &Days, make: &MakeBatch<'_>) -> PyResult<Vec<RecordBatch>> {
    let py = column.py();
    let cores = Cores::all();
    let (mut batches, mut rows) = (Vec::new(), 0);
    let mut texts = texts(column)?;
    loop {
        let round = Round::take(&mut texts, rows, days)?;
        // A table without rows is one empty batch, which has the sets of keys.
        if round.asked.is_empty() && !batches.is_empty() {
            break;
        }
        let parts = round.parts(cores);
        let of_part = |part: usize| make(rows + parts[part].start, &round.asked[parts[part].clone()]);
        for batch in py.detach(|| cores.share_out(parts.len(), of_part, || ())) {
            batches.push(batch.map_err(|error| arrow_error(&error))?);
        }
        rows += round.asked.len();
        py.check_signals()?;
    }
    days.are_all_of(rows)?;
    Ok(batches)
}

/// Texts that are worked at together.
struct Round {
    asked: Vec<Asked>,
    /// What all of them cost, in bytes.
    cost: usize,
}

impl Round {
    fn take<'py>(
        texts: &mut impl Iterator<Item = PyResult<Option<Bound<'py, PyString>>>>,
        first_row: usize,
        days: &Days,
    ) -> PyResult<Self> {
        let mut round = Self { asked: Vec::new(), cost: 0 };
        while round.cost < ROUND
            && let Some(text) = texts.next()
        {
            let asked = (text?.map(PyBackedStr::try_from).transpose()?, days.of_row(first_row + round.asked.len())?);
            round.cost += cost(&asked);
            round.asked.push(asked);
        }
        Ok(round)
    }

    /// Where the parts begin and end that the cores take; one at least.
    fn parts(&self, cores: Cores) -> Vec<Range<usize>> {
        let wanted = (self.cost / (4 * cores.count())).clamp(*PART.start(), *PART.end());
        let (mut parts, mut begin, mut taken) = (Vec::new(), 0, 0);
        for (place, asked) in self.asked.iter().enumerate() {
            if taken >= wanted {
                parts.push(begin..place);
                (begin, taken) = (place, 0);
            }
            taken += cost(asked);
        }
        parts.push(begin..self.asked.len());
        parts
    }
}

fn cost((text, _): &Asked) -> usize {
    A_TEXT + text.as_ref().map_or(0, |text| text.len())
}
