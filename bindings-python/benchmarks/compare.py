"""Every figure of `docs/performance.md`, with peers side by side in one run.

    python3 -m venv target/benchmarks
    target/benchmarks/bin/pip install WHEEL -r bindings-python/benchmarks/requirements.txt
    target/benchmarks/bin/python bindings-python/benchmarks/compare.py --wheel WHEEL

`--quick` takes small files and few repetitions, `--tiny` next to nothing: it shows that everything runs, and its figures
say nothing. `--only NAME`, which may be given many times, takes some of the questions. A full run takes some five minutes,
3 GB of memory and 1 GB of room for temporary files.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import checking
import columns
import frames
import names
import processes
import sizes
import texts
from timing import Row

PACKAGES = (
    *("osce", "pydantic", "msgspec", "pycountry", "countryguess", "country_converter", "rigour", "pyahocorasick"),
    *("flashtext", "flashtext2", "polars"),
)


@dataclass(frozen=True)
class Amounts:
    """Lines and items of a file, lines of a frame and of the files that show the memory, and how often each is repeated."""

    lines: int
    items: int
    frame: int
    files: tuple[int, int]
    checks: int
    lookups: int
    texts: int
    starts: int


FULL = Amounts(
    lines=100_000, items=10_000, frame=100_000, files=(20_000, 220_000), checks=12, lookups=100, texts=20, starts=20
)
QUICK = Amounts(lines=10_000, items=2_000, frame=10_000, files=(2_000, 20_000), checks=3, lookups=5, texts=3, starts=5)
TINY = Amounts(lines=100, items=10, frame=100, files=(10, 100), checks=1, lookups=1, texts=1, starts=1)


def questions(folder: Path, wheel: Path | None, amounts: Amounts) -> dict[str, Callable[[], list[Row]]]:
    """What can be asked, in the order of the table."""
    return {
        "agreement": checking.agreement,
        "check": lambda: checking.forms(folder, amounts.items, amounts.checks),
        "cores": lambda: checking.cores(folder, amounts.lines, amounts.checks),
        "columns": lambda: checking.columns(amounts.items, amounts.checks),
        "frames": lambda: frames.rows(folder, amounts.frame, min(amounts.checks, 3)),
        "memory": lambda: processes.memory(folder, amounts.files),
        "lookup": lambda: names.rows(amounts.lookups),
        "mentions": lambda: texts.rows(amounts.texts),
        "text-columns": lambda: [
            *columns.of_mentions(amounts.lines * 100, amounts.checks),
            *columns.of_lookups(amounts.lines * 10, amounts.checks),
        ],
        "pages": lambda: columns.of_pages(folder, amounts.items // 2, amounts.checks),
        "start": lambda: processes.starts(amounts.starts),
        "size": lambda: sizes.rows(wheel),
    }


def show(rows: list[Row]) -> None:
    """Prints rows of a Markdown table."""
    for row in rows:
        print(f"| {row.question} | {row.tool} | {row.figure} | {row.beside_bar} | {row.remark} |", flush=True)


def main() -> None:
    """Measures, and prints one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.set_defaults(amounts=FULL)
    how_much = parser.add_mutually_exclusive_group()
    for name, amounts, what in (
        ("--quick", QUICK, "small files, few repetitions"),
        ("--tiny", TINY, "next to nothing: whether it runs"),
    ):
        how_much.add_argument(name, dest="amounts", action="store_const", const=amounts, help=what)
    parser.add_argument(
        "--only",
        action="append",
        metavar="NAME",
        help="agreement, check, cores, columns, frames, memory, lookup, ...",
    )
    parser.add_argument("--wheel", type=Path, help="the wheel of osce, for its size")
    arguments = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    print(f"CPython {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores\n")
    print(", ".join(f"{package} {version(package)}" for package in PACKAGES) + "\n")
    show([Row("question", "tool", "figure", "beside the bar", "remark"), Row(*["---"] * 5)])
    with tempfile.TemporaryDirectory() as folder:
        asked = questions(Path(folder), arguments.wheel, arguments.amounts)
        unknown = set(arguments.only or ()) - set(asked)
        if unknown:
            parser.error(f"no question is called {', '.join(sorted(unknown))}: there are {', '.join(asked)}")
        for name, answer in asked.items():
            if not arguments.only or name in arguments.only:
                show(answer())


if __name__ == "__main__":
    main()
