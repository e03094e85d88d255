"""The commands on files: check, fix, read, merge, mentions."""

from __future__ import annotations

import difflib
import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import osce
from osce import _progress
from osce._command_output import NOT_VALID, VALID, WRONG_CALL, complain, present, rows_of, say, say_csv, say_json
from osce._files import BEGINNING, first_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

# In a folder these are read.
_ENDINGS = (".html", ".htm", ".xhtml", ".txt", ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson")


def _contents(files: list[str]) -> Iterator[tuple[str, bytes | None]]:
    """Give the content of each file; `None`, after a complaint, where it cannot be read."""
    for name in files:
        try:
            yield name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            complain(f"{name}: {error.strerror or error}")
            yield name, None


def _worst_of(answer: Callable[[str, argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Return the worst exit code of all files. A file that cannot be read is reported, and the next one follows."""
    code = VALID
    for name in options.files:
        try:
            code = max(code, answer(name, options))
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            complain(f"{name}: {getattr(error, 'strerror', None) or error}")
            code = WRONG_CALL
    return code


def check(options: argparse.Namespace) -> int:
    """Check files: 0 where all is valid, 1 where something is not, 2 where something cannot be read or is a page."""
    return _worst_of(_check_file, options)


def _check_file(name: str, options: argparse.Namespace) -> int:
    how = {"profile": options.profile, "today": options.today, "advice": options.advice}
    content: bytes | None = None
    if name == "-":
        content = sys.stdin.buffer.read()
    elif not Path(name).is_file():
        # It can be read but once.
        content = Path(name).read_bytes()
    if content is None:
        with Path(name).open("rb") as file:
            beginning = file.read(BEGINNING)
    else:
        beginning = content[:BEGINNING]
    form = _form_of_json(beginning, name)
    if form == "json-lines":
        record = options.record or osce.record_kind_of(first_line(beginning))
        source = Path(name) if content is None else content
        batch = osce.check_jsonl(source, record=record, progress=sys.stderr.isatty(), **how)
        for fault in batch.faults() if batch.faults_by_code else ():
            _tell(name, fault, as_json=options.json)
        return _count(name, batch.lines, batch.valid, as_json=options.json)
    whole = Path(name).read_bytes() if content is None else content
    if not whole.strip():
        return _count(name, 0, 0, as_json=options.json)
    checked = osce.check_json(whole, options.record or osce.record_kind_of(whole), **how)
    for fault in checked.report:
        _tell(name, fault, as_json=options.json)
    return _count(name, 1, int(checked.ok), as_json=options.json)


def _form_of_json(beginning: bytes, name: str) -> str:
    """Give the form of an input; the text of a page is an error. What is called JSON is to be JSON, however broken."""
    form = osce.form_of(beginning, name) if beginning.strip() else "json"
    if form not in ("json", "json-lines"):
        if Path(name).suffix.lower() == ".json":
            return "json"
        message = "not JSON: pages are read with `osce read`"
        raise ValueError(message)
    return form


def _count(name: str, records: int, valid: int, *, as_json: bool) -> int:
    """Say how many records are valid; an input without any is not."""
    if as_json:
        say_json({"file": name, "records": records, "valid": valid, "invalid": records - valid})
    elif records == 0:
        say(f"{name}: empty")
    elif records == 1:
        say(f"{name}: {'valid' if valid else 'not valid'}")
    else:
        say(f"{name}: {records} records, {valid} valid, {records - valid} not")
    return VALID if records and valid == records else NOT_VALID


def _tell(name: str, fault: osce.Fault, *, as_json: bool) -> None:
    if as_json:
        say_json({"file": name, **fault.to_dict()})
    else:
        say(f"{name}:{fault}")


def read(options: argparse.Namespace) -> int:
    """Read pages: 0 where all records are valid, 1 where one is not or there is none, 2 where something cannot be read."""
    files = list(_files_of(options.files))
    if options.url and len(files) != 1:
        complain("--url: expected one file, whose address it is")
        return WRONG_CALL
    options.files = _with_bar(files)
    return _worst_of(_read_file, options)


def _with_bar(files: list[str]) -> Iterable[str]:
    """Give the files with a bar, unless it would stand between lines of the same terminal."""
    return _progress.of_files(len(files))(files) if sys.stderr.isatty() and not sys.stdout.isatty() else files


def _files_of(names: list[str]) -> Iterator[str]:
    """Give the files that are meant: of a folder all that can be read, without the files beside saved pages."""
    for name in names:
        if name == "-" or not Path(name).is_dir():
            yield name
            continue
        found = []
        for folder, folders, files in os.walk(name):
            folders[:] = sorted(each for each in folders if not each.endswith(("_files", ".files")))
            found += [str(Path(folder, file)) for file in sorted(files) if Path(file).suffix.lower() in _ENDINGS]
        yield from found or [name]


def _records_of(name: str, options: argparse.Namespace) -> list[osce.Checked]:
    """Give the records of a file; nothing, after a complaint, where it is empty."""
    if Path(name).is_dir():
        message = f"no file in it ends in {', '.join(_ENDINGS)}"
        raise ValueError(message)
    content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    if not content.strip():
        complain(f"{name}: empty")
        return []
    # The name of a file counts; what is not a file can be read but once.
    source = Path(name) if name != "-" and Path(name).is_file() else content
    how = {"profile": options.profile, "today": options.today, "advice": options.advice, "record": options.record}
    return osce.read(source, url=getattr(options, "url", None), **how)


def _read_file(name: str, options: argparse.Namespace) -> int:
    records = _records_of(name, options)
    code = VALID if records else NOT_VALID
    for checked in records:
        if options.json:
            item = None if checked.item is None else json.loads(checked.item.to_json())
            say_json({"file": name, "kind": checked.kind, "item": item, "report": checked.report.to_dict()})
        else:
            if checked.item is not None:
                say(checked.item.to_json())
            for fault in checked.report:
                complain(f"{name}:{fault}")
        code = max(code, VALID if checked.ok else NOT_VALID)
    return code


def merge(options: argparse.Namespace) -> int:
    """Make one record of all that files say of a news item; the exit codes are those of `read`."""
    kinds: Counter[str] = Counter()
    codes = {VALID}
    # The halves go to the core one by one: nothing else is kept of a file.
    merged = osce.merge_all(_halves(options, kinds, codes))
    for checked in merged:
        if options.json and checked.item is not None:
            say_json({"item": json.loads(checked.item.to_json()), "report": checked.report.to_dict()})
        elif checked.item is not None:
            say(checked.item.to_json())
        for fault in checked.report:
            complain(f"{fault}")
    conflicts = sum(len(checked.report) for checked in merged)
    halves = kinds.pop("", 0)
    rest = "".join(f", {kind}: {count}" for kind, count in sorted(kinds.items()))
    complain(f"news items: {len(merged)}, of records: {halves}, conflicts: {conflicts}{rest}")
    return max(codes) if merged else max({*codes, NOT_VALID})


def _halves(options: argparse.Namespace, kinds: Counter[str], codes: set[int]) -> Iterator[osce.Half]:
    """Give what files say of news items; count the rest by its kind, and note the exit code of each file."""
    for name in _with_bar(list(_files_of(options.files))):
        try:
            records = _records_of(name, options)
        except (OSError, ValueError) as error:
            complain(f"{name}: {getattr(error, 'strerror', None) or error}")
            codes.add(WRONG_CALL)
            continue
        codes.add(VALID if records and all(checked.ok for checked in records) else NOT_VALID)
        for checked in records:
            for fault in checked.report:
                complain(f"{name}:{fault}")
            half = osce.Half.of(checked, name)
            kinds["" if half else _other_kind(checked)] += 1
            if half:
                yield half


def _other_kind(checked: osce.Checked) -> str:
    """Say what a record is where it is not a news item."""
    seems = [fault.params["seems"] for fault in checked.report if "seems" in fault.params]
    return seems[0] if seems else checked.kind if checked.item is not None else "no item"


def mentions(options: argparse.Namespace) -> int:
    """Say which terms texts name: 0 where there are some in each, 1 where one has none, 2 where one cannot be read."""
    code = VALID
    rows: list[dict[str, Any]] = []
    for name, content in _contents(options.files):
        if content is None:
            code = WRONG_CALL
            continue
        try:
            table = osce.mentions_table(
                [content.decode(errors="replace")],
                vocabularies=options.vocabulary,
                language=options.language,
                on=options.on,
                own_text=options.own_text,
            )
        except ValueError as error:
            complain(str(error))
            return WRONG_CALL
        found = [{"file": name, **row} for row in rows_of(table)]
        rows += found
        if not found:
            complain(f"{name}: {'names no term' if content.strip() else 'empty'}")
            code = max(code, NOT_VALID)
    columns = ["file", *osce.mentions_table([])]
    columns.remove("row")
    if options.csv:
        say_csv(columns, rows)
    for row in () if options.csv else rows:
        if options.json:
            say_json(present({name: row[name] for name in columns}))
        else:
            term = row["slug"] or " or ".join(row["candidates"])
            say(f"{row['file']}:{row['start']}-{row['end']}: {row['text']}: {row['vocabulary']} {term}")
    return code


def fix(options: argparse.Namespace) -> int:
    """Mend files: 0 where all is valid then, 1 where a person has to decide, 2 where something cannot be read or written."""
    if options.out and len(options.files) > 1 and not options.out.is_dir():
        complain(f"{options.out}: expected a folder for several files")
        return WRONG_CALL
    return _worst_of(_fix_one, options)


def _fix_one(name: str, options: argparse.Namespace) -> int:
    before = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    if not before.strip():
        complain(f"{name}: empty")
        return NOT_VALID
    mend = _mended_lines if _form_of_json(before[:BEGINNING], name) == "json-lines" else _mended_record
    after, applied, left = mend(before, options)
    if options.diff:
        sys.stdout.writelines(_diff(name, before, after))
    elif options.out:
        _write(options.out / Path(name).name if options.out.is_dir() else options.out, after)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(after)
    code = VALID
    for fault in left:
        complain(f"{name}:{fault}")
        code = NOT_VALID if fault.severity == "error" else code
    complain(f"{name}: {applied} mended")
    return code


def _mended_record(before: bytes, options: argparse.Namespace) -> tuple[bytes, int, Iterable[osce.Fault]]:
    how = {"profile": options.profile, "today": options.today, "advice": options.advice}
    fixed = osce.fix(before, options.record or osce.record_kind_of(before), **how)
    # Bytes that are not UTF-8 stay what they are.
    return fixed.json.encode() if fixed.applied else before, len(fixed.applied), fixed.left


def _mended_lines(before: bytes, options: argparse.Namespace) -> tuple[bytes, int, Iterable[osce.Fault]]:
    record = options.record or osce.record_kind_of(first_line(before[:BEGINNING]))
    how = {"record": record, "profile": options.profile, "today": options.today, "advice": options.advice}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "mended.jsonl")
        fixed = osce.fix_jsonl(before, out, **how)
        return out.read_bytes(), sum(fixed.applied_by_code.values()), list(fixed.left.faults())


def _diff(name: str, before: bytes, after: bytes) -> Iterator[str]:
    had, has = (text.decode(errors="replace").splitlines(keepends=True) for text in (before, after))
    for line in difflib.unified_diff(had, has, fromfile=name, tofile=f"{name} mended"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _write(path: Path, content: bytes) -> None:
    """Write a file that is there when it is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
