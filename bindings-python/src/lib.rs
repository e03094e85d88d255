//! The Python package `osce`: types are converted here, and nothing else. The rules, labels and messages are the core's.

mod answers;
mod arrow;
mod chair;
mod checked;
mod checking;
mod closed_sets;
mod content;
mod convert;
mod dataclass;
mod dates;
mod errors;
mod facts;
mod fixing;
mod hints;
mod input;
mod json;
mod lines;
mod list_columns;
mod lookup;
mod lookup_list;
mod mentions;
mod merging;
mod of_core;
mod options;
mod organization;
mod pages;
mod partial_date;
mod read_columns;
mod record_parts;
mod records;
mod report;
mod repr;
mod schemas;
mod table_rows;
mod tables;
mod terms;
mod text_column;
mod text_tables;
mod user_code;

/// The core of `osce` in Rust. Import from `osce` instead.
#[pyo3::pymodule]
mod _core {
    #[pymodule_export]
    use crate::answers::{Match, Mention, Suggestion, UnresolvedTerm};
    #[pymodule_export]
    use crate::arrow::{
        ColumnsSchema, Table, arrow_lookup_table, arrow_mentions_table, columns_schema, faults_table, lookup_columns,
        mentions_columns, news_table, pages_table, vocabulary_table,
    };
    #[pymodule_export]
    use crate::chair::{all_office_holders, chair_on, chair_status_on, office_holders, troika_on};
    #[pymodule_export]
    use crate::checked::Checked;
    #[pymodule_export]
    use crate::checking::check_json;
    #[pymodule_export]
    use crate::dates::{parse_date, parse_dates};
    #[pymodule_export]
    use crate::errors::LookupFailure;
    #[pymodule_export]
    use crate::facts::{
        active_on, country_from_code, describe, facts, is_official, is_participating_on, is_partner_on, label,
        label_on, label_or_english, name_holds_on, names_on, period_holds_on, seat_on,
    };
    #[pymodule_export]
    use crate::fixing::{Fixed, FixedLines, Repair, fix, fix_jsonl};
    #[pymodule_export]
    use crate::lines::{BatchReport, CheckedIterator, FaultIterator, check_jsonl, iter_jsonl};
    #[pymodule_export]
    use crate::lookup::{get, lookup, lookup_all, normal_form, suggest};
    #[pymodule_export]
    use crate::lookup_list::{Unresolved, lookup_list};
    #[pymodule_export]
    use crate::mentions::mentions;
    #[pymodule_export]
    use crate::merging::merge_all;
    #[pymodule_export]
    use crate::organization::{
        closed_field_activities_on, field_operations_on, organization_abbreviation, organization_name,
        participating_on, partners_on, site_sections,
    };
    #[pymodule_export]
    use crate::pages::{
        form_of, layout_of, read, read_feed, read_html, read_html_listing, read_listing, read_page, record_kind_of,
    };
    #[pymodule_export]
    use crate::partial_date::PartialDate;
    #[pymodule_export]
    use crate::read_columns::{columns_of, read_columns};
    #[pymodule_export]
    use crate::record_parts::{RecordImage, RecordLink, RecordTranslation};
    #[pymodule_export]
    use crate::records::{FieldOperation, Meeting, NewsItem, Project};
    #[pymodule_export]
    use crate::report::{Fault, Report};
    #[pymodule_export]
    use crate::repr::of_members;
    #[pymodule_export]
    use crate::schemas::{data_as_of, data_version, schema};
    #[pymodule_export]
    use crate::tables::{label_coverage, table};
    #[pymodule_export]
    use crate::terms::term;
    #[pymodule_export]
    use crate::text_tables::{lookup_table, mentions_table};
}
