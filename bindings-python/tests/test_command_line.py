"""`python -m osce`: its exit codes, and what stands on which output."""

import csv
import io
import json
import pathlib
import subprocess
import sys

import osce
import pytest
from vectors import raw_cases

VALID = '{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
INVALID = '{"title":"A","kind":"novel","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
PAGE = (
    "Press release\nCourse ends\nDate:\n15 May 2019\nSource:\nOSCE Mission to Moldova\n\nIt was the third of its kind."
)


def osce_command(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "osce", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **options,
    )


def values(text):
    """The JSON on an output: one value, or one a line."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


def assert_no_traceback(done):
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["check", "--help"],
        ["read", "--help"],
        ["fix", "--help"],
        ["lookup", "--help"],
        ["mentions", "--help"],
        ["table", "--help"],
        ["schema", "--help"],
    ],
)
def test_help_is_an_answer(arguments):
    done = osce_command(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "usage" in done.stdout.lower()


def test_help_names_the_commands():
    shown = osce_command("--help").stdout
    assert all(command in shown for command in ("check", "fix", "read", "lookup", "mentions", "table", "schema"))


WRONG_CALLS = [
    [],
    ["no-such-command"],
    ["--no-such-option"],
    ["check"],
    ["read"],
    ["lookup"],
    ["schema"],
    ["schema", "no-such-schema"],
    ["mentions"],
    ["table"],
    ["table", "no-such-table"],
    ["lookup", "--vocabulary", "countries", "Finland"],
    ["check", "--no-such-option", "x"],
    ["lookup", "--no-such-option", "Finland"],
]


@pytest.mark.parametrize("arguments", WRONG_CALLS, ids=" ".join)
def test_a_wrong_call_is_told_on_the_standard_error(arguments):
    done = osce_command(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert_no_traceback(done)


def test_valid_files_are_no_failure(write):
    done = osce_command("check", write("a.json", VALID), write("b.jsonl", f"{VALID}\n{VALID}\n"))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize("name", ["a.json", "b.jsonl"])
def test_a_fault_fails_and_is_shown_with_its_place(write, name):
    path = write(name, INVALID)
    done = osce_command("check", path)
    assert done.returncode == 1
    assert "/kind" in done.stdout
    assert str(path) in done.stdout
    assert_no_traceback(done)


def test_one_invalid_file_among_valid_ones_fails(write):
    done = osce_command("check", write("a.json", VALID), write("b.json", INVALID), write("c.json", VALID))
    assert done.returncode == 1


def test_a_line_is_named_in_json_lines(write):
    path = write("news.jsonl", f"{VALID}\n\n{INVALID}\n")
    assert "3:" in osce_command("check", path).stdout


def test_reports_as_json(write):
    done = osce_command("check", "--json", write("a.json", INVALID))
    assert done.returncode == 1
    assert '"unknown-term"' in done.stdout
    assert values(done.stdout)
    done = osce_command("check", "--json", write("b.json", VALID))
    assert (done.returncode, done.stderr) == (0, "")
    assert "error" not in {said.get("severity") for said in values(done.stdout)}


def test_a_dash_is_the_standard_input():
    assert osce_command("check", "-", input=VALID).returncode == 0
    assert osce_command("check", "-", input=f"{VALID}\n{INVALID}\n").returncode == 1
    assert "Course ends" in osce_command("read", "-", input=PAGE).stdout


@pytest.mark.skipif(not pathlib.Path("/dev/stdin").exists(), reason="the standard input has no name")
@pytest.mark.parametrize("lines", [1, 3])
def test_a_file_that_can_be_read_once_is_checked(lines):
    done = osce_command("check", "/dev/stdin", input=f"{VALID}\n" * lines)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_missing_file_is_named(command, tmp_path):
    path = tmp_path / "missing.json"
    done = osce_command(command, path)
    assert done.returncode == 2
    assert str(path) in done.stderr
    assert_no_traceback(done)


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_directory_cannot_be_read(command, tmp_path):
    done = osce_command(command, tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert_no_traceback(done)


def test_an_unreadable_file_weighs_more_than_a_fault(write, tmp_path):
    done = osce_command("check", write("a.json", INVALID), tmp_path / "missing.json")
    assert done.returncode == 2
    assert "/kind" in done.stdout


def test_broken_files_are_not_valid(tmp_path):
    for name, data in (
        ("a.json", b"\xff\xfe\0"),
        ("b.json", b""),
        ("c.json", b"[" * 100_000),
        ("d.jsonl", b"\0\n\0\n"),
    ):
        (tmp_path / name).write_bytes(data)
        done = osce_command("check", tmp_path / name)
        assert done.returncode == 1, name
        assert_no_traceback(done)


def test_a_page_is_read_as_json(write):
    done = osce_command("read", "--json", write("page.txt", PAGE))
    assert done.returncode == 0, done.stderr
    assert "mission-to-moldova" in done.stdout
    assert values(done.stdout)


def test_a_page_is_read_for_people(write):
    done = osce_command("read", write("page.txt", PAGE))
    assert done.returncode == 0, done.stderr
    assert "Course ends" in done.stdout


def test_what_is_no_page_is_not_valid(write):
    done = osce_command("read", write("page.txt", ""))
    assert done.returncode == 1
    assert_no_traceback(done)


def test_a_name_is_found():
    done = osce_command("lookup", "Mission de l\N{RIGHT SINGLE QUOTATION MARK}OSCE en Serbie")
    assert (done.returncode, done.stderr) == (0, "")
    assert "mission-to-serbia" in done.stdout


def test_names_are_found_as_json():
    done = osce_command("lookup", "--json", "Finland", "Deutschland")
    assert done.returncode == 0, done.stderr
    assert '"fi"' in done.stdout
    assert '"de"' in done.stdout
    assert values(done.stdout)


def test_one_unknown_name_among_known_ones_fails():
    done = osce_command("lookup", "Finland", "Atlantis")
    assert done.returncode == 1
    assert "fi" in done.stdout
    assert "Atlantis" in done.stdout + done.stderr
    assert_no_traceback(done)


@pytest.mark.parametrize("text", ["Atlantis", "Yugoslavia", ""])
def test_what_is_no_single_term_is_not_found(text):
    done = osce_command("lookup", text)
    assert done.returncode == 1
    assert_no_traceback(done)
    done = osce_command("lookup", "--json", text)
    assert done.returncode == 1
    assert values(done.stdout)


@pytest.mark.parametrize("name", ["news-item", "country", "report"])
def test_a_schema_is_printed(name):
    done = osce_command("schema", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == osce.schema(name)


def test_every_vector_of_one_line_has_its_verdict(write, today):
    # The verdict of the command is that of the library today; cases whose verdict hangs on the day are left out.
    asked = [case for case in raw_cases("faults.json") if case["record"] == "news-item" and "json" in case][:12]
    for number, case in enumerate(asked):
        wanted = osce.check_json(case["json"]).ok
        if wanted == osce.check_json(case["json"], today=today).ok and osce.form_of(case["json"]) == "json":
            assert osce_command("check", write(f"{number}.json", case["json"])).returncode == int(not wanted), case[
                "name"
            ]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are closed in another way")
@pytest.mark.parametrize("arguments", [["schema", "news-item"], ["check", "{path}"], ["check", "--json", "{path}"]])
def test_a_closed_pipe_is_no_traceback(write, arguments):
    path = write("news.jsonl", f"{INVALID}\n" * 20_000)
    command = [sys.executable, "-m", "osce", *(str(path) if word == "{path}" else word for word in arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(1)
        process.stdout.close()
        told = process.stderr.read().decode()
        process.wait(timeout=60)
    assert told == ""


def test_a_name_that_was_not_in_use_is_told_as_a_whole():
    # Its parts are names of other terms: Montenegro is a country of that day.
    done = osce_command("lookup", "--json", "--on", "2010-01-01", "Mission to Serbia and Montenegro")
    (answer,) = values(done.stdout)
    assert (done.returncode, answer["status"], answer.get("slug")) == (1, "not-valid-on", None)
    assert answer["candidates"] == ["mission-to-serbia"]
    assert "2010-01-01" in answer["message"]


def test_names_come_a_line_from_the_standard_input():
    names = "Finland\nFilland\nSecretariat, Permanent Council\n\nKosovo\n"
    done = osce_command("lookup", "-", input=names)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == 5
    assert lines[0].startswith("Finland: country fi ")
    assert "did you mean `Finland`" in lines[1]
    assert "naming policy" in lines[4]
    assert osce_command("lookup", "-", input="Finland\nfrance\n").returncode == 0


def test_a_typing_error_is_forgiven_on_request():
    assert osce_command("lookup", "Switzerlnd").returncode == 1
    done = osce_command("lookup", "--fuzzy", "--json", "Switzerlnd")
    (answer,) = values(done.stdout)
    assert (done.returncode, answer["slug"], answer["distance"]) == (0, "ch", 1)


def test_answers_in_json_have_suggestions():
    done = osce_command("lookup", "--json", "Turky", "--vocabulary", "country")
    (answer,) = values(done.stdout)
    assert (answer["status"], answer["suggestions"][0]) == ("not-found", "tr")


def test_names_become_csv():
    done = osce_command("lookup", "--csv", "-", "--vocabulary", "country", input="FIN\n\nAtlantis, the\n")
    rows = [*csv.DictReader(io.StringIO(done.stdout))]
    assert [*rows[0]] == [*osce.lookup_table([])]
    assert [(row["text"], row["slug"], row["status"]) for row in rows] == [
        ("FIN", "fi", "found"),
        ("", "", "empty"),
        ("Atlantis, the", "", "not-found"),
    ]
    assert (done.returncode, done.stderr) == (1, "")


def test_mentions_have_their_places(write):
    path = write("text.txt", "Вена. The OSCE Mission to Moldova thanked Switzerland.")
    done = osce_command("mentions", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{path}:10-33: OSCE Mission to Moldova: structure mission-to-moldova",
        f"{path}:42-53: Switzerland: country ch",
    ]
    done = osce_command("mentions", "--json", "--vocabulary", "country", "--vocabulary", "news-kind", path)
    (answer,) = values(done.stdout)
    assert (answer["file"], answer["slug"], answer["start"]) == (str(path), "ch", 42)
    done = osce_command("mentions", "--csv", "-", input="Finland")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["file"], row["slug"], row["text"]) == ("-", "fi", "Finland")


def test_a_text_that_names_nothing_fails(write, tmp_path):
    done = osce_command("mentions", write("text.txt", "Nothing to see."))
    assert (done.returncode, done.stdout) == (1, "")
    assert "names no term" in done.stderr
    assert osce_command("mentions", tmp_path / "missing.txt").returncode == 2
    assert osce_command("mentions", "--vocabulary", "countries", "-", input="Finland").returncode == 2


@pytest.mark.parametrize("name", ["field-of-work", "country", "chair", "office-holder", "event", "name"])
def test_a_table_is_csv_or_json(name):
    wanted = osce.table(name)
    done = osce_command("table", name)
    assert (done.returncode, done.stderr) == (0, "")
    rows = [*csv.DictReader(io.StringIO(done.stdout))]
    assert [*rows[0]] == [*wanted[0]]
    assert len(rows) == len(wanted)
    texts = [column for column, value in wanted[0].items() if isinstance(value, str)]
    assert [[row[column] for column in texts] for row in rows[:1]] == [[wanted[0][column] for column in texts]]
    found = values(osce_command("table", "--json", name).stdout)
    assert len(found) == len(wanted)
    assert set(found[0]) <= set(wanted[0])


def test_the_text_of_a_page_is_not_checked_but_read(write):
    done = osce_command("check", write("page.txt", PAGE))
    assert (done.returncode, done.stdout) == (2, "")
    assert "osce read" in done.stderr


@pytest.mark.parametrize("content", ["", " \n\n"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt", "-"])
@pytest.mark.parametrize("command", ["check", "read", "fix", "mentions"])
def test_an_empty_input_ends_alike(write, command, name, content):
    path = name if name == "-" else write(name, content)
    done = osce_command(command, path, input=content)
    assert done.returncode == 1
    assert f"{path}: empty" in done.stdout + done.stderr
    assert osce_command("lookup", "-", input="").returncode == 1


def test_counts_stand_behind_the_faults_in_json(write):
    lines = write("news.jsonl", f"{VALID}\n{INVALID}\n{VALID}\n")
    done = osce_command("check", "--json", lines, write("item.json", VALID))
    counts = [answer for answer in values(done.stdout) if "records" in answer]
    assert [(count["records"], count["valid"], count["invalid"]) for count in counts] == [(3, 2, 1), (1, 1, 0)]
    assert any(
        answer.get("suggestion") for answer in values(osce_command("check", "--json", write("b.json", MESSY)).stdout)
    )


MESSY = VALID.replace('"A"', '" A"').replace('"secretariat"', '"Secretariat"')


def test_fix_prints_what_is_mended(write):
    done = osce_command("fix", write("item.json", MESSY))
    assert (done.returncode, done.stdout) == (0, VALID)
    assert done.stderr.endswith(": 2 mended\n")


def test_fix_writes_files_and_tells_what_is_left(write, tmp_path):
    lines = write("news.jsonl", f"{MESSY}\n\n{INVALID}\n")
    out = tmp_path / "out"
    out.mkdir()
    done = osce_command("fix", lines, write("item.json", MESSY), "--out", out)
    assert (done.returncode, done.stdout) == (1, "")
    assert (out / "news.jsonl").read_text(encoding="utf-8") == f"{VALID}\n\n{INVALID}\n"
    assert (out / "item.json").read_text(encoding="utf-8") == VALID
    assert sorted(path.name for path in out.iterdir()) == ["item.json", "news.jsonl"]
    assert f"{lines}:3:" in done.stderr
    assert "unknown-term /kind" in done.stderr
    alone = osce_command("fix", lines, "--out", tmp_path / "alone.jsonl")
    assert (alone.returncode, (tmp_path / "alone.jsonl").read_bytes()) == (1, (out / "news.jsonl").read_bytes())


def test_fix_shows_a_diff_and_writes_nothing(write, tmp_path):
    path = write("item.json", MESSY)
    done = osce_command("fix", path, "--diff")
    assert done.returncode == 0
    assert f"\n-{MESSY}\n" in done.stdout
    assert f"\n+{VALID}\n" in done.stdout
    assert list(tmp_path.iterdir()) == [path]
    assert osce_command("fix", write("clean.json", VALID), "--diff").stdout == ""


def test_fix_of_a_page_and_of_missing_files_is_a_wrong_call(write, tmp_path):
    done = osce_command("fix", write("page.txt", PAGE))
    assert (done.returncode, done.stdout) == (2, "")
    assert "osce read" in done.stderr
    done = osce_command("fix", tmp_path / "missing.json")
    assert (done.returncode, done.stdout) == (2, "")
    done = osce_command("fix", write("a.json", MESSY), write("b.json", MESSY), "--out", tmp_path / "one.json")
    assert done.returncode == 2
    assert "expected a folder" in done.stderr
    assert_no_traceback(done)


def test_fix_reads_the_standard_input():
    done = osce_command("fix", "-", input=MESSY)
    assert (done.returncode, done.stdout) == (0, VALID)


HTML = "<html lang=en><h1>Course ends</h1><p>VIENNA, 26 February 2021 - It was the third of its kind.</p></html>"


def test_a_folder_of_saved_pages_is_read(write, tmp_path):
    write("b.html", HTML)
    write("a.HTM", HTML.replace("ends", "begins"))
    write("notes.md", "Not a page")
    beside = tmp_path / "b_files"
    beside.mkdir()
    beside.joinpath("frame.html").write_text("<p>An advertisement</p>", encoding="utf-8")
    deeper = tmp_path / "2021"
    deeper.mkdir()
    deeper.joinpath("c.html").write_text(HTML.replace("ends", "goes on"), encoding="utf-8")
    done = osce_command("read", tmp_path)
    assert [item["title"] for item in values(done.stdout)] == ["Course begins", "Course ends", "Course goes on"]
    assert "#" not in done.stderr


def test_the_address_is_that_of_one_page(write):
    page = write("a.html", HTML)
    done = osce_command("read", "--url", "https://www.osce.org/secretariat/1", page)
    assert values(done.stdout)[0]["url"] == "https://www.osce.org/secretariat/1"
    assert osce_command("read", "--url", "https://www.osce.org/secretariat/1", page, page).returncode == 2


def test_the_name_of_a_file_tells_html(write):
    page = write("a.html", HTML.removeprefix("<html lang=en>").replace("<h1>", "Beginning <h1>"))
    assert values(osce_command("read", page).stdout)[0]["title"] == "Course ends"


FEED = (
    "<rss><channel><item><title>Course ends</title><link>https://www.osce.org/node/479123</link>"
    "<category>Press release</category><author>OSCE Secretariat</author></item></channel></rss>"
)
VACANCY = "Driver\nGrade: G3\nDuty station: Vienna\nThe driver keeps two cars in order."


def test_a_folder_is_merged(write, tmp_path):
    write("page.html", HTML.replace("<h1>", "<link rel=canonical href=https://www.osce.org/secretariat/479123><h1>"))
    write("feed.xml", FEED)
    write("vacancy.txt", VACANCY)
    write("meeting.json", '{"title":"A","starts_on":"2020-10-06","series":"summit-meetings"}')
    done = osce_command("merge", tmp_path)
    (item,) = values(done.stdout)
    assert (item["kind"], item["issued_by"], item["language"]) == ("press-release", ["secretariat"], "en")
    assert item["url"] == "https://www.osce.org/secretariat/479123"
    assert item["body"].endswith("It was the third of its kind.")
    assert done.stderr.splitlines()[-1] == "news items: 1, of records: 2, conflicts: 0, meeting: 1, vacancy: 1"
    # The vacancy is not valid.
    assert done.returncode == 1
    assert f"{tmp_path / 'vacancy.txt'}:1:1 error not-an-item" in done.stderr


def test_conflicts_are_told_with_their_files(write):
    page = write(
        "page.json", '{"title":"Course ends","url":"https://www.osce.org/a/1","place":"Vienna","body":"It ended."}'
    )
    other = write("other.json", '{"title":"Course ends","url":"https://www.osce.org/a/1","place":"Warsaw"}')
    done = osce_command("merge", "--json", other, page)
    (merged,) = values(done.stdout)
    assert merged["item"]["place"] == "Vienna"
    (fault,) = merged["report"]["faults"]
    assert fault["params"] == {"kept": "Vienna", "kept_in": str(page), "other": "Warsaw", "other_in": str(other)}
    assert "conflicts: 1" in done.stderr


def test_merging_ends_as_reading_does(write, tmp_path):
    assert osce_command("merge", write("page.html", HTML)).returncode == 0
    assert osce_command("merge", write("vacancy.txt", VACANCY)).returncode == 1
    assert osce_command("merge", tmp_path / "missing.html").returncode == 2
    nothing = osce_command("merge", "-", input="")
    assert (nothing.returncode, nothing.stdout) == (1, "")
    known = osce_command("merge", "--record", "news-item", tmp_path / "vacancy.txt")
    assert (known.returncode, len(values(known.stdout))) == (0, 1)
