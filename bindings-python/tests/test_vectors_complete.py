"""Every file of vectors is run by a test."""

import re
from pathlib import Path

from vectors import FOLDER


def test_no_file_of_vectors_is_left_out():
    run = set()
    for path in Path(__file__).parent.glob("test_conformance_*.py"):
        run.update(re.findall(r'cases\("([^"]+)"\)', path.read_text(encoding="utf-8")))
    assert run == {path.name for path in FOLDER.iterdir()}
