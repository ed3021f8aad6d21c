"""Fits the weights of names in ``identity.policy`` and prints them beside those that stand there; changes nothing.

    python benchmarks/calibration.py [FILE] [--people N]

Three kinds of pairs, each kind of the same weight in all: documented spellings (``spellings.csv``, the dev half), how news in six
languages names the same people (the half of the persons that ``mentions.py`` calls developed on; strangers are those whose
names look most alike), and invented people with their respellings (``respellings.py``), beside relatives, namesakes with
another patronymic and strangers. Half of the pairs of a kind are one person. No pair of another benchmark is used.

The model is a logistic regression on what ``names.comparison`` finds, drawn a little towards the weights that stand (a ridge), so
that what is rare in the pairs keeps its weight; it is solved by Newton's method. What it prints is rounded by hand into the policy.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import mentions
import numpy as np
import respellings
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from rich.console import Console
from rich.table import Table

from habeas.identity import policy
from habeas.names.comparison import NEAR, Agreement, Match, compare_names
from habeas.names.name import Part, parse
from habeas.names.transliteration import latin
from names import SPELLINGS

RIDGE = 10.0
A_KIND = 2000.0  # what the pairs of one kind weigh together
Pair = tuple[str, str, bool]
Vector = NDArray[np.float64]

NEAREST = "nearest"
EXTRA = "extra"
ALONE = "alone"
PRIOR = "prior"
FEATURES: dict[Any, int] = {
    key: place
    for place, key in enumerate((
        *((part, agreement) for part in Part for agreement in Agreement),
        *((part, NEAREST) for part in Part),
        *((part, EXTRA) for part in Part),
        *((part, ALONE) for part in Part),
        PRIOR,
    ))
}  # fmt: skip


def main() -> int:
    """Print the table; 2 where the mentions are missing."""
    arguments = argparse.ArgumentParser()
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared")) / "data" / "names" / "slavic_person_mentions.tsv"
    arguments.add_argument("file", nargs="?", type=Path, default=data)
    arguments.add_argument("--people", type=int, default=3000, help="invented people")
    given = arguments.parse_args()
    if not given.file.is_file():
        print(f"{given.file}: the mentions are not here; name the file.", file=sys.stderr)
        return 2
    kinds = {"spellings": list(documented()), "news": list(named(given.file)), "invented": list(invented(given.people))}
    rows, same, weights = [], [], []
    for pairs in kinds.values():
        found = [(features(left, right), one) for left, right, one in pairs]
        rows += [row for row, _ in found]
        same += [float(one) for _, one in found]
        weights += [A_KIND / max(1, len(found))] * len(found)
    stands = standing()
    fitted = fit(np.array(rows), np.array(same), np.array(weights), stands)
    console = Console(width=110)
    table = Table(title=", ".join(f"{len(pairs):,} pairs: {name}" for name, pairs in kinds.items()))
    for column in ("", "fitted", "stands", "pairs"):
        table.add_column(column, justify="left" if not column else "right")
    seen = (np.array(rows) != 0).sum(axis=0)
    for key, place in FEATURES.items():
        name = key if isinstance(key, str) else ": ".join(map(str, key))
        table.add_row(name, f"{fitted[place]:+.1f}", f"{stands[place]:+.1f}", f"{seen[place]:,}")
    console.print(table)
    for weights_of, model in (("fitted", fitted), ("standing", stands)):
        right = ((np.array(rows) @ model > 0) == (np.array(same) > 0)).mean()
        console.print(f"{weights_of} weights: {right:.3f} of these pairs right")
    return 0


def documented() -> Iterator[Pair]:
    """The dev half of the documented spellings."""
    with SPELLINGS.open(encoding="utf-8", newline="") as lines:
        yield from ((r["left"], r["right"], r["same"] == "yes") for r in csv.DictReader(lines) if r["half"] == "dev")


def named(file: Path) -> Iterator[Pair]:
    """Two ways in which news names one person, and for each the persons whose names look most alike."""
    draw = random.Random(1)
    surfaces: Mapping[str, set[str]] = defaultdict(set)
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            mention = mentions.Mention(row["lemma"], row["lang"], row["entity_id"].removeprefix("PER-"))
            if row["entity_id"].startswith("PER-") and not mention.unseen:
                surfaces[mention.person].update({mention.surface, mention.person.replace("-", " ")})
    full = [(person, text) for person, texts in surfaces.items() for text in sorted(texts) if " " in text]
    keys = [" ".join(map(latin, text.split())) for _, text in full]
    same = [(one, other, True) for i, (a, one) in enumerate(full) for b, other in full[i + 1 : i + 6] if a == b]
    others = []
    for place, (person, text) in enumerate(full):
        for _, _, near in process.extract(keys[place], keys, scorer=JaroWinkler.similarity, limit=8):
            if full[near][0] != person:
                others.append((text, full[near][1], False))
    yield from same
    yield from draw.sample(others, min(len(same), len(others)))


def invented(count: int) -> Iterator[Pair]:
    """Respellings of invented people and of others: a relative, a namesake, who has the same given name, a stranger,
    and whose family name looks most alike.

    A family name alone may be of anybody who bears it: as many of such pairs are one person as are not.
    """
    draw = random.Random(7)
    people = respellings.population(count, seed=23)
    kinds = [make for name, make in respellings.KINDS.items() if name != "an initial"]
    families: Mapping[str, list[tuple[str, ...]]] = defaultdict(list)
    for person in people:
        families[person.world].append(person.families[0])
    for person, other in pairwise(people):
        if other.world != person.world:
            continue
        respelled = draw.choice(kinds)(person, draw)
        if respelled is not None and respelled != person.name:
            yield person.name, respelled, True
        relative = replace(person, given=other.given, second=other.second, woman=other.woman)
        stranger = draw.choice((
            relative,
            replace(person, second=other.second),
            replace(other, given=person.given, woman=person.woman),
            other,
        ))  # fmt: skip
        told = draw.choice(kinds)(stranger, draw)
        if told is not None and differs(person, stranger):
            yield person.name, told, False
        if draw.random() < 0.2:
            alike = replace(person, families=(nearest(person.families[0], families[person.world]),))
            told = draw.choice(kinds)(alike, draw)
            if told is not None:
                yield person.name, told, False
        if draw.random() < 0.2:
            same = draw.random() < 0.5
            family = respellings.written(person, person.form).families[0]
            yield (person if same else relative).name, family, same


def nearest(family: tuple[str, ...], among: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The family name that looks most like one, among some thousand."""
    others = [other for other in among if other[0] != family[0]]
    found = process.extractOne(family[0], [other[0] for other in others], scorer=JaroWinkler.similarity)
    return others[found[2]]


def differs(one: respellings.Person, other: respellings.Person) -> bool:
    """Whether the names on record are two people’s: other given or family names, or two patronymics that are not one."""
    fathers = one.second[0], other.second[0]
    return (one.given, one.families) != (other.given, other.families) or (
        "" not in fathers and fathers[0] != fathers[1]
    )


def features(left: str, right: str) -> Vector:
    """What there is between two names, as ``identity.comparison.log_odds`` adds it up."""
    row = np.zeros(len(FEATURES))
    row[FEATURES[PRIOR]] = 1
    found = compare_names(parse(left), parse(right))
    for match in found.matches:
        for key, amount in amounts(match):
            row[FEATURES[key]] += amount
    for part in found.extra:
        row[FEATURES[part.part, EXTRA]] += 1
    if len(found.matches) == 1:
        row[FEATURES[found.matches[0].part, ALONE]] = 1
    return row


def amounts(match: Match) -> Iterator[tuple[Any, float]]:
    """How much of which weight a match takes."""
    short = min(1.0, min(len(match.left), len(match.right)) / policy.SHORT)
    if match.agreement is Agreement.NEAR:
        share = (match.likeness - NEAR) / (1 - NEAR)
        yield (match.part, Agreement.NEAR), (1 - share) * short
        yield (match.part, NEAREST), share * short
    elif match.agreement is Agreement.APART:
        share = max(0.0, (match.likeness - policy.FAR) / (NEAR - policy.FAR))
        yield (match.part, Agreement.APART), 1 - share
        yield (match.part, Agreement.NEAR), share
    else:
        yield (match.part, match.agreement), short


def standing() -> Vector:
    """The weights of the policy, in the order of ``FEATURES``."""
    weights: dict[Any, float] = {PRIOR: policy.PRIOR}
    for part in Part:
        weights |= {(part, agreement): policy.WORDS[part][agreement] for agreement in Agreement}
        weights |= {
            (part, NEAREST): policy.NEAREST[part],
            (part, EXTRA): policy.EXTRA[part],
            (part, ALONE): policy.ALONE[part],
        }
    return np.array([weights[key] for key in FEATURES])


def fit(rows: Vector, same: Vector, weights: Vector, towards: Vector) -> Vector:
    """Weights by which the pairs are likeliest, drawn towards those given."""

    def loss(model: Vector) -> float:
        odds = rows @ model
        return float(
            (weights * (np.logaddexp(0, odds) - same * odds)).sum() + RIDGE / 2 * ((model - towards) ** 2).sum()
        )

    model = towards.copy()
    for _ in range(100):
        said = 1 / (1 + np.exp(-np.clip(rows @ model, -30, 30)))
        slope = rows.T @ (weights * (same - said)) - RIDGE * (model - towards)
        curve = (rows * (weights * said * (1 - said))[:, None]).T @ rows + RIDGE * np.eye(len(model))
        step, share = np.linalg.solve(curve, slope), 1.0
        while loss(model + share * step) > loss(model) and share > 1e-6:
            share /= 2
        model = model + share * step
        if share * np.abs(step).max() < 1e-6:
            break
    return model


if __name__ == "__main__":
    sys.exit(main())
