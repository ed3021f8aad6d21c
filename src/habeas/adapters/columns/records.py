"""The histories of all records: many at a time where nothing in them is out of the ordinary, by the specification's fold
otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from habeas.adapters.columns.arrays import Flags, Numbers
from habeas.adapters.columns.folded import folded
from habeas.adapters.columns.histories import ABSENT, Histories, Said, dated, lasting, passing, together
from habeas.adapters.columns.owners import SEVERAL, Owners
from habeas.adapters.columns.retracted import Retracted
from habeas.adapters.columns.statements import DATED, Closed
from habeas.adapters.columns.words import Coder
from habeas.ledger.entries import Entry
from habeas.register.columns.person import names_nobody
from habeas.register.columns.schema import TOLD

AT_ONCE = 2000  # records, or persons, whose entries are read at once
Reader = Callable[[Sequence[int]], Iterable[Entry]]


class Records:
    """The records that statements are about: whose each is, and what takes something of it back."""

    def __init__(self, told: Closed, own: Owners, back: Retracted, coder: Coder, entries: Reader) -> None:
        self._told, self._own, self._back, self._coder, self._entries = told, own, back, coder, entries

    def histories(self) -> tuple[dict[str, Histories], set[int]]:
        """The histories by kind, and the records that stand under their own ids. Persons whose records do not name them at
        every time are noted as those who are folded as a whole.
        """
        told, own = self._told, self._own
        found: dict[str, Histories] = {}
        alone: set[int] = set()
        for kind in TOLD:
            rows = told.rows[kind]
            regular = own.whose[told.subject[rows]] >= 0
            slowly = own.slowly[told.subject[rows]]
            passes = regular & ~slowly & self._back.passing[told.subject[rows]]
            held = lasting(self._said(kind, regular & ~slowly & ~passes), DATED.get(kind, ()))
            others = passing(self._said(kind, passes), DATED.get(kind, ()))
            told.values.pop(kind)
            held = together(held, others)
            held = dated(held) if kind == "recognition" else held
            folds, strange = folded(kind, self._records(rows[regular & slowly]), self._coder, self._owner)
            held = together(held, folds)
            own.slow[own.whose[np.array(strange, np.int64)]] = True
            if kind != "person":
                silent = held.subject[(held.values["person"] != own.whose[held.subject]) & (held.values[ABSENT] == 0)]
                own.slow[own.whose[silent]] = True
            if kind == "killing":
                alone = self._nobodys(set(silent.tolist()), strange)
            found[kind] = held
        return found, alone

    def _said(self, kind: str, kept: Flags) -> Said:
        told, rows = self._told, self._told.rows[kind][kept]
        values = {name: codes[kept] for name, codes in told.values[kind].items()}
        values |= {} if kind == "person" else {"person": told.person[rows]}
        return Said(told.subject[rows], told.reported[rows], told.seq[rows], self._back.until[rows], values)

    def _nobodys(self, silent: set[int], strange: Iterable[int]) -> set[int]:
        """Killings that name nobody for a time are intricate themselves, and stand under their own ids."""
        told, own = self._told, self._own
        killing = np.unique(told.subject[told.kind == told.code("killing")])
        asked = np.union1d(killing[own.whose[killing] == SEVERAL], np.array(list(strange), np.int32))
        records = self._records(np.flatnonzero(np.isin(told.subject, asked)))
        found = silent | {code for code, on in records if names_nobody(str(told.ids[code].as_py()), on)}
        own.intricate[np.array(sorted(found), np.int64)] = True
        return found

    def _owner(self, subject: int) -> tuple[str, int]:
        code = int(self._own.whose[subject])
        return str(self._told.ids[code].as_py()), code

    def _records(self, places: Numbers) -> Iterator[tuple[int, list[Entry]]]:
        """The records of these statements, each with all entries on it."""
        told = self._told
        places = places[np.lexsort((told.seq[places], told.subject[places]))]
        edges = np.flatnonzero(np.diff(told.subject[places], prepend=-1, append=-1)) if len(places) else places
        for first in range(0, len(edges) - 1, AT_ONCE):
            bounds = edges[first : first + AT_ONCE + 1]
            seqs = np.sort(told.seq[places[bounds[0] : bounds[-1]]]).tolist()
            read = {entry.seq: entry for entry in self._entries(seqs)}
            for low, high in pairwise(bounds):
                subject = int(told.subject[places[low]])
                entries = [read[seq] for seq in told.seq[places[low:high]].tolist()]
                yield subject, sorted([*entries, *self._back.taken.get(subject, ())], key=lambda entry: entry.seq)
