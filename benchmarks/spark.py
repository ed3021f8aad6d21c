"""The same questions on DuckDB and on Apache Spark on this machine: the same answers, and from which size Spark pays.

    python benchmarks/spark.py [--persons N …]

Spark is asked after a first question that starts it. For each question a straight line is laid through the seconds over the
sizes; where Spark's is less steep, the size at which the two cross is told: from there on Spark pays, on this machine. It is no
part of ``make bench``: it takes minutes. The exit status is 1 where an answer differs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from answers_questions import QUESTIONS, Asked, pairs
from invented_register import kept
from rich.console import Console
from rich.table import Table

import habeas
from habeas.assembly import Register
from habeas.assembly.answering import ENGINE

SIZES = (10_000, 100_000)
TIMES = 5
LAST = date(2025, 12, 31)


def main() -> int:
    """Print a line for each question and size; 1 where the engines differ."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--persons", type=int, nargs="+", default=SIZES)
    given = arguments.parse_args()
    table = Table("", "people", "DuckDB, s", "Spark, s", "answers", title="DuckDB and Spark on one machine")
    seconds: dict[str, list[tuple[int, float, float]]] = {}
    same = True
    with tempfile.TemporaryDirectory(prefix="habeas-bench-") as scratch:
        for persons in given.persons:
            folder = kept(persons, Path(scratch))
            with habeas.open(folder) as duck, habeas.open(folder) as spark:
                for asked in QUESTIONS:
                    ours, quick = answered(duck, asked, "duckdb")
                    theirs, slow = answered(spark, asked, "spark")
                    same &= ours == theirs
                    seconds.setdefault(asked.name, []).append((persons, quick, slow))
                    told = "the same" if ours == theirs else "[red]differ[/red]"
                    table.add_row(asked.name, f"{persons:,}", f"{quick:.3f}", f"{slow:.3f}", told)
    Console(width=110).print(table)
    for name, measured in seconds.items():
        crossing = pays(measured)
        print(
            f"{name}: Spark pays "
            + ("at no size measured or foreseen" if crossing is None else f"from {crossing:,.0f} people")
        )
    return 0 if same else 1


def answered(register: Register, asked: Asked, engine: str) -> tuple[list[object], float]:
    """The answers of an engine at some pairs of times, and the median seconds of one."""
    os.environ[ENGINE] = engine
    asked.ask(register, LAST, LAST)
    answers, took = [], []
    for at, known in pairs(TIMES):
        began = time.perf_counter()
        answers.append(asked.ask(register, at, known))
        took.append(time.perf_counter() - began)
    return answers, statistics.median(took)


def pays(measured: list[tuple[int, float, float]]) -> float | None:
    """The number of people from which Spark is faster, by straight lines through what was measured; None for never."""
    if len(measured) < 2:
        return None
    people, quick, slow = zip(*measured, strict=True)
    ours, theirs = statistics.linear_regression(people, quick), statistics.linear_regression(people, slow)
    if theirs.slope >= ours.slope:
        return None
    return max(0.0, (theirs.intercept - ours.intercept) / (ours.slope - theirs.slope))


if __name__ == "__main__":
    sys.exit(main())
