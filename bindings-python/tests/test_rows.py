"""Records from rows of frames and databases, and records in memory as columns."""

import datetime
import math

import osce
import osce.arrow
import pytest
from arrow_sources import of_vectors
from objects import CLASSES, RECORDS

DAY = datetime.date(2021, 2, 26)


def items_of(kind):
    return [checked.item for checked in osce.iter_jsonl(of_vectors(kind), record=kind) if checked.item is not None]


@pytest.mark.parametrize("kind", CLASSES)
def test_columns_of_records_are_those_of_their_lines(kind):
    items = items_of(kind)
    columns = osce.columns(items)
    lines = "\n".join(item.to_json() for item in items).encode()
    wanted = osce.read_columns(lines, record=kind)
    assert columns == {name: wanted[name] for name in columns}
    assert list(columns) == list(osce.columns_schema(kind))[3:]
    assert osce.columns(iter(items)) == columns
    assert osce.columns([], record=kind) == {name: [] for name in columns}


def test_a_column_that_is_there_twice_is_an_error():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame([["A", "B", "news"]], columns=["title", "title", "kind"])
    with pytest.raises(TypeError, match="the column 'title' is there twice"):
        osce.NewsItem.from_row(frame.iloc[0])


def test_columns_are_of_one_kind():
    with pytest.raises(TypeError, match="found a meeting at 1 behind a news-item"):
        osce.columns([RECORDS["news-item"], RECORDS["meeting"]])
    with pytest.raises(TypeError, match="expected a record, found str"):
        osce.columns(["news"])


def of_dicts(items):
    columns = osce.columns(items)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def of_pandas(items):
    pandas = pytest.importorskip("pandas")
    return pandas.DataFrame(osce.columns(items)).to_dict("records")


def of_series_of_pandas(items):
    pandas = pytest.importorskip("pandas")
    return [row for _, row in pandas.DataFrame(osce.columns(items)).iterrows()]


def of_polars(items):
    polars = pytest.importorskip("polars")
    schema = dict(polars.Schema(osce.columns_schema(kind_of(items))))
    columns = osce.columns(items)
    return polars.DataFrame(columns, schema={name: schema[name] for name in columns}).iter_rows(named=True)


def of_parquet_of_pandas(items, path):
    pandas, pyarrow = pytest.importorskip("pandas"), pytest.importorskip("pyarrow")
    table = osce.arrow.news_table(lines_of(items), record=kind_of(items))
    frame = pandas.DataFrame.from_arrow(table)
    frame.to_parquet(path, schema=pyarrow.schema(table.schema))
    return pandas.read_parquet(path).to_dict("records")


def of_scalars_of_pyarrow(items):
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table(osce.arrow.news_table(lines_of(items), record=kind_of(items)))
    return [{name: table[name][number] for name in table.column_names} for number in range(len(table))]


def of_duckdb(items):
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as database:
        database.register("news", osce.arrow.news_table(lines_of(items), record=kind_of(items)))
        found = database.sql("select * from news order by line")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def lines_of(items):
    return "\n".join(item.to_json() for item in items).encode()


def kind_of(items):
    return next(kind for kind, cls in CLASSES.items() if isinstance(items[0], cls))


WAYS = (of_dicts, of_pandas, of_series_of_pandas, of_polars, of_scalars_of_pyarrow, of_duckdb)


@pytest.mark.parametrize("rows_of", WAYS)
@pytest.mark.parametrize("kind", CLASSES)
def test_records_come_back_from_rows(rows_of, kind):
    items = items_of(kind)
    assert [CLASSES[kind].from_row(row, ignore_others=True) for row in rows_of(items)] == items


@pytest.mark.parametrize("kind", CLASSES)
def test_records_come_back_from_parquet(kind, tmp_path):
    items = items_of(kind)
    rows = of_parquet_of_pandas(items, tmp_path / "news.parquet")
    assert [CLASSES[kind].from_row(row, ignore_others=True) for row in rows] == items


def test_what_is_missing_is_absent():
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    for missing in (None, math.nan, pandas.NA, pandas.NaT, numpy.nan, numpy.datetime64("NaT"), numpy.float64("nan")):
        row = {
            "title": "A",
            "place": missing,
            "issued_on": missing,
            "countries": missing,
            "images": missing,
            "extra": missing,
        }
        assert osce.NewsItem.from_row(row) == osce.NewsItem(title="A")


def test_days_are_taken_as_frames_keep_them():
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    days = (
        DAY,
        pandas.Timestamp(DAY),
        datetime.datetime(2021, 2, 26, tzinfo=datetime.UTC),
        numpy.datetime64("2021-02-26"),
    )
    for day in (*days, numpy.datetime64("2021-02-26T00:00:00", "ns")):
        assert osce.NewsItem.from_row({"title": "A", "issued_on": day}).issued_on == DAY
    with pytest.raises(TypeError, match="point in time") as caught:
        osce.NewsItem.from_row({"title": "A", "issued_on": pandas.Timestamp("2021-02-26 10:30")})
    assert caught.value.__notes__ == ["in the column `issued_on`"]


def test_other_columns_are_named_or_left_out():
    row = {"line": 1, "title": "A", "valid": True, "faults": []}
    with pytest.raises(TypeError, match="NewsItem has no 'line', 'valid', 'faults'.*ignore_others"):
        osce.NewsItem.from_row(row)
    assert osce.NewsItem.from_row(row, ignore_others=True) == osce.NewsItem(title="A")


@pytest.mark.parametrize(
    ("row", "error", "words"),
    [
        ({"title": None}, osce.RecordError, "no title"),
        ({}, osce.RecordError, "no title"),
        ({"title": math.nan}, osce.RecordError, "no title"),
        (["title"], TypeError, "expected a row"),
        ("title", TypeError, "expected a row"),
        (None, TypeError, "expected a row"),
        ({"title": 7}, TypeError, "str"),
        ({"title": "A", "kind": "novel"}, ValueError, "unknown slug `novel`"),
        ({"title": "A", "countries": "fi"}, TypeError, "expected a list"),
        ({"title": "A", "images": ["a.jpg"]}, TypeError, "expected a list of mappings"),
        ({"title": "A", "images": [{"alt": "x"}]}, TypeError, "url"),
        ({"title": "A", "extra": [{"path": "/x", "json": "{"}]}, ValueError, "invalid JSON"),
    ],
)
def test_wrong_rows_are_the_usual_errors(row, error, words):
    with pytest.raises(error, match=words):
        osce.NewsItem.from_row(row)


@pytest.mark.parametrize("cls", CLASSES.values())
def test_none_means_absent_in_dictionaries_as_in_the_constructor(cls):
    without = dict.fromkeys(cls.__match_args__)
    assert cls.from_dict(without | {"title": "A"}) == cls(title="A") == cls(**without | {"title": "A"})
    link = {"url": "https://www.osce.org/", "title": None}
    assert cls.from_dict({"title": "A", "links": [link]}) == cls(title="A", links=[osce.RecordLink(**link)])
    # What the class does not know is kept.
    assert cls.from_dict({"title": "A", "reading_time": None}).to_json() == '{"title":"A","reading_time":null}'
