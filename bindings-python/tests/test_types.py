"""What type checkers make of the package, of the guides and of the notebook; and generic classes in annotations."""

import importlib.util
import json
import pickle
import re
import subprocess
import sys
import types
from pathlib import Path

import osce
import pytest
from test_guides import BLOCKS, ROOT

HERE = Path(__file__).parent
# Modules without types of their own.
UNTYPED = ["matplotlib", "pandas", "pyarrow"]
STUB = (Path(osce.__file__).parent / "_core.pyi").read_text(encoding="utf-8")
GENERIC = re.findall(r"^class (\w+)\(typing\.Generic\[", STUB, re.MULTILINE)


def mypy(folder):
    untyped = [f"[mypy-{module}.*]\nignore_missing_imports = true\n" for module in UNTYPED]
    (folder / "mypy.ini").write_text("[mypy]\nstrict = true\n" + "".join(untyped), encoding="utf-8")
    return [sys.executable, "-m", "mypy", "--cache-dir", str(folder / "cache"), *map(str, folder.glob("*.py"))]


def pyright(folder):
    # What has no types of its own, or is not there, is of any type: nothing is guessed from its source.
    settings = {
        "include": ["*.py"],
        "useLibraryCodeForTypes": False,
        "reportMissingImports": False,
        "reportMissingModuleSource": False,
        "reportUnnecessaryTypeIgnoreComment": True,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", str(folder)]


@pytest.fixture(params=[mypy, pyright])
def check(request, tmp_path):
    """Checks files by their names and texts."""
    checker = request.param
    if not importlib.util.find_spec(checker.__name__):
        pytest.skip(f"without {checker.__name__}")

    def check(files):
        for name, text in files.items():
            (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        command = checker(tmp_path)
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return check


def test_vocabularies_and_kinds_of_records_choose_the_types_of_results(check):
    check({"assert_types": (HERE / "assert_types.py").read_text(encoding="utf-8")})


def test_the_guides_and_the_notebook_need_no_casts(check):
    for module in ("duckdb", "fastapi", "pandas", "polars", "pydantic"):
        pytest.importorskip(module)
    notebook = json.loads((ROOT / "examples/python/news.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    # Type checkers know no namespaces of polars, and Spark is not installed here.
    blocks = [block for block in BLOCKS if not block.id.startswith(("docs/polars.md", "docs/spark.md"))]
    files = {re.sub(r"\W", "_", block.id): block.values[0] for block in blocks}
    files["notebook"] = "\n".join(cells)
    assert not [name for name, text in files.items() if re.search(r"\bcast\(|type: ignore", text)]
    check(files)


def test_generic_classes_are_so_in_annotations_at_run_time():
    assert GENERIC == ["Checked", "CheckedIterator", "Match", "Mention", "Suggestion"]
    for name in GENERIC:
        annotation = getattr(osce, name)[osce.Country]
        assert isinstance(annotation, types.GenericAlias)
        assert annotation.__origin__ is getattr(osce, name)
        assert annotation.__args__ == (osce.Country,)
        assert pickle.loads(pickle.dumps(annotation)) == annotation
    with pytest.raises(TypeError):
        osce.Report[osce.NewsItem]
