"""The expressions of polars, its enums, and the scan of JSON Lines."""

import datetime
import doctest
import io

import osce
import osce.arrow
import pytest

polars = pytest.importorskip("polars")
import osce.polars  # noqa: E402

NAMES = ["Finland", "Turkey", None, "Atlantis", "Georgia", "", "Kosovo", "Moldova"]
LINES = b"".join(
    b'{"title": "T%d", "kind": "news", "fields_of_work": ["policing"]}\n' % number for number in range(20_000)
)


@pytest.fixture
def names():
    return polars.DataFrame({"name": NAMES, "day": [datetime.date(2025, 1, 1)] * 2 + [None] * 6})


def test_the_examples_of_the_module_hold():
    result = doctest.testmod(osce.polars)
    assert result.attempted
    assert not result.failed


def test_an_enum_has_the_slugs_in_their_order():
    assert osce.polars.enum("country").categories.to_list() == [country.slug for country in osce.Country]
    assert osce.polars.enum(osce.NewsKind) == osce.polars.enum("news-kind")


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_a_lookup_gives_what_each_text_gives_by_itself(names, engine):
    name = polars.col("name")
    query = names.lazy().with_columns(
        slug=name.osce.lookup("country"),
        status=name.osce.lookup_status("country"),
        on_day=name.osce.lookup_status("country", on=polars.col("day")),
        before=name.osce.lookup("country", on="2010-01-01"),
    )
    found = query.collect(engine=engine)
    assert found["slug"].to_list() == ["fi", "tr", None, None, "ge", None, None, "md"]
    assert found["slug"].dtype == osce.polars.enum("country")
    assert found["status"].to_list() == ["found", "found", "empty", "not-found", "found", "empty", "area", "found"]
    assert found["on_day"].to_list()[:2] == ["found", "not-valid-on"]
    assert found["before"].to_list()[1] == "tr"
    assert found.columns == ["name", "day", "slug", "status", "on_day", "before"]


def test_an_expression_is_asked_without_the_namespace(names):
    typed = osce.polars.OsceExpressions(polars.col("name")).lookup("country")
    assert names.select(typed).equals(names.select(polars.col("name").osce.lookup("country")))


def test_a_lookup_keeps_the_name_of_its_column(names):
    name = polars.col("name")
    assert names.select(name.osce.lookup("country")).columns == ["name"]
    assert names.select(name.osce.lookup("country", on=polars.col("day"))).columns == ["name"]


def test_a_label_is_that_of_the_term():
    slugs = polars.Series("slug", ["fi", None, "policing", "no-such-slug"])
    labels = slugs.to_frame().select(
        french=polars.col("slug").osce.label("fr"),
        country=polars.col("slug").osce.label("fr", vocabulary="country"),
    )
    assert labels["french"].to_list() == ["Finlande", None, "Activités de police", None]
    assert labels["country"].to_list() == ["Finlande", None, None, None]
    # Of a vocabulary of other data, as of its own.
    other = slugs.cast(polars.Enum(["policing", "no-such-slug", "fi"])).to_frame()
    assert other.select(polars.col("slug").osce.label("fr"))["slug"].to_list() == labels["french"].to_list()
    # A kind of news has no label in French.
    kinds = polars.DataFrame({"kind": ["news"]}).select(polars.col("kind").osce.label("fr"))
    assert kinds["kind"].to_list() == [None]


def test_mentions_are_those_of_each_text():
    texts = ["🙂 Finland and the OSCE Mission to Moldova", None, "", "Nothing."]
    frame = polars.DataFrame({"text": texts}).select(polars.col("text").osce.mentions())
    found = frame["text"].to_list()
    assert found[1:] == [None, [], []]
    assert [mention["slug"] for mention in found[0]] == ["fi", "mission-to-moldova"]
    for mention, expected in zip(found[0], osce.mentions(texts[0]), strict=True):
        assert (mention["start"], mention["end"]) == (expected.start, expected.end)
    only = polars.DataFrame({"text": texts}).select(polars.col("text").osce.mentions("structure"))
    assert [mention["slug"] for mention in only["text"].to_list()[0]] == ["mission-to-moldova"]


def test_texts_in_lists_are_asked_by_element():
    frame = polars.DataFrame({"names": [["Finland", "Atlantis"], [], None]})
    slugs = frame.select(polars.col("names").list.eval(polars.element().osce.lookup("country")))
    assert slugs["names"].to_list() == [["fi", None], [], None]


@pytest.mark.parametrize(
    "ask",
    [lambda it: it.osce.lookup("country"), lambda it: it.osce.label("fr"), lambda it: it.osce.mentions()],
    ids=["lookup", "label", "mentions"],
)
@pytest.mark.parametrize("values", [[1], [b"Finland"], [["Finland"]], [datetime.date(2021, 1, 1)]], ids=str)
def test_what_is_not_a_text_is_an_error(ask, values):
    with pytest.raises((TypeError, polars.exceptions.PolarsError), match="expected"):
        polars.DataFrame({"x": values}).select(ask(polars.col("x")))


@pytest.mark.parametrize(
    "ask",
    [lambda it: it.osce.lookup("country"), lambda it: it.osce.label("fr"), lambda it: it.osce.mentions()],
    ids=["lookup", "label", "mentions"],
)
def test_frames_without_rows_or_texts_have_the_type(ask):
    expected = polars.DataFrame({"x": ["Finland"]}).select(ask(polars.col("x"))).schema
    for values in ([], [None, None]):
        frame = polars.DataFrame({"x": polars.Series(values, dtype=polars.String)}).select(ask(polars.col("x")))
        assert frame.schema == expected
        assert frame["x"].null_count() == len(values)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda it: it.osce.lookup("countries"), "unknown vocabulary `countries`"),
        (lambda it: it.osce.lookup("country", on="2021-13-01"), "invalid day `2021-13-01`"),
        (lambda it: it.osce.lookup("country", language="xx"), "unknown language"),
        (lambda it: it.osce.label("xx"), "unknown language"),
        (lambda it: it.osce.label("fr", vocabulary="countries"), "unknown vocabulary `countries`"),
        (lambda it: it.osce.mentions(["countries"]), "unknown vocabulary `countries`"),
    ],
)
def test_a_wrong_option_is_an_error_before_the_query_runs(ask, message):
    with pytest.raises(ValueError, match=message):
        ask(polars.col("x"))


def test_a_scan_is_the_table_each_time_that_it_is_run():
    lines = osce.polars.scan_jsonl(LINES, today="2026-01-15")
    table = polars.DataFrame(osce.arrow.news_table(LINES, today="2026-01-15"))
    for engine in ("in-memory", "streaming", "in-memory"):
        assert lines.collect(engine=engine).equals(table)
    assert lines.collect_schema() == table.schema
    last = lines.filter(polars.col("title") == "T19999").select("line")
    assert last.collect().rows() == [(20_000,)]
    assert lines.filter(polars.col("title").str.ends_with("99")).head(2).select("line").collect().rows() == [
        (100,),
        (200,),
    ]
    assert lines.head(3).select("title").collect().rows() == [("T0",), ("T1",), ("T2",)]
    assert lines.select(polars.len()).collect().item() == 20_000


def test_a_scan_reads_no_more_than_is_asked(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(LINES)
    assert osce.polars.scan_jsonl(path).head(1).collect()["title"].to_list() == ["T0"]
    assert osce.polars.scan_jsonl(b"").collect().height == 0
    with pytest.raises(OSError, match="nowhere"):
        osce.polars.scan_jsonl("nowhere.jsonl").collect()
    closed = io.BytesIO(LINES)
    closed.close()
    with pytest.raises((ValueError, polars.exceptions.PolarsError), match="closed"):
        osce.polars.scan_jsonl(closed).collect()
