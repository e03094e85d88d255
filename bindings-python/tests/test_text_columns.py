"""The columns of texts that are Arrow's alone: the same answers as everywhere, in order, however many the texts are."""

import datetime

import osce
import osce.arrow
import pytest
from other_threads import counting
from subprocesses import run
from test_text_tables import MISSING, rows
from vectors import raw_cases

pyarrow = pytest.importorskip("pyarrow")

OF_LOOKUPS = ["status", "vocabulary", "slug"]
OF_MENTIONS = ["row", "start", "end", "vocabulary", "slug", "kind", "form"]
TEXTS = [case["text"] for name in ("lookup.json", "mentions.json") for case in raw_cases(name)] + MISSING


def as_rows(table):
    return pyarrow.table(table).to_pylist()


def of_lists(table, names):
    return [{name: row[name] for name in names} for row in rows(table)]


@pytest.mark.parametrize("asked", [{}, {"vocabulary": "country"}, {"fuzzy": True}, {"language": "fr", "forms": False}])
def test_a_column_of_lookups_has_what_the_table_has(asked):
    found = osce.lookup_columns(TEXTS, **asked)
    assert list(found.schema) == OF_LOOKUPS
    assert as_rows(found) == of_lists(osce.lookup_table(TEXTS, **asked), OF_LOOKUPS)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"vocabularies": ["country", osce.Structure]},
        {"language": "ru"},
        {"kinds": ["abbreviation"]},
        {"generic": False},
        {"own_text": True},
    ],
)
def test_columns_of_mentions_have_what_the_table_has(asked):
    found = osce.mentions_columns(TEXTS, **asked)
    assert list(found.schema) == OF_MENTIONS
    assert as_rows(found) == of_lists(osce.mentions_table(TEXTS, **asked), OF_MENTIONS)


def test_each_text_may_have_a_day_of_its_own():
    texts, days = ["Turkey", "Turkey", None], ["2020-01-01", datetime.date(2025, 1, 1), None]
    assert [row["status"] for row in as_rows(osce.lookup_columns(texts, on=days))] == ["found", "not-valid-on", "empty"]
    assert as_rows(osce.mentions_columns(texts, on=days)) == of_lists(osce.mentions_table(texts, on=days), OF_MENTIONS)


def test_a_long_column_is_in_order_whatever_a_core_takes():
    # Several rounds, each of several parts, which cores end in any order.
    long = "Österreich thanked 🎉 Albania. " * 30_000
    texts = [f"Finland {'и' * (number % 7)}" if number % 3 else None for number in range(300_000)] + [long] * 3
    found = pyarrow.table(osce.mentions_columns(texts))
    expected = [number for number in range(300_000) if number % 3] + [
        row for row in range(300_000, 300_003) for _ in range(60_000)
    ]
    assert found["row"].to_pylist() == expected
    last = found.slice(len(found) - 2).to_pylist()
    begins = len(long) - len("Österreich thanked 🎉 Albania. ")
    assert [(row["start"], row["end"], row["slug"]) for row in last] == [
        (begins, begins + 10, "at"),
        (begins + 21, begins + 28, "al"),
    ]
    slugs = pyarrow.table(osce.lookup_columns(f"{text}" if text else None for text in texts))["slug"].to_pylist()
    assert slugs == ["fi" if text and text.strip() == "Finland" else None for text in texts]


def test_a_column_without_texts_has_its_types():
    for make in (osce.lookup_columns, osce.mentions_columns):
        tables = [make(texts) for texts in ([], [None], ["Finland"])]
        assert len({repr(table.schema) for table in tables}) == 1
        assert {str(pyarrow.table(table).schema) for table in tables} == {str(pyarrow.schema(tables[0].schema))}
        assert len(pyarrow.table(tables[0])) == 0


def test_half_a_surrogate_is_an_error_as_elsewhere():
    for make in (osce.lookup_columns, osce.mentions_columns, osce.arrow.lookup_table, osce.arrow.mentions_table):
        with pytest.raises(UnicodeEncodeError):
            make(["\ud800"])


def test_other_threads_go_on_meanwhile():
    with counting() as counts:
        osce.mentions_columns(["The OSCE Mission to Moldova thanked Switzerland. " * 1000] * 500)
        assert counts[0] > 10


INTERRUPTED = """
import itertools, os, signal, threading, osce
signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    osce.lookup_columns(itertools.repeat("Finland"))
except KeyboardInterrupt:
    print("interrupted")
"""


def test_an_interrupt_ends_a_column_without_an_end():
    done = run(INTERRUPTED, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")
