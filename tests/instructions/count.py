#!/usr/bin/env python3
"""Counts the instructions of a call of every function whose speed is measured, and compares two counts.

    tests/instructions/count.py --out before.tsv        # in one checkout
    tests/instructions/count.py --compare before.tsv    # in another
    tests/instructions/count.py --check                 # beside the committed table

The first writes a line `name<TAB>instructions` for each question, sorted. The second counts too, prints by how many per
cent each differs, and fails where one takes more than 2 % more, or is no longer there. `--counted AFTER.tsv` compares two files
and counts nothing.

`--check` counts what stands in `table.tsv` beside this file, and fails where a count differs by more than 5 per cent, in either
direction: a table that says too much hides what follows. `--renew` writes the table anew.

Valgrind counts, on Linux, so the load of the machine does not matter. Each question is asked N and 2 N times, each time by a
process of its own, and the difference is divided by N: what it takes to start and to read the input falls away.
Compare only what the same machine counted with the same Rust and the same Python.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import inputs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = ROOT / os.environ.get("CARGO_TARGET_DIR", "target")
FOLDER = TARGET / "instructions"
WORST = 2.0
TABLE = HERE / "table.tsv"
TABLE_WORST = 5.0


@dataclass(frozen=True)
class Question:
    """What a program is asked, and how often."""

    part: str
    function: str
    about: str
    times: int

    @property
    def name(self) -> str:
        """Its name in the file of counts."""
        return f"{self.part} {self.function} {self.about}".rstrip()

    def argument(self) -> str:
        """Give what it is about: a file or a folder, where there is one of this name, or a text."""
        return f"inputs/{self.about}" if self.about and (FOLDER / "inputs" / self.about).exists() else self.about


# What a search costs depends on what is searched for, so each argument of a benchmark is a question of its own.
NAMES = ("Finland", "Policing", "Bosnia and Herzegovina", "OSCE Mission to Skopje (closed)", "Türkiye", "Молдова")
FORMS = (
    "Border Security and Management Unit (BSMU)",
    "Moldova, Republic of",
    "OSCE Program Office in Dushanbe",
    "OSCE Skopje Mission",
    "1994 Budapest Summit",
    "A press conference on the budget of the coming year",
)
BEGINNINGS = ("p", "poli", "polcing", "Forum for Securty Co-operation")
SHARED_WORDS = (
    "Ukraine monitoring mission",
    "office mission to and representative in high commissioner on",
    "unkown wrods whihc nobdy evre usde befoer tdoay missoin ofice",
    "представительство миссия безопасность сотрудничество вопросы",
)
LIST = "OSCE Secretariat, Transnational Threats Department, Policing, Finland"
TEXT_NAMES = ("english-70", "english-250", "english-1000", "pages", "cyrillic")
FORMS_OF_LINES = ("clean", "escapes", "cyrillic", "cyrillic-escapes", "faulty", "unknown-terms", "short", "mix")
TEXTS = tuple(f"text-{name}.txt" for name in TEXT_NAMES)
LINES = (*(f"news-{form}.jsonl" for form in FORMS_OF_LINES), "newsroom/news.jsonl")
# For a line of each a fault is counted and reported, beside the same line without it.
FAULTS = ("invalid-utf8", "duplicate-member", "unknown-member", "unknown-term", "untrimmed-text", "issuer-not-begun")
ITEM, LISTING = "newsroom/item.json", "newsroom/listing.txt"

CORE = (
    *(Question("core", "lookup", name, 2000) for name in (*NAMES, "Atlantis")),
    *(Question("core", "lookup", name, 500) for name in FORMS),
    Question("core", "lookup_code", "FIN", 2000),
    *(Question("core", "suggest", text, 5) for text in (*BEGINNINGS, *SHARED_WORDS)),
    Question("core", "lookup_list", LIST, 500),
    *(Question("core", "mentions", text, 1) for text in TEXTS),
    *(Question("core", "check_lines", lines, 2) for lines in LINES),
    *(Question("core", "check_lines_parallel", lines, 2) for lines in LINES[:1]),
    *(Question("core", "count_lines_parallel", lines, 2) for lines in LINES[:1]),
    *(
        Question("core", f"{question}_twin", code, 100)
        for question in ("count_clean", "count_faulty", "report_faulty")
        for code in FAULTS
    ),
    *(Question("core", question, ITEM, 300) for question in ("check", "check_json", "from_json", "to_json")),
    Question("core", "record_kind_of_json", ITEM, 10),
    Question("core", "read_page", "newsroom", 5),
    Question("core", "read_listing", LISTING, 20),
)
BORDER = (
    *(Question("border", "core_lookup", name, 2000) for name in (*NAMES, "Atlantis")),
    *(Question("border", "core_suggest", text, 5) for text in BEGINNINGS),
    Question("border", "core_lookup_list", LIST, 500),
    *(Question("border", "core_mentions", text, 1) for text in TEXTS),
    *(Question("border", "core_check_lines", lines, 2) for lines in LINES),
    *(
        Question("border", f"core_{question}", ITEM, 300)
        for question in ("check_json", "record_of_json", "json_of_record")
    ),
    Question("border", "core_read", "newsroom", 5),
    Question("border", "core_chair_on", "2021-06-15", 1000),
    *(
        Question("border", f"core_{terms}_facts", "", 2)
        for terms in ("country", "structure", "field_of_work", "meeting_series")
    ),
)
PYTHON = (
    *(Question("python", "lookup", name, 2000) for name in NAMES),
    *(Question("python", "suggest", text, 5) for text in BEGINNINGS),
    Question("python", "lookup_list", LIST, 500),
    Question("python", "lookup_all", "", 5),
    *(Question("python", "mentions", text, 1) for text in TEXTS),
    *(Question("python", "check_jsonl", lines, 2) for lines in LINES),
    Question("python", "check_jsonl of a path", LINES[0], 2),
    *(Question("python", "iter_jsonl", lines, 2) for lines in LINES),
    Question("python", "iter_jsonl, .item of each", LINES[0], 2),
    Question("python", "read_columns", LINES[0], 2),
    *(Question("python", question, ITEM, 300) for question in ("check", "check_json", "from_json", "to_json")),
    Question("python", "read_page", "newsroom", 5),
    Question("python", "read_listing", LISTING, 20),
    Question("python", "facts", "", 1),
    Question("python", "label", "ru", 10),
    Question("python", "chair_on", "2021-06-15", 1000),
)
PARTS = {"core": CORE, "border": BORDER, "python": PYTHON}

# What the committed table has.
IN_TABLE = (
    *(
        f"core lookup {name}"
        for name in ("Finland", "Türkiye", "OSCE Mission to Skopje (closed)", "Moldova, Republic of")
    ),
    *("core suggest polcing", f"core lookup_list {LIST}"),
    *(f"core mentions text-{name}.txt" for name in ("english-250", "pages", "cyrillic")),
    *(f"core check_lines news-{form}.jsonl" for form in FORMS_OF_LINES),
    *("core report_faulty_twin unknown-term", f"core check_json {ITEM}", "core read_page newsroom"),
)


def run(*command: object, folder: Path = ROOT, environment: dict[str, str] | None = None) -> str:
    """Run a command, and give what it wrote; where it fails, it ends the count with that."""
    ended = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ended.returncode:
        sys.exit(f"{ended.stdout}\nfailed: {' '.join(map(str, command))}")
    return ended.stdout


def build_program(part: str, profile: str, folder: str) -> list[str]:
    """Build a program in Rust with the profile of what it asks, and give the command that runs it."""
    run("cargo", "build", "-q", "--profile", profile, "-p", "osce-instructions", "--bin", f"ask-{part}")
    shutil.copy(TARGET / folder / f"ask-{part}", FOLDER)
    return [f"./ask-{part}"]


def build_python() -> list[str]:
    """Build the wheel, unpack it, and give the command that asks it."""
    tools, wheels, package = FOLDER / "tools", FOLDER / "wheel", FOLDER / "package"
    requirements = (ROOT / "bindings-python" / "requirements-tests.txt").read_text(encoding="utf-8")
    maturin = re.search(r"^maturin==\S+", requirements, re.MULTILINE)
    if not (tools / "bin" / "maturin").exists():
        run(sys.executable, "-m", "venv", "--clear", tools)
        run(tools / "bin" / "pip", "install", "-q", "--disable-pip-version-check", maturin[0] if maturin else "maturin")
    for folder in (wheels, package):
        shutil.rmtree(folder, ignore_errors=True)
    run(tools / "bin" / "maturin", "build", "-q", "-m", "bindings-python/Cargo.toml", "-o", wheels)
    with zipfile.ZipFile(next(wheels.glob("*.whl"))) as wheel:
        wheel.extractall(package)
    # Else the first process would compile what the second finds compiled.
    run(sys.executable, "-m", "compileall", "-q", package)
    shutil.copy(HERE / "ask_python.py", FOLDER)
    return [os.path.realpath(sys.executable), "-S", "-s", "ask_python.py"]


def build(part: str) -> list[str]:
    """Build a part, and give the command that asks it."""
    if part == "python":
        return build_python()
    return build_program("core", "bench", "release") if part == "core" else build_program("border", "ffi", "ffi")


def count_run(command: list[str], question: Question, times: int, core: int) -> int:
    """Give the instructions of a process that asks so many times.

    Wherever the checkout lies and however often it asks, the process gets words of the same length: what it takes to start, and
    even a call, depends on where they end in memory.
    """
    written = run(
        # One core: else a batch has threads, which begin and end in each count.
        *("taskset", "-c", str(core), "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"),
        *(*command, question.function, question.argument(), f"{times:06}"),
        folder=FOLDER,
        environment={
            # Valgrind counts each byte that `rep movsb` copies as an instruction.
            "GLIBC_TUNABLES": ":".join(f"glibc.cpu.x86_rep_{kind}_threshold={1 << 40}" for kind in ("movsb", "stosb")),
            "LD_PRELOAD": "./steady.so",
            "PATH": os.environ["PATH"],
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONHASHSEED": "0",
            "PYTHONMALLOC": "malloc",
            "PYTHONPATH": "package",
        },
    )
    return int(re.findall(r"Collected : (\d+)", written)[-1])


def count(questions: list[Question]) -> dict[str, float]:
    """Build what is asked, and count."""
    for tool in ("valgrind", "cargo", "cc"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is not installed: valgrind counts, and cargo and cc build what is asked")
    run("cargo", "build", "-q", "-p", "osce-corpus")
    inputs.write(TARGET / "debug" / "corpus", FOLDER / "inputs", TEXT_NAMES, FORMS_OF_LINES)
    shutil.copytree(ROOT / "examples" / "newsroom", FOLDER / "inputs" / "newsroom", dirs_exist_ok=True)
    run("cc", "-O2", "-fno-builtin-malloc", "-shared", "-fPIC", "-o", FOLDER / "steady.so", HERE / "steady.c")
    commands = {}
    for part in sorted({question.part for question in questions}):
        print(f"building: {part}", file=sys.stderr)
        commands[part] = build(part)

    cores = sorted(os.sched_getaffinity(0))

    def of(number: int, question: Question) -> float:
        core = cores[number % len(cores)]
        less, more = (
            count_run(commands[question.part], question, times, core) for times in (question.times, 2 * question.times)
        )
        print(question.name, file=sys.stderr)
        return (more - less) / question.times

    with ThreadPoolExecutor(len(cores)) as pool:
        return dict(
            zip((question.name for question in questions), pool.map(of, range(len(questions)), questions), strict=True)
        )


def check(counts: dict[str, float]) -> bool:
    """Print what differs from the committed table; true where nothing differs by more than is allowed."""
    table = read(TABLE)
    differing = {name: (counts[name] / table[name] - 1) * 100 for name in counts if name in table}
    differing = {name: change for name, change in differing.items() if abs(change) > TABLE_WORST}
    for name, change in differing.items():
        print(f"{change:+8.2f} %  {name}: {table[name]:,.0f} -> {counts[name]:,.0f}")
    return not differing and set(table) == set(counts)


def written(counts: dict[str, float]) -> str:
    """Give counts as a file has them."""
    return "".join(f"{name}\t{instructions:.1f}\n" for name, instructions in sorted(counts.items()))


def read(path: Path) -> dict[str, float]:
    """Read a file of counts."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name: float(instructions) for name, instructions in (line.split("\t") for line in lines)}


def compare(before: dict[str, float], after: dict[str, float]) -> bool:
    """Print how each count differs; true where none is worse than is allowed."""
    is_fine = True
    for name in sorted({*before, *after}):
        if name not in before:
            print(f"      new   {name}: {after[name]:,.0f}")
            continue
        if name not in after:
            print(f"     gone ! {name}")
            is_fine = False
            continue
        change = (after[name] / before[name] - 1) * 100
        is_worse = change > WORST
        is_fine = is_fine and not is_worse
        print(f"{change:+8.2f} %{'!' if is_worse else ' '} {name}: {before[name]:,.0f} -> {after[name]:,.0f}")
    return is_fine


def main() -> None:
    """Count, write and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the counts are written")
    parser.add_argument("--compare", type=Path, metavar="BEFORE", help="the counts to compare with")
    parser.add_argument("--counted", type=Path, metavar="AFTER", help="counts to compare, instead of counting")
    parser.add_argument("--only", action="append", metavar="BEGINNING", help="questions whose names begin so")
    parser.add_argument("--check", action="store_true", help="compare with the committed table")
    parser.add_argument("--renew", action="store_true", help="write the committed table anew")
    arguments = parser.parse_args()
    every = [question for part in PARTS.values() for question in part]
    if arguments.check or arguments.renew:
        counts = count([question for question in every if question.name in IN_TABLE])
        if arguments.renew:
            TABLE.write_text(written(counts), encoding="utf-8")
        elif not check(counts):
            sys.exit(
                f"more than {TABLE_WORST:g} % from the table, or not what it has: tests/instructions/count.py --renew"
            )
        return
    chosen = tuple(arguments.only or [""])
    questions = [question for question in every if question.name.startswith(chosen)]
    if not questions:
        parser.error("no question is called so")
    counts = read(arguments.counted) if arguments.counted else count(questions)
    lines = written(counts)
    if arguments.out:
        arguments.out.write_text(lines, encoding="utf-8")
    if arguments.compare:
        before = {name: number for name, number in read(arguments.compare).items() if name.startswith(chosen)}
        if not compare(before, {name: number for name, number in counts.items() if name.startswith(chosen)}):
            sys.exit(f"more than {WORST:g} % more instructions, or no count")
    elif not arguments.out:
        print(lines, end="")


if __name__ == "__main__":
    main()
