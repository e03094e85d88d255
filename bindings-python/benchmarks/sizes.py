"""How large the wheels are."""

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from timing import Row, at_most

BAR = 1.5
PEERS = (
    "pydantic",
    "pydantic-core",
    "msgspec",
    "pycountry",
    "countryguess",
    "country_converter",
    "rigour",
    "pyahocorasick",
    "flashtext2",
)
# What a peer cannot do without, apart from small pure modules.
WITH = {"pydantic": "needs pydantic-core", "country_converter": "needs pandas and numpy", "rigour": "needs PyICU"}


def downloaded(package: str) -> float | None:
    """The size in MB of the wheel of the version that is installed; `None` where none is served."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
        command += ["--only-binary", ":all:", "-d", folder, f"{package}=={version(package)}"]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            return None
        return sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6


def rows(wheel: Path | None) -> list[Row]:
    """Sizes of wheels, that of osce first."""
    table = []
    if wheel:
        size = wheel.stat().st_size
        table.append(Row("wheel", "osce", f"{size / 1e6:.2f} MB", at_most(size / 2**20, BAR, "MiB"), "needs nothing"))
    else:
        table.append(Row("wheel", "osce", "not measured", "", "give it with --wheel"))
    for package in PEERS:
        found = downloaded(package)
        figure = f"{found:.2f} MB" if found is not None else "no wheel"
        table.append(Row("wheel", f"{package} {version(package)}", figure, "", WITH.get(package, "")))
    return table
