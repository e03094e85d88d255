"""What the classes have in common: they are compared, hashed, copied, pickled, shown, matched and never changed."""

import copy
import datetime
import pickle

import osce
import pytest
from objects import (
    CHECKED,
    MATCH,
    MENTION,
    NEWS_ITEM,
    RECORDS,
    SHOWN_AS_CALLS,
    SUGGESTION,
    UNRESOLVED,
    VALUES,
    is_whole,
)
from vectors import raw_cases

PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)
values = pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
frozen = pytest.mark.parametrize(
    "value", [value for value in VALUES.values() if not isinstance(value, str)], ids=lambda value: type(value).__name__
)
shown_as_calls = pytest.mark.parametrize("value", SHOWN_AS_CALLS.values(), ids=SHOWN_AS_CALLS)
records = pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)


def public_members(value):
    return [name for name in dir(type(value)) if not name.startswith("_") and not callable(getattr(value, name))]


@values
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_pickled_values_are_equal_in_every_member(value, protocol):
    again = pickle.loads(pickle.dumps(value, protocol))
    assert type(again) is type(value)
    assert again == value
    assert hash(again) == hash(value)
    for name in public_members(value):
        if name != "error":  # exceptions are compared by identity
            assert getattr(again, name) == getattr(value, name), name


@values
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_copies_are_equal(value, copied):
    assert copied(value) == value
    assert copied([value]) == [value]


@values
def test_values_are_equal_to_no_other(value):
    others = [other for other in VALUES.values() if other is not value]
    assert value not in others
    assert value != object()
    assert value is not None


def test_values_are_keys():
    assert len({value: name for name, value in VALUES.items()}) == len(VALUES)


@frozen
def test_members_cannot_be_set_or_deleted(value):
    before, value = value, pickle.loads(pickle.dumps(value))
    for name in public_members(value):
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)
    with pytest.raises(AttributeError):
        value.no_such_member = None
    assert value == before


@shown_as_calls
def test_repr_is_the_call_that_makes_it_where_that_is_a_line(value):
    names = {name: getattr(osce, name) for name in osce.__all__} | {"datetime": datetime}
    if isinstance(value, (osce.PartialDate, osce.ExtraMembers)) or is_whole(value):
        assert eval(repr(value), names) == value  # noqa: S307 - of objects made here
    else:
        assert repr(value).endswith(("…)", ">)"))


def test_what_is_shown_as_a_call():
    shown = {type(value).__name__ for value in SHOWN_AS_CALLS.values() if hasattr(value, "to_dict") and is_whole(value)}
    assert {"Mention", "RecordImage", "RecordLink", "RecordTranslation", "Suggestion", "UnresolvedTerm"} <= shown


@pytest.mark.parametrize("case", raw_cases("mentions-corpus.json"), ids=lambda case: case["name"])
def test_mentions_pickle_and_show_themselves(case):
    names = {name: getattr(osce, name) for name in osce.__all__}
    for mention in osce.mentions(case["text"]):
        assert pickle.loads(pickle.dumps(mention)) == mention
        assert not is_whole(mention) or eval(repr(mention), names) == mention  # noqa: S307 - of objects made here


def test_pickled_mentions_do_not_carry_the_whole_text():
    text = "Finland. " + "x" * 1_000_000
    (mention,) = osce.mentions(text)
    assert len(pickle.dumps(mention)) < 1_000


@records
def test_repr_leaves_out_what_is_absent(record):
    assert repr(type(record)(title="A")) == f"{type(record).__name__}(title='A')"


@records
def test_records_match_by_keyword_and_by_position(record):
    cls = type(record)
    match record:
        case cls(title=title, language="en", fields_of_work=(first, *_)):
            assert (title, first) == (record.title, record.fields_of_work[0])
        case _:
            pytest.fail("no match")
    positional = cls.__match_args__
    assert positional[:2] == ("id", "url")
    assert [getattr(record, name) for name in positional[:2]] == [record.id, record.url]


def test_answers_match_by_position():
    match MATCH:
        case osce.Match(term, name, "formal"):
            assert (term, name) == (osce.Structure.MISSION_TO_SERBIA, MATCH.name)
    match SUGGESTION:
        case osce.Suggestion(osce.FieldOfWork.POLICING, name, distance):
            assert (name, distance) == ("Policing", 1)
    match MENTION:
        case osce.Mention(osce.Structure.MISSION_TO_MOLDOVA, start, end):
            assert (start, end) == (4, 27)
    match CHECKED:
        case osce.Checked(osce.NewsItem(title=title), osce.Report(ok=False)):
            assert title == "Course ends"
    match CHECKED.report[0]:
        case osce.Fault("unknown-term", "error", path):
            assert path == "/fields_of_work/0"
    match osce.PartialDate("1994-06"):
        case osce.PartialDate(year, month, None):
            assert (year, month) == (1994, 6)
    match UNRESOLVED:
        case osce.Unresolved(text):
            assert text == "Atlantis"
    match osce.lookup_list("Yugoslavia"):
        case [osce.Ambiguous(candidates)]:
            assert len(candidates) == 2


def test_match_args_name_members():
    for value in VALUES.values():
        for name in getattr(type(value), "__match_args__", ()):
            assert hasattr(value, name)


def test_a_spelt_out_member_makes_another_value():
    assert NEWS_ITEM.replace(title="B") != NEWS_ITEM
    assert osce.RecordImage("a", alt="") != osce.RecordImage("a")
    assert osce.PartialDate("1994") != osce.PartialDate("1994-01-01")


def test_partial_dates_are_ordered_by_first_day_then_by_length():
    dates = [osce.PartialDate(text) for text in ("1994", "1994-01", "1994-01-01", "1994-01-02", "1994-02", "1995")]
    shuffled = [dates[index] for index in (3, 0, 5, 2, 4, 1)]
    assert sorted(shuffled) == dates
    assert max(dates) == osce.PartialDate("1995")
    with pytest.raises(TypeError):
        assert osce.PartialDate("1994") < "1995"


def test_partial_dates_are_made_of_days_and_of_themselves():
    assert osce.PartialDate(datetime.date(1994, 6, 15)) == osce.PartialDate("1994-06-15")
    assert osce.PartialDate(osce.PartialDate("1994-06")) == osce.PartialDate("1994-06")
