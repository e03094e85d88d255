"""The commands on names and terms: lookup, table, schema."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import osce
from osce._command_output import NOT_VALID, VALID, WRONG_CALL, complain, present, rows_of, say, say_csv, say_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    Row = dict[str, Any]


def lookup(options: argparse.Namespace) -> int:
    """Say what names mean: 0 where each is found, 1 where one is not, 2 where an option is wrong."""
    how = {name: getattr(options, name) for name in ("vocabulary", "language", "on", "fuzzy")}
    try:
        rows = list(_rows(options.texts, how))
    except (TypeError, ValueError) as error:
        complain(str(error))
        return WRONG_CALL
    if not rows:
        complain("-: empty")
        return NOT_VALID
    if options.csv:
        say_csv(rows[0], rows)
    elif options.json:
        for row in rows:
            reason = {} if row["status"] == "found" else {"message": _reason(row, how)}
            say_json(present(row) | reason)
    else:
        for row in rows:
            say(_line(row, how))
    return VALID if all(row["status"] == "found" for row in rows) else NOT_VALID


def _rows(texts: list[str], how: Row) -> Iterator[Row]:
    """Look texts up: those of the standard input line by line, others as lists where the whole is not a name."""
    for text in texts:
        if text == "-":
            lines = sys.stdin.buffer.read().decode(errors="replace").splitlines()
            yield from rows_of(osce.lookup_table(lines, **how))
            continue
        (row,) = rows_of(osce.lookup_table([text], **how))
        listed = {name: how[name] for name in ("vocabulary", "language", "on")}
        items = [item.text for item in osce.lookup_list(text, **listed)]
        is_known = row["slug"] or row["candidates"]
        if not is_known and len(items) > 1:
            yield from rows_of(osce.lookup_table(items, **how))
        else:
            yield row


def _line(row: Row, how: Row) -> str:
    """Give a row for people."""
    if row["status"] != "found":
        return f"{row['text']}: {_reason(row, how)}"
    until = f", until {row['valid_until']}" if row["valid_until"] else ""
    return f"{row['text']}: {row['vocabulary']} {row['slug']} ({row['label']}; {row['kind']} name{until})"


def _reason(row: Row, how: Row) -> str:
    """Say why nothing was found, in the words of the library."""
    if row["status"] != "empty":
        try:
            osce.lookup(row["text"], **how)
        except osce.LookupError as error:
            return str(error)
    return "there is no name in it"


def table(options: argparse.Namespace) -> int:
    """Print a vocabulary or a table of facts as CSV, or as JSON Lines."""
    try:
        rows = osce.table(options.name)
    except ValueError as error:
        complain(str(error))
        return WRONG_CALL
    if options.json:
        for row in rows:
            say_json(present(row))
    else:
        say_csv(rows[0], rows)
    return VALID


def schema(options: argparse.Namespace) -> int:
    """Print a JSON Schema."""
    try:
        found = osce.schema(options.name, options.profile, options.compact)
    except ValueError as error:
        complain(str(error))
        return WRONG_CALL
    say(json.dumps(found, ensure_ascii=False, indent=None if options.json else 2))
    return VALID
