"""How far a batch is, on the standard error."""

from __future__ import annotations

import sys

WIDTH = 40


def show(done: int, length: int | None) -> None:
    """Draw a bar of what is done, in bytes; the last one ends its line."""
    megabytes = f"{done / 1e6:,.0f} MB"
    if length is None:
        sys.stderr.write(f"\r{megabytes}")
    else:
        share = done / length if length else 1.0
        bar = "#" * round(WIDTH * share)
        sys.stderr.write(f"\r[{bar:<{WIDTH}}] {share:4.0%} {megabytes}")
    if done == length:
        sys.stderr.write("\n")
    sys.stderr.flush()
