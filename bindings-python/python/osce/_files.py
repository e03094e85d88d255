"""Files and folders of whatever the package reads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from osce._core import form_of, iter_jsonl, read, record_kind_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from osce._core import Checked

# As much of a file tells what it is, and holds the first line, which tells the kind of records.
BEGINNING = 1 << 20


def read_file(
    path: str | os.PathLike[str],
    *,
    profile: Literal["strict", "lenient"] = "lenient",
    today: datetime.date | str | None = None,
    advice: bool = False,
) -> list[Checked]:
    """Read a file, whatever it is: a page or a listing, as HTML or as text, a feed, the JSON of one record, or JSON Lines.

    The items of a listing and of JSON Lines come in order. The options are those of `read`. Raises `OSError` where the file
    cannot be read.

    >>> import osce, pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "item.json")
    ...     _ = path.write_text('{"title": "Course ends"}')
    ...     [checked.item.title for checked in osce.read_file(path)]
    ['Course ends']
    """
    return list(_records_of(Path(path), {"profile": profile, "today": today, "advice": advice}))


def _records_of(path: Path, how: dict[str, Any]) -> Iterable[Checked]:
    with path.open("rb") as file:
        beginning = file.read(BEGINNING)
    if form_of(beginning, path.name) != "json-lines":
        return read(path, **how)
    return iter_jsonl(path, **{**how, "record": record_kind_of(first_line(beginning))})


def first_line(beginning: bytes) -> bytes:
    """Give the first line that is not blank, which tells the kind of records in JSON Lines."""
    return next(filter(bytes.strip, beginning.splitlines()), b"")


def iter_read(  # noqa: PLR0913
    folder: str | os.PathLike[str],
    pattern: str = "*",
    *,
    record: str | None = None,
    profile: Literal["strict", "lenient"] = "lenient",
    today: datetime.date | str | None = None,
    advice: bool = False,
) -> Iterator[tuple[Path, Checked]]:
    """Read the files of a folder one by one, in the order of their names: every record, with the path of its file.

    Nothing is kept: one file is in memory at a time, and of JSON Lines one line. `pattern` is one of `pathlib.Path.glob`, such as
    `"*.html"` or `"**/*.json"`; `record` is what pages are known to hold. Raises `OSError` where the folder or a file cannot be
    read.

    >>> import osce, pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "b.json").write_text('{"title": "B"}')
    ...     _ = pathlib.Path(folder, "a.json").write_text('{"title": "A"}')
    ...     [(path.name, checked.item.title) for path, checked in osce.iter_read(folder)]
    [('a.json', 'A'), ('b.json', 'B')]
    """
    folder = Path(folder)
    # A folder that is missing is an error, and not an empty one.
    os.scandir(folder).close()
    paths = sorted(path for path in folder.glob(pattern) if path.is_file())
    how = {"record": record, "profile": profile, "today": today, "advice": advice}
    return ((path, checked) for path in paths for checked in _records_of(path, how))
