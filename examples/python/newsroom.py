"""The newsroom: news goes in as pages, listings, feeds and JSON; checked records and a precise report come out.

What pages, listings and feeds say of one news item becomes one record.

    python examples/python/newsroom.py                        the invented news of examples/newsroom/
    python examples/python/newsroom.py FILE|FOLDER|- ...      your own; `-` is the standard input

It ends with 0 when every record is valid, with 1 when one is not, with 2 when it is called wrongly or has nothing to read.
"""

from __future__ import annotations

import argparse
import datetime
import io
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypedDict

import osce

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import WriteableBuffer

Record = osce.NewsItem | osce.Meeting | osce.Project | osce.FieldOperation
EXAMPLES = Path(__file__).resolve().parent.parent
KINDS = ("news-item", "meeting", "project", "field-operation")
MARKS = {"error": "✗", "warning": "!", "info": "·"}
MOST_PRINTED, ROWS = 200, 12  # more faults of one input, and more rows of one table, are counted and not printed
BEGINNING = 1 << 16  # as much of an input tells what it is
LONGEST_PAGE = 1 << 24


class Options(TypedDict):
    """How to check: what every function that checks takes."""

    profile: str
    today: datetime.date | None
    advice: bool


class Newsroom:
    """What becomes of the records: faults are printed, all is counted, the valid ones are written."""

    def __init__(self, out: Path, *, fix: bool) -> None:
        """Write the valid records to a folder, a file of JSON Lines a kind; with `fix` JSON is mended before it is checked."""
        out.mkdir(parents=True, exist_ok=True)
        self.out, self.fix = out, fix
        self.files: dict[str, TextIO] = {}
        self.written = Counter[str]()
        self.valid = self.invalid = self.unreadable = self.printed = 0
        self.halves: list[osce.Half] = []
        names = ("kind", "year", "field of work", "structure", "something else", "fault")
        self.tables = {name: Counter[str]() for name in names}

    def take(self, checked: osce.Checked, source: str | None = None) -> None:
        """Take a record with what is wrong with it; a news item of a source waits for what others say of it."""
        self.valid += checked.ok
        self.invalid += not checked.ok
        self.count(checked.item)
        self.tell(checked.report)
        half = osce.Half.of(checked, source) if checked.ok and source is not None else None
        if half is not None:
            self.halves.append(half)
        elif checked.ok and checked.item is not None:
            self.write(checked.kind, checked.item)

    def merge(self) -> None:
        """Write one record for each news item, and tell where its halves contradict each other."""
        merged = osce.merge_all(self.halves)
        conflicts = sum(len(checked.report) for checked in merged)
        if merged:
            say(f"\nmerged · {len(merged)} news items of {len(self.halves)} records, conflicts: {conflicts}")
        self.printed = 0
        for checked in merged:
            if checked.item is not None:
                if len(checked.report) > 0:
                    say(f"  {checked.item.title}")
                self.tell(checked.report)
                self.write(checked.kind, checked.item)

    def tell(self, report: osce.Report) -> None:
        """Print and count what is wrong."""
        for fault in report:
            self.tables["fault"][fault.code] += 1
            self.tables["something else"].update(value for name, value in fault.params.items() if name == "seems")
            self.printed += 1
            if self.printed <= MOST_PRINTED:
                say(f"  {MARKS[fault.severity]} {fault}")
            elif self.printed == MOST_PRINTED + 1:
                say("  … more faults are counted below")

    def count(self, record: Record | None) -> None:
        """Count a record by kind, year, field of work and structure."""
        structures: tuple[osce.Structure, ...]
        match record:
            case osce.NewsItem():
                kind = label(record.kind) if record.kind else "news item of no kind"
                day, structures = record.issued_on, record.issued_by
            case osce.Meeting():
                kind, day, structures = "Meeting", record.starts_on, record.organized_by
            case osce.Project():
                kind, day, structures = "Project", record.starts_on, record.run_by
            case osce.FieldOperation():
                self.tables["kind"]["Field operation"] += 1
                self.tables["structure"].update(label(term) for term in [record.structure] if term)
                return
            case None:
                self.tables["kind"]["no record"] += 1
                return
        self.tables["kind"][kind] += 1
        self.tables["year"][str(day.year) if day else "no date"] += 1
        self.tables["field of work"].update(map(label, record.fields_of_work))
        self.tables["structure"].update(map(label, structures))

    def write(self, kind: str, record: Record) -> None:
        """Write a valid record."""
        if kind not in self.files:
            self.files[kind] = (self.out / f"{kind}.jsonl").open("w", encoding="utf-8", newline="\n")
        self.files[kind].write(record.to_json() + "\n")
        self.written[kind] += 1

    def finish(self) -> None:
        """Print what came in, and where the valid records are."""
        say(f"\n{self.valid + self.invalid} records: {self.valid} valid, {self.invalid} not")
        for name, counts in self.tables.items():
            rows = sorted(counts.items(), key=lambda row: (0 if name == "year" else -row[1], row[0]))
            shown = len(rows) if name in ("year", "fault") else ROWS
            say(f"\n  {name}")
            for row, count in rows[:shown]:
                say(f"  {count:>7}  {row}")
            if rest := rows[shown:]:
                say(f"  {sum(count for _, count in rest):>7}  {len(rest)} others")
        say("")
        for kind in filter(self.files.__contains__, KINDS):
            self.files[kind].close()
            say(f"{self.written[kind]} valid records in {from_here(self.out / f'{kind}.jsonl')}")


def say(line: str) -> None:
    """Print a line. Where nobody reads any more there is nothing left to do."""
    try:
        print(line, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)


def label(term: osce.Term) -> str:
    """Give the English label, which every term has."""
    return term.label() or term.slug


def from_here(path: Path) -> str:
    """Give the path from here, where it is below."""
    path, here = path.resolve(), Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


class Rejoined(io.RawIOBase):
    """An input of which the beginning was read already."""

    def __init__(self, beginning: bytes, rest: io.BufferedReader) -> None:
        """Put the beginning before the rest."""
        super().__init__()
        self.beginning, self.rest = io.BytesIO(beginning), rest

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read the beginning, then the rest."""
        return self.beginning.readinto(buffer) or self.rest.readinto(buffer)


def inputs(paths: Iterable[str]) -> Iterator[str]:
    """Give the files that are meant, those of a folder in the order of their names."""
    for path in paths:
        if path != "-" and Path(path).is_dir():
            yield from map(str, sorted(file for file in Path(path).iterdir() if file.is_file()))
        else:
            yield path


def read(path: str, newsroom: Newsroom, options: Options) -> None:
    """Read an input, whatever it is."""
    name = "standard input" if path == "-" else from_here(Path(path))
    with open(0, "rb", closefd=False) if path == "-" else Path(path).open("rb") as file:
        beginning = file.read(BEGINNING)
        form = osce.form_of(beginning, path)
        if form == "json-lines":
            read_lines(name, beginning, file, newsroom, options)
            return
        content = beginning + file.read(LONGEST_PAGE + 1 - len(beginning))
    if len(content) > LONGEST_PAGE:
        message = f"longer than {LONGEST_PAGE} bytes, and no JSON Lines"
        raise OSError(message)
    layout = osce.layout_of(content.decode(errors="replace")) or "no page"
    if form == "json":
        kind = osce.record_kind_of(content)
        what = f"JSON · {kind}"
        if newsroom.fix:
            fixed = osce.fix(content, kind, **options)
            what += f"\n  {len(fixed.applied)} faults mended"
            content = fixed.json.encode() if fixed.applied else content
        items = [osce.check_json(content, kind, **options)]
    elif form == "feed":
        items = osce.read_feed(content, **options)
        what = f"feed · {len(items)} news items"
    elif form.endswith("listing"):
        items = (osce.read_html_listing if form == "html-listing" else osce.read_listing)(content, **options)
        what = f"{'HTML · ' * (form == 'html-listing')}{layout} · {len(items)} news items"
    else:
        items = [(osce.read_html if form == "html" else osce.read_page)(content, **options)]
        what = f"{'HTML · ' * (form == 'html')}{layout} · {items[0].kind}"
        what += f"\n  {items[0].item.title}" if items[0].item else ""
    say(f"\n{name} · {what}")
    for checked in items:
        newsroom.take(checked, None if form == "json" else name)


def read_lines(name: str, beginning: bytes, rest: io.BufferedReader, newsroom: Newsroom, options: Options) -> None:
    """Read JSON Lines of any length, a line at a time."""
    kind = osce.record_kind_of(beginning.split(b"\n", 1)[0])
    say(f"\n{name} · JSON Lines · {kind}")
    valid, invalid = newsroom.valid, newsroom.invalid
    source: io.BufferedReader | Path = io.BufferedReader(Rejoined(beginning, rest))
    mended = newsroom.out / "mended.part"
    try:
        if newsroom.fix:
            fixed = osce.fix_jsonl(source, mended, record=kind, **options)
            say(f"  {sum(fixed.applied_by_code.values())} faults mended")
            source = mended
        for checked in osce.iter_jsonl(source, record=kind, **options):
            newsroom.take(checked)
    finally:
        mended.unlink(missing_ok=True)
    valid, invalid = newsroom.valid - valid, newsroom.invalid - invalid
    say(f"  {valid + invalid} lines: {valid} valid, {invalid} not")


def day(text: str) -> datetime.date:
    """Read a day of the command line."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        message = f"invalid day `{text}`: expected YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message) from None


def run(options: argparse.Namespace) -> int:
    """Read all inputs, and say how it went."""
    newsroom = Newsroom(options.out, fix=options.fix)
    how = Options(profile=options.profile, today=options.today, advice=options.advice)
    for path in inputs(options.inputs):
        newsroom.printed = 0
        try:
            read(path, newsroom, how)
        except OSError as error:
            newsroom.unreadable += 1
            print(f"{path}: {error.strerror or error}", file=sys.stderr)
    if newsroom.valid + newsroom.invalid == 0:
        print("there was nothing to read", file=sys.stderr)
        return 2
    newsroom.merge()
    newsroom.finish()
    return 1 if newsroom.unreadable or newsroom.invalid else 0


def main() -> int:
    """Run the newsroom."""
    parser = argparse.ArgumentParser(description="Read, check and count news.")
    parser.add_argument("inputs", nargs="*", metavar="FILE|FOLDER|-", default=[str(EXAMPLES / "newsroom")])
    parser.add_argument("--profile", choices=["strict", "lenient"], default="strict", help="strict by default")
    parser.add_argument("--today", type=day, metavar="YYYY-MM-DD", help="nothing was issued after; today by default")
    parser.add_argument("--advice", action="store_true", help="tell what the texts name and the tags miss")
    parser.add_argument("--fix", action="store_true", help="mend JSON first, as far as that needs no person")
    parser.add_argument("--out", type=Path, default=EXAMPLES.parent / "target" / "newsroom-python", metavar="FOLDER")
    options = parser.parse_args()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return run(options)
    except OSError as error:
        print(f"{error.filename or options.out}: {error.strerror or error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
