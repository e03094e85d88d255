"""What type checkers are to know. `test_types` has it checked; nothing here is run.

`# type: ignore` stands where an error must be one: where it is not, the comment itself is an error.
"""

from typing import assert_type

import osce
from osce import AnyTerm, Checked, Country, Match, Meeting, Mention, NewsItem, Structure, Suggestion

AnyRecord = osce.NewsItem | osce.Meeting | osce.Project | osce.FieldOperation


def vocabularies(slug: str, vocabulary: type[osce.Term], either: type[Country | Structure]) -> None:
    """A vocabulary chooses the term, by its slug and by its enum."""
    assert_type(osce.lookup("Finland", vocabulary="country"), Match[Country])
    assert_type(osce.lookup("Finland", vocabulary=Country, fuzzy=True).term, Country)
    assert_type(osce.lookup("Secretariat", vocabulary="structure").term, Structure)
    assert_type(osce.lookup("Policing", vocabulary="field-of-work").term, osce.FieldOfWork)
    assert_type(osce.lookup("HDIM", vocabulary="meeting-series").term, osce.MeetingSeries)
    assert_type(osce.lookup("News", vocabulary="news-kind").term, osce.NewsKind)
    assert_type(osce.lookup("Finland", vocabulary=either).term, Country | Structure)

    assert_type(osce.lookup_all(["Finland"], vocabulary="country"), list[Match[Country] | None])
    assert_type(osce.lookup_list("Finland", vocabulary=Country)[0], Match[Country] | osce.Ambiguous | osce.Unresolved)
    assert_type(osce.suggest("fin", vocabulary="country"), list[Suggestion[Country]])
    assert_type(osce.mentions("Finland", vocabulary=Country), list[Mention[Country]])
    assert_type(osce.mentions("Finland", vocabulary=Country)[0].term, Country | None)
    assert_type(osce.mentions("Finland", vocabulary=Country)[0].candidates, tuple[Country, ...])
    assert_type(osce.get("fi", "country"), Country | None)
    assert_type(osce.get("fi", Country), Country | None)

    # Without one, and with one that is known only when it runs, it is a term of any.
    assert_type(osce.lookup("Finland"), Match)
    assert_type(osce.lookup("Finland", vocabulary=None).term, AnyTerm)
    assert_type(osce.lookup("Finland", vocabulary=slug).term, AnyTerm)
    assert_type(osce.lookup("Finland", vocabulary=vocabulary).term, AnyTerm)
    assert_type(osce.mentions("Finland")[0].term, AnyTerm | None)
    assert_type(osce.get("fi"), AnyTerm | None)


def records(kind: str) -> None:
    """The kind of record chooses the item."""
    assert_type(osce.check_json("{}"), Checked[NewsItem])
    assert_type(osce.check_json("{}", "meeting"), Checked[Meeting])
    assert_type(osce.check_json("{}", record="project", profile="lenient").item, osce.Project | None)
    assert_type(osce.check_json("{}", "field-operation").unwrap(), osce.FieldOperation)
    assert_type(osce.iter_jsonl(b""), osce.CheckedIterator[NewsItem])
    assert_type([checked.unwrap() for checked in osce.iter_jsonl(b"", record="meeting")], list[Meeting])

    # What a page or a file holds is known only when it is read.
    assert_type(osce.check_json("{}", kind), Checked)
    assert_type(osce.check_json("{}", kind).item, AnyRecord | None)
    assert_type(osce.read("{}"), list[Checked])
    assert_type(osce.read_page("").unwrap(), AnyRecord)


def constructors(item: NewsItem, report: osce.Report) -> None:
    """What is made by hand is of what it is made of."""
    assert_type(Checked(kind="news-item", form="json", item=item, report=report, raw=""), Checked[NewsItem])
    assert_type(NewsItem.merge(item, item), Checked[NewsItem])
    assert_type(osce.merge_all([osce.Half(item, "json")]), list[Checked[NewsItem]])
    assert_type(Suggestion(Country.FINLAND, "Finland", "en", "common", 0).term, Country)


def one_is_another(country: Match[Country], meeting: Checked[Meeting]) -> tuple[Match, Checked]:
    """What has a country has a term."""
    return country, meeting


def errors(found: Match, checked: Checked[Meeting]) -> Match[Country]:
    """What is not so is an error."""
    assert found.term.alpha3  # type: ignore[union-attr]
    assert osce.lookup("Secretariat", vocabulary="structure").term.alpha3  # type: ignore[attr-defined]
    assert checked.unwrap().issued_by  # type: ignore[attr-defined]
    assert checked.item.title  # type: ignore[union-attr]
    osce.lookup("Finland", vocabulary=7)  # type: ignore[call-overload]
    osce.lookup("Finland", vocabulary=str)  # type: ignore[type-var]
    osce.check_json("{}", NewsItem)  # type: ignore[call-overload]
    return found  # type: ignore[return-value]


def not_of_a_record(_: Match[NewsItem]) -> None:  # type: ignore[type-var]
    """A match is of a term."""
