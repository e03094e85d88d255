"""JSON Lines as a frame of polars: by the table, and by lists of Python."""

from pathlib import Path

import corpus
from processes import run
from timing import Row, at_least, at_most

TIMES_BAR = 4.0
MEMORY_BAR = 128.0

# In a process of its own: what it has at most, over what it had before and what the frame itself says that it takes.
FRAME = """
import datetime, sys, time
import osce, osce.arrow, polars
def memory(what):
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith(what)) / 1024
options = {"today": datetime.date(2026, 1, 15)}
makers = {
    "table": lambda source: polars.DataFrame(osce.arrow.news_table(source, **options)),
    "columns": lambda source: polars.DataFrame(osce.read_columns(source, **options)),
}
before, begun = memory("VmRSS"), time.perf_counter()
frame = makers[sys.argv[1]](sys.argv[2])
seconds = time.perf_counter() - begun
print(seconds, memory("VmHWM") - before - frame.estimated_size("mb"), frame.estimated_size("mb"))
"""


def rows(folder: Path, count: int, repeats: int) -> list[Row]:
    """Seconds and memory until the frame is there."""
    path = folder / "frames.jsonl"
    size = corpus.write(path, count)
    names = {"table": "`pl.DataFrame(news_table(path))`", "columns": "`pl.DataFrame(read_columns(path))`"}
    done = {
        way: min([float(figure) for figure in run(FRAME, way, str(path)).split()] for _ in range(repeats))
        for way in names
    }
    path.unlink()
    times = done["columns"][0] / done["table"][0]
    return [
        Row(
            f"a frame of polars of {count:,} items, {size / 1e6:,.0f} MB",
            names[way],
            f"{seconds:.2f} s, {above:,.0f} MiB above a frame of {frame:,.0f} MiB",
            f"{at_least(times, TIMES_BAR, 'x')}; {at_most(above, MEMORY_BAR, 'MiB')}" if way == "table" else "",
            f"{times:.1f} x" if way == "table" else "",
        )
        for way, (seconds, above, frame) in done.items()
    ]
