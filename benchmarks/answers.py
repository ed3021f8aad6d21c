"""How fast a register of invented people answers, from ten thousand people to millions, on columns made beside its ledger.

    python benchmarks/answers.py [--persons N …] [--no-peers] [--keep FILE]

For each size the register is made (or taken from the folder in HABEAS_BENCH_REGISTERS), copied, and asked in new processes:
columns are made; a process opens and answers once; one answers many questions at random pairs of
times; then 1,000 entries are appended. All of it is what ``habeas.open`` offers. In the same run one scan of the columns of
dates in memory (numpy) and the same count as SQL on SQLite and PostgreSQL. Bounds are those for a million people with three
million stays on two cores; a smaller register is held to the same ones, but for the ratios. The exit status is 1 where one is
not reached.

``--keep`` writes what was measured to a file of JSON lines, a line for each size, from which ``answers_plot`` draws.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from invented_register import kept
from rich.console import Console
from rich.table import Table

import habeas

QUICK = (10_000, 100_000)
LEAST = 100_000  # of a smaller register what is needed for any size takes most of the time
COPIED = 1_000_000  # a larger register is not copied, so nothing is appended to it
RATE, MEMORY, OPENING, APPENDING = 150_000, 4.0, 1.0, 0.200
SLOWER = {"SQLite": 10, "PostgreSQL": 4}  # how many times as long they must take at least
WHOLE = 1_000_000  # of so many people: a smaller register is answered in the time that any question takes


@dataclass
class Report:
    """Lines of the table: what, measured, what it must be, and whether it is; and the numbers to keep."""

    persons: int
    lines: list[tuple[str, str, str, bool | None]] = field(default_factory=list)
    numbers: dict[str, float] = field(default_factory=dict)

    def add(self, what: str, measured: str, must: str = "", reached: bool | None = None) -> None:
        """A line; ``reached`` is None where nothing is asked for."""
        self.lines.append((what, measured, must, reached))

    @property
    def good(self) -> bool:
        """Whether everything is within its bound."""
        return all(reached is not False for *_, reached in self.lines)


def main() -> int:
    """Print a table for each size; 1 beyond a bound."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--persons", type=int, nargs="+", default=QUICK)
    arguments.add_argument("--no-peers", action="store_true")
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    reports = []
    with tempfile.TemporaryDirectory(prefix="habeas-bench-", dir=os.environ.get("HABEAS_BENCH_SCRATCH")) as scratch:
        Path(scratch).chmod(0o711)  # the server of a peer runs as another user where this is root
        for persons in given.persons:
            report = measured(persons, Path(scratch), peers=not given.no_peers)
            reports.append(report)
            Console(width=110).print(table(report))
            if given.keep is not None:
                keep(given.keep, report)
    return 0 if all(report.good for report in reports) else 1


def measured(persons: int, scratch: Path, *, peers: bool) -> Report:
    """Everything on a register of this size."""
    report = Report(persons)
    original = kept(persons, scratch / "registers")
    folder = original if persons > COPIED else scratch / f"copy-{persons}"
    if folder != original:
        shutil.copytree(original, folder, ignore=shutil.ignore_patterns("columns"))
    with habeas.open(folder) as register:
        size = register.ledger.size
    report.add("entries", f"{size:,}")
    made, memory = child("build", folder)
    again, _ = child("first", folder)
    rate = size / made["seconds"]
    report.add("columns made, entries/s", f"{rate:,.0f}", f"≥ {RATE:,}", rate >= RATE if persons >= LEAST else None)
    report.add("  memory at its most, GB", f"{memory:.2f}", f"≤ {MEMORY:.0f}", memory <= MEMORY)
    on_disk = sum(path.stat().st_size for path in (folder / "columns").rglob("*"))
    report.add("  on disk, MB", f"{on_disk / 1e6:,.0f}")
    report.add("opened and first answered, s", f"{again['seconds']:.2f}", f"≤ {OPENING}", again["seconds"] <= OPENING)
    report.add("  with the start of Python, s", f"{again['process']:.2f}")
    report.numbers |= {"entries": size, "building": made["seconds"], "opening": again["seconds"]}
    asked, memory = child("ask", folder)
    for name, (seconds, bound, times) in asked["questions"].items():
        told = f"{1000 * seconds:,.1f} ms (median of {times})"
        report.add(name, told, f"≤ {1000 * bound:,.0f} ms", seconds <= bound)
        report.numbers[name] = seconds
    report.add("  memory at its most, GB", f"{memory:.2f}")
    stock = asked["questions"][asked["stock"]][0]
    for what, share in asked["where"].items():
        report.add(f"  of the first: {what}", f"{share:.0%}")
    scan, _ = child("scan", folder)
    report.add("one scan of the dates in memory (numpy)", f"{1000 * scan['seconds']:,.1f} ms")
    report.add("  the first is so many times as long", f"{stock / scan['seconds']:,.1f}")
    if peers:
        compare(report, folder, scratch / f"peers-{persons}", stock)
    if folder != original:
        appended, _ = child("append", folder)
        seconds = appended["seconds"]
        report.add("1,000 entries appended and answered again", f"{1000 * seconds:,.0f} ms", f"≤ {1000 * APPENDING:,.0f} ms",
                   seconds <= APPENDING)  # fmt: skip
        report.add("  of it the appending", f"{1000 * appended['appending']:,.0f} ms")
        report.numbers["appended"] = seconds
        shutil.rmtree(folder)
    return report


def compare(report: Report, folder: Path, scratch: Path, stock: float) -> None:
    """The peers, and how many times slower than the register they are."""
    found, _ = child("peers", folder, scratch)
    report.add("the three databases agree", "yes" if found["agree"] else "no", "yes", found["agree"])
    report.add("  and the register, but for the intricate", "yes" if found["close"] else "no", "yes", found["close"])
    for name, seconds in found["seconds"].items():
        must = SLOWER.get(name) if report.persons >= WHOLE else None
        times = seconds / stock
        told = f"{1000 * seconds:,.1f} ms: {times:,.1f} times as long"
        report.add(name, told, "" if must is None else f"≥ {must} times", None if must is None else times >= must)
        report.numbers[name] = seconds
    shutil.rmtree(scratch, ignore_errors=True)


def child(what: str, *arguments: Path) -> tuple[dict, float]:  # type: ignore[type-arg]
    """What ``answers_process`` says in a new process, the seconds of the process with it; and its memory at its most, in GB."""
    began = time.perf_counter()
    program = [sys.executable, Path(__file__).with_name("answers_process.py"), what, *arguments]
    process = subprocess.Popen(program, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"answers_process {what} failed")
    return {**json.loads(told), "process": time.perf_counter() - began}, usage.ru_maxrss / 2**20


def keep(file: Path, report: Report) -> None:
    """Write the numbers of a size in the place of older ones of it."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.is_file() else []
    kept_lines = [line for line in lines if line["persons"] != report.persons]
    numbers = {name: round(value, 4) for name, value in report.numbers.items()}
    ordered = sorted([*kept_lines, {"persons": report.persons, **numbers}], key=lambda line: line["persons"])
    file.write_text("".join(f"{json.dumps(line)}\n" for line in ordered), "utf-8")


def table(report: Report) -> Table:
    """The lines as a table."""
    shown = Table("", "measured", "must be", "", title=f"Answers of {report.persons:,} people")
    for what, told, must, reached in report.lines:
        shown.add_row(what, told, must, {None: "", True: "reached", False: "[red]not reached[/red]"}[reached])
    return shown


if __name__ == "__main__":
    sys.exit(main())
