"""Saved pages as a table: what `osce.read` gives of each file, in the order of the paths."""

import os

import osce
import osce.arrow
import pytest
from subprocesses import run
from vectors import raw_cases

pyarrow = pytest.importorskip("pyarrow")

PAGE = "Press release\nCourse ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\nIt was the third."
HTML = "<html lang='en'><h1>Course ends</h1><p>VIENNA, 26 February 2021 - It was the <b>third</b>.</p></html>"
FEED = "<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>"
OF_THE_FILE = ["file", "record", "valid", "faults"]


@pytest.fixture
def folder(tmp_path):
    files = {"a.txt": PAGE, "b.html": HTML, "c.xml": FEED, "d.jsonl": '{"title":"A"}\n{"title":3}\n', "e.txt": ""}
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def as_rows(table):
    return pyarrow.table(table).to_pylist()


def test_the_rows_are_what_read_gives(folder, today):
    paths = sorted(folder.iterdir())
    found = as_rows(osce.arrow.pages_table(paths, today=today))
    assert list(osce.arrow.pages_table([]).schema) == OF_THE_FILE + list(osce.columns_schema())[3:]
    read = [(str(path), checked) for path in paths for checked in osce.read(path, today=today)]
    assert len(found) == len(read)
    for row, (path, checked) in zip(found, read, strict=True):
        assert row["file"] == path
        assert row["record"] == checked.kind
        assert row["valid"] == checked.ok
        assert row["faults"] == [fault.code for fault in checked.report]
        assert row["title"] == (checked.item and checked.item.title)


@pytest.mark.parametrize("name", ["pages.json", "listings.json"])
def test_each_page_of_the_vectors_is_as_read_alone(name, tmp_path, today):
    paths = []
    for number, case in enumerate(raw_cases(name)):
        paths.append(tmp_path / f"{number:04}.txt")
        paths[-1].write_text(case["text"], encoding="utf-8", newline="")
    found = as_rows(osce.arrow.pages_table(map(str, paths), today=today))
    alone = [checked for path in paths for checked in osce.read(path, today=today)]
    assert [row["faults"] for row in found] == [[fault.code for fault in checked.report] for checked in alone]
    of_news = [(row, checked.item) for row, checked in zip(found, alone, strict=True) if row["record"] == "news-item"]
    assert [row["countries"] for row, item in of_news if item] == [list(item.countries) for _, item in of_news if item]
    assert [row["body"] for row, item in of_news if item] == [item.body for _, item in of_news if item]


def test_a_record_of_another_kind_is_seen(folder, today):
    (row,) = as_rows(osce.arrow.pages_table([folder / "a.txt"], record="project", today=today))
    assert row["record"] == osce.read(folder / "a.txt", record="project", today=today)[0].kind
    assert list(row) == OF_THE_FILE + list(osce.columns_schema("project"))[3:]


def test_more_files_than_a_batch_has_are_in_order(folder, today):
    paths = [folder / name for _ in range(300) for name in ("b.html", "c.xml")]
    table = osce.arrow.pages_table(paths, today=today)
    assert [row["title"] for row in as_rows(table)] == ["Course ends", "One", "Two"] * 300
    # It is read anew each time.
    (folder / "b.html").write_text(HTML.replace("Course", "Class"), encoding="utf-8")
    assert as_rows(table)[0]["title"] == "Class ends"


def test_a_file_that_cannot_be_read_is_named(folder, today):
    for name in ("missing.txt", "."):
        reader = pyarrow.RecordBatchReader.from_stream(
            osce.arrow.pages_table([folder / "a.txt", folder / name], today=today)
        )
        with pytest.raises(OSError, match=str(folder)):
            reader.read_all()
        assert reader.read_all().num_rows == 0


def test_no_paths_are_no_rows():
    assert as_rows(osce.arrow.pages_table([])) == []


INTERRUPTED = """
import os, signal, sys, threading, osce.arrow, pyarrow
signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    for _ in pyarrow.RecordBatchReader.from_stream(osce.arrow.pages_table([sys.argv[1]] * 1_000_000)):
        pass
except (KeyboardInterrupt, OSError) as error:
    # Between two batches it is Python's own; within one the engine makes an error of it.
    assert "KeyboardInterrupt" in repr(error), error
    print("interrupted")
"""


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_an_interrupt_ends_it(folder):
    done = run(INTERRUPTED, str(folder / "b.html"), timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")
