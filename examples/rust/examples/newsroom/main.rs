//! The newsroom: news goes in as pages, listings, feeds and JSON; checked records and a precise report come out.
//!
//! What pages, listings and feeds say of one news item becomes one record.
//!
//! ```text
//! cargo run --release --example newsroom                       the invented news of examples/newsroom/
//! cargo run --release --example newsroom -- FILE|FOLDER|- ...  your own; `-` is the standard input
//!     --profile strict|lenient   unknown terms and members are errors (strict, the default) or warnings
//!     --today YYYY-MM-DD         the day after which nothing was issued; the day of the clock by default
//!     --advice                   tell what the texts name and the tags miss
//!     --fix                      mend JSON and JSON Lines first, as far as that needs no person
//!     --out FOLDER               where the valid records go, a file of JSON Lines a kind; target/newsroom by default
//! ```
//!
//! It ends with 0 when every record is valid, with 1 when one is not, with 2 when it is called wrongly or has nothing to read.

mod arguments;
mod output;
mod source;
mod summary;

use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use arguments::{Arguments, Call};
use osce::{
    checking::{Checked, Report, Severity},
    merging::{Half, merge_all},
    records::AnyRecord,
};
use output::Output;
use summary::Summary;

fn main() -> ExitCode {
    match arguments::read(std::env::args().skip(1)) {
        Ok(Call::Help) => {
            say(arguments::USAGE);
            ExitCode::SUCCESS
        }
        Ok(Call::Run(arguments)) => run(&arguments).unwrap_or_else(|message| fail(&message)),
        Err(message) => fail(&format!("{message}\n{}", arguments::USAGE)),
    }
}

/// Prints a line. Where nobody reads any more there is nothing left to do.
fn say(line: impl Display) {
    if writeln!(std::io::stdout(), "{line}").is_err() {
        std::process::exit(2);
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}

fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let output = Output::new(&arguments.out)?;
    let mut newsroom = Newsroom { output, summary: Summary::default(), halves: Vec::new(), printed: 0 };
    let mut unreadable = 0;
    for input in source::inputs(&arguments.inputs)? {
        newsroom.printed = 0;
        if let Err(error) = source::read(&input, arguments, &mut newsroom) {
            unreadable += 1;
            eprintln!("{}: {error}", input.display());
        }
    }
    if newsroom.summary.records() == 0 {
        return Err("there was nothing to read".to_owned());
    }
    newsroom.merge()?;
    say(format_args!("\n{}", newsroom.summary));
    for (path, lines) in newsroom.output.finish()? {
        say(format_args!("{lines} valid records in {}", source::shown(&path)));
    }
    let all_well = unreadable == 0 && newsroom.summary.invalid == 0;
    Ok(if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What becomes of the records.
struct Newsroom {
    output: Output,
    summary: Summary,
    /// The news items that pages, listings and feeds speak of.
    halves: Vec<Half>,
    /// Faults of this input that were printed.
    printed: usize,
}

impl Newsroom {
    /// More faults of one input are counted and not printed.
    const MOST_PRINTED: usize = 200;

    /// Begins an input: its name and what it is.
    fn begin(input: &str, form: &str) {
        say(format_args!("\n{input} · {form}"));
    }

    /// Takes a record with what is wrong with it.
    fn take(&mut self, record: Option<&AnyRecord>, report: &Report) -> Result<(), String> {
        self.summary.count(record, report);
        self.tell(report);
        match record {
            Some(record) if report.is_valid() => self.output.write(record),
            _ => Ok(()),
        }
    }

    /// Takes what an input says of an item: a news item waits for what others say.
    fn take_half(&mut self, checked: Checked<AnyRecord>, source: &str) -> Result<(), String> {
        if !matches!(checked.item, Some(AnyRecord::NewsItem(_))) || !checked.is_valid() {
            return self.take(checked.item.as_ref(), &checked.report);
        }
        self.summary.count(checked.item.as_ref(), &checked.report);
        self.tell(&checked.report);
        self.halves.extend(Half::of(checked, source));
        Ok(())
    }

    /// Writes one record for each news item, and tells where its halves contradict each other.
    fn merge(&mut self) -> Result<(), String> {
        let halves = std::mem::take(&mut self.halves);
        if halves.is_empty() {
            return Ok(());
        }
        let records = halves.len();
        let merged = merge_all(halves);
        let conflicts: usize = merged.iter().map(|checked| checked.report.faults.len()).sum();
        say(format_args!("\nmerged · {} news items of {records} records, conflicts: {conflicts}", merged.len()));
        self.printed = 0;
        for Checked { item, report, .. } in merged {
            let Some(item) = item else { continue };
            if !report.is_clean() {
                say(format_args!("  {}", item.title));
            }
            self.summary.count_faults(&report);
            self.tell(&report);
            self.output.write(&item.into())?;
        }
        Ok(())
    }

    /// Prints what is wrong.
    fn tell(&mut self, report: &Report) {
        for fault in &report.faults {
            self.printed += 1;
            if self.printed <= Self::MOST_PRINTED {
                let mark = match fault.severity {
                    Severity::Error => '✗',
                    Severity::Warning => '!',
                    Severity::Info => '·',
                };
                say(format_args!("  {mark} {fault}"));
            } else if self.printed == Self::MOST_PRINTED + 1 {
                say("  … more faults are counted below");
            }
        }
    }
}

/// The bundled examples.
fn bundled() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../newsroom"))
}
