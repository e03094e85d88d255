"""Asks the Python package one question many times: `ask_python.py QUESTION ABOUT TIMES`."""

import datetime
import gc
import sys
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import osce
from osce import _core

TODAY = datetime.date(2026, 1, 15)
TERMS = [
    term
    for vocabulary in (osce.Country, osce.FieldOfWork, osce.MeetingSeries, osce.NewsKind, osce.Structure)
    for term in vocabulary
]

Ask = Callable[[], object]


def data(about: str) -> bytes:
    """Give the bytes of a file."""
    return Path(about).read_bytes()


def text(about: str) -> str:
    """Give the text of a file."""
    return Path(about).read_text(encoding="utf-8")


def item(about: str) -> osce.NewsItem:
    """Give the news item of a file."""
    return osce.NewsItem.from_json(data(about))


def pages(about: str) -> list[bytes]:
    """Give the pages of a folder."""
    return [path.read_bytes() for path in sorted(Path(about).glob("*.txt"))]


def english_names() -> list[str]:
    """Give a column with the English names of all terms."""
    return [name.text for term in TERMS for name in term.names if name.language == "en"]


def each(call: Callable[[Any], object], inputs: Iterable[object]) -> None:
    """Call with each input, and keep no answer."""
    deque(map(call, inputs), maxlen=0)


def walk(lines: bytes) -> None:
    """Check lines one by one."""
    deque(osce.iter_jsonl(lines, today=TODAY), maxlen=0)


def walk_items(lines: bytes) -> None:
    """Check lines one by one, and read the item of each."""
    each(lambda line: line.item, osce.iter_jsonl(lines, today=TODAY))


# Each reads what it is about before it is asked.
QUESTIONS: dict[str, Callable[[str], Ask]] = {
    "lookup": lambda about: partial(osce.lookup, about),
    "lookup_all": lambda _: partial(osce.lookup_all, english_names()),
    "lookup_list": lambda about: partial(osce.lookup_list, about),
    "suggest": lambda about: partial(osce.suggest, about),
    "mentions": lambda about: partial(osce.mentions, text(about)),
    "check_jsonl": lambda about: partial(osce.check_jsonl, data(about), today=TODAY),
    "check_jsonl of a path": lambda about: partial(osce.check_jsonl, about, today=TODAY),
    "iter_jsonl": lambda about: partial(walk, data(about)),
    "iter_jsonl, .item of each": lambda about: partial(walk_items, data(about)),
    "read_columns": lambda about: partial(osce.read_columns, data(about), today=TODAY),
    "check": lambda about: partial(item(about).check, today=TODAY),
    "check_json": lambda about: partial(osce.check_json, data(about), today=TODAY),
    "from_json": lambda about: partial(osce.NewsItem.from_json, data(about)),
    "to_json": lambda about: item(about).to_json,
    "read_page": lambda about: partial(each, partial(osce.read_page, today=TODAY), pages(about)),
    "read_listing": lambda about: partial(osce.read_listing, data(about), today=TODAY),
    # A term keeps its facts, so they are asked for where they come from.
    "facts": lambda _: partial(each, _core.facts, TERMS),
    "label": lambda about: partial(each, lambda term: term.label(about), TERMS),
    "chair_on": lambda about: partial(osce.chair_on, datetime.date.fromisoformat(about)),
}


def main() -> None:
    """Ask. No garbage is collected meanwhile: a collection would fall to one count and not to another."""
    question, about, times = sys.argv[1:]
    ask = QUESTIONS[question](about)
    gc.disable()
    for _ in range(int(times)):
        ask()


main()
