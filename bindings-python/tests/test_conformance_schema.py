"""The vectors of the schemas: a schema and the checker give one verdict, by the codes that a schema can find."""

import json
import re
from functools import cache

import osce
import pytest
from vectors import ROOT, cases

PROFILES = ["strict", "lenient"]


@cache
def codes_in_schema():
    page = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    about = re.findall(r"^## `([a-z0-9-]+)`\n\nseverity: .* · in schema: (yes|no) ·", page, flags=re.MULTILINE)
    assert len(about) == len(re.findall(r"^## `", page, flags=re.MULTILINE)), "a code without a word on the schema"
    return {code for code, is_in in about if is_in == "yes"}


@cache
def validator(record, profile, *, compact):
    jsonschema = pytest.importorskip("jsonschema")
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    if not {"date", "uri"} <= formats.checkers.keys():
        pytest.skip("jsonschema checks no addresses without rfc3986-validator")
    return jsonschema.Draft202012Validator(osce.schema(record, profile, compact), format_checker=formats)


@pytest.mark.parametrize("profile", PROFILES)
@cases("schema.json")
def test_the_checker_gives_the_verdict_of_the_schema(case, profile):
    errors = osce.check_json(case["json"], case["record"], profile=profile).report.errors
    in_schema = [str(fault) for fault in errors if fault.code in codes_in_schema()]
    assert (not in_schema) == case[profile], in_schema


@pytest.mark.parametrize("compact", [False, True], ids=["full", "compact"])
@pytest.mark.parametrize("profile", PROFILES)
@cases("schema.json")
def test_the_schema_gives_its_verdict(case, profile, compact):
    errors = list(validator(case["record"], profile, compact=compact).iter_errors(json.loads(case["json"])))
    # Python's `$` stands before a last line feed too, and the compact form has nothing else against one in a text.
    if compact and not errors and r'\n"' in case["json"]:
        return
    assert (not errors) == case[profile], errors


def test_a_compact_schema_pins_the_length_of_dates():
    dates = ["2021-02-26\n", "2021-02\n", "2021\n"]
    record = {"title": "A", "body": "A"}
    project = validator("project", "strict", compact=True)
    assert project.is_valid(record)
    assert not any(project.is_valid(record | {"starts_on": date}) for date in dates)
