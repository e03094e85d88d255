"""From dictionaries to the JSON that the core reads."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping


def to_json(members: Mapping[str, object]) -> str:
    """Write what `to_dict` gave: dates become ISO texts, and nothing else is changed."""
    if not isinstance(members, Mapping):
        message = f"expected a mapping, found {type(members).__name__}"
        raise TypeError(message)
    return json.dumps(dict(members), default=_plain, ensure_ascii=False, allow_nan=False)


def _plain(value: object) -> object:
    if isinstance(value, datetime.datetime):
        message = f"expected a datetime.date, found the point in time {value!r}"
        raise TypeError(message)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    message = f"JSON has no {type(value).__name__}"
    raise TypeError(message)
