//! The schemas against the checker: the same verdict on every record.

use std::collections::HashMap;

use jsonschema::{PatternOptions, Validator};
use osce::{
    CheckOptions,
    checking::{Profile, check_json_as},
    records::RecordKind,
    schema::{SchemaForm, SchemaSubject, json_schema},
    vocabularies::Vocabulary,
};
use osce_conformance::mutation::{self, Seed, fits_schema};
use osce_conformance::{run, same, text};
use serde_json::Value;

/// Every validator of the records, with `format` asserted; one for each of the engines that read the patterns.
struct Validators(HashMap<(RecordKind, &'static str, &'static str), [Validator; 2]>);

impl Validators {
    fn new() -> Self {
        let mut validators = HashMap::new();
        for &kind in RecordKind::ALL {
            for &profile in Profile::ALL {
                for &form in SchemaForm::ALL {
                    let schema = json_schema(SchemaSubject::Record(kind), profile, form);
                    let engines = [validator(&schema), validator_by_regex(&schema)];
                    validators.insert((kind, profile.slug(), form.slug()), engines);
                }
            }
        }
        Self(validators)
    }

    /// The verdict of a profile; both forms and both engines give the same.
    fn verdict(&self, kind: RecordKind, profile: Profile, value: &Value) -> Result<bool, String> {
        let [full, compact] = [SchemaForm::Full, SchemaForm::Compact].map(|form| {
            self.0[&(kind, profile.slug(), form.slug())].each_ref().map(|validator| validator.is_valid(value))
        });
        same("the verdict of the engine `regex`", &full[1], &full[0])?;
        same("the verdicts of the compact form", &compact, &full)?;
        Ok(full[0])
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap_or_else(|error| panic!("{error}"))
}

/// The same with the engine that has no look-around.
fn validator_by_regex(schema: &Value) -> Validator {
    let options = jsonschema::options().should_validate_formats(true).with_pattern_options(PatternOptions::regex());
    options.build(schema).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn schema_vectors() {
    let validators = Validators::new();
    run("schema.json", |case| {
        let kind = RecordKind::from_slug(text(case, "record")?).ok_or("no such record")?;
        let json = text(case, "json")?;
        let value = serde_json::from_str(json).map_err(|error| error.to_string())?;
        for &profile in Profile::ALL {
            let wanted = case[profile.slug()].as_bool().ok_or("no verdict")?;
            same(&format!("the {profile:?} schema's verdict"), &validators.verdict(kind, profile, &value)?, &wanted)?;
            same(&format!("the {profile:?} check's verdict"), &fits_schema(kind, profile, json), &wanted)?;
        }
        Ok(())
    });
}

#[test]
fn schema_and_checker_agree_on_mutated_records() {
    let validators = Validators::new();
    let mut seed = Seed::new(1);
    let mut verdicts = [0; 2];
    // The suite of the schemas asks for more.
    let records = std::env::var("MUTATED_RECORDS").ok().and_then(|number| number.parse().ok()).unwrap_or(20_000);
    for number in 0..records {
        let (kind, value) = mutation::record(&mut seed);
        let json = value.to_string();
        for &profile in Profile::ALL {
            let by_schema = validators.verdict(kind, profile, &value).unwrap();
            let by_check = fits_schema(kind, profile, &json);
            assert_eq!(by_schema, by_check, "record {number}, {kind} {profile:?}: {json}");
            verdicts[usize::from(by_schema)] += 1;
        }
    }
    assert!(verdicts.iter().all(|count| *count > records / 4), "too few of one kind: {verdicts:?}");
}

#[test]
fn schemas_are_complete() {
    for subject in SchemaSubject::all() {
        let schema = json_schema(subject, Profile::Strict, SchemaForm::Full);
        assert!(schema["$id"].as_str().is_some_and(|id| id.starts_with("tag:") && id.ends_with(osce::data_version())));
        jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{subject:?}: {error}"));
        demand_words(&format!("{subject:?}"), &schema);
    }
}

/// Every member and every constant has a title and a description; every member of a record an example that fits.
fn demand_words(place: &str, schema: &Value) {
    match schema {
        Value::Object(members) => {
            for (name, property) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let place = format!("{place}/{name}");
                assert!(property["title"].is_string() && property["description"].is_string(), "{place}: {property}");
            }
            if members.contains_key("const") && !members.contains_key("properties") {
                assert!(members["title"].is_string(), "{place}: {schema}");
            }
            members.iter().for_each(|(name, member)| demand_words(&format!("{place}/{name}"), member));
        }
        Value::Array(elements) => elements.iter().for_each(|element| demand_words(place, element)),
        _ => {}
    }
}

#[test]
fn the_examples_of_the_members_are_clean_records() {
    for &kind in RecordKind::ALL {
        let schema = json_schema(SchemaSubject::Record(kind), Profile::Strict, SchemaForm::Full);
        let example = |name: &str| (name.to_owned(), schema["properties"][name]["examples"][0].clone());
        let mut record: serde_json::Map<String, Value> = kind.members().map(example).collect();
        // The one example of an area is of another operation than the one of a country.
        if kind == RecordKind::FieldOperation {
            record.remove("area");
        }
        let options = CheckOptions::new("2026-01-15".parse().unwrap());
        let checked = check_json_as(kind, Value::Object(record).to_string(), &options);
        assert!(checked.report.is_clean(), "{kind}: {}", checked.report);
    }
}

#[test]
fn answers_fit_their_schemas() {
    let fits = |subject: SchemaSubject, value: Value| {
        for &form in SchemaForm::ALL {
            let validator = validator(&json_schema(subject, Profile::Strict, form));
            let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{subject:?} {form:?}: {errors:?} in {value}");
        }
    };
    for country in osce::Country::ALL {
        let description = country.describe();
        let json = serde_json::to_string(&description).unwrap();
        assert_eq!(serde_json::from_str::<osce::records::CountryDescription>(&json).unwrap(), description);
        fits(SchemaSubject::CountryDescription, serde_json::to_value(description).unwrap());
    }
    for structure in osce::Structure::ALL {
        let description = structure.describe();
        let json = serde_json::to_string(&description).unwrap();
        assert_eq!(serde_json::from_str::<osce::records::StructureDescription>(&json).unwrap(), description);
        fits(SchemaSubject::StructureDescription, serde_json::to_value(description).unwrap());
    }
    for &vocabulary in Vocabulary::ALL {
        for term in vocabulary.terms() {
            fits(SchemaSubject::Vocabulary(vocabulary), term.slug().into());
        }
    }
    let options = CheckOptions::new("2026-01-15".parse().unwrap());
    let mut seed = Seed::new(2);
    for _ in 0..300 {
        let (kind, value) = mutation::record(&mut seed);
        let report = check_json_as(kind, value.to_string(), &options).report;
        fits(SchemaSubject::Report, serde_json::to_value(report).unwrap());
    }
    for name in ["Yugoslavia", "Mission to Serbia", "Policing", "Finland"] {
        if let Ok(found) = osce::lookup(name) {
            fits(SchemaSubject::Match, serde_json::to_value(found).unwrap());
        }
    }
    for mention in osce::mentions("Yugoslavia, the OSCE Mission to Moldova and Finland on policing") {
        fits(SchemaSubject::Mention, serde_json::to_value(mention).unwrap());
    }
}
