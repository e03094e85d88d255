"""The command line: `python -m osce`, also installed as `osce`."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from pathlib import Path

import osce
from osce import _file_commands, _name_commands
from osce._command_output import WRONG_CALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


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
    fix = commands.add_parser("fix", help="mend JSON and JSON Lines as far as that needs no person")
    fix.add_argument(
        "--out", type=Path, metavar="PATH", help="a file to write, or a folder; the standard output by default"
    )
    fix.add_argument("--diff", action="store_true", help="show what would change, and write nothing")
    for command in (check, fix):
        command.add_argument("--record", type=_kind, metavar="KIND", help="by default as the file shows")
    read = commands.add_parser(
        "read", help="read pages and listings, as HTML or as text, and write records as JSON Lines"
    )
    merge = commands.add_parser(
        "merge", help="read pages, listings, feeds and JSON, and write one record for each news item as JSON Lines"
    )
    for command in (read, merge):
        command.add_argument("--record", type=_kind, metavar="KIND", help="what the pages are known to hold")
    read.add_argument("--url", help="the address of the page, where there is one file")
    for command, profile, run in (
        (check, "strict", _file_commands.check),
        (fix, "strict", _file_commands.fix),
        (read, "lenient", _file_commands.read),
        (merge, "lenient", _file_commands.merge),
    ):
        what = "a file or a folder" if command in (read, merge) else "a file"
        command.add_argument("files", nargs="+", metavar="FILE", help=f"{what}; `-` is the standard input")
        command.add_argument("--profile", choices=["strict", "lenient"], default=profile, help=f"{profile} by default")
        command.add_argument(
            "--today", type=_day, metavar="YYYY-MM-DD", help="nothing was issued after this day; today by default"
        )
        command.add_argument("--advice", action="store_true", help="tell what the texts name and the tags miss")
        command.set_defaults(run=run)

    lookup = commands.add_parser("lookup", help="say what names mean")
    lookup.add_argument(
        "texts", nargs="+", metavar="TEXT", help="a name, or a list as pages write them; `-` reads a name a line"
    )
    lookup.add_argument("--vocabulary", help="terms of this vocabulary alone, such as `country`")
    lookup.add_argument("--fuzzy", action="store_true", help="forgive a typing error where one term alone is near")
    lookup.set_defaults(run=_name_commands.lookup)

    mentions = commands.add_parser("mentions", help="say which terms texts name, and where")
    mentions.add_argument("files", nargs="+", metavar="FILE", help="a text; `-` is the standard input")
    mentions.add_argument("--vocabulary", action="append", help="terms of this vocabulary alone; can be repeated")
    mentions.add_argument("--own-text", action="store_true", help="the text is the Organization's own")
    mentions.set_defaults(run=_file_commands.mentions)
    for command in (lookup, mentions):
        command.add_argument("--language", help="names in this language alone, such as `fr`")
        command.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="names as of this day")
        command.add_argument("--csv", action="store_true", help="print CSV")

    table = commands.add_parser("table", help="print a vocabulary or a table of facts as CSV")
    table.add_argument("name", metavar="NAME", help="such as `country`, `structure`, `chair`, `name`")
    table.set_defaults(run=_name_commands.table)

    schema = commands.add_parser("schema", help="print a JSON Schema")
    schema.add_argument("name", metavar="NAME", help="such as `news-item`, `country`, `report`")
    schema.add_argument("--profile", choices=["strict", "lenient"], default="strict", help="strict by default")
    schema.add_argument("--compact", action="store_true", help="the terms of a vocabulary as one enum")
    schema.set_defaults(run=_name_commands.schema)

    for command in (check, read, merge, lookup, mentions, table, schema):
        command.add_argument("--json", action="store_true", help="print JSON, an object a line")
    return parser


def _kind(text: str) -> str:
    try:
        osce.columns_schema(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        message = f"invalid day `{text}`: expected YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message) from None


if __name__ == "__main__":
    sys.exit(main())
