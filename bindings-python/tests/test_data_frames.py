"""Tables, columns and rows in pandas and polars."""

import datetime
import io
import math

import osce
import pytest
from objects import CLASSES, RECORDS

LINES = (
    b'{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"],'
    b'"fields_of_work":["policing","youth"],"images":[{"url":"https://www.osce.org/a.jpg"}]}\n'
    b'{"title":"B","issued_on":"2021-02-30","fields_of_work":["space"],"reading_time":3.10}\n'
    b"\n"
    b"no record\n"
)


@pytest.fixture
def columns(today):
    return osce.read_columns(LINES, today=today)


def test_columns_are_of_equal_length_and_of_plain_values(columns):
    assert set(map(len, columns.values())) == {3}
    assert columns["line"] == [1, 2, 4]
    assert columns["valid"] == [True, False, False]
    assert columns["faults"][0] == []
    assert {"invalid-date", "unknown-term", "unknown-member"} <= set(columns["faults"][1])
    assert columns["title"] == ["A", "B", None]
    assert columns["issued_on"] == [datetime.date(2021, 2, 26), None, None]
    assert columns["fields_of_work"] == [["policing", "youth"], [], None]
    assert {type(field) for field in columns["fields_of_work"][0]} == {str}
    assert columns["images"][0] == [{"url": "https://www.osce.org/a.jpg", "alt": None, "credit": None}]
    assert columns["unresolved"][1] == [{"path": "/fields_of_work/0", "vocabulary": "field-of-work", "text": "space"}]
    assert columns["extra"] == [
        [],
        [{"path": "/issued_on", "json": '"2021-02-30"'}, {"path": "/reading_time", "json": "3.10"}],
        None,
    ]


@pytest.mark.parametrize("name", CLASSES)
def test_columns_of_each_record_are_its_members(name, today):
    columns = osce.read_columns(RECORDS[name].to_json().encode(), record=name, today=today)
    assert list(columns)[:3] == ["line", "valid", "faults"]
    assert list(columns)[-2:] == ["unresolved", "extra"]
    assert set(columns) == {"line", "valid", "faults", *osce.schema(name)["properties"], "unresolved", "extra"}
    members = RECORDS[name].to_dict()
    assert columns["title"] == [members["title"]]
    assert columns["fields_of_work"] == [[field.value for field in RECORDS[name].fields_of_work]]


def test_columns_have_the_content_of_the_lines(columns, today):
    for line, (title, place) in zip(
        osce.iter_jsonl(LINES, today=today), zip(columns["title"], columns["place"], strict=True), strict=True
    ):
        assert (line.item and line.item.title) == title
        assert (line.item and line.item.place) == place


def test_lookup_all_takes_a_column_with_gaps():
    pandas = pytest.importorskip("pandas")
    column = pandas.Series(["Finland", None, math.nan, "Atlantis", "Deutschland"])
    found = osce.lookup_all(column)
    assert [match and match.term.alpha3 for match in found] == ["FIN", None, None, None, "DEU"]
    assert [match and match.term for match in osce.lookup_all(iter(["Finland"]))] == [osce.Country.FINLAND]


def test_lookup_all_takes_a_column_of_strings_with_gaps():
    pandas = pytest.importorskip("pandas")
    column = pandas.Series(["Finland", None], dtype="string")
    assert [match and match.term for match in osce.lookup_all(column)] == [osce.Country.FINLAND, None]


def test_pandas_merges_by_code():
    pandas = pytest.importorskip("pandas")
    states = pandas.DataFrame(osce.table("country"))
    assert states["slug"].is_unique
    figures = pandas.DataFrame({"alpha3": ["FIN", "DEU", "XXX"], "figure": [1, 2, 3]})
    merged = figures.merge(states, on="alpha3", how="left")
    assert merged["slug"].tolist()[:2] == ["fi", "de"]
    assert merged["label"].isna().tolist() == [False, False, True]


def test_pandas_explodes_lists_and_knows_days(columns):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(columns)
    assert frame["valid"].dtype == bool
    assert frame["line"].dtype.kind == "i"
    fields = frame.explode("fields_of_work")["fields_of_work"]
    assert fields.dropna().tolist() == ["policing", "youth"]
    days = pandas.to_datetime(frame["issued_on"])
    assert days.dt.year.tolist()[0] == 2021
    merged = frame.explode("fields_of_work").merge(
        pandas.DataFrame(osce.table(osce.FieldOfWork)), left_on="fields_of_work", right_on="slug"
    )
    assert merged["label"].tolist() == ["Policing", "Youth"]


def test_pandas_takes_rows_of_dictionaries_and_members_as_texts():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame([record.to_dict() for record in (RECORDS["news-item"], osce.NewsItem(title="B"))])
    assert frame["title"].tolist() == [RECORDS["news-item"].title, "B"]
    assert frame.loc[0, "fields_of_work"][0] == "policing"
    counted = pandas.Series([osce.Country.FINLAND, "fi", osce.Country.FRANCE]).value_counts()
    assert counted["fi"] == 2


def test_polars_has_typed_columns(columns):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(columns)
    assert frame.schema["issued_on"] == polars.Date
    assert frame.schema["valid"] == polars.Boolean
    assert frame.schema["line"] == polars.Int64
    assert frame.schema["fields_of_work"] == polars.List(polars.String)
    assert frame.explode("fields_of_work")["fields_of_work"].drop_nulls().to_list() == ["policing", "youth"]


def test_polars_takes_all_columns(columns):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(columns)
    assert frame.shape == (3, len(columns))
    assert frame["title"].to_list() == ["A", "B", None]


@pytest.mark.parametrize("lines", [LINES, LINES.splitlines(keepends=True)[0], b""], ids=["faulty", "clean", "empty"])
def test_polars_saves_all_columns_as_parquet(lines, today):
    polars = pytest.importorskip("polars")
    frame, file = polars.DataFrame(osce.read_columns(lines, today=today)), io.BytesIO()
    frame.write_parquet(file)
    file.seek(0)
    assert polars.read_parquet(file).to_dicts() == frame.to_dicts()


def test_polars_joins_by_code():
    polars = pytest.importorskip("polars")
    states = polars.DataFrame(osce.table("country"))
    assert set(states.select("slug", "label", "alpha3", "start").schema.values()) == {polars.String}
    figures = polars.DataFrame({"alpha3": ["FIN", "DEU", "XXX"], "figure": [1, 2, 3]})
    joined = figures.join(states, on="alpha3", how="left")
    assert joined["slug"].to_list() == ["fi", "de", None]
