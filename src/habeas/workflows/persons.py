"""What the ledger says of some persons, found by the index of names without reading it from its beginning.

Read are the entries that speak of them, what takes these back, and the same of whoever was judged to be one with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Protocol

from habeas.identity.finding.index import Index
from habeas.identity.finding.indexed import entry_key, person_key
from habeas.ledger.entries import Entry
from habeas.register.view import View, fold


class Log(Protocol):
    """What of a ledger is needed."""

    @property
    def size(self) -> int: ...

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[Entry]: ...


def view_of_persons(log: Log, index: Index, keys: Iterable[int], known: date | None, recorded: int | None) -> View:
    """What the ledger says of these persons, by their keys, and of those judged to be one with them, for a pair of
    times.
    """
    read: dict[int, Entry] = {}
    asked: set[int] = set()
    wanted = set(keys)
    while wanted:
        asked |= wanted
        new = _entries(log, {seq for key in wanted for seq in index.entries_of(key)} - read.keys(), recorded)
        read.update((entry.seq, entry) for entry in new)
        wanted = {key for entry in new for key in _leading(entry)} - asked
    return fold([read[seq] for seq in sorted(read)], known=known, recorded=recorded)


def _leading(entry: Entry) -> Iterator[int]:
    """What else has to be known where an entry counts: what takes it back, and whom it says to be one with somebody."""
    yield entry_key(entry.seq)
    if entry.kind == "judgement" and entry.value("verdict") == "same":
        yield from (person_key(entry.value(side)) for side in ("left", "right") if entry.value(side) is not None)


def _entries(log: Log, seqs: Iterable[int], recorded: int | None) -> list[Entry]:
    """These entries, those that follow one another read at once."""
    found: list[Entry] = []
    wanted = sorted(seq for seq in seqs if recorded is None or seq < recorded)
    for _, run in groupby(enumerate(wanted), key=lambda pair: pair[1] - pair[0]):
        places = [seq for _, seq in run]
        found += log.entries(places[0], places[-1] + 1)
    return found
