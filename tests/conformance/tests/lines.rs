//! JSON Lines by each of the ways in which they are asked for: all give the same lines, and each can stop.

use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;

use osce::CheckOptions;
use osce::checking::FaultCode;
use osce::reading::{
    BatchReport, CheckedLine, CheckedLines, LineChecker, LinesOptions, ParallelLines, check_lines, check_lines_parallel,
};
use proptest::prelude::*;

fn options() -> LinesOptions {
    LinesOptions::new(CheckOptions::new("2026-01-15".parse().expect("a day"))).longest_line(60)
}

/// What a line says of itself.
fn facts(line: &CheckedLine<'_>) -> (u64, Vec<u8>, String) {
    (line.number, line.raw.to_vec(), line.report().to_string())
}

type Lines = Vec<(u64, Vec<u8>, String)>;

fn all(input: &[u8]) -> (Lines, BatchReport) {
    let mut lines = Vec::new();
    let batch = check_lines(input, &options(), |line| lines.push(facts(&line))).unwrap();
    (lines, batch)
}

/// The same, pushed in parts that end at these places.
fn pushed(input: &[u8], cuts: &[usize]) -> (Lines, BatchReport) {
    let (mut checker, mut lines, mut begin) = (LineChecker::new(options()), Vec::new(), 0);
    for cut in cuts.iter().map(|cut| cut % (input.len() + 1)).chain([input.len()]) {
        if cut > begin {
            checker.push(&input[begin..cut], |line| lines.push(facts(&line)));
            begin = cut;
        }
    }
    checker.finish(|line| lines.push(facts(&line)));
    (lines, checker.batch().clone())
}

proptest! {
    #[test]
    fn pushed_lines_and_an_iterator_give_the_same(
        lines in prop::collection::vec("(\\{\"title\": ?\"[a-c ]{0,9}\"\\}|\\{|é|[a-z]{0,80}|)\r?", 0..12),
        mut cuts in prop::collection::vec(any::<usize>(), 0..9),
        ends in any::<bool>(),
    ) {
        let mut input = lines.join("\n");
        if ends {
            input.push('\n');
        }
        let input = input.as_bytes();
        let wanted = all(input);
        for cut in &mut cuts {
            *cut %= input.len() + 1;
        }
        cuts.sort_unstable();
        prop_assert_eq!(&pushed(input, &cuts), &wanted);

        let mut checked = CheckedLines::new(BufReader::with_capacity(7, input), options());
        let given: Lines = checked.by_ref().map(|line| facts(&line.unwrap())).collect();
        prop_assert_eq!(&(given, checked.batch().clone()), &wanted);
    }
}

const THREE: &str = "{\"title\": \"A\"}\n{}\n{\"title\": \"B\"}\n";

#[test]
fn a_run_ends_where_it_is_told_to() {
    let up_to_two =
        |line: &CheckedLine<'_>| if line.number < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let (mut numbers, mut in_parallel) = (Vec::new(), Vec::new());
    let batch = check_lines(THREE.as_bytes(), &options(), |line| {
        numbers.push(line.number);
        up_to_two(&line)
    });
    let batch_in_parallel = check_lines_parallel(THREE.as_bytes(), &options(), |line| {
        in_parallel.push(line.number);
        up_to_two(&line)
    });
    assert_eq!(numbers, [1, 2]);
    assert_eq!(in_parallel, [1, 2]);
    let batch = batch.unwrap();
    assert_eq!(batch.lines, 2);
    assert_eq!(batch, batch_in_parallel.unwrap());
}

#[test]
fn what_was_stopped_stays_stopped() {
    let mut lines = CheckedLines::new(THREE.as_bytes(), options());
    assert!(!lines.next_block(|_| ControlFlow::Break(())).unwrap());
    assert!(!lines.next_block(|line| assert_eq!(line.number, 0, "a line after the stop")).unwrap());
    assert_eq!(lines.next().map(|line| line.unwrap().number), None);

    let mut lines = ParallelLines::new(THREE.as_bytes(), options());
    assert!(!lines.next_block(|_| (), |_, ()| ControlFlow::Break(())).unwrap());
    assert!(!lines.next_block(|_| (), |line, ()| assert_eq!(line.number, 0, "a line after the stop")).unwrap());
    assert_eq!(lines.batch().lines, 1);
}

#[test]
fn an_iterator_counts_what_it_has_given() {
    let mut lines = CheckedLines::new(THREE.as_bytes(), options());
    let first = lines.next().unwrap().unwrap();
    assert_eq!((first.number, lines.batch().lines), (1, 1));
    // What is left comes by either door.
    let mut left = Vec::new();
    while lines.next_block(|line| left.push(line.number)).unwrap() {}
    assert_eq!((left, lines.batch().lines), (vec![2, 3], 3));
    // A line that owns what it holds outlives the lines.
    drop(lines);
    assert_eq!(first.item().unwrap().title(), "A");
    assert_eq!(first.report().faults[0].code, FaultCode::MissingMember);
}

/// An input that breaks off.
struct Broken<'t>(&'t [u8]);

impl Read for Broken<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() { Err(io::Error::other("the line is dead")) } else { self.0.read(buffer) }
    }
}

#[test]
fn an_iterator_ends_with_the_error_of_its_input() {
    let mut lines = CheckedLines::new(BufReader::new(Broken(THREE.as_bytes())), options());
    let given: Vec<_> =
        lines.by_ref().take(9).map(|line| line.map(|line| line.number).map_err(|error| error.to_string())).collect();
    assert_eq!(given.last(), Some(&Err("the line is dead".to_owned())));
    assert_eq!(given.iter().filter(|line| line.is_err()).count(), 1);
}

/// An input that gives what it has from the last on, a piece or an error at a time.
struct Failing(Vec<io::Result<&'static [u8]>>);

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let piece = self.0.pop().unwrap_or(Ok(b""))?;
        buffer[..piece.len()].copy_from_slice(piece);
        Ok(piece.len())
    }
}

#[test]
fn half_a_line_is_not_handed_over_behind_an_error() {
    let pieces = vec![Ok(&b"le\": \"B\"}\n"[..]), Err(io::Error::other("dead")), Ok(b"{\"title\": \"A\"}\n{\"tit")];
    let mut lines = CheckedLines::new(BufReader::new(Failing(pieces)), options());
    let mut given = Vec::new();
    assert!(lines.next_block(|line| given.push(line.number)).unwrap());
    assert_eq!(lines.next_block(|line| given.push(line.number)).unwrap_err().to_string(), "dead");
    assert!(!lines.next_block(|line| given.push(line.number)).unwrap());
    assert_eq!((given, lines.batch().lines), (vec![1], 1));
}

#[test]
fn a_signal_interrupts_no_run() {
    let interrupted = || Err(io::ErrorKind::Interrupted.into());
    let mut pieces = vec![Ok(&b"{\"title\": \"A\"}\n"[..])];
    (0..8).for_each(|_| pieces.splice(0..0, [interrupted(), Ok(&b""[..])]).for_each(drop));
    pieces.push(interrupted());
    assert_eq!(check_lines(BufReader::new(Failing(pieces)), &options(), |_| ()).unwrap().lines, 1);
}

#[test]
fn a_line_without_end_is_cut_and_not_kept() {
    let mut checker = LineChecker::new(options());
    let mut codes = Vec::new();
    for _ in 0..1000 {
        checker.push(&[b'x'; 1000], |line| codes.extend(line.codes()));
    }
    checker.push(b"\n{\"title\": \"A\"}\n", |line| assert_eq!(line.number, 2));
    assert_eq!(codes, [FaultCode::LineTooLong]);
    assert_eq!(checker.batch().lines, 2);
}
