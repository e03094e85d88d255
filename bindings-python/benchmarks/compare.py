"""Measures the package beside its peers, in one process: the fastest of many samples of each, taken in turn.

pip install -r bindings-python/benchmarks/requirements.txt
python bindings-python/benchmarks/compare.py
"""

from __future__ import annotations

import datetime
import enum
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import ahocorasick
import msgspec
import osce
import pycountry
import pydantic

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = datetime.date(2026, 1, 15)
LINES = 30_000
SENTENCE = (
    "The officers, who came from three of the Organization’s participating States, "
    "practised how to secure digital evidence and how to ask for it abroad. "
)

PROPERTIES = osce.schema("news-item", compact=True)["properties"]
URL = PROPERTIES["url"]["pattern"].replace("$(?!\\n)", "$")
LINE = r"^[^\x00-\x1f\x7f\s]([^\x00-\x1f\x7f]*[^\x00-\x1f\x7f\s])?$"
TEXT = r"^\S([\s\S]*\S)?$"
FIRST = datetime.date(1973, 7, 3)


def news() -> bytes:
    """Give lines of clean news items, some 2.9 KB each."""
    lines = []
    for number in range(LINES):
        paragraphs = [(SENTENCE * (2 + (number + paragraph) % 3)).strip() for paragraph in range(5)]
        item = osce.NewsItem(
            title=f"Course number {number} for police officers ends",
            id=str(number),
            url=f"https://www.osce.org/secretariat/{number}",
            kind=list(osce.NewsKind)[number % 5],
            language="en",
            summary=SENTENCE.strip(),
            body="\n\n".join(paragraphs),
            issued_on=datetime.date(2021, 1, 1) + datetime.timedelta(days=number % 365),
            issued_by=["secretariat", "transnational-threats-department"],
            place="Vienna",
            fields_of_work=["policing", "rule-of-law"],
            countries=["tj", "at"],
            images=[osce.Image(f"https://www.osce.org/images/{number}.jpg", alt="Participants of the course")],
            links=[osce.Link("https://www.osce.org/policing", title="More on policing")],
        )
        lines.append(item.to_json())
    return "\n".join(lines).encode()


def enums() -> dict[str, type[enum.Enum]]:
    """Give plain enums of the slugs, for the peers."""
    classes = (osce.NewsKind, osce.Structure, osce.FieldOfWork, osce.Country, osce.MeetingSeries)
    return {of.__name__: enum.Enum(of.__name__, {term.name: term.value for term in of}) for of in classes}


def of_pydantic() -> Callable[[bytes], Any]:
    """Give pydantic's check, with the rules that it can state."""
    terms = enums()
    url = Annotated[str, pydantic.Field(pattern=URL)]
    line = Annotated[str, pydantic.Field(pattern=LINE)]
    forbid = pydantic.ConfigDict(extra="forbid")
    image = pydantic.create_model(
        "Image", __config__=forbid, url=url, alt=(line | None, None), credit=(line | None, None)
    )
    link = pydantic.create_model("Link", __config__=forbid, url=url, title=(line | None, None))
    model = pydantic.create_model(
        "NewsItem",
        __config__=forbid,
        id=(line | None, None),
        url=(url | None, None),
        kind=terms["NewsKind"],
        language=(
            Annotated[str, pydantic.Field(pattern=PROPERTIES["language"]["pattern"].replace("$(?!\\n)", "$"))] | None,
            None,
        ),
        title=Annotated[str, pydantic.Field(pattern=LINE, max_length=500)],
        summary=(Annotated[str, pydantic.Field(pattern=TEXT)] | None, None),
        body=Annotated[str, pydantic.Field(pattern=TEXT)],
        issued_on=(Annotated[datetime.date, pydantic.Field(ge=FIRST, le=TODAY)] | None, None),
        issued_by=Annotated[list[terms["Structure"]], pydantic.Field(min_length=1)],
        place=(line | None, None),
        fields_of_work=(list[terms["FieldOfWork"]], []),
        countries=(list[terms["Country"]], []),
        meetings=(list[terms["MeetingSeries"]], []),
        images=(list[image], []),
        links=(list[link], []),
    )
    check: Callable[[bytes], Any] = model.model_validate_json
    return check


def of_msgspec() -> Callable[[bytes], Any]:
    """Give msgspec's check, with the rules that it can state; it has no bounds of dates."""
    terms = enums()
    url = Annotated[str, msgspec.Meta(pattern=URL)]
    line = Annotated[str, msgspec.Meta(pattern=LINE)]
    image = msgspec.defstruct(
        "Image", [("url", url), ("alt", line | None, None), ("credit", line | None, None)], forbid_unknown_fields=True
    )
    link = msgspec.defstruct("Link", [("url", url), ("title", line | None, None)], forbid_unknown_fields=True)
    language = Annotated[str, msgspec.Meta(pattern=PROPERTIES["language"]["pattern"].replace("$(?!\\n)", "$"))]
    model = msgspec.defstruct(
        "NewsItem",
        [
            ("kind", terms["NewsKind"]),
            ("title", Annotated[str, msgspec.Meta(pattern=LINE, max_length=500)]),
            ("body", Annotated[str, msgspec.Meta(pattern=TEXT)]),
            ("issued_by", Annotated[list[terms["Structure"]], msgspec.Meta(min_length=1)]),
            ("id", line | None, None),
            ("url", url | None, None),
            ("language", language | None, None),
            ("summary", Annotated[str, msgspec.Meta(pattern=TEXT)] | None, None),
            ("issued_on", datetime.date | None, None),
            ("place", line | None, None),
            ("fields_of_work", list[terms["FieldOfWork"]], []),
            ("countries", list[terms["Country"]], []),
            ("meetings", list[terms["MeetingSeries"]], []),
            ("images", list[image], []),
            ("links", list[link], []),
        ],
        forbid_unknown_fields=True,
    )
    check: Callable[[bytes], Any] = msgspec.json.Decoder(model).decode
    return check


def fastest(samples: int, *works: Callable[[], Any]) -> list[float]:
    """Give the seconds of the fastest sample of each work, taken in turn."""
    best = [float("inf")] * len(works)
    for _ in range(samples):
        for number, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[number] = min(best[number], time.perf_counter() - start)
    return best


def show(question: str, mine: str, peers: str, bar: str) -> None:
    """Print a row."""
    print(f"| {question} | {mine} | {peers} | {bar} |", flush=True)


def lines() -> None:
    """Measure the check of JSON Lines."""
    data = news()
    split = data.split(b"\n")
    by_pydantic, by_msgspec = of_pydantic(), of_msgspec()
    assert osce.check_jsonl(data, today=TODAY).ok
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.jsonl")
        path.write_bytes(data)
        mine, of_path, first, second = fastest(
            5,
            lambda: osce.check_jsonl(data, today=TODAY),
            lambda: osce.check_jsonl(path, today=TODAY),
            lambda: [by_pydantic(line) for line in split],
            lambda: [by_msgspec(line) for line in split],
        )
    rate = [len(data) / seconds / 1e6 for seconds in (mine, of_path, first, second)]
    peers = f"pydantic {pydantic.VERSION} {rate[2]:,.0f} MB/s, msgspec {msgspec.__version__} {rate[3]:,.0f} MB/s"
    ratios = f"{rate[0] / rate[2]:.1f} times, {rate[0] / rate[3]:.1f} times"
    show("JSON Lines from bytes, two cores", f"{rate[0]:,.0f} MB/s ({ratios})", peers, "8 times, 5 times")
    ratios = f"{rate[1] / rate[2]:.1f} times, {rate[1] / rate[3]:.1f} times"
    show("the same from a path", f"{rate[1]:,.0f} MB/s ({ratios})", "the same", "8 times, 5 times")


def lookups() -> None:
    """Measure the lookup of names."""
    calls = 50_000
    for name in ("Finland", "Türkiye", "OSCE Mission to Skopje (closed)"):
        mine, peer = fastest(
            9,
            lambda name=name: [osce.lookup(name) for _ in range(calls)],
            lambda: [pycountry.countries.lookup("Finland") for _ in range(calls // 50)],
        )
        show(
            f"lookup of '{name}'",
            f"{mine / calls * 1e9:.0f} ns",
            f"pycountry {peer / (calls // 50) * 1e9:,.0f} ns for 'Finland'",
            "170 ns",
        )


def mentions() -> None:
    """Measure the mentions in a text, a name per 220 bytes."""
    automaton = ahocorasick.Automaton()
    for of in (osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries):
        for term in of:
            for name in term.names:
                automaton.add_word(name.text, term)
    automaton.make_automaton()
    for kind, sentence in (("ASCII", SENTENCE.replace("’", "'")), ("with other letters", SENTENCE)):
        text = (f"The OSCE Mission to Moldova met. {sentence}" + sentence[:60] + " ") * 10_000
        mine, peer = fastest(7, lambda text=text: osce.mentions(text), lambda text=text: list(automaton.iter(text)))
        size = len(text.encode()) / 1e6
        show(
            f"mentions, {kind}",
            f"{size / mine:,.0f} MB/s",
            f"pyahocorasick {size / peer:,.0f} MB/s, no boundaries",
            "300 MB/s",
        )


def start() -> None:
    """Measure a fresh process up to the first answer, beyond that of an empty one."""

    def run(code: str) -> Callable[[], Any]:
        return lambda: subprocess.run([sys.executable, "-I", "-c", code], check=True)

    codes = (
        "pass",
        "import osce; osce.lookup('Finland')",
        "import pydantic; pydantic.BaseModel",
        "import pycountry; pycountry.countries.lookup('Finland')",
    )
    empty, mine, first, second = fastest(15, *map(run, codes))
    peers = f"pydantic {(first - empty) * 1e3:.0f} ms, pycountry {(second - empty) * 1e3:.0f} ms"
    show("import and first lookup", f"{(mine - empty) * 1e3:.1f} ms", peers, "5 ms")


def main() -> None:
    """Print the table."""
    print(json.dumps({"python": sys.version.split()[0], "osce": osce.__version__}))
    print("| question | osce | peers, in the same run | bar |\n| --- | --- | --- | --- |")
    for measure in (lines, lookups, mentions, start):
        measure()


if __name__ == "__main__":
    main()
