"""Texts that are broken, huge or deep: an answer or an ordinary exception, never a crash."""

import contextlib

import osce
import pytest

# Functions that take any text, and what they make of a text that is not one.
OF_TEXTS = {
    "lookup": (osce.lookup, osce.NotFound),
    "lookup_all": (lambda text: osce.lookup_all([text]), None),
    "lookup_list": (osce.lookup_list, None),
    "suggest": (osce.suggest, None),
    "mentions": (osce.mentions, None),
    "get": (osce.get, None),
    "normal_form": (osce.normal_form, None),
    "layout_of": (osce.layout_of, None),
    "form_of": (osce.form_of, None),
    "record_kind_of": (osce.record_kind_of, None),
    "parse_date": (osce.parse_date, ValueError),
    "parse_dates": (osce.parse_dates, ValueError),
    "check_json": (osce.check_json, None),
    "read_page": (osce.read_page, None),
    "read_listing": (osce.read_listing, None),
    "read": (osce.read, None),
    "from_json": (osce.NewsItem.from_json, osce.RecordError),
    "PartialDate": (osce.PartialDate, ValueError),
}
OF_BYTES = ("form_of", "record_kind_of", "check_json", "read_page", "read_listing", "read")
HOSTILE = {
    "a NUL": "\0",
    "NULs": "Finland\0\0" * 1_000,
    "controls": "".join(map(chr, range(32))) * 10,
    "a name without an end": "a" * 2_000_000,
    "spaces": " " * 2_000_000,
    "combining marks": "e" + "\u0301" * 1_000_000,
    "emoji": "\N{PARTY POPPER}" * 500_000,
    "right to left": "\u202e\u05d0\u0627" * 100_000,
    "noncharacters": "\uffff\U0010ffff\ufeff",
    "100,000 arrays": "[" * 100_000,
    "100,000 objects": '{"a":' * 100_000,
    "an open text": '{"title":"' + "a" * 1_000_000,
    "many members": '{"title":"A",' + ",".join(f'"m{n}":1' for n in range(50_000)) + "}",
    "many separators": "Finland, and / " * 50_000,
    "many lines": "Source:\n" * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", OF_TEXTS)
def test_any_text_gets_an_answer_or_the_usual_error(name, text):
    call, error = OF_TEXTS[name]
    if error is None:
        assert isinstance(call(text), str | list | osce.Checked | None)
        return
    with contextlib.suppress(error):
        assert call(text) is not None


@pytest.mark.parametrize("text", ["\ud800", "Finland \udfff", '{"title":"\ud83c"}'])
@pytest.mark.parametrize("name", OF_TEXTS)
def test_half_a_surrogate_pair_is_a_value_error(name, text):
    with pytest.raises(ValueError, match="surrogates not allowed"):
        OF_TEXTS[name][0](text)


def test_half_a_surrogate_pair_in_a_member_is_a_value_error():
    for options in ({"body": "\ud800"}, {"extra": [("/x", '"\ud800"')]}, {"countries": ["\ud800"]}):
        with pytest.raises(ValueError, match="surrogates not allowed"):
            osce.NewsItem(title="A", **options)


@pytest.mark.parametrize("data", [b"\xff", b"\xff\xfe{\0}\0", b'{"title":"caf\xe9"}', bytes(range(256)) * 100])
@pytest.mark.parametrize("name", OF_BYTES)
def test_bytes_that_are_no_utf_8_are_a_fault_and_no_exception(name, data):
    answer = OF_TEXTS[name][0](data)
    checked = answer if isinstance(answer, list) else [answer]
    for each in checked:
        if isinstance(each, osce.Checked):
            assert {"invalid-utf8", "not-text"} & {fault.code for fault in each.report}


def test_what_is_nested_too_deep_is_a_fault():
    text = '{"title":"A","x":' + "[" * 100_000 + "]" * 100_000 + "}"
    assert osce.check_json(text).report[-1].code == "too-deep"
    with pytest.raises(osce.RecordError, match="deep"):
        osce.NewsItem.from_json(text)
    (line,) = osce.iter_jsonl(text.encode())
    assert line.report[-1].code == "too-deep"
    assert osce.check_jsonl(text.encode()).invalid == 1


def test_a_dictionary_that_is_nested_too_deep_is_an_ordinary_error():
    nested = []
    for _ in range(100_000):
        nested = [nested]
    with pytest.raises((RecursionError, ValueError)):
        osce.NewsItem.from_dict({"title": "A", "x": nested})


def test_a_dictionary_that_holds_itself_is_a_value_error():
    members = {"title": "A"}
    members["x"] = members
    with pytest.raises(ValueError, match="Circular"):
        osce.NewsItem.from_dict(members)


def test_a_report_is_bounded():
    text = '{"title":"A","countries":[' + ",".join(["7"] * 100_000) + "]}"
    report = osce.check_json(text).report
    assert len(report) == 1_000
    assert report[-1].code == "too-many-faults"


def test_a_long_line_is_a_fault(today):
    long = b'{"title":"' + b"a" * (1 << 20) + b'"}'
    (checked,) = osce.iter_jsonl(long, today=today)
    assert [fault.code for fault in checked.report] == ["line-too-long"]
    (checked,) = osce.iter_jsonl(long, today=today, longest_line=len(long))
    assert "line-too-long" not in [fault.code for fault in checked.report]
    assert osce.check_jsonl(long, today=today).faults_by_code == {"line-too-long": 1}
    assert osce.read_columns(long, today=today)["faults"] == [["line-too-long"]]


def test_the_default_length_of_lines_is_a_mebibyte(today):
    padding = b'{"title":"A"' + b" " * ((1 << 20) - 13) + b"}"
    assert len(padding) == 1 << 20
    for data, wanted in ((padding, False), (padding + b" ", True)):
        (checked,) = osce.iter_jsonl(data + b"\n", today=today)
        assert ("line-too-long" in [fault.code for fault in checked.report]) == wanted


def test_reports_are_sequences():
    report = osce.check_json('{"title":7,"body":7}').report
    faults = report.faults
    assert list(report) == faults == [report[index] for index in range(len(report))]
    assert (report[-1], report[-len(report)]) == (faults[-1], faults[0])
    assert list(reversed(report)) == faults[::-1]
    assert faults[1] in report
    assert report[1:3] == faults[1:3]
    for index in (len(report), -len(report) - 1):
        with pytest.raises(IndexError):
            _ = report[index]
    with pytest.raises((IndexError, OverflowError)):
        _ = report[2**70]


@pytest.mark.parametrize("attribute", ['a="b" ', "a='b'\n", "a=b ", "a ", "<!-- "])
def test_a_tag_of_many_attributes_is_read(attribute):
    html = f"<p {attribute * 200_000}><h1>Course ends</h1><p>It was the third.</p>"
    assert len(osce.read(html)) == 1
    assert len(osce.read_html_listing(html)) == 1
