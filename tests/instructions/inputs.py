"""The texts and lines that are asked about: those of the benchmarks, but shorter."""

import datetime
import json
from itertools import cycle
from pathlib import Path

# The text of `core/benches/lookup.rs`.
WORDS = (
    "The two-day workshop brought together officers, prosecutors and teachers from several towns, who compared how "
    "their services handle requests from the public and what they do when a complaint turns out to be justified. "
    "Speakers underlined that training alone is not enough: “It takes time, money and patience,” one of them said, "
    "adding that the office would publish its findings next spring. A second round is planned for the autumn, when the "
    "group will visit a border crossing and a school, and look at the draft of a handbook that was written by local "
    "experts over the past year."
)
NAMES = (
    *("the OSCE Mission to Moldova", "Finland", "the Permanent Council", "ODIHR", "North Macedonia", "the rule of law"),
    *("the OSCE Programme Office in Bishkek", "Bosnia and Herzegovina"),
)
RUSSIAN = (
    "Участники встречи обсудили вопросы подготовки следующего заседания и поблагодарили принимающую сторону. "
    "В работе приняли участие Финляндия и другие государства. "
)
SIZE = 1 << 18

# The sentences of `core/benches/checking.rs`.
SENTENCES = {
    "english": "The officers, who came from three of the Organization’s participating States, practised how to secure "
    "digital evidence and how to ask for it abroad. ",
    "russian": "Сотрудники учились сохранять «цифровые» доказательства и запрашивать их за рубежом. ",
}
KINDS = ("press-release", "news", "daily-report", "spot-report", "story")
LINES = 200


def text_of(density: int) -> str:
    """Give English news text in which a name stands every so many bytes."""
    words, names = cycle(WORDS.split(" ")), cycle(NAMES)
    parts: list[str] = []
    length, following = 0, density
    while length < SIZE:
        if length >= following:
            parts.append(next(names))
            following += density
        else:
            parts.append(next(words))
        length += len(parts[-1].encode()) + 1
    return " ".join(parts)


def line_of(number: int, sentence: str) -> str:
    """Give a line with a clean news item; each number has its own."""
    day = datetime.date(2021, 1, 1) + datetime.timedelta(days=number % 365)
    paragraphs = [(sentence * (2 + (number + paragraph) % 3)).strip() for paragraph in range(5)]
    item = {
        "id": str(number),
        "url": f"https://www.osce.org/secretariat/{number}",
        "kind": KINDS[number % len(KINDS)],
        "language": "en",
        "title": f"Course number {number} for police officers ends",
        "summary": sentence.strip(),
        "body": "\n\n".join(paragraphs),
        "issued_on": day.isoformat(),
        "issued_by": ["secretariat", "transnational-threats-department"],
        "place": "Vienna",
        "fields_of_work": ["policing", "rule-of-law"],
        "countries": ["tj", "at"],
        "images": [{"url": f"https://www.osce.org/images/{number}.jpg", "alt": "Participants of the course"}],
        "links": [{"url": "https://www.osce.org/policing", "title": "More on policing"}],
    }
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))


def write(folder: Path) -> None:
    """Write all into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {f"text-{density}.txt": text_of(density) for density in (70, 250, 1000)}
    texts["text-russian.txt"] = RUSSIAN * (SIZE // len(RUSSIAN.encode()))
    for language, sentence in SENTENCES.items():
        texts[f"news-{language}.jsonl"] = "".join(f"{line_of(number, sentence)}\n" for number in range(LINES))
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
