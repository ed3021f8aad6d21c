"""The facts that the rule of a list may ask for, as told of one person on a day, each with what it rests on.

Facts of a case (custody, sex, charges, …) are those of every stay that may last on the day; what is told of the person's
condition is ``condition_facts``. ``days_since_reported`` counts from the newest day on which anything about the person was
said or, by a later whole list, said again; of what was reported after the day it is 0. ``days_left`` counts to the end that the
sentence is expected to have (``term``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from habeas.answers.cases import Case
from habeas.answers.condition_facts import CONDITION_FACTS, Evidence, Stated, condition_fact, stretch
from habeas.answers.conditions import NAMES
from habeas.answers.confirmation import Confirmations
from habeas.answers.facts import Told, facts_of
from habeas.answers.term import expected_release
from habeas.answers.truth import Truth
from habeas.register.records import Said
from habeas.register.view import View
from habeas.rules.kinds import Value
from habeas.vocabulary.dates import FuzzyDate, parse_date
from habeas.vocabulary.predicates import PERSONAL

_RECOGNITION = frozenset({"recognised_by", "grounds", "exclusions"})


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as the view has them: the records, and their stays as cases."""

    view: View
    members: Sequence[str]
    cases: Sequence[Case]


def facts_for(one: Somebody, names: Collection[str], day: date, lists: Confirmations) -> Mapping[str, Stated]:
    """These facts of somebody on a day."""
    return {name: _fact(one, name, day, lists) for name in sorted(names)}


def _fact(one: Somebody, name: str, day: date, lists: Confirmations) -> Stated:
    if name in CONDITION_FACTS:
        return condition_fact(one.view, one.members, name, day, lists)
    if name == "days_since_reported":
        return _since_reported(one.view, one.members, day, lists)
    if name == "days_left":
        return _days_left(one, day)
    return _of_stays(one, name, day)


def _of_stays(one: Somebody, name: str, day: date) -> Stated:
    values: dict[Value, None] = {}
    rests: list[Said] = []
    for case in one.cases:
        if case.at(day) is Truth.OUT:
            continue
        told = Told(case.event, FuzzyDate(day, day), one.view, case.of, case.ages)
        values.update(dict.fromkeys(facts_of(told, (name,))[name]))
        records = [case.event, *([] if case.person is None else [case.person])]
        for predicate in _predicates(name):
            said = next((record.all(predicate) for record in records if predicate in record.says), ())
            rests.extend(said)
    if name in _RECOGNITION:
        told_by = [record for member in one.members for record in one.view.events("recognition", member)]
        rests.extend(said for record in told_by for said in record.all("organisation"))
    return Stated(tuple(values), tuple(dict.fromkeys(_evidence(name, said) for said in rests)))


def _predicates(name: str) -> tuple[str, ...]:
    if name == "age":
        return ("birth_date", "age")
    return () if name in _RECOGNITION else (NAMES.get(name, name),)


def _since_reported(view: View, members: Sequence[str], day: date, lists: Confirmations) -> Stated:
    newest: tuple[str, Said] | None = None
    for member in members:
        person = view.records.get(member)
        about = [*([] if person is None else [person]), *(r for kind in PERSONAL for r in view.events(kind, member))]
        listed = person is None or person.listed
        for record in about:
            for name in record.says:
                for said in record.all(name) if name != "listed" else ():
                    last = lists.last(said, listed=listed and record.listed)
                    if newest is None or (last, said.seq) > (newest[0], newest[1].seq):
                        newest = last, said
    if newest is None:
        return Stated()
    last, said = newest
    reported = parse_date(last).latest or date.max
    evidence = Evidence("days_since_reported", f"last reported on {last}", said.source, last, said.seq, said.level)
    return Stated((max(0, (day - reported).days),), (evidence,))


def _days_left(one: Somebody, day: date) -> Stated:
    end = expected_release(one.view, one.members)
    if not end.known:
        return Stated()
    least, most = (None if last is None else (last - day).days for last in (end.first, end.last))
    evidence = tuple(
        Evidence("days_left", step.what, step.source, step.reported, step.seq, step.level) for step in end.steps
    )
    open_ = f"; not told: {', '.join(end.missing)}" if end.missing else ""
    between = f"the sentence ends between {end.first or 'an unknown day'} and {end.last or 'an unknown day'}{open_}"
    return Stated(stretch(least, most), evidence, () if least == most else (between,), end.assumptions)


def _evidence(name: str, said: Said) -> Evidence:
    value = ", ".join(map(str, said.value)) if isinstance(said.value, list) else str(said.value)
    return Evidence(name, value, said.source, said.reported, said.seq, said.level)
