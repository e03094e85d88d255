"""Files and folders of whatever the package reads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from osce._core import form_of, iter_jsonl, read, record_kind_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from osce._core import Checked

# As much of a file tells what it is.
_BEGINNING = 1 << 16


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
    path = Path(path)
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    if form_of(beginning, path.name) == "json-lines":
        record = record_kind_of(beginning.split(b"\n", 1)[0])
        return list(iter_jsonl(path, record=record, profile=profile, today=today, advice=advice))
    return read(path, profile=profile, today=today, advice=advice)


def read_folder(
    folder: str | os.PathLike[str],
    pattern: str = "*",
    *,
    profile: Literal["strict", "lenient"] = "lenient",
    today: datetime.date | str | None = None,
    advice: bool = False,
) -> Iterator[tuple[Path, list[Checked]]]:
    """Read the files of a folder one by one, in the order of their names: each path with what `read_file` gives.

    `pattern` is one of `pathlib.Path.glob`, such as `"*.html"` or `"**/*.json"`. Raises `OSError` where the folder or a file
    cannot be read.

    >>> import osce, pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "b.json").write_text('{"title": "B"}')
    ...     _ = pathlib.Path(folder, "a.json").write_text('{"title": "A"}')
    ...     [(path.name, len(items)) for path, items in osce.read_folder(folder)]
    [('a.json', 1), ('b.json', 1)]
    """
    folder = Path(folder)
    # A folder that is missing is an error, and not an empty one.
    os.scandir(folder).close()
    paths = sorted(path for path in folder.glob(pattern) if path.is_file())
    return ((path, read_file(path, profile=profile, today=today, advice=advice)) for path in paths)
