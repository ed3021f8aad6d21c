"""Where two sources tell different dates of the same people: the persons in both, and of whom the dates cannot both be true.

Rules:

- who is in both lists follows from the judgements; nobody is taken for the same person here;
- a date is as it was told: 1976 and 26 December 1976 can both be true, and do not disagree;
- where a source tells of several stays of a person, one of which can have the date of one of the other source's, there is
  no disagreement; otherwise the two dates that lie nearest to each other are told. They may be of two different stays;
- that two records are one person is for the case team: below it only numbers are told;
- how far apart they are is bounds, in days: 1976 and March 1977 are 60 to 455 days apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import NamedTuple

from habeas.access.levels import Level, highest
from habeas.errors import QuestionError
from habeas.register.records import Record
from habeas.register.view import CheckpointRef, View
from habeas.vocabulary.dates import FuzzyDate, parse_date
from habeas.vocabulary.quantities import Bounds

ABOUT: Mapping[str, tuple[str, str]] = MappingProxyType({
    "detention": ("detention", "began"),
    "release": ("detention", "ended"),
    "killing": ("killing", "on"),
    "birth": ("person", "birth_date"),
})  # fmt: skip
"""What can be compared: the kind of record, and the date of it."""

DISTANCES = (("up to a week", 7), ("up to a month", 31), ("up to a year", 366), ("more than a year", None))
"""Headings for how far apart two dates are at least, and the most days of each."""


class Told(NamedTuple):
    """A date that a source tells: the person's record there, the record with the date, who may see both together."""

    person: str
    record: str
    date: FuzzyDate
    level: Level


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two dates of one person that cannot both be true, ``apart`` days. ``contradicted``: whether it is one person is, too."""

    person: str
    name: str | None
    left: Told
    right: Told
    apart: Bounds
    contradicted: bool

    @property
    def level(self) -> Level:
        """Who may see it: who is the same as whom is for the case team, whatever may be seen of each."""
        return highest(Level.CASE_TEAM, self.left.level, self.right.level)


@dataclass(frozen=True)
class Disagreements:
    """The people that two sources both have, and how their dates stand to each other: the farthest apart first."""

    left: str
    right: str
    about: str
    both: int
    dated: int
    same: int
    disagreeing: tuple[Disagreement, ...]
    checkpoint: CheckpointRef

    @property
    def compatible(self) -> int:
        """Of how many the dates are not the same but can both be true."""
        return self.dated - self.same - len(self.disagreeing)

    @property
    def by_distance(self) -> tuple[tuple[str, int], ...]:
        """How many lie how far apart, at least."""
        least, told = 0, []
        for words, most in DISTANCES:
            told.append(
                (words, sum(1 for d in self.disagreeing if least < d.apart.low and d.apart.low <= (most or 10**9)))
            )
            least = most or 0
        return tuple(told)


def disagreements(view: View, left: str, right: str, about: str = "detention") -> Disagreements:
    """The people of both sources whose dates disagree. Raises ``QuestionError`` for a source or a date there is none of."""
    if about not in ABOUT:
        raise QuestionError(f"Dates of “{about}” cannot be compared.", mend=f"Say one of: {', '.join(ABOUT)}.")
    if left == right:
        raise QuestionError("Two different sources are compared.", mend="Name two: habeas compare SOURCE SOURCE.")
    ours, theirs = view.only([left]), view.only([right])
    mine, others = (_dates(each, *ABOUT[about]) for each in (ours, theirs))
    there = {cluster.id for cluster in theirs.persons}
    both = [cluster for cluster in ours.persons if cluster.id in there]
    dated = same = 0
    found = []
    for cluster in both:
        pairs = list(product(mine.get(cluster.id, ()), others.get(cluster.id, ())))
        dated += bool(pairs)
        if any(one.date == other.date for one, other in pairs):
            same += 1
        elif pairs:
            one, other = min(pairs, key=lambda pair: _order(_apart(*pair)))
            apart = _apart(one, other)
            if apart.low > 0:
                name = _name(ours, one.person)
                found.append(Disagreement(cluster.id, name, one, other, apart, bool(cluster.contradictions)))
    found.sort(key=lambda each: (-each.apart.low, each.person))
    return Disagreements(left, right, about, len(both), dated, same, tuple(found), view.checkpoint)


def _dates(view: View, kind: str, name: str) -> dict[str, list[Told]]:
    """The known dates of a kind of record in a view of one source, by the person's cluster."""
    found: dict[str, list[Told]] = {}
    for record in view.of(kind):
        person = record.id if kind == "person" else record.get("person")
        if person is not None:
            found.setdefault(view.cluster(person).id, []).extend(_told(view.records.get(person), record, person, name))
    return found


def _told(person: Record | None, record: Record, id_: str, name: str) -> Iterator[Told]:
    who = Level.CASE_TEAM if person is None else person.id_level
    for said in record.all(name):
        date = parse_date(said.value)
        if date.known:
            yield Told(id_, record.id, date, highest(who, record.id_level, said.level))


def _apart(one: Told, other: Told) -> Bounds:
    """How many days lie between two dates: none where they can be the same day; open where a date is."""
    first, second = sorted((one.date, other.date), key=_earliest)
    least = 0
    if first.latest is not None and second.earliest is not None:
        least = max(0, (second.earliest - first.latest).days)
    ends = (first.earliest, first.latest, second.earliest, second.latest)
    days = [day for day in ends if day is not None]
    if len(days) < len(ends):
        return Bounds(least, None)
    return Bounds(least, max(abs((days[3] - days[0]).days), abs((days[1] - days[2]).days)))


def _earliest(date: FuzzyDate) -> int:
    return 0 if date.earliest is None else date.earliest.toordinal()


def _order(apart: Bounds) -> tuple[int, float]:
    return apart.low, float("inf") if apart.high is None else apart.high


def _name(view: View, person: str) -> str | None:
    record = view.records.get(person)
    return None if record is None else record.get("name")


def seen(found: Iterable[Disagreement], level: Level) -> list[Disagreement]:
    """Those that the level may see."""
    return [each for each in found if level.may_see(each.level)]
