//! Where JSON Lines come from: a path, an open binary file, or bytes.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use pyo3::exceptions::{PyOSError, PyTypeError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
#[cfg(feature = "stubs")]
use pyo3::type_hint_union;
use pyo3::types::{PyBytes, PyString};

use crate::user_code;

/// The buffer of a file, where not more is read at once.
const BUFFER: usize = 1 << 16;

/// After so many bytes signals are looked for and progress is reported.
const WATCHED: u64 = 1 << 22;

/// An input that can be opened, and opened again where it can be wound back.
pub enum Input {
    Path(PathBuf),
    Bytes(PyBackedBytes),
    /// An open file and the place from which it was read; none where it cannot be wound back.
    File(Py<PyAny>, Option<u64>),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Input {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = type_hint_union!(
        pyo3::type_hint_identifier!("builtins", "str"),
        pyo3::type_hint_subscript!(
            pyo3::type_hint_identifier!("os", "PathLike"),
            pyo3::type_hint_identifier!("builtins", "str")
        ),
        pyo3::type_hint_identifier!("builtins", "bytes"),
        pyo3::type_hint_subscript!(
            pyo3::type_hint_identifier!("typing", "IO"),
            pyo3::type_hint_identifier!("builtins", "bytes")
        )
    );

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = object.extract() {
            return Ok(Self::Bytes(bytes));
        }
        if object.is_instance_of::<PyString>() || object.hasattr("__fspath__")? {
            return object.extract().map(Self::Path);
        }
        if object.hasattr("read")? {
            let is_seekable = object.hasattr("seekable")? && object.call_method0("seekable")?.is_truthy()?;
            let place = if is_seekable { Some(object.call_method0("tell")?.extract()?) } else { None };
            return Ok(Self::File(object.to_owned().unbind(), place));
        }
        let found = object.get_type().name()?;
        Err(PyTypeError::new_err(format!("expected a path, a binary file or bytes, found {found}")))
    }
}

impl Input {
    /// Opens it for reading.
    pub fn open(&self, py: Python<'_>) -> PyResult<Box<dyn BufRead + Send>> {
        match self {
            Self::Path(path) => {
                // A named pipe is opened when its other end is.
                let file = py.detach(|| File::open(path)).map_err(|error| os_error(&error, path))?;
                Ok(Box::new(BufReader::with_capacity(BUFFER, file)))
            }
            Self::Bytes(bytes) => Ok(Box::new(Cursor::new(bytes.clone_ref(py)))),
            Self::File(file, _) => Ok(Box::new(BufReader::with_capacity(BUFFER, PythonFile::new(file.bind(py))?))),
        }
    }

    /// Opens it once more, from where it was read before.
    pub fn open_again(&self, py: Python<'_>) -> PyResult<Box<dyn BufRead + Send>> {
        match self {
            Self::File(_, None) => Err(io::Error::new(
                io::ErrorKind::Unsupported,
                "the file cannot be read again: give its path, or a file that can be wound back",
            )
            .into()),
            Self::File(file, Some(place)) => {
                file.call_method1(py, "seek", (*place,))?;
                self.open(py)
            }
            _ => self.open(py),
        }
    }

    /// Opens it for reading, watched.
    pub fn watch(
        &self,
        py: Python<'_>,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Watched<Box<dyn BufRead + Send>>> {
        Ok(Watched::new(self.open(py)?, progress_of(progress)?, self.length()))
    }

    /// Whether it is the file at a path.
    pub fn is_at(&self, path: &Path) -> bool {
        let Self::Path(own) = self else { return false };
        own.canonicalize().is_ok_and(|own| path.canonicalize().is_ok_and(|path| own == path))
    }

    /// Its length in bytes, where it is known.
    fn length(&self) -> Option<u64> {
        match self {
            Self::Path(path) => std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|data| data.len()),
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::File(..) => None,
        }
    }
}

/// What hears how far a batch has come.
fn progress_of(progress: Option<Bound<'_, PyAny>>) -> PyResult<Option<Py<PyAny>>> {
    match progress {
        Some(progress) if progress.is_callable() => Ok(Some(progress.unbind())),
        Some(progress) if progress.is_truthy()? => {
            Ok(Some(progress.py().import("osce._progress")?.getattr("show")?.unbind()))
        }
        _ => Ok(None),
    }
}

fn os_error(error: &io::Error, path: &Path) -> PyErr {
    match error.raw_os_error() {
        Some(number) => {
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or_default().to_owned();
            PyOSError::new_err((number, text, path.as_os_str().to_owned()))
        }
        None => PyOSError::new_err(format!("{}: {error}", path.display())),
    }
}

/// A binary file of Python.
struct PythonFile {
    file: Py<PyAny>,
    /// `read1`, which gives what there is, where the file has it.
    read: &'static str,
}

impl PythonFile {
    fn new(file: &Bound<'_, PyAny>) -> PyResult<Self> {
        let read = if file.hasattr("read1")? { "read1" } else { "read" };
        Ok(Self { file: file.clone().unbind(), read })
    }
}

impl Read for PythonFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Python::attach(|py| {
            let read = user_code::call(|| self.file.call_method1(py, self.read, (buffer.len(),)))?;
            let read = read.bind(py);
            let Ok(bytes) = read.cast::<PyBytes>() else {
                return Err(PyTypeError::new_err(
                    "expected a file of bytes, found one of text: open it with mode \"rb\"",
                ));
            };
            let bytes = bytes.as_bytes();
            let length = bytes.len().min(buffer.len());
            buffer[..length].copy_from_slice(&bytes[..length]);
            Ok(length)
        })
        .map_err(io::Error::other)
    }
}

thread_local! {
    /// Nobody looks for signals in what this thread reads.
    static IS_UNWATCHED: Cell<bool> = const { Cell::new(false) };
}

/// Reads without asking the interpreter for anything.
pub fn unwatched<T>(read: impl FnOnce() -> T) -> T {
    IS_UNWATCHED.set(true);
    let done = read();
    IS_UNWATCHED.set(false);
    done
}

/// An error where a signal came, unless nobody looks for signals.
pub fn check_signals() -> io::Result<()> {
    if IS_UNWATCHED.get() { Ok(()) } else { Python::attach(|py| py.check_signals().map_err(io::Error::other)) }
}

/// An input on which signals end the reading, and which tells how far it is.
pub struct Watched<R> {
    input: R,
    progress: Option<Py<PyAny>>,
    length: Option<u64>,
    done: u64,
    told: u64,
}

impl<R> Watched<R> {
    pub fn new(input: R, progress: Option<Py<PyAny>>, length: Option<u64>) -> Self {
        Self { input, progress, length, done: 0, told: 0 }
    }

    /// Tells that all was read.
    pub fn finish(mut self) -> PyResult<()> {
        self.tell(true)
    }

    /// Looks for signals and tells how far it is, from time to time.
    fn watch(&mut self) -> io::Result<()> {
        if self.done - self.told >= WATCHED { self.tell(false).map_err(io::Error::other) } else { Ok(()) }
    }

    fn tell(&mut self, is_end: bool) -> PyResult<()> {
        self.told = self.done;
        if IS_UNWATCHED.get() {
            return Ok(());
        }
        Python::attach(|py| {
            py.check_signals()?;
            let length = if is_end { Some(self.done) } else { self.length };
            let Some(progress) = &self.progress else { return Ok(()) };
            user_code::call(|| progress.call1(py, (self.done, length))).map(drop)
        })
    }
}

impl<R: BufRead> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.watch()?;
        let length = self.input.read(buffer)?;
        self.done += length as u64;
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Watched<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.watch()?;
        self.input.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        self.done += length as u64;
        self.input.consume(length);
    }
}
