"""What a running text names: `osce.mentions` beside automata and tries over the same names."""

from collections import deque
from collections.abc import Callable
from functools import partial
from itertools import cycle

import ahocorasick
import flashtext
import flashtext2
import osce
from timing import Row, at_least, fastest

BAR = 300.0
BAR_DENSITY = 250
DENSITIES = (70, BAR_DENSITY, 1000)
SIZE = 1 << 20

# The text of `core/benches/lookup.rs`.
WORDS = (
    "The two-day workshop brought together officers, prosecutors and teachers from several towns, who compared "
    "how their services handle requests from the public and what they do when a complaint turns out to be "
    "justified. Speakers underlined that training alone is not enough: “It takes time, money and patience,” "
    "one of them said, adding that the office would publish its findings next spring. A second round is "
    "planned for the autumn, when the group will visit a border crossing and a school, and look at the draft "
    "of a handbook that was written by local experts over the past year. "
)
NAMES = (
    *("the OSCE Mission to Moldova", "Finland", "the Permanent Council", "ODIHR", "North Macedonia", "the rule of law"),
    *("the OSCE Programme Office in Bishkek", "Bosnia and Herzegovina"),
)
ACCENTED = {"Finland": "Türkiye", "teachers": "protégés", "a school": "a café", "draft": "exposé"}
ASCII = {"“": '"', "”": '"'}

VOCABULARIES = (osce.Country, osce.FieldOfWork, osce.MeetingSeries, osce.NewsKind, osce.Structure)


def text_of(density: int, replaced: dict[str, str]) -> str:
    """A megabyte of English news text in which a name stands every so many bytes."""
    words, names = cycle(replace(WORDS, replaced).strip().split(" ")), cycle(replace(name, replaced) for name in NAMES)
    parts: list[str] = []
    length, following = 0, density
    while length < SIZE:
        if length >= following:
            parts.append(next(names))
            length += len(parts[-1].encode()) + 1
            following += density
        parts.append(next(words))
        length += len(parts[-1].encode()) + 1
    return " ".join(parts)


def replace(text: str, replaced: dict[str, str]) -> str:
    """With other words for some."""
    for old, new in replaced.items():
        text = text.replace(old, new)
    return text


def all_names() -> list[str]:
    """Every name of every term."""
    return sorted({name.text for terms in VOCABULARIES for term in terms for name in term.names})


def automaton() -> ahocorasick.Automaton:
    """The names as they are written; its own mode takes the leftmost longest."""
    built = ahocorasick.Automaton()
    for name in all_names():
        built.add_word(name, name)
    built.make_automaton()
    return built


def spans_of(built: ahocorasick.Automaton, text: str) -> object:
    """All that the automaton finds, kept nowhere."""
    return deque(built.iter_long(text), maxlen=0)


def rows(repeats: int) -> list[Row]:
    """How fast texts are searched."""
    built = automaton()
    trie, trie2 = flashtext.KeywordProcessor(case_sensitive=True), flashtext2.KeywordProcessor(case_sensitive=True)
    for name in all_names():
        trie.add_keyword(name)
        trie2.add_keyword(name, name)
    table = []
    for density in DENSITIES:
        for kind, replaced in (("with accents", ACCENTED), ("in ASCII", ASCII)):
            text = text_of(density, replaced)
            works: dict[str, Callable[[], object]] = {
                "osce `mentions`": partial(osce.mentions, text),
                "pyahocorasick `iter_long`": partial(spans_of, built, text),
                "flashtext2": partial(trie2.extract_keywords_with_span, text),
                "flashtext": partial(trie.extract_keywords, text, span_info=True),
            }
            found = {
                "osce `mentions`": len(osce.mentions(text)),
                "pyahocorasick `iter_long`": sum(1 for _ in built.iter_long(text)),
                "flashtext2": len(list(trie2.extract_keywords_with_span(text))),
                "flashtext": len(trie.extract_keywords(text)),
            }
            best = fastest(works, repeats)
            rate = {tool: len(text.encode()) / seconds / 1e6 for tool, seconds in best.items()}
            for tool, speed in rate.items():
                is_barred = tool.startswith("osce") and density == BAR_DENSITY
                beside = at_least(speed, BAR, "MB/s") if is_barred else ""
                question = f"mentions in English {kind}, a name per {density} bytes"
                table.append(Row(question, tool, f"{speed:,.0f} MB/s", beside, f"{found[tool]:,} found"))
    return table
