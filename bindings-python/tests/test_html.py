"""What notebooks show: tables in which no text of a record becomes markup."""

import re
from html.parser import HTMLParser

import osce
import osce.arrow
import pytest
from objects import ANSWERS, RECORDS

MARKUP = "<script>alert('x')</script> & \"quoted\" <b>"


TAGS = {"b", "br", "code", "p", "style", "table", "td", "th", "tr"}
COLOURS = r"#[0-9a-fA-F]{3}|rgb|hsl|color:(?! inherit)|\b(black|white|gr[ae]y|red|green|blue)\b"


class Tags(HTMLParser):
    """Reads what must be well-formed: each element is closed where it should be, and there are no other elements."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.styles = [], [], []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS
        assert attrs == ([("class", "osce")] if tag == "table" else [])
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        (self.styles if self.open[-1:] == ["style"] else self.texts).append(data)


def shown(value):
    tags = Tags(value._repr_html_())
    assert len(tags.styles) == 1
    assert not re.search(COLOURS, tags.styles[0])
    return "".join(tags.texts).lstrip("\n")


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
    assert shown(osce.check_jsonl(b"")) == "validlinesvalidnot valid000"


def test_a_clean_report_and_no_record(today):
    valid = '{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
    assert shown(osce.check_json(valid, today=today).report) == "valid, no faults"
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


def test_a_report_says_whether_it_is_valid(today):
    invalid = osce.check_json('{"title":"A"}', today=today)
    assert shown(invalid.report).startswith("not valid")
    assert "not valid" in shown(invalid)
    assert shown(osce.check_json('{"title":"A","kind":"novel"}', profile="lenient").report).startswith("not valid")
    valid = '{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"],"x":1}'
    lenient = osce.check_json(valid, profile="lenient", today=today).report
    assert not lenient.is_clean
    assert shown(lenient).startswith("validline")
    assert shown(osce.check_jsonl(b'{"title":"A"}')).startswith("not valid")


WITH_HTML = {name: answer for name, answer in ANSWERS.items() if hasattr(answer, "_repr_html_")}


def test_answers_with_html():
    wanted = {"Match", "Mention", "Suggestion", "Chair", "Troika", "OnDate", "Fact", "DatedEvent"}
    assert wanted | {"Report", "Checked", "BatchReport"} <= set(WITH_HTML)


@pytest.mark.parametrize("answer", WITH_HTML.values(), ids=WITH_HTML)
def test_an_answer_is_a_table(answer):
    assert shown(answer)
    assert "<table" in answer._repr_html_()


def test_what_answers_show():
    match = shown(ANSWERS["Match"])
    assert match.startswith("termMission to Serbia mission-to-serbianame")
    assert "valid_until2006-06-29" in match
    assert "certainyes" in match
    assert "Albania al, Armenia am" in shown(ANSWERS["OnDate"])
    assert "Ann Linde2021-01-01" in shown(ANSWERS["Troika"])
    assert "sources" not in shown(ANSWERS["Chair"])


def test_texts_of_answers_are_escaped():
    source = osce.Source(MARKUP, MARKUP, (MARKUP,), is_osce=False)
    assert shown(source).count(MARKUP) == 3
    fact = osce.Fact((source, source), verified=True, basis=MARKUP, sources=())
    assert shown(fact).count(MARKUP) == 7
    assert shown(osce.UnresolvedTerm(MARKUP, "country", MARKUP)).count(MARKUP) == 2


def test_a_long_list_is_cut():
    assert "… 900 more" in shown(osce.Fact(tuple("x" * 1_000), verified=True, basis=None, sources=()))


def test_a_table_of_arrow_shows_its_columns():
    text = shown(osce.arrow.vocabulary_table("country"))
    assert text.startswith("columntypevocabulary")
    assert "alpha3Utf8" in text
