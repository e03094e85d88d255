"""How times are taken, and the rows that they become."""

import gc
import time
import timeit
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    question: str
    tool: str
    figure: str
    beside_bar: str = ""
    remark: str = ""


def at_most(figure: float, bar: float, unit: str) -> str:
    """Whether a figure that should be small is within its bar."""
    return f"{'met' if figure <= bar else 'missed'}: {figure / bar:.2f} of {bar:g} {unit}"


def at_least(figure: float, bar: float, unit: str) -> str:
    """Whether a figure that should be large reaches its bar."""
    return f"{'met' if figure >= bar else 'missed'}: {figure / bar:.2f} of {bar:g} {unit}"


def fastest(
    works: Mapping[str, Callable[[], object]], repeats: int, cores: dict[str, float] | None = None
) -> dict[str, float]:
    """The fewest seconds that each took, and how many cores it had meanwhile.

    All take turns, so that a slow minute is slow for all; no garbage is collected meanwhile.
    """
    best = dict.fromkeys(works, float("inf"))
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeats):
            for name, work in works.items():
                begun, used = time.perf_counter(), time.process_time()
                work()
                taken, used = time.perf_counter() - begun, time.process_time() - used
                if taken < best[name]:
                    best[name] = taken
                    if cores is not None:
                        cores[name] = used / taken
    finally:
        if was_enabled:
            gc.enable()
    return best


def fastest_call(calls: Mapping[str, tuple[Callable[[str], object], str]], repeats: int) -> dict[str, float]:
    """The fewest nanoseconds that a call with a text took, the loop around it included. All take turns."""
    timers = {
        name: timeit.Timer("work(text)", globals={"work": work, "text": text}) for name, (work, text) in calls.items()
    }
    counts = {name: max(1, timer.autorange()[0] // 20) for name, timer in timers.items()}
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(repeats):
        for name, timer in timers.items():
            best[name] = min(best[name], timer.timeit(counts[name]) / counts[name] * 1e9)
    return best


def whole(nanoseconds: float) -> str:
    """Nanoseconds with thousands set apart."""
    return f"{nanoseconds:,.0f} ns"
