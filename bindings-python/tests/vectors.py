"""The shared vectors, and the comparison of answers with what they write."""

import datetime
import json
from pathlib import Path

import osce
import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "vectors"


def raw_cases(file):
    cases = json.loads((FOLDER / file).read_text(encoding="utf-8"))["cases"]
    assert cases, f"{file} has no cases"
    return cases


def cases(file):
    """All cases of a file, each under its name, so that a failure says which one it is."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in raw_cases(file)])


def term(wanted):
    """The member of `{"vocabulary", "slug"}`."""
    found = osce.get(wanted["slug"], wanted["vocabulary"])
    assert found is not None, f"there is no term {wanted}"
    return found


def terms(wanted):
    return [term(each) for each in wanted]


def day(text):
    return None if text is None else datetime.date.fromisoformat(text)


def options(case, *names):
    """The options that a case gives, as keywords; `on` as a day."""
    given = case.get("options", {})
    assert set(given) <= set(names), f"options that no call takes: {given}"
    return {name: day(value) if name == "on" else value for name, value in given.items()}


def check_options(case):
    return {"profile": case["profile"], "today": day(case["today"]), "advice": case.get("advice", False)}


def as_written(value):
    """A value as vectors write it: terms by vocabulary and slug, dates as texts."""
    if isinstance(value, osce.Term):
        return {"vocabulary": value.vocabulary, "slug": value.slug}
    if isinstance(value, osce.PartialDate):
        return str(value)
    return value


def assert_members(found, wanted, names):
    """Compares the members of `names` that a vector gives; those that it does not give are left open."""
    assert_same = {name: as_written(getattr(found, name)) for name in names if name in wanted}
    assert assert_same == {name: wanted[name] for name in assert_same}


def assert_faults(found, wanted):
    """Compares all faults, in order. Members and parameters that a vector does not give are left open."""
    assert [fault.code for fault in found] == [fault["code"] for fault in wanted]
    for fault, members in zip(found, wanted, strict=True):
        have = fault.to_dict()
        have["params"] = {name: have["params"].get(name) for name in members.get("params", {})}
        assert {name: have[name] for name in members} == members, fault
