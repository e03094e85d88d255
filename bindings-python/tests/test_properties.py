"""What holds for any record and any text."""

import datetime
import json
import pickle

import osce
import pytest
from hypothesis import given
from hypothesis import strategies as st
from objects import is_whole

# No halves of surrogate pairs: they are not text in UTF-8.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
days = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))
optional_texts = st.none() | texts


def members_of(cls):
    return st.lists(st.sampled_from(list(cls)), max_size=4)


# Numbers that Python and JSON hold alike.
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
KNOWN = set(osce.schema("news-item")["properties"])
unknown_members = st.dictionaries(texts.filter(lambda name: name not in KNOWN), plain, max_size=4)
names = [name.text for cls in (osce.Country, osce.Structure, osce.FieldOfWork) for term in cls for name in term.names]
# Texts in which names stand among signs of one to four bytes, with marks and joiners before and after.
around = st.text(st.sampled_from(" ,./-()'\"\n\taé\u0301\u200d\u00a0ж漢\N{PARTY POPPER}\u202e\0"), max_size=8)
texts_with_names = st.lists(st.tuples(around, st.sampled_from(names), around), max_size=6).map(
    lambda parts: "".join("".join(part) for part in parts)
)
any_text = texts | texts_with_names


def pointer(name):
    return "/" + name.replace("~", "~0").replace("/", "~1")


@st.composite
def news_items(draw):
    carried = draw(unknown_members)
    pairs = [
        (pointer(name), json.dumps(value, separators=(",", ":"), ensure_ascii=False)) for name, value in carried.items()
    ]
    return osce.NewsItem(
        title=draw(texts),
        id=draw(optional_texts),
        url=draw(optional_texts),
        kind=draw(st.none() | st.sampled_from(list(osce.NewsKind))),
        language=draw(optional_texts),
        summary=draw(optional_texts),
        body=draw(optional_texts),
        issued_on=draw(st.none() | days),
        issued_by=draw(members_of(osce.Structure)),
        place=draw(optional_texts),
        fields_of_work=draw(members_of(osce.FieldOfWork)),
        countries=draw(members_of(osce.Country)),
        meetings=draw(members_of(osce.MeetingSeries)),
        images=draw(st.lists(st.builds(osce.RecordImage, texts, optional_texts, optional_texts), max_size=2)),
        links=draw(st.lists(st.builds(osce.RecordLink, texts, optional_texts), max_size=2)),
        translations=draw(st.lists(st.builds(osce.RecordTranslation, texts, texts), max_size=2)),
        extra=pairs,
    )


@given(news_items())
def test_json_is_read_again(item):
    written = item.to_json()
    assert osce.NewsItem.from_json(written) == item
    assert osce.NewsItem.from_json(written).to_json() == written
    assert json.loads(written)["title"] == item.title


@given(news_items())
def test_dictionaries_are_read_again(item):
    again = osce.NewsItem.from_dict(item.to_dict())
    assert again.to_dict() == item.to_dict()
    assert again.replace(extra=()) == item.replace(extra=())
    assert dict(again.extra) == dict(item.extra)


@given(news_items())
def test_records_are_pickled_and_shown_as_they_are(item):
    assert pickle.loads(pickle.dumps(item)) == item
    assert hash(pickle.loads(pickle.dumps(item))) == hash(item)
    namespace = {name: getattr(osce, name) for name in osce.__all__} | {"datetime": datetime}
    assert not is_whole(item) or eval(repr(item), namespace) == item  # noqa: S307 - of a record made here
    assert len(repr(item)) <= 200
    assert repr(item).isprintable()


@given(news_items())
def test_a_check_of_a_record_finds_what_a_check_of_its_json_finds(item):
    today = datetime.date(2026, 1, 15)
    by_record = item.check(today=today)
    by_json = osce.check_json(item.to_json(), today=today).report
    assert [(fault.code, fault.path, fault.params) for fault in by_record] == [
        (fault.code, fault.path, fault.params) for fault in by_json
    ]
    assert osce.Report.from_json(by_json.to_json()) == by_json


@given(any_text)
def test_spans_of_mentions_are_indexes_of_the_text(text):
    end = 0
    for mention in osce.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@given(any_text)
def test_spans_of_lists_are_indexes_of_the_text(text):
    end = 0
    for item in osce.lookup_list(text):
        assert end <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text
        end = item.end


@given(any_text)
def test_lookup_finds_or_says_why_not(text):
    (found,) = osce.lookup_all([text])
    if found is not None:
        assert osce.lookup(text) == found
        return
    with pytest.raises(osce.LookupError) as caught:
        osce.lookup(text)
    assert caught.value.text == text[:200]


@given(any_text)
def test_the_normal_form_is_its_own_normal_form(text):
    assert osce.normal_form(osce.normal_form(text)) == osce.normal_form(text)


def assert_places_are_in(text, report):
    lines = text.removeprefix("\ufeff").split("\n")
    for fault in report:
        if fault.line is not None:
            assert 1 <= fault.line <= len(lines)
        if fault.column is not None:
            # A fault can stand behind the last character, where something is missing.
            assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


json_like = st.text(st.sampled_from('{}[]",:\\ \n\r\ttitlenu0123é\u0301\N{PARTY POPPER}\0'), max_size=60)
records = st.builds(
    lambda members, indent: json.dumps({"title": "A"} | members, ensure_ascii=False, indent=indent),
    unknown_members | st.dictionaries(st.sampled_from(sorted(KNOWN)), plain, max_size=5),
    st.sampled_from([None, 1]),
)


@given(any_text | json_like | records)
def test_a_check_of_any_text_is_a_report_with_places_in_the_text(text):
    for profile in ("strict", "lenient"):
        checked = osce.check_json(text, profile=profile, advice=True)
        assert_places_are_in(text, checked.report)
        assert checked.raw == text
        assert (checked.item is None) <= (not checked.ok)
        assert pickle.loads(pickle.dumps(checked)) == checked


@given(st.binary(max_size=80) | json_like.map(str.encode))
def test_a_check_of_any_bytes_is_a_report(data):
    checked = osce.check_json(data)
    assert_places_are_in(checked.raw, checked.report)
    assert (checked.item is None) <= (not checked.ok)
    lines = list(osce.iter_jsonl(data))
    batch = osce.check_jsonl(data)
    assert (batch.lines, batch.valid) == (len(lines), sum(line.ok for line in lines))
    assert osce.read_columns(data)["line"] == [line.line for line in lines]


@given(any_text)
def test_pages_of_any_text_are_read(text):
    checked = osce.read_page(text)
    assert_places_are_in(text, checked.report)
    assert all(isinstance(each, osce.Checked) for each in [*osce.read(text), *osce.read_listing(text)])


@given(days)
def test_questions_about_any_day_have_answers(day):
    chair = osce.chair_on(day)
    assert chair is None or chair.from_.first_day() <= day <= chair.until.last_day()
    participating, partners = osce.participating_on(day), osce.partners_on(day)
    assert not set(participating.certain) & set(participating.uncertain)
    assert not set(participating.certain) & set(partners.certain)
    assert osce.PartialDate(day).first_day() == osce.PartialDate(day).last_day() == day
    assert osce.parse_date(day.isoformat()) == day if day.year >= 1000 else True
