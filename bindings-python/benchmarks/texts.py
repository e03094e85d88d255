"""What a running text names: `osce.mentions` beside automata and tries over the same names."""

from collections import deque
from collections.abc import Callable
from functools import partial

import ahocorasick
import corpus
import flashtext
import flashtext2
import osce
from timing import Row, at_least, fastest

# MB/s where a name stands every 250 bytes.
BAR = 300.0
BARRED = "english-250"
SIZE = 1 << 20

VOCABULARIES = (osce.Country, osce.FieldOfWork, osce.MeetingSeries, osce.NewsKind, osce.Structure)


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
    for name in corpus.TEXTS:
        text = corpus.text(name, SIZE)
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
            beside = at_least(speed, BAR, "MB/s") if tool.startswith("osce") and name == BARRED else ""
            table.append(Row(f"mentions: {name}", tool, f"{speed:,.0f} MB/s", beside, f"{found[tool]:,} found"))
    return table
