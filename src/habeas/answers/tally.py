"""The tally: from cases to people. Who is one person, who may be in which group, and how many that makes at a time.

Rules:

- The unit is the person, not the record: records judged the same are one. A person counts certainly where one source
  says so and no other source of the same person contradicts it; where one does, only possibly. A source that says
  nothing of a date or a condition contradicts nobody; where all that is told of it says that it was not so, nobody
  counts (``matters`` has the rule).
- A list is taken to name a person once: within one source, different records are different people unless judged the same
  (``notes`` says so). Records of different sources that nobody judged may be the same people: at least, the largest
  number any one source gives; at most, all of them.
- A cluster with contradicting judgements may be any number of people, down to one and up to one for each record that may
  count. It certainly counts where one record does, whichever others of the cluster are the same person.
- Counted by the event (``each``: stays, prosecutions), a person counts as often as the source of theirs that makes most of
  them certain: events of different sources may be the same ones. At most, all that may count, and all of every group.
- A named person may belong to a group of the same word when their dates lie within ``NEAR`` of each other, their acts
  and countries do not contradict, and is then never simply added to it (``union`` has the arithmetic).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.answers.assumptions import Disjoint
from habeas.answers.cases import Case
from habeas.answers.conditions import values
from habeas.answers.matters import ruled_out
from habeas.answers.truth import Truth, told
from habeas.answers.union import Lot, union
from habeas.register.view import View
from habeas.vocabulary.dates import FuzzyDate, Period
from habeas.vocabulary.quantities import Bounds

NEAR = timedelta(days=31)
"""An announcement and the release of those it names may lie so far apart and still be the same act: a convention."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One group or person as it counts at the time asked: ``low`` certainly, ``high`` at most, and by which cases.

    ``apart``: of a person with contradicting judgements, each record as it counts, whichever others are the same person.
    """

    unit: str
    cases: tuple[Case, ...]
    truth: Truth
    low: int
    high: int | None
    apart: tuple[Counted, ...] = ()

    @property
    def certain_in(self) -> frozenset[str]:
        """The sources each of which has somebody who certainly counts."""
        certain = [one for one in self.apart or (self,) if one.low]
        return frozenset(case.event.source for one in certain for case in one.cases)


NO_EVENTS = Bounds(0, 0)


@dataclass(frozen=True, slots=True)
class Alike:
    """People who are alike in all that counting asks of them, told as a number: each one's records are of these sources,
    contradict in nothing, and may belong to these groups, of which nobody names them as a member.

    ``events``: as how many stays (or prosecutions) they count together, where these are counted. Where judgements contradict
    each other, ``apart`` are the sources each of which has somebody who certainly counts, and each counts for at most ``most``.
    """

    sources: frozenset[str]
    truth: Truth
    may: frozenset[str]
    number: int
    events: Bounds = NO_EVENTS
    apart: frozenset[str] | None = None
    most: int = 1

    @property
    def certain_in(self) -> frozenset[str]:
        """The sources each of which has all of them, if they certainly count."""
        return self.sources if self.apart is None else self.apart


@dataclass(frozen=True)
class Tally:
    """Everything that counts at a time, and how many different people that is, as far as it is on record.

    ``alike`` are persons beside ``persons``, told as numbers.
    """

    groups: tuple[Counted, ...]
    persons: tuple[Counted, ...]
    people: Bounds
    alike: tuple[Alike, ...] = ()

    @property
    def acts(self) -> Bounds:
        """The groups' sizes added up: people pardoned twice count twice."""
        total = Bounds(0, 0)
        for group in self.groups:
            total += Bounds(group.low, group.high)
        return total


def tally(
    view: View,
    cases: Iterable[Case],
    time: Period | date,
    disjoint: Sequence[Disjoint],
    alike: Callable[[Sequence[Counted]], Iterable[Alike]] = lambda _groups: (),
    *,
    each: bool = False,
) -> Tally:
    """What of the cases counts at a time. ``alike``, told which groups count, gives the persons known as numbers only.

    ``each``: a person counts for each stay (or prosecution), not once.
    """
    groups: list[Counted] = []
    persons: dict[str, list[tuple[Case, Truth]]] = {}
    for case in cases:
        truth = case.at(time)
        if case.is_group:
            if truth is not Truth.OUT and case.size.high != 0:
                low = case.size.low if truth is Truth.CERTAIN else 0
                groups.append(Counted(case.unit, (case,), truth, low, case.size.high))
        else:
            persons.setdefault(case.unit, []).append((case, truth))
    held = [_person(view, unit, found, time, each=each) for unit, found in persons.items()]
    people = [counted for counted in held if counted is not None]
    numbers = tuple(alike(groups))
    bounds = _people(view, groups, people, numbers, disjoint)
    return Tally(tuple(groups), tuple(people), _events(groups, people, numbers, bounds) if each else bounds, numbers)


def _person(
    view: View, unit: str, found: list[tuple[Case, Truth]], time: Period | date, *, each: bool
) -> Counted | None:
    cases = tuple(case for case, _ in found)
    if view.torn(unit):
        apart = _apart(unit, found, time, each=each)
        high = sum(one.high or 0 for one in apart)
        low, truth = max(one.low for one in apart), max(one.truth for one in apart)
        return Counted(unit, cases, truth, low, high, apart) if high else None
    truth = _truth(found, time)
    return None if truth is Truth.OUT else Counted(unit, cases, truth, *_number(found, truth, each=each))


def _number(found: Iterable[tuple[Case, Truth]], truth: Truth, *, each: bool) -> tuple[int, int]:
    """As how many somebody counts, at least and at most, who counts as firmly as ``truth``."""
    if not each:
        return int(truth is Truth.CERTAIN), 1
    told = [(case.event.source, said) for case, said in found if said is not Truth.OUT]
    sure = Counter(source for source, said in told if said is Truth.CERTAIN)
    return max(sure.values()) if truth is Truth.CERTAIN else 0, len(told)


def _truth(found: Sequence[tuple[Case, Truth]], time: Period | date) -> Truth:
    by_source = _by_source(found)
    best, worst = max(by_source.values()), min(by_source.values())
    if best is Truth.OUT or worst is not Truth.OUT:
        return best
    out = ruled_out((case.event.source, case.matters_at(time)) for case, _ in found)
    return Truth.OUT if out else Truth.POSSIBLE


def _by_source(found: Iterable[tuple[Case, Truth]]) -> dict[str, Truth]:
    by_source: dict[str, Truth] = {}
    for case, truth in found:
        by_source[case.event.source] = max(truth, by_source.get(case.event.source, Truth.OUT))
    return by_source


def _apart(unit: str, found: Sequence[tuple[Case, Truth]], time: Period | date, *, each: bool) -> tuple[Counted, ...]:
    records: dict[str, list[tuple[Case, Truth]]] = {}
    for case, truth in found:
        records.setdefault(case.of, []).append((case, truth))
    against = {record: {s for s, truth in _by_source(held).items() if not truth} for record, held in records.items()}
    apart = []
    for record, held in records.items():
        silent_on = set().union(*(against[other] for other in records if other != record)) - _by_source(held).keys()
        truth = min(_truth(held, time), Truth.POSSIBLE if silent_on else Truth.CERTAIN)
        low, high = _number(held, truth, each=each)
        may = any(told is not Truth.OUT for _, told in held)
        apart.append(Counted(unit, tuple(case for case, _ in held), truth, low, high if may else 0))
    return tuple(apart)


def _people(
    view: View,
    groups: Sequence[Counted],
    persons: Sequence[Counted],
    alike: Sequence[Alike],
    disjoint: Sequence[Disjoint],
) -> Bounds:
    lots = [Lot(g.unit, g.low, g.high, _members(view, g)) for g in groups]
    by_id = {g.unit: g for g in groups}
    classes = [frozenset(unit for unit, group in by_id.items() if rule.holds_for(group.cases[0])) for rule in disjoint]
    may = {p.unit: frozenset(g.unit for g in groups if _may_belong(p, g)) for p in persons}
    certain = {p.unit: may[p.unit] for p in persons if p.truth is Truth.CERTAIN}
    for lot in lots:
        if lot.low == lot.high == len(lot.members):
            certain |= {member: frozenset() for member in lot.members if member not in certain}
    possible = {p.unit: may[p.unit] for p in persons if p.truth is not Truth.CERTAIN}
    several = sum(p.high - 1 for p in persons if p.high is not None) + sum((one.most - 1) * one.number for one in alike)
    sure = [one for one in alike if one.truth is Truth.CERTAIN]
    perhaps = sum(one.number for one in alike if one.truth is Truth.POSSIBLE)
    high = union(lots, certain, possible, classes, more=_by_groups(sure), perhaps=perhaps).high
    low = max(union(lots, one, {}, classes, more=more).low for one, more in _one_source_each(persons, certain, sure))
    return Bounds(low, None if high is None else high + several)


def _events(groups: Sequence[Counted], persons: Sequence[Counted], alike: Sequence[Alike], people: Bounds) -> Bounds:
    """How many stays (or prosecutions) these people have, who are so many: within one source, all that it is sure of."""
    sure: Counter[str] = Counter()
    for person in persons:
        for source in person.certain_in:
            sure[source] += person.low
    for one in alike:
        for source in one.certain_in:
            sure[source] += one.events.low
    highs = [*(one.high for one in (*groups, *persons)), *(one.events.high for one in alike)]
    most = None if None in highs else sum(high or 0 for high in highs)
    return Bounds(max(people.low, *sure.values(), 0), most)


def _one_source_each(
    persons: Sequence[Counted], certain: Mapping[str, frozenset[str]], sure: Sequence[Alike]
) -> Iterable[tuple[Mapping[str, frozenset[str]], Mapping[frozenset[str], int]]]:
    """The people of each source alone: only they are certainly different people."""
    sources: dict[str, dict[str, frozenset[str]]] = {"": {}}
    known = {p.unit for p in persons}
    for person in persons:
        if person.unit in certain:
            for source in person.certain_in:
                sources.setdefault(source, {})[person.unit] = certain[person.unit]
    unlisted = {unit: may for unit, may in certain.items() if unit not in known}
    for source in sources.keys() | {source for one in sure for source in one.certain_in}:
        yield unlisted | sources.get(source, {}), _by_groups(one for one in sure if source in one.certain_in)


def _by_groups(alike: Iterable[Alike]) -> Mapping[frozenset[str], int]:
    """How many may belong to which groups."""
    numbers: Counter[frozenset[str]] = Counter()
    for one in alike:
        numbers[one.may] += one.number
    return numbers


def _members(view: View, group: Counted) -> frozenset[str]:
    return frozenset(view.cluster(m).id for m in group.cases[0].event.get("members", ()))


def _may_belong(person: Counted, group: Counted) -> bool:
    return any(
        may_belong(case.when, values("country", case.event, case.person), values("act", case.event, case.person), group)
        for case in person.cases
    )


def may_belong(when: Iterable[FuzzyDate], countries: Collection[str], acts: Collection[str], group: Counted) -> bool:
    """Whether somebody of whom a record tells this (nothing told is no contradiction) may be one of a group's people."""
    act = group.cases[0]
    return (
        _near(when, act.when)
        and _no_contradiction(countries, values("country", act.event, None))
        and _no_contradiction(acts, (*told(act.event, "act"), *_perhaps(act)))
    )


def _perhaps(act: Case) -> tuple[str, ...]:
    """What else the act may have been; of a mere release no means is stated, so it may have been any."""
    return () if "release" not in told(act.event, "act") else ("pardon", "amnesty", "exchange")


def _no_contradiction(ours: Collection[str], theirs: Collection[str]) -> bool:
    return not ours or not theirs or bool(set(ours) & set(theirs))


def _near(ours: Iterable[FuzzyDate], theirs: Sequence[FuzzyDate]) -> bool:
    return any(one.possibly_in(_around(other)) for one in ours for other in theirs)


def _around(day: FuzzyDate) -> Period:
    first = None if day.earliest is None else day.earliest - NEAR
    return Period(first, None if day.latest is None else day.latest + NEAR)
