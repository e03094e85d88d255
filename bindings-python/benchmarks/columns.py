"""Columns that cross whole: mentions and lookups of a column of texts, records of saved pages; on one core and on all."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import ahocorasick
import corpus
import osce
import osce.arrow
import polars as pl
import texts
from timing import Row, at_least, at_most, fastest, whole

# How many times as fast as the automaton, on one core.
BARS = {"english-250": 5.0, "pages": 5.0, "cyrillic": 1.5}
# How many times as fast on two cores as on one.
BAR_OF_TWO = 1.8
# Nanoseconds.
BAR_AS_WRITTEN, BAR_SPELLED = 100.0, 200.0
# MB/s on all cores.
BAR_OF_PAGES = 40.0

LETTERS = 2_000
AS_WRITTEN = ("Finland", "Policing", "Türkiye", "Turkey", "Russia", "Holy See", "Молдова", "OSCE Mission to Skopje")
SPELLED = ("finland", "HOLY SEE", "Turkiye", "The Netherlands", "Bosnia & Herzegovina", "osce mission to skopje")


@contextmanager
def one_core() -> Iterator[None]:
    """Binds the process to one core: threads of osce are born with each work."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _seconds(work: Callable[[], object], repeats: int, **peers: Callable[[], object]) -> dict[str, float]:
    """What a work takes on one core, beside its peers, and on all."""
    with one_core():
        alone = fastest({"one core": work, **peers}, repeats)
    return alone | fastest({"all cores": work}, repeats)


def _search(built: ahocorasick.Automaton, column: list[str]) -> None:
    for text in column:
        texts.spans_of(built, text)


def of_mentions(size: int, repeats: int) -> list[Row]:
    """Texts of two thousand letters each, and pyahocorasick over the same on one core."""
    built, rows = texts.automaton(), []
    for name, bar in BARS.items():
        text = corpus.text(name, size)
        column = [text[begin : begin + LETTERS] for begin in range(0, len(text), LETTERS)]
        megabytes = len(text.encode()) / 1e6
        search = partial(_search, built, column)
        seconds = _seconds(partial(osce.mentions_columns, column), repeats, peer=search)
        alone, together, peer = seconds["one core"], seconds["all cores"], seconds["peer"]
        question = f"mentions of a column: {name}"
        times = at_least(peer / alone, bar, "times pyahocorasick")
        rows.append(Row(question, "osce `mentions_columns`, one core", f"{megabytes / alone:,.0f} MB/s", times))
        times = at_least(alone / together, BAR_OF_TWO, "times one core")
        rows.append(Row(question, "the same, all cores", f"{megabytes / together:,.0f} MB/s", times))
        rows.append(Row(question, "pyahocorasick, one core", f"{megabytes / peer:,.0f} MB/s"))
    return rows


def of_lookups(count: int, repeats: int) -> list[Row]:
    """Names as the data writes them, and in other spellings."""
    rows = []
    for what, names, bar in (("as written", AS_WRITTEN, BAR_AS_WRITTEN), ("spelled", SPELLED, BAR_SPELLED)):
        column = list(names) * (count // len(names) + 1)
        seconds = _seconds(partial(osce.lookup_columns, column), repeats)
        alone, together = (seconds[cores] / len(column) * 1e9 for cores in ("one core", "all cores"))
        question = f"lookup of a column of names {what}"
        rows.append(Row(question, "osce `lookup_columns`, one core", whole(alone), at_most(alone, bar, "ns")))
        rows.append(Row(question, "the same, all cores", whole(together)))
    return rows


def of_pages(folder: Path, count: int, repeats: int) -> list[Row]:
    """Saved pages with menus, from their files into a frame."""
    paths = corpus.pages(folder / "pages", count)
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    table = osce.arrow.pages_table(paths, today="2026-01-15")
    rates = {cores: megabytes / taken for cores, taken in _seconds(lambda: pl.DataFrame(table), repeats).items()}
    question, together = "a frame of saved pages", rates["all cores"]
    return [
        Row(question, "osce `pages_table`, one core", f"{rates['one core']:,.0f} MB/s"),
        Row(question, "the same, all cores", f"{together:,.0f} MB/s", at_least(together, BAR_OF_PAGES, "MB/s")),
    ]
