"""What answers have in common: how they are shown, and how they become dictionaries and rows of data frames."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, fields, make_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from osce import PartialDate, _core
from osce._term_facts import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterable

_TEXTS = "|".join([*VOCABULARIES, "AnyTerm", "Language"])
# Sources are flat, so that polars makes structs of them.
_PLAIN = {"None", "Source", "bool", "date", "datetime", "int", "str", "tuple"}


@dataclass(frozen=True, repr=False)
class Answer:
    """An answer that is a dataclass."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """Leave hints at run time that data frames know: a term is a text, and what they do not know is an object."""
        super().__init_subclass__()
        cls.__annotations__ = {name: _column(hint) for name, hint in cls.__annotations__.items()}

    def to_dict(self) -> dict[str, Any]:
        """Give its members by their names; answers among them are dictionaries too."""
        return asdict(self)

    def __repr__(self) -> str:
        """Show it in a line, without its sources."""
        shown = {field.name: getattr(self, field.name) for field in fields(self) if field.repr}
        return _core.shown(type(self).__name__, shown)

    def _repr_html_(self) -> str:
        from osce import _html

        return _html.answer(self)


def _column(hint: str) -> str:
    hint = re.sub(rf"\b({_TEXTS})\b", "str", hint)
    return hint if set(re.findall(r"\w+", hint)) <= _PLAIN else "object"


@cache
def dataclass_like(cls: type) -> type:
    """Give a dataclass with the members of a class of Rust, which has its attributes from it."""
    return make_dataclass(cls.__name__, cls.__annotations__.items(), frozen=True)


def plain(value: object) -> object:
    """Give a value with dictionaries for the answers in it."""
    if isinstance(value, (list, tuple)):
        return type(value)(map(plain, value))
    return value.to_dict() if hasattr(value, "to_dict") else value


def columns(answers: Iterable[Any]) -> dict[str, list[object]]:
    """Give answers of one class as columns of plain values; where there is `None` all cells are."""
    rows = list(answers)
    classes = {type(row): None for row in rows if row is not None}
    if len(classes) > 1:
        message = f"expected answers of one class, found {' and '.join(cls.__name__ for cls in classes)}"
        raise TypeError(message)
    cells = [{} if row is None else row.to_dict() for row in rows]
    return {field.name: [_cell(row.get(field.name)) for row in cells] for cls in classes for field in fields(cls)}


def _cell(value: object) -> object:
    """Give a value as frames have it: slugs for terms, texts for partial dates, lists for tuples."""
    if isinstance(value, dict):
        return {name: _cell(member) for name, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cell(element) for element in value]
    return str(value) if isinstance(value, (str, PartialDate)) else value
