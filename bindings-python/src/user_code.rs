//! Calls into what users gave: their iterators, files and callables.
//!
//! What is called may be anything, an engine that reads a table among it, and engines release the interpreter's lock in ways that PyO3
//! does not see. So whoever is called from there cannot tell whether this thread has it.

use std::cell::Cell;

use pyo3::prelude::*;

thread_local! {
    /// How many such calls stand on the stack.
    static CALLS: Cell<usize> = const { Cell::new(0) };
}

/// Whether such a call stands on the stack of this thread.
pub fn is_running() -> bool {
    CALLS.get() > 0
}

/// Makes such a call.
pub fn call<T>(code: impl FnOnce() -> T) -> T {
    /// The call has ended where this is dropped, by a panic too.
    struct Ended;

    impl Drop for Ended {
        fn drop(&mut self) {
            CALLS.set(CALLS.get() - 1);
        }
    }

    CALLS.set(CALLS.get() + 1);
    let _ended = Ended;
    code()
}

/// The elements of an iterable.
pub fn iterate<'py>(iterable: &Bound<'py, PyAny>) -> PyResult<impl Iterator<Item = PyResult<Bound<'py, PyAny>>>> {
    let mut elements = call(|| iterable.try_iter())?;
    Ok(std::iter::from_fn(move || call(|| elements.next())))
}
