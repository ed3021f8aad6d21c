"""What a source's lists said so far, as imports put it on record: the other side of every comparison with a new list.

It differs from the register's view on purpose: only statements and retractions that imports made count, because a new
list is compared with the list before it. What people corrected by hand therefore stands until the *list* changes, and
what they retracted does not come back with the next import. A value that was erased is remembered as erased, without its
content: a list never brings it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from habeas.access.levels import Level
from habeas.ledger.entries import Entry

_PREFIX = "says."


@dataclass(frozen=True, slots=True)
class Held:
    """One value that a list gave: its level, the day it was reported and its entry."""

    value: Any
    level: Level
    reported: str
    seq: int


@dataclass
class Standing:
    """The state of one source's lists as known on a day. ``batches`` are the subjects that each import spoke of;
    ``imports`` the imports that came to their end, by batch: what they held and the day they were from.
    """

    says: dict[str, dict[str, list[Held]]] = field(default_factory=dict)
    erased: dict[str, set[str]] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    batches: dict[str, set[str]] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)

    def now(self, subject: str) -> Mapping[str, Held]:
        """The newest value of each predicate that the source's lists gave of a subject."""
        return {
            name: max(held, key=lambda one: (one.reported, one.seq))
            for name, held in self.says.get(subject, {}).items()
            if held
        }

    def all(self, subject: str, name: str) -> tuple[int, ...]:
        """The entries that say this predicate of a subject, older ones included."""
        return tuple(held.seq for held in self.says.get(subject, {}).get(name, ()))

    def said_by(self, subject: str, seq: int) -> set[str]:
        """The predicates that stand by an entry on a subject."""
        return {name for name, held in self.says.get(subject, {}).items() if any(one.seq == seq for one in held)}

    def is_erased(self, subject: str, name: str) -> bool:
        """Whether the value of this predicate was ever erased."""
        return name in self.erased.get(subject, ())

    def newest(self, what: str) -> str | None:
        """The day of the newest such list (people, groups, …) on record."""
        return max((day for held, day in self.imports.values() if held == what), default=None)


def standing_of(entries: Iterable[Entry], source: str, known: date | None) -> Standing:
    """The standing of a source as known on a day (None: all that is on record), in one pass over the ledger."""
    found = Standing()
    limit = "9999-12-31" if known is None else known.isoformat()
    for entry in entries:
        if entry.kind == "document":
            found.documents.add(entry.value("sha256"))
        elif entry.kind == "import" and entry.value("source") == source:
            found.imports[entry.value("batch")] = (entry.value("summary")["what"], entry.value("reported"))
        elif entry.kind == "statement" and entry.value("source") == source:
            _state(found, entry, limit)
        elif entry.kind == "retraction" and entry.value("batch") is not None:
            _retract(found, entry, limit)
    return found


def _state(found: Standing, entry: Entry, limit: str) -> None:
    subject = entry.value("subject")
    for name in entry.erased:
        if name.startswith(_PREFIX):
            found.erased.setdefault(subject, set()).add(name.removeprefix(_PREFIX))
    reported, batch = entry.value("reported"), entry.value("batch")
    if batch is None or reported > limit:
        return
    found.batches.setdefault(batch, set()).add(subject)
    found.places[entry.seq] = subject
    says = found.says.setdefault(subject, {})
    for name, said in entry.fields.items():
        if name.startswith(_PREFIX):
            says.setdefault(name.removeprefix(_PREFIX), []).append(Held(said.value, said.level, reported, entry.seq))


def _retract(found: Standing, entry: Entry, limit: str) -> None:
    subject = found.places.get(entry.value("of"))
    if subject is None or entry.value("reported") > limit:
        return
    found.batches.setdefault(entry.value("batch"), set()).add(subject)
    names = entry.value("predicates")
    for name, held in found.says[subject].items():
        if names is None or name in names:
            held[:] = [one for one in held if one.seq != entry.value("of")]
