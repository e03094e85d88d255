//! What a program of this crate is asked: `QUESTION ABOUT TIMES`.

use std::hint::black_box;
use std::path::Path;
use std::{env, fs};

/// A question, and how often it is asked.
pub struct Asked {
    /// Which function is called.
    pub question: String,
    about: String,
    times: u32,
}

impl Asked {
    /// The question of the command line.
    ///
    /// # Panics
    ///
    /// The command line has another form.
    pub fn on_command_line() -> Self {
        let arguments: Vec<String> = env::args().skip(1).collect();
        let [question, about, times] = <[String; 3]>::try_from(arguments).expect("QUESTION ABOUT TIMES");
        Self { question, about, times: times.parse().expect("TIMES is a number") }
    }

    /// What is asked about: a text, or the path of a file or a folder. The compiler does not know it.
    pub fn about(&self) -> &str {
        black_box(&self.about)
    }

    /// The text of the file that is asked about.
    ///
    /// # Panics
    ///
    /// It cannot be read.
    pub fn text(&self) -> String {
        read(self.about.as_ref())
    }

    /// The texts of the pages in the folder that is asked about.
    ///
    /// # Panics
    ///
    /// They cannot be read.
    pub fn pages(&self) -> Vec<String> {
        let files = fs::read_dir(&self.about).expect("a folder").map(|entry| entry.expect("an entry").path());
        let mut pages: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
        pages.sort();
        assert!(!pages.is_empty(), "no page in {}", self.about);
        pages.iter().map(|path| read(path)).collect()
    }

    /// Asks, as often as it should be. The answers are dropped.
    pub fn ask<T>(&self, mut question: impl FnMut() -> T) {
        for _ in 0..self.times {
            black_box(question());
        }
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
