//! What mending keeps to: the vectors, and properties of records with faults in them.

use std::collections::HashMap;

use osce::{
    CheckOptions,
    checking::{Fault, Profile, Severity, check_json_as},
    fixing::{Fixed, fix_as, fix_lines},
    reading::LinesOptions,
    records::RecordKind,
};
use osce_conformance::faults::{options, same_faults};
use osce_conformance::mutation::{self, Seed};
use osce_conformance::{run, same, text};
use serde_json::Value;

#[test]
fn fixing_vectors() {
    run("fixing.json", |case| {
        let options = options(case)?;
        let kind = RecordKind::from_slug(text(case, "record")?).ok_or("no kind of record")?;
        let fixed = fix_as(kind, text(case, "json")?, &options);
        same("the JSON", &fixed.json.as_str(), &text(case, "fixed")?)?;
        let applied = serde_json::to_value(&fixed.applied).map_err(|error| error.to_string())?;
        let wanted = case["applied"].as_array().ok_or("no `applied`")?;
        same("how many repairs", &fixed.applied.len(), &wanted.len())?;
        for (number, wanted) in wanted.iter().enumerate() {
            let found = &applied[number];
            for (member, wanted) in wanted.as_object().into_iter().flatten() {
                let found =
                    if member == "before" || member == "after" { &found[member] } else { &found["fault"][member] };
                same(&format!("repair {number}: {member}"), found, wanted)?;
            }
        }
        same_faults(&fixed.left.faults, &case["left"])
    });
}

/// The texts, numbers and names of members that a value holds.
fn leaves(value: &Value, into: &mut Vec<Value>) {
    match value {
        Value::Array(elements) => elements.iter().for_each(|element| leaves(element, into)),
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            into.push(name.clone().into());
            leaves(value, into);
        }),
        Value::Null => {}
        leaf => into.push(leaf.clone()),
    }
}

/// How many errors there are, by code and member.
fn errors(faults: &[Fault]) -> HashMap<(&'static str, &str), usize> {
    let mut counts = HashMap::new();
    for fault in faults.iter().filter(|fault| fault.severity == Severity::Error) {
        *counts.entry((fault.code.slug(), fault.path.split('/').nth(1).unwrap_or_default())).or_default() += 1;
    }
    counts
}

fn is_sound(kind: RecordKind, json: &str, options: &CheckOptions, fixed: &Fixed) {
    let before = check_json_as(kind, json, options).report;
    let after = check_json_as(kind, &fixed.json, options).report;
    assert!(after == fixed.left, "{json:.300}\n{:.300}", fixed.json);
    assert_eq!(fixed.applied.is_empty(), fixed.json == json, "{json}\n{}", fixed.json);
    let known = errors(&before.faults);
    // A report that is full does not have all errors that there were.
    let is_full = before.faults.len() == 1_000;
    for (error, count) in errors(&after.faults) {
        assert!(
            is_full || known.get(&error).is_some_and(|known| count <= *known),
            "{error:?}\n{json:.300}\n{:.300}",
            fixed.json
        );
    }
    let again = fix_as(kind, &fixed.json, options);
    assert!(
        again.json == fixed.json && again.applied.is_empty(),
        "{json:.300}\n{:.300}\n{:.300}",
        fixed.json,
        again.json
    );
    let mut kept = Vec::new();
    let texts = fixed.applied.iter().map(|repair| &repair.before).chain([&fixed.json]);
    texts.for_each(|text| leaves(&serde_json::from_str(text).unwrap(), &mut kept));
    // A member that holds nothing is taken out with its name, which its path tells.
    let name = |path: &str| Value::from(path.rsplit('/').next().unwrap_or_default());
    kept.extend(fixed.applied.iter().map(|repair| name(&repair.fault.path)));
    let mut had = Vec::new();
    leaves(&serde_json::from_str(json).unwrap(), &mut had);
    for leaf in had {
        assert!(kept.contains(&leaf), "{leaf} is lost\n{json}\n{}", fixed.json);
    }
}

#[test]
fn mending_loses_nothing_and_brings_no_new_error() {
    let mut seed = Seed::new(17);
    let mut mended = 0;
    for number in 0..6_000 {
        let (kind, value) = mutation::record(&mut seed);
        let json = if number % 2 == 0 { value.to_string() } else { serde_json::to_string_pretty(&value).unwrap() };
        for profile in [Profile::Strict, Profile::Lenient] {
            let options = CheckOptions::new("2026-01-15".parse().unwrap()).profile(profile);
            let fixed = fix_as(kind, &json, &options);
            is_sound(kind, &json, &options, &fixed);
            mended += usize::from(!fixed.applied.is_empty());
        }
    }
    assert!(mended > 1_000, "{mended}");
}

#[test]
fn lines_are_mended_as_records_are() {
    let mut seed = Seed::new(18);
    let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse().unwrap()));
    let lines: Vec<String> = std::iter::repeat_with(|| mutation::record(&mut seed))
        .filter(|(kind, _)| *kind == RecordKind::NewsItem)
        .map(|(_, value)| value.to_string())
        .take(9_000)
        .collect();
    let input = lines
        .iter()
        .enumerate()
        .fold(String::new(), |all, (number, line)| all + line + ["\n", "\r\n", "\n\n", "\n \t\r\n"][number % 4]);
    let mut written = Vec::new();
    let fixed = fix_lines(input.as_bytes(), &mut written, &options).unwrap();
    let written = String::from_utf8(written).unwrap();
    let found: Vec<&str> = written.split('\n').map(str::trim_ascii).filter(|line| !line.is_empty()).collect();
    assert_eq!(found.len(), lines.len());
    let mut mended = 0;
    for (line, found) in lines.iter().zip(found) {
        let wanted = fix_as(RecordKind::NewsItem, line, &options.check);
        assert_eq!(wanted.json.trim_ascii(), found);
        mended += u64::from(!wanted.applied.is_empty());
    }
    assert_eq!((fixed.mended, fixed.left.lines), (mended, lines.len() as u64));
    assert_eq!(written.matches("\r\n").count(), input.matches("\r\n").count());
}

#[test]
fn lines_that_cannot_be_mended_are_written_as_they_are() {
    let options = LinesOptions::new(CheckOptions::new("2026-01-15".parse().unwrap())).longest_line(20);
    let long = format!("{{\"title\":\" {}\"}}", "a".repeat(100_000));
    let input = [b"{\"title\":\xff}\r\n".as_slice(), long.as_bytes(), b"\n\n[1,\n", long.as_bytes()].concat();
    let mut written = Vec::new();
    let fixed = fix_lines(input.as_slice(), &mut written, &options).unwrap();
    assert!(written == input);
    assert_eq!((fixed.mended, fixed.left.lines, fixed.left.valid), (0, 4, 0));
    assert_eq!(fixed.left.faults_by_code["line-too-long"], 2);
}

#[test]
fn a_thousand_faults_take_bounded_time() {
    let options = CheckOptions::new("2026-01-15".parse().unwrap());
    let terms = r#""Policing", "Secretariat of nobody", " policing ","#.repeat(2_000);
    let members: Vec<String> = (0..2_000).map(|number| format!(r#""titel{number}": "x ","#)).collect();
    let members = members.concat();
    for json in [
        format!(r#"{{"title":"A","fields_of_work":[{terms}"youth"]}}"#),
        format!(r#"{{{members}"title":"A"}}"#),
        format!(r#"{{"title":"A","body":null{}}}"#, r#","body":null"#.repeat(3_000)),
    ] {
        let begun = std::time::Instant::now();
        let fixed = fix_as(RecordKind::NewsItem, &json, &options);
        assert!(begun.elapsed().as_secs() < 60, "{json:.60}");
        is_sound(RecordKind::NewsItem, &json, &options, &fixed);
    }
}
