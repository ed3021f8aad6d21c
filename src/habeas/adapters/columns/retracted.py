"""What retractions take back: of whom each tells, and until when statements hold that one takes back as a whole.

Where a retraction takes back some predicates alone, or was taken back itself, the record is folded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from habeas.adapters.columns.arrays import Codes, Flags, Numbers
from habeas.adapters.columns.statements import Closed
from habeas.ledger.entries import Entry
from habeas.register.columns.days import known_day
from habeas.register.columns.schema import ASIDE, OPEN_LAST
from habeas.register.retractions import reported_day, roots_of


@dataclass(frozen=True, slots=True)
class Retracted:
    """``seq`` and ``person``: of whom each retraction tells. ``taken`` are the retractions by subject, ``undone`` the entries
    taken back in the end. ``until`` is by statement the first day as known on which it does not hold any more. By subject,
    ``passing`` are those of which just this is to be told, ``slowly`` those that are folded.
    """

    seq: Numbers
    person: Codes
    taken: Mapping[int, list[Entry]]
    undone: frozenset[int]
    until: Codes
    passing: Flags
    slowly: Flags


def retracted(told: Closed, size: int, seq: Numbers, person: Codes) -> Retracted:
    """Of all retractions; ``size`` is the number of codes, and ``seq`` and ``person`` say of whom other entries tell."""
    retractions = [entry for entry in told.others if entry.kind == "retraction"]
    roots, of = roots_of(retractions), {entry.value("of") for entry in retractions}
    order, stated = np.argsort(seq, kind="stable"), np.argsort(told.seq, kind="stable")
    pairs: list[tuple[int, int]] = []
    taken: dict[int, list[Entry]] = {}
    until = np.full(len(told.seq), OPEN_LAST, np.int32)
    passing, slowly = np.zeros(size, bool), np.zeros(size, bool)
    for entry in retractions:
        root = roots.get(entry.seq, -1)
        low, high = np.searchsorted(seq, [root, root + 1], sorter=order)
        pairs += [(entry.seq, int(code)) for code in person[order[low:high]]] or [(entry.seq, ASIDE)]
        place = int(np.searchsorted(told.seq, root, sorter=stated))
        if place == len(stated) or told.seq[stated[place]] != root:
            continue
        place = int(stated[place])
        subject = int(told.subject[place])
        taken.setdefault(subject, []).append(entry)
        if entry.seq in of or entry.value("of") != root or entry.value("predicates") is not None:
            slowly[subject] = True
        else:
            passing[subject] = True
            until[place] = min(until[place], known_day(reported_day(entry.value("reported"))))
    more = np.array(pairs, np.int64).reshape(-1, 2)
    return Retracted(
        more[:, 0], more[:, 1].astype(np.int32), taken, frozenset(roots.values()), until, passing & ~slowly, slowly
    )
