"""The recorded statements that sums and upper bounds rest on: *disjoint* and *coverage*. Without them there are none.

- *disjoint*: the groups of an act, a country and an interval are different people, so their sizes add up as people.
- *coverage*: the register holds every act of a kind, in a country and an interval. Where one or several of them cover the
  whole of what is asked, what is on record bounds the answer from above. ``none_before`` reaches back from a question
  that begins before the interval: its first act is the first of its series. It says nothing of an earlier year alone.

They are statements on method: they count by their place in the ledger, not by what was known. Asked as known on an
earlier day, coverage is needed only up to that day: nobody could know more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.answers.answer import Assumption
from habeas.answers.cases import Case
from habeas.answers.truth import told
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import Period, parse_period

_DAY = timedelta(days=1)
_FIRST, _LAST = date.min, date.max


@dataclass(frozen=True, slots=True)
class Disjoint:
    """A statement that groups are different people."""

    record: Record

    def holds_for(self, case: Case) -> bool:
        """Whether a group, if it counts at all, is one of those it speaks of."""
        group = case.event
        act, country = self.record.get("act"), self.record.get("country")
        acts = (*told(group, "act"), *told(group, "may_be"))
        of_the_act = act is None or act in acts
        in_country = country is None or all(c == country for c in told(group, "country") or (None,))
        return of_the_act and in_country and all(day.certainly_in(_interval(self.record)) for day in case.when)


def disjoint_of(view: View) -> tuple[Disjoint, ...]:
    """Every statement that groups are different people."""
    return tuple(Disjoint(record) for record in view.of("assumption") if record.get("kind") == "disjoint")


def coverage_of(view: View, acts: Iterable[str], countries: Sequence[str], period: Period) -> tuple[Record, ...] | None:
    """The coverage statements that together cover these acts in these countries for the whole period; None if none do."""
    used: dict[str, Record] = {}
    stated = coverages(view)
    last = _capped(period.last, view.known)
    if period.first is not None and last is not None and last < period.first:
        return None
    needed = Period(period.first, last)
    for act in acts:
        for country in countries or (None,):
            fitting = [r for r in stated if r.get("act") in {None, act} and r.get("country") in {None, country}]
            chain = _cover([r for r in fitting if _interval(r).overlaps(needed)], needed)
            if chain is None:
                return None
            used |= {record.id: record for record in chain}
    return tuple(used.values())


def coverages(view: View) -> list[Record]:
    """Every statement that the register holds all that there was."""
    return [record for record in view.of("assumption") if record.get("kind") == "coverage"]


def assumption(record: Record) -> Assumption:
    """The statement as an answer shows it."""
    newest = max(said.seq for said in record.says.values())
    stated_by = str(record.get("stated_by", record.source))
    level = record.level("words", "stated_by")
    return Assumption(record.id, str(record.get("kind")), str(record.get("words", "")), stated_by, newest, level)


def _cover(stated: Sequence[Record], needed: Period) -> tuple[Record, ...] | None:
    """Intervals that leave no day of the period out, by always taking the one that reaches furthest."""
    at, end = needed.first or _FIRST, needed.last or _LAST
    chain: list[Record] = []
    while True:
        reaching = [(last, r) for r in stated if (first := _reach(r)[0]) <= at and (last := _reach(r)[1]) >= first]
        furthest = max(reaching, key=lambda found: found[0], default=None)
        if furthest is None or furthest[0] < at:
            return None
        chain.append(furthest[1])
        if furthest[0] >= end:
            return tuple(chain)
        at = furthest[0] + _DAY


def _reach(record: Record) -> tuple[date, date]:
    interval = _interval(record)
    first = _FIRST if record.get("none_before") else interval.first or _FIRST
    return first, interval.last or _LAST


def _interval(record: Record) -> Period:
    during = record.get("during")
    return Period(None, None) if during is None else parse_period(during)


def _capped(last: date | None, known: date | None) -> date | None:
    return known if last is None or (known is not None and known < last) else last
