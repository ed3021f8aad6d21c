"""How well names are told apart, and how fast, beside OpenSanctions' logic-v2 in the same run.

    python benchmarks/names.py [FOLDER] [--show-errors]

Two sets of labelled pairs: those of OpenSanctions (people, without the synthetic groups, some of whose labels are doubtful: those
are reported only), and documented spellings of Belarusian, Russian and Ukrainian public figures (``spellings.csv``, the half
that nobody developed on). Habeas says yes from ``policy.LIKELY`` on; logic-v2 from 0.7, its own threshold. How far the
probabilities can be believed is told band by band. Speed is measured on strangers and likely pairs, names analysed once
by both, in pairs a second. The exit status is 1 beyond a bound.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from habeas.identity import compare, policy

F1, RECALL, PRECISION, FASTER = 0.93, 0.97, 0.98, 20
PEER_THRESHOLD = 0.7
LABELLED = ("OpenSanctions people", "spellings, dev half", "spellings, test half")
SPELLINGS = Path(__file__).with_name("spellings.csv")
Scorer = Callable[[str, str], float]


@dataclass(frozen=True)
class Pair:
    """Two names, and whether somebody says that they are one person's."""

    left: str
    right: str
    same: bool
    group: str


@dataclass(frozen=True)
class Score:
    """How often a yes was right, and how many of the same were found."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def main() -> int:
    """Print the tables; 1 beyond a bound, 2 where the pairs are missing."""
    arguments = argparse.ArgumentParser()
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared")) / "data" / "names"
    arguments.add_argument("folder", nargs="?", type=Path, default=data)
    arguments.add_argument("--show-errors", action="store_true")
    given = arguments.parse_args()
    file = given.folder / "opensanctions_name_pairs.csv"
    if not file.is_file():
        print(f"{file}: the pairs are not here; name the folder.", file=sys.stderr)
        return 2
    sets = opensanctions(file) | spellings()
    peer = logic_v2()
    table = Table(title="Pairs of names")
    for column in ("", "pairs", "F1", "precision", "recall", "logic-v2: F1", "precision", "recall"):
        table.add_column(column, justify="left" if not column else "right")
    scores = {}
    for name, pairs in sets.items():
        scores[name] = measure(pairs, ours, policy.LIKELY)
        beside = measure(pairs, peer, PEER_THRESHOLD)
        numbers = [f"{number:.3f}" for s in (scores[name], beside) for number in (s.f1, s.precision, s.recall)]
        table.add_row(name, str(len(pairs)), *numbers)
    console = Console(width=120)
    console.print(table)
    if given.show_errors:
        show_errors(console, [pair for name, pairs in sets.items() if "test" not in name for pair in pairs])
    calibration(console, [pair for name in LABELLED for pair in sets[name]])
    ratio = speed(console, [pair for pairs in sets.values() for pair in pairs], peer)
    people, test = scores["OpenSanctions people"], scores["spellings, test half"]
    kept = {
        f"F1 on OpenSanctions’ people {people.f1:.3f}, bound {F1}": people.f1 >= F1,
        f"recall on unseen spellings {test.recall:.3f}, bound {RECALL}": test.recall >= RECALL,
        f"precision on unseen spellings {test.precision:.3f}, bound {PRECISION}": test.precision >= PRECISION,
        f"{ratio:.0f} times the pairs a second of logic-v2, bound {FASTER}": ratio >= FASTER,
    }
    for said, within in kept.items():
        print(f"{'within' if within else 'BEYOND'}: {said}")
    return 0 if all(kept.values()) else 1


def opensanctions(file: Path) -> dict[str, list[Pair]]:
    """The pairs of people, and apart from them what is reported only."""
    found: dict[str, list[Pair]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            synthetic = row["case_group"].startswith("synth")
            kind = "people" if row["schema"] == "Person" else "others"
            name = f"OpenSanctions {'synthetic ' if synthetic else ''}{kind}"
            pair = Pair(row["name1"], row["name2"], row["is_match"] == "true", row["case_group"])
            found.setdefault(name, []).append(pair)
    return dict(sorted(found.items()))


def spellings() -> dict[str, list[Pair]]:
    """The documented spellings, half by half."""
    found: dict[str, list[Pair]] = {"spellings, dev half": [], "spellings, test half": []}
    with SPELLINGS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            pair = Pair(row["left"], row["right"], row["same"] == "yes", row["kind"])
            found[f"spellings, {row['half']} half"].append(pair)
    return found


def ours(left: str, right: str) -> float:
    """Habeas' probability; nought where it cannot tell."""
    return compare(left, right).probability or 0.0


def logic_v2() -> Scorer:
    """OpenSanctions' reference comparator. Every text is analysed once, under an id of its own: it caches by id."""
    from followthemoney import model
    from nomenklatura.matching.logic_v2.model import LogicV2

    config = LogicV2.default_config()
    proxies: dict[str, object] = {}

    def proxy(text: str) -> object:
        if text not in proxies:
            said = {"id": f"name-{len(proxies)}", "schema": "Person", "properties": {"name": [text]}}
            proxies[text] = model.get_proxy(said)
        return proxies[text]

    return lambda left, right: LogicV2.compare(proxy(left), proxy(right), config).score


def measure(pairs: Sequence[Pair], scorer: Scorer, threshold: float) -> Score:
    """How a scorer does on pairs, with a yes from a threshold on."""
    said = [(pair.same, scorer(pair.left, pair.right) >= threshold) for pair in pairs]
    return Score(said.count((True, True)), said.count((False, True)), said.count((True, False)))


def show_errors(console: Console, pairs: Sequence[Pair]) -> None:
    """What is decided otherwise than labelled, of the sets that may be looked at."""
    for pair in pairs:
        found = compare(pair.left, pair.right)
        if found.likely is not pair.same and not pair.group.startswith("synth"):
            console.print(
                f"{'missed' if pair.same else 'WRONG '} {found.probability} {pair.left} | {pair.right}: {found.why}"
            )


def calibration(console: Console, pairs: Sequence[Pair]) -> None:
    """How often the two are one person where Habeas says so with a probability."""
    said = [(found, pair.same) for pair in pairs if (found := compare(pair.left, pair.right).probability) is not None]
    table = Table(title="What a probability means", caption="OpenSanctions’ people and the spellings")
    for column in ("said", "pairs", "mean said", "the same"):
        table.add_column(column, justify="right")
    off = 0.0
    for low in (0.0, 0.1, 0.3, 0.5, 0.7, 0.9):
        high = {0.0: 0.1, 0.9: 1.01}.get(low, round(low + 0.2, 1))
        band = [(found, same) for found, same in said if low <= found < high]
        if band:
            mean, same = (sum(part) / len(band) for part in zip(*band, strict=True))
            off += abs(mean - same) * len(band) / len(said)
            table.add_row(f"{low:.1f}–{min(high, 1.0):.1f}", str(len(band)), f"{mean:.2f}", f"{same:.2f}")
    console.print(table)
    console.print(f"Expected calibration error: {off:.3f}; unknown: {len(pairs) - len(said)} of {len(pairs)}")


def speed(console: Console, pairs: Sequence[Pair], peer: Scorer) -> float:
    """How many times as many pairs a second as the peer compares: the median of five rounds that take turns."""
    names = sorted({name for pair in pairs for name in (pair.left, pair.right)})
    drawn = random.Random(4)
    work = [(pair.left, pair.right) for pair in pairs]
    work += [(drawn.choice(names), drawn.choice(names)) for _ in range(len(pairs))]
    for left, right in work:
        ours(left, right)
        peer(left, right)
    ratios = []
    for _ in range(5):
        mine, theirs = pairs_a_second(work, ours), pairs_a_second(work, peer)
        ratios.append(mine / theirs)
    fresh = [(f"{left} {number}", right) for number, (left, right) in enumerate(work)]
    console.print(
        f"{len(work):,} pairs, half of them strangers: {mine:,.0f} pairs/s, logic-v2 {theirs:,.0f}; "
        f"ratios {min(ratios):.0f} to {max(ratios):.0f}. Where every left name is new: "
        f"{pairs_a_second(fresh, ours):,.0f} pairs/s, logic-v2 {pairs_a_second(fresh, peer):,.0f}."
    )
    return sorted(ratios)[len(ratios) // 2]


def pairs_a_second(work: Sequence[tuple[str, str]], scorer: Scorer) -> float:
    """Pairs compared in a second."""
    began = time.perf_counter()
    for left, right in work:
        scorer(left, right)
    return len(work) / (time.perf_counter() - began)


if __name__ == "__main__":
    sys.exit(main())
