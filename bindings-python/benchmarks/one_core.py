"""A check of a file, and the peers that read it: `one_core.py FILE REPEATS` prints the least processor time of each, as JSON.

A process of its own that is born with one core, because the threads that a first check starts keep theirs.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import models
import msgspec
import osce
import pydantic

PEERS: dict[str, tuple[Callable[[bytes], object], type[Exception]]] = {
    "pydantic": (models.PydanticNews.model_validate_json, pydantic.ValidationError),
    "msgspec": (msgspec.json.Decoder(models.MsgspecNews).decode, msgspec.MsgspecError),
}


def read(lines: list[bytes], decode: Callable[[bytes], object], refusal: type[Exception]) -> None:
    """Lines one by one, as a peer reads them. That they were parted before is not charged for."""
    for line in lines:
        try:
            decode(line)
        except (refusal, UnicodeDecodeError):
            continue


def main() -> None:
    """All take turns, so that a slow minute is slow for all."""
    path, repeats = Path(sys.argv[1]), int(sys.argv[2])
    data = path.read_bytes()
    lines = data.splitlines()
    works: dict[str, Callable[[], object]] = {
        "osce, from bytes": lambda: osce.check_jsonl(data, today=models.TODAY),
        "osce, from a path": lambda: osce.check_jsonl(path, today=models.TODAY),
    }
    works |= {name: lambda peer=peer: read(lines, *peer) for name, peer in PEERS.items()}
    best = dict.fromkeys(works, float("inf"))
    gc.collect()
    gc.disable()
    for _ in range(repeats):
        for name, work in works.items():
            begun = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - begun)
    print(json.dumps(best))


main()
