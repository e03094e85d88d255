"""The typed, multilingual, time-aware model of the OSCE and its news. Unofficial.

What does this name mean: `lookup`, `lookup_list`, `lookup_all`, `suggest`, `get`. What does this text speak of: `mentions`.
What was true on that day: `chair_on`, `field_operations_on`, `participating_on`, `Term.label_on`, `Structure.lineage`.
Is this record right, and what should it say instead: `check_json`, `check_jsonl`, `NewsItem.check`; mended: `fix`, `fix_jsonl`.
What does this saved page say: `read_html`, `read_html_listing`; its text: `read_page`, `read_listing`; a feed: `read_feed`.
What does this hold, whatever it is: `read`, `read_file`, `iter_read`.
Which of these are one item, and what do they say together: `merge_all`, `NewsItem.merge`.
What is there, as a table: `table`, `columns`, `read_columns`, `osce.arrow`; any answer as a dictionary: `to_dict`.
`help(osce.lookup)` tells of one of these; `help(osce)` goes on with every class, and all that each inherits.

>>> import osce
>>> osce.lookup("Mission de l’OSCE en Serbie").term.label("de")
'Mission in Serbien'
"""

from osce._core import (
    BatchReport,
    Checked,
    CheckedIterator,
    Fault,
    FaultIterator,
    FieldOperation,
    Fixed,
    FixedLines,
    Match,
    Meeting,
    Mention,
    NewsItem,
    PartialDate,
    Project,
    RecordImage,
    RecordLink,
    RecordTranslation,
    Repair,
    Report,
    Suggestion,
    Unresolved,
    UnresolvedTerm,
    all_office_holders,
    chair_on,
    chair_status_on,
    check_json,
    check_jsonl,
    closed_field_activities_on,
    columns,
    columns_schema,
    data_as_of,
    data_version,
    field_operations_on,
    fix,
    fix_jsonl,
    form_of,
    get,
    iter_jsonl,
    label_coverage,
    layout_of,
    lookup,
    lookup_all,
    lookup_columns,
    lookup_list,
    lookup_table,
    mentions,
    mentions_columns,
    mentions_table,
    merge_all,
    normal_form,
    office_holders,
    organization_abbreviation,
    organization_name,
    parse_date,
    parse_dates,
    participating_on,
    partners_on,
    read,
    read_columns,
    read_feed,
    read_html,
    read_html_listing,
    read_listing,
    read_page,
    record_kind_of,
    schema,
    site_sections,
    suggest,
    table,
    troika_on,
)
from osce._errors import Ambiguous, CheckError, LookupError, NotFound, NotValidOn, RecordError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from osce._closed_sets import Certainty, Language
    from osce._extra import ExtraMembers
    from osce._facts import (
        Chair,
        ConceptMapping,
        CountryCode,
        Coverage,
        DatedEvent,
        Fact,
        Name,
        NameOnDate,
        OfficeHolder,
        OnDate,
        Period,
        Person,
        SeatOnDate,
        Source,
        TermLabel,
        Troika,
    )
    from osce._files import iter_read, read_file
    from osce._halves import Half
    from osce._terms import Term
    from osce._vocabularies import AnyTerm, Country, FieldOfWork, MeetingSeries, NewsKind, Structure

__version__ = data_version()

# What is loaded when it is first asked for: enums and dataclasses take longer to make than the whole rest takes to load.
_LATER = {
    "osce._closed_sets": ("Certainty", "Language"),
    "osce._extra": ("ExtraMembers",),
    "osce._files": ("iter_read", "read_file"),
    "osce._halves": ("Half",),
    "osce._terms": ("Term",),
    "osce._vocabularies": ("AnyTerm", "Country", "FieldOfWork", "MeetingSeries", "NewsKind", "Structure"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in __all__:
        message = f"module 'osce' has no attribute {name!r}"
        raise AttributeError(message)
    # The others are the dataclasses of facts.
    module = next((module for module, names in _LATER.items() if name in names), "osce._facts")
    value: object = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__ + [name for name in globals() if name.startswith("__")]


__all__ = [
    "Ambiguous",
    "AnyTerm",
    "BatchReport",
    "Certainty",
    "Chair",
    "CheckError",
    "Checked",
    "CheckedIterator",
    "ConceptMapping",
    "Country",
    "CountryCode",
    "Coverage",
    "DatedEvent",
    "ExtraMembers",
    "Fact",
    "Fault",
    "FaultIterator",
    "FieldOfWork",
    "FieldOperation",
    "Fixed",
    "FixedLines",
    "Half",
    "Language",
    "LookupError",
    "Match",
    "Meeting",
    "MeetingSeries",
    "Mention",
    "Name",
    "NameOnDate",
    "NewsItem",
    "NewsKind",
    "NotFound",
    "NotValidOn",
    "OfficeHolder",
    "OnDate",
    "PartialDate",
    "Period",
    "Person",
    "Project",
    "RecordError",
    "RecordImage",
    "RecordLink",
    "RecordTranslation",
    "Repair",
    "Report",
    "SeatOnDate",
    "Source",
    "Structure",
    "Suggestion",
    "Term",
    "TermLabel",
    "Troika",
    "Unresolved",
    "UnresolvedTerm",
    "all_office_holders",
    "chair_on",
    "chair_status_on",
    "check_json",
    "check_jsonl",
    "closed_field_activities_on",
    "columns",
    "columns_schema",
    "data_as_of",
    "data_version",
    "field_operations_on",
    "fix",
    "fix_jsonl",
    "form_of",
    "get",
    "iter_jsonl",
    "iter_read",
    "label_coverage",
    "layout_of",
    "lookup",
    "lookup_all",
    "lookup_columns",
    "lookup_list",
    "lookup_table",
    "mentions",
    "mentions_columns",
    "mentions_table",
    "merge_all",
    "normal_form",
    "office_holders",
    "organization_abbreviation",
    "organization_name",
    "parse_date",
    "parse_dates",
    "participating_on",
    "partners_on",
    "read",
    "read_columns",
    "read_feed",
    "read_file",
    "read_html",
    "read_html_listing",
    "read_listing",
    "read_page",
    "record_kind_of",
    "schema",
    "site_sections",
    "suggest",
    "table",
    "troika_on",
]
