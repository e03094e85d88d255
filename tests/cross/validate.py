"""Holds the JSON Schemas of the records against Python's `jsonschema`: the same verdicts as the checker's, by all four schemas
of each record. Reads the JSON Lines of `mutated-records` from the standard input, then the vectors. `format` is asserted.

Python's `$` stands before a last line feed too. The compact forms have no `not`, so that a text may end in one there; such
verdicts are counted apart.

`validate.py [N]` takes the first N lines (40,000 where it is left out: Python is slow).
"""

import json
import multiprocessing
import sys
from importlib.metadata import version
from itertools import chain, islice
from pathlib import Path

from jsonschema import Draft202012Validator, SchemaError

ROOT = Path(__file__).resolve().parents[2]
PROFILES = ("strict", "lenient")
FORMS = ("full", "compact")
SHOWN = 10
FORMATS = Draft202012Validator.FORMAT_CHECKER


def compile_schemas():
    """The validators of the records by the names of the schemas. Checks every schema."""
    # Without its package a format is not checked, in silence.
    assert {"date", "uri"} <= FORMATS.checkers.keys(), "a format is not checked"
    validators = {}
    for path in (ROOT / "core/schema").glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        try:
            Draft202012Validator.check_schema(schema)
        except SchemaError as error:
            sys.exit(f"{path.name} is not a schema of draft 2020-12: {error.json_path}: {error.message}")
        if path.stem.split(".")[1] in PROFILES:
            validators[path.stem] = Draft202012Validator(schema, format_checker=FORMATS)
    return validators


VALIDATORS = compile_schemas()


def ends_in_line_feed(value):
    """Whether a text in a value ends in a line feed."""
    if isinstance(value, (dict, list)):
        return any(map(ends_in_line_feed, value.values() if isinstance(value, dict) else value))
    return isinstance(value, str) and value.endswith("\n")


def disagreements(name, case, value):
    """What to say of each schema whose verdict on a value is not the one wanted; `None` where it took a last line feed."""
    said = []
    for profile in PROFILES:
        for form in FORMS:
            validator = VALIDATORS[f"{case['record']}.{profile}.{form}"]
            error = next(validator.iter_errors(value), None)
            if (error is None) == case[profile]:
                continue
            if error is None and form == "compact" and ends_in_line_feed(value):
                said.append(None)
            else:
                verdict = "True" if error is None else f"False, {error.json_path}: {error.message}"
                said.append(f"{name}, {case['record']} {profile} {form}: jsonschema says {verdict}\n  {json.dumps(value)}")
    return said


def of_line(numbered):
    number, line = numbered
    case = json.loads(line)
    return disagreements(f"line {number}", case, case["json"])


def of_vector(case):
    return disagreements(case["name"], case, json.loads(case["json"]))


def main():
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    lines = list(enumerate(islice(sys.stdin.buffer, most), 1))
    vectors = json.loads((ROOT / "tests/vectors/schema.json").read_text(encoding="utf-8"))["cases"]
    assert lines and vectors, "no records"
    with multiprocessing.Pool() as pool:
        found = chain(pool.imap(of_line, lines, chunksize=200), pool.imap(of_vector, vectors, chunksize=50))
        found = list(chain.from_iterable(found))
    said = [disagreement for disagreement in found if disagreement is not None]
    for disagreement in said[:SHOWN]:
        print(disagreement)
    counts = f"{len(lines)} mutated records and {len(vectors)} vectors"
    verdict = f"{len(said)} disagreements" if said else "agreed"
    schemas = len(PROFILES) * len(FORMS)
    passed = f"a last line feed passed {found.count(None)} times in compact forms"
    print(f"jsonschema {version('jsonschema')}: {counts}, {schemas} schemas each: {verdict}; {passed}")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
