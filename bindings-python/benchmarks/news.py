"""Files of clean news items: the same lines as in `core/benches/checking.rs`."""

import datetime
import json
from pathlib import Path
from typing import Any

import osce

WORDS = (
    "The officers, who came from three of the Organization’s participating States, practised how to secure "
    "digital evidence and how to ask for it abroad. "
)


def item(number: int) -> dict[str, Any]:
    """A clean news item, of 2.9 KB on average; each number has its own."""
    day = datetime.date(2021, 1, 1) + datetime.timedelta(days=number % 365)
    paragraphs = [(WORDS * (2 + (number + paragraph) % 3)).strip() for paragraph in range(5)]
    kinds = list(osce.NewsKind)
    return {
        "id": str(number),
        "url": f"https://www.osce.org/secretariat/{number}",
        "kind": kinds[number % 5].value,
        "language": "en",
        "title": f"Course number {number} for police officers ends",
        "summary": WORDS.strip(),
        "body": "\n\n".join(paragraphs),
        "issued_on": day.isoformat(),
        "issued_by": ["secretariat", "transnational-threats-department"],
        "place": "Vienna",
        "fields_of_work": ["policing", "rule-of-law"],
        "countries": ["tj", "at"],
        "images": [{"url": f"https://www.osce.org/images/{number}.jpg", "alt": "Participants of the course"}],
        "links": [{"url": "https://www.osce.org/policing", "title": "More on policing"}],
    }


def encode(value: object) -> bytes:
    """As compact JSON, with the letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def lines(count: int) -> list[bytes]:
    """So many lines, without their ends."""
    return [encode(item(number)) for number in range(count)]


def write(path: Path, count: int) -> int:
    """Writes a file of so many lines, and gives its size in bytes."""
    with path.open("wb") as file:
        for number in range(count):
            file.write(encode(item(number)) + b"\n")
    return path.stat().st_size
