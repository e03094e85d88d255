"""The enums of terms and words: their members, their order, and that they are texts."""

import csv
import enum
import json
import pickle
import re

import osce
import pytest
from vectors import ROOT, raw_cases

ENUMS = {
    cls.VOCABULARY: cls for cls in (osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind)
}
enums = pytest.mark.parametrize("cls", ENUMS.values(), ids=ENUMS)


def fingerprints(vocabulary):
    path = ROOT / "core" / "data" / "fingerprints.tsv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [row for row in csv.DictReader(lines, delimiter="\t") if row["vocabulary"] == vocabulary]


def upper_snake(variant):
    return re.sub(r"(?<=.)(?=[A-Z])", "_", variant).upper()


@enums
def test_members_are_those_of_the_data_by_name_and_value(cls):
    wanted = [(upper_snake(row["variant"]), row["slug"]) for row in fingerprints(cls.VOCABULARY)]
    assert [(member.name, member.value) for member in cls] == wanted
    assert wanted


@enums
def test_iteration_follows_the_data(cls):
    assert [member.slug for member in cls] == [row["slug"] for row in osce.table(cls)]
    assert [member.slug for member in cls] == [
        case["slug"] for case in raw_cases("terms.json") if case["vocabulary"] == cls.VOCABULARY
    ]


@enums
def test_members_are_texts(cls):
    assert issubclass(cls, enum.StrEnum)
    assert issubclass(cls, osce.Term)
    for member in cls:
        assert member == member.value == member.slug == str(member) == f"{member}"
        assert hash(member) == hash(member.value)
        assert json.dumps([member]) == f'["{member.slug}"]'
        assert json.dumps({member: 1}) == f'{{"{member.slug}": 1}}'
        assert cls(member.slug) is cls[member.name] is member
        assert repr(member) == f"{cls.__name__}.{member.name}"
        assert pickle.loads(pickle.dumps(member)) is member
        assert member.vocabulary == cls.VOCABULARY


@enums
def test_sorting_is_that_of_texts(cls):
    assert sorted(cls) == sorted(member.value for member in cls)


@enums
def test_no_member_is_written_twice(cls):
    assert len(cls.__members__) == len(list(cls))
    enum.verify(enum.UNIQUE)(cls)


@enums
def test_what_is_no_slug_is_no_member(cls):
    for text in ("", "no-such-term", next(iter(cls)).value.upper() + " "):
        with pytest.raises(ValueError, match=f"unknown slug `{text}` in the vocabulary {cls.VOCABULARY}"):
            cls(text)
        assert osce.get(text, cls) is None


def test_a_wrong_slug_says_what_was_meant():
    with pytest.raises(ValueError, match="did you mean `fi`"):
        osce.Country("FI")
    with pytest.raises(ValueError, match="did you mean `policing`"):
        osce.FieldOfWork("polcing")
    with pytest.raises(ValueError, match="5 is not a valid Country"):
        osce.Country(5)


@enums
def test_get_gives_the_member(cls):
    for member in cls:
        assert osce.get(member.slug, cls) is member
        assert osce.get(member.slug, cls.VOCABULARY) is member


@enums
def test_the_name_of_the_vocabulary_is_no_member(cls):
    assert "VOCABULARY" not in cls.__members__
    assert cls.VOCABULARY in ENUMS


def test_languages_are_those_that_the_core_takes():
    tags = [language.value for language in osce.Language]
    with pytest.raises(ValueError, match="unknown language of the names") as caught:
        osce.lookup("Finland", language="xx")
    assert re.findall("`([a-z]{2,3})`", str(caught.value).partition("expected")[2]) == tags
    for language in osce.Language:
        assert osce.Country.FINLAND.label(language) == osce.Country.FINLAND.label(f"{language.value}-AT")


def test_six_languages_are_official():
    assert [language.value for language in osce.Language if language.is_official] == [
        "en",
        "fr",
        "de",
        "it",
        "ru",
        "es",
    ]
    assert repr(osce.Language.GERMAN) == "Language.GERMAN"


def test_each_official_language_has_names():
    found = {name.language for cls in ENUMS.values() for member in cls for name in member.names}
    assert {language for language in osce.Language if language.is_official} <= found <= set(osce.Language)


def test_certainty_is_true_only_where_it_is_yes():
    assert [bool(answer) for answer in (osce.Certainty.YES, osce.Certainty.NO, osce.Certainty.UNCERTAIN)] == [
        True,
        False,
        False,
    ]
    assert [answer.value for answer in osce.Certainty] == ["yes", "no", "uncertain"]
    assert json.dumps(osce.Certainty.NO) == '"no"'
    assert repr(osce.Certainty.UNCERTAIN) == "Certainty.UNCERTAIN"
