"""Tables by Arrow's interface: one type a column, and the rows that the library gives elsewhere."""

import datetime
import io

import osce
import osce.arrow
import pytest
from arrow_sources import CLEAN, FAULTY, SOURCES, of_vectors, rows
from objects import CLASSES
from other_threads import counting
from streams import Stream
from subprocesses import run

pyarrow = pytest.importorskip("pyarrow")

VOCABULARIES = (osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind)
MAKERS = {"news": osce.arrow.news_table, "faults": osce.arrow.faults_table}
makers = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


def as_dicts(table):
    return pyarrow.table(table).to_pylist()


@pytest.mark.parametrize("kind", CLASSES)
def test_the_schema_has_the_names_of_the_columns(kind):
    schema = osce.columns_schema(kind)
    assert list(schema) == schema.keys() == list(osce.read_columns(b"", record=kind))
    assert dict(schema) == dict(schema.items()) == dict(zip(schema.keys(), schema.values(), strict=True))
    assert len(schema) == len(dict(schema))
    assert "title" in schema
    assert "subtitle" not in schema
    with pytest.raises(KeyError, match="subtitle"):
        schema["subtitle"]
    assert schema == osce.arrow.news_table(b"", record=kind).schema
    assert pyarrow.schema(schema).names == list(schema)


def test_the_schema_says_which_type_a_column_has():
    schema = osce.columns_schema()
    assert schema["line"] == "Int64"
    assert schema["valid"] == "Boolean"
    assert schema["title"] == "Utf8"
    assert schema["kind"] == "Dictionary(Int16, Utf8)"
    assert schema["issued_on"] == "Date32"
    assert schema["faults"] == schema["countries"] == "LargeList(Dictionary(Int16, Utf8))"
    assert schema["extra"] == 'LargeList(Struct("path": Utf8, "json": Utf8))'
    assert "title: Utf8" in repr(schema)


@makers
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_a_column_has_one_type_whatever_the_data(make, source, today):
    table = make(source, today=today)
    assert pyarrow.table(table).schema == pyarrow.schema(table.schema) == pyarrow.schema(make(b"").schema)
    pyarrow.table(table).validate(full=True)


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_rows_are_those_of_read_columns(source, today):
    assert as_dicts(osce.arrow.news_table(source, today=today)) == rows(source, today=today)


@pytest.mark.parametrize("kind", CLASSES)
def test_records_of_all_vectors_have_the_same_rows(kind, today):
    lines = of_vectors(kind)
    found = as_dicts(osce.arrow.news_table(lines, record=kind, today=today))
    assert found == rows(lines, record=kind, today=today)
    assert len(found) > 5


@pytest.mark.parametrize("kind", CLASSES)
def test_faults_of_all_vectors_are_those_of_the_batch(kind, today):
    lines = of_vectors(kind)
    wanted = [fault.to_dict() for fault in osce.check_jsonl(lines, record=kind, today=today).faults()]
    found = as_dicts(osce.arrow.faults_table(lines, record=kind, today=today))
    for fault in found:
        fault["params"] = {param["name"]: param["value"] for param in fault["params"]}
    assert found == wanted
    assert list(found[0]) == list(wanted[0])


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_vocabulary_has_the_rows_of_its_table(vocabulary):
    table = osce.arrow.vocabulary_table(vocabulary)
    assert as_dicts(table) == osce.table(vocabulary)
    assert as_dicts(table) == as_dicts(osce.arrow.vocabulary_table(vocabulary.VOCABULARY)) == as_dicts(table)
    slugs = pyarrow.table(table)["slug"].combine_chunks()
    assert slugs.dictionary.to_pylist() == list(vocabulary)
    assert slugs.indices.to_pylist() == list(range(len(vocabulary)))


def test_keys_are_of_the_whole_vocabulary_in_every_batch(today):
    lines = (CLEAN + FAULTY) * 20_000
    batches = pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(lines, today=today)).read_all().to_batches()
    assert len(batches) > 2
    for batch in batches:
        assert batch["kind"].dictionary.to_pylist() == list(osce.NewsKind)
        assert batch["issued_by"].values.dictionary.to_pylist() == list(osce.Structure)
        assert batch["countries"].values.dictionary.to_pylist() == list(osce.Country)
        assert batch.num_rows <= 8_192
    assert [line for batch in batches for line in batch["line"].to_pylist()] == list(range(1, 40_001))


def test_an_input_without_rows_has_its_keys_too(today):
    (batch,) = pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(b"\n", today=today))
    assert batch.num_rows == 0
    assert batch["kind"].dictionary.to_pylist() == list(osce.NewsKind)


def test_options_are_those_of_a_check(today):
    source = b'{"title":"A","kind":"novel","body":"Text.","issued_by":["secretariat"]}\n'
    (strict,) = as_dicts(osce.arrow.news_table(source, today=today))
    (lenient,) = as_dicts(osce.arrow.news_table(source, profile="lenient", today=today))
    assert (strict["valid"], lenient["valid"]) == (False, True)
    (cut,) = as_dicts(osce.arrow.faults_table(source, longest_line=10, today=today))
    assert cut["code"] == "line-too-long"
    future = b'{"title":"A","issued_on":"2026-01-16"}'
    assert "date-in-future" in as_dicts(osce.arrow.news_table(future, today=today))[0]["faults"]
    advised = osce.arrow.faults_table(
        b'{"title":"A","kind":"news","body":"The judges came from Moldova.","issued_on":"2021-02-26",'
        b'"issued_by":["secretariat"]}',
        advice=True,
        today=today,
    )
    assert [fault["suggestion"] for fault in as_dicts(advised)] == ["md"]


# Streams.


def test_a_table_is_read_anew_each_time(lines_file, today):
    for source in (lines_file, lines_file.read_bytes(), io.BytesIO(lines_file.read_bytes())):
        table = osce.arrow.news_table(source, today=today)
        assert as_dicts(table) == as_dicts(table) == rows(lines_file, today=today)


def test_a_capsule_is_consumed_once(today):
    capsule = osce.arrow.news_table(CLEAN, today=today).__arrow_c_stream__()

    class Given:
        def __arrow_c_stream__(self, requested_schema=None):
            return capsule

    assert len(pyarrow.table(Given())) == 1
    with pytest.raises(pyarrow.ArrowInvalid, match="released"):
        pyarrow.table(Given())


def test_a_stream_that_has_ended_stays_at_its_end(today):
    reader = pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(CLEAN, today=today))
    assert reader.read_all().num_rows == 1
    assert reader.read_all().num_rows == 0


def test_a_stream_may_be_left_before_its_end(tmp_path, today):
    path = tmp_path / "news.jsonl"
    path.write_bytes(CLEAN * 20_000)
    table = osce.arrow.news_table(path, today=today)
    reader = pyarrow.RecordBatchReader.from_stream(table)
    assert reader.read_next_batch()["line"][0].as_py() == 1
    reader.close()
    del reader
    assert pyarrow.table(table).num_rows == 20_000


def test_streams_of_a_path_are_independent(tmp_path, today):
    path = tmp_path / "news.jsonl"
    path.write_bytes(CLEAN * 20_000)
    table = osce.arrow.news_table(path, today=today)
    first, second = (pyarrow.RecordBatchReader.from_stream(table) for _ in range(2))
    assert first.read_next_batch() == second.read_next_batch()
    assert first.read_all() == second.read_all()


def test_streams_of_one_open_file_do_not_mix(today):
    table = osce.arrow.news_table(io.BytesIO(CLEAN * 40_000), today=today)
    first = pyarrow.RecordBatchReader.from_stream(table)
    assert first.read_next_batch()["line"][0].as_py() == 1
    second = pyarrow.RecordBatchReader.from_stream(table)
    with pytest.raises(pyarrow.ArrowException, match="another stream reads the same file"):
        first.read_all()
    assert second.read_all().num_rows == 40_000


def test_a_pipe_is_read_once(today):
    table = osce.arrow.news_table(Stream(CLEAN), today=today)
    assert pyarrow.table(table).num_rows == 1
    with pytest.raises(OSError, match="cannot be read again"):
        pyarrow.table(table)


@makers
def test_what_cannot_be_read_is_an_error(make, tmp_path, lines_file):
    with pytest.raises(FileNotFoundError) as caught:
        pyarrow.table(make(tmp_path / "missing.jsonl"))
    assert caught.value.filename == str(tmp_path / "missing.jsonl")
    with lines_file.open(encoding="utf-8") as file, pytest.raises(OSError, match='"rb"'):
        pyarrow.table(make(file))

    class Broken(Stream):
        def readinto(self, _buffer):
            raise ZeroDivisionError

    reader = pyarrow.RecordBatchReader.from_stream(make(Broken(b"")))
    with pytest.raises(OSError, match="ZeroDivisionError"):
        reader.read_all()
    assert reader.read_all().num_rows == 0


def test_other_threads_go_on_while_a_table_is_read(today):
    with counting() as counts:
        # The engine holds the interpreter's lock here, as some do.
        reader = pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(CLEAN * 100_000, today=today))
        before = counts[0]
        assert sum(batch.num_rows for batch in reader) == 100_000
        assert counts[0] - before > 10


INTERRUPTED = """
import os, signal, threading, osce.arrow, pyarrow
signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    for _ in pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table("/dev/zero")):
        pass
except OSError as error:
    assert "KeyboardInterrupt" in str(error), error
    print("interrupted")
"""


def test_an_interrupt_ends_a_table_without_an_end():
    # An engine makes an error of its own of whatever ends a stream.
    done = run(INTERRUPTED, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")


# Large and deep input.


def test_long_texts_are_whole(today):
    body = "\N{LATIN SMALL LETTER A WITH DIAERESIS}" * 1_000_000
    source = f'{{"title":"A","body":"{body}","m":"{body}"}}\n'.encode() * 3
    table = pyarrow.table(osce.arrow.news_table(source, today=today, longest_line=1 << 23))
    assert table["body"].to_pylist() == [body] * 3
    assert [extra[0]["json"] for extra in table["extra"].to_pylist()] == [f'"{body}"'] * 3
    assert pyarrow.table(osce.arrow.news_table(source, today=today))["faults"].to_pylist() == [["line-too-long"]] * 3


MANY = r"""
import resource, sys, osce.arrow, pyarrow
with open(sys.argv[1], "wb") as file:
    for number in range(1_000_000):
        depth = number % 30
        file.write(b'{"title":"%d","a":%s1%s}\n' % (number, b'[{"b":' * depth, b"}]" * depth))
# Beside what pyarrow keeps for itself when it is used first.
pyarrow.table(osce.arrow.news_table(b'{"title":"A"}'))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for make, rows in ((osce.arrow.news_table, 1), (osce.arrow.faults_table, 5)):
    count = 0
    for batch in pyarrow.RecordBatchReader.from_stream(make(sys.argv[1])):
        count += batch.num_rows
    assert count >= rows * 1_000_000, count
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_the_memory_does_not_grow_with_the_lines(tmp_path):
    done = run(MANY, tmp_path / "many.jsonl", timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) < 128


def test_dates_before_and_after_1970_are_days():
    table = osce.arrow.news_table(b'{"title":"A","issued_on":"1960-01-01"}\n{"title":"B","issued_on":"2020-02-29"}\n')
    assert pyarrow.table(table)["issued_on"].to_pylist() == [datetime.date(1960, 1, 1), datetime.date(2020, 2, 29)]


# Within other calls of the package: engines may have taken the interpreter's lock from it.


def test_a_table_is_read_within_another_call(lines_file, today):
    table = osce.arrow.news_table(lines_file, today=today)

    def titles():
        for batch in pyarrow.RecordBatchReader.from_stream(table):
            yield from ("Finland" if title else None for title in batch["title"].to_pylist())

    found = osce.lookup_all(titles())
    assert [match and match.term for match in found] == ["fi", "fi", None]


def test_an_open_file_within_another_call_is_an_error(lines_file, today):
    with lines_file.open("rb") as file:
        reader = pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(file, today=today))
        with pytest.raises(pyarrow.ArrowException, match="within another call"):
            osce.lookup_all(batch for batch in reader)


DROPPED = """
import gc, io, osce.arrow, pyarrow
gc.disable()
for source in (b'{"title":"A"}', io.BytesIO(b'{"title":"A"}')):
    for number in range(200):
        # Cycles, which hold streams that were not read.
        cycle = [pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(source))]
        cycle.append(cycle)
        del cycle
        # They go within a call of the package.
        osce.NewsItem.from_dict({"title": "A", "id": (gc.collect(), "7")[1]})
        assert osce.lookup_all((gc.collect(), None)[1] for _ in range(2)) == [None, None]
gc.enable()
gc.set_threshold(1)
for number in range(2_000):
    cycle = [pyarrow.RecordBatchReader.from_stream(osce.arrow.news_table(b'{"title":"A"}'))]
    cycle.append(cycle)
    del cycle
    osce.NewsItem(title="A", countries=["fi"]).to_dict()
print("dropped")
"""


def test_streams_are_dropped_within_other_calls():
    done = run(DROPPED, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "dropped\n", "")
