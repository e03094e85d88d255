"""The tables in polars, pandas, DuckDB, pyarrow and narwhals, and as Parquet."""

import io

import osce
import osce.arrow
import pytest
from arrow_sources import CLEAN, SOURCES, of_vectors, rows
from objects import CLASSES
from subprocesses import run

duckdb, narwhals, pandas, polars, pyarrow = map(
    pytest.importorskip, ("duckdb", "narwhals", "pandas", "polars", "pyarrow")
)
pytest.importorskip("pyarrow.parquet")

sources = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
MIXED = SOURCES["mixed"]


@pytest.fixture
def mixed(today):
    return osce.arrow.news_table(MIXED, today=today)


# Each engine takes a table as it is.

WITHOUT_PYARROW = """
import sys
sys.modules["pyarrow"] = None
import duckdb, narwhals, osce.arrow, polars
source = b'{"title":"A","countries":["fi"]}'
for make in (osce.arrow.news_table, osce.arrow.faults_table):
    lines = make(source)
    count = len(polars.DataFrame(lines))
    assert count
    assert duckdb.sql("select count(*) from lines").fetchall() == [(count,)]
    assert len(narwhals.from_arrow(lines, backend="polars")) == count
assert polars.Schema(osce.columns_schema())["countries"] == polars.List(polars.Categorical)
assert len(polars.DataFrame(osce.arrow.vocabulary_table("country"))) == len(osce.Country)
"""


def test_pyarrow_is_not_needed():
    done = run(WITHOUT_PYARROW)
    assert (done.returncode, done.stderr) == (0, "")


@sources
def test_polars_has_the_rows(source, today):
    frame = polars.DataFrame(osce.arrow.news_table(source, today=today))
    assert frame.to_dicts() == rows(source, today=today)
    assert frame.schema == polars.Schema(osce.columns_schema())
    assert frame.schema["issued_on"] == polars.Date
    assert frame.schema["kind"] == polars.Categorical
    assert frame.schema["fields_of_work"] == polars.List(polars.Categorical)


@sources
def test_duckdb_has_the_rows(source, today):
    news = osce.arrow.news_table(source, today=today)
    found = duckdb.sql("select * from news")
    names = [column[0] for column in found.description]
    assert [dict(zip(names, row, strict=True)) for row in found.fetchall()] == rows(source, today=today)
    assert news.schema.keys() == names


@sources
def test_pandas_has_the_rows(source, today):
    frame = pandas.DataFrame.from_arrow(osce.arrow.news_table(source, today=today))
    wanted = rows(source, today=today)
    assert list(frame.columns) == list(osce.columns_schema())
    assert frame["line"].tolist() == [row["line"] for row in wanted]
    assert frame["title"].astype(object).where(frame["title"].notna(), None).tolist() == [
        row["title"] for row in wanted
    ]
    assert frame["kind"].cat.categories.tolist() == list(osce.NewsKind)
    fields = [None if field is None else list(field) for field in frame["fields_of_work"]]
    assert fields == [row["fields_of_work"] for row in wanted]


@sources
def test_narwhals_has_the_rows(source, today):
    news = osce.arrow.news_table(source, today=today)
    for backend in ("polars", "pyarrow"):
        frame = narwhals.from_arrow(news, backend=backend)
        assert list(frame.iter_rows(named=True)) == rows(source, today=today)


# Terms join and group by their keys.


def test_vocabularies_join_in_polars(mixed):
    news = polars.DataFrame(mixed)
    fields = polars.DataFrame(osce.arrow.vocabulary_table(osce.FieldOfWork))
    joined = news.explode("fields_of_work").join(fields, left_on="fields_of_work", right_on="slug")
    counted = joined.group_by("label").len().sort("label")
    assert counted.rows() == [("Policing", 3), ("Youth", 2)]
    structures = polars.DataFrame(osce.arrow.vocabulary_table("structure"))
    countries = polars.DataFrame(osce.arrow.vocabulary_table("country"))
    hosts = structures.join(countries, left_on="host", right_on="slug")
    assert hosts.filter(slug="mission-to-moldova")["label_right"].to_list() == ["Moldova"]
    broader = fields.join(fields, left_on="parent", right_on="slug")
    assert broader.filter(slug="water-management")["label_right"].to_list() == ["Environmental activities"]


def test_vocabularies_join_in_duckdb(mixed):
    with duckdb.connect() as database:
        database.register("news", mixed)
        database.register("fields", osce.arrow.vocabulary_table("field-of-work"))
        counted = database.sql(
            "select label, count(*) from (select unnest(fields_of_work) as slug from news) join fields using (slug)"
            " group by label order by label"
        )
        assert counted.fetchall() == [("Policing", 3), ("Youth", 2)]


def test_faults_join_the_lines(today):
    news, faults = (make(MIXED, today=today) for make in (osce.arrow.news_table, osce.arrow.faults_table))
    joined = polars.DataFrame(faults).join(polars.DataFrame(news), on="line")
    assert joined.filter(title="B", code="invalid-date")["path"].to_list() == ["/issued_on"]


# Parquet, there and back.


def by_polars(news, path):
    polars.DataFrame(news).write_parquet(path)


def by_pyarrow(news, path):
    pyarrow.parquet.write_table(pyarrow.table(news), path)


def by_pandas(news, path):
    # Of lists, pandas itself keeps no types.
    pandas.DataFrame.from_arrow(news).to_parquet(path, schema=pyarrow.schema(news.schema))


def by_duckdb(news, path):
    with duckdb.connect() as database:
        database.register("news", news)
        database.sql(f"copy (from news) to '{path}'")


def by_polars_of_columns(news, path, **options):
    polars.DataFrame(osce.read_columns(news, **options), schema=polars.Schema(osce.columns_schema())).write_parquet(
        path
    )


def by_pyarrow_of_columns(news, path, **options):
    columns = osce.read_columns(news, **options)
    pyarrow.parquet.write_table(pyarrow.table(columns, schema=pyarrow.schema(osce.columns_schema())), path)


def by_pandas_of_columns(news, path, **options):
    frame = pandas.DataFrame(osce.read_columns(news, **options), dtype=object)
    frame.to_parquet(path, schema=pyarrow.schema(osce.columns_schema()))


def by_duckdb_of_columns(news, path, **options):
    frame = polars.DataFrame(osce.read_columns(news, **options), schema=polars.Schema(osce.columns_schema()))
    by_duckdb(frame, path)


OF_TABLES = (by_polars, by_pyarrow, by_pandas, by_duckdb)
OF_COLUMNS = (by_polars_of_columns, by_pyarrow_of_columns, by_pandas_of_columns, by_duckdb_of_columns)


def of_parquet(path):
    """The rows of a file. What is a key, each engine writes in its own way; the words are the same."""
    return pyarrow.parquet.read_table(path).to_pylist()


@sources
@pytest.mark.parametrize("write", OF_TABLES)
def test_tables_are_saved(write, source, tmp_path, today):
    path = tmp_path / "news.parquet"
    write(osce.arrow.news_table(source, today=today), path)
    assert of_parquet(path) == rows(source, today=today)
    assert polars.read_parquet(path).to_dicts() == rows(source, today=today)


@sources
@pytest.mark.parametrize("write", OF_COLUMNS)
def test_frames_of_columns_are_saved_with_the_schema(write, source, tmp_path, today):
    path = tmp_path / "news.parquet"
    write(source, path, today=today)
    assert of_parquet(path) == rows(source, today=today)


@pytest.mark.parametrize("write", OF_TABLES)
@pytest.mark.parametrize("kind", CLASSES)
def test_records_of_all_vectors_are_saved(write, kind, tmp_path, today):
    path, lines = tmp_path / "news.parquet", of_vectors(kind)
    write(osce.arrow.news_table(lines, record=kind, today=today), path)
    assert of_parquet(path) == rows(lines, record=kind, today=today)


def test_the_types_of_pyarrow_come_back(tmp_path, mixed):
    path = tmp_path / "news.parquet"
    by_pyarrow(mixed, path)
    assert pyarrow.parquet.read_schema(path) == pyarrow.schema(osce.columns_schema())
    by_polars(mixed, path)
    assert polars.read_parquet(path).schema == polars.Schema(osce.columns_schema())


@pytest.mark.parametrize(
    "vocabulary", [osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind]
)
def test_vocabularies_are_saved(vocabulary, tmp_path):
    path, table = tmp_path / "terms.parquet", osce.arrow.vocabulary_table(vocabulary)
    for write in OF_TABLES:
        write(table, path)
        assert of_parquet(path) == osce.table(vocabulary)
    polars.DataFrame(osce.table(vocabulary), schema=polars.Schema(table.schema)).write_parquet(path)
    assert of_parquet(path) == osce.table(vocabulary)


# Several files are one.


@pytest.mark.parametrize("write", OF_TABLES)
def test_files_of_any_content_are_read_as_one(write, tmp_path, today):
    names = sorted(SOURCES, key=lambda name: (name != "empty", name))
    for number, name in enumerate(names):
        write(osce.arrow.news_table(SOURCES[name], today=today), tmp_path / f"{number:02}.parquet")
    wanted = [row for name in names for row in rows(SOURCES[name], today=today)]
    assert polars.read_parquet(tmp_path / "*.parquet").to_dicts() == wanted
    found = duckdb.sql(f"select * from '{tmp_path}/*.parquet' order by filename, line")
    columns = [column[0] for column in found.description]
    assert [dict(zip(columns, row, strict=True)) for row in found.fetchall()] == wanted


def test_frames_of_any_content_are_put_together(today):
    tables = [osce.arrow.news_table(source, today=today) for source in SOURCES.values()]
    wanted = [row for source in SOURCES.values() for row in rows(source, today=today)]
    assert polars.concat([polars.DataFrame(table) for table in tables]).to_dicts() == wanted
    assert pyarrow.concat_tables([pyarrow.table(table) for table in tables]).to_pylist() == wanted
    frames = pandas.concat([pandas.DataFrame.from_arrow(table) for table in tables])
    assert frames["line"].tolist() == [row["line"] for row in wanted]
    assert frames["kind"].dtype == pandas.CategoricalDtype(pandas.Index(list(osce.NewsKind), dtype="str"))


# Engines that stop early.


def test_duckdb_stops_early(tmp_path, today):
    path = tmp_path / "news.jsonl"
    path.write_bytes(CLEAN * 50_000)
    news = osce.arrow.news_table(path, today=today)
    assert duckdb.sql("select line from news limit 3").fetchall() == [(1,), (2,), (3,)]
    assert duckdb.sql("select count(*), max(line) from news").fetchall() == [(50_000, 50_000)]
    joined = duckdb.sql("select count(*) from news as a join news as b on a.line = b.line")
    assert joined.fetchall() == [(50_000,)]
    assert news.schema


def test_an_open_file_that_duckdb_reads_twice_is_an_error_or_right(today):
    news = osce.arrow.news_table(io.BytesIO(CLEAN * 50_000), today=today)
    try:
        found = duckdb.sql("select count(*) from news as a join news as b on a.line = b.line").fetchall()
    except duckdb.Error as error:
        assert "another stream" in str(error)
    else:
        assert found == [(50_000,)]
    assert news.schema
