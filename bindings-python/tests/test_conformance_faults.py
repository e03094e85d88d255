"""The vectors of faults: JSON, bytes, and JSON Lines in each of the ways to read them."""

from collections import Counter

import osce
import pytest
from vectors import assert_faults, cases, check_options, raw_cases


def content(case):
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    text = case["json"]
    for placeholder, (repeated, times) in case.get("repeat", {}).items():
        text = text.replace(placeholder, repeated * times)
    return text.encode()


def lines_options(case):
    limit = {"longest_line": case["limit"]} if "limit" in case else {}
    return {"record": case["record"], **check_options(case), **limit}


@cases("faults.json")
def test_faults(case):
    if "jsonl" in case:
        checked = list(osce.iter_jsonl(case["jsonl"].encode(), **lines_options(case)))
        assert_faults([fault for line in checked for fault in line.report], case["faults"])
        assert [line.item is not None for line in checked] == case["items"]
        return
    checked = osce.check_json(content(case), case["record"], **check_options(case))
    assert_faults(checked.report, case["faults"])
    assert checked.kind == case["record"]
    if "item" in case:
        assert (checked.item is not None) == case["item"]


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case["name"]) for case in raw_cases("faults.json") if "json" in case],
)
def test_a_text_and_its_bytes_have_the_same_faults(case):
    data = content(case)
    of_bytes = osce.check_json(data, case["record"], **check_options(case))
    assert osce.check_json(data.decode(), case["record"], **check_options(case)) == of_bytes


def is_one_line(case):
    return "jsonl" not in case and b"\n" not in content(case) and content(case).strip(b" \t\r\n") != b""


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case["name"]) for case in raw_cases("faults.json") if is_one_line(case)],
)
def test_a_line_has_the_faults_of_its_json(case):
    data = content(case)
    checked = osce.check_json(data, case["record"], **check_options(case))
    (line,) = osce.iter_jsonl(data, **lines_options(case))
    assert list(line.report) == list(checked.report)
    assert line.item == checked.item
    assert (line.line, checked.line) == (1, None)


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case["name"]) for case in raw_cases("faults.json") if "jsonl" in case],
)
def test_counts_faults_and_columns_of_lines_agree(case):
    data, asked = case["jsonl"].encode(), lines_options(case)
    checked = list(osce.iter_jsonl(data, **asked))
    faults = [fault for line in checked for fault in line.report]
    batch = osce.check_jsonl(data, **asked)
    assert (batch.lines, batch.valid, batch.invalid) == (
        len(case["items"]),
        sum(line.ok for line in checked),
        sum(not line.ok for line in checked),
    )
    assert batch.ok == all(line.ok for line in checked)
    assert batch.faults_by_code == Counter(fault["code"] for fault in case["faults"])
    assert list(batch.faults()) == list(batch) == faults
    columns = osce.read_columns(data, **asked)
    assert columns["line"] == [line.line for line in checked]
    assert columns["valid"] == [line.ok for line in checked]
    assert columns["faults"] == [[fault.code for fault in line.report] for line in checked]
    assert [title is not None for title in columns["title"]] == case["items"]
