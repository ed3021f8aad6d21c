"""Sourced events beside the register: sanctions, elections, visits, exchanges, decrees, laws, protests.

They are shown beside the numbers, in the order in which they happened, never as a cause of them: that something came after
something else says nothing about why (``BESIDE`` is printed wherever they are shown). An event that its source no longer lists
is left out, and so is one of which something shown lies above the level asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from habeas.access.levels import Level
from habeas.answers.truth import dates, hull_of_dates
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import FuzzyDate, Period

BESIDE = "Events beside the numbers, each with its source. They are not said to be a cause of any number."

_SHOWN = ("label", "what", "from", "to", "country", "publisher", "url")


@dataclass(frozen=True, slots=True)
class ContextEvent:
    """One event: its day as told, or the first of its days and the last (``until``; None: it was one day, or nobody says)."""

    id: str
    label: str
    what: str
    on: FuzzyDate
    until: FuzzyDate | None
    country: str | None
    publisher: str | None
    source: str
    url: str | None
    reported: str
    seq: int

    @property
    def first(self) -> date | None:
        """The first day on which it may have been; None is open."""
        return self.on.earliest

    @property
    def last(self) -> date | None:
        """The last day on which it may have been; None is open."""
        return (self.until or self.on).latest

    @property
    def when(self) -> str:
        """Its days in EDTF, with a slash between first and last."""
        return str(self.on) if self.until is None else f"{self.on}/{self.until}"

    def as_json(self) -> dict[str, object]:
        """The event as JSON."""
        days = {"first": _day(self.first), "last": _day(self.last), "when": self.when}
        told = {
            name: getattr(self, name)
            for name in ("id", "label", "what", "country", "publisher", "source", "url", "reported")
        }
        return {**told, **days, "entry": self.seq}


def events(
    view: View, period: Period | None = None, country: str | None = None, level: Level = Level.PUBLIC
) -> tuple[ContextEvent, ...]:
    """The events that may lie in a period (None: all), of a country or of none in particular, in order."""
    whole = view.whole or view
    found = [
        _event(record)
        for record in whole.of("context")
        if record.listed and level.may_see(record.level(*(name for name in _SHOWN if name in record.says)))
    ]
    kept = [
        one
        for one in found
        if (country is None or one.country in {None, country}) and (period is None or _overlaps(one, period))
    ]
    return tuple(sorted(kept, key=lambda one: (one.first or date.min, one.last or date.max, one.label)))


def events_json(found: tuple[ContextEvent, ...], level: Level) -> dict[str, object]:
    """Events as JSON, with what they are not."""
    return {"level": str(level), "note": BESIDE, "events": [one.as_json() for one in found]}


def _event(record: Record) -> ContextEvent:
    newest = max(record.says.values(), key=lambda said: (said.reported, said.seq))
    until = hull_of_dates(dates(record, "to")) if "to" in record.says else None
    return ContextEvent(
        record.id, record.label, str(record.get("what", "other")), hull_of_dates(dates(record, "from")), until,
        record.get("country"), record.get("publisher"), record.source, record.get("url"), newest.reported, newest.seq,
    )  # fmt: skip


def _overlaps(one: ContextEvent, period: Period) -> bool:
    first, last = one.first, one.last
    return not (
        (period.last is not None and first is not None and first > period.last)
        or (period.first is not None and last is not None and last < period.first)
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
