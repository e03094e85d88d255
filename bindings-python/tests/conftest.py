import datetime
import os
import pathlib
import sys
import tempfile

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

# Otherwise a folder is left behind where the tests are started.
set_hypothesis_home_dir(pathlib.Path(tempfile.gettempdir()) / "osce-hypothesis")
settings.register_profile("osce", deadline=None, max_examples=200, database=None)
settings.load_profile("osce")

# Spark starts this interpreter for its tasks, and opens no port to other machines.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")

TODAY = datetime.date(2026, 1, 15)


@pytest.fixture
def today():
    """The day of all checks whose answer hangs on it."""
    return TODAY


@pytest.fixture
def lines_file(tmp_path):
    """A file of JSON Lines with a valid line, a blank one, one with an error and one without JSON."""
    path = tmp_path / "news.jsonl"
    valid = '{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
    path.write_text(f'{valid}\n\n{{"title":"B","kind":"novel"}}\n{{"title":\n', encoding="utf-8")
    return path
