"""How often a pattern verdict fires on a number that is simply wrong: 500 random ones of each magnitude.

Each number is printed in a sentence as a report would (pardoned or released since July 2024, pardoned this year, released
without dates, held now), on days with and without an act of their own, and checked against the example register of
Belarus. A pattern that fires on random numbers is worthless: the bound is 2% of each magnitude. The seed is fixed;
``--every`` tries every number of tens and hundreds instead, which needs no luck.

Run: ``python benchmarks/false_hits.py``.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from habeas.answers.check import check
from habeas.answers.setting import Setting
from habeas.assembly import create_example, open_register
from habeas.claims.figure import Counted, Figure, Kind
from habeas.register.view import View
from habeas.workflows.ask import view_of

SEED, DRAWS, BOUND, SENTENCES = 20250507, 500, 0.02, 30
MAGNITUDES: Mapping[str, range] = {
    "tens": range(10, 100),
    "hundreds": range(100, 1000),
    "thousands": range(1000, 10000),
}
PATTERNS = ("earlier_date", "role_reversed")
DAYS = ("2024-09-05", "2024-12-09", "2024-12-28", "2025-01-18", "2025-02-14", "2025-05-07", "2025-12-23")
TEMPLATES: tuple[tuple[Counted, Kind, str, str], ...] = (
    ("pardoned", "cumulative", "2024-07", "Since July 2024, {} political prisoners have been pardoned, Viasna says."),
    ("released", "cumulative", "2024-07", "Since July 2024, {} political prisoners have been released, Viasna says."),
    ("pardoned", "flow", "{year}", "This year, {} political prisoners have been pardoned, Viasna says."),
    ("released", "flow", "", "Belarus has released {} political prisoners, Viasna says."),  # without dates
    ("held", "stock", "{day}", "There are {} political prisoners behind bars, Viasna says."),
)


@dataclass(frozen=True)
class Rate:
    """How many numbers of a magnitude were tried, and how often each pattern fired."""

    magnitude: str
    tried: int
    fired: Mapping[str, int]

    @property
    def share(self) -> float:
        """The share of numbers on which a pattern fired."""
        return sum(self.fired.values()) / self.tried


def measure(view: View, numbers: Mapping[str, Sequence[int]]) -> list[Rate]:
    """The rate of each magnitude: every number is tried in one report, and the reports take turns."""
    rates = []
    for magnitude, values in numbers.items():
        fired: Counter[str] = Counter()
        reports = [(day, template) for day in DAYS for template in TEMPLATES]
        for turn, (day, template) in enumerate(reports):
            share = values[turn :: len(reports)]
            for start in range(0, len(share), SENTENCES):
                setting = report(share[start : start + SENTENCES], day, template)
                fired.update(checked.verdict.name for checked in check(view, setting).figures)
        rates.append(Rate(magnitude, len(values), {name: fired[name] for name in PATTERNS}))
    return rates


def random_numbers(seed: int = SEED) -> dict[str, list[int]]:
    """500 numbers of each magnitude."""
    draw = random.Random(seed)
    return {name: draw.choices(magnitude, k=DRAWS) for name, magnitude in MAGNITUDES.items()}


def every_number() -> dict[str, list[int]]:
    """Every number of tens and hundreds in every report."""
    reports = len(DAYS) * len(TEMPLATES)
    return {name: [n for n in MAGNITUDES[name] for _ in range(reports)] for name in ("tens", "hundreds")}


def report(values: Sequence[int], day: str, template: tuple[Counted, Kind, str, str]) -> Setting:
    """A report of that day with one sentence for each number."""
    counted, kind, start, sentence = template
    first = start.format(year=day[:4], day=day) or None
    text, figures = "", []
    for value in values:
        number = f"{value:,}"
        begin = len(text) + sentence.index("{}")
        text += sentence.format(number) + "\n"
        figures.append(
            Figure(
                quote=number, start=begin, end=begin + len(number), number=number, number_start=begin, low=value,
                high=value, modality="exact", counted=counted, kind=kind, from_=first,
                to=day if first else None, place="BY", attributed_to=("Viasna",),
            )
        )  # fmt: skip
    return Setting(text, tuple(figures), date.fromisoformat(day), "BY", "Example wire")


def example() -> View:
    """The example register of Belarus."""
    with tempfile.TemporaryDirectory() as folder:
        create_example(Path(folder) / "belarus", "belarus")
        with open_register(Path(folder) / "belarus") as register:
            return view_of(register.ledger)


def main() -> int:
    rates = measure(example(), every_number() if "--every" in sys.argv else random_numbers())
    table = Table(title="Pattern verdicts on wrong numbers")
    for heading in ("magnitude", "tried", *PATTERNS, "share"):
        table.add_column(heading, justify="left" if heading == "magnitude" else "right")
    for rate in rates:
        fired = [str(rate.fired[name]) for name in PATTERNS]
        table.add_row(rate.magnitude, f"{rate.tried:,}", *fired, f"{rate.share:.2%}")
    Console().print(table)
    print(f"bound: {BOUND:.0%} of each magnitude")
    return 0 if all(rate.share <= BOUND for rate in rates) else 1


if __name__ == "__main__":
    sys.exit(main())
