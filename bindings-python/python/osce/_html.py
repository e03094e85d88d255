"""Records, reports and answers as HTML tables, for notebooks: in the colours of the page, and without a style still tables."""

from __future__ import annotations

from decimal import Decimal
from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from osce import BatchReport, Checked, FieldOperation, Meeting, NewsItem, Project, Report
    from osce.arrow import Table

LONGEST = 600
"""A text of a record is cut after so many characters."""

MOST = 100
"""Of a longer list so many elements are shown."""

STYLE = """<style>
table.osce :is(td, th) { text-align: left; vertical-align: top; }
table.osce th { font-weight: bold; }
table.osce code { background: none; color: inherit; }
</style>"""
"""Notebooks align cells to the right, and paint codes."""


def _shown(*parts: str) -> str:
    """Put what is shown under the style."""
    return "".join([STYLE, *parts])


def _table(rows: Iterable[Iterable[str]], heads: Iterable[str] = ()) -> str:
    """Make a table. Where columns have no heads the first cell of a row is its head."""
    head = "".join(f"<th>{escape(head)}</th>" for head in heads)
    lines = (f"<td>{'</td><td>'.join(row)}</td>" if head else _headed(*row) for row in rows)
    return f'<table class="osce">{"".join(f"<tr>{line}</tr>" for line in [head, *lines] if line)}</table>'


def _headed(name: str, cell: str) -> str:
    return f"<th>{name}</th><td>{cell}</td>"


def _value(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return _list(value[:MOST]) + (f"<br>… {len(value) - MOST} more" if len(value) > MOST else "")
    if isinstance(value, dict):
        return ", ".join(f"{escape(str(name))}: {_value(member)}" for name, member in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if hasattr(value, "label"):
        return f"{_text(value.label())} {_code(value.value)}"
    if hasattr(value, "__dataclass_fields__"):
        return _list([value])
    return "" if value is None else _text(value)


def _list(values: Sequence[Any]) -> str:
    """Give answers a row each; terms and numbers stand in one line."""
    if values and hasattr(values[0], "__dataclass_fields__"):
        heads = [name for name, _ in _members(values[0])]
        return _table(([_value(getattr(value, name)) for name in heads] for value in values), heads)
    are_short = all(hasattr(value, "label") or isinstance(value, int) for value in values)
    return (", " if are_short else "<br>").join(map(_value, values))


def _text(value: object) -> str:
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    text = text if len(text) <= LONGEST else text[:LONGEST] + " …"
    # Half a surrogate pair cannot be shown.
    text = text.encode("utf-8", "replace").decode()
    return escape(text).replace("\n", "<br>")


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>"


def _members(found: Any) -> Iterator[tuple[str, object]]:
    """Give the members without sources."""
    from dataclasses import fields

    return ((field.name, getattr(found, field.name)) for field in fields(found) if field.repr)


def answer(found: Any) -> str:
    """Give a row to each member that is there."""
    there = ((name, value) for name, value in _members(found) if value is not None and value != ())
    return _shown(_table((escape(name), _value(value)) for name, value in there))


def record(item: NewsItem | Meeting | Project | FieldOperation) -> str:
    """Give a member a row."""
    return _shown(_record(item))


def _record(item: NewsItem | Meeting | Project | FieldOperation) -> str:
    return _table((escape(name), _value(value)) for name, value in item.to_dict().items())


def _verdict(*, ok: bool, rest: str = "") -> str:
    return f"<p><b>{'valid' if ok else 'not valid'}</b>{rest}</p>"


def report(found: Report) -> str:
    """Say whether it is valid, and give a fault a row: where, how severe, what, and what to write instead."""
    return _shown(_report(found))


def _report(found: Report) -> str:
    if found.is_clean:
        return _verdict(ok=True, rest=", no faults")
    rows = [
        [
            "" if fault.line is None else f"{fault.line}:{fault.column}",
            escape(fault.severity),
            _code(fault.code),
            _code(fault.path),
            _text(fault.message),
            _text(fault.suggestion or ""),
        ]
        for fault in found
    ]
    return _verdict(ok=found.ok) + _table(rows, ["line", "severity", "code", "path", "message", "suggestion"])


def checked(found: Checked) -> str:
    """Give the record above its report."""
    return _shown("<p>no record</p>" if found.item is None else _record(found.item), _report(found.report))


def batch(found: BatchReport) -> str:
    """Say whether all is valid, and give the counts, and each code with its number."""
    counts = _table([[str(found.lines), str(found.valid), str(found.invalid)]], ["lines", "valid", "not valid"])
    codes = [[_code(code), str(number)] for code, number in found.faults_by_code.items()]
    return _shown(_verdict(ok=found.ok), counts, _table(codes, ["fault", "times"]) if codes else "")


def table(found: Table) -> str:
    """Give a column a row: its name and its type. There are no rows before somebody reads them."""
    columns = [[_code(name), _code(of)] for name, of in found.schema.items()]
    return _shown(_table(columns, ["column", "type"]))
