"""A record: what one source says of one subject, as it follows from the statements for one pair of times.

Every value keeps the entry it comes from, when it was reported and who may see it. Records are never merged: identity is
a judgement about them, kept beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from habeas.access.levels import Level, highest
from habeas.ledger.entries import JsonValue
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, parse_date
from habeas.vocabulary.predicates import WHO, predicate
from habeas.vocabulary.quantities import Bounds


class Said(NamedTuple):
    """One value on record: what, by whom, reported on which day (EDTF), in which entry, and who may see it."""

    value: JsonValue
    source: str
    reported: str
    seq: int
    level: Level


@dataclass(frozen=True, slots=True)
class Record:
    """One subject. ``says`` has the newest value of each predicate; ``disputed`` what other sources say of it instead."""

    id: str
    kind: str
    source: str
    says: Mapping[str, Said]
    disputed: Mapping[str, tuple[Said, ...]]

    def get(self, name: str, default: JsonValue = None) -> JsonValue:
        """A value, or ``default`` where nothing is said."""
        said = self.says.get(name)
        return default if said is None else said.value

    def date(self, name: str) -> FuzzyDate:
        """A date as told; unknown where nothing is said."""
        value = self.get(name)
        return UNKNOWN_DATE if value is None else parse_date(value)

    def bounds(self, name: str) -> Bounds | None:
        """A number with bounds, or None where nothing is said."""
        value = self.get(name)
        return None if value is None else Bounds(value[0] or 0, value[1])

    def level(self, *names: str) -> Level:
        """Who may see all that is said of these predicates (of all, where none is named), other sources' values included."""
        return highest(*(said.level for name in names or self.says for said in self.all(name)))

    def all(self, name: str) -> tuple[Said, ...]:
        """Everything that is said of a predicate: the newest, and what other sources say instead."""
        said = self.says.get(name)
        return () if said is None else (said, *self.disputed.get(name, ()))

    @property
    def id_level(self) -> Level:
        """Who may see its id: who may see whom it is of (``predicates.WHO``)."""
        who = WHO.get(self.kind)
        what = None if who is None else predicate(self.kind, who)
        if what is None:
            return Level.PUBLIC
        return self.says[what.name].level if what.name in self.says else what.level

    @property
    def listed(self) -> bool:
        """Whether its source still lists it (true where the source never said)."""
        return bool(self.get("listed", True))

    @property
    def label(self) -> str:
        """What to call it in an explanation where everything may be seen."""
        return str(self.get("name") or self.get("label") or self.id)
