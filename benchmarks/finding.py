"""Finding people of a large register by other spellings of their names: how fast, how many are found, beside rapidfuzz.

    python benchmarks/finding.py [PEOPLE] [--queries N] [--show-missed N]

A register of invented people in mixed scripts (``respellings``) is made as an import makes one. Measured are the
index of names made from it (and from the names alone), its size, a thousand people more, a command from a cold start,
and ``Register.match`` with the ten likeliest: a search, the entries of those found read and folded, one process, one
core. A respelled name counts as found when its bearer is among the ten. rapidfuzz compares with every name by
Jaro-Winkler on the same core: all names as they stand, and only Latin names asked for in Latin letters. The bounds
hold for a million people; the exit status is 1 beyond one. Where other programs keep the machine busy, the clock
tells more than the time that a search has a core for: both are printed.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist
from respellings import KINDS, population
from rich.console import Console
from rich.table import Table

from habeas.adapters.name_index import NameIndexFolder
from habeas.assembly import Register, create_register, open_register
from habeas.identity.finding.index import Index
from habeas.identity.finding.segment import Line
from habeas.identity.finding.tokens import token
from habeas.ledger.statement import Statement
from habeas.names.scripts import Script, script_of

HARD = "an initial"  # reported, and held to nothing: a letter and a family name are many people's
BUILD, SIZE, MEDIAN, NINETY_NINE, RECALL = 180.0, 1e9, 25.0, 100.0, 0.98
BATCH, MORE, SAMPLE, BESIDE = 5_000, 1_000, 200_000, 60


@dataclass(frozen=True)
class Query:
    """A respelled name, how, and the number of the person whose it is."""

    kind: str
    name: str
    person: int


@dataclass
class Answers:
    """Query by query: places among those found (from 0; -1: not among them), and milliseconds by the clock and of the
    core.
    """

    places: list[int]
    took: list[float]
    busy: list[float]

    def recall(self, most: int = 10) -> float:
        return float(np.mean([0 <= place < most for place in self.places])) if self.places else float("nan")

    def quantile(self, share: float) -> float:
        return float(np.quantile(self.busy, share))

    def clock(self, share: float) -> float:
        return float(np.quantile(self.took, share))

    def timed(self, began: tuple[float, float]) -> None:
        self.took.append(1000 * (time.perf_counter() - began[0]))
        self.busy.append(1000 * (time.process_time() - began[1]))


def main() -> int:
    """Print the tables; 1 beyond a bound."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("people", nargs="?", type=int, default=1_000_000)
    arguments.add_argument("--queries", type=int, default=600)
    arguments.add_argument("--show-missed", type=int, default=0)
    given = arguments.parse_args()
    people = population(given.people)
    names = [person.name for person in people]
    queries = list(asked(people, names, given.queries))
    del people
    with tempfile.TemporaryDirectory(prefix="habeas-bench-") as folder:
        return measured(Path(folder) / "register", names, queries, given.show_missed)


def measured(folder: Path, names: Sequence[str], queries: Sequence[Query], missed: int) -> int:
    """Make the register, ask, and print; 1 beyond a bound."""
    building = Table("", "measured", "must be", title=f"Finding among {len(names):,} people")
    with create_register(folder, "bench") as register:
        record(register, names, 0, len(names))
        busy = time.process_time()
        clock = timed(register.index_names)
        spent = time.process_time() - busy
        building.add_row("index made from the ledger, s of one core", f"{spent:.1f}", f"≤ {BUILD:.0f}")
        building.add_row("  by the clock", f"{clock:.1f}", "")
        building.add_row("  entries/s of one core", f"{len(names) / spent:,.0f}", "")
        building.add_row("  from names alone, names/s", f"{names_per_second(names):,.0f}", "")
        size = sum(path.stat().st_size for path in (folder / "names").iterdir())
        building.add_row("on disk, MB", f"{size / 1e6:.0f}", f"≤ {SIZE / 1e6:.0f}")
        record(register, names[:MORE], len(names), len(names) + MORE)
        building.add_row(f"{MORE:,} people more, s", f"{timed(register.index_names):.2f}", "")
    building.add_row("index opened and checked, s", f"{timed(NameIndexFolder(folder).read):.2f}", "")
    building.add_row("`habeas match NAME` from a cold start, s", f"{command(folder, queries[0].name):.2f}", "")
    with open_register(folder) as register:
        for name in (
            "Ivan Ivanov",
            "Иван Иванов",
            "محمد علي",
        ):  # what is read once is read: the command's start has that
            register.match(name)
        ours = {kind: found(register, [one for one in queries if one.kind == kind], missed) for kind in KINDS}
    counted = together([answers for kind, answers in ours.items() if kind != HARD])
    everything = together(list(ours.values()))
    beside = rapidfuzz(names, queries)
    building.add_row("median, ms of one core", f"{everything.quantile(0.5):.1f}", f"≤ {MEDIAN:.0f}")
    building.add_row("  by the clock", f"{everything.clock(0.5):.1f}", "")
    building.add_row("99th percentile, ms of one core", f"{everything.quantile(0.99):.1f}", f"≤ {NINETY_NINE:.0f}")
    building.add_row("  by the clock", f"{everything.clock(0.99):.1f}", "")
    building.add_row("recall@10, without initials", f"{counted.recall():.4f}", f"≥ {RECALL}")
    building.add_row(
        "rapidfuzz, every name, median, ms of one core", f"{beside['all'].quantile(0.5):.1f}", "more than ours"
    )
    building.add_row("  recall@10", f"{beside['all'].recall():.4f}", "")
    building.add_row("  recall@10, Latin asked among Latin", f"{beside['latin'].recall():.4f}", "")
    building.add_row("  and ours of the same", f"{latin_recall(queries, ours, names):.4f}", "")
    console = Console(width=100)
    console.print(building)
    console.print(by_kind(ours))
    good = spent <= BUILD and size <= SIZE and counted.recall() >= RECALL
    quick = everything.quantile(0.5) <= MEDIAN and everything.quantile(0.99) <= NINETY_NINE
    return 0 if good and quick and everything.quantile(0.5) < beside["all"].quantile(0.5) else 1


def asked(people: Sequence[object], names: Sequence[str], count: int) -> Iterator[Query]:
    """Queries of every kind in equal number, of people drawn at random."""
    draw = random.Random(11)
    for kind, respell in KINDS.items():
        made = 0
        while made < count // len(KINDS):
            number = draw.randrange(len(people))
            name = respell(people[number], draw)  # type: ignore[arg-type]
            if name is not None and name != names[number]:
                made += 1
                yield Query(kind, name, number)


def record(register: Register, names: Sequence[str], first: int, after: int) -> None:
    """Put people on record, as an import does."""
    for start in range(first, after, BATCH):
        register.ledger.append(
            Statement(
                "person", f"person/bench/{number}", "bench", "2025-05-07",
                {"name": names[number - first], "birth_date": str(1930 + number % 75)}, {"document": "ab" * 32, "row": number},
            ).draft("import")
            for number in range(start, min(start + BATCH, after))
        )  # fmt: skip


def found(register: Register, queries: Sequence[Query], missed: int) -> Answers:
    """What ``Register.match`` finds of each."""
    answers = Answers([], [], [])
    for query in queries:
        began = time.perf_counter(), time.process_time()
        hits = register.match(query.name)
        answers.timed(began)
        ids = [hit.cluster.id for hit in hits]
        wanted = f"person/bench/{query.person}"
        answers.places.append(ids.index(wanted) if wanted in ids else -1)
        if answers.places[-1] < 0 and missed:
            missed -= 1
            print(
                f"{query.kind}: {query.name} is not {hits[0].names[0] if hits else 'anybody'} (person {query.person})"
            )
    return answers


def rapidfuzz(names: Sequence[str], queries: Sequence[Query]) -> dict[str, Answers]:
    """What comparing with every name by Jaro-Winkler finds of a sample, and of those that are in Latin letters on both
    sides.
    """
    folded = [name.casefold() for name in names]
    told = [one for one in queries if one.kind != HARD]
    sample = random.Random(3).sample(told, min(BESIDE, len(told)))
    answers = {"all": Answers([], [], []), "latin": Answers([], [], [])}
    for query in sample:
        began = time.perf_counter(), time.process_time()
        scores = cdist([query.name.casefold()], folded, scorer=JaroWinkler.similarity, dtype=np.float32)[0]
        best = np.argpartition(-scores, 10)[:10]
        answers["all"].timed(began)
        for kind in ("all", "latin") if in_latin(query, names) else ("all",):
            answers[kind].places.append(0 if query.person in best else -1)
    return answers


def latin_recall(queries: Sequence[Query], ours: dict[str, Answers], names: Sequence[str]) -> float:
    """Our recall of what is in Latin letters on both sides."""
    places = {kind: iter(answers.places) for kind, answers in ours.items()}
    told = [(query, next(places[query.kind])) for query in queries]
    return Answers([place for query, place in told if query.kind != HARD and in_latin(query, names)], [], []).recall()


def in_latin(query: Query, names: Sequence[str]) -> bool:
    return script_of(query.name) is script_of(names[query.person]) is Script.LATIN


def names_per_second(names: Sequence[str]) -> float:
    """How fast names become a segment, without a ledger."""
    sample = names[:SAMPLE]
    token.cache_clear()
    return len(sample) / timed(lambda: Index().added(Line(seq, seq, name) for seq, name in enumerate(sample)))


def command(folder: Path, name: str) -> float:
    """Seconds that the command takes from start to end."""
    program = shutil.which("habeas", path=str(Path(sys.executable).parent)) or "habeas"
    return timed(
        lambda: subprocess.run(
            [program, "match", name, "--register", str(folder)], check=True, stdout=subprocess.DEVNULL
        )
    )


def timed(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began


def together(many: Sequence[Answers]) -> Answers:
    places, took, busy = ([each for one in many for each in getattr(one, name)] for name in ("places", "took", "busy"))
    return Answers(places, took, busy)


def by_kind(ours: dict[str, Answers]) -> Table:
    table = Table("respelled by", "names", "recall@1", "recall@10", "median, ms of one core")
    for kind, answers in ours.items():
        told = (f"{answers.recall(1):.3f}", f"{answers.recall():.3f}", f"{answers.quantile(0.5):.1f}")
        table.add_row(kind, str(len(answers.places)), *told)
    return table


if __name__ == "__main__":
    sys.exit(main())
