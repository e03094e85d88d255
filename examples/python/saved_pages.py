"""A folder of saved pages becomes a table: a row a news item, as CSV.

    python examples/python/saved_pages.py                     the saved pages of examples/newsroom/, printed
    python examples/python/saved_pages.py FOLDER > news.csv   your own

The standard error has what is wrong with a page, and what of it has no place in a record. The columns are those of
`osce.columns`, so that `pandas.DataFrame(columns)` is the same table.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import osce

PAGES = Path(__file__).resolve().parent.parent / "newsroom"
SHOWN = ("issued_on", "kind", "title", "issued_by", "fields_of_work", "language", "url")


def main(folder: Path) -> int:
    """Read every page of a folder and print the table; 1 where no page has a news item."""
    news: list[osce.NewsItem] = []
    for path, checked in osce.iter_read(folder, "**/*.htm*"):
        for fault in checked.report:
            sys.stderr.write(f"{path.name}:{fault}\n")
        if isinstance(checked.item, osce.NewsItem):
            news.append(checked.item)
    columns = osce.columns(news)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(SHOWN)
    for row in zip(*(columns[name] for name in SHOWN), strict=True):
        # A list is one cell.
        table.writerow("; ".join(cell) if isinstance(cell, list) else cell for cell in row)
    return 0 if news else 1


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2] or [PAGES])))
