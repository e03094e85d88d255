//! Where the news comes from: files, folders, the standard input; and what each of them is.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Read};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use osce::{
    CheckOptions,
    checking::check_json_as,
    fixing::{fix_as, fix_lines},
    reading::{InputForm, LinesOptions, PageLayout, layout_of, read_as},
    records::RecordKind,
};

use crate::arguments::Arguments;
use crate::{Newsroom, say};

/// As much of an input tells what it is.
const BEGINNING: usize = InputForm::BEGINNING;

/// A page is no longer than this.
const LONGEST_PAGE: u64 = 1 << 24;

/// From so many bytes on the progress is shown.
const LONG: u64 = 1 << 24;

/// The files that are meant, those of a folder in the order of their names.
pub fn inputs(paths: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut inputs = Vec::new();
    for path in paths {
        if !path.is_dir() {
            inputs.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut files: Vec<PathBuf> =
            entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
        inputs.extend(files);
    }
    Ok(inputs)
}

/// Reads an input, whatever it is.
pub fn read(path: &Path, arguments: &Arguments, newsroom: &mut Newsroom) -> Result<(), String> {
    let name = if path == Path::new("-") { "standard input".to_owned() } else { shown(path) };
    let in_words = |error: io::Error| error.to_string();
    let (mut input, progress) = open(path).map_err(in_words)?;
    let mut beginning = Vec::new();
    input.by_ref().take(BEGINNING as u64).read_to_end(&mut beginning).map_err(in_words)?;
    let form = InputForm::of_file(&path.to_string_lossy(), &beginning);
    let input: Box<dyn Read> = Box::new(Cursor::new(beginning).chain(input));
    let input = BufReader::with_capacity(BEGINNING, input);
    let result = match form {
        InputForm::JsonLines => read_lines(&name, input, arguments, newsroom),
        InputForm::Json => {
            let mut bytes = whole(input)?;
            let kind = RecordKind::of_json(&bytes);
            Newsroom::begin(&name, &format!("JSON · {kind}"));
            if arguments.fix {
                let fixed = fix_as(kind, &bytes, &arguments.check);
                say(format_args!("  {} faults mended", fixed.applied.len()));
                if !fixed.applied.is_empty() {
                    bytes = fixed.json.into_bytes();
                }
            }
            let checked = check_json_as(kind, &bytes, &arguments.check);
            newsroom.take(checked.item.as_ref(), &checked.report)
        }
        form => read_page(&name, form, &whole(input)?, &arguments.check, newsroom),
    };
    progress.finish_and_clear();
    result
}

/// The path from here, where it is below.
pub fn shown(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(&path).display().to_string()
}

fn open(path: &Path) -> io::Result<(Box<dyn Read>, ProgressBar)> {
    if path == Path::new("-") {
        return Ok((Box::new(io::stdin().lock()), ProgressBar::hidden()));
    }
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length < LONG {
        return Ok((Box::new(file), ProgressBar::hidden()));
    }
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}");
    let progress = ProgressBar::new(length).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    Ok((Box::new(progress.wrap_read(file)), progress))
}

/// All of an input that is one page or one record.
fn whole(input: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    input.take(LONGEST_PAGE + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LONGEST_PAGE {
        return Err(format!("longer than {LONGEST_PAGE} bytes, and no JSON Lines"));
    }
    Ok(bytes)
}

fn read_lines(
    name: &str,
    mut input: BufReader<Box<dyn Read>>,
    arguments: &Arguments,
    newsroom: &mut Newsroom,
) -> Result<(), String> {
    let beginning = input.fill_buf().map_err(|error| error.to_string())?;
    let first = beginning.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let kind = RecordKind::of_json(first);
    Newsroom::begin(name, &format!("JSON Lines · {kind}"));
    let options = LinesOptions::new(arguments.check.clone()).record(kind);
    if !arguments.fix {
        return take_lines(input, &options, newsroom);
    }
    let path = arguments.out.join("mended.part");
    let mended = mend_lines(input, &path, &options).map_err(|error| error.to_string());
    let result = mended.and_then(|file| take_lines(file, &options, newsroom));
    std::fs::remove_file(path).map_err(|error| error.to_string()).and(result)
}

/// Writes the mended lines to a file, and opens it.
fn mend_lines(input: impl BufRead, path: &Path, options: &LinesOptions) -> io::Result<BufReader<File>> {
    let fixed = fix_lines(input, BufWriter::new(File::create(path)?), options)?;
    say(format_args!("  {} faults mended", fixed.applied_by_code.values().sum::<u64>()));
    Ok(BufReader::with_capacity(BEGINNING, File::open(path)?))
}

fn take_lines(input: impl BufRead, options: &LinesOptions, newsroom: &mut Newsroom) -> Result<(), String> {
    let mut result = Ok(());
    let batch = osce::reading::check_lines_parallel(input, options, |line| {
        if result.is_ok() {
            result = newsroom.take(line.item().as_ref(), &line.report());
        }
    });
    let batch = batch.map_err(|error| error.to_string())?;
    say(format_args!("  {} lines: {} valid, {} not", batch.lines, batch.valid, batch.invalid));
    result
}

/// Reads a page or a listing, as text or as HTML.
fn read_page(
    name: &str,
    form: InputForm,
    bytes: &[u8],
    options: &CheckOptions,
    newsroom: &mut Newsroom,
) -> Result<(), String> {
    let layout = layout_of(&String::from_utf8_lossy(bytes)).map_or("no page", PageLayout::slug);
    let html = if matches!(form, InputForm::Html | InputForm::HtmlListing) { "HTML · " } else { "" };
    let items = read_as(form, bytes, None, options);
    if form == InputForm::Feed {
        Newsroom::begin(name, &format!("feed · {} news items", items.len()));
    } else if matches!(form, InputForm::Listing | InputForm::HtmlListing) {
        Newsroom::begin(name, &format!("{html}{layout} · {} news items", items.len()));
    } else {
        Newsroom::begin(name, &format!("{html}{layout} · {}", items[0].kind));
        if let Some(record) = &items[0].item {
            say(format_args!("  {}", record.title()));
        }
    }
    items.into_iter().try_for_each(|checked| newsroom.take_half(checked, name))
}
