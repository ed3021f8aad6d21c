"""What was handed to whom when, what was asked, and what came of it; and for how long nothing has.

Rules, as of a day:

- What was certainly handed over after the day is left out; what its source no longer lists stays, and says so.
- **Answered**: an answer's day lies by then, or an outcome other than “none” is told and its day is not later. **Open**: no
  answer and no outcome is told, or “none”, or the answer certainly came later. **Not known**: the outcome is told as unknown,
  the sources differ, or it depends on the answer's day, which is not told or told as a month or a year.
- An open appeal's age is the number of days since it was handed over, as bounds where its day is told as a month or a year.
- Numbers of people are the appeals' own: the same people may stand in several, and are never added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from habeas.access.levels import Level
from habeas.answers.conditions import key_level
from habeas.answers.truth import Truth, dates, happened_in, hull, hull_of_dates, told
from habeas.answers.wire import bounds_json
from habeas.register.records import Record
from habeas.register.view import CheckpointRef, View
from habeas.vocabulary.dates import FuzzyDate, Period
from habeas.vocabulary.quantities import Bounds

State = Literal["open", "answered", "not_known"]
STATES: tuple[State, ...] = ("open", "not_known", "answered")

BUCKETS: tuple[tuple[str, int, int | None], ...] = (
    ("up to 30 days", 0, 30),
    ("31 to 90 days", 31, 90),
    ("91 to 180 days", 91, 180),
    ("181 to 365 days", 181, 365),
    ("more than a year", 366, None),
)
"""For how long appeals have been open: names with their first and last day."""

NOT_STATED = "not stated"
_SHOWN = ("label", "handed_by", "to", "on", "asked", "size", "outcome", "responded_on")


@dataclass(frozen=True, slots=True)
class Appeal:
    """One appeal as of a day. ``people``: how many it speaks of, None where nobody says. ``age``: only of what may be open."""

    record: Record
    to: str
    on: FuzzyDate
    people: Bounds | None
    state: State
    age: Bounds | None
    level: Level

    def seen(self, name: str, level: Level) -> str:
        """A value of its record as far as the level may see it; empty where nothing is said."""
        said = self.record.says.get(name)
        if said is None:
            return ""
        if not level.may_see(said.level):
            return f"({said.level})"
        if isinstance(said.value, dict):
            return ", ".join(f"{part}={number}" for part, number in said.value.items())
        return ", ".join(said.value) if isinstance(said.value, list) else str(said.value)


@dataclass(frozen=True)
class Appeals:
    """All appeals on record as of a day."""

    at: date
    known: date | None
    appeals: tuple[Appeal, ...]
    checkpoint: CheckpointRef

    def only_open(self) -> Appeals:
        """Those that are not answered, or not known to be."""
        return Appeals(
            self.at, self.known, tuple(one for one in self.appeals if one.state != "answered"), self.checkpoint
        )

    def states(self) -> dict[State, int]:
        """How many are in each state."""
        found = Counter(one.state for one in self.appeals)
        return {state: found[state] for state in STATES}

    def ages(self) -> dict[str, Bounds]:
        """How many have been open for how long, by bucket: certainly, and at most."""
        return {name: _within(self.appeals, low, high) for name, low, high in BUCKETS}

    def by_recipient(self, level: Level) -> dict[str, dict[State, int]]:
        """How many in each state, by whom they were handed to; a name that may not be seen is its level."""
        found: dict[str, Counter[State]] = {}
        for one in self.appeals:
            needed = key_level("to", one.to, (one.record,))
            found.setdefault(one.to if level.may_see(needed) else f"({needed})", Counter())[one.state] += 1
        return {to: {state: held[state] for state in STATES} for to, held in sorted(found.items())}

    def seen_at(self, level: Level) -> tuple[Appeal, ...]:
        """The appeals that may be shown at a level."""
        return tuple(one for one in self.appeals if level.may_see(one.level))

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """Appeals as JSON, cut to a level; the numbers are of all of them."""
        shown = self.seen_at(level)
        return {
            "level": str(level),
            "at": self.at.isoformat(),
            "known": None if self.known is None else self.known.isoformat(),
            "states": self.states(),
            "open_for": {name: bounds_json(number) for name, number in self.ages().items()},
            "by_recipient": [{"to": to, **held} for to, held in self.by_recipient(level).items()],
            "appeals": [_json(one, level) for one in shown],
            "hidden": len(self.appeals) - len(shown),
            "checkpoint": vars(self.checkpoint),
        }


def appeals_on(view: View, at: date) -> Appeals:
    """The appeals handed over by a day, the oldest first."""
    found = [one for record in view.of("appeal") if (one := _appeal(record, at)) is not None]
    found.sort(key=lambda one: (one.on.earliest or date.min, one.on.latest or date.max, one.record.id))
    return Appeals(at, view.known, tuple(found), view.checkpoint)


def _appeal(record: Record, at: date) -> Appeal | None:
    on = hull_of_dates(dates(record, "on"))
    if on.earliest is not None and on.earliest > at:
        return None
    state = _state(record, at)
    age = None if state == "answered" else _age(on, at)
    persons = len(set(record.get("persons", ())))
    size = hull(record, "size")
    people = (
        Bounds(max(persons, size.low), size.high) if size is not None else Bounds(persons, None) if persons else None
    )
    shown = record.level(*(name for name in _SHOWN if name in record.says)) if record.says else Level.PUBLIC
    return Appeal(record, str(record.get("to", NOT_STATED)), on, people, state, age, shown)


def _state(record: Record, at: date) -> State:
    outcomes = set(told(record, "outcome"))
    answered = bool(outcomes - {"none", "unknown"}) or "response" in record.says
    by_then = happened_in(dates(record, "responded_on"), Period(None, at)) if "responded_on" in record.says else None
    if by_then is Truth.OUT:
        return "open"
    if by_then is Truth.POSSIBLE or "unknown" in outcomes or (answered and "none" in outcomes and len(outcomes) > 1):
        return "not_known"
    if answered and by_then is None:  # the day of the answer is not told: it was there when it was reported
        return "answered" if _reported(record) <= at.isoformat() else "not_known"
    return "answered" if answered or by_then is Truth.CERTAIN else "open"


def _reported(record: Record) -> str:
    return min(record.says[name].reported for name in ("outcome", "response") if name in record.says)


def _age(on: FuzzyDate, at: date) -> Bounds | None:
    if not on.known:
        return None
    least = 0 if on.latest is None else max(0, (at - on.latest).days)
    return Bounds(least, None if on.earliest is None else (at - on.earliest).days)


def _within(appeals: Iterable[Appeal], low: int, high: int | None) -> Bounds:
    certain = possible = 0
    for one in appeals:
        age = one.age or Bounds(0, None)
        if (
            one.state == "answered"
            or (high is not None and age.low > high)
            or (age.high is not None and age.high < low)
        ):
            continue
        possible += 1
        inside = age.low >= low and (high is None or (age.high is not None and age.high <= high))
        certain += one.state == "open" and inside
    return Bounds(certain, possible)


def _json(one: Appeal, level: Level) -> dict[str, object]:
    record = one.record
    names = ("label", "handed_by", "to", "asked", "response", "responded_on", "outcome", "publisher", "url", "note")
    seen = {name: record.get(name) if _may(record, name, level) else None for name in names}
    return {
        "id": record.id if level.may_see(record.id_level) else None,
        "source": record.source,
        "on": str(one.on),
        "state": one.state,
        "open_for": None if one.age is None else bounds_json(one.age),
        "people": None if one.people is None else bounds_json(one.people),
        "persons": record.get("persons") if _may(record, "persons", level) else None,
        "listed": record.listed,
        **seen,
    }


def _may(record: Record, name: str, level: Level) -> bool:
    said = record.says.get(name)
    return said is not None and level.may_see(said.level)
