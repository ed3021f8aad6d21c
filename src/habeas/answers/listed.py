"""Who is on a named list on a day: certainly or possibly, with the facts that put them there and what is not known.

Rules:

- Who is held is what ``count held`` says of that day, by the same cases; a list has nobody whom that count has not.
- A rule is put to all that is told of a person, by all records judged the same; where judgements contradict each other, to
  each record by itself.
- Rule certain and held for certain: certainly on the list. Either of them only possible: possibly.
- Of whom nothing at all is told that the rule asks for, nothing is claimed: they are no rows, and are counted beside
  (``untold``). At most, they are all on the list.
- A row is seen whole or not at all: its level is the highest of what it tells. Who is the same as whom is for the case team,
  and so is the row of a person who has several records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from habeas.access.levels import Level, highest
from habeas.answers.cases import Case, find_cases
from habeas.answers.condition_facts import Evidence, Stated
from habeas.answers.conditions import AGE
from habeas.answers.confirmation import Confirmations
from habeas.answers.grounds import person_ground
from habeas.answers.list_facts import Somebody, facts_for
from habeas.answers.lists import NamedList
from habeas.answers.question import Question
from habeas.answers.tally import Counted, tally
from habeas.answers.truth import Truth
from habeas.answers.wire import bounds_json
from habeas.register.view import CheckpointRef, View
from habeas.rules.finding import Finding, Verdict
from habeas.vocabulary.quantities import Bounds

_TRUTH = {Verdict.YES: Truth.CERTAIN, Verdict.UNKNOWN: Truth.POSSIBLE, Verdict.NO: Truth.OUT}


@dataclass(frozen=True, slots=True)
class Row:
    """One person on a list: ``because`` is what it rests on, ``unknown`` why it is not certain."""

    subject: str
    label: str
    certain: bool
    because: tuple[Evidence, ...]
    unknown: tuple[str, ...]
    level: Level


@dataclass(frozen=True)
class Listing:
    """A list on a day, of the people on record. ``value``: how many people the rows are; ``untold``: how many more are held of whom nothing is told
    that the rule asks for; ``held``: how many are held in all.
    """

    named: NamedList
    at: date
    known: date | None
    according_to: tuple[str, ...]
    rows: tuple[Row, ...]
    value: Bounds
    untold: Bounds
    held: Bounds
    assumptions: tuple[str, ...]
    checkpoint: CheckpointRef

    def seen_at(self, level: Level) -> tuple[Row, ...]:
        """The rows that may be shown at a level; the others are part of the numbers alone."""
        return tuple(row for row in self.rows if level.may_see(row.level))

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The list as JSON, cut to a level: public unless a higher one is asked for."""
        rows = self.seen_at(level)
        return {
            "level": str(level),
            "list": {"name": self.named.name, "sentence": self.named.sentence, "condition": self.named.text},
            "at": self.at.isoformat(),
            "known": None if self.known is None else self.known.isoformat(),
            "according_to": list(self.according_to),
            "value": bounds_json(self.value),
            "untold": bounds_json(self.untold),
            "held": bounds_json(self.held),
            "rows": [_row_json(row) for row in rows],
            "hidden": len(self.rows) - len(rows),
            "assumptions": list(self.assumptions),
            "checkpoint": vars(self.checkpoint),
        }


@dataclass(frozen=True, slots=True)
class _Put:
    """A rule put to a person (or, of a torn one, to one record): the facts as told, and what came of it."""

    stated: Mapping[str, Stated]
    finding: Finding

    @property
    def told(self) -> bool:
        """Whether anything is told that the rule asks for."""
        return any(one.values or one.evidence for one in self.stated.values())

    @property
    def unknown(self) -> tuple[str, ...]:
        """Why it cannot be told whether the rule holds."""
        if self.finding.verdict is not Verdict.UNKNOWN:
            return ()
        doubts = tuple(
            f"{name.replace('_', ' ')}: {doubt}" for name, one in self.stated.items() for doubt in one.doubts
        )
        return doubts or (self.finding.words,)


def people_on(view: View, named: NamedList, at: date, sources: Sequence[str] = ()) -> Listing:
    """The list on a day, as known in the view, according to all sources or to some. Raises ``QuestionError``."""
    scope = view.only(sources)
    # by=(AGE,) makes the cases tell the ages on the day
    question = Question("held", at=at, known=view.known, according_to=tuple(sources), by=(AGE,), people="anyone")
    cases = [case for case in find_cases(scope, question) if not case.is_group]
    held = tally(scope, cases, at, ())
    there = {person.unit: person for person in held.persons}
    cases = [case for case in cases if case.unit in there]
    put = _put(scope, named, cases, at)
    told = [_narrowed(case, put[_key(scope, case)]) for case in cases if put[_key(scope, case)].told]
    on = tally(scope, told, at, ())
    rest = tally(scope, [case for case in cases if not put[_key(scope, case)].told], at, ())
    rows = [_row(scope, person, there[person.unit], put, at) for person in on.persons]
    rows.sort(key=lambda row: (not row.certain, row.label))
    assumed = (what for case in told for one in put[_key(scope, case)].stated.values() for what in one.assumptions)
    return Listing(
        named, at, view.known, tuple(sources), tuple(rows), on.people, rest.people, held.people,
        tuple(dict.fromkeys(assumed)), view.checkpoint,
    )  # fmt: skip


def _put(view: View, named: NamedList, cases: Iterable[Case], at: date) -> dict[str, _Put]:
    of: dict[str, list[Case]] = {}
    for case in cases:
        of.setdefault(_key(view, case), []).append(case)
    lists = Confirmations(view)
    found = {}
    for key, held in of.items():
        torn = view.torn(held[0].unit)
        members = (key,) if torn else view.cluster(held[0].unit).members
        stated = facts_for(Somebody(view, members, held), named.condition.facts, at, lists)
        facts = {name: one.values for name, one in stated.items()}
        found[key] = _Put(stated, named.condition.verdict(facts))
    return found


def _key(view: View, case: Case) -> str:
    """To whom a rule is put: the person, or one record of a person whose judgements contradict each other."""
    return case.of if view.torn(case.unit) else case.unit


def _narrowed(case: Case, put: _Put) -> Case:
    return replace(case, truth=min(case.truth, _TRUTH[put.finding.verdict]))


def _row(view: View, on: Counted, held: Counted, put: Mapping[str, _Put], at: date) -> Row:
    ground = person_ground(view, held, at)
    keys = dict.fromkeys(_key(view, case) for case in on.cases)
    because = tuple(
        dict.fromkeys(one for key in keys for stated in put[key].stated.values() for one in stated.evidence)
    )
    unknown = [why for key in keys for why in put[key].unknown]
    if held.truth is not Truth.CERTAIN:
        unknown.append(ground.reason)
    certain = on.truth is Truth.CERTAIN
    joined = Level.CASE_TEAM if len(view.cluster(on.unit).members) > 1 else Level.PUBLIC
    level = highest(ground.level, joined, *(one.level for one in because))
    return Row(ground.subject, ground.label, certain, because, tuple(dict.fromkeys(unknown)), level)


def _row_json(row: Row) -> dict[str, object]:
    because = [
        {"fact": one.fact, "value": one.value, "source": one.source, "reported": one.reported, "entry": one.seq}
        for one in row.because
    ]
    on = "certainly" if row.certain else "possibly"
    return {"subject": row.subject, "label": row.label, "on": on, "because": because, "unknown": list(row.unknown)}
