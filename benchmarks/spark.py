"""The same questions on DuckDB and on Apache Spark on this machine: the same answers, and which is quicker.

    python benchmarks/spark.py [--persons N …]

Spark is asked after a first question that starts it. What is quicker is told of the sizes that are measured, and of no others. It
is no part of ``make bench``: it takes many minutes. The exit status is 1 where an answer differs.
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

import habeas
from habeas.answers.answer import Answer
from habeas.answers.balance import Balance
from habeas.answers.series import Series
from habeas.assembly import Register
from habeas.assembly.answering import ENGINE

SIZES = (10_000, 100_000)
TIMES = 3
LAST = date(2025, 12, 31)


def main() -> int:
    """Print a line for each question and size; 1 where the engines differ."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--persons", type=int, nargs="+", default=SIZES)
    given = arguments.parse_args()
    print(f"{'people':>9}  {'DuckDB, s':>9}  {'Spark, s':>9}  answers")
    quicker: list[str] = []
    same = True
    with tempfile.TemporaryDirectory(prefix="habeas-bench-") as scratch:
        for persons in given.persons:
            folder = kept(persons, Path(scratch))
            with habeas.open(folder) as duck, habeas.open(folder) as spark:
                for asked in QUESTIONS:
                    ours, quick = answered(duck, asked, "duckdb")
                    theirs, slow = answered(spark, asked, "spark")
                    same &= ours == theirs
                    quicker += [f"{asked.name} ({persons:,} people)"] if slow < quick else []
                    told = "the same" if ours == theirs else "DIFFER"
                    print(f"{persons:9,}  {quick:9.3f}  {slow:9.3f}  {told:8}  {asked.name}", flush=True)
    print("Spark was quicker: " + (", ".join(quicker) or "at no question and no size."))
    return 0 if same else 1


def answered(register: Register, asked: Asked, engine: str) -> tuple[list[object], float]:
    """The answers of an engine at some pairs of times, and the median seconds of one."""
    os.environ[ENGINE] = engine
    asked.ask(register, LAST, LAST)
    answers: list[object] = []
    took = []
    for at, known in pairs(TIMES):
        began = time.perf_counter()
        answer = asked.ask(register, at, known)
        took.append(time.perf_counter() - began)
        answers.append(numbers(answer))
    return answers, statistics.median(took)


def numbers(answer: object) -> object:
    """All numbers of an answer; who is behind them is found in the ledger, whatever the engine."""
    match answer:
        case Answer():
            return answer.value, [(row.key, row.value) for row in answer.rows]
        case Series():
            return answer.points
        case Balance():
            return [
                (
                    side.opening,
                    [(line.sign, line.reason, line.number) for line in side.lines],
                    side.closing,
                    side.through,
                )
                for side in (answer.certain, answer.possible)
            ]
    raise TypeError(answer)


if __name__ == "__main__":
    sys.exit(main())
