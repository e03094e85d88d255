"""Records from the rows of data frames and databases."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from osce import RecordError, UnresolvedTerm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def record(cls: type[Any], row: object, parts: Mapping[str, Callable[..., object]], *, ignore_others: bool) -> object:
    """Make a record of a row; what is missing in it is absent. `parts` are the classes of the objects in its lists."""
    cells = _cells(row)
    members = {*cls.__match_args__, "unresolved", "extra"}
    others = [name for name in cells if name not in members]
    if others and not ignore_others:
        message = (
            f"{cls.__name__} has no {', '.join(map(repr, others))}: leave other columns out with ignore_others=True"
        )
        raise TypeError(message)
    parts = {**parts, "unresolved": UnresolvedTerm, "extra": lambda path, json: (path, json)}
    given = {name: _member(name, cell, parts.get(name)) for name, cell in cells.items() if name in members}
    given = {name: value for name, value in given.items() if value is not None}
    if "title" not in given:
        message = "there is no title: expected the column `title` with a text"
        raise RecordError(message)
    return cls(**given)


def _cells(row: object) -> dict[str, object]:
    """Give the cells of a mapping, or of a series of pandas."""
    if not isinstance(row, Mapping):
        # A dictionary would keep the last of two columns of one name.
        names = [*getattr(row, "index", ())] if hasattr(row, "to_dict") else []
        for name in names:
            if names.count(name) > 1:
                message = f"the column {name!r} is there twice"
                raise TypeError(message)
        to_dict = getattr(row, "to_dict", None)
        row = to_dict() if to_dict else row
    if not isinstance(row, Mapping):
        message = f"expected a row as a mapping of columns to values, found {type(row).__name__}"
        raise TypeError(message)
    return dict(row)


def _member(name: str, cell: object, part: Callable[..., object] | None) -> object:
    """Give a value as the class takes it; an error names the column."""
    try:
        value = _plain(cell)
        if part and value is not None:
            return [part(**members) for members in _listed(value)]
    except (TypeError, ValueError) as error:
        error.add_note(f"in the column `{name}`")
        raise
    return value


def _listed(value: object) -> Iterable[Mapping[str, Any]]:
    if isinstance(value, list) and all(isinstance(part, dict) for part in value):
        return value
    message = f"expected a list of mappings, found {value!r:.100}"
    raise TypeError(message)


def _plain(cell: object) -> object:
    """Give a value of Python, whatever the frame keeps it as; `None` where it is missing."""
    if type(cell).__name__ == "datetime64":
        # In a finer unit numpy gives a number.
        cell = cell.astype("datetime64[us]")  # type: ignore[attr-defined]
    # Scalars and arrays of pyarrow, numpy, polars and pandas.
    for method in ("as_py", "to_pylist", "to_list", "tolist"):
        if hasattr(cell, method) and not isinstance(cell, str):
            cell = getattr(cell, method)()
            break
    if cell is None or type(cell).__name__ in ("NAType", "NaTType") or (isinstance(cell, float) and cell != cell):  # noqa: PLR0124 - NaN alone is not itself
        return None
    if isinstance(cell, datetime.datetime):
        if cell.time() != datetime.time():
            message = f"expected a day, found the point in time {cell!r}"
            raise TypeError(message)
        return cell.date()
    if isinstance(cell, Mapping):
        members = {name: _plain(value) for name, value in cell.items()}
        return {name: value for name, value in members.items() if value is not None}
    if isinstance(cell, (list, tuple)):
        return [_plain(element) for element in cell]
    return cell
