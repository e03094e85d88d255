"""What notebooks show: tables in which no text of a record becomes markup."""

from html.parser import HTMLParser

import osce
import pytest
from objects import RECORDS

MARKUP = "<script>alert('x')</script> & \"quoted\" <b>"


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts = [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert {name for name, _ in attrs} <= {"style"}

    def handle_data(self, data):
        self.texts.append(data)


def shown(value):
    tags = Tags(value._repr_html_())
    assert set(tags.tags) <= {"table", "tr", "td", "th", "b", "br", "code", "p"}
    return "".join(tags.texts)


def test_texts_of_a_record_are_escaped():
    item = osce.NewsItem(
        title=MARKUP,
        body=MARKUP,
        place=MARKUP,
        images=[osce.RecordImage(MARKUP, alt=MARKUP)],
        links=[osce.RecordLink(MARKUP, title=MARKUP)],
        translations=[osce.RecordTranslation(MARKUP, MARKUP)],
    )
    assert shown(item).count(MARKUP) == 9
    assert "<script" not in item._repr_html_()


def test_names_and_values_of_unknown_members_are_escaped():
    item = osce.NewsItem.from_json('{"title":"A","<script>":{"<i>":["<u>"]},"fields_of_work":["<s>"]}')
    text = shown(item)
    assert all(part in text for part in ("<script>", "<i>", "<u>", "<s>"))


def test_messages_and_suggestions_of_a_report_are_escaped():
    checked = osce.check_json('{"title":"A","<script>":1,"kind":"<b>","countries":["<i>"]}')
    assert "<script>" in shown(checked.report)
    assert "<script>" in shown(checked)
    assert shown(checked).startswith("kind<b>title")


def test_counts_of_a_batch():
    assert "missing-member" in shown(osce.check_jsonl(b'{"title":"A"}'))
    assert shown(osce.check_jsonl(b"")) == "linesvalidnot valid000"


def test_a_clean_report_and_no_record(today):
    valid = '{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
    assert shown(osce.check_json(valid, today=today).report) == "no faults"
    assert shown(osce.check_json("")).startswith("no record")


def test_a_long_body_is_cut():
    assert len(shown(osce.NewsItem(title="A", body="x" * 100_000))) < 1_000


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_each_member_has_a_row(record):
    text = shown(record)
    assert all(name in text for name in record.to_dict())


def test_what_a_record_carries_is_shown_whatever_it_is():
    digits = osce.NewsItem.from_json('{"title":"A","x":' + "1" * 5_000 + "}")
    assert shown(digits).startswith("titleA")
    half = osce.NewsItem.from_json('{"title":"A","x":"\\ud83c"}')
    assert shown(half).startswith("titleA")
