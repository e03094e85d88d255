"""Columns of texts as tables: what they mean, and which terms they name."""

import datetime
import tracemalloc
from decimal import Decimal

import osce
import osce.arrow
import pytest
from vectors import cases, options, raw_cases

numpy = pytest.importorskip("numpy")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

OF_ERRORS = {osce.NotFound: {"not-found", "area"}, osce.Ambiguous: {"ambiguous"}, osce.NotValidOn: {"not-valid-on"}}
MISSING = [None, float("nan"), numpy.float64("nan"), numpy.float32("nan"), pandas.NaT, pandas.NA, Decimal("nan")]
WITHOUT_TEXT = ["", " ", "\t\n", "\u00a0"]


def rows(table):
    return [dict(zip(table, cells, strict=True)) for cells in zip(*table.values(), strict=True)]


@cases("lookup.json")
def test_a_row_has_what_a_lookup_gives(case):
    asked = options(case, "vocabulary", "language", "on", "fuzzy", "forms")
    (row,) = rows(osce.lookup_table([case["text"]], **asked))
    assert row["text"] == case["text"]
    try:
        found = osce.lookup(case["text"], **asked)
    except osce.LookupError as error:
        assert row["status"] in OF_ERRORS[type(error)] or (row["status"] == "empty" and not case["text"].strip())
        assert row["slug"] is row["vocabulary"] is row["label"] is None
        if row["status"] == "ambiguous":
            assert row["candidates"] == [candidate.term for candidate in error.candidates]
        elif row["status"] == "not-valid-on":
            assert (row["candidates"], row["suggestions"]) == ([error.term], [*error.successors])
            assert row["name"] == error.name
        elif row["status"] == "not-found":
            assert row["suggestions"] == [suggestion.term for suggestion in error.suggestions]
    else:
        assert row["status"] == "found"
        assert (row["vocabulary"], row["slug"]) == (found.vocabulary, found.term.slug)
        assert row["label"] == found.term.label()
        members = ("name", "kind", "language", "form", "annotation", "event", "distance", "certain")
        assert [row[name] for name in members] == [getattr(found, name) for name in members]
        assert row["valid_until"] == (found.valid_until and str(found.valid_until))
        codes = ("alpha2", "alpha3", "numeric")
        assert [row[code] for code in codes] == [getattr(found.term, code, None) for code in codes]


@cases("areas.json")
def test_an_area_is_no_state_in_any_language(case):
    table = osce.lookup_table(case["texts"], vocabulary="country", fuzzy=True)
    assert set(table["status"]) <= {"area", "not-found"}
    assert {len(suggestions) for suggestions in table["suggestions"]} == {0}
    assert set(table["slug"]) == {None}


@pytest.mark.parametrize(
    "texts",
    [
        ["Kosovo", "kosovo", "Republic of Kosovo", "Косово", "Pristina, Kosovo", "Kosowo"],
        ["Crimea", "Autonomous Republic of Crimea", "Крым", "Crimée"],
        ["Transdniestria", "Transnistria", "Приднестровье"],
        ["Abkhazia", "South Ossetia", "Nagorno-Karabakh", "Republika Srpska"],
        ["Taiwan", "Northern Cyprus", "North Korea"],
    ],
)
def test_an_area_of_the_naming_policy_is_told_from_what_is_unknown(texts):
    assert osce.lookup_table(texts)["status"] == ["area"] * len(texts)


def test_what_no_name_is_like_is_no_area():
    assert osce.lookup_table(["Atlantis", "Republic of Atlantis", "Brazil"])["status"] == ["not-found"] * 3


def test_what_is_missing_is_empty():
    table = osce.lookup_table([*MISSING, *WITHOUT_TEXT])
    assert set(table["status"]) == {"empty"}
    assert table["text"] == [None] * len(MISSING) + WITHOUT_TEXT
    assert osce.mentions_table([*MISSING, *WITHOUT_TEXT])["row"] == []


@pytest.mark.parametrize(
    "column",
    [
        ["Finland", None, "Atlantis"],
        ("Finland", None, "Atlantis"),
        iter(["Finland", None, "Atlantis"]),
        pandas.Series(["Finland", None, "Atlantis"]),
        pandas.Series(["Finland", None, "Atlantis"], dtype="category"),
        pandas.Series(["Finland", pandas.NA, "Atlantis"], dtype="string"),
        numpy.array(["Finland", None, "Atlantis"], dtype=object),
        polars.Series(["Finland", None, "Atlantis"]),
        [osce.Country.FINLAND.label(), numpy.nan, numpy.str_("Atlantis")],
    ],
)
def test_a_column_is_whatever_has_texts(column):
    table = osce.lookup_table(column)
    assert table["slug"] == ["fi", None, None]
    assert table["status"] == ["found", "empty", "not-found"]


def test_a_column_of_pyarrow_is_one_too():
    pyarrow = pytest.importorskip("pyarrow")
    column = pyarrow.chunked_array([["Finland", None], ["Atlantis"]])
    assert osce.lookup_table(column)["status"] == ["found", "empty", "not-found"]
    days = pyarrow.array([datetime.date(2010, 1, 1), None])
    assert osce.lookup_table(["Turkey", "Turkey"], on=days)["status"] == ["found", "found"]


@pytest.mark.parametrize(
    "days",
    [
        ["2010-01-01", "2025-01-01", None],
        [datetime.date(2010, 1, 1), pandas.Timestamp("2025-01-01"), float("nan")],
        pandas.Series(pandas.to_datetime(["2010-01-01", "2025-01-01", None])),
        numpy.array(["2010-01-01", "2025-01-01", "NaT"], dtype="datetime64[ns]"),
        numpy.array(["2010-01-01", "2025-01-01", "NaT"], dtype="datetime64[D]"),
        polars.Series([datetime.date(2010, 1, 1), datetime.date(2025, 1, 1), None]),
    ],
)
def test_each_text_has_its_day(days):
    assert osce.lookup_table(["Turkey"] * 3, on=days)["status"] == ["found", "not-valid-on", "found"]
    former = osce.mentions_table(["Turkey"] * 3, on=days)["former"]
    assert former == [False, True, True]


def test_one_day_is_that_of_all():
    for day in ("2025-01-01", datetime.date(2025, 1, 1)):
        assert osce.lookup_table(["Turkey", "Finland"], on=day)["status"] == ["not-valid-on", "found"]


@pytest.mark.parametrize(
    ("texts", "asked", "error", "words"),
    [
        (["Finland", 7], {}, TypeError, "row 1: expected a text or a missing value, found int"),
        ([b"Finland"], {}, TypeError, "row 0: expected a text or a missing value, found bytes"),
        (["Finland", ["Finland"]], {}, TypeError, "row 1: .* found list"),
        (["Finland", numpy.array([1, 2])], {}, TypeError, "row 1: .* found ndarray"),
        (["Finland", pandas.Timestamp("2020-01-01")], {}, TypeError, "row 1: .* found Timestamp"),
        ("Finland", {}, TypeError, "expected a column of texts, found one str"),
        (b"Finland", {}, TypeError, "expected a column of texts, found one bytes"),
        (pandas.DataFrame({"a": ["Finland"]}), {}, TypeError, "expected a column of texts, found one DataFrame"),
        (polars.DataFrame({"a": ["Finland"]}), {}, TypeError, "expected a column of texts, found one DataFrame"),
        (
            ["a", "b"],
            {"on": ["2020-01-01"]},
            ValueError,
            "expected a day for each text, found 1 days and more than 1 texts",
        ),
        (["a"], {"on": ["2020-01-01"] * 2}, ValueError, "expected a day for each text, found 2 days and 1 texts"),
        (["a", "b"], {"on": ["2020-01-01", "soon"]}, ValueError, "row 1: invalid day `soon`"),
        (
            ["a"],
            {"on": [pandas.Timestamp("2020-01-01T03:00")]},
            TypeError,
            "row 0: expected a day, found the point in time",
        ),
        (["a"], {"on": [7]}, TypeError, "row 0: expected a datetime.date"),
    ],
)
def test_an_error_names_the_row(texts, asked, error, words):
    for ask in (osce.lookup_table, osce.arrow.lookup_table, osce.mentions_table, osce.arrow.mentions_table):
        with pytest.raises(error, match=words):
            ask(texts, **asked)


def test_a_column_that_fails_midway_is_the_error_that_it_raised():
    def column():
        yield "Finland"
        message = "the source is gone"
        raise OSError(message)

    with pytest.raises(OSError, match="the source is gone"):
        osce.lookup_table(column())


def test_a_long_column_takes_memory_for_its_rows_alone():
    texts = (f"Atlantis {number}" if number % 1000 == 0 else None for number in range(200_000))
    tracemalloc.start()
    table = osce.arrow.lookup_table(texts)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000
    frame = polars.DataFrame(table)
    assert len(frame) == 200_000
    assert dict(frame["status"].value_counts().rows()) == {"not-found": 200, "empty": 199_800}


@cases("mentions.json")
def test_rows_of_mentions_have_what_mentions_gives(case):
    asked = options(case, "vocabulary", "language", "on", "kinds", "generic", "own_text")
    vocabulary = asked.pop("vocabulary", None)
    table = osce.mentions_table(["Vienna.", case["text"]], vocabularies=vocabulary, **asked)
    found = osce.mentions(case["text"], vocabulary=vocabulary, **asked)
    given = [row for row in rows(table) if row["row"] == 1]
    assert [(row["start"], row["end"], row["text"]) for row in given] == [
        (mention.start, mention.end, mention.text) for mention in found
    ]
    for row, mention in zip(given, found, strict=True):
        assert row["slug"] == (mention.term and mention.term.slug)
        assert row["label"] == (mention.term and mention.term.label())
        assert row["candidates"] == [candidate.slug for candidate in mention.candidates]
        members = ("vocabulary", "name", "kind", "language", "former", "generic")
        assert [row[name] for name in members] == [getattr(mention, name) for name in members]
        assert row["valid_until"] == (mention.valid_until and str(mention.valid_until))


def test_mentions_of_several_vocabularies_are_those_of_each():
    texts = [case["text"] for case in raw_cases("mentions.json")]
    both = osce.mentions_table(texts, vocabularies=[osce.Country, "structure"])
    every = osce.mentions_table(texts)
    wanted = [row for row in rows(every) if row["vocabulary"] in ("country", "structure") and row["slug"]]
    assert [row for row in rows(both) if not row["candidates"]] == wanted
    assert osce.mentions_table(texts, vocabularies=[]) == every


@pytest.mark.parametrize("vocabulary", [None, "country"])
def test_the_tables_of_arrow_have_the_same_rows(vocabulary):
    texts = [case["text"] for case in raw_cases("lookup.json")] + MISSING
    frame = polars.DataFrame(osce.arrow.lookup_table(texts, vocabulary=vocabulary))
    lists = osce.lookup_table(texts, vocabulary=vocabulary)
    assert frame.to_dict(as_series=False) == lists
    texts = [case["text"] for case in raw_cases("mentions.json")] + MISSING
    frame = polars.DataFrame(osce.arrow.mentions_table(texts, vocabularies=vocabulary))
    assert frame.to_dict(as_series=False) == osce.mentions_table(texts, vocabularies=vocabulary)


def test_the_types_of_columns_do_not_follow_the_data():
    for make in (osce.arrow.lookup_table, osce.arrow.mentions_table):
        tables = [make(texts) for texts in ([], [None], ["Finland"], ["Georgia and the PC", "Turkey"] * 40_000)]
        assert len({repr(table.schema) for table in tables}) == 1
        frames = [polars.DataFrame(table) for table in tables]
        assert len(polars.concat(frames)) == sum(map(len, frames))


def test_tables_join_by_slug():
    texts = polars.DataFrame(osce.arrow.lookup_table(["FIN", "Finnland", "Suomi", "UK"], vocabulary="country"))
    states = polars.DataFrame(osce.arrow.vocabulary_table("country"))
    joined = texts.join(states, on="slug", how="left")
    assert joined["status_right"].to_list() == ["participating-state"] * 4
    assert pandas.DataFrame(osce.lookup_table(["FIN"])).columns.tolist() == texts.columns
