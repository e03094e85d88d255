import re
import shutil
from pathlib import Path

import pytest
from arrow_sources import SOURCES
from subprocesses import run

MIXED = SOURCES["mixed"]
ROOT = Path(__file__).resolve().parents[2]
GUIDES = [
    "README.md",
    "docs/python.md",
    "docs/polars.md",
    "docs/duckdb.md",
    "docs/spark.md",
    "bindings-python/README.md",
]
BLOCKS = [
    pytest.param(block, id=f"{guide}-{number}")
    for guide in GUIDES
    for number, block in enumerate(
        re.findall(r"^```python\n(.*?)^```", (ROOT / guide).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    )
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_of_a_guide_runs_by_itself(block, tmp_path, monkeypatch):
    for module in re.findall(
        r"^(?:import|from) (pandas|fastapi|pydantic|duckdb|polars|pyarrow|pyspark)", block, re.MULTILINE
    ):
        pytest.importorskip(module)
    # Where a guide reads an archive, this is it.
    (tmp_path / "news.jsonl").write_bytes(MIXED)
    # And these are the pages that somebody saved.
    (tmp_path / "saved").mkdir()
    for page in sorted((ROOT / "examples" / "newsroom").glob("saved-*.html")):
        shutil.copy(page, tmp_path / "saved")
    monkeypatch.chdir(tmp_path)
    if "pyspark" in block:
        # A machine of Java keeps the folder in which it was begun.
        done = run(block, timeout=300)
        assert done.returncode == 0, done.stderr
    else:
        exec(compile(block, "guide", "exec"), {"__name__": "guide"})


def test_every_guide_has_blocks():
    assert all(any(guide in str(block.id) for block in BLOCKS) for guide in GUIDES)
