"""The ledger's world in memory: a store, a kept checkpoint and a clock that tests can set, and the real key and core."""

from __future__ import annotations

import os
from bisect import bisect_left
from datetime import UTC, datetime

from habeas.access.levels import Level
from habeas.adapters.signing import NoteSigner
from habeas.ledger.entries import Draft, Field
from habeas.ledger.log import Ledger, first_head


class MemoryStore:
    """A ``Store`` whose rows and heads are lists that a test may change behind the ledger's back."""

    def __init__(self, first):
        self.kept = []
        self.signed = [first]

    def append(self, make):
        addition = make(self.head())
        self.kept = [
            row if row.seq not in addition.erased else row._replace(disclosures=addition.erased[row.seq])
            for row in [*self.kept, *addition.rows]
        ]
        self.signed = [*self.signed, addition.head]
        return addition.head

    def head(self):
        return self.signed[-1]

    def heads(self):
        return iter(self.signed)

    def rows(self, start, stop):
        place = bisect_left(self.kept, start, key=lambda row: row.seq)
        while place < len(self.kept) and self.kept[place].seq < stop:
            yield self.kept[place]
            place += 1

    def disclosures(self, seqs):
        rows = {row.seq: row.disclosures for row in self.kept}
        return ((seq, rows[seq]) for seq in seqs if seq in rows)


class MemoryFile:
    """A ``HeadFile``."""

    def __init__(self, note):
        self.note = note

    def read(self):
        return self.note

    def write(self, note, size):
        self.note = note


class World:
    """A ledger called ``test`` and everything that it was handed."""

    def __init__(self, signer=None):
        self.signer = signer or NoteSigner("test", os.urandom(32))
        first = first_head("test", self.signer)
        self.store = MemoryStore(first)
        self.file = MemoryFile(first.note)
        self.now = datetime(2025, 5, 7, 12, tzinfo=UTC)
        self.ledger = self.opened()

    def opened(self):
        return Ledger("test", self.store, self.signer, self.file, clock=lambda: self.now, random=os.urandom)


def draft(number=0, **says):
    """A small statement; ``says`` are its case-team fields."""
    fields = {"subject": Field(f"person/x/{number}", Level.PUBLIC), "reported": Field("2025-05-07", Level.PUBLIC)}
    for name, value in (says or {"name": f"Person {number} of Ruritania"}).items():
        fields[f"says.{name}"] = Field(value, Level.CASE_TEAM)
    return Draft("statement", "tester", fields)
