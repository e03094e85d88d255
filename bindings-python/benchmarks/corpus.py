"""Lines and texts as archives have them, written by `tests/corpus`: the same that the benchmarks of Rust are fed with."""

import functools
import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SEED = 1

FORMS = ("clean", "escapes", "cyrillic", "cyrillic-escapes", "faulty", "unknown-terms", "short", "mix")
TEXTS = ("english-70", "english-250", "english-1000", "pages", "cyrillic")


@functools.cache
def _program() -> str:
    """Builds the program that writes."""
    subprocess.run(["cargo", "build", "-q", "--release", "-p", "osce-corpus"], check=True, cwd=ROOT)
    return str(ROOT / "target" / "release" / "corpus")


def _written(*arguments: str) -> bytes:
    return subprocess.run([_program(), *arguments], check=True, capture_output=True).stdout


def lines(form: str, count: int) -> bytes:
    """So many lines of a form."""
    return _written("lines", form, str(count), str(SEED))


def text(name: str, size: int) -> str:
    """A text of at least so many bytes."""
    return _written("text", name, str(size)).decode()


def write(path: Path, count: int, form: str = "clean") -> int:
    """Writes a file of so many lines, and gives its size in bytes."""
    return path.write_bytes(lines(form, count))


def pages(folder: Path, count: int) -> list[Path]:
    """Writes so many pages into a folder."""
    _written("pages", str(folder), str(count), str(SEED))
    return sorted(folder.iterdir())


def item(number: int) -> dict[str, Any]:
    """A clean news item; each number has its own."""
    record: dict[str, Any] = json.loads(lines("clean", number + 1).splitlines()[number])
    return record


def encode(value: object) -> bytes:
    """As compact JSON, with the letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
