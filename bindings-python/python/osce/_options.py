"""The options of functions that hand them on, for type checkers."""

from __future__ import annotations

import datetime
from typing import TypedDict


class LinesOptions(TypedDict, total=False):
    """How JSON Lines are checked; see `osce.iter_jsonl`."""

    record: str
    profile: str
    today: datetime.date | str | None
    advice: bool
    longest_line: int
