"""An archive on a cluster: checks, lookups, mentions and pages for data frames of Spark. It needs pyspark 4 and pyarrow.

    from osce import spark as osce_spark

    lines = session.read.text("news/*.jsonl")
    records = osce_spark.check(lines)   # a row a line, valid or not
    faults = osce_spark.faults(lines)   # a row a fault

`osce` has to be installed where the tasks run. Each task works alone, so a task that is repeated gives the same rows.
"""

from __future__ import annotations

import datetime
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
from pyspark.sql.functions import arrow_udf
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

import osce.arrow
from osce._slug_labels import labels_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Unpack

    from pyspark.sql import Column, DataFrame

    from osce._options import LinesOptions
    from osce._terms import Term

    Vocabulary = str | type[Term]

__all__ = ["check", "faults", "label", "lookup", "mentions", "read_pages"]


def check(lines: DataFrame, column: str = "value", **options: Unpack[LinesOptions]) -> DataFrame:
    """Read and check a column of JSON Lines: a row a line that is not blank, valid or not.

    The other columns of the frame are kept, so that a row says which file it is from. After them stand the columns of
    `osce.columns_schema(record)`, with texts for slugs. The options are those of `osce.check_jsonl`; `today` is by default the
    day on which this is called, on every machine and at every retry.
    """
    return _of_lines(lines, column, osce.arrow.news_table, options)


def faults(lines: DataFrame, column: str = "value", **options: Unpack[LinesOptions]) -> DataFrame:
    """Give the faults of a column of JSON Lines: a row a fault.

    The other columns of the frame are kept. After them stand the columns of `osce.arrow.faults_table`. The options are those
    of `check`. To join faults to their records, give the frame a column that tells its lines apart.
    """
    return _of_lines(lines, column, osce.arrow.faults_table, options)


def _day(today: datetime.date | str | None) -> datetime.date | str:
    """Give the day of a check. It is fixed here, so that every task has the same."""
    return datetime.date.today() if today is None else today  # noqa: DTZ011 - the day of this machine, as elsewhere


def _of_lines(
    lines: DataFrame, column: str, table: Callable[..., osce.arrow.Table], options: LinesOptions
) -> DataFrame:
    table_of = partial(table, **{**options, "today": _day(options.get("today"))})
    schema = _plain_schema(table_of(b"").schema, "line")

    def rows(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            made = pa.table(table_of(_joined(batch.column(column))))
            places = [line - 1 for line in made["line"].to_pylist()]
            yield from _beside(batch.drop_columns([column]), places, made.drop_columns(["line"]), schema)

    return lines.mapInArrow(rows, _with(lines, column, schema))


def _joined(texts: pa.Array) -> bytes:
    """Make a file of lines, so that the line is the place in the column."""
    lines = [text or b"" for text in texts.cast(pa.binary()).to_pylist()]
    for row, line in enumerate(lines):
        if b"\n" in line:
            msg = f"row {row} of a batch: a line feed within a line: expected one record of JSON in one line"
            raise ValueError(msg)
    return b"\n".join(lines)


def _with(frame: DataFrame, dropped: str, schema: pa.Schema) -> StructType:
    if dropped not in frame.columns:
        msg = f"unknown column `{dropped}`: expected one of {frame.columns}"
        raise ValueError(msg)
    kept = [field for field in frame.schema.fields if field.name != dropped]
    both = [field.name for field in kept if field.name in schema.names]
    if both:
        msg = f"the frame has columns of the answer, {both}: rename them"
        raise ValueError(msg)
    return StructType([*kept, *from_arrow_schema(schema).fields])


def _beside(batch: pa.RecordBatch, places: list[int], table: pa.Table, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Put the rows that are kept beside those that were made of them."""
    kept = pa.Table.from_batches([batch]).take(pa.array(places, pa.int64()))
    made = [_plain(column.combine_chunks(), field.type) for column, field in zip(table.columns, schema, strict=True)]
    joined = pa.Table.from_arrays([*kept.columns, *made], names=[*kept.column_names, *schema.names])
    yield from joined.combine_chunks().to_batches()


def _plain_schema(schema: Any, *dropped: str) -> pa.Schema:
    """Give the types that Spark has for those of a table."""
    return pa.schema(
        [(field.name, _plain_type(field.type)) for field in pa.schema(schema) if field.name not in dropped]
    )


def _plain_type(of: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(of):
        return of.value_type
    if pa.types.is_large_list(of):
        return pa.list_(_plain_type(of.value_type))
    if pa.types.is_struct(of):
        return pa.struct([(member.name, _plain_type(member.type)) for member in of])
    return of


def _plain(values: pa.Array, of: pa.DataType) -> pa.Array:
    return values if values.type == of else values.cast(of)


def lookup(
    column: Column | str,
    vocabulary: Vocabulary,
    *,
    language: str | None = None,
    on: datetime.date | str | None = None,
    fuzzy: bool = False,
    forms: bool = True,
) -> Column:
    """Give the slug of the term of a vocabulary that each text means; null where it means none of them, or one of several.

    The options are those of `osce.lookup`.
    """
    look_up = partial(
        osce.arrow.lookup_columns, vocabulary=vocabulary, language=language, on=on, fuzzy=fuzzy, forms=forms
    )
    # What is wrong with an option is an error here, and not on another machine.
    look_up([])

    def slugs(texts: pa.Array) -> pa.Array:
        return _plain(pa.table(look_up(texts.to_pylist()))["slug"].combine_chunks(), pa.string())

    return arrow_udf(slugs, "string")(column)


def label(column: Column | str, language: str = "en", *, vocabulary: Vocabulary | None = None) -> Column:
    """Give the preferred label of the term of each slug; null where there is none, or no such term.

    Give the vocabulary if a slug can be one of several.
    """
    labels_of([], language, vocabulary)

    def labels(slugs: pa.Array) -> pa.Array:
        texts = slugs.to_pylist()
        of_slugs = labels_of(set(texts), language, vocabulary)
        return pa.array([of_slugs.get(slug) for slug in texts], pa.string())

    return arrow_udf(labels, "string")(column)


def mentions(
    column: Column | str,
    vocabularies: Vocabulary | Iterable[Vocabulary] | None = None,
    *,
    language: str | None = None,
    on: datetime.date | str | None = None,
    kinds: Iterable[str] | None = None,
    generic: bool = True,
    own_text: bool = False,
) -> Column:
    """Give the mentions of terms in each text: an array of structs with `start`, `end`, `vocabulary`, `slug`, `kind` and `form`.

    Places are in characters, from 0. The array of a missing text is null, that of a text without a mention empty. The options are
    those of `osce.mentions`.
    """
    find = partial(
        osce.arrow.mentions_columns,
        vocabularies=vocabularies if isinstance(vocabularies, str | type | None) else list(vocabularies),
        language=language,
        on=on,
        kinds=None if kinds is None else list(kinds),
        generic=generic,
        own_text=own_text,
    )
    schema = _plain_schema(find([]).schema, "row")

    def lists(texts: pa.Array) -> pa.Array:
        table = pa.table(find(texts.to_pylist()))
        made = [_plain(table[field.name].combine_chunks(), field.type) for field in schema]
        ends = [0] * len(texts)
        for end, row in enumerate(table["row"].to_pylist(), start=1):
            ends[row] = end
        for row in range(1, len(ends)):
            ends[row] = max(ends[row], ends[row - 1])
        # The beginning of a list that is missing is null.
        starts = [start if text.is_valid else None for start, text in zip([0, *ends], texts, strict=False)]
        offsets = pa.array([*starts, ends[-1] if ends else 0], pa.int32())
        return pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays(made, fields=list(schema)))

    members = ", ".join(
        f"`{field.name}`: {'bigint' if pa.types.is_integer(field.type) else 'string'}" for field in schema
    )
    return arrow_udf(lists, f"array<struct<{members}>>")(column)


def read_pages(
    files: DataFrame,
    *,
    record: str | None = None,
    profile: str = "lenient",
    today: datetime.date | str | None = None,
    advice: bool = False,
) -> DataFrame:
    """Read saved pages, listings and feeds: a row a record, with the columns of `osce.arrow.pages_table` and its options.

    `files` has the columns `path` and `content`, as `session.read.format("binaryFile")` gives them; its other columns are kept.
    """
    read = partial(osce.arrow.pages_table, record=record, profile=profile, today=_day(today), advice=advice)
    schema = _plain_schema(read([]).schema, "file")
    missing = {"path", "content"} - set(files.columns)
    if missing:
        msg = f"the frame has no column {sorted(missing)}: expected those of the format binaryFile"
        raise ValueError(msg)

    def rows(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            with tempfile.TemporaryDirectory(prefix="osce-pages-") as folder:
                paths = [str(Path(folder, str(row))) for row in range(len(batch))]
                for path, content in zip(paths, batch.column("content").to_pylist(), strict=True):
                    Path(path).write_bytes(content or b"")
                table = pa.table(read(paths))
            places = [int(Path(path).name) for path in table["file"].to_pylist()]
            yield from _beside(batch.drop_columns(["content"]), places, table.drop_columns(["file"]), schema)

    return files.mapInArrow(rows, _with(files, "content", schema))
