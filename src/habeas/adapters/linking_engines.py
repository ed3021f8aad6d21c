"""DuckDB inside the process, or Apache Spark, as Splink wants them: silent, in a scratch folder, and ended as a person ends them."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from habeas.adapters.scratch import scratch
from habeas.adapters.spark import spark

Engine = Literal["duckdb", "spark"]

PARTITION = 20_000  # rows to a partition of Spark's


@contextmanager
def opened(engine: Engine, memory: str, rows: int) -> Iterator[Any]:
    """Splink's interface to an engine for so many rows. An interruption that Splink has made its own error is one again."""
    with _quiet(), scratch() as folder:
        try:
            yield from _duckdb(folder, memory) if engine == "duckdb" else _spark(folder, memory, rows)
        except Exception as error:
            if (ended := _ended(error)) is not None:
                raise ended from None
            raise


def _ended(error: BaseException | None) -> BaseException | None:
    """The Ctrl-C or the exit that an error began with: DuckDB and Splink each make another error of it."""
    while error is not None and isinstance(error, Exception):
        error = error.__cause__ or error.__context__
    return error


def _duckdb(folder: Path, memory: str) -> Iterator[Any]:
    import duckdb
    from splink import DuckDBAPI

    with duckdb.connect(
        config={"memory_limit": memory, "temp_directory": str(folder), "preserve_insertion_order": "false"}
    ) as connection:
        # It would draw a bar into whatever is written to standard output.
        connection.execute("set enable_progress_bar = false; set enable_progress_bar_print = false")
        yield DuckDBAPI(connection)


def _spark(folder: Path, memory: str, rows: int) -> Iterator[Any]:
    session = spark("habeas link", memory.lower().replace("gb", "g"))
    from splink import SparkAPI
    from splink.backends.spark import similarity_jar_location

    session.conf.set("spark.sql.shuffle.partitions", 1 + rows // PARTITION)
    session.sql(f"add jar '{similarity_jar_location()}'")
    session.sparkContext.setCheckpointDir(str(folder))
    api: Any = SparkAPI
    try:
        yield api(spark_session=session)
    finally:
        session.catalog.clearCache()


@contextmanager
def _quiet() -> Iterator[None]:
    """Without Splink's messages to the terminal, and without its warnings, which speak to whoever writes a model."""
    logger = logging.getLogger("splink")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)
