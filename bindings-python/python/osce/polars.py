"""Expressions of polars, its enums, and a scan of JSON Lines. It needs polars 2.

>>> import polars as pl
>>> import osce.polars
>>> frame = pl.DataFrame({"issuer": ["Secretariat", "Mission to Moldova", None, "Atlantis"]})
>>> found = frame.select(pl.col("issuer").osce.lookup("structure").alias("slug"))
>>> found["slug"].to_list()
['secretariat', 'mission-to-moldova', None, None]
>>> found.select(pl.col("slug").osce.label("fr"))["slug"].to_list()
['Secrétariat', 'Mission en Moldavie', None, None]

An import registers the namespace `osce` of expressions. All of them are elementwise, so lazy and streaming queries take them.
"""

from __future__ import annotations

from typing import IO, Any

import polars as pl
from polars.io.plugins import register_io_source

import osce.arrow
from osce._slug_labels import labels_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    import os
    from collections.abc import Iterable, Iterator
    from typing import Unpack

    from osce._options import LinesOptions
    from osce._terms import Term

    Vocabulary = str | type[Term]
    Day = datetime.date | str

__all__ = ["OsceExpressions", "enum", "scan_jsonl"]


def enum(vocabulary: Vocabulary) -> pl.Enum:
    """Give the type of a column of slugs of a vocabulary, in its order.

    >>> import osce.polars
    >>> osce.polars.enum("news-kind").categories.len()
    17
    """
    return pl.Enum(pl.DataFrame(osce.arrow.vocabulary_table(vocabulary))["slug"].cast(pl.String))


@pl.api.register_expr_namespace("osce")
class OsceExpressions:
    """What is asked of an expression of texts or of slugs: `pl.col("issuer").osce`."""

    def __init__(self, expression: pl.Expr) -> None:
        """Ask an expression."""
        self._expression = expression

    def lookup(
        self,
        vocabulary: Vocabulary,
        *,
        language: str | None = None,
        on: Day | pl.Expr | None = None,
        fuzzy: bool = False,
        forms: bool = True,
    ) -> pl.Expr:
        """Give the slug of the term that each text means in a vocabulary, as `enum(vocabulary)`.

        It is null where the text means no term of it, or one of several; `lookup_status` says which. `on` is one day, or an
        expression with a day for each text. The other options are those of `osce.lookup`.
        """
        return self._looked_up("slug", enum(vocabulary), vocabulary, language, on, fuzzy=fuzzy, forms=forms)

    def lookup_status(
        self,
        vocabulary: Vocabulary,
        *,
        language: str | None = None,
        on: Day | pl.Expr | None = None,
        fuzzy: bool = False,
        forms: bool = True,
    ) -> pl.Expr:
        """Give what a lookup of each text comes to: `found`, `ambiguous`, `not-valid-on`, `not-found`, `area` or `empty`.

        The options are those of `lookup`.
        """
        return self._looked_up("status", pl.Categorical(), vocabulary, language, on, fuzzy=fuzzy, forms=forms)

    def _looked_up(
        self,
        column: str,
        dtype: pl.Enum | pl.Categorical,
        vocabulary: Vocabulary,
        language: str | None,
        on: Day | pl.Expr | None,
        **options: bool,
    ) -> pl.Expr:
        def answers(texts: pl.Series, on: Any) -> pl.Series:
            table = osce.arrow.lookup_columns(texts, vocabulary=vocabulary, language=language, on=on, **options)
            return pl.DataFrame(table)[column].cast(dtype)

        # What is wrong with an option is an error here, and not once the query runs.
        answers(pl.Series([], dtype=pl.String), None if isinstance(on, pl.Expr) else on)
        if not isinstance(on, pl.Expr):
            return self._expression.map_batches(lambda texts: answers(texts, on), dtype, is_elementwise=True)
        pairs = pl.struct(self._expression, on.alias("day of the text"))
        return pairs.map_batches(lambda pair: answers(*pair.struct.unnest().get_columns()), dtype, is_elementwise=True)

    def label(self, language: str = "en", *, vocabulary: Vocabulary | None = None) -> pl.Expr:
        """Give the preferred label of the term of each slug; null where there is none, or no such term.

        Give the vocabulary if a slug can be one of several.
        """
        labels_of([], language, vocabulary)

        def labels(slugs: pl.Series) -> pl.Series:
            if slugs.dtype.base_type() not in {pl.String, pl.Categorical, pl.Enum, pl.Null}:
                msg = f"expected a column of slugs, found one of {slugs.dtype}"
                raise TypeError(msg)
            texts = slugs.cast(pl.String)
            return texts.replace_strict(labels_of(texts.unique(), language, vocabulary), return_dtype=pl.String)

        return self._expression.map_batches(labels, pl.String, is_elementwise=True)

    def mentions(
        self,
        vocabularies: Vocabulary | Iterable[Vocabulary] | None = None,
        *,
        language: str | None = None,
        on: Day | None = None,
        kinds: Iterable[str] | None = None,
        generic: bool = True,
        own_text: bool = False,
    ) -> pl.Expr:
        """Give the mentions of terms in each text: structs with `start`, `end`, `vocabulary`, `slug`, `kind` and `form`.

        Places are in characters, as in `str.slice`. The list of a missing text is null, that of a text without a mention
        empty. The options are those of `osce.mentions`.
        """
        options: dict[str, Any] = {"language": language, "on": on, "generic": generic, "own_text": own_text}
        options["vocabularies"] = vocabularies if isinstance(vocabularies, str | type | None) else list(vocabularies)
        options["kinds"] = None if kinds is None else list(kinds)
        columns = pl.Schema(osce.arrow.mentions_columns([], **options).schema)
        dtype = pl.List(pl.Struct({name: of for name, of in columns.items() if name != "row"}))

        def lists(texts: pl.Series) -> pl.Series:
            found = pl.DataFrame(osce.arrow.mentions_columns(texts, **options))
            mentions = found.select("row", mentions=pl.struct(pl.exclude("row")))
            of_rows = mentions.group_by("row", maintain_order=True).agg("mentions")
            rows = texts.to_frame("text").with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))
            joined = rows.join(of_rows, on="row", how="left", maintain_order="left")
            empty = pl.lit([], dtype)
            is_text = pl.col("text").is_not_null()
            return joined.select(pl.when(is_text).then(pl.col("mentions").cast(dtype).fill_null(empty))).to_series()

        return self._expression.map_batches(lists, dtype, is_elementwise=True)


def scan_jsonl(source: str | os.PathLike[str] | bytes | IO[bytes], **options: Unpack[LinesOptions]) -> pl.LazyFrame:
    """Read JSON Lines lazily: a row a line, valid or not, with the columns of `osce.arrow.news_table` and its options.

    The source is read in batches, on all cores, each time that the query is run; what a filter leaves out is let go of at once.
    An open file can be read once.

    >>> import osce.polars
    >>> lines = osce.polars.scan_jsonl(b'{"title": "Course ends"}')
    >>> lines.filter(~pl.col("valid")).select("line", "title").collect().rows()
    [(1, 'Course ends')]
    """
    table = osce.arrow.news_table(source, **options)

    def frames(
        columns: list[str] | None, predicate: pl.Expr | None, count: int | None, _size: int | None
    ) -> Iterator[pl.DataFrame]:
        rows = pl.scan_arrow_c_stream(table)
        rows = rows if count is None else rows.head(count)
        rows = rows if predicate is None else rows.filter(predicate)
        yield from (rows if columns is None else rows.select(columns)).collect_batches()

    return register_io_source(frames, schema=pl.Schema(table.schema), explain_name="osce.scan_jsonl")
