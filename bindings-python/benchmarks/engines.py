"""What engines make of a file of JSON Lines, beside the library on one machine: the figures of `docs/scale.md`.

    target/python/engines/bin/python bindings-python/benchmarks/engines.py
    target/python/engines/bin/python bindings-python/benchmarks/engines.py --items 1000    # next to nothing: that it runs

Each figure is the fastest of three runs, on all cores that the machine has.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import corpus
import duckdb
import osce
import osce.arrow
import osce.duckdb
import osce.polars
import osce.spark
import polars as pl
from pyspark.sql import SparkSession
from timing import fastest

TODAY = "2026-01-15"


def session() -> SparkSession:
    """Spark in this process, on all cores."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    options = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.log.level": "OFF"}
    return SparkSession.builder.master("local[*]").config(map=options).getOrCreate()


def works(path: Path, spark: SparkSession) -> dict[str, Callable[[], object]]:
    """What is timed: each comes to how many lines are valid."""
    connection = osce.duckdb.register(duckdb.connect(), today=TODAY)
    lines = spark.read.text(str(path))
    of_table = "select count(*) from news where valid"

    def in_duckdb() -> object:
        connection.register("news", osce.arrow.news_table(path, today=TODAY))
        return connection.sql(of_table).fetchall()

    return {
        "check_jsonl": lambda: osce.check_jsonl(path, today=TODAY),
        "osce.polars.scan_jsonl, valid": lambda: (
            osce.polars.scan_jsonl(path, today=TODAY).select(pl.sum("valid")).collect()
        ),
        "osce.polars.scan_jsonl, all columns": lambda: osce.polars.scan_jsonl(path, today=TODAY).collect(),
        "news_table in DuckDB": in_duckdb,
        "Spark, its own parsing": lambda: spark.read.json(str(path)).count(),
        "osce.spark.check, valid": lambda: osce.spark.check(lines, today=TODAY).filter("valid").count(),
        "osce.spark.faults, counted": lambda: osce.spark.faults(lines, today=TODAY).count(),
    }


def main() -> None:
    """Writes a file, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=200_000, help="lines of the file")
    items = parser.parse_args().items
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.jsonl")
        size = corpus.write(path, items, "mix")
        spark = session()
        print(f"{items:,} lines, {size / 1e6:.0f} MB, {os.cpu_count()} cores\n")
        print("| | lines/s | MB/s |\n| --- | ---: | ---: |")
        for name, seconds in fastest(works(path, spark), 3).items():
            print(f"| {name} | {items / seconds:,.0f} | {size / seconds / 1e6:.0f} |")
        spark.stop()


main()
