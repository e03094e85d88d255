"""The vectors of what was so on a day, and of dates as pages write them."""

import osce
import pytest
from vectors import cases, day

# The errors of dates have no code in Python: the message of each by a part that no other has.
DATE_ERRORS = {
    "empty": "^there is no date",
    "too-long": "is too long for a date",
    "unknown-word": "belongs to no date",
    "ambiguous-month": "is (January|June|July|October|August) in .* give the language",
    "incomplete": "incomplete date",
    "no-such-day": "there is no [0-9]+ in month",
    "ends-before-it-begins": "before it begins",
}


def state(chair):
    return chair and chair.state.value


def chair_on(case, wanted):
    found = osce.chair_on(day(case["date"]))
    assert state(found) == (wanted and wanted["state"])
    if found:
        answered = {
            "certain": found.certain,
            "doubt": found.doubt,
            "people": [person.name for person in found.people],
            "others": [person.name for person in found.others],
            "uncertain_people": {person.name: person.doubt for person in found.people if not person.certain},
        }
        asked(answered, wanted)


def asked(found, wanted):
    """Compare the members that are asked for."""
    assert {name: value for name, value in found.items() if name in wanted} == {
        name: wanted[name] for name in found if name in wanted
    }


def troika_on(case, wanted):
    found = osce.troika_on(day(case["date"]))
    named = {"outgoing": state(found.outgoing), "chair": state(found.chair), "incoming": state(found.incoming)}
    assert named == {"outgoing": None, "chair": None, "incoming": None} | wanted


def sets_on(question):
    def ask(case, wanted):
        found = getattr(osce, question)(day(case["date"]))
        certain, uncertain = set(found.certain), set(found.uncertain)
        assert len(certain) == wanted.get("certain_count", len(certain))
        assert certain >= set(wanted.get("certain_includes", []))
        assert uncertain >= set(wanted.get("uncertain_includes", []))
        assert not (certain | uncertain) & set(wanted.get("excludes", []))
        assert list(found) == list(found.certain)
        assert len(found) == len(found.certain)
        doubts = dict(zip(found.uncertain, found.doubts, strict=True))
        asked({"is_covered": found.is_covered}, wanted)
        asked(doubts, wanted.get("doubt_of", {}))

    return ask


def office_holders(case, wanted):
    found = osce.office_holders(case["structure"], day(case["date"]))
    assert [holder.name for holder in found.certain] == wanted["certain"]
    assert [holder.name for holder in found.uncertain] == wanted["uncertain"]
    asked({"is_covered": found.is_covered}, wanted)


def review(case, wanted):
    date = day(case["date"])
    assert osce.chair_status_on(date) == wanted["status"]
    answers = [
        osce.chair_on(date),
        osce.troika_on(date),
        osce.participating_on(date),
        osce.partners_on(date),
        osce.field_operations_on(date),
        osce.office_holders(osce.Structure.SECRETARY_GENERAL, date),
    ]
    assert {answer.beyond_review for answer in answers if answer} == {wanted["beyond_review"]}


def data_as_of(case, wanted):
    assert osce.data_as_of(case["vocabulary"]) == day(wanted)


def active_on(case, wanted):
    found = osce.get(case["slug"], "structure").active_on(day(case["date"]))
    assert found == wanted
    assert bool(found) is (wanted == "yes")


def label_on(case, wanted):
    found = osce.get(case["slug"], case["vocabulary"]).label_on(day(case["date"]), case["language"])
    assert (found and found.name.text) == (wanted and wanted["text"])
    if found:
        asked({"certain": found.certain, "doubt": found.doubt}, wanted)


def seat_on(case, wanted):
    found = osce.get(case["slug"], "structure").seat_on(day(case["date"]))
    members = ("city", "country", "certain", "doubt")
    assert (found and {name: getattr(found, name) for name in members}) == wanted


def lineage(case, wanted):
    assert [member.slug for member in osce.get(case["slug"], "structure").lineage()] == wanted


def partial_date(case, wanted):
    if wanted.get("error"):
        with pytest.raises(ValueError, match="invalid date"):
            osce.PartialDate(case["text"])
    else:
        found = osce.PartialDate(case["text"])
        assert found.first_day() == day(wanted["first_day"])
        assert found.last_day() == day(wanted["last_day"])
        assert str(found) == case["text"]


QUESTIONS = {
    "chair_on": chair_on,
    "troika_on": troika_on,
    "office_holders": office_holders,
    "review": review,
    "data_as_of": data_as_of,
    "active_on": active_on,
    "label_on": label_on,
    "seat_on": seat_on,
    "lineage": lineage,
    "partial_date": partial_date,
} | {question: sets_on(question) for question in ("participating_on", "partners_on", "field_operations_on")}


@cases("dates.json")
def test_questions_about_a_day(case):
    QUESTIONS[case["question"]](case, case["expect"])


@cases("page-dates.json")
def test_dates_of_pages(case):
    wanted, language = case["expect"], case.get("language")
    if "error" in wanted:
        for parse in (osce.parse_dates, osce.parse_date):
            with pytest.raises(ValueError, match=DATE_ERRORS[wanted["error"]]):
                parse(case["text"], language=language)
    else:
        assert osce.parse_dates(case["text"], language=language) == (day(wanted["first"]), day(wanted["last"]))
        assert osce.parse_date(case["text"], language=language) == day(wanted["first"])
