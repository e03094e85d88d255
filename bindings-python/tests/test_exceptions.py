"""The exceptions: what they say, what they carry, and that they survive pickling."""

import builtins
import copy
import datetime
import pickle

import osce
import pytest
from objects import CHECKED

ON = datetime.date(2010, 1, 1)


def failure(text, **options):
    with pytest.raises(osce.LookupError) as caught:
        osce.lookup(text, **options)
    return caught.value


LONG = "Finland" + " " * 250 + "xyz"
LOOKUPS = {
    "not found": ("Atlantis", {}),
    "not found, with all options": ("Atlantis", {"vocabulary": "country", "language": "de", "on": ON, "fuzzy": True}),
    "not found, without a text": ("", {}),
    "not found, longer than what is kept": ("Atlantis" * 100, {}),
    "not found, a name in what is kept": (LONG, {}),
    "ambiguous": ("Yugoslavia", {}),
    "not valid on a day": ("Türkiye", {"on": ON}),
}
lookups = pytest.mark.parametrize(("text", "options"), LOOKUPS.values(), ids=LOOKUPS)
MEMBERS = ("text", "start", "end", "suggestions", "candidates", "term", "name", "date", "names_on_date", "successors")


def members(error):
    return {name: getattr(error, name) for name in MEMBERS if hasattr(error, name)}


@lookups
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_failed_lookups_are_pickled(text, options, protocol):
    error = failure(text, **options)
    again = pickle.loads(pickle.dumps(error, protocol))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert members(again) == members(error)


@lookups
def test_failed_lookups_are_copied(text, options):
    error = failure(text, **options)
    assert members(copy.copy(error)) == members(copy.deepcopy(error)) == members(error)


def test_the_place_in_a_list_is_pickled():
    error = osce.lookup_list("Finland, Yugoslavia")[1]
    again = pickle.loads(pickle.dumps(error))
    assert (again.start, again.end, again.text) == (error.start, error.end, error.text) == (9, 19, "Yugoslavia")
    unresolved = pickle.loads(pickle.dumps(osce.lookup_list("Finland, Atlantis")[1]))
    assert (unresolved.start, unresolved.end, unresolved.text) == (9, 17, "Atlantis")
    assert isinstance(unresolved.error, osce.NotFound)


def test_an_unresolved_item_keeps_to_the_vocabulary_asked():
    error = osce.lookup_list("Finland, Turky", vocabulary="structure")[1].error
    assert str(error).startswith("no structure is called `Turky`")
    assert all(found.vocabulary == "structure" for found in error.suggestions)
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert again.suggestions == error.suggestions
    assert osce.lookup_list("Turky")[0].error.suggestions[0].term is osce.Country.TURKIYE


def test_not_found_says_what_was_probably_meant():
    error = failure("polcing")
    assert error.suggestions[0].term is osce.FieldOfWork.POLICING
    assert error.text == "polcing"
    assert "polcing" in str(error)
    assert "Policing" in str(error)


def test_ambiguous_says_what_it_can_mean():
    error = failure("Yugoslavia")
    assert {candidate.term.slug for candidate in error.candidates} == {"rs", "yucs"}
    assert "Serbia" in str(error)


def test_not_valid_on_says_what_was_in_use():
    error = failure("Türkiye", on=ON)
    assert (error.term, error.date) == (osce.Country.TURKIYE, ON)
    assert "Turkey" in error.names_on_date
    assert error.name in [name.text for name in error.term.names]


def test_only_the_beginning_of_a_long_text_is_kept():
    assert failure("Atlantis" * 100).text == ("Atlantis" * 100)[:200]


@lookups
def test_failed_lookups_are_lookup_errors_of_python(text, options):
    assert isinstance(failure(text, **options), builtins.LookupError)


def test_the_repr_of_a_failure_shows_the_text():
    shown = repr(failure("Atlantis"))
    assert "Atlantis" in shown
    assert " object at 0x" not in shown


def test_unwrap_raises_the_errors_of_the_report():
    with pytest.raises(osce.CheckError) as caught:
        CHECKED.unwrap()
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.report == CHECKED.report
    assert str(error).splitlines() == [str(fault) for fault in CHECKED.report.errors]
    again = pickle.loads(pickle.dumps(error))
    assert (again.report, str(again)) == (error.report, str(error))


def test_unwrap_gives_the_item_of_a_valid_record(today):
    valid = '{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
    checked = osce.check_json(valid, today=today)
    assert checked.unwrap() is checked.item
    assert checked.unwrap().title == "A"


@pytest.mark.parametrize("text", ["", "[", "[]", "{}", '{"title":7}', b"\xff"])
def test_what_is_no_record_is_a_value_error_with_words(text):
    with pytest.raises(ValueError, match=r"[a-z]{2}") as caught:
        osce.NewsItem.from_json(text)
    if isinstance(text, str):
        assert type(caught.value) is osce.RecordError
        again = pickle.loads(pickle.dumps(caught.value))
        assert (type(again), str(again)) == (osce.RecordError, str(caught.value))


def test_bytes_that_are_no_utf_8_are_a_record_error():
    with pytest.raises(osce.RecordError):
        osce.NewsItem.from_json(b'{"title":"\xff"}')


def test_exceptions_live_in_the_package():
    for name in ("Ambiguous", "CheckError", "LookupError", "NotFound", "NotValidOn", "RecordError"):
        assert issubclass(getattr(osce, name), Exception)
    assert issubclass(osce.NotFound, osce.LookupError)
    assert issubclass(osce.RecordError, ValueError)
