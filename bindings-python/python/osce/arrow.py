"""Tables for data frames and databases.

Each is taken as it is by polars, pandas, DuckDB, pyarrow, narwhals and whatever else reads Arrow's PyCapsule interface.
None of them is needed here.

>>> import osce.arrow
>>> osce.arrow.vocabulary_table("country").schema["slug"]
'Dictionary(Int16, Utf8)'
"""

from osce._core import (
    ColumnsSchema,
    Table,
    faults_table,
    lookup_columns,
    mentions_columns,
    news_table,
    pages_table,
    vocabulary_table,
)
from osce._core import arrow_lookup_table as lookup_table
from osce._core import arrow_mentions_table as mentions_table

__all__ = [
    "ColumnsSchema",
    "Table",
    "faults_table",
    "lookup_columns",
    "lookup_table",
    "mentions_columns",
    "mentions_table",
    "news_table",
    "pages_table",
    "vocabulary_table",
]
