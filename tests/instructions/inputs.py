"""The texts and lines that are asked about: those of the benchmarks, but shorter, by `tests/corpus`."""

import subprocess
from pathlib import Path

SIZE = 1 << 18
LINES = 200
SEED = 1


def write(program: Path, folder: Path, texts: tuple[str, ...], forms: tuple[str, ...]) -> None:
    """Write a file of each text and of lines of each form into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    asked = {f"text-{name}.txt": ("text", name, SIZE) for name in texts}
    asked |= {f"news-{form}.jsonl": ("lines", form, LINES, SEED) for form in forms}
    for name, arguments in asked.items():
        with (folder / name).open("wb") as file:
            subprocess.run([str(program), *map(str, arguments)], check=True, stdout=file)  # noqa: S603 (our own program)
