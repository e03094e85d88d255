"""The vectors of saved pages."""

import json

import osce
from vectors import cases

HOW = {"profile": "lenient", "today": "2026-01-15"}


def content(case):
    """The bytes of a page: its lines, or those that the case gives."""
    return bytes.fromhex(case["hex"]) if "hex" in case else "\n".join(case["html"]).encode()


@cases("html.json")
def test_html(case):
    wanted = case["expect"]
    how = {"url": case.get("url"), **HOW}
    if isinstance(wanted, list):
        found = osce.read_html_listing(content(case), **how)
    else:
        found, wanted = [osce.read_html(content(case), **how)], [wanted]
    assert len(found) == len(wanted)
    for checked, members in zip(found, wanted, strict=True):
        item = checked.item and json.loads(checked.item.to_json())
        if members is None:
            assert item is None
            continue
        assert {name: item.get(name) for name in members} == members
        assert not set(case.get("absent", ())) & set(item)
    faults = [fault for checked in found for fault in checked.report]
    codes = {fault.code for fault in faults}
    assert set(case.get("codes", ())) <= codes
    assert not set(case.get("silent", ())) & codes
    if "unread" in case:
        assert [fault.params["text"] for fault in faults if fault.code == "unread-text"] == case["unread"]
    if "offers" in case:
        offered = next(fault for fault in faults if fault.path == "/issued_on")
        assert offered.suggestion == case["offers"]
