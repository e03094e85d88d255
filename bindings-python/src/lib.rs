//! The Python package `osce`: types are converted here, and nothing else. The rules, labels and messages are the core's.

mod check;
mod columns;
mod days;
mod errors;
mod facts;
mod hints;
mod input;
mod json;
mod lines;
mod lists;
mod lookup;
mod mentions;
mod partial_date;
mod parts;
mod records;
mod report;
mod repr;
mod schemas;
mod term;
mod values;
mod words;

/// The core of `osce` in Rust. Import from `osce` instead.
#[pyo3::pymodule]
mod _core {
    #[pymodule_export]
    use crate::check::{
        Checked, check_json, form_of, layout_of, normal_form, read, read_listing, read_page, record_kind_of,
    };
    #[pymodule_export]
    use crate::columns::read_columns;
    #[pymodule_export]
    use crate::days::{
        all_office_holders, chair_on, closed_field_activities_on, field_operations_on, label_coverage, office_holders,
        organization_abbreviation, organization_name, parse_date, parse_dates, participating_on, partners_on,
        site_sections, table, troika_on,
    };
    #[pymodule_export]
    use crate::errors::LookupFailure;
    #[pymodule_export]
    use crate::facts::{
        active_on, country_from_code, describe, facts, is_official, is_participating_on, is_partner_on, label,
        label_on, label_or_english, name_holds_on, names_on, period_holds_on,
    };
    #[pymodule_export]
    use crate::lines::{BatchReport, CheckedIterator, FaultIterator, check_jsonl, iter_jsonl};
    #[pymodule_export]
    use crate::lists::{Unresolved, lookup_list};
    #[pymodule_export]
    use crate::lookup::{Match, Suggestion, get, lookup, lookup_all, suggest};
    #[pymodule_export]
    use crate::mentions::{Mention, mentions};
    #[pymodule_export]
    use crate::partial_date::PartialDate;
    #[pymodule_export]
    use crate::parts::{Image, Link, Translation, UnresolvedTerm};
    #[pymodule_export]
    use crate::records::{FieldOperation, Meeting, NewsItem, Project};
    #[pymodule_export]
    use crate::report::{Fault, Report};
    #[pymodule_export]
    use crate::schemas::{data_version, schema};
}
