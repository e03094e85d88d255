"""Answers as dictionaries, as dataclasses, as rows of data frames, and as one line."""

import dataclasses
import datetime
import io
import pprint

import osce
import pytest
from objects import ANSWERS, MATCH, NEWS_ITEM, RECORDS

DAY = datetime.date(2021, 2, 26)
LONGEST = 200
answers = pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
DATACLASSES = {name: answer for name, answer in ANSWERS.items() if dataclasses.is_dataclass(answer)}
as_dataclasses = pytest.mark.parametrize("answer", DATACLASSES.values(), ids=DATACLASSES)
CHECKED = osce.check_json('{"title": "A", "kind": "x", "foo": 1}')
LISTS = {
    "Match": [found for found in osce.lookup_all(["Finland", "OSCE Mission to Serbia", None, "Atlantis"]) if found],
    "Suggestion": osce.suggest("poli"),
    "Mention": osce.mentions("The Mission to Moldova, Yugoslavia and Finland"),
    "UnresolvedTerm": [osce.UnresolvedTerm("/countries/0", "country", "Atlantis")],
    "Fault": [*CHECKED.report],
    "Repair": ANSWERS["Fixed"].applied,
    "DatedEvent": [event for series in osce.MeetingSeries for event in series.events],
    "Fact": [osce.Country.FINLAND.admitted, osce.Country.ALBANIA.admitted],
    "CountryCode": osce.Country.FINLAND.codes.value,
    "ConceptMapping": [mapping for field in osce.FieldOfWork for mapping in field.mappings],
    "Source": osce.Country.FINLAND.sources,
    "Period": [period for name in osce.Structure.MISSION_TO_SERBIA.names for period in name.periods],
    "TermLabel": [country.label_or_english("fr") for country in osce.Country],
    "Coverage": [osce.label_coverage("country", language) for language in osce.Language],
}
# Polars takes no objects within others, such as partial dates in a list: these go by `columns`.
NESTED = {
    "Chair": [chair for country in osce.Country for chair in country.chairs],
    "Name": [name for structure in osce.Structure for name in structure.names],
    "NameOnDate": osce.Country.FINLAND.names_on(DAY),
    "OfficeHolder": osce.all_office_holders("secretary-general"),
    "Person": [person for country in osce.Country for chair in country.chairs for person in chair.people],
    "Troika": [osce.troika_on(DAY)],
}
lists = pytest.mark.parametrize("rows", (LISTS | NESTED).values(), ids=LISTS | NESTED)


def test_every_answer_is_here():
    public = [getattr(osce, name) for name in osce.__all__]
    made = {cls.__name__ for cls in public if isinstance(cls, type) and hasattr(cls, "to_dict")}
    parts = {type(part).__name__ for record in RECORDS.values() for part in (record, *record.links)}
    assert set(ANSWERS) >= made - parts - {"LookupError", "RecordImage", "RecordTranslation"}
    assert all(type(answer).__name__ == name for name, answer in ANSWERS.items())


def holds_answers(value):
    if isinstance(value, dict):
        value = [*value.values()]
    return any(map(holds_answers, value)) if isinstance(value, (list, tuple)) else type(value).__name__ in ANSWERS


@answers
def test_dictionaries_have_the_members_and_no_answers(answer):
    members = answer.to_dict()
    assert not holds_answers(members)
    for name, member in members.items():
        value = getattr(answer, name)
        assert type(member) is type(value) or isinstance(member, dict)
        if not holds_answers(value) and name not in ("item", "error"):
            assert member == value


def test_what_is_nested_is_a_dictionary():
    assert ANSWERS["Troika"].to_dict()["chair"]["people"][0]["name"] == "Ann Linde"
    assert ANSWERS["Checked"].to_dict()["item"] == ANSWERS["Checked"].item.to_dict()
    assert ANSWERS["Checked"].to_dict()["report"]["faults"][0]["code"] == "unknown-term"
    assert ANSWERS["Unresolved"].to_dict()["error"]["text"] == "Atlantis"
    assert ANSWERS["FixedLines"].to_dict()["left"]["lines"] == 1
    assert ANSWERS["NotFound"].to_dict()["suggestions"][0]["name"] == "Turkey"
    assert list(ANSWERS["Ambiguous"].to_dict()) == ["start", "end", "text", "candidates"]
    assert osce.check_json("").to_dict()["item"] is None


@as_dataclasses
def test_dictionaries_are_those_of_dataclasses(answer):
    assert dataclasses.asdict(answer) == answer.to_dict()
    assert [field.name for field in dataclasses.fields(answer)] == list(answer.to_dict())
    assert pprint.pformat(answer, width=20)


@pytest.mark.parametrize("name", ["Match", "Mention", "Suggestion", "UnresolvedTerm"])
def test_answers_are_made_of_their_dictionaries_and_replaced(name):
    answer = ANSWERS[name]
    assert type(answer)(**answer.to_dict()) == answer == dataclasses.replace(answer)
    assert dataclasses.replace(MATCH, distance=1).distance == 1


@lists
def test_pandas_takes_a_list_as_rows(rows):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(rows)
    assert list(frame.columns) == list(rows[0].to_dict())
    assert len(frame) == len(rows)
    for name in frame.columns:
        of_list = [getattr(row, name) for row in rows]
        if all(isinstance(value, (str, bool, datetime.date, osce.PartialDate)) for value in of_list):
            assert frame[name].tolist() == of_list


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_polars_takes_a_list_as_rows(rows):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(rows)
    assert frame.columns == list(rows[0].to_dict())
    assert len(frame) == len(rows)
    for name, kind in frame.schema.items():
        of_list = [getattr(row, name) for row in rows]
        if any(isinstance(value, str) for value in of_list) and kind != polars.Object:
            assert kind == polars.String
            assert frame[name].to_list() == of_list
        if any(isinstance(value, datetime.date) for value in of_list):
            assert kind == polars.Date
        assert not any(isinstance(value, osce.PartialDate) for value in of_list) or kind == polars.Object


@lists
def test_columns_of_answers_are_plain(rows):
    polars = pytest.importorskip("polars")
    columns = osce.columns([None, *rows])
    # A source without a URL has a list of another type to polars.
    frame = polars.DataFrame(columns, strict=False)
    # The members of a dictionary have a place in each row.
    alike = {name: column for name, column in columns.items() if name not in ("params", "fault")}
    assert frame.select(list(alike)).to_dict(as_series=False) == alike
    assert frame.columns == list(rows[0].to_dict())
    assert len(frame) == len(rows) + 1
    assert frame.row(0) == (None,) * len(frame.columns)
    assert polars.Object not in frame.dtypes
    frame.write_ipc(io.BytesIO())


def test_columns_of_answers_have_days_slugs_and_texts():
    columns = osce.columns(osce.lookup_all(["Finland", "OSCE Mission to Serbia and Montenegro", None]))
    assert columns["term"] == ["fi", "mission-to-serbia", None]
    assert {type(slug) for slug in columns["term"]} == {str, type(None)}
    assert columns["valid_until"] == [None, "2006-06-29", None]
    assert osce.columns(NESTED["Chair"])["people"][0][0]["until"]
    assert osce.columns([ANSWERS["DatedEvent"]])["start"] == [datetime.date(1975, 7, 30)]
    with pytest.raises(TypeError, match="expected answers of one class, found Match and Suggestion"):
        osce.columns([MATCH, ANSWERS["Suggestion"]])
    with pytest.raises(TypeError, match="expected a record, found Match"):
        osce.columns([NEWS_ITEM, MATCH])


LONG = "A\n\u2028\N{PARTY POPPER}" + "x" * 10_000
CARRIED = '{"title": "A", "x": "\\ud83c", "' + "y" * 1_000 + '": "' + "\\n" * 10_000 + '"}'
HOSTILE = {
    "record": osce.NewsItem(title=LONG, images=[osce.RecordImage(LONG)] * 100, place=LONG),
    "part": osce.RecordLink(LONG, title=LONG),
    "carried": osce.NewsItem.from_json(CARRIED),
    "extra": osce.NewsItem.from_json(CARRIED).extra,
    "checked": osce.check_json(CARRIED),
    "fault": osce.check_json(CARRIED).report[0],
    "term": osce.UnresolvedTerm(LONG, "country", LONG),
    "unresolved": osce.lookup_list(LONG)[0],
    "not found": osce.lookup_list(LONG)[0].error,
    "repair": osce.fix('{"title": "A' + "\\n" * 1_000 + '"}').applied[0],
    "source": osce.Source(LONG, LONG, (LONG,) * 100, is_osce=False),
    "half": osce.Source("\ud83c", "\ud83c" * 1_000, (), is_osce=False),
    "fact": osce.Fact((LONG,), verified=True, basis="\n" * 1_000, sources=()),
    "code": osce.CountryCode("\n" * 10, "\n" * 10, former=False),
}


@pytest.mark.parametrize("answer", (ANSWERS | HOSTILE).values(), ids=ANSWERS | HOSTILE)
def test_an_answer_is_shown_in_a_line(answer):
    shown = repr(answer)
    assert len(shown) <= LONGEST
    assert shown.isprintable()
    assert type(answer).__name__ in shown
    assert "sources=" not in shown


def test_what_is_long_is_cut():
    assert repr(ANSWERS["OnDate"]) == "<OnDate: 53 certain, 1 uncertain>"
    assert repr(HOSTILE["part"]).startswith(r"RecordLink(url='A\n\u2028")
    assert repr(HOSTILE["part"]).endswith("…')")
    assert repr(HOSTILE["record"]).endswith("images=<100>)")
    assert repr(MATCH).startswith("Match(term=Structure.MISSION_TO_SERBIA, name=")
    assert repr(MATCH).endswith(", …)")
    assert repr(ANSWERS["TermLabel"]) == "TermLabel(text='Finlande', language=Language.FRENCH)"
    assert repr(ANSWERS["NotFound"]) == "NotFound(text='Turky')"
