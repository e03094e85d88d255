//! What the newsroom is asked to do.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Days, NaiveDate};
use osce::{CheckOptions, checking::Profile};

pub const USAGE: &str = "usage: newsroom [--profile strict|lenient] [--today YYYY-MM-DD] [--advice] [--fix] [--out FOLDER] [FILE|FOLDER|-]...";

/// A sound call.
pub enum Call {
    Help,
    Run(Arguments),
}

pub struct Arguments {
    pub inputs: Vec<PathBuf>,
    pub check: CheckOptions,
    /// JSON is mended before it is checked.
    pub fix: bool,
    pub out: PathBuf,
}

pub fn read(arguments: impl Iterator<Item = String>) -> Result<Call, String> {
    let mut inputs = Vec::new();
    let mut check = CheckOptions::new(today());
    let mut out = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/newsroom"));
    let mut fix = false;
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--help" | "-h" => return Ok(Call::Help),
            "--advice" => check = check.advice(true),
            "--fix" => fix = true,
            "--profile" => {
                let name = value()?;
                let profile = Profile::from_slug(&name);
                check =
                    check.profile(profile.ok_or_else(|| format!("there is no profile `{name}`: strict or lenient"))?);
            }
            "--today" => {
                let day = value()?;
                check.today = day.parse().map_err(|_| format!("invalid day `{day}`: expected YYYY-MM-DD"))?;
            }
            "--out" => out = value()?.into(),
            "-" => inputs.push("-".into()),
            option if option.starts_with("--") => return Err(format!("there is no option `{option}`")),
            path => inputs.push(path.into()),
        }
    }
    if inputs.is_empty() {
        inputs.push(crate::bundled());
    }
    Ok(Call::Run(Arguments { inputs, check, fix, out }))
}

/// The day of the clock, in UTC. The library itself never asks for it.
fn today() -> NaiveDate {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs() / 86_400);
    NaiveDate::default().checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}
