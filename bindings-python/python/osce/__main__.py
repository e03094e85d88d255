"""The command line: `python -m osce`, also installed as `osce`."""

from __future__ import annotations

import argparse
import datetime
import difflib
import json
import os
import sys
import tempfile
from pathlib import Path

import osce

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

VALID, NOT_VALID, WRONG_CALL = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command: 0 where all is valid or found, 1 where something is not, 2 where it was called wrongly or cannot read."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads any more. What is left in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_CALL
    except KeyboardInterrupt:
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="osce", description="Look up the OSCE's terms, and check and read its news. Unofficial."
    )
    parser.add_argument("--version", action="version", version=f"osce {osce.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="check the JSON of records, and JSON Lines")
    check.add_argument(
        "--record", choices=["news-item", "meeting", "project", "field-operation"], help="by default as the file shows"
    )
    fix = commands.add_parser("fix", help="mend JSON and JSON Lines as far as that needs no person")
    fix.add_argument(
        "--record", choices=["news-item", "meeting", "project", "field-operation"], help="by default as the file shows"
    )
    fix.add_argument(
        "--out", type=Path, metavar="PATH", help="a file to write, or a folder; the standard output by default"
    )
    fix.add_argument("--diff", action="store_true", help="show what would change, and write nothing")
    read = commands.add_parser("read", help="read the text of pages and listings, and write records as JSON Lines")
    for command, profile, run in ((check, "strict", _check), (fix, "strict", _fix), (read, "lenient", _read)):
        command.add_argument("files", nargs="+", metavar="FILE", help="a file; `-` is the standard input")
        command.add_argument("--profile", choices=["strict", "lenient"], default=profile, help=f"{profile} by default")
        command.add_argument(
            "--today", type=_day, metavar="YYYY-MM-DD", help="nothing was issued after this day; today by default"
        )
        command.add_argument("--advice", action="store_true", help="tell what the texts name and the tags miss")
        command.set_defaults(run=run)

    lookup = commands.add_parser("lookup", help="say what names mean")
    lookup.add_argument("texts", nargs="+", metavar="TEXT", help="a name, or a list of names as pages write them")
    lookup.add_argument("--vocabulary", help="terms of this vocabulary alone, such as `country`")
    lookup.add_argument("--language", help="names in this language alone, such as `fr`")
    lookup.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="names that were in use on this day")
    lookup.set_defaults(run=_lookup)

    schema = commands.add_parser("schema", help="print a JSON Schema")
    schema.add_argument("name", metavar="NAME", help="such as `news-item`, `country`, `report`")
    schema.add_argument("--profile", choices=["strict", "lenient"], default="strict", help="strict by default")
    schema.add_argument("--compact", action="store_true", help="the terms of a vocabulary as one enum")
    schema.set_defaults(run=_schema)

    for command in (check, read, lookup, schema):
        command.add_argument("--json", action="store_true", help="print JSON, an object a line")
    return parser


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        message = f"invalid day `{text}`: expected YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message) from None


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _complain(text: str) -> None:
    sys.stderr.write(text + "\n")


def _say_json(value: object) -> None:
    _say(json.dumps(value, ensure_ascii=False, default=str))


def _contents(files: list[str]) -> Iterator[tuple[str, bytes | None]]:
    """Give the content of each file; `None`, after a complaint, where it cannot be read."""
    for name in files:
        try:
            yield name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            _complain(f"{name}: {error.strerror or error}")
            yield name, None


def _check(options: argparse.Namespace) -> int:
    code = VALID
    for name in options.files:
        try:
            code = max(code, _check_file(name, options))
        except BrokenPipeError:
            raise
        except OSError as error:
            _complain(f"{name}: {error.strerror or error}")
            code = WRONG_CALL
    return code


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
            beginning = file.read(1 << 16)
    else:
        beginning = content[: 1 << 16]
    record = options.record or osce.record_kind_of(beginning.splitlines()[0] if beginning else b"")
    if osce.form_of(beginning, name) == "json-lines":
        source = Path(name) if content is None else content
        batch = osce.check_jsonl(source, record=record, progress=sys.stderr.isatty(), **how)
        for fault in batch.faults() if batch.faults_by_code else ():
            _tell(name, fault, as_json=options.json)
        if not options.json:
            _say(f"{name}: {batch.lines} lines, {batch.valid} valid, {batch.invalid} not")
        return VALID if batch.ok else NOT_VALID
    whole = Path(name).read_bytes() if content is None else content
    checked = osce.check_json(whole, options.record or osce.record_kind_of(whole), **how)
    return _told(name, checked, as_json=options.json)


def _told(name: str, checked: osce.Checked, *, as_json: bool) -> int:
    for fault in checked.report:
        _tell(name, fault, as_json=as_json)
    if not as_json:
        _say(f"{name}: {'valid' if checked.ok else 'not valid'}")
    return VALID if checked.ok else NOT_VALID


def _tell(name: str, fault: osce.Fault, *, as_json: bool) -> None:
    if as_json:
        _say_json({"file": name, **fault.to_dict()})
    else:
        _say(f"{name}:{fault}")


def _read(options: argparse.Namespace) -> int:
    code = VALID
    for name, content in _contents(options.files):
        if content is None:
            code = WRONG_CALL
            continue
        for checked in osce.read(content, profile=options.profile, today=options.today, advice=options.advice):
            if options.json:
                item = None if checked.item is None else json.loads(checked.item.to_json())
                _say_json({"file": name, "kind": checked.kind, "item": item, "report": checked.report.to_dict()})
            else:
                if checked.item is not None:
                    _say(checked.item.to_json())
                for fault in checked.report:
                    _complain(f"{name}:{fault}")
            code = max(code, VALID if checked.ok else NOT_VALID)
    return code


def _fix(options: argparse.Namespace) -> int:
    """Mend files: 0 where all is valid then, 1 where a person has to decide, 2 where something cannot be read or written."""
    if options.out and len(options.files) > 1 and not options.out.is_dir():
        _complain(f"{options.out}: expected a folder for several files")
        return WRONG_CALL
    code = VALID
    for name in options.files:
        try:
            code = max(code, _fix_one(name, options))
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            _complain(f"{name}: {getattr(error, 'strerror', None) or error}")
            code = WRONG_CALL
    return code


def _fix_one(name: str, options: argparse.Namespace) -> int:
    before = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    mend = {"json": _mended_record, "json-lines": _mended_lines}.get(osce.form_of(before[: 1 << 16], name))
    if mend is None:
        message = "not JSON: pages are read with `osce read`"
        raise ValueError(message)
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
        _complain(f"{name}:{fault}")
        code = NOT_VALID if fault.severity == "error" else code
    _complain(f"{name}: {applied} mended")
    return code


def _mended_record(before: bytes, options: argparse.Namespace) -> tuple[bytes, int, Iterable[osce.Fault]]:
    how = {"profile": options.profile, "today": options.today, "advice": options.advice}
    fixed = osce.fix(before, options.record or osce.record_kind_of(before), **how)
    # Bytes that are not UTF-8 stay what they are.
    return fixed.json.encode() if fixed.applied else before, len(fixed.applied), fixed.left


def _mended_lines(before: bytes, options: argparse.Namespace) -> tuple[bytes, int, Iterable[osce.Fault]]:
    record = options.record or osce.record_kind_of(before.splitlines()[0] if before else b"")
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


def _lookup(options: argparse.Namespace) -> int:
    code = VALID
    for text in options.texts:
        try:
            found = _meanings(text, options)
        except ValueError as error:
            _complain(str(error))
            return WRONG_CALL
        if not found:
            code = NOT_VALID
            reason = f"there is no name in {text!r}"
            _say_json({"text": text, "term": None, "error": reason}) if options.json else _complain(reason)
        for item in found:
            if isinstance(item, osce.Match):
                answer, line = _found(item)
            else:
                code = NOT_VALID
                why = item if isinstance(item, osce.LookupError) else item.error
                answer, line = {"term": None, "error": str(why)}, f"{item.text}: {why}"
            _say_json({"text": item.text, **answer}) if options.json else _say(line)
    return code


def _meanings(text: str, options: argparse.Namespace) -> list[osce.Match | osce.LookupError | osce.Unresolved]:
    """Read a list of names; a name that was not in use on the day is reported as a whole, whatever names its parts are."""
    how = {"vocabulary": options.vocabulary, "language": options.language, "on": options.on}
    try:
        osce.lookup(text, **how)
    except osce.NotValidOn as error:
        return [error]
    except osce.LookupError:
        pass
    return [*osce.lookup_list(text, **how)]


def _found(item: osce.Match) -> tuple[dict[str, object], str]:
    """Give a match as JSON and as a line."""
    members = ("vocabulary", "name", "kind", "language", "valid_from", "valid_until")
    answer = {"term": item.term.value, **{name: getattr(item, name) for name in members}}
    until = f", until {item.valid_until}" if item.valid_until else ""
    return answer, f"{item.text}: {item.vocabulary} {item.term.value} ({item.term.label()}; {item.kind} name{until})"


def _schema(options: argparse.Namespace) -> int:
    try:
        schema = osce.schema(options.name, options.profile, options.compact)
    except ValueError as error:
        _complain(str(error))
        return WRONG_CALL
    _say(json.dumps(schema, ensure_ascii=False, indent=None if options.json else 2))
    return VALID


if __name__ == "__main__":
    sys.exit(main())
