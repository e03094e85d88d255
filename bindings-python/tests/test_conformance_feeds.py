"""The vectors of feeds."""

import json

import osce
from vectors import cases

HOW = {"profile": "lenient", "today": "2026-01-15"}


@cases("feeds.json")
def test_feeds(case):
    feed = "\n".join(case["feed"])
    assert osce.form_of(feed) == "feed"
    found = osce.read_feed(feed, url=case.get("url"), **HOW)
    assert len(found) == len(case["expect"])
    for checked, members in zip(found, case["expect"], strict=True):
        item = checked.item and json.loads(checked.item.to_json())
        assert (item is None) == (members is None)
        assert {name: item.get(name) for name in members or {}} == (members or {})
    faults = [fault for checked in found for fault in checked.report]
    codes = {fault.code for fault in faults}
    assert set(case.get("codes", ())) <= codes
    assert not set(case.get("silent", ())) & codes
    assert not case.get("valid") or all(checked.ok for checked in found)
    if "unread" in case:
        assert [fault.params["text"] for fault in faults if fault.code == "unread-text"] == case["unread"]
    assert osce.read_feed(feed.encode(), url=case.get("url"), **HOW) == found
