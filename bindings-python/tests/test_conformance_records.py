"""The vectors of records: what is read, what is carried along, and what is written."""

import copy
import pickle

import osce
import pytest
from objects import CLASSES
from vectors import cases


@cases("records.json")
def test_records(case):
    cls = CLASSES[case["record"]]
    if case.get("item") is False:
        with pytest.raises(osce.RecordError, match=r"[a-z]"):
            cls.from_json(case["json"])
        return
    item = cls.from_json(case["json"])
    assert [unresolved.to_dict() for unresolved in item.unresolved] == case.get("unresolved", [])
    carried = [{"path": path, "json": json} for path, json in item.extra.pairs]
    assert carried == case.get("extra", [])
    written = item.to_json()
    assert written == case["canonical"]
    for again in (cls.from_json(written), cls.from_json(written.encode()), pickle.loads(pickle.dumps(item))):
        assert again == item
        assert again.to_json() == written
    for same in (item.replace(), copy.copy(item), copy.deepcopy(item)):
        assert (same, same.to_json()) == (item, written)


@cases("records.json")
def test_the_checker_gives_the_same_item(case):
    checked = osce.check_json(case["json"], case["record"])
    if case.get("item") is False:
        assert checked.item is None
        assert not checked.ok
    else:
        assert checked.item.to_json() == case["canonical"]
        assert checked.item == CLASSES[case["record"]].from_json(case["json"])


@cases("record-lists.json")
def test_record_lists(case):
    cls = CLASSES[case["record"]]
    if "error" in case:
        with pytest.raises(osce.RecordError) as error:
            cls.list_from_json(case["json"], case["pointer"])
        assert str(error.value) == case["error"]
        return
    records = cls.list_from_json(case["json"], case["pointer"])
    assert [record.to_json() for record in records] == case["canonical"]
    assert all(type(record) is cls for record in records)
