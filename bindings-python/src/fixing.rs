//! Records and JSON Lines that are mended.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use osce::{checking::Profile, reading::LinesOptions, records::RecordKind};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::content::content;
use crate::convert::{Give, Given, Taken};
use crate::dataclass;
use crate::input::Input;
use crate::lines::{BatchReport, Counts};
use crate::options::{check_options, lines_options};
use crate::report::{Fault, Report};

/// Declares the class of a repair.
macro_rules! repair {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $(#[doc = $fault_doc:literal])+ $fault:ident: Fault;
        $($(#[doc = $doc:literal])+ $member:ident: $type:ty;)+
    } asked {} plain) => {
        $(#[doc = $about])+
        #[pyclass(frozen, eq, hash, module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(osce::fixing::$name);

        #[pymethods]
        impl $name {
            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args() -> (&'static str, $(fixing_text!($member)),+) {
                (stringify!($fault), $(stringify!($member)),+)
            }

            $(#[doc = $fault_doc])+
            #[getter]
            fn $fault(&self) -> Fault {
                Fault(self.0.$fault.clone())
            }

            $(
                $(#[doc = $doc])+
                #[getter]
                fn $member(&self) -> $type {
                    self.0.$member.clone()
                }
            )+

            /// Its members by their names.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                members.set_item(stringify!($fault), self.$fault().to_dict(py)?)?;
                $(members.set_item(stringify!($member), &self.0.$member)?;)+
                Ok(members)
            }

            #[classattr]
            fn __annotations__(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
                dataclass::hints(py, &[
                    (stringify!($fault), "Fault".into()),
                    $((stringify!($member), <$type>::column()),)+
                ])
            }

            #[classattr]
            fn __dataclass_fields__() -> dataclass::DataclassAttribute {
                dataclass::FIELDS
            }

            #[classattr]
            fn __dataclass_params__() -> dataclass::DataclassAttribute {
                dataclass::PARAMS
            }

            fn __repr__(&self) -> String {
                let osce::fixing::$name { fault, before, after, .. } = &self.0;
                let after = after.as_deref().unwrap_or("nothing");
                crate::repr::of_text(&format!("Repair {} {}: {before} -> {after}", fault.code, fault.path))
            }
        }
    };
}

macro_rules! fixing_text {
    ($member:ident) => { &'static str };
}

osce_model::repair! { repair }

/// Declares the class of what was mended.
macro_rules! fixed {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $(#[doc = $json_doc:literal])+ $json:ident: String;
        $(#[doc = $applied_doc:literal])+ $applied:ident: Vec<Repair>;
        $(#[doc = $left_doc:literal])+ $left:ident: Report;
    } asked {} plain) => {
        $(#[doc = $about])+
        #[pyclass(frozen, eq, hash, module = "osce")]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(osce::fixing::$name);

        #[pymethods]
        impl $name {
            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args() -> (&'static str, &'static str, &'static str) {
                (stringify!($json), stringify!($applied), stringify!($left))
            }

            $(#[doc = $json_doc])+
            #[getter]
            fn $json(&self) -> &str {
                &self.0.$json
            }

            $(#[doc = $applied_doc])+
            #[getter]
            fn $applied(&self) -> Vec<Repair> {
                self.0.$applied.iter().cloned().map(Repair).collect()
            }

            $(#[doc = $left_doc])+
            #[getter]
            fn $left(&self) -> Report {
                Report(self.0.$left.clone())
            }

            /// Whether the record is valid now: nothing that is left is an error.
            #[getter]
            fn ok(&self) -> bool {
                self.0.$left.is_valid()
            }

            /// Its members by their names.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                members.set_item(stringify!($json), self.$json())?;
                let applied = self.$applied().iter().map(|repair| repair.to_dict(py)).collect::<PyResult<Vec<_>>>()?;
                members.set_item(stringify!($applied), applied)?;
                members.set_item(stringify!($left), self.$left().to_dict(py)?)?;
                Ok(members)
            }

            fn __repr__(&self) -> String {
                format!("<Fixed: {} applied, {} left>", self.0.$applied.len(), self.0.$left.faults.len())
            }
        }
    };
}

osce_model::fixed! { fixed }

/// Mends the JSON of a record as far as that needs no person, and gives what was done and what is left.
///
/// Those faults are mended that are safe (`Fault.is_safe`): one candidate, and nothing is lost - a slug for its label or a near
/// misspelling, a member's near name, a list around one term, white space at the ends of a text, a date in another form, a term that is
/// in the list already. All else stays as it is, byte for byte, and no repair brings a new error. The options are those of `check_json`.
///
/// >>> import osce
/// >>> fixed = osce.fix('{"title": " Course ends", "fieldsOfWork": "Polcing"}')
/// >>> fixed.json
/// '{"title": "Course ends", "fields_of_work": ["policing"]}'
/// >>> [repair.fault.action for repair in fixed.applied]
/// ['trim', 'rename', 'wrap']
/// >>> [fault.path for fault in fixed.left.errors]
/// ['/kind', '/body', '/issued_by']
#[pyfunction]
#[pyo3(signature = (data: "str | bytes", record: "str" = Taken(RecordKind::NewsItem), *, profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false), text_signature = "(data, record='news-item', *, profile='strict', today=None, advice=False)")]
pub fn fix(
    data: Bound<'_, PyAny>,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
) -> PyResult<Fixed> {
    let py = data.py();
    let options = check_options(py, today, profile, advice)?;
    let json = content(&data)?;
    Ok(Fixed(py.detach(|| osce::fixing::fix_as(record.0, json, &options))))
}

/// Declares the class of what mending lines came to: the lines that are left are those of the file that was written.
macro_rules! lines {
    ([] $(#[doc = $about:literal])+ $name:ident {
        $(#[doc = $mended_doc:literal])+ $mended:ident: Total;
        $(#[doc = $applied_doc:literal])+ $applied:ident: Counts;
        $(#[doc = $left_doc:literal])+ $left:ident: BatchReport;
    } asked {} plain) => {
        $(#[doc = $about])+
        #[pyclass(frozen, module = "osce")]
        pub struct $name {
            fixed: osce::fixing::$name,
            $left: Py<BatchReport>,
        }

        #[pymethods]
        impl $name {
            $(#[doc = $mended_doc])+
            #[getter]
            fn $mended(&self) -> u64 {
                self.fixed.$mended
            }

            $(#[doc = $applied_doc])+
            #[getter]
            fn $applied(&self) -> Given<&Counts> {
                Given(&self.fixed.$applied)
            }

            $(#[doc = $left_doc])+
            ///
            /// Its faults are read from the file that was written.
            #[getter]
            fn $left(&self, py: Python<'_>) -> Py<BatchReport> {
                self.$left.clone_ref(py)
            }

            /// Whether every line is valid now.
            #[getter]
            fn ok(&self) -> bool {
                self.fixed.$left.invalid == 0
            }

            /// Its members by their names; the lines that are left are their counts.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let members = PyDict::new(py);
                members.set_item(stringify!($mended), self.$mended())?;
                members.set_item(stringify!($applied), self.$applied())?;
                members.set_item(stringify!($left), self.$left.get().to_dict(py)?)?;
                Ok(members)
            }

            fn __repr__(&self) -> String {
                let osce::fixing::$name { $mended, $left, .. } = &self.fixed;
                format!("<FixedLines: {} of {} lines mended, {} not valid>", $mended, $left.lines, $left.invalid)
            }
        }
    };
}

osce_model::fixed_lines! { lines }

/// Mends JSON Lines as `fix` does, on all cores, and writes them to the file `out`, which is there when all is written.
///
/// Lines in which nothing is mended are written byte for byte, as are blank ones and those that are longer than `longest_line`. The
/// memory that is needed does not grow with the input. `source` and the options are those of `check_jsonl`. Raises `ValueError` where
/// `out` is the source itself, and `OSError` where the one cannot be read or the other not be written.
///
/// >>> import osce, pathlib, tempfile
/// >>> with tempfile.TemporaryDirectory() as folder:
/// ...     out = pathlib.Path(folder, "mended.jsonl")
/// ...     fixed = osce.fix_jsonl(b'{"title": "A", "countries": ["Finland"]}\n', out)
/// ...     out.read_text(), fixed.mended, fixed.applied_by_code
/// ('{"title": "A", "countries": ["fi"]}\n', 1, {'unknown-term': 1})
#[pyfunction]
#[allow(clippy::too_many_arguments, reason = "they are keywords")]
#[pyo3(signature = (source: "str | os.PathLike[str] | bytes | typing.IO[bytes]", out: "str | os.PathLike[str]", *, record: "str" = Taken(RecordKind::NewsItem), profile: "str" = Taken(Profile::Strict), today: "datetime.date | str | None" = None, advice: "bool" = false, longest_line: "int" = LinesOptions::LONGEST_LINE, progress: "bool | collections.abc.Callable[[int, int | None], object] | None" = None), text_signature = "(source, out, *, record='news-item', profile='strict', today=None, advice=False, longest_line=1048576, progress=None)")]
pub fn fix_jsonl(
    py: Python<'_>,
    source: Input,
    out: PathBuf,
    record: Taken<RecordKind>,
    profile: Taken<Profile>,
    today: Option<Taken<NaiveDate>>,
    advice: bool,
    longest_line: usize,
    progress: Option<Bound<'_, PyAny>>,
) -> PyResult<FixedLines> {
    let options = lines_options(py, record, profile, today, advice, longest_line)?;
    if source.is_at(&out) {
        return Err(PyValueError::new_err("expected another file than the source to write to"));
    }
    let mut watched = source.watch(py, progress)?;
    let part = part_of(&out);
    let written = py.detach(|| osce::fixing::fix_lines(&mut watched, BufWriter::new(File::create(&part)?), &options));
    let finish = |fixed: osce::fixing::FixedLines| -> PyResult<FixedLines> {
        watched.finish()?;
        std::fs::rename(&part, &out)?;
        let left = Py::new(py, BatchReport::new(fixed.left.clone(), Input::Path(out.clone()), options.clone()))?;
        Ok(FixedLines { fixed, left })
    };
    written.map_err(PyErr::from).and_then(finish).inspect_err(|_| drop(std::fs::remove_file(&part)))
}

/// Where a file is written until it is whole.
fn part_of(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    out.with_file_name(name)
}
