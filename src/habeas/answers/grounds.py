"""The grounds of an answer: each group and person that counts, with its share and the reason, as a reader is told it.

A ground is seen whole or not at all: its level is the highest of what it tells (who, when, who says so, where).
Who is the same as whom is for the case team: so is a person who counts by several records.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from habeas.access.levels import Level, highest
from habeas.answers.answer import EITHER, NOT_STATED, Ground
from habeas.answers.cases import Case
from habeas.answers.tally import Counted, Tally
from habeas.answers.truth import Truth, happened_in
from habeas.register.records import Record, Said
from habeas.register.view import View
from habeas.vocabulary.dates import FuzzyDate, Period


def grounds_of(view: View, counted: Tally, time: Period | date, *, on: Sequence[str] = ()) -> tuple[Ground, ...]:
    """Groups by their date, then persons: those who certainly count first, in the order of the register.

    ``on``: the lists on each of which somebody has to be; groups are on none.
    """
    if on:
        told = [_on_all(person_ground(view, person, time), person, frozenset(on)) for person in counted.persons]
        return tuple(sorted(told, key=lambda each: each.low, reverse=True))
    groups = sorted(counted.groups, key=lambda group: _order(group.cases[0].when[0]))
    persons = sorted(counted.persons, key=lambda person: person.truth, reverse=True)
    return (*(group_ground(view, g, time) for g in groups), *(person_ground(view, p, time) for p in persons))


def group_ground(view: View, counted: Counted, time: Period | date) -> Ground:
    """A group's share."""
    case = counted.cases[0]
    newest = _newest(case.event)
    return Ground(
        subject=case.event.id,
        kind="group",
        label=case.event.label,
        low=counted.low,
        high=counted.high,
        when=_when(case.when),
        source=case.event.source,
        origin=str(case.event.get("announced_by") or view.origin(case.event.source)),
        reported=newest.reported,
        seq=newest.seq,
        reason=_reason(case, time),
        url=case.event.get("url"),
        level=case.event.level("label", "on", "announced_by", "url"),
    )


def _on_all(ground: Ground, person: Counted, lists: frozenset[str]) -> Ground:
    """A person's share where it has to be on each of these lists."""
    if lists <= {case.event.source for case in person.cases}:
        return ground if not person.apart else replace(ground, low=0)
    return replace(ground, low=0, reason="not judged to be on all of the lists")


def person_ground(view: View, counted: Counted, time: Period | date) -> Ground:
    """A person's share."""
    named = next((case.person for case in counted.cases if case.person is not None), None)
    name = None if named is None else named.says.get("name")
    records = {case.event.get("person", case.event.id): case.person for case in counted.cases}
    subject = view.cluster(next(iter(records))).members[0]  # of the sources asked; the unit may be another's record
    who = highest(*(Level.CASE_TEAM if person is None else person.id_level for person in records.values()))
    joined = Level.PUBLIC if records.keys() == {subject} else Level.CASE_TEAM
    sources = tuple(dict.fromkeys(case.event.source for case in counted.cases))
    newest = max((_newest(case.event) for case in counted.cases), key=lambda said: (said.reported, said.seq))
    return Ground(
        subject=subject,
        kind="person",
        label=subject if name is None else str(name.value),
        low=counted.low,
        high=counted.high,
        when=_when(tuple(dict.fromkeys(day for case in counted.cases for day in case.when))),
        source=", ".join(sources),
        origin=", ".join(dict.fromkeys(view.origin(source) for source in sources)),
        reported=newest.reported,
        seq=newest.seq,
        reason=_person_reason(counted, time),
        level=highest(who, joined, *(case.event.level("began", "ended", "on") for case in counted.cases)),
    )


def _person_reason(counted: Counted, time: Period | date) -> str:
    reason = _why(counted, time)
    return reason if not counted.apart else f"{reason}; judgements on whether it is one person contradict each other"


def _why(counted: Counted, time: Period | date) -> str:
    if counted.truth is Truth.CERTAIN:
        return _certain(time)
    found = [case.at(time) for case in counted.cases]
    if Truth.CERTAIN in found:
        return "the sources differ"
    open_ = [case for case, truth in zip(counted.cases, found, strict=True) if truth is Truth.POSSIBLE]
    return "; ".join(dict.fromkeys(_reason(case, time) for case in open_))


def _reason(case: Case, time: Period | date) -> str:
    reasons = list(case.reasons)
    if not isinstance(time, Period):
        if case.at(time) is not Truth.CERTAIN and not reasons:
            reasons.append("not known to have been held until that day, nor to have been free by then")
    elif happened_in(case.when, time) is not Truth.CERTAIN:
        known = any(day.known for day in case.when)
        reasons.insert(0, "date possibly in the period" if known else "date not stated")
    return "; ".join(reasons) or _certain(time)


def _certain(time: Period | date) -> str:
    return "certainly in" if isinstance(time, Period) else "certainly held on that day"


def _when(days: Iterable[FuzzyDate]) -> str:
    told = [str(day) for day in days if day.known]
    return EITHER.join(told) if told else NOT_STATED


def _order(day: FuzzyDate) -> tuple[date, date]:
    return day.earliest or date.min, day.latest or date.max


def _newest(record: Record) -> Said:
    return max(record.says.values(), key=lambda said: (said.reported, said.seq))
