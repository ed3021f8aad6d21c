"""Who recognises a person, on a day: what each organisation's newest decision by then is, as far as dates tell.

A decision was taken by the day it was reported, whatever its own date. Of two of which either may be the newer, both may
stand. What is ``unknown`` is not told, and an empty list tells nothing; where no organisation is told, it is the source.
Whom nobody decided about, on record, nobody recognises: a recognition is an act of an organisation, not a trait.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from habeas.answers.truth import dates, hull_of_dates, told
from habeas.register.records import Record
from habeas.register.view import View
from habeas.rules.kinds import Fact
from habeas.vocabulary.dates import FuzzyDate, parse_date

RECOGNISED = "recognised"
_MOST = 64  # combinations of what organisations may have decided; beyond it the fact counts as not told


@dataclass(frozen=True, slots=True)
class Decision:
    """One that may stand: its status, what it gives as grounds and exclusions (None: it does not say)."""

    status: str
    grounds: tuple[str, ...] | None
    exclusions: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What may stand of one organisation: any of ``decisions``, or nothing yet where ``none`` is true."""

    decisions: tuple[Decision, ...]
    none: bool

    @property
    def recognised(self) -> tuple[bool, ...]:
        """Whether it recognises the person: one value where that is known, two where it may or may not."""
        found = {decision.status == RECOGNISED for decision in self.decisions} | ({False} if self.none else set())
        return tuple(sorted(found, reverse=True))


def standings(view: View, person: str, days: FuzzyDate) -> Mapping[str, Standing]:
    """What may stand of each organisation at some time in ``days``, from all records of the person in the view."""
    by_organisation: dict[str, list[Record]] = {}
    for member in view.cluster(person).members:
        for record in view.events("recognition", member):
            by_organisation.setdefault(next(_known(record, "organisation"), record.source), []).append(record)
    return {name: _standing(records, days) for name, records in sorted(by_organisation.items())}


def recognised_by(standing: Mapping[str, Standing]) -> Fact:
    """The lists of organisations that may recognise the person."""
    return _combined(_recognising(name, one) for name, one in standing.items())


def grounds(standing: Mapping[str, Standing]) -> Fact:
    """The grounds that those who recognise the person may give; not told where one of them gives none."""
    return _combined(_told(one, "grounds") for one in standing.values())


def exclusions(standing: Mapping[str, Standing]) -> Fact:
    """What organisations may say stands against it. One that recognises the person and says nothing found nothing."""
    return _combined(_told(one, "exclusions") for one in standing.values())


def _standing(records: Iterable[Record], days: FuzzyDate) -> Standing:
    first, last = days.earliest or date.min, days.latest or date.max
    taken = [(record, *_taken(record)) for record in records]
    by_then = [one for one in taken if one[1] <= last]
    sure = [one for one in by_then if one[2] <= first and one[0].listed]
    stand = [
        (record, begun, until)
        for record, begun, until in by_then
        if not any(other is not record and after > until for other, after, _ in sure)
    ]
    return Standing(tuple(dict.fromkeys(d for record, _, _ in stand for d in _decisions(record))), none=not sure)


def _taken(record: Record) -> tuple[date, date]:
    """The first and the last day on which it may have been taken."""
    on = hull_of_dates(day for day in dates(record, "on"))
    reported = min(parse_date(said.reported).latest or date.max for said in record.says.values())
    latest = min(on.latest or date.max, reported)
    return min(on.earliest or date.min, latest), latest


def _decisions(record: Record) -> Iterable[Decision]:
    grounds_, against = record.get("grounds"), record.get("exclusions")
    for status in _known(record, "status"):
        yield Decision(status, _texts(grounds_), _texts(against))


def _known(record: Record, name: str) -> Iterator[str]:
    return (str(value) for value in told(record, name) if value != "unknown")


def _texts(value: object) -> tuple[str, ...] | None:
    return (tuple(str(one) for one in value if one != "unknown") or None) if isinstance(value, list) else None


def _recognising(name: str, standing: Standing) -> list[tuple[str, ...] | None]:
    return [(name,) if yes else () for yes in standing.recognised]


def _told(standing: Standing, name: str) -> list[tuple[str, ...] | None]:
    found: list[tuple[str, ...] | None] = [()] if standing.none else []
    for one in standing.decisions:
        said: tuple[str, ...] | None = getattr(one, name)
        if name == "grounds":
            found.append(said if one.status == RECOGNISED else ())
        else:
            found.append(() if said is None and one.status == RECOGNISED else said)
    return list(dict.fromkeys(found))


def _combined(options: Iterable[list[tuple[str, ...] | None]]) -> Fact:
    """Every list that the options of several organisations may make together; not told where one of them is not."""
    choices = list(options)
    total = 1
    for choice in choices:
        total *= max(1, len(choice))
    if total > _MOST or any(one is None for choice in choices for one in choice):
        return ()
    lists = (tuple(sorted({text for one in chosen for text in one or ()})) for chosen in product(*choices))
    return tuple(dict.fromkeys(lists))
