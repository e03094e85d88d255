"""Data frames of Spark, in local mode: the verdicts are those of the library on one machine, line by line."""

from collections import Counter
from pathlib import Path

import osce
import osce.arrow
import pytest
from arrow_sources import SOURCES, of_vectors

pyspark = pytest.importorskip("pyspark")
import osce.spark  # noqa: E402
import pyarrow as pa  # noqa: E402
import pyspark.sql.functions as F  # noqa: E402, N812

COUNT = 100_000
TODAY = "2026-01-15"
PAGES = Path(__file__).resolve().parents[2] / "examples" / "newsroom"


@pytest.fixture(scope="module")
def session():
    # One that another test has begun tries each task once.
    if begun := pyspark.sql.SparkSession.getActiveSession():
        begun.stop()
    builder = pyspark.sql.SparkSession.builder.master("local[2,3]")
    options = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4",
        "spark.log.level": "OFF",
    }
    session = builder.config(map=options).getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A file of lines of every kind: valid ones, faulty ones, unknown members and terms, what is not JSON, blank lines."""
    kinds = [line for line in SOURCES["mixed"].split(b"\n") + of_vectors("news-item").split(b"\n") if _is_text(line)]
    lines = []
    for number in range(COUNT):
        line = kinds[number % len(kinds)]
        # Each line is another one, where it is JSON.
        lines.append(line.replace(b'"title":"A"', b'"title":"A%d"' % number))
    path = tmp_path_factory.mktemp("archive") / "news.jsonl"
    path.write_bytes(b"\n".join(lines))
    return path


def _is_text(line):
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return b"\r" not in line


@pytest.fixture(scope="module")
def verdicts(archive):
    """What one machine says of each line that is not blank."""
    checked = osce.iter_jsonl(archive, today=TODAY)
    return Counter((line.raw, line.ok, tuple(fault.code for fault in line.report)) for line in checked)


def lines_of(session, path):
    return session.read.text(str(path)).withColumn("raw", F.col("value"))


def fails_once(frame):
    """The same frame, from tasks of which one breaks off half-way when it is tried first."""

    def rows(batches):
        task = pyspark.TaskContext.get()
        for number, batch in enumerate(batches):
            if number == 1 and task.partitionId() == 1 and task.attemptNumber() == 0:
                msg = "a machine is gone"
                raise RuntimeError(msg)
            yield batch

    return frame.mapInArrow(rows, frame.schema)


def counted(records):
    rows = records.select("raw", "valid", "faults").toLocalIterator()
    return Counter((row.raw, row.valid, tuple(row.faults)) for row in rows)


@pytest.mark.parametrize("is_broken", [False, True], ids=["whole", "a task fails once"])
def test_the_verdicts_are_those_of_one_machine(session, archive, verdicts, is_broken):
    lines = lines_of(session, archive).repartition(5)
    # A partition without rows, and small batches, so that a task breaks off within its rows.
    lines = lines.union(session.createDataFrame([], lines.schema))
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "3000")
    records = osce.spark.check(fails_once(lines) if is_broken else lines, today=TODAY)
    assert counted(records) == verdicts


def test_the_faults_are_those_of_one_machine(session, archive):
    faults = osce.spark.faults(lines_of(session, archive), today=TODAY)
    rows = faults.select("raw", "code", "path", "suggestion").toLocalIterator()
    found = Counter((row.raw, row.code, row.path, row.suggestion) for row in rows)
    lines = osce.iter_jsonl(archive, today=TODAY)
    assert found == Counter(
        (line.raw, fault.code, fault.path, fault.suggestion) for line in lines for fault in line.report
    )


def test_no_member_is_lost(session):
    source = SOURCES["mixed"]
    rows = [(line,) for line in source.decode().split("\n")]
    records = osce.spark.check(session.createDataFrame(rows, "value string").coalesce(1), today=TODAY).collect()
    table = pa.table(osce.arrow.news_table(source, today=TODAY)).drop_columns(["line"]).to_pylist()
    assert [row.asDict(recursive=True) for row in records] == table


def test_columns_have_one_type_whatever_the_lines_hold(session):
    frame = session.createDataFrame([], "value string, file string")
    records = osce.spark.check(frame)
    types = dict(records.dtypes)
    assert (types["file"], types["issued_on"], types["kind"], types["countries"]) == (
        "string",
        "date",
        "string",
        "array<string>",
    )
    assert types["extra"] == "array<struct<path:string,json:string>>"
    assert list(types) == ["file", *(name for name in osce.columns_schema() if name != "line")]
    assert records.collect() == []
    assert osce.spark.check(frame, record="meeting").columns[3] == "title"
    blank = session.createDataFrame([(None,), ("",), (" ",)], "value string")
    assert osce.spark.check(blank).count() == osce.spark.faults(blank).count() == 0


def test_bytes_that_are_not_utf_8_are_faults(session):
    frame = session.createDataFrame([(b'{"title":"\xff"}',)], "value binary")
    (row,) = osce.spark.check(frame).select("faults").collect()
    assert "invalid-utf8" in row.faults


def test_texts_are_looked_up_and_labelled(session):
    names = ["Finland", "Turkey", None, "Atlantis", "Georgia", "", "Kosovo"]
    frame = session.createDataFrame([(name,) for name in names], "name string").repartition(3)
    found = frame.select(
        "name",
        osce.spark.lookup("name", "country").alias("slug"),
        osce.spark.lookup(F.col("name"), osce.Country, on="2025-01-01").alias("today"),
        osce.spark.label(osce.spark.lookup("name", "country"), "ru").alias("label"),
    )
    rows = {row.name: row for row in found.collect()}
    assert {name: row.slug for name, row in rows.items()} == {
        "Finland": "fi", "Turkey": "tr", None: None, "Atlantis": None, "Georgia": "ge", "": None, "Kosovo": None,
    }  # fmt: skip
    assert rows["Turkey"].today is None
    assert rows["Finland"].label == "Финляндия"
    assert rows["Atlantis"].label is None
    news = session.createDataFrame([("news",), ("no-such-slug",), (None,)], "slug string")
    assert [row[0] for row in news.select(osce.spark.label("slug", "fr")).collect()] == [None, None, None]


def test_mentions_are_those_of_each_text(session):
    texts = ["🙂 Finland and the OSCE Mission to Moldova", None, "", "Nothing.", "Albania"]
    frame = session.createDataFrame([(text,) for text in texts], "text string").coalesce(1)
    found = [row.found for row in frame.select(osce.spark.mentions("text").alias("found")).collect()]
    assert found[1:4] == [None, [], []]
    for text, mentions in zip(texts, found, strict=True):
        expected = osce.mentions(text) if text else []
        assert [(it.start, it.end, it.slug) for it in mentions or []] == [
            (it.start, it.end, it.term and it.term.slug) for it in expected
        ]
    states = frame.select(osce.spark.mentions("text", "country").alias("found")).collect()
    assert [it.slug for it in states[0].found] == ["fi"]


def test_saved_pages_are_read(session):
    files = session.read.format("binaryFile").option("pathGlobFilter", "saved-*.html").load(str(PAGES))
    pages = osce.spark.read_pages(files.select("path", "content").repartition(3), today=TODAY).collect()
    paths = sorted(PAGES.glob("saved-*.html"))
    table = pa.table(osce.arrow.pages_table(paths, today=TODAY)).to_pylist()
    expected = Counter((Path(row["file"]).name, row["record"], row["valid"], row["title"]) for row in table)
    assert Counter((row.path.rsplit("/", 1)[1], row.record, row.valid, row.title) for row in pages) == expected


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda frame: osce.spark.check(frame, "text"), "unknown column `text`"),
        (lambda frame: osce.spark.check(frame, record="podcast"), "unknown kind of record `podcast`"),
        (lambda frame: osce.spark.check(frame, profile="loose"), "unknown profile"),
        (lambda frame: osce.spark.check(frame.withColumn("title", F.lit(1))), r"columns of the answer, \['title'\]"),
        (lambda _: osce.spark.lookup("value", "countries"), "unknown vocabulary `countries`"),
        (lambda _: osce.spark.lookup("value", "country", on="2021-13-01"), "invalid day"),
        (lambda _: osce.spark.label("value", "xx"), "unknown language"),
        (lambda _: osce.spark.label("value", "fr", vocabulary="countries"), "unknown vocabulary `countries`"),
        (lambda _: osce.spark.mentions("value", ["countries"]), "unknown vocabulary `countries`"),
        (osce.spark.read_pages, "content"),
    ],
)
def test_what_is_asked_wrongly_is_an_error_at_once(session, ask, message):
    with pytest.raises(ValueError, match=message):
        ask(session.createDataFrame([("{}",)], "value string"))


@pytest.mark.parametrize(
    ("frame", "ask", "message"),
    [
        ("select 'a\\nb' as value", osce.spark.check, "a line feed within a line"),
        ("select 3 as value", lambda frame: frame.select(osce.spark.lookup("value", "country")), "expected a text"),
        (
            "select array('a') as value",
            lambda frame: frame.select(osce.spark.lookup("value", "country")),
            "expected a text",
        ),
        ("select 3 as value", lambda frame: frame.select(osce.spark.mentions("value")), "expected a text"),
    ],
)
def test_what_is_not_a_text_is_an_error_of_the_task(session, frame, ask, message):
    with pytest.raises(pyspark.errors.PythonException, match=message):
        ask(session.sql(frame)).collect()
