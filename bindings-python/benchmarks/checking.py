"""JSON Lines checked, beside pydantic and msgspec with equal rules."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import models
import msgspec
import mutations
import news
import osce
import pydantic
from processes import run
from timing import Row, at_least, fastest

MEGA = 1e6
PYDANTIC_BAR = 8.0
MSGSPEC_BAR = 5.0

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


# Cores are bound before the first check: the threads that it starts keep those that they were born with.
ALONE = """
import datetime, os, pathlib, sys, time
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
import osce
path, form, repeats = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
source = path.read_bytes() if form == "bytes" else path
best = float("inf")
for _ in range(repeats):
    begun = time.perf_counter()
    osce.check_jsonl(source, today=datetime.date(2026, 1, 15))
    best = min(best, time.perf_counter() - begun)
print(best)
"""


def on_one_core(path: Path, form: str, repeats: int) -> float:
    """The fewest seconds of a check in a process of its own that has one core."""
    return float(run(ALONE, str(path), form, str(repeats)))


def decode_all(decode: Callable[[bytes], object], lines: Iterable[bytes]) -> None:
    """Lines one by one, as a peer reads them. They were parted before, which it is not charged for."""
    for line in lines:
        decode(line)


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


def rates(folder: Path, count: int, repeats: int) -> list[Row]:
    """How fast a file of clean lines is checked."""
    path = folder / "news.jsonl"
    size = news.write(path, count)
    data = path.read_bytes()
    lines = data.splitlines()
    if not check(data).ok or not all(accepts(decode, lines[0]) for decode in PEERS.values()):
        message = "the clean file is not clean"
        raise AssertionError(message)
    had: dict[str, float] = {}
    best = fastest(
        {
            "bytes": partial(check, data),
            "path": partial(check, path),
            **{peer: partial(decode_all, decode, lines) for peer, decode in PEERS.items()},
        },
        repeats,
        had,
    )
    best |= {f"one core, {form}": on_one_core(path, form, repeats) for form in ("bytes", "path")}
    rate = {name: size / seconds / MEGA for name, seconds in best.items()}
    cores = len(os.sched_getaffinity(0))
    question = f"clean news in English checked, {size / count / 1000:.1f} KB a line, {size / MEGA:.0f} MB"

    def against(name: str) -> tuple[str, str]:
        ratios = {peer: rate[name] / rate[peer] for peer in PEERS}
        pydantic_text = at_least(ratios["pydantic"], PYDANTIC_BAR, "x pydantic")
        msgspec_text = at_least(ratios["msgspec"], MSGSPEC_BAR, "x msgspec")
        remark = [f"had {had[name]:.1f} cores"]
        remark += [f"{ratios[peer]:.1f} x {peer}" for peer in PEERS if "no rule" in peer]
        bars = f"{ratios['pydantic']:.1f} x, {pydantic_text}; {ratios['msgspec']:.1f} x, {msgspec_text}"
        return bars, ", ".join(remark)

    rows = [
        Row(question, f"osce, {cores} cores, from {name}", f"{rate[name]:,.0f} MB/s", *against(name))
        for name in ("bytes", "path")
    ]
    rows += [
        Row(question, f"osce, {name.replace(', ', ', from ')}", f"{rate[name]:,.0f} MB/s")
        for name in rate
        if "core" in name
    ]
    rows += [Row(question, f"{peer}, one core", f"{rate[peer]:,.0f} MB/s") for peer in PEERS]
    return rows


def columns(count: int, repeats: int) -> list[Row]:
    """How many items a second become Python objects."""
    data = b"\n".join(news.lines(count))
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
