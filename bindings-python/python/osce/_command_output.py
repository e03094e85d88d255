"""What commands write, and how they end."""

from __future__ import annotations

import csv
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Row = dict[str, Any]

VALID, NOT_VALID, WRONG_CALL = 0, 1, 2


def say(text: str) -> None:
    """Write a line to the standard output."""
    sys.stdout.write(text + "\n")


def complain(text: str) -> None:
    """Write a line to the standard error."""
    sys.stderr.write(text + "\n")


def say_json(value: object) -> None:
    """Write a value as a line of JSON."""
    say(json.dumps(value, ensure_ascii=False, default=str))


def rows_of(table: dict[str, list[Any]]) -> Iterator[Row]:
    """Give the rows of columns."""
    return (dict(zip(table, cells, strict=True)) for cells in zip(*table.values(), strict=True))


def present(row: Row) -> Row:
    """Give a row without what is absent."""
    return {name: value for name, value in row.items() if value is not None and value != []}


def say_csv(columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Write rows as CSV, below the names of the columns. Lists of texts are parted by semicolons."""
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(columns := [*columns])
    table.writerows([_cell(row[name]) for name in columns] for row in rows)


def _cell(value: object) -> object:
    if not isinstance(value, list):
        return value
    if all(isinstance(element, str) for element in value):
        return ";".join(value)
    return json.dumps(value, ensure_ascii=False, default=str)
