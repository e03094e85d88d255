"""Asks the Python package one question many times: `ask_python.py QUESTION ABOUT TIMES`."""

import datetime
import gc
import sys
from collections import deque
from pathlib import Path

import osce
from osce import _core

question, about, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
today = datetime.date(2026, 1, 15)
terms = [
    term
    for vocabulary in (osce.Country, osce.FieldOfWork, osce.MeetingSeries, osce.NewsKind, osce.Structure)
    for term in vocabulary
]


def data() -> bytes:
    """Give the bytes of the file that is asked about."""
    return Path(about).read_bytes()


def text() -> str:
    """Give the text of the file that is asked about."""
    return Path(about).read_text(encoding="utf-8")


def each(call: object, inputs: list[object]) -> object:
    """Make a question of all inputs."""
    return lambda: deque(map(call, inputs), maxlen=0)


def work() -> object:
    """Give the question as a function without parameters. What it is about is read before it is asked."""
    match question:
        case "lookup" | "lookup_list" | "suggest":
            call = getattr(osce, question)
            return lambda: call(about)
        case "lookup_all":
            texts = [name.text for term in terms for name in term.names if name.language == "en"]
            return lambda: osce.lookup_all(texts)
        case "mentions":
            of = text()
            return lambda: osce.mentions(of)
        case "check_jsonl" | "read_columns":
            of, call = data(), getattr(osce, question)
            return lambda: call(of, today=today)
        case "check_jsonl of a path":
            return lambda: osce.check_jsonl(about, today=today)
        case "iter_jsonl":
            of = data()
            return lambda: deque(osce.iter_jsonl(of, today=today), maxlen=0)
        case "iter_jsonl, .item of each":
            of = data()
            return lambda: deque((line.item for line in osce.iter_jsonl(of, today=today)), maxlen=0)
        case "check_json":
            of = data()
            return lambda: osce.check_json(of, today=today)
        case "check":
            item = osce.NewsItem.from_json(data())
            return lambda: item.check(today=today)
        case "from_json":
            of = data()
            return lambda: osce.NewsItem.from_json(of)
        case "to_json":
            return osce.NewsItem.from_json(data()).to_json
        case "read_page":
            pages = [path.read_bytes() for path in sorted(Path(about).glob("*.txt"))]
            return each(lambda page: osce.read_page(page, today=today), pages)
        case "read_listing":
            of = data()
            return lambda: osce.read_listing(of, today=today)
        case "facts":
            # A term keeps its facts, so they are asked for where they come from.
            return each(_core.facts, terms)
        case "label":
            return each(lambda term: term.label(about), terms)
        case "chair_on":
            day = datetime.date.fromisoformat(about)
            return lambda: osce.chair_on(day)
    sys.exit(f"no question is called {question}")


def main() -> None:
    """Ask. No garbage is collected meanwhile: a collection would fall to one count and not to another."""
    ask = work()
    gc.disable()
    for _ in range(times):
        ask()


main()
