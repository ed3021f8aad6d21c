"""Which person records are one person, for all judgements of a ledger: many at a time where a judgement stands alone, as most
do, and by ``register.columns.joined`` for each set of persons that judgements lead from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from habeas.adapters.columns.arrays import Codes, Flags, Numbers
from habeas.ledger.entries import Entry
from habeas.register.columns.days import known_day
from habeas.register.columns.joined import Joined, Known, joined
from habeas.register.columns.schema import OPEN_LAST
from habeas.register.retractions import reported_day, roots_of


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements: of which two persons, by code, whether they are the same, and as known from which day on."""

    seq: Numbers
    left: Codes
    right: Codes
    same: Flags
    known: Codes

    def only(self, kept: Flags) -> Judged:
        """Those that are kept."""
        return Judged(self.seq[kept], self.left[kept], self.right[kept], self.same[kept], self.known[kept])

    @property
    def persons(self) -> Codes:
        """The persons judged."""
        return np.concatenate([self.left, self.right])


def alone(judged: Judged, irregular: Flags, taken: Iterable[int]) -> Flags:
    """Which judgements stand alone: nothing took them back, and no other is of either person, nor is one ``irregular``."""
    single = (np.bincount(judged.persons, minlength=len(irregular)) == 1) & ~irregular
    found: Flags = single[judged.left] & single[judged.right] & ~np.isin(judged.seq, list(taken))
    return found


def joined_alone(judged: Judged, since: Codes, codes: Codes) -> Mapping[str, Codes]:
    """The rows of judgements that stand alone. ``since`` is the day from which on each person is on record for good."""
    known = np.maximum(judged.known, np.maximum(since[judged.left], since[judged.right]))
    both = judged.same & (known < OPEN_LAST)
    left, right = codes[judged.left[both]], codes[judged.right[both]]
    size = 2 * len(left)
    return {
        "known_from": np.tile(known[both], 2), "known_until": np.full(size, OPEN_LAST, np.int32),
        "person": np.concatenate([left, right]), "unit": np.tile(np.minimum(left, right), 2),
        "torn": np.zeros(size, np.int32),
    }  # fmt: skip


def joined_of(
    judged: Sequence[Entry], retractions: Sequence[Entry], there: Mapping[str, Known], order: Mapping[str, int]
) -> list[Joined]:
    """The rows of other judgements. For ``there`` and ``order`` see ``joined``."""
    taken = _taken_back({entry.seq for entry in judged}, retractions)
    rows: list[Joined] = []
    pairs = [(entry.value("left"), entry.value("right")) for entry in judged]
    for places in _together(pairs):
        ids = {id_ for place in places for id_ in pairs[place]}
        entries = [judged[place] for place in places]
        since = {id_: _for_good(there[id_]) for id_ in ids}
        if _only_joins(entries, taken) and None not in since.values():
            rows += _growing(entries, {id_: day for id_, day in since.items() if day is not None}, order)
            continue
        entries += [retraction for entry in entries for retraction in taken.get(entry.seq, ())]
        rows += joined(sorted(entries, key=lambda one: one.seq), {id_: there[id_] for id_ in ids}, order)
    return rows


def _for_good(known: Known) -> int | None:
    """The day from which on a record is on record for good, OPEN_LAST where it never is; None where it comes and goes."""
    stretches = sorted(known)
    follows = all(one[1] == other[0] for one, other in pairwise(stretches))
    if follows and (not stretches or stretches[-1][1] == OPEN_LAST):
        return stretches[0][0] if stretches else OPEN_LAST
    return None


def _only_joins(judged: Sequence[Entry], taken: Mapping[int, object]) -> bool:
    """Whether nobody is said to be different, nothing is taken back, and no pair is judged again: who is joined stays so."""
    pairs = {frozenset((entry.value("left"), entry.value("right"))) for entry in judged}
    lasting = all(entry.value("verdict") != "different" and entry.seq not in taken for entry in judged)
    return lasting and len(pairs) == len(judged)


def _growing(judged: Sequence[Entry], since: Mapping[str, int], order: Mapping[str, int]) -> list[Joined]:
    """What ``joined`` says where judgements only join, and each record is on record for good from a day on."""
    same = [entry for entry in judged if entry.value("verdict") == "same"]
    links = sorted(
        (known_day(reported_day(entry.value("reported"))), str(entry.value("left")), str(entry.value("right")))
        for entry in same
    )
    group = {id_: {id_} for id_ in since}
    rows: list[Joined] = []
    now: dict[str, tuple[int, str]] = {}
    for day in sorted({*since.values(), *(known for known, *_ in links)} - {OPEN_LAST}):
        for _, left, right in (link for link in links if link[0] == day):
            one = group[left] | group[right]
            group |= dict.fromkeys(one, one)
        for person, one in group.items():
            there = [id_ for id_ in one if since[id_] <= day]
            unit = min(there, key=lambda id_: order[id_], default=person)
            known, before = now.get(person, (day, ""))
            if since[person] <= day and len(there) > 1 and unit != before:
                if before:
                    rows.append((known, day, person, before, 0))
                now[person] = day, unit
    return [*rows, *((known, OPEN_LAST, person, unit, 0) for person, (known, unit) in now.items())]


def _taken_back(judged: set[int], retractions: Sequence[Entry]) -> Mapping[int, list[Entry]]:
    """What takes back each judgement, or what took it back."""
    roots = roots_of(retractions)
    found: dict[int, list[Entry]] = {}
    for entry in retractions:
        root = roots.get(entry.seq)
        if root is not None and root in judged:
            found.setdefault(root, []).append(entry)
    return found


def _together(pairs: Sequence[tuple[str, str]]) -> Iterable[list[int]]:
    """The places of the pairs that lead from one to the other."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while (up := parent.setdefault(one, one)) != one:
            parent[one] = parent[up]
            one = parent[one]
        return one

    for left, right in pairs:
        parent[root(left)] = root(right)
    placed = sorted((root(left), place) for place, (left, _) in enumerate(pairs))
    return ([place for _, place in held] for _, held in groupby(placed, key=lambda one: one[0]))
