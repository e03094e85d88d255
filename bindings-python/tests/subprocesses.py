"""Programs that run apart, because they are interrupted, stop or import anew."""

import os
import subprocess
import sys


def run(program, *arguments, timeout=60):
    """Runs a program in an interpreter of its own."""
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
        env=os.environ | {"PYTHONUTF8": "1"},
    )
