"""All cores check a file together, and processes with a core each a part of it: `two_cores.py FILE REPEATS`.

Prints as JSON the fewest seconds of both, from bytes and from a path. The processes begin at the same time, and the last one
counts.
"""

import json
import multiprocessing
import os
import sys
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

import models
import osce

CORES = sorted(os.sched_getaffinity(0))
FORMS = ("bytes", "path")

Source = bytes | Path


def check(source: Source) -> float:
    """The seconds of a check."""
    begun = time.perf_counter()
    osce.check_jsonl(source, today=models.TODAY)
    return time.perf_counter() - begun


def part(path: Path, number: int) -> Path:
    """The lines that a process gets, in a file."""
    data = path.read_bytes()
    ends = [data.rfind(b"\n", 0, len(data) * cut // len(CORES)) + 1 for cut in range(len(CORES) + 1)]
    written = path.with_suffix(f".{number}.jsonl")
    written.write_bytes(data[ends[number] : ends[number + 1]])
    return written


def alone(number: int, path: Path, form: str, repeats: int, begin: Barrier, seconds: "Queue[float]") -> None:
    """Checks a part on one core, as often as all say."""
    os.sched_setaffinity(0, {CORES[number]})
    source = path.read_bytes() if form == "bytes" else path
    check(b"{}")
    for _ in range(repeats):
        begin.wait()
        seconds.put(check(source))
        begin.wait()


def main() -> None:
    """Both take turns."""
    path, repeats = Path(sys.argv[1]), int(sys.argv[2])
    parts = [part(path, number) for number in range(len(CORES))]
    processes = multiprocessing.get_context("spawn")
    best = {}
    for form in FORMS:
        source = path.read_bytes() if form == "bytes" else path
        begin, seconds = processes.Barrier(len(CORES) + 1), processes.Queue()
        others = [
            processes.Process(target=alone, args=(number, part, form, repeats, begin, seconds))
            for number, part in enumerate(parts)
        ]
        for other in others:
            other.start()
        together = apart = float("inf")
        for _ in range(repeats):
            begin.wait()
            begin.wait()
            apart = min(apart, max(seconds.get() for _ in CORES))
            together = min(together, check(source))
        for other in others:
            other.join()
        best[form] = {"cores": together, "processes": apart}
    print(json.dumps(best))


if __name__ == "__main__":
    main()
