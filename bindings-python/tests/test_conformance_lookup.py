"""The vectors of terms, lookup, lists, labels and suggestions."""

from collections import Counter

import osce
import pytest
from vectors import as_written, assert_members, cases, options, raw_cases, term, terms

ENUMS = [osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind]
MATCH_MEMBERS = (
    *("term", "vocabulary", "name", "kind", "language", "valid_from", "valid_until", "dated", "certain", "distance"),
    *("form", "annotation", "event"),
)
ERRORS = {"not-found": osce.NotFound, "ambiguous": osce.Ambiguous, "not-valid-on": osce.NotValidOn}


@cases("terms.json")
def test_terms(case):
    found = osce.get(case["slug"], case["vocabulary"])
    assert as_written(found) == {"vocabulary": case["vocabulary"], "slug": case["slug"]}
    assert osce.get(case["slug"]).slug == case["slug"]
    assert found.label("en") == case["label"]
    assert (found.parent and found.parent.slug) == case["parent"]


@pytest.mark.parametrize("enum", ENUMS)
def test_each_term_has_a_vector_in_the_order_of_the_data(enum):
    wanted = [case["slug"] for case in raw_cases("terms.json") if case["vocabulary"] == enum.VOCABULARY]
    assert [member.slug for member in enum] == wanted


@cases("lookup.json")
def test_lookup(case):
    asked = options(case, "vocabulary", "language", "on", "fuzzy", "forms")
    wanted = case["expect"]
    if "match" in wanted:
        assert set(wanted["match"]) <= set(MATCH_MEMBERS)
        assert_members(osce.lookup(case["text"], **asked), wanted["match"], MATCH_MEMBERS)
    else:
        with pytest.raises(osce.LookupError) as caught:
            osce.lookup(case["text"], **asked)
        assert type(caught.value) is ERRORS[wanted["error"]]
        assert_failure(caught.value, wanted)


def assert_failure(error, wanted):
    if isinstance(error, osce.NotFound):
        suggested = [suggestion.term for suggestion in error.suggestions]
        assert set(wanted.get("suggests", [])) <= set(suggested)
        assert wanted.get("suggests_no") not in [member.vocabulary for member in suggested]
    elif isinstance(error, osce.Ambiguous):
        assert {candidate.term for candidate in error.candidates} == set(terms(wanted["candidates"]))
    else:
        assert_members(error, wanted, ["term"])
        assert set(wanted.get("names_on_date", [])) <= set(error.names_on_date)
        if "successors" in wanted:
            assert list(error.successors) == terms(wanted["successors"])


@cases("lookup.json")
def test_lookup_all_has_a_match_or_none(case):
    asked = options(case, "vocabulary", "language", "on", "fuzzy", "forms")
    (found,) = osce.lookup_all([case["text"]], **asked)
    wanted = case["expect"].get("match")
    assert (found is None) == (wanted is None)
    if wanted:
        assert_members(found, wanted, MATCH_MEMBERS)


def outcome(found):
    match found:
        case osce.Match():
            return "match"
        case osce.Ambiguous():
            return "ambiguous"
        case osce.Unresolved():
            return "unresolved"


@cases("lists.json")
def test_lists(case):
    found = osce.lookup_list(case["text"], **options(case, "vocabulary", "language", "on"))
    assert [item.text for item in found] == [wanted["text"] for wanted in case["expect"]]
    for item, wanted in zip(found, case["expect"], strict=True):
        assert outcome(item) == wanted["outcome"]
        assert [item.start, item.end] == wanted["span"]["code_points"]
        assert case["text"][item.start : item.end] == item.text
        if "term" in wanted:
            assert item.term is term(wanted["term"])
        if "candidates" in wanted:
            assert {candidate.term for candidate in item.candidates} == set(terms(wanted["candidates"]))


@cases("labels.json")
def test_labels(case):
    found = [item.term for item in osce.lookup_list(case["text"]) if isinstance(item, osce.Match)]
    assert found == terms(case["terms"])
    assert Counter(map(type, found)) == Counter(map(type, terms(case["terms"])))


@cases("suggest.json")
def test_suggest(case):
    asked = options(case, "vocabulary", "language", "limit")
    found = [suggestion.term for suggestion in osce.suggest(case["text"], **asked)]
    assert len(found) <= asked.get("limit", 5)
    if "first" in case:
        assert (as_written(found[0]) if found else None) == case["first"]
    written = [as_written(member) for member in found]
    assert all(wanted in written for wanted in case.get("includes", []))
    assert case.get("excludes_vocabulary") not in [member.vocabulary for member in found]


def test_the_first_suggestion_is_right():
    right = {True: [], False: []}
    for case in raw_cases("suggestions-corpus.json"):
        suggested = osce.suggest(case["text"], vocabulary=case.get("vocabulary"), limit=1)
        first = suggested[0].term.slug if suggested else None
        right[case["slug"] is None].append(first == case["slug"])
    for is_of_nothing, share in ((False, 0.90), (True, 0.95)):
        assert sum(right[is_of_nothing]) >= share * len(right[is_of_nothing])


@cases("areas.json")
def test_an_area_is_not_a_state_in_any_language(case):
    for name in case["texts"]:
        with pytest.raises(osce.NotFound):
            osce.lookup(name, vocabulary="country", fuzzy=True)
        assert osce.suggest(name, vocabulary="country") == []
        assert osce.mentions(name, vocabulary="country") == []


@cases("other-states.json")
def test_another_state_is_not_taken_for_one_of_the_data(case):
    for name in case["texts"]:
        with pytest.raises(osce.NotFound):
            osce.lookup(name, vocabulary="country", fuzzy=True)
