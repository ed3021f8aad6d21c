"""The facts of a case that a definition's condition may name: one table, and how each is taken from the records.

A case is one event of one person as one source tells it, or an act on a group. Every value that is told is possible; a term
``unknown`` is not told. Texts are as the register has them. An age is that of the day asked, or of the event; whom
organisations recognise is as of then (``recognition``), from all records of the person in the view.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from habeas.answers import recognition
from habeas.answers.ages import Ages
from habeas.answers.conditions import CHARGE, tellings, values
from habeas.register.records import Record
from habeas.register.view import View
from habeas.rules.kinds import Fact, Kind
from habeas.vocabulary.dates import FuzzyDate
from habeas.vocabulary.terms import CUSTODY, DEPRIVATION, EXCLUSION, GROUNDS, RELEASE_CAUSE, SEX

OLDEST = 130


def terms_of(terms: Mapping[str, str]) -> tuple[str, ...]:
    """The terms that can be told: all but ``unknown``."""
    return tuple(term for term in terms if term != "unknown")


FACTS: Mapping[str, Kind] = MappingProxyType({
    "custody": Kind("term", "the kind of custody", terms_of(CUSTODY)),
    "form": Kind("term", "the form of deprivation of liberty", terms_of(DEPRIVATION)),
    "cause": Kind("term", "why a stay ended", terms_of(RELEASE_CAUSE)),
    "country": Kind("text", "country, ISO 3166-1 alpha-2"),
    "place": Kind("text", "the place, as the source writes it"),
    "facility": Kind("text", "the place of detention"),
    "charges": Kind("texts", "articles of law"),
    "sex": Kind("term", "sex, as the source states it", terms_of(SEX)),
    "age": Kind("whole", "age in whole years, on the day asked or at the event", low=0, high=OLDEST),
    "nationality": Kind("text", "nationality, as the source states it"),
    "classification": Kind("text", "the source's own class of the case, word for word"),
    "recognised_by": Kind("texts", "the organisations that recognise the person by then"),
    "grounds": Kind("texts", "the grounds that those organisations give", terms_of(GROUNDS)),
    "exclusions": Kind("texts", "what organisations say stands against it", terms_of(EXCLUSION)),
})  # fmt: skip

_RECOGNITION = MappingProxyType({
    "recognised_by": recognition.recognised_by, "grounds": recognition.grounds, "exclusions": recognition.exclusions,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What facts are taken from: the event's record, the days meant; of a person the view, the id, and the ages then."""

    event: Record
    days: FuzzyDate
    view: View | None = None
    person: str = ""
    ages: Sequence[Ages] = ()


def facts_of(told: Told, names: Iterable[str]) -> Mapping[str, Fact]:
    """These facts of a case; those of recognition are not told of a group."""
    wanted = frozenset(names)
    found = {name: _fact(told, name) for name in wanted - _RECOGNITION.keys()}
    if told.view is not None and wanted & _RECOGNITION.keys():
        standing = recognition.standings(told.view, told.person, told.days)
        found |= {name: _RECOGNITION[name](standing) for name in wanted & _RECOGNITION.keys()}
    return found


def _fact(told: Told, name: str) -> Fact:
    record = None if told.view is None else told.view.records.get(told.person)
    if name == "age":
        return ages_fact(told.ages)
    if name == "charges":
        return tuple(dict.fromkeys(tellings(CHARGE, told.event, record)))
    return values(name, told.event, record)


def ages_fact(ages: Iterable[Ages]) -> Fact:
    """Every age that somebody may be of whom these are told."""
    spans = [range(min(one.low, OLDEST), min(OLDEST if one.high is None else one.high, OLDEST) + 1) for one in ages]
    return tuple(sorted({age for span in spans for age in span}))


def days_of(when: Iterable[FuzzyDate], at: date | None) -> FuzzyDate:
    """The days that a case is looked at: the day asked, those of the event, or for all time the newest."""
    if at is not None:
        return FuzzyDate(at, at)
    known = [day for day in when if day.known]
    if not known:
        return FuzzyDate(date.max, date.max)
    first = None if any(day.earliest is None for day in known) else min(day.earliest for day in known if day.earliest)
    last = None if any(day.latest is None for day in known) else max(day.latest for day in known if day.latest)
    return FuzzyDate(first, last)
