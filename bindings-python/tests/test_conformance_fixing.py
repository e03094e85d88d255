"""The vectors of mending, and JSON Lines beside them."""

import osce
import pytest
from vectors import assert_faults, cases, check_options, raw_cases

CODES = {"before", "after"}


@cases("fixing.json")
def test_fixing(case):
    fixed = osce.fix(case["json"], case["record"], **check_options(case))
    assert fixed.json == case["fixed"]
    applied = [repair.to_dict() for repair in fixed.applied]
    found = [
        {name: (each if name in CODES else each["fault"])[name] for name in case["applied"][0]} for each in applied
    ]
    assert found == case["applied"]
    assert_faults(fixed.left, case["left"])
    assert fixed.left == osce.check_json(fixed.json, case["record"], **check_options(case)).report
    assert fixed.ok == fixed.left.ok
    again = osce.fix(fixed.json, case["record"], **check_options(case))
    assert (again.json, again.applied) == (fixed.json, [])


def test_lines_are_mended_as_records_are(tmp_path, today):
    chosen = [case for case in raw_cases("fixing.json") if (case["record"], case["profile"]) == ("news-item", "strict")]
    source = "\r\n\n".join(case["json"] for case in chosen).encode()
    out = tmp_path / "mended.jsonl"
    told = []
    fixed = osce.fix_jsonl(source, out, today=today, progress=lambda done, length: told.append((done, length)))
    assert out.read_bytes() == "\r\n\n".join(case["fixed"] for case in chosen).encode()
    assert fixed.mended == sum(bool(case["applied"]) for case in chosen)
    assert sum(fixed.applied_by_code.values()) == sum(len(case["applied"]) for case in chosen)
    assert fixed.left.to_dict() == osce.check_jsonl(out, today=today).to_dict()
    assert list(fixed.left.faults()) == list(osce.check_jsonl(out, today=today).faults())
    assert not fixed.ok
    assert told[-1] == (len(source), len(source))
    assert list(tmp_path.iterdir()) == [out]


def test_a_repair_says_what_it_did():
    fixed = osce.fix('{"title": " A", "countries": ["FIN"]}')
    assert repr(fixed) == "<Fixed: 2 applied, 4 left>"
    trimmed, replaced = fixed.applied
    assert repr(replaced) == '<Repair unknown-term /countries/0: "FIN" -> "fi">'
    assert (trimmed.before, trimmed.after, trimmed.fault.line, trimmed.fault.column) == ('" A"', '"A"', 1, 11)
    assert fixed == osce.fix('{"title": " A", "countries": ["FIN"]}')
    assert hash(fixed) == hash(osce.fix(b'{"title": " A", "countries": ["FIN"]}'))
    match fixed:
        case osce.Fixed(json, [osce.Repair(_, before, _), *_], left):
            assert (json, before, left.ok) == ('{"title": "A", "countries": ["fi"]}', '" A"', False)
    assert fixed.to_dict()["json"] == fixed.json


def test_faults_say_what_mends_them():
    (fault,) = osce.NewsItem(title=" A").check().errors[:1]
    assert (fault.action, fault.value, fault.is_safe) == ("trim", '"A"', True)
    assert osce.Fault.from_json(fault.to_json()) == fault
    (fault,) = osce.check_json('{"title":"A","reading_time":1}').report.errors[:1]
    assert (fault.action, fault.value, fault.is_safe) == ("none", None, False)
    assert osce.Fault.from_json(fault.to_json()) == fault


def test_the_source_is_not_overwritten(lines_file):
    before = lines_file.read_bytes()
    for out in (lines_file, str(lines_file), lines_file.parent / "." / lines_file.name):
        with pytest.raises(ValueError, match="another file"):
            osce.fix_jsonl(lines_file, out)
    assert lines_file.read_bytes() == before


def test_what_cannot_be_read_or_written_leaves_nothing(tmp_path, lines_file):
    with pytest.raises(FileNotFoundError):
        osce.fix_jsonl(tmp_path / "missing.jsonl", tmp_path / "out.jsonl")
    with pytest.raises(OSError, match=r"."):
        osce.fix_jsonl(lines_file, tmp_path / "missing" / "out.jsonl")
    with pytest.raises(ZeroDivisionError):
        osce.fix_jsonl(lines_file, tmp_path / "out.jsonl", progress=lambda _done, _length: 1 / 0)
    assert list(tmp_path.iterdir()) == [lines_file]
