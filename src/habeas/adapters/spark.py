"""The session of Apache Spark, for whatever of Habeas computes on it.

A process has one Spark, started when it is first asked for and ended with the process; whoever asks gets a session of its own
on it, with tables of its own. Where Spark computes (here, or on a cluster), and how much memory it takes, is Spark's own
configuration (``spark-defaults.conf``). A Spark that the process has already is used as it is.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from habeas.adapters.columns.columns import Temporary
from habeas.errors import InputError

_WHOLE = 'Install it with `pip install "habeas[spark]"`, and Java 17 or 21.'


def spark(application: str, memory: str | None = None) -> Any:
    """A new session. ``memory`` is what the process that asks may take, where Spark is not yet started: ``4g``."""
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise InputError("Apache Spark is not installed.", mend=_WHOLE) from None
    builder = SparkSession.builder.appName(application)
    for name, value in _settings(memory).items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate().newSession()
    except PySparkException as error:
        raise InputError(f"Apache Spark does not start: {error}", mend=_WHOLE) from error


def _settings(memory: str | None) -> dict[str, str]:
    """Silent, and with nothing about people where others can see it."""
    folder = str(_folder().path)
    settings = {
        "spark.log.level": "ERROR",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.local.dir": folder,
        "spark.sql.warehouse.dir": folder,
    }
    return settings if memory is None else {**settings, "spark.driver.memory": memory}


@cache
def _folder() -> Temporary:
    """A folder for its owner's eyes only."""
    return Temporary()
