"""In every public function values of another type are a `TypeError`, bad ones a `ValueError` in the core's words."""

import datetime
import inspect
import pathlib
from operator import attrgetter

import osce
import osce.arrow
import pytest

DAY = datetime.date(2021, 2, 26)
VALID = {"title": "A"}

# A call, the arguments that are right, and values that are wrong by their type, for one argument at a time.
WRONG_TYPES = [
    ("get", {}, {"slug": [7, None, b"fi"]}),
    ("get", {"slug": "fi"}, {"vocabulary": [7, str, object()]}),
    ("lookup", {}, {"text": [7, None, b"Finland", ["Finland"]]}),
    ("lookup", {"text": "Finland"}, {"vocabulary": [7, int], "language": [7], "on": [b"2021-02-26", 2021]}),
    ("lookup_all", {}, {"texts": [7, None, "Finland", [7], [b"Finland"], [["Finland"]]]}),
    ("lookup_all", {"texts": ["Finland"]}, {"vocabulary": [7], "language": [7], "on": [b"2021-02-26"]}),
    ("lookup_list", {}, {"text": [7, None, b"Finland"]}),
    ("lookup_list", {"text": "Finland"}, {"vocabulary": [7], "language": [7], "on": [b"2021-02-26"]}),
    ("suggest", {}, {"text": [7, None, b"poli"]}),
    ("suggest", {"text": "poli"}, {"vocabulary": [7], "language": [7], "limit": ["5", 2.5]}),
    ("mentions", {}, {"text": [7, None, b"Finland"]}),
    ("mentions", {"text": "Finland"}, {"vocabulary": [7], "language": [7], "on": [b"x"], "kinds": [7, [7], "common"]}),
    ("normal_form", {}, {"text": [7, None, b"Finland"]}),
    ("layout_of", {}, {"text": [7, None, b"Finland"]}),
    ("form_of", {}, {"beginning": [7, None]}),
    ("record_kind_of", {}, {"json": [7, None, {}]}),
    ("check_json", {}, {"data": [7, None, {}]}),
    ("check_json", {"data": "{}"}, {"record": [7, osce.NewsItem], "profile": [7], "today": [b"2026-01-15", 7]}),
    ("read_page", {}, {"text": [7, None]}),
    ("read_page", {"text": ""}, {"profile": [7], "today": [b"2026-01-15"]}),
    ("read_listing", {}, {"text": [7, None]}),
    ("read_listing", {"text": ""}, {"profile": [7], "today": [b"2026-01-15"]}),
    *(
        case
        for name, source in (("read_html", "html"), ("read_html_listing", "html"), ("read_feed", "feed"))
        for case in (
            (name, {}, {source: [7, None]}),
            (name, {source: ""}, {"url": [7, b"https://www.osce.org"], "profile": [7], "today": [b"2026-01-15"]}),
        )
    ),
    ("read", {}, {"source": [7, None, []]}),
    (
        "merge_all",
        {},
        {"halves": [7, None, [7], ["half"], [osce.Half(7, "html")], [osce.Half(osce.NewsItem(title="A"), 7)]]},
    ),
    ("NewsItem.merge", {"page": osce.NewsItem(title="A")}, {"about": [7, None, osce.Meeting(title="A")]}),
    ("NewsItem.merge", {"about": osce.NewsItem(title="A")}, {"page": [7, None, osce.Project(title="A")]}),
    ("read", {"source": ""}, {"url": [7], "profile": [7], "today": [b"2026-01-15"]}),
    *(
        case
        for name in ("check_jsonl", "iter_jsonl", "read_columns")
        for case in (
            (name, {}, {"source": [7, None, [], object()]}),
            (
                name,
                {"source": b""},
                {"record": [7], "profile": [7], "today": [b"2026-01-15"], "longest_line": ["7", 2.5]},
            ),
        )
    ),
    ("parse_date", {}, {"text": [7, None, b"26 February 2021"]}),
    ("parse_date", {"text": "26 February 2021"}, {"language": [7]}),
    ("parse_dates", {}, {"text": [7, None, b"26 February 2021"]}),
    ("parse_dates", {"text": "26 February 2021"}, {"language": [7]}),
    ("data_as_of", {}, {"vocabulary": [7, None, osce.NewsItem]}),
    *(
        (name, {}, {"date": [7, None, b"2021-02-26"]})
        for name in (
            *("chair_on", "chair_status_on", "troika_on", "participating_on", "partners_on", "field_operations_on"),
            *("closed_field_activities_on", "organization_name", "organization_abbreviation"),
        )
    ),
    ("organization_name", {"date": DAY}, {"language": [7, None]}),
    ("organization_abbreviation", {"date": DAY}, {"language": [7, None]}),
    ("office_holders", {"date": DAY}, {"structure": [7, None, osce.Country.FINLAND]}),
    ("office_holders", {"structure": "secretary-general"}, {"date": [7, None, b"2021-02-26"]}),
    ("all_office_holders", {}, {"structure": [7, None, osce.Country.FINLAND]}),
    ("table", {}, {"name": [7, None, str]}),
    *(
        call
        for place in ("", "arrow.")
        for call in (
            (f"{place}lookup_table", {}, {"texts": [7, None, "Finland", b"Finland", [7], [b"Finland"], [["Finland"]]]}),
            (f"{place}lookup_table", {"texts": ["Finland"]}, {"vocabulary": [7], "language": [7], "on": [7, [7]]}),
            (
                f"{place}mentions_table",
                {},
                {"texts": [7, None, "Finland", b"Finland", [7], [b"Finland"], [["Finland"]]]},
            ),
            (f"{place}mentions_table", {"texts": ["A"]}, {"vocabularies": [7, [7]], "kinds": [7, [7], "common"]}),
            (f"{place}lookup_columns", {}, {"texts": [7, None, "Finland", [7], [b"Finland"]]}),
            (f"{place}lookup_columns", {"texts": ["Finland"]}, {"vocabulary": [7], "language": [7], "on": [7, [7]]}),
            (f"{place}mentions_columns", {}, {"texts": [7, None, "Finland", [7], [b"Finland"]]}),
            (f"{place}mentions_columns", {"texts": ["A"]}, {"vocabularies": [7, [7]], "kinds": [7, [7], "common"]}),
        )
    ),
    ("columns", {}, {"items": [7, None, ["news"], [None]]}),
    ("columns", {"items": []}, {"record": [7, None]}),
    ("columns_schema", {}, {"kind": [7, None, osce.NewsItem]}),
    ("fix", {}, {"data": [7, None, ["{}"]]}),
    ("fix", {"data": "{}"}, {"record": [7, None], "profile": [7], "today": [b"2021-02-26", 7], "advice": ["yes"]}),
    ("fix_jsonl", {"out": "out.jsonl"}, {"source": [7, None, ["{}"]]}),
    ("fix_jsonl", {"source": b""}, {"out": [7, None]}),
    ("arrow.news_table", {}, {"source": [7, None, ["{}"]]}),
    (
        "arrow.news_table",
        {"source": b""},
        {"record": [7, None], "today": [7, b"2021-02-26"], "longest_line": ["1", 1.5]},
    ),
    ("arrow.faults_table", {}, {"source": [7, None, ["{}"]]}),
    ("arrow.faults_table", {"source": b""}, {"profile": [7, None], "advice": ["yes", 1]}),
    ("arrow.pages_table", {}, {"paths": [7, None, "a.html", b"a.html", pathlib.Path("a.html"), [7], [None]]}),
    ("arrow.pages_table", {"paths": []}, {"record": [7], "profile": [7, None], "today": [7], "advice": ["yes", 1]}),
    ("arrow.vocabulary_table", {}, {"name": [7, None, str]}),
    ("label_coverage", {"vocabulary": "country"}, {"language": [7, None]}),
    ("label_coverage", {"language": "en"}, {"vocabulary": [7, None]}),
    ("schema", {}, {"name": [7, None]}),
    ("schema", {"name": "news-item"}, {"profile": [7, None]}),
]

BAD_VALUES = [
    ("get", {"slug": "fi"}, {"vocabulary": ["countries", ""]}, "unknown vocabulary"),
    ("lookup", {"text": "Finland"}, {"vocabulary": ["countries"]}, "unknown vocabulary"),
    ("lookup", {"text": "Finland"}, {"language": ["xx", "", "english"]}, "unknown language"),
    ("lookup_all", {"texts": ["Finland"]}, {"language": ["xx"]}, "unknown language"),
    ("lookup_list", {"text": "Finland"}, {"language": ["xx"]}, "unknown language"),
    ("suggest", {"text": "poli"}, {"language": ["xx"]}, "unknown language"),
    ("mentions", {"text": "Finland"}, {"kinds": [["names"], [""]]}, "unknown kind of name"),
    ("mentions", {"text": "Finland"}, {"vocabulary": ["x"]}, "unknown vocabulary"),
    ("check_json", {"data": "{}"}, {"record": ["news", "NewsItem"]}, "unknown kind of record"),
    ("check_json", {"data": "{}"}, {"profile": ["loose"]}, "unknown profile"),
    ("read_page", {"text": ""}, {"profile": ["loose"]}, "unknown profile"),
    ("read_listing", {"text": ""}, {"profile": ["loose"]}, "unknown profile"),
    ("read", {"source": ""}, {"profile": ["loose"]}, "unknown profile"),
    ("read_html", {"html": ""}, {"profile": ["loose"]}, "unknown profile"),
    ("read_html_listing", {"html": ""}, {"profile": ["loose"]}, "unknown profile"),
    ("read_feed", {"feed": ""}, {"profile": ["loose"]}, "unknown profile"),
    ("check_jsonl", {"source": b""}, {"record": ["news"]}, "unknown kind of record"),
    ("iter_jsonl", {"source": b""}, {"record": ["news"]}, "unknown kind of record"),
    ("read_columns", {"source": b""}, {"record": ["news"]}, "unknown kind of record"),
    ("parse_date", {}, {"text": ["", "yesterday", "06/07/2020"]}, "date"),
    ("parse_dates", {}, {"text": ["", "yesterday", "06/07/2020"]}, "date"),
    ("parse_date", {"text": "26 February 2021"}, {"language": ["xx"]}, "unknown language"),
    ("data_as_of", {}, {"vocabulary": ["x", ""]}, "unknown vocabulary"),
    ("organization_name", {"date": DAY}, {"language": ["xx"]}, "unknown language"),
    ("organization_abbreviation", {"date": DAY}, {"language": ["xx"]}, "unknown language"),
    ("office_holders", {"date": DAY}, {"structure": ["mission"]}, "unknown slug"),
    ("all_office_holders", {}, {"structure": ["mission", ""]}, "unknown slug"),
    ("table", {}, {"name": ["x"]}, "unknown vocabulary"),
    ("lookup_table", {"texts": ["Finland"]}, {"vocabulary": ["x"]}, "unknown vocabulary"),
    ("lookup_table", {"texts": ["Finland"]}, {"on": ["2021-02-29", ["2021-02-29"]]}, "invalid day"),
    ("mentions_table", {"texts": ["Finland"]}, {"vocabularies": ["x", ["country", "x"]]}, "unknown vocabulary"),
    ("lookup_columns", {"texts": ["Finland"]}, {"vocabulary": ["x"]}, "unknown vocabulary"),
    ("mentions_columns", {"texts": ["Finland"]}, {"kinds": [["names"]]}, "unknown kind of name"),
    ("arrow.pages_table", {"paths": []}, {"record": ["news"]}, "unknown kind of record"),
    ("chair_on", {}, {"date": ["2021", "2021-02", "2021-2-26", "26 February 2021", "2021-02-29", ""]}, "invalid day"),
    ("lookup", {"text": "Finland"}, {"on": ["2021-02-29"]}, "invalid day"),
    ("check_json", {"data": "{}"}, {"today": ["today"]}, "invalid day"),
    ("NewsItem", VALID, {"issued_on": ["26 February 2021"]}, "invalid day"),
    ("columns", {"items": []}, {"record": ["news"]}, "unknown kind of record"),
    ("columns_schema", {}, {"kind": ["news", ""]}, "unknown kind of record"),
    ("fix", {"data": "{}"}, {"record": ["news"]}, "unknown kind of record"),
    ("fix_jsonl", {"source": b"", "out": "out.jsonl"}, {"profile": ["loose"]}, "unknown profile"),
    ("arrow.news_table", {"source": b""}, {"record": ["news"]}, "unknown kind of record"),
    ("arrow.faults_table", {"source": b""}, {"profile": ["loose"]}, "unknown profile"),
    ("arrow.vocabulary_table", {}, {"name": ["x"]}, "unknown vocabulary"),
    ("label_coverage", {"vocabulary": "country"}, {"language": ["xx"]}, "unknown language"),
    ("schema", {}, {"name": ["x", ""]}, "unknown subject of a schema"),
    ("schema", {"name": "news-item"}, {"profile": ["loose"]}, "unknown profile"),
    ("PartialDate", {}, {"text": ["", "0000", "1994-13", "19940615", "1994-6", "١٩٩٤"]}, "invalid date"),
    ("NewsItem", VALID, {"kind": ["novel"]}, "unknown slug"),
    ("NewsItem", VALID, {"countries": [["xx"]]}, "unknown slug"),
    ("NewsItem", VALID, {"extra": [[("/x", "{")]]}, "invalid JSON"),
    ("FieldOperation", VALID, {"closed": ["2020-13"]}, "invalid date"),
    ("UnresolvedTerm", {"path": "/x", "text": "y"}, {"vocabulary": ["countries"]}, "unknown vocabulary"),
]

MEMBERS_OF_ANOTHER_TYPE = {
    "title": [7, None, b"A"],
    "body": [7, b"A"],
    "kind": [7, osce.Country.FINLAND],
    "issued_on": [b"2021-02-26", 7, osce.PartialDate("2021")],
    "countries": ["fi", b"fi", 7, [7], [osce.Structure.SECRETARIAT]],
    "images": ["a.jpg", 7, ["a.jpg"], [{"url": "a.jpg"}]],
    "links": [[osce.RecordImage("a.jpg")]],
    "translations": [[("de", "a")]],
    "unresolved": ["x", ["x"]],
    "extra": [7, "x", ["x"], [("/x", 1)]],
}


def calls(table):
    return [
        pytest.param(name, fixed | {option: value}, *rest, id=f"{name}-{option}-{value!r}"[:80])
        for name, fixed, options, *rest in table
        for option, values in options.items()
        for value in values
    ]


@pytest.mark.parametrize(("name", "arguments"), calls(WRONG_TYPES))
def test_a_value_of_another_type_is_a_type_error(name, arguments):
    with pytest.raises(TypeError, match=r"[a-z]"):
        attrgetter(name)(osce)(**arguments)


@pytest.mark.parametrize(("name", "arguments", "words"), calls(BAD_VALUES))
def test_a_bad_value_is_a_value_error_in_the_words_of_the_core(name, arguments, words):
    with pytest.raises(ValueError, match=words):
        attrgetter(name)(osce)(**arguments)


@pytest.mark.parametrize(
    ("member", "value"), [(member, value) for member, values in MEMBERS_OF_ANOTHER_TYPE.items() for value in values]
)
def test_a_member_of_another_type_is_a_type_error_that_names_it(member, value):
    with pytest.raises(TypeError, match=r"[a-z]") as caught:
        osce.NewsItem(**VALID | {member: value})
    said = "\n".join([str(caught.value), *getattr(caught.value, "__notes__", [])])
    assert member in said


def test_every_public_function_is_in_the_tables():
    functions = {name for name in osce.__all__ if inspect.isbuiltin(getattr(osce, name))}
    functions |= {f"arrow.{name}" for name in osce.arrow.__all__ if inspect.isbuiltin(getattr(osce.arrow, name))}
    without_arguments = {"data_version", "site_sections"}
    assert functions - without_arguments == {name for name, *_ in WRONG_TYPES if name in functions}


@pytest.mark.parametrize("limit", [-1, 2**70])
def test_a_limit_that_is_no_number_of_suggestions_is_refused(limit):
    with pytest.raises((ValueError, OverflowError)):
        osce.suggest("poli", limit=limit)


def test_a_mention_ends_behind_its_beginning():
    made = {
        "term": osce.Country.FINLAND,
        "name": "Finland",
        "kind": "preferred",
        "language": "en",
        "form": "as-named",
        "text": "Finland",
    }
    with pytest.raises(ValueError, match=r"[a-z]"):
        osce.Mention(**made, former=False, generic=False, span=(7, 0))


@pytest.mark.parametrize("cls", [osce.Report, osce.Fault, osce.BatchReport, osce.CheckedIterator, osce.FaultIterator])
def test_what_only_a_check_makes_has_no_constructor(cls):
    with pytest.raises(TypeError, match="cannot create"):
        cls()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"code":"no-such-code"}'])
def test_what_is_no_report_is_a_value_error(text):
    for cls in (osce.Report, osce.Fault):
        with pytest.raises(ValueError, match=r"[a-z]"):
            cls.from_json(text)


def test_term_methods_take_texts_for_days():
    for call in (osce.Structure.SECRETARIAT.active_on, osce.Country.FINLAND.is_participating_on):
        assert call("2021-02-26") is call(DAY) is osce.Certainty.YES
        with pytest.raises(ValueError, match="invalid day `26 February 2021`: expected YYYY-MM-DD"):
            call("26 February 2021")
        with pytest.raises(TypeError, match="or a text such as"):
            call(b"2021-02-26")
    with pytest.raises(ValueError, match="unknown language"):
        osce.Country.FINLAND.label("xx")


def test_unknown_names_of_the_package():
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        _ = osce.no_such_name
