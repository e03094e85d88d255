"""Asks the Python package for each thing that a patch has added, by its name."""

import osce


def optional_member() -> None:
    item = osce.NewsItem(title="A title", test_note="A note")
    assert item.test_note == "A note"
    assert osce.NewsItem.from_json('{"title":"A title","test_note":"A note"}') == item


def value() -> None:
    assert osce.mentions("A text", kinds=["test-nickname"]) == []


def fault_code() -> None:
    (fault,) = [fault for fault in osce.NewsItem(title="A text of the test").check() if fault.code == "test-text"]
    assert fault.params == {"text": "A text of the test"}


def fact() -> None:
    assert osce.Structure.SECRETARIAT.test_motto == "A motto of the test"
    assert osce.Structure.SECRETARIAT.describe()["test_motto"] == "A motto of the test"
    assert osce.Structure.PERMANENT_COUNCIL.test_motto is None


def term() -> None:
    assert osce.lookup("Kind of the test").term is osce.NewsKind.TEST_KIND


def answer_member() -> None:
    """The values of closed sets are texts in Python: one of the new set is what the new member holds."""
    assert osce.label_coverage("country", "en").test_shade == "deep"


for question in [optional_member, value, fault_code, fact, term, answer_member]:
    question()
