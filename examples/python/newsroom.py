"""The newsroom: news goes in as pages, listings and JSON; checked records and a precise report come out.

    python examples/python/newsroom.py                        the invented news of examples/newsroom/
    python examples/python/newsroom.py FILE|FOLDER|- ...      your own; `-` is the standard input

It ends with 0 when every record is valid, with 1 when one is not, with 2 when it is called wrongly or has nothing to read.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

import osce

Record = osce.NewsItem | osce.Meeting | osce.Project | osce.FieldOperation

MARKS = {"error": "✗", "warning": "!", "info": "·"}
ROWS = 12
BEGINNING = 1 << 16


class Newsroom:
    """What becomes of the records: faults are printed, all is counted, the valid ones are written."""

    def __init__(self, out: Path) -> None:
        """Write the valid records to a folder, a file of JSON Lines a kind."""
        out.mkdir(parents=True, exist_ok=True)
        self.out = out
        self.files: dict[str, TextIO] = {}
        self.written: Counter[str] = Counter()
        self.valid = self.invalid = 0
        self.tables: dict[str, Counter[str]] = {
            name: Counter() for name in ("kind", "year", "field of work", "structure", "fault")
        }

    def take(self, checked: osce.Checked) -> None:
        """Take a record with what is wrong with it."""
        self.valid += checked.ok
        self.invalid += not checked.ok
        for fault in checked.report:
            self.tables["fault"][fault.code] += 1
            print(f"  {MARKS[fault.severity]} {fault}")
        if checked.item is None:
            self.tables["kind"]["no record"] += 1
            return
        self.count(checked.item)
        if checked.ok:
            self.write(checked.record, checked.item)

    def count(self, record: Record) -> None:
        """Count a record by kind, year, field of work and structure."""
        structures: Iterable[osce.Structure]
        day: datetime.date | None
        match record:
            case osce.NewsItem():
                kind = (record.kind and record.kind.label()) or "news item of no kind"
                day, structures = record.issued_on, record.issued_by
            case osce.Meeting():
                kind, day, structures = "Meeting", record.starts_on, record.organized_by
            case osce.Project():
                kind, day, structures = "Project", record.starts_on, record.run_by
            case osce.FieldOperation():
                self.tables["kind"]["Field operation"] += 1
                self.tables["structure"].update(str(term.label()) for term in [record.structure] if term)
                return
        self.tables["kind"][kind] += 1
        self.tables["year"][str(day.year) if day else "no date"] += 1
        self.tables["field of work"].update(str(field.label()) for field in record.fields_of_work)
        self.tables["structure"].update(str(structure.label()) for structure in structures)

    def write(self, kind: str, record: Record) -> None:
        """Write a valid record."""
        if kind not in self.files:
            self.files[kind] = (self.out / f"{kind}.jsonl").open("w", encoding="utf-8")
        self.files[kind].write(record.to_json() + "\n")
        self.written[kind] += 1

    def finish(self) -> None:
        """Print what came in, and where the valid records are."""
        print(f"\n{self.valid + self.invalid} records: {self.valid} valid, {self.invalid} not")
        for name, counts in self.tables.items():
            rows = (
                sorted(counts.items()) if name == "year" else sorted(counts.items(), key=lambda row: (-row[1], row[0]))
            )
            shown = len(rows) if name in ("year", "fault") else min(len(rows), ROWS)
            print(f"\n  {name}")
            for row, count in rows[:shown]:
                print(f"  {count:>7}  {row}")
            if rows[shown:]:
                print(f"  {sum(count for _, count in rows[shown:]):>7}  {len(rows) - shown} others")
        for kind, file in sorted(self.files.items()):
            file.close()
            print(f"{self.written[kind]} valid records in {file.name}")


def inputs(paths: Iterable[str]) -> Iterator[Path | None]:
    """Give the files that are meant, those of a folder by name; `None` is the standard input."""
    for path in map(Path, paths):
        if str(path) == "-":
            yield None
        elif path.is_dir():
            yield from sorted(file for file in path.iterdir() if file.is_file())
        else:
            yield path


def read(path: Path | None, newsroom: Newsroom, options: argparse.Namespace) -> None:
    """Read an input, whatever it is."""
    name = "standard input" if path is None else str(path)
    content = sys.stdin.buffer.read() if path is None else path.read_bytes()
    how = {"profile": options.profile, "today": options.today, "advice": options.advice}
    is_lines = path is not None and path.suffix in (".jsonl", ".ndjson")
    form = "json-lines" if is_lines else osce.form_of(content[:BEGINNING])
    if form == "json-lines":
        kind = osce.record_kind_of(content.split(b"\n", 1)[0])
        print(f"\n{name} · JSON Lines · {kind}")
        for checked in osce.iter_jsonl(content, record=kind, **how):
            newsroom.take(checked)
        return
    if form == "json":
        kind = osce.record_kind_of(content)
        print(f"\n{name} · JSON · {kind}")
        newsroom.take(osce.check_json(content, kind, **how))
        return
    items = osce.read(content, **how)
    layout = osce.layout_of(content.decode(errors="replace")) or "no page"
    what = f"{len(items)} news items" if form == "listing" else items[0].record
    print(f"\n{name} · {layout} · {what}")
    for checked in items:
        if form != "listing" and checked.item is not None:
            print(f"  {checked.item.title}")
        newsroom.take(checked)


def main() -> int:
    """Run the newsroom."""
    examples = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description="Read, check and count news.")
    parser.add_argument("inputs", nargs="*", metavar="FILE|FOLDER|-", default=[str(examples / "newsroom")])
    parser.add_argument("--profile", choices=["strict", "lenient"], default="strict")
    parser.add_argument("--today", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD")
    parser.add_argument("--advice", action="store_true", help="tell what the texts name and the tags miss")
    parser.add_argument("--out", type=Path, default=examples.parent / "target" / "newsroom-python", metavar="FOLDER")
    options = parser.parse_args()
    newsroom = Newsroom(options.out)
    unreadable = False
    for path in inputs(options.inputs):
        try:
            read(path, newsroom, options)
        except BrokenPipeError:
            return 2
        except OSError as error:
            unreadable = True
            print(f"{path}: {error.strerror or error}", file=sys.stderr)
    if newsroom.valid + newsroom.invalid == 0:
        print("there was nothing to read", file=sys.stderr)
        return 2
    newsroom.finish()
    return 1 if unreadable or newsroom.invalid else 0


if __name__ == "__main__":
    sys.exit(main())
