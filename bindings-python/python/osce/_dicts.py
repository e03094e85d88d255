"""Between dictionaries and the JSON that the core reads and writes."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from sys import get_int_max_str_digits


def from_json(text: str) -> object:
    """Read JSON as the core does: of two members of one name the first counts, and numbers may have any length."""
    value: object = json.loads(text, object_pairs_hook=_first, parse_int=_whole)
    return value


def _first(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members: dict[str, object] = {}
    for name, value in pairs:
        members.setdefault(name, value)
    return members


def _whole(digits: str) -> int | Decimal:
    # Python makes no `int` of very many digits.
    longest = get_int_max_str_digits()
    return Decimal(digits) if longest and len(digits) > longest else int(digits)


def to_json(members: object, known: Sequence[str]) -> str:
    """Write what `to_dict` gave: dates become ISO texts, known members that are `None` are left out, all else stays."""
    if not isinstance(members, Mapping):
        message = f"expected a mapping, found {type(members).__name__}"
        raise TypeError(message)
    members = {
        name: _present(value) if name in known else value
        for name, value in members.items()
        if value is not None or name not in known
    }

    def write(*, ascii_only: bool) -> str:
        return json.dumps(members, default=_plain, ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":"))

    text = write(ascii_only=False)
    # Half a surrogate pair has no UTF-8; JSON can write it as an escape.
    is_unicode = text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)
    return text if is_unicode else write(ascii_only=True)


def _present(value: object) -> object:
    """Leave out what is `None` in the objects of a list, as their classes take it."""
    if not isinstance(value, list):
        return value
    return [
        {name: member for name, member in part.items() if member is not None} if isinstance(part, dict) else part
        for part in value
    ]


def _plain(value: object) -> object:
    if isinstance(value, datetime.datetime):
        message = f"expected a datetime.date, found the point in time {value!r}"
        raise TypeError(message)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if type(value).__name__ == "PartialDate":
        return str(value)
    if hasattr(value, "to_dict"):
        return {name: member for name, member in value.to_dict().items() if member is not None}
    if isinstance(value, Mapping):
        return dict(value)
    message = f"JSON has no {type(value).__name__}"
    raise TypeError(message)
