"""The package itself: what it needs, what it loads, what it exports, and that its examples hold."""

import collections.abc
import doctest
import importlib
import importlib.metadata
import inspect
import pathlib
import re

import osce
import osce.arrow
import pytest
from objects import CLASSES
from subprocesses import run

MODULES = [
    "osce",
    "osce.arrow",
    "osce._core",
    "osce._errors",
    "osce._extra",
    "osce._facts",
    "osce._terms",
    "osce._vocabularies",
]
# What takes longer to load than the library itself.
SLOW = (
    "json",
    "enum",
    "dataclasses",
    "typing",
    "pydantic",
    "pydantic_core",
    "datetime",
    "importlib.metadata",
    "inspect",
)


def test_nothing_is_needed_at_run_time():
    assert not importlib.metadata.requires("osce")


def test_the_version_is_that_of_the_data():
    assert osce.__version__ == osce.data_version() == importlib.metadata.version("osce")


def loaded_by(statement):
    # Without the site's own imports; the package is found by its path.
    folder = pathlib.Path(osce.__file__).parents[1]
    program = f"import sys\nsys.path.insert(0, {str(folder)!r})\n{statement}\nprint(*sorted(sys.modules))"
    done = run(f"import subprocess, sys; subprocess.run([sys.executable, '-I', '-S', '-c', {program!r}], check=True)")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_import_loads_little():
    loaded = loaded_by("import osce") - loaded_by("pass")
    assert loaded & set(SLOW) <= set()
    assert {name for name in loaded if name.startswith("osce")} == {"osce", "osce._core", "osce._errors"}


def test_a_name_is_looked_up_without_the_enums():
    loaded = loaded_by("import osce; found = osce.lookup('Finland').name; assert found == 'Finland'")
    assert "osce._vocabularies" not in loaded


def test_pydantic_is_not_loaded_by_records():
    loaded = loaded_by(
        "import osce; osce.NewsItem(title='A', kind='news').check(); osce.NewsItem.from_dict({'title': 'A'})"
    )
    assert not {"pydantic", "pydantic_core"} & loaded


def test_every_name_of_the_package_is_there_and_documented():
    assert osce.__all__ == sorted(osce.__all__)
    assert len(set(osce.__all__)) == len(osce.__all__)
    for name in osce.__all__:
        value = getattr(osce, name)
        if name != "AnyTerm":
            assert inspect.getdoc(value), name
    assert set(osce.__all__) <= set(dir(osce))


def test_a_star_import_gives_every_name():
    namespace = {}
    exec("from osce import *", namespace)  # noqa: S102 - it is what is tested
    assert set(osce.__all__) <= set(namespace)


@pytest.mark.parametrize("name", [name for name in osce.__all__ if inspect.isclass(getattr(osce, name, None))])
def test_each_public_member_of_a_class_is_documented(name):
    cls = getattr(osce, name)
    for member, value in vars(cls).items():
        if not member.startswith("_") and (callable(value) or isinstance(value, property)):
            assert inspect.getdoc(value), f"{name}.{member}"


def callables():
    """Everything that can be called, by its name: functions, classes and methods."""
    for module in (osce, osce.arrow):
        for name in module.__all__:
            value = getattr(module, name)
            if callable(value):
                yield name, value
            for member in vars(value) if inspect.isclass(value) else ():
                if not member.startswith("_") and callable(getattr(value, member)):
                    yield f"{name}.{member}", getattr(value, member)


CALLABLES = dict(callables())


def signature(value):
    try:
        return inspect.signature(value)
    except ValueError:
        assert inspect.isclass(value)  # one that nobody makes
        return None


@pytest.mark.parametrize("name", CALLABLES)
def test_functions_say_what_they_take(name):
    if found := signature(CALLABLES[name]):
        assert "args" not in found.parameters or name == "RecordError"
        defaults = [each.default for each in found.parameters.values() if each.default is not each.empty]
        assert {type(default) for default in defaults} <= {str, int, bool, type(None), tuple}


# What each function whose options have words as defaults is called with beside them.
ARGUMENTS = {
    **{f"{cls.__name__}.check": [cls(title="A")] for cls in CLASSES.values()},
    "Term.label": [osce.Country.FINLAND],
    "Term.label_on": [osce.Country.FINLAND, "2021-02-26"],
    "check_json": ["{}"],
    "check_jsonl": [b"{}"],
    "columns": [[]],
    "columns_schema": [],
    "faults_table": [b"{}"],
    "fix": ["{}"],
    "fix_jsonl": [b"{}", "fixed.jsonl"],
    "iter_jsonl": [b"{}"],
    "news_table": [b"{}"],
    "pages_table": [[]],
    "organization_abbreviation": ["2021-02-26"],
    "organization_name": ["2021-02-26"],
    "read": ["{}"],
    "read_columns": [b"{}"],
    "read_file": ["page.txt"],
    "iter_read": ["."],
    "merge_all": [[]],
    "read_listing": ["A page"],
    "read_feed": ["<rss><channel><item><title>A</title></item></channel></rss>"],
    "read_html": ["<h1>A page</h1>"],
    "read_html_listing": ["<h1>A page</h1>"],
    "read_page": ["A page"],
    "schema": ["news-item"],
}
WITH_WORDS = [
    name
    for name, value in CALLABLES.items()
    if (found := signature(value))
    and any(isinstance(each.default, str) and each.default for each in found.parameters.values())
]


@pytest.mark.parametrize("name", WITH_WORDS)
def test_defaults_are_what_is_shown(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("page.txt").write_text("A page", encoding="utf-8")
    arguments = ARGUMENTS[name]
    parameters = signature(CALLABLES[name]).parameters.values()
    shown = {each.name: each.default for each in parameters if each.default is not each.empty}
    call = CALLABLES[name]
    both = [call(*arguments), call(*arguments, **shown)]
    if isinstance(both[0], collections.abc.Iterator):
        both = list(map(list, both))
    assert repr(both[0]) == repr(both[1])


def test_stubs_are_shipped():
    folder = pathlib.Path(osce.__file__).parent
    assert (folder / "py.typed").exists()
    stubs = (folder / "_core.pyi").read_text(encoding="utf-8")
    functions = {name for name in osce.__all__ if inspect.isbuiltin(getattr(osce, name))}
    assert functions <= set(re.findall(r"^def (\w+)\(", stubs, flags=re.MULTILINE))


class Finder(doctest.DocTestFinder):
    """Finds the examples of compiled functions and classes too, which are in no source that it knows."""

    def _from_module(self, module, value):
        return True if module.__name__ == "osce._core" else super()._from_module(module, value)


def examples(module):
    finder = Finder(exclude_empty=True)
    names = dict(vars(module))
    tests = finder.find(module, module.__name__, globs={})
    if module.__name__ == "osce._core":
        parser = doctest.DocTestParser()
        found = {test.name for test in tests}
        for name, value in names.items():
            place = f"osce._core.{name}"
            if place not in found and ">>>" in (value.__doc__ or ""):
                tests.append(parser.get_doctest(value.__doc__, {}, place, None, 0))
    return [test for test in tests if test.examples]


EXAMPLES = [test for name in MODULES for test in examples(importlib.import_module(name))]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda test: test.name)
def test_examples_of_the_docstrings_hold(example):
    output = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=output.append)
    assert result.attempted > 0
    assert result.failed == 0, "".join(output)


def test_all_examples_are_found():
    of_core = {test.name.removeprefix("osce._core.") for test in EXAMPLES if test.name.startswith("osce._core.")}
    written = {name for name in vars(osce._core) if ">>>" in (getattr(osce._core, name).__doc__ or "")}
    assert of_core >= written
    assert {"lookup", "check_json", "mentions", "NewsItem", "PartialDate", "read_columns"} <= written
    assert {"osce", "osce._extra.ExtraMembers", "osce._terms.CountryTerm.from_code"} <= {test.name for test in EXAMPLES}
