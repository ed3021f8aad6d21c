"""Which engines there are, by name. Spark is imported only where it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from habeas.adapters.columns.columns import Columns
from habeas.adapters.duckdb_engine import DuckEngine
from habeas.adapters.projections import ColumnsEngine


def engine_of(name: str) -> Callable[[Columns], ColumnsEngine]:
    """What makes an engine of columns: ``duckdb`` or ``spark``."""
    if name == "duckdb":
        return DuckEngine
    from habeas.adapters.spark_engine import SparkEngine

    return SparkEngine
