#!/usr/bin/env python3
"""Writes `names.txt`, the names of characters in HTML, from Python's standard library, which has them from the HTML standard.

A line has a name and the code points of its characters in hexadecimal; a star stands behind a name that needs no semicolon. The lines are
in the order of the bytes of the names. With `--check` says whether the file is stale and writes nothing.
"""

import html.entities
import pathlib
import sys

FILE = pathlib.Path(__file__).with_name("names.txt")


def line(name: str, characters: str) -> str:
    """The line of a name that has a semicolon in the standard."""
    star = "*" if name in html.entities.html5 else ""
    return f"{name}{star} {' '.join(f'{ord(character):X}' for character in characters)}\n"


def main() -> None:
    """Writes or checks the file."""
    names = {name[:-1]: characters for name, characters in html.entities.html5.items() if name.endswith(";")}
    if lone := {name for name in html.entities.html5 if not name.endswith(";")} - names.keys():
        sys.exit(f"never with a semicolon: {sorted(lone)}")
    text = "".join(line(*row) for row in sorted(names.items()))
    if sys.argv[1:] != ["--check"]:
        FILE.write_text(text, encoding="ascii")
    elif not FILE.exists() or FILE.read_text(encoding="ascii") != text:
        sys.exit(f"{FILE.name} is stale; mend it with: core/src/reading/html/characters/generate.py")


if __name__ == "__main__":
    main()
