"""JSON Lines checked, beside pydantic and msgspec with equal rules."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import corpus
import models
import msgspec
import mutations
import osce
import pydantic
from processes import run_file
from timing import Row, at_least, fastest

MEGA = 1e6
# Times pydantic.
BARS = {
    "clean": 5.5,
    "escapes": 5.0,
    "cyrillic": 8.0,
    "cyrillic-escapes": 3.0,
    "faulty": 5.0,
    "unknown-terms": 3.0,
    "short": 6.0,
}
CORES_BAR = 0.95

pydantic_decode = models.PydanticNews.model_validate_json
pydantic_loose = models.PydanticLoose.model_validate_json
msgspec_decode = msgspec.json.Decoder(models.MsgspecNews).decode
msgspec_loose = msgspec.json.Decoder(models.MsgspecLoose).decode

# What the annotations of the peers cannot state.
BEYOND_THE_PEERS = {"a member twice", "an issuer that was closed long before"}

PEERS: dict[str, Callable[[bytes], object]] = {
    "pydantic": pydantic_decode,
    "pydantic, no rule for long texts": pydantic_loose,
    "msgspec": msgspec_decode,
    "msgspec, no rule for long texts": msgspec_loose,
}


def check(source: bytes | Path) -> osce.BatchReport:
    """Checks lines on all cores."""
    return osce.check_jsonl(source, today=models.TODAY)


def accepts(decode: Callable[[bytes], object], line: bytes) -> bool:
    """Whether a peer takes a line."""
    try:
        decode(line)
    except (pydantic.ValidationError, msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True


def agreement() -> list[Row]:
    """Where the verdicts of the peers on mutated lines are not ours."""
    lines = list(mutations.mutated())
    verdicts = {name: check(line).ok for name, line in lines}
    unexpected = [name for name, verdict in verdicts.items() if verdict != name.startswith("right:")]
    if unexpected:
        message = f"these lines are not judged as their names say: {unexpected}"
        raise AssertionError(message)
    rows = []
    for peer, decode in PEERS.items():
        differing = [name for name, line in lines if accepts(decode, line) != verdicts[name]]
        if "no rule" not in peer and set(differing) != BEYOND_THE_PEERS:
            message = f"the rules of {peer} are not equal to ours: {differing}"
            raise AssertionError(message)
        figure = f"{len(lines) - len(differing)} of {len(lines)} verdicts the same"
        remark = "; ".join(f"{'refuses' if verdicts[name] else 'takes'} {name}" for name in differing)
        rows.append(Row("mutated lines", peer, figure, "", remark))
    return rows


def forms(folder: Path, count: int, repeats: int) -> list[Row]:
    """How fast lines of each form are checked on one core, by processor time."""
    rows = []
    one_core = [min(os.sched_getaffinity(0))]
    for form in corpus.FORMS:
        path = folder / f"{form}.jsonl"
        size = corpus.write(path, count, form)
        best: dict[str, float] = json.loads(run_file("one_core.py", str(path), str(repeats), cores=one_core))
        path.unlink()
        question = f"lines checked on one core: {form}, {size / count / 1000:.1f} KB a line"
        times = {name: best["pydantic"] / seconds for name, seconds in best.items()}
        for name, seconds in best.items():
            is_barred = name == "osce, from bytes" and form in BARS
            beside = at_least(times[name], BARS[form], "x pydantic") if is_barred else ""
            remark = f"{times[name]:.1f} x pydantic, {best['msgspec'] / seconds:.1f} x msgspec"
            rows.append(Row(question, name, f"{size / seconds / MEGA:,.0f} MB/s", beside, remark))
    return rows


def cores(folder: Path, count: int, repeats: int) -> list[Row]:
    """How fast a file is checked by all cores, beside processes that have a core and a part of it each."""
    rows = []
    for form in ("clean", "mix"):
        path = folder / f"{form}.jsonl"
        size = corpus.write(path, count, form)
        best: dict[str, dict[str, float]] = json.loads(run_file("two_cores.py", str(path), str(repeats)))
        for source, seconds in best.items():
            ratio = seconds["processes"] / seconds["cores"]
            figure = (
                f"{size / seconds['cores'] / MEGA:,.0f} MB/s, the processes {size / seconds['processes'] / MEGA:,.0f}"
            )
            question = f"{form} lines, {size / MEGA:.0f} MB, on {len(os.sched_getaffinity(0))} cores"
            rows.append(Row(question, f"osce, from {source}", figure, at_least(ratio, CORES_BAR, "of the processes")))
        for written in folder.glob(f"{form}*.jsonl"):
            written.unlink()
    return rows


def columns(count: int, repeats: int) -> list[Row]:
    """How many items a second become Python objects."""
    data = corpus.lines("clean", count)
    lines = data.splitlines()
    best = fastest(
        {
            "read_columns": lambda: osce.read_columns(data, today=models.TODAY),
            "iter_jsonl": lambda: sum(1 for _ in osce.iter_jsonl(data, today=models.TODAY)),
            "iter_jsonl, .item of each": lambda: sum(
                1 for line in osce.iter_jsonl(data, today=models.TODAY) if line.item
            ),
            "pydantic, a model of each": lambda: sum(1 for line in lines if pydantic_decode(line) is not None),
            "msgspec, a struct of each": lambda: sum(1 for line in lines if msgspec_decode(line) is not None),
        },
        repeats,
    )
    return [
        Row(
            "news items checked and handed to Python",
            name,
            f"{count / seconds:,.0f} a second",
            "",
            f"{len(data) / seconds / MEGA:,.0f} MB/s",
        )
        for name, seconds in best.items()
    ]
