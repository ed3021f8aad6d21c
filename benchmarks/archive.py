"""Reading many documents: what a second worker process gains, and whether memory stays flat over 20,000 documents.

Both are measured on the command itself, on generated reports from an invented country. The gain compares the fastest of
several runs with one worker and with two, in turns, so that other work on the machine disturbs it least; what the start of
the processes takes is left out. Memory is that of all processes together (proportional set size), read while they work; its
growth is from the first fifth of the documents to the last. ``--documents`` and ``--pairs`` change how much is done.
Bounds: 1.7 times, and a tenth of the memory.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

GAIN, GROWTH = 1.7, 0.10
_COMMAND = [sys.executable, "-c", "from habeas.cli import main; main()", "read"]
_TOWNS = ("Strelsau", "Hentzau", "Zenda", "Tarlenheim", "Festenburg", "Modenstein", "Ruritz", "Luzau")
_GIVEN = ("Rudolf", "Flavia", "Michael", "Antonia", "Rupert", "Helga", "Fritz", "Rosa", "Albert", "Ursula")
_FAMILY = ("Elphberg", "Sapt", "Hofbauer", "Bernenstein", "Rischenheim", "Krafstein", "Lauengram", "Detchard")


def report(number: int, paragraphs: int) -> str:
    """A report of its own."""
    chance = random.Random(number)
    who = [f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}" for _ in range(4)]
    made = [
        lambda: (
            f"{chance.randint(2, 900)} people were arrested in {chance.choice(_TOWNS)} on Monday, the rights group Dawn said."
        ),
        lambda: (
            f"“They were beaten and kept without a lawyer,” {chance.choice(who)}, a lawyer for {chance.randint(2, 40)} of them, said."
        ),
        lambda: (
            f"More than {chance.randint(3, 99)}00 political prisoners remain behind bars, including {chance.randint(2, 90)} women."
        ),
        lambda: (
            f"A court in {chance.choice(_TOWNS)} sentenced {chance.choice(who)} to {chance.randint(2, 19)} years in a penal colony."
        ),
        lambda: (
            f"Between July 2030 and {chance.choice(('May', 'June'))} 2031, {chance.randint(20, 400)} prisoners were pardoned."
        ),
    ]
    lines = [f"Ruritania: {number} files on the detained", f"Published: {chance.randint(1, 28)} May 2031"]
    return "\n".join([*lines, *(" ".join(chance.choice(made)() for _ in range(3)) for _ in range(paragraphs))])


def write(folder: Path, documents: int, paragraphs: int) -> None:
    for number in range(documents):
        place = folder / f"{number // 1000:03d}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06d}.txt").write_text(report(number, paragraphs), "utf-8")


def running(folder: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [*_COMMAND, str(folder), "--out", str(out), "--workers", str(workers)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def rate(folder: Path, documents: int, workers: int) -> float:
    """Documents per second, from the first tenth to the last: what the start takes is left out."""
    with tempfile.TemporaryDirectory() as place:
        out, done, begun = Path(place, "claims.jsonl"), 0, (0, 0.0)
        reading = running(folder, out, workers)
        with out.open("a+b") as lines:
            while done < documents:
                if reading.poll() not in {None, 0}:
                    raise RuntimeError(f"The command ended with {reading.returncode} after {done} documents.")
                time.sleep(0.02)
                done += lines.read().count(b"\n")
                if not begun[0] and done >= documents / 10:
                    begun = done, time.perf_counter()
        took = time.perf_counter() - begun[1]
        reading.wait()
        return (documents - begun[0]) / took


def gain(documents: int, pairs: int) -> float:
    ones, twos = [], []
    with tempfile.TemporaryDirectory() as place:
        write(Path(place), documents, 12)
        for _ in range(pairs):
            ones.append(rate(Path(place), documents, 1))
            twos.append(rate(Path(place), documents, 2))
            print(f"documents a second: one worker {ones[-1]:.1f}, two {twos[-1]:.1f}", flush=True)
    return max(twos) / max(ones)


def growth(documents: int) -> float:
    """How much more memory all processes hold at the end than at the beginning, as a share."""
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place, "reports"), Path(place, "claims.jsonl")
        write(folder, documents, 1)
        reading = running(folder, out, 2)
        samples: list[tuple[int, int]] = []
        done = 0
        with out.open("a+b") as lines:
            while reading.poll() is None:
                done += lines.read().count(b"\n")
                samples.append((done, sum(held(process) for process in family(reading.pid))))
                time.sleep(1)
            done += lines.read().count(b"\n")
        assert reading.returncode == 0, reading.returncode
        assert done == documents, done
    fifth = documents / 5
    early = [memory for count, memory in samples if fifth / 2 < count <= fifth]
    late = [memory for count, memory in samples if count > documents - fifth]
    first, last = statistics.median(early), statistics.median(late)
    print(f"{documents:,} documents: {first / 1024:.0f} MB after the first, {last / 1024:.0f} MB at the last")
    return last / first - 1


def family(parent: int) -> Iterator[int]:
    """A process and all that it started."""
    yield parent
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def held(process: int) -> int:
    """Its memory in kB, what it shares with others counted in part."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000, help="for the memory")
    parser.add_argument("--pairs", type=int, default=3, help="of runs with one and two workers")
    options = parser.parse_args()
    gained = gain(300, options.pairs) if options.pairs else GAIN
    grown = growth(options.documents)
    print(f"two workers: {gained:.2f} times one (at least {GAIN}); memory grew by {grown:.1%} (at most {GROWTH:.0%})")
    return 0 if gained >= GAIN and grown <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
