"""Every figure of `docs/performance.md`, with peers side by side in one run.

    python3 -m venv target/benchmarks
    target/benchmarks/bin/pip install WHEEL -r bindings-python/benchmarks/requirements.txt
    target/benchmarks/bin/python bindings-python/benchmarks/compare.py --wheel WHEEL

`--quick` takes small files and few repetitions; `--only NAME`, which may be given many times, takes some of the
questions. A full run takes some five minutes, 1.5 GB of memory and 1 GB of room for temporary files.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import checking
import names
import processes
import sizes
import texts
from timing import Row

PACKAGES = (
    *("osce", "pydantic", "msgspec", "pycountry", "countryguess", "country_converter", "rigour", "pyahocorasick"),
    *("flashtext", "flashtext2"),
)


def questions(folder: Path, wheel: Path | None, *, is_quick: bool) -> dict[str, Callable[[], list[Row]]]:
    """What can be asked, in the order of the table."""
    lines, items, repeats = (10_000, 2_000, 3) if is_quick else (100_000, 10_000, 12)
    files = (2_000, 20_000) if is_quick else (20_000, 220_000)
    return {
        "agreement": checking.agreement,
        "check": lambda: checking.rates(folder, lines, repeats),
        "columns": lambda: checking.columns(items, repeats),
        "memory": lambda: processes.memory(folder, files),
        "lookup": lambda: names.rows(5 if is_quick else 100),
        "mentions": lambda: texts.rows(3 if is_quick else 20),
        "start": lambda: processes.starts(5 if is_quick else 20),
        "size": lambda: sizes.rows(wheel),
    }


def show(rows: list[Row]) -> None:
    """Prints rows of a Markdown table."""
    for row in rows:
        print(f"| {row.question} | {row.tool} | {row.figure} | {row.beside_bar} | {row.remark} |", flush=True)


def main() -> None:
    """Measures, and prints one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small files, few repetitions")
    parser.add_argument(
        "--only", action="append", metavar="NAME", help="agreement, check, columns, memory, lookup, ..."
    )
    parser.add_argument("--wheel", type=Path, help="the wheel of osce, for its size")
    arguments = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    print(f"CPython {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores\n")
    print(", ".join(f"{package} {version(package)}" for package in PACKAGES) + "\n")
    show([Row("question", "tool", "figure", "beside the bar", "remark"), Row(*["---"] * 5)])
    with tempfile.TemporaryDirectory() as folder:
        asked = questions(Path(folder), arguments.wheel, is_quick=arguments.quick)
        unknown = set(arguments.only or ()) - set(asked)
        if unknown:
            parser.error(f"no question is called {', '.join(sorted(unknown))}: there are {', '.join(asked)}")
        for name, answer in asked.items():
            if not arguments.only or name in arguments.only:
                show(answer())


if __name__ == "__main__":
    main()
