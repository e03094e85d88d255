"""Functions and tables of DuckDB. It needs duckdb and pyarrow.

>>> import duckdb
>>> import osce.duckdb
>>> con = osce.duckdb.register(duckdb.connect())
>>> con.sql("select osce_lookup('Mission to Moldova', 'structure'), osce_label('fi', 'ru')").fetchall()
[('mission-to-moldova', 'Финляндия')]
>>> con.sql("select label from osce_country where alpha3 = 'HRV'").fetchall()
[('Croatia',)]
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]
from duckdb.func import FunctionNullHandling, PythonUDFType

import osce
import osce.arrow
from osce._core import is_official
from osce._slug_labels import labels_of
from osce._term_facts import VOCABULARIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

__all__ = ["register"]

# What a fault says in texts.
_FAULT = pa.struct(
    [
        (field.name, pa.string())
        for field in pa.schema(osce.arrow.faults_table(b"").schema)
        if pa.types.is_dictionary(field.type) or pa.types.is_string(field.type)
    ]
)


def register(
    con: duckdb.DuckDBPyConnection, *, profile: str = "strict", today: datetime.date | str | None = None
) -> duckdb.DuckDBPyConnection:
    """Give a connection functions and tables, and give the connection back.

    - `osce_lookup(text, vocabulary [, day])`: the slug of the term of a vocabulary that a text means; null where it means none of
      them, or one of several.
    - `osce_label(slug, language [, vocabulary])`: the preferred label of a term; null where there is none, or no such term.
    - `osce_date(text [, language])`: the day that a text writes; null where it writes none, or can mean two.
    - `osce_check(json [, record])`: the faults of a record, a list of structs with the texts of a `Fault`; empty where nothing
      is wrong.
    - `osce_country`, `osce_field_of_work` and so on: the vocabularies as tables, with the columns of `osce.table`.

    What is missing is null in every function. `profile` and `today` are those of `osce.check_json`.
    """
    # What is wrong with an option is an error here, and not once a query runs.
    osce.check_json("{}", profile=profile, today=today)

    def check(json: str, *record: str) -> list[dict[str, Any]]:
        report = osce.check_json(json, *record, profile=profile, today=today).report
        return [{member.name: getattr(fault, member.name) for member in _FAULT} for fault in report]

    _add(con, "osce_lookup", _lookup, "VARCHAR")
    _add(con, "osce_label", _each(_label, pa.string()), "VARCHAR")
    _add(con, "osce_date", _each(_date, pa.date32()), "DATE")
    members = ", ".join(f"{member.name} VARCHAR" for member in _FAULT)
    _add(con, "osce_check", _each(check, pa.list_(_FAULT)), f"STRUCT({members})[]")
    for vocabulary in VOCABULARIES.values():
        con.register(f"osce_{vocabulary.replace('-', '_')}", osce.arrow.vocabulary_table(vocabulary))
    return con


def _add(con: duckdb.DuckDBPyConnection, name: str, function: Callable[..., pa.Array], returned: str) -> None:
    # A cell of a notebook is run again: the functions are those of the last call.
    with suppress(duckdb.InvalidInputException):
        con.remove_function(name)
    # A function of any number of parameters, for DuckDB has no default values.
    con.create_function(
        name,
        lambda *columns: function(*columns),  # noqa: PLW0108 - DuckDB counts the parameters that have names
        None,
        returned,
        type=PythonUDFType.ARROW,
        null_handling=FunctionNullHandling.SPECIAL,
    )


def _each(function: Callable[..., Any], returned: pa.DataType) -> Callable[..., pa.Array]:
    """Ask for each row, once for equal ones."""

    def answers(*columns: pa.ChunkedArray) -> pa.Array:
        for column in columns:
            if column.type not in {pa.string(), pa.null()}:
                msg = f"expected texts, found values of the type {column.type}"
                raise TypeError(msg)
        rows = list(zip(*(column.to_pylist() for column in columns), strict=True))
        known = {row: None if None in row else function(*row) for row in set(rows)}
        return pa.array([known[row] for row in rows], returned)

    return answers


def _lookup(texts: pa.ChunkedArray, vocabularies: pa.ChunkedArray, days: pa.ChunkedArray | None = None) -> pa.Array:
    on = None if days is None else days.to_pylist()
    of_rows = vocabularies.to_pylist()
    found = {None: [None] * len(texts)}
    for vocabulary in set(of_rows) - {None}:
        table = pa.table(osce.arrow.lookup_columns(texts.to_pylist(), vocabulary=vocabulary, on=on))
        found[vocabulary] = table["slug"].to_pylist()
    return pa.array([found[vocabulary][row] for row, vocabulary in enumerate(of_rows)], pa.string())


def _label(slug: str, language: str, vocabulary: str | None = None) -> str | None:
    return labels_of([slug], language, vocabulary)[slug]


def _date(text: str, language: str | None = None) -> datetime.date | None:
    if language is not None:
        # An unknown language is an error, and a text that is not a date is not one.
        is_official(language)
    try:
        return osce.parse_date(text, language=language)
    except ValueError:
        return None
