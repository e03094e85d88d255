"""Where JSON Lines and pages come from: paths, open files, bytes."""

import io
import os
import pathlib
import sys

import osce
import pytest
from streams import Stream
from subprocesses import run

READERS = {
    "check_jsonl": osce.check_jsonl,
    "iter_jsonl": lambda source, **options: list(osce.iter_jsonl(source, **options)),
    "read_columns": osce.read_columns,
}
readers = pytest.mark.parametrize("read", READERS.values(), ids=READERS)


def summary(batch):
    return batch.lines, batch.valid, batch.invalid, [(fault.line, fault.code) for fault in batch]


def test_every_kind_of_source_gives_the_same(lines_file, today):
    data = lines_file.read_bytes()
    wanted = summary(osce.check_jsonl(data, today=today))
    assert wanted[:3] == (3, 1, 2)
    assert {line for line, _ in wanted[3]} == {3, 4}
    for source in (str(lines_file), lines_file, bytearray(data), io.BytesIO(data)):
        assert summary(osce.check_jsonl(source, today=today)) == wanted
    with lines_file.open("rb") as file:
        assert summary(osce.check_jsonl(file, today=today)) == wanted


def test_lines_and_columns_of_every_kind_of_source(lines_file, today):
    data = lines_file.read_bytes()
    lines, columns = list(osce.iter_jsonl(data, today=today)), osce.read_columns(data, today=today)
    for source in (str(lines_file), lines_file, io.BytesIO(data), Stream(data)):
        assert list(osce.iter_jsonl(source, today=today)) == lines
    for source in (str(lines_file), lines_file, io.BytesIO(data), Stream(data)):
        assert osce.read_columns(source, today=today) == columns


def test_a_file_is_read_from_where_it_stands_and_read_again_from_there(lines_file, today):
    with lines_file.open("rb") as file:
        file.readline()
        batch = osce.check_jsonl(file, today=today)
        assert (batch.lines, batch.valid) == (2, 0)
        assert sum(batch.faults_by_code.values()) == len(list(batch.faults())) == len(list(batch.faults()))


def test_faults_of_a_stream_say_that_it_cannot_be_read_again(lines_file):
    batch = osce.check_jsonl(Stream(lines_file.read_bytes()))
    assert batch.lines == 3
    for ask in (batch.faults, lambda: iter(batch)):
        with pytest.raises(OSError, match="cannot be read again"):
            ask()


@readers
def test_a_missing_file_is_named(read, tmp_path):
    path = tmp_path / "missing.jsonl"
    for source in (path, str(path)):
        with pytest.raises(FileNotFoundError) as caught:
            read(source)
        assert (caught.value.filename, caught.value.errno) == (str(path), 2)
        assert str(path) in str(caught.value)


@readers
def test_a_missing_file_whose_name_is_no_utf_8_is_named(read, tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jsonl")
    with pytest.raises(FileNotFoundError) as caught:
        read(path)
    assert caught.value.filename == path


@readers
def test_a_file_whose_name_is_no_utf_8_is_read(read, tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jsonl")
    pathlib.Path(path).write_bytes(b'{"title":"A"}\n')
    assert read(path)


@readers
def test_a_directory_is_no_file(read, tmp_path):
    with pytest.raises(IsADirectoryError):
        read(tmp_path)


@readers
def test_a_path_with_a_nul_is_an_error(read):
    with pytest.raises((ValueError, OSError), match=r"(?i)nul"):
        read("news\0.jsonl")


@readers
def test_a_file_of_text_is_a_type_error_that_helps(read, lines_file):
    with lines_file.open(encoding="utf-8") as file, pytest.raises(TypeError, match='"rb"'):
        read(file)
    with pytest.raises(TypeError, match='"rb"'):
        read(io.StringIO("{}"))


@readers
def test_an_error_of_the_file_comes_out(read):
    class Broken(Stream):
        def readinto(self, _buffer):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read(Broken(b""))


@readers
def test_a_closed_file_is_an_error(read, lines_file):
    with lines_file.open("rb") as file:
        pass
    with pytest.raises(ValueError, match="closed"):
        read(file)


@readers
def test_an_empty_file_has_no_lines(read, tmp_path):
    path = tmp_path / "empty.jsonl"
    path.touch()
    answer = read(path)
    if isinstance(answer, osce.BatchReport):
        assert (answer.lines, answer.ok, list(answer)) == (0, True, [])
    elif isinstance(answer, dict):
        assert set(map(len, answer.values())) == {0}
    else:
        assert answer == []


def test_a_file_that_is_gone_is_an_error_when_faults_are_asked_for(lines_file):
    batch = osce.check_jsonl(lines_file)
    lines_file.unlink()
    with pytest.raises(FileNotFoundError):
        batch.faults()


def test_a_batch_says_what_it_found(lines_file, today):
    batch = osce.check_jsonl(lines_file, today=today)
    assert batch.to_dict() == {"lines": 3, "valid": 1, "invalid": 2, "faults_by_code": batch.faults_by_code}
    assert "3 lines" in repr(batch)
    assert not batch.ok


def test_progress_is_told_up_to_the_end(lines_file):
    told = []
    osce.check_jsonl(lines_file, progress=lambda done, length: told.append((done, length)))
    size = lines_file.stat().st_size
    assert told[-1] == (size, size)
    assert told == sorted(told)


def test_a_bar_is_drawn_on_the_standard_error(lines_file, capfd):
    osce.check_jsonl(lines_file, progress=True)
    shown = capfd.readouterr()
    assert shown.out == ""
    assert "100%" in shown.err
    osce.check_jsonl(lines_file, progress=False)
    assert capfd.readouterr() == ("", "")


def test_read_takes_a_path_as_a_file_and_a_text_as_content(tmp_path, today):
    page = "Press release\nCourse ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\nIt was the third."
    path = tmp_path / "page.txt"
    path.write_text(page, encoding="utf-8")
    (of_text,) = osce.read(page, today=today)
    assert of_text.item.title == "Course ends"
    assert osce.read(path, today=today) == osce.read(page.encode(), today=today) == [of_text]
    with pytest.raises(ValueError, match="osce.read_file"):
        osce.read(str(path), today=today)
    assert osce.read_file(str(path), today=today) == osce.read_file(path, today=today) == [of_text]


CONTENT = {
    "check_json": osce.check_json,
    "fix": osce.fix,
    "form_of": osce.form_of,
    "read": osce.read,
    "read_listing": osce.read_listing,
    "read_page": osce.read_page,
    "record_kind_of": osce.record_kind_of,
}


@pytest.mark.parametrize("call", CONTENT.values(), ids=CONTENT)
def test_a_path_in_place_of_content_is_an_error_with_the_remedy(call, lines_file, monkeypatch):
    monkeypatch.chdir(lines_file.parent)
    (lines_file.parent / "news").touch()
    for path in (str(lines_file), lines_file.name, "news", "missing/5.TXT", "a.json", "x.html"):
        with pytest.raises(ValueError, match="found its path .*osce.read_file"):
            call(path)
    # Content that only looks alike.
    for content in ("news.\nSee a.json", '{"url": "a.json"}', "missing", "", b"a.json"):
        call(content)


def test_files_of_every_kind_are_read(lines_file, tmp_path, today):
    page = "Press release\nCourse ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\nIt was the third."
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    (tmp_path / "meeting.json").write_text('{"title":"A","starts_on":"2020-10-06","series":"summit-meetings"}')
    (tmp_path / "folder").mkdir()
    found: dict[pathlib.Path, list[osce.Checked]] = {}
    for path, checked in osce.iter_read(tmp_path, today=today):
        found.setdefault(path, []).append(checked)
    assert [path.name for path in found] == ["meeting.json", "news.jsonl", "page.txt"]
    kinds = {path.name: [checked.kind for checked in items] for path, items in found.items()}
    assert kinds == {"meeting.json": ["meeting"], "news.jsonl": ["news-item"] * 3, "page.txt": ["news-item"]}
    assert found[lines_file] == list(osce.iter_jsonl(lines_file, profile="lenient", today=today))
    assert found[tmp_path / "page.txt"] == osce.read(page, today=today)
    assert [path.name for path, _ in osce.iter_read(str(tmp_path), "*.txt", today=today)] == ["page.txt"]
    with pytest.raises(FileNotFoundError):
        osce.iter_read(tmp_path / "missing")
    with pytest.raises(FileNotFoundError):
        osce.read_file(tmp_path / "missing.txt")
    with pytest.raises(IsADirectoryError):
        osce.read_file(tmp_path)


def test_read_knows_what_it_reads(today):
    (record,) = osce.read('{"title":"A","starts_on":"2020-10-06","series":"summit-meetings"}', today=today)
    assert (record.kind, type(record.item)) == ("meeting", osce.Meeting)
    listing = (
        "A title\nPublishing date: 3 December 2024\nContent type: News\nWhere we are: OSCE Presence in Albania\nText."
    )
    assert osce.form_of(listing) == "listing"
    assert osce.read(listing, today=today) == osce.read_listing(listing, today=today)


def test_read_of_a_missing_file_and_of_a_directory(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        osce.read(tmp_path / "missing.txt")
    assert os.fspath(caught.value.filename) == str(tmp_path / "missing.txt")
    with pytest.raises(IsADirectoryError):
        osce.read(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in the file system")
def test_lines_come_through_a_pipe(today):
    reader, writer = os.pipe()
    os.write(writer, b'{"title":"A"}\n{"title":"B"}\n')
    os.close(writer)
    with os.fdopen(reader, "rb") as file:
        assert [line.item.title for line in osce.iter_jsonl(file, today=today)] == ["A", "B"]


def test_lines_of_a_live_pipe_come_as_they_are_written():
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as pipe, os.fdopen(writing, "wb", buffering=0) as out:
        lines = osce.iter_jsonl(pipe)
        for title in ("A", "B"):
            out.write(b'{"title":"%s"}\n' % title.encode())
            assert next(lines).item.title == title


def test_the_first_line_that_is_not_blank_tells_the_kind(tmp_path, today):
    long = '{"title":"A","starts_on":"2020-10-06","body":"' + "word " * 20_000 + '","series":"summit-meetings"}'
    for name, text in (("blank.jsonl", f"\n \n{long}\n{long}\n"), ("long.jsonl", f"{long}\n" * 2)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert [checked.kind for checked in osce.read_file(path, today=today)] == ["meeting"] * 2
    assert [checked.kind for _, checked in osce.iter_read(tmp_path, today=today)] == ["meeting"] * 4


READS = """
import pathlib, resource, sys
import osce

folder = pathlib.Path(sys.argv[1])
page = "<html><h1>Course ends</h1>" + "<p>It was the third of its kind.</p>" * 3000
for number in range(300):
    (folder / f"{number}.html").write_text(page)
next(osce.iter_read(folder))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert sum(checked.item is not None for _, checked in osce.iter_read(folder)) == 300
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_a_folder_is_read_in_the_memory_of_a_file(tmp_path):
    # 30 MB of pages.
    done = run(READS, tmp_path, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) < 8


def test_a_folder_becomes_one_record_an_item(tmp_path):
    address = "https://www.osce.org/secretariat/479123"
    (tmp_path / "a.json").write_text(f'{{"title":"Course ends","url":"{address}","place":"Vienna"}}', encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        f'{{"title":"Course ends","url":"{address}/"}}\n{{"title":"B"}}\n', encoding="utf-8"
    )
    halves = (osce.Half.of(checked, path.name) for path, checked in osce.iter_read(tmp_path))
    merged = osce.merge_all(half for half in halves if half is not None)
    assert [(checked.item.title, checked.item.place) for checked in merged] == [("B", None), ("Course ends", "Vienna")]
    assert {checked.form for checked in merged} == {"json"}
