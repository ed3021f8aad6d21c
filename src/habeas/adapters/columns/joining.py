"""Which person records are one person, for all judgements of a ledger: ``register.columns.joined`` for each set of persons that
judgements lead from one to the other, and without it where a judgement stands alone, as most do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, product

from habeas.identity.judgements import judgement_of
from habeas.ledger.entries import Entry
from habeas.register.columns.days import known_day
from habeas.register.columns.joined import Joined, Known, joined
from habeas.register.retractions import reported_day, roots_of


def joined_of(
    judged: Sequence[Entry],
    pairs: Sequence[tuple[int, int]],
    retractions: Sequence[Entry],
    there: Mapping[str, Known],
    order: Mapping[str, int],
) -> list[Joined]:
    """The rows. ``pairs`` are the two persons of each judgement, as any numbers; for ``there`` and ``order`` see ``joined``."""
    taken = _taken_back({entry.seq for entry in judged}, retractions)
    rows: list[Joined] = []
    for places in _together(pairs):
        entries = [judged[place] for place in places]
        if len(entries) == 1 and entries[0].seq not in taken:
            rows += _of_two(entries[0], there, order)
            continue
        ids = {id_ for entry in entries for id_ in (entry.value("left"), entry.value("right"))}
        told = sorted((e for one in entries for e in (one, *taken.get(one.seq, ()))), key=lambda entry: entry.seq)
        rows += joined(told, {id_: there[id_] for id_ in ids}, order)
    return rows


def _of_two(entry: Entry, there: Mapping[str, Known], order: Mapping[str, int]) -> list[Joined]:
    """What a judgement comes to that stands alone: two records are one person while both are on record."""
    judgement = judgement_of(entry)
    if judgement is None or judgement.verdict != "same":
        return []
    pair = judgement.left, judgement.right
    known, unit = known_day(reported_day(entry.value("reported"))), min(pair, key=lambda one: order[one])
    both = (
        (max(known, one[0], other[0]), min(one[1], other[1]))
        for one, other in product(*(_whole(there[id_]) for id_ in pair))
    )
    return [(since, until, one, unit, 0) for since, until in both if since < until for one in pair]


def _taken_back(judged: set[int], retractions: Sequence[Entry]) -> Mapping[int, list[Entry]]:
    """What takes back each judgement, or what took it back."""
    roots = roots_of(retractions)
    found: dict[int, list[Entry]] = {}
    for entry in retractions:
        root = roots.get(entry.seq)
        if root is not None and root in judged:
            found.setdefault(root, []).append(entry)
    return found


def _whole(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that follow one another as one."""
    found: list[tuple[int, int]] = []
    for since, end in sorted(stretches):
        if found and found[-1][1] == since:
            found[-1] = found[-1][0], end
        else:
            found.append((since, end))
    return found


def _together(pairs: Sequence[tuple[int, int]]) -> Iterable[list[int]]:
    """The places of the pairs that lead from one to the other."""
    parent: dict[int, int] = {}

    def root(one: int) -> int:
        while (up := parent.setdefault(one, one)) != one:
            parent[one] = parent[up]
            one = parent[one]
        return one

    for left, right in pairs:
        parent[root(left)] = root(right)
    placed = sorted((root(left), place) for place, (left, _) in enumerate(pairs))
    return ([place for _, place in held] for _, held in groupby(placed, key=lambda one: one[0]))
