"""Records and reports as HTML tables, for notebooks."""

from __future__ import annotations

import datetime
from decimal import Decimal
from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from osce import BatchReport, Checked, FieldOperation, Meeting, NewsItem, Project, Report

LONGEST = 600
"""A text of a record is cut after so many characters."""


def _table(rows: Iterable[Iterable[object]], heads: Iterable[str] = ()) -> str:
    def row(cells: Iterable[object], tag: str) -> str:
        return "<tr>" + "".join(f'<{tag} style="text-align: left">{cell}</{tag}>' for cell in cells) + "</tr>"

    head = row(map(escape, heads), "th") if heads else ""
    return f"<table>{head}{''.join(row(cells, 'td') for cells in rows)}</table>"


def _value(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "<br>".join(_value(element) for element in value)
    if isinstance(value, dict):
        return ", ".join(f"{escape(str(name))}: {_value(member)}" for name, member in value.items())
    if isinstance(value, Decimal):
        value = f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(value)
    text = text if len(text) <= LONGEST else text[:LONGEST] + " …"
    # Half a surrogate pair cannot be shown.
    text = text.encode("utf-8", "replace").decode()
    return escape(text).replace("\n", "<br>")


def report(found: Report) -> str:
    """Give a fault a row: where, how severe, what, and what to write instead."""
    if found.is_clean:
        return "<p>no faults</p>"
    rows = [
        [
            "" if fault.line is None else f"{fault.line}:{fault.column}",
            escape(fault.severity),
            f"<code>{escape(fault.code)}</code>",
            f"<code>{escape(fault.path)}</code>",
            escape(fault.message),
            escape(fault.suggestion or ""),
        ]
        for fault in found
    ]
    return _table(rows, ["line", "severity", "code", "path", "message", "suggestion"])


def record(item: NewsItem | Meeting | Project | FieldOperation) -> str:
    """Give a member a row."""
    return _table([f"<b>{escape(name)}</b>", _value(value)] for name, value in item.to_dict().items())


def checked(found: Checked) -> str:
    """Give the record above its report."""
    item = "<p>no record</p>" if found.item is None else record(found.item)
    return item + report(found.report)


def batch(found: BatchReport) -> str:
    """Give the counts, and each code with its number."""
    counts = _table([[found.lines, found.valid, found.invalid]], ["lines", "valid", "not valid"])
    codes = [[f"<code>{escape(code)}</code>", number] for code, number in found.faults_by_code.items()]
    return counts + (_table(codes, ["fault", "times"]) if codes else "")
