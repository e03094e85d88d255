import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ["README.md", "docs/python.md", "bindings-python/README.md"]
BLOCKS = [
    pytest.param(block, id=f"{guide}-{number}")
    for guide in GUIDES
    for number, block in enumerate(
        re.findall(r"^```python\n(.*?)^```", (ROOT / guide).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    )
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_of_a_guide_runs_by_itself(block):
    for module in re.findall(r"^(?:import|from) (pandas|fastapi|pydantic)", block, re.MULTILINE):
        pytest.importorskip(module)
    exec(compile(block, "guide", "exec"), {"__name__": "guide"})


def test_every_guide_has_blocks():
    assert all(any(guide in str(block.id) for block in BLOCKS) for guide in GUIDES)
