"""What a fresh process takes: time until the first answer, and memory for a large file."""

import os
import subprocess
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import corpus
from timing import Row, at_most, fastest

IMPORT_BAR = 5.0
MEMORY_BAR = 64.0

EMPTY = "pass"
STARTS = {
    "osce, `import` alone": "import osce",
    "osce, `import` and a first lookup": "import osce; osce.lookup('Finland').name",
    "osce, the same and the term as an enum": "import osce; osce.lookup('Finland').term",
    "msgspec, `import` alone": "import msgspec",
    "pydantic, `import` of `BaseModel` alone": "from pydantic import BaseModel",
    "pycountry, `import` and a first lookup": "import pycountry; pycountry.countries.lookup('Finland')",
    "countryguess, `import` and a first guess": "import countryguess; countryguess.guess_country('Finland')",
    "rigour, `import` and a first territory": (
        "from rigour.territories import lookup_territory; lookup_territory('Finland')"
    ),
    "rigour, `import` and a first name": (
        "from rigour.names import NameTypeTag, analyze_names; analyze_names(NameTypeTag.ORG, ['Mission to Skopje'])"
    ),
}

# The same as the process itself sees it; the difference of two starts has an uncertainty of half a millisecond.
INSIDE = """
import time
begun = time.perf_counter()
import osce
osce.lookup("Finland").name
print(time.perf_counter() - begun)
"""

# The high-water mark of the process itself: that of `getrusage` begins with the memory of the parent.
PEAK = """
import datetime, osce, sys
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
before = peak()
batch = osce.check_jsonl(sys.argv[1], today=datetime.date(2026, 1, 15))
assert batch.ok and batch.lines
print(before, peak())
"""


def run(code: str, *arguments: str) -> str:
    """Runs code in a fresh interpreter and gives what it printed."""
    done = subprocess.run([sys.executable, "-I", "-c", code, *arguments], check=True, capture_output=True, text=True)
    return done.stdout


def run_file(name: str, *arguments: str, cores: Iterable[int] | None = None) -> str:
    """Runs a program beside this one, on these cores, and gives what it printed."""
    had = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores or had)
    try:
        command = [sys.executable, str(Path(__file__).with_name(name)), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    finally:
        os.sched_setaffinity(0, had)


def starts(repeats: int) -> list[Row]:
    """Milliseconds until the first answer, over those of an interpreter that does nothing."""
    best = fastest({name: partial(run, code) for name, code in {EMPTY: EMPTY, **STARTS}.items()}, repeats)
    floor = best.pop(EMPTY)
    rows = []
    for name, seconds in best.items():
        milliseconds = (seconds - floor) * 1e3
        beside = at_most(milliseconds, IMPORT_BAR, "ms") if "osce" in name else ""
        rows.append(Row("fresh process, over an empty one", name, f"{milliseconds:.1f} ms", beside))
    inside = min(float(run(INSIDE)) for _ in range(repeats)) * 1e3
    rows.append(
        Row(
            "timed inside the process",
            "osce, `import` and a first lookup",
            f"{inside:.1f} ms",
            at_most(inside, IMPORT_BAR, "ms"),
        )
    )
    return [*rows, Row("fresh process", "the empty interpreter itself", f"{floor * 1e3:.1f} ms")]


def memory(folder: Path, counts: tuple[int, ...]) -> list[Row]:
    """Peak resident memory of a check from a path, of files of growing size."""
    rows = []
    path = folder / "large.jsonl"
    for count in counts:
        size = corpus.write(path, count)
        before, after = (int(kibibytes) / 1024 for kibibytes in run(PEAK, str(path)).split())
        path.unlink()
        question = f"peak resident memory of `check_jsonl`, a file of {size / 1e6:,.0f} MB"
        remark = f"the interpreter with osce loaded has {before:.0f} MiB of these"
        rows.append(Row(question, "osce, from path", f"{after:.0f} MiB", at_most(after, MEMORY_BAR, "MiB"), remark))
    return rows
