"""The vectors of merged records."""

import itertools
import json

import osce
from vectors import cases


def item(members):
    return osce.NewsItem.from_json(json.dumps(members))


def conflicts(merged):
    faults = [fault for checked in merged for fault in checked.report]
    assert {(fault.code, fault.severity) for fault in faults} <= {("conflicting-values", "warning")}
    return [[fault.path, *fault.params.values()] for fault in faults]


@cases("merges.json")
def test_merges(case):
    if "halves" in case:
        halves = [osce.Half(item(half["item"]), half["form"], half["source"]) for half in case["halves"]]
        for order in itertools.permutations(halves):
            merged = osce.merge_all(iter(order))
            assert [checked.item for checked in merged] == [item(members) for members in case["items"]]
            assert conflicts(merged) == case["conflicts"]
        return
    merged = osce.NewsItem.merge(item(case["about"]), item(case["page"]))
    found = merged.item
    if "extra" in case:
        assert [list(pair) for pair in found.extra.pairs] == case["extra"]
        found = found.replace(extra=())
    assert found == item(case["item"])
    assert conflicts([merged]) == case["conflicts"]
    assert osce.NewsItem.merge(item(case["about"]), merged.item).item == merged.item
