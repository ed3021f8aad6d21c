"""Make a register of invented people of Ruritania, of any size, for measuring: ``make bench`` makes its own.

    python benchmarks/invented_register.py FOLDER [--persons N] [--seed N] [--processes N] [--audit]

A million people with three million stays in custody are some six million entries and eight gigabytes.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from ruritania.making import make

from habeas.assembly import open_register

SEED = 7
KEPT = "HABEAS_BENCH_REGISTERS"  # a folder in which registers are kept from one run to the next


def kept(persons: int, otherwise: Path, processes: int = 2) -> Path:
    """The register of so many people, made where it is not there yet: in the folder of ``KEPT``, or else in this one."""
    folder = Path(os.environ.get(KEPT) or otherwise) / named(persons)
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        make(folder, persons, SEED, processes)
    return folder


def named(persons: int) -> str:
    """How the folder of so many people is called: 10k, 1m."""
    for number, letter in ((1_000_000, "m"), (1_000, "k")):
        if persons % number == 0:
            return f"{persons // number}{letter}"
    return str(persons)


def main() -> int:
    """Make it, and say how long it took; 1 where the audit finds something."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--persons", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--audit", action="store_true")
    given = arguments.parse_args()
    began = time.perf_counter()

    def tell(done: int) -> None:
        if done % 50_000 == 0:
            print(f"  {time.perf_counter() - began:,.0f} s: {done:,} people", flush=True)

    make(given.folder, given.persons, given.seed, given.processes, tell)
    seconds = time.perf_counter() - began
    with open_register(given.folder) as register:
        size = register.ledger.size
        print(f"{given.persons:,} people, {size:,} entries in {seconds:,.1f} s: {size / seconds:,.0f} entries/s")
        if given.audit:
            began = time.perf_counter()
            report = register.audit()
            print(
                f"audit: {'nothing found' if report.sound else report.findings[:5]}, {time.perf_counter() - began:,.1f} s"
            )
            return 0 if report.sound else 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
