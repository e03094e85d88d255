"""The vectors of pages and listings."""

import json

import osce
from vectors import assert_faults, cases, check_options


def assert_faults_of_text(found, wanted):
    """As `assert_faults`, where a fault without `suggestion` has none."""
    assert_faults(found, [{"suggestion": None} | fault for fault in wanted])


def written(item):
    return item and json.loads(item.to_json())


@cases("pages.json")
def test_pages(case):
    assert osce.layout_of(case["text"]) == case["layout"]
    checked = osce.read_page(case["text"], **check_options(case))
    assert checked.kind == case["record"]
    assert written(checked.item) == case["item"]
    assert_faults_of_text(checked.report, case["faults"])
    assert osce.read_page(case["text"].encode(), **check_options(case)) == checked


@cases("listings.json")
def test_listings(case):
    assert osce.layout_of(case["text"]) == case["layout"]
    found = osce.read_listing(case["text"], **check_options(case))
    assert [written(checked.item) for checked in found] == [wanted["item"] for wanted in case["items"]]
    for checked, wanted in zip(found, case["items"], strict=True):
        assert checked.kind == "news-item"
        assert_faults_of_text(checked.report, wanted["faults"])
    assert osce.read_listing(case["text"].encode(), **check_options(case)) == found
