//! The four records as frozen classes.

use chrono::NaiveDate;
use osce::records::{AnyRecord, RecordKind};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};

use crate::checked::Checked;
use crate::convert::{Give, Given, Taken, taken};
use crate::errors::record_error;
use crate::options::check_options;
use crate::report::Report;

/// The records of the array at a JSON Pointer.
fn list_of<'py>(kind: RecordKind, json: &Bound<'py, PyAny>, pointer: &str) -> PyResult<Bound<'py, PyList>> {
    let (py, list) = (json.py(), PyList::empty(json.py()));
    let records = AnyRecord::list_from_json(kind, &json_text(json)?, pointer);
    for record in records.map_err(|error| record_error(py, error.to_string()))? {
        list.append(record_object(py, record)?)?;
    }
    Ok(list)
}

/// The text of JSON: `str`, or `bytes` of UTF-8.
fn json_text<'a>(json: &'a Bound<'_, PyAny>) -> PyResult<std::borrow::Cow<'a, str>> {
    if let Ok(text) = json.cast::<PyString>() {
        return text.to_cow();
    }
    let bytes: &[u8] = json.extract().map_err(|_| PyTypeError::new_err("expected the JSON as str or bytes"))?;
    let text = std::str::from_utf8(bytes).map_err(|error| record_error(json.py(), error.to_string()))?;
    Ok(text.into())
}

/// Declares a record: a class over that of the core, with the title before the other members. In the brackets stands what it has beside.
macro_rules! record {
    ($(#[doc = $about:literal])+ NewsItem $($rest:tt)+) => {
        record! { [
            /// One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
            ///
            /// The page counts first, so the order of the two matters: `about` fills what the page lacks, and lists
            /// have the elements of the page first. Texts that differ in white space, punctuation or case are one, a summary that is the
            /// beginning of the text is left out, and so is the language of `about`, which is its own. Everything else that differs is
            /// a conflict: the report has the fault `conflicting-values`, a warning, with both values. `raw` is empty. Whether the two are of one item is
            /// not asked; see `merge_all`.
            ///
            /// >>> from osce import NewsItem
            /// >>> about = NewsItem(title="Course ends", kind="press-release", place="Vienna")
            /// >>> page = NewsItem(title="Course ends", body="It was the third of its kind.", place="Warsaw")
            /// >>> merged = NewsItem.merge(about, page)
            /// >>> merged.item.kind, merged.item.place
            /// (NewsKind.PRESS_RELEASE, 'Warsaw')
            /// >>> print(merged.report[0])
            /// warning conflicting-values /place: `Warsaw` (page) and `Vienna` (about) differ: the first is kept
            #[staticmethod]
            #[pyo3(signature = (about, page) -> "Checked[NewsItem]")]
            fn merge(py: Python<'_>, about: &Bound<'_, NewsItem>, page: &Bound<'_, NewsItem>) -> PyResult<Checked> {
                let (about, page) = (&about.get().0, &page.get().0);
                Checked::new(py, py.detach(|| osce::NewsItem::merge(about, page)))
            }
        ] $(#[doc = $about])+ NewsItem $($rest)+ }
    };
    ($(#[doc = $about:literal])+ $($rest:tt)+) => {
        record! { [] $(#[doc = $about])+ $($rest)+ }
    };
    ([$($methods:tt)*] $(#[doc = $about:literal])+ $name:ident($slug:literal) title { $(#[doc = $title:literal])+ } {
        $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))?;)+
    }) => {
        $(#[doc = $about])+
        #[doc = example!($name)]
        ///
        /// Members that are not given are `None`, or an empty tuple. Terms are members of the enums, and are taken as slugs too.
        /// What the type has no place for is carried in `unresolved` and `extra` and written back. Raises `TypeError` for values
        /// of another type and `ValueError` for unknown slugs and invalid dates.
        #[pyclass(frozen, eq, hash, module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(pub crate::of_core::$name);

        #[pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = (*, title, $($member = None,)+ unresolved = None, extra = None))]
            #[allow(clippy::too_many_arguments, reason = "they are keywords")]
            fn new(
                title: String,
                $($member: Option<Taken<member!($kind $($of)?)>>,)+
                unresolved: Option<Taken<Vec<osce::records::UnresolvedTerm>>>,
                extra: Option<Taken<Vec<osce::records::ExtraMember>>>,
            ) -> PyResult<Self> {
                let mut record = crate::of_core::$name::new(title);
                $(record.$member = taken($member, stringify!($member))?;)+
                record.unresolved = taken(unresolved, "unresolved")?;
                record.extra = taken(extra, "extra")?;
                Ok(Self(record))
            }

            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
                PyTuple::new(py, RecordKind::$name.members())
            }

            $(#[doc = $title])+
            #[getter]
            fn title(&self) -> &str {
                &self.0.title
            }

            $(
                $(#[doc = $doc])+
                #[getter]
                fn $member(&self) -> Given<&member!($kind $($of)?)> {
                    Given(&self.0.$member)
                }
            )+

            /// Texts that stood where a slug should be, in the order in which they are written back.
            #[getter]
            fn unresolved(&self) -> Given<&Vec<osce::records::UnresolvedTerm>> {
                Given(&self.0.unresolved)
            }

            /// Members and elements that the type has no place for: a read-only mapping from JSON Pointer to value, parsed on
            /// demand. Its `pairs` are the raw texts.
            #[getter]
            fn extra(&self) -> Given<&Vec<osce::records::ExtraMember>> {
                Given(&self.0.extra)
            }

            /// Reads its JSON. Faults that leave a record are not raised: `check_json` tells them.
            ///
            /// Raises `RecordError` where the text is not JSON, is not an object, or has no title.
            #[classmethod]
            #[pyo3(signature = (json: "str | bytes") -> "typing.Self")]
            fn from_json(_cls: &Bound<'_, PyType>, json: Bound<'_, PyAny>) -> PyResult<Self> {
                let text = json_text(&json)?;
                crate::of_core::$name::from_json(&text).map(Self).map_err(|error| record_error(json.py(), error.to_string()))
            }

            /// Reads the records of a list: of an array that stands at a JSON Pointer, by default the whole text.
            ///
            /// Raises `RecordError` where the text is not JSON, no array stands there, or an element is not a record; it names the
            /// element.
            #[classmethod]
            #[pyo3(signature = (json: "str | bytes", pointer = "") -> "list[typing.Self]")]
            fn list_from_json<'py>(
                _cls: &Bound<'py, PyType>,
                json: Bound<'py, PyAny>,
                pointer: &str,
            ) -> PyResult<Bound<'py, PyList>> {
                list_of(RecordKind::$name, &json, pointer)
            }

            /// From what `to_dict` gives, or the same with dates as ISO texts. A member that is `None` is absent, as in the constructor.
            ///
            /// Raises `RecordError` where there is no title, and `TypeError` for values that JSON does not have.
            #[classmethod]
            #[pyo3(signature = (members: "collections.abc.Mapping[str, object]") -> "typing.Self")]
            fn from_dict(cls: &Bound<'_, PyType>, members: Bound<'_, PyAny>) -> PyResult<Self> {
                let py = cls.py();
                let json = py.import("osce._dicts")?.call_method1("to_json", (members, Self::match_args(py)?))?;
                Self::from_json(cls, json)
            }

            /// From a row of a data frame or a database: a mapping of columns to values, or a series of pandas.
            ///
            /// `None`, NaN, NaT and the missing value of pandas mean that a member is absent. Points in time at midnight are days;
            /// scalars and arrays of numpy, pyarrow, polars and pandas are taken as what they hold. Raises `TypeError` for columns
            /// that are not members, which `ignore_others` leaves out - `line`, `valid` and `faults` of `read_columns`, say -,
            /// `ValueError` for unknown slugs and invalid dates, each with the name of the column, and `RecordError` for a row
            /// without a title.
            #[classmethod]
            #[pyo3(signature = (row: "object", *, ignore_others: "bool" = false) -> "typing.Self")]
            fn from_row<'py>(
                cls: &Bound<'py, PyType>,
                row: Bound<'py, PyAny>,
                ignore_others: bool,
            ) -> PyResult<Bound<'py, PyAny>> {
                let py = cls.py();
                let (parts, options) = (PyDict::new(py), PyDict::new(py));
                $(part_class! { $kind ($($of)?) $member parts py })+
                options.set_item("ignore_others", ignore_others)?;
                py.import("osce._rows")?.getattr("record")?.call((cls, row, parts), Some(&options))
            }

            $($methods)*

            /// Its canonical JSON: members in the order of the type, absent ones left out, no spaces.
            fn to_json(&self) -> String {
                self.0.to_json()
            }

            /// What its canonical JSON holds, as plain `dict`, `list` and `str`, with dates as `datetime.date`.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let members = py.import("osce._dicts")?.call_method1("from_json", (self.0.to_json(),))?;
                for (name, date) in self.dates(py)? {
                    members.set_item(name, date)?;
                }
                Ok(members)
            }

            /// The same record with other values for some members; what was carried along for a member goes with its old value.
            ///
            /// Raises `TypeError` for names that it does not have.
            #[pyo3(signature = (**changes: "object") -> "typing.Self")]
            fn replace<'py>(
                slf: &Bound<'py, Self>,
                changes: Option<Bound<'py, PyDict>>,
            ) -> PyResult<Bound<'py, PyAny>> {
                let py = slf.py();
                let changes = changes.unwrap_or_else(|| PyDict::new(py));
                let mut carried = slf.get().0.clone();
                for name in changes.keys() {
                    carried.forget_carried(name.cast::<PyString>()?.to_str()?);
                }
                let members = Self(carried).members(py)?;
                members.update(changes.as_mapping())?;
                py.get_type::<Self>().call((), Some(&members))
            }

            /// Checks the record as it would be written: a `Report` of all that is wrong with it. Places have no line and column.
            ///
            /// `today` is the day after which nothing was issued, that of the clock by default; `profile` is `"strict"` (what
            /// this version does not know is an error) or `"lenient"` (a warning); `advice` tells too what the texts name and the
            /// tags miss.
            #[pyo3(signature = (*, today = None, profile = Taken(osce::checking::Profile::Strict), advice = false), text_signature = "($self, *, today=None, profile='strict', advice=False)")]
            fn check(&self, py: Python<'_>, today: Option<Taken<NaiveDate>>, profile: Taken<osce::checking::Profile>, advice: bool) -> PyResult<Report> {
                let options = check_options(py, today, profile, advice)?;
                Ok(Report(py.detach(|| self.0.check(&options))))
            }

            fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
                Ok((PyTuple::empty(py), self.members(py)?))
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            fn __deepcopy__(slf: Py<Self>, _memo: Bound<'_, PyAny>) -> Py<Self> {
                slf
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                let members = self.members(py)?;
                if self.0.extra.is_empty() {
                    members.del_item("extra")?;
                }
                crate::repr::of_members(stringify!($name), &members)
            }

            fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> {
                slf.py().import("osce._html")?.call_method1("record", (slf,))?.extract()
            }

            #[classmethod]
            fn __get_pydantic_core_schema__<'py>(
                cls: &Bound<'py, PyType>,
                _source: &Bound<'py, PyAny>,
                _handler: &Bound<'py, PyAny>,
            ) -> PyResult<Bound<'py, PyAny>> {
                cls.py().import("osce._pydantic")?.call_method1("record_schema", (cls, RecordKind::$name.slug()))
            }
        }

        impl $name {
            /// All members by their names, as the class takes them.
            fn members<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                members.set_item("title", &self.0.title)?;
                $(members.set_item(stringify!($member), self.0.$member.give(py)?)?;)+
                members.set_item("unresolved", self.0.unresolved.give(py)?)?;
                members.set_item("extra", self.0.extra.give(py)?)?;
                Ok(members)
            }

            /// The names of its columns in a data frame.
            const COLUMNS: &[&'static str] = &["title", $(stringify!($member),)+ "unresolved", "extra"];

            /// Its cells, in the order of the columns.
            fn cells<'py>(record: &crate::of_core::$name, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
                let cells = vec![
                    record.title.cell(py),
                    $(record.$member.cell(py),)+
                    record.unresolved.cell(py),
                    record.extra.cell(py),
                ];
                cells.into_iter().collect()
            }

            /// The members that hold a day.
            fn dates<'py>(&self, py: Python<'py>) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>> {
                let mut dates = Vec::new();
                $(
                    if let Some(date) = day(&self.0.$member) {
                        dates.push((stringify!($member), date.into_pyobject(py)?.into_any()));
                    }
                )+
                Ok(dates)
            }
        }
    };
}

/// An example for the documentation.
macro_rules! example {
    (NewsItem) => {
        "
>>> from osce import NewsItem, NewsKind
>>> item = NewsItem(title=\"Course ends\", kind=NewsKind.PRESS_RELEASE, fields_of_work=[\"policing\"])
>>> item.fields_of_work
(FieldOfWork.POLICING,)
>>> NewsItem.from_json(item.to_json()) == item
True
"
    };
    ($name:ident) => {
        ""
    };
}

/// The day that a member holds, if it holds one.
fn day(value: &dyn std::any::Any) -> Option<NaiveDate> {
    value.downcast_ref::<Option<NaiveDate>>().copied().flatten()
}

/// Puts the class of the objects in a list into a dictionary.
macro_rules! part_class {
    (parts ($of:ident) $member:ident $classes:ident $py:ident) => {
        $classes.set_item(stringify!($member), $py.get_type::<crate::record_parts::$of>())?;
    };
    ($kind:ident $of:tt $member:ident $classes:ident $py:ident) => {};
}

/// The type of a member in the core.
macro_rules! member {
    (date) => { Option<NaiveDate> };
    (partial_date) => { Option<osce::PartialDate> };
    (term $of:ident) => { Option<crate::of_core::$of> };
    (terms $of:ident) => { Vec<crate::of_core::$of> };
    (parts $of:ident) => { Vec<crate::of_core::$of> };
    ($text:ident) => { Option<String> };
}

pub(crate) use member;

/// Declares the classes, and what is done with a record of any kind.
macro_rules! records {
    ([] $($(#[doc = $about:literal])+ $name:ident($slug:literal) { $($members:tt)+ } rust { $($example:tt)+ })+) => {
        osce_model::title_first! { record
            $($(#[doc = $about])+ $name($slug) { $($members)+ } rust { $($example)+ })+
        }

        /// A record of the core as an object of its class.
        // Not inlined: it makes a class of each record.
        #[inline(never)]
        pub fn record_object(py: Python<'_>, record: AnyRecord) -> PyResult<Bound<'_, PyAny>> {
            Ok(match record {
                $(AnyRecord::$name(record) => Bound::new(py, $name(record))?.into_any(),)+
                _ => return Err(PyTypeError::new_err("a kind of record without a class")),
            })
        }

        /// The record of the core in an object of one of the classes.
        pub fn any_record(object: &Bound<'_, PyAny>) -> PyResult<AnyRecord> {
            $(
                if let Ok(record) = object.cast::<$name>() {
                    return Ok(AnyRecord::$name(record.get().0.clone()));
                }
            )+
            Err(PyTypeError::new_err(format!("expected a record, found {}", object.get_type().name()?)))
        }

        /// The names of the columns in a data frame.
        pub fn columns(kind: RecordKind) -> &'static [&'static str] {
            match kind {
                $(RecordKind::$name => $name::COLUMNS,)+
                _ => &[],
            }
        }

        /// What a record has in each column, where its kind has columns.
        pub fn cells<'py>(py: Python<'py>, record: &AnyRecord) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
            match record {
                $(AnyRecord::$name(record) => $name::cells(record, py).map(Some),)+
                _ => Ok(None),
            }
        }
    };
}

osce_model::records! { records }
