"""The recipes run, each in an interpreter of its own, and write what they say."""

import csv
import re
import shlex
import subprocess
import sys

import pytest
from arrow_sources import CLEAN, FAULTY
from subprocesses import run
from test_guides import ROOT

for module in ("django", "fastapi", "httpx", "matplotlib", "openpyxl", "polars", "pygal_maps_world", "yaml"):
    pytest.importorskip(module)
import yaml  # noqa: E402

TEXT = (ROOT / "docs" / "recipes.md").read_text("utf-8")
RECIPES = {
    title: re.findall(r"^```(\w+)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    for title, text in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
}
PROGRAMS = {title: blocks[0][1] for title, blocks in RECIPES.items() if blocks[0][0] == "python"}
WRITTEN = {
    "A vocabulary as CSV and XLSX": ["states.csv", "states.xlsx"],
    "A roll-up by dimension and year": ["dimensions.png"],
    "The history of a field operation": ["lineage.png"],
    "Which States the news of a field names": ["states.svg"],
}


def item(number):
    """A valid line of a year of its own, whose text names two States."""
    text = "Finland and Albania compared their registers."
    return CLEAN.replace(b'"Text."', f'"{text}"'.encode()).replace(b"2021-02-26", b"20%02d-02-26" % (10 + number % 5))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "news.jsonl").write_bytes(b"".join(map(item, range(20))) + FAULTY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_recipe_runs_and_writes_its_files(title, folder):
    done = run(PROGRAMS[title])
    assert done.returncode == 0, done.stderr
    written = sorted(path.name for path in folder.iterdir() if path.name != "news.jsonl")
    assert written == WRITTEN.get(title, [])
    assert all(path.stat().st_size > 1000 for path in folder.iterdir())


def test_every_recipe_stands_in_the_list_and_has_a_program():
    assert re.findall(r"^- \[(.*?)\]", TEXT, re.MULTILINE) == list(RECIPES)
    assert [title for title, blocks in RECIPES.items() if blocks[0][0] != "python"] == ["A check before publishing"]


def test_the_letters_of_a_csv_are_right(folder):
    run(PROGRAMS["A vocabulary as CSV and XLSX"])
    assert (folder / "states.csv").read_bytes().startswith(b"\xef\xbb\xbfslug,en,")
    with (folder / "states.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["slug"]: row for row in csv.DictReader(file)}
    assert (rows["tr"]["en"], rows["al"]["ru"]) == ("Türkiye", "Албания")


def test_a_map_has_the_states_that_the_texts_name(folder):
    run(PROGRAMS["Which States the news of a field names"])
    drawn = (folder / "states.svg").read_text("utf-8")
    assert sorted(re.findall(r'class="(\w\w) country[^"]*serie', drawn)) == ["al", "fi"]


def osce(command, *arguments):
    """Runs a command of the recipes that begins with `python -m osce`."""
    program, *rest = shlex.split(command)
    assert (program, rest[:2]) == ("python", ["-m", "osce"])
    return subprocess.run([sys.executable, *rest, *arguments], capture_output=True, text=True, check=False)


def test_a_workflow_and_a_hook_fail_where_news_has_an_error(folder):
    (_, workflow), (_, hooks) = RECIPES["A check before publishing"]
    steps = [step["run"] for step in yaml.safe_load(workflow)["steps"] if "run" in step]
    (hook,) = yaml.safe_load(hooks)["repos"][0]["hooks"]
    version = f"osce=={__import__('osce').__version__}"
    assert steps[0] == f"pip install {version}"
    assert hook["additional_dependencies"] == [version]
    assert re.search(hook["files"], "news/2021.jsonl")
    check, pattern = steps[1].rsplit(" ", 1)
    assert check == hook["entry"]
    (folder / "news").mkdir()
    (folder / "news" / "2021.jsonl").write_bytes(item(1))
    (path,) = folder.glob(pattern)
    assert osce(check, str(path)).returncode == 0
    path.write_bytes(item(1) + FAULTY)
    done = osce(check, str(path))
    assert done.returncode == 1
    assert "2:" in done.stdout
