"""How far a batch is, on the standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

WIDTH = 40


def of_files(total: int) -> Callable[[Iterable[str]], Iterator[str]]:
    """Draw a bar of how many files are done, while they are gone through."""

    def bar(files: Iterable[str]) -> Iterator[str]:
        for done, file in enumerate(files):
            _draw(done / total, f"{done} of {total} files")
            yield file
        _draw(1.0, f"{total} of {total} files\n")

    return bar


def _draw(share: float, what: str) -> None:
    sys.stderr.write(f"\r[{'#' * round(WIDTH * share):<{WIDTH}}] {share:4.0%} {what}")
    sys.stderr.flush()


def show(done: int, length: int | None) -> None:
    """Draw a bar of what is done, in bytes; the last one ends its line."""
    megabytes = f"{done / 1e6:,.0f} MB"
    if length is None:
        sys.stderr.write(f"\r{megabytes}")
    else:
        _draw(done / length if length else 1.0, megabytes)
    if done == length:
        sys.stderr.write("\n")
    sys.stderr.flush()
