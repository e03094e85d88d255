"""Runs a notebook from its folder, and fails with the first cell that fails."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path, *out = map(Path, sys.argv[1:])
notebook = nbformat.read(path, as_version=4)
NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
for file in out:
    nbformat.write(notebook, file)
