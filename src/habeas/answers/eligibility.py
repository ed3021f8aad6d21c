"""Who falls under a legal act on a day: yes, no or unknown, each condition with its verdict and what it rests on.

Rules:

- The act is put to the people held on the day, as ``count held`` says; or to one person who is named, held or not.
- Each part is put to all that is told of a person, by all records judged the same; where judgements contradict each other,
  to each record by itself. A part that is not described is unknown of everybody.
- A person falls under a clause where its condition and every requirement hold and no exclusion does. One clause is enough;
  of several the best effect counts: what is certain, and what is possible at best.
- The act's country is a requirement.
- An answer is not advice: whether the act applies is for those who apply it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from habeas.access.levels import Level, highest
from habeas.answers.act_facts import act_facts
from habeas.answers.cases import Case, find_cases
from habeas.answers.condition_facts import Evidence, Stated
from habeas.answers.conditions import AGE
from habeas.answers.confirmation import Confirmations
from habeas.answers.grounds import person_ground
from habeas.answers.list_facts import Somebody
from habeas.answers.question import Question
from habeas.answers.tally import Counted, tally
from habeas.answers.truth import Truth
from habeas.errors import QuestionError
from habeas.register.view import CheckpointRef, View
from habeas.rules.finding import Verdict, all_of, any_of
from habeas.rules.kinds import Facts
from habeas.rules.legal_act import EFFECTS, Clause, LegalAct, Part
from habeas.vocabulary.quantities import Bounds
from habeas.vocabulary.terms import CUSTODY

_TRUTH = {Verdict.YES: Truth.CERTAIN, Verdict.UNKNOWN: Truth.POSSIBLE, Verdict.NO: Truth.OUT}
_NOT = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES, Verdict.UNKNOWN: Verdict.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Asked:
    """One part put to a person: whether it holds, the facts it names, and why it cannot be told."""

    part: Part
    kind: str
    verdict: Verdict
    why: str
    missing: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One person: the verdict, the best effect that is certain and the best that is possible, every part, every fact.

    ``held``: whether the person is certainly held on the day.
    """

    subject: str
    label: str
    verdict: Verdict
    certainly: Clause | None
    at_best: Clause | None
    asked: tuple[Asked, ...]
    evidence: tuple[Evidence, ...]
    level: Level
    held: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that nobody told and that would decide one of the parts; of a no there are none that matter."""
        if self.verdict is Verdict.NO:
            return ()
        return tuple(dict.fromkeys(name for one in self.asked for name in one.missing))

    @property
    def unsettled(self) -> tuple[str, ...]:
        """The facts of which several values are possible, and which of them would decide one of the parts."""
        if self.verdict is Verdict.NO:
            return ()
        return tuple(dict.fromkeys(name for one in self.asked for name in one.unsettled))


@dataclass(frozen=True)
class Eligibility:
    """An act put to people on a day. ``eligible``: how many fall under it; ``effects``: under a clause of that effect."""

    act: LegalAct
    at: date
    known: date | None
    rows: tuple[Row, ...]
    people: Bounds
    eligible: Bounds
    excluded: Bounds
    effects: Mapping[str, Bounds]
    named: str | None
    checkpoint: CheckpointRef


@dataclass(frozen=True, slots=True)
class _Put:
    asked: tuple[Asked, ...]
    clauses: tuple[tuple[Clause, Verdict], ...]
    evidence: tuple[Evidence, ...]

    @property
    def verdict(self) -> Verdict:
        return any_of(tuple(verdict for _, verdict in self.clauses))

    def of(self, effect: str) -> Verdict:
        return any_of(tuple(verdict for clause, verdict in self.clauses if clause.effect == effect))


def eligibility(view: View, act: LegalAct, at: date, *, person: Sequence[str] | None = None) -> Eligibility:
    """The act put to everybody held on the day, or to one ``person`` who has these records."""
    question = Question("held", at=at, known=view.known, by=(AGE,), people="anyone")
    if person is not None:
        question = replace(question, defined=replace(question.word, custody=frozenset(CUSTODY)))
    cases = [case for case in find_cases(view, question) if not case.is_group]
    if person is not None:
        cases = [replace(case, truth=Truth.CERTAIN) for case in cases if case.of in person]
        if not cases:
            raise QuestionError("No stay in custody is on record of this person.", mend="Name somebody who was held.")
        there = {case.unit: Counted(case.unit, tuple(cases), Truth.CERTAIN, 1, 1) for case in cases}
        people = Bounds(1, 1)
    else:
        held = tally(view, cases, at, ())
        there = {one.unit: one for one in held.persons}
        people, cases = held.people, [case for case in cases if case.unit in there]
    put = _put_to_all(view, act, cases, at)

    def so_many(verdicts: Mapping[str, Verdict]) -> Bounds:
        if person is not None:
            found = any_of(tuple(verdicts.values()))
            return Bounds(int(found is Verdict.YES), int(found is not Verdict.NO))
        narrowed = [_narrowed(case, verdicts[_key(view, case)]) for case in cases]
        return tally(view, narrowed, at, ()).people

    rows = [_row(view, one, put, at) for one in there.values()]
    order = list(Verdict)
    rows.sort(key=lambda row: (order.index(row.verdict) if row.verdict is not Verdict.NO else 9, row.label))
    return Eligibility(
        act=act, at=at, known=view.known, rows=tuple(rows), people=people,
        eligible=so_many({key: one.verdict for key, one in put.items()}),
        excluded=so_many({key: _NOT[one.verdict] for key, one in put.items()}),
        effects={
            effect: so_many({key: one.of(effect) for key, one in put.items()})
            for effect in EFFECTS if any(clause.effect == effect for clause in act.clauses)
        },
        named=None if person is None else rows[0].subject,
        checkpoint=view.checkpoint,
    )  # fmt: skip


def _put_to_all(view: View, act: LegalAct, cases: Iterable[Case], at: date) -> dict[str, _Put]:
    of: dict[str, list[Case]] = {}
    for case in cases:
        of.setdefault(_key(view, case), []).append(case)
    lists = Confirmations(view)
    found = {}
    for key, held in of.items():
        torn = view.torn(held[0].unit)
        members = (key,) if torn else view.cluster(held[0].unit).members
        stated = act_facts(Somebody(view, members, held), act.facts | {"country"}, at, lists)
        found[key] = _put(act, stated)
    return found


def _put(act: LegalAct, stated: Mapping[str, Stated]) -> _Put:
    facts = {name: one.values for name, one in stated.items()}
    here = _in_country(act, facts)
    required = [here, *(_asked(part, "requirement", facts, stated) for part in act.requirements)]
    excluded = [_asked(part, "exclusion", facts, stated) for part in act.exclusions]
    taken = [_asked(clause.part, "clause", facts, stated) for clause in act.clauses]
    base = all_of((*(one.verdict for one in required), *(_NOT[one.verdict] for one in excluded)))
    clauses = tuple((clause, all_of((base, one.verdict))) for clause, one in zip(act.clauses, taken, strict=True))
    evidence = tuple(dict.fromkeys(one for name in sorted(stated) for one in stated[name].evidence))
    return _Put((*required, *excluded, *taken), clauses, evidence)


def _in_country(act: LegalAct, facts: Facts) -> Asked:
    told = facts["country"]
    part = Part("country", f"held or convicted in {act.country}", None, act.title, None)
    if not told:
        return Asked(part, "requirement", Verdict.UNKNOWN, "not told: country", ("country",))
    hits = {country == act.country for country in told}
    verdict = Verdict.UNKNOWN if len(hits) > 1 else Verdict.YES if hits == {True} else Verdict.NO
    unsettled = ("country",) if len(hits) > 1 else ()
    return Asked(part, "requirement", verdict, "not settled: country" if unsettled else "", unsettled=unsettled)


def _asked(part: Part, kind: str, facts: Facts, stated: Mapping[str, Stated]) -> Asked:
    found = part.finding(facts)
    why = found.words
    if part.when is None:
        why = "not described in the sources of this act"
    elif found.verdict is Verdict.UNKNOWN:
        doubts = [
            f"{name.replace('_', ' ')} {doubt}" for name in sorted(part.when.facts) for doubt in stated[name].doubts
        ]
        why = "; ".join([*([why] if why else []), *doubts])
    return Asked(part, kind, found.verdict, why, found.missing, found.unsettled)


def _key(view: View, case: Case) -> str:
    """To whom an act is put: the person, or one record of a person whose judgements contradict each other."""
    return case.of if view.torn(case.unit) else case.unit


def _narrowed(case: Case, verdict: Verdict) -> Case:
    return replace(case, truth=min(case.truth, _TRUTH[verdict]))


def _row(view: View, held: Counted, put: Mapping[str, _Put], at: date) -> Row:
    ground = person_ground(view, held, at)
    found = [put[key] for key in dict.fromkeys(_key(view, case) for case in held.cases)]
    verdicts = tuple(one.verdict for one in found)
    verdict = verdicts[0] if len(set(verdicts)) == 1 else Verdict.UNKNOWN
    clauses = [pair for one in found for pair in one.clauses]
    certain = [clause for clause, said in clauses if said is Verdict.YES] if verdict is Verdict.YES else []
    possible = [clause for clause, said in clauses if said is not Verdict.NO]
    evidence = tuple(dict.fromkeys(one for put_ in found for one in put_.evidence))
    return Row(
        subject=ground.subject,
        label=ground.label,
        verdict=verdict,
        certainly=min(certain, key=lambda clause: clause.order, default=None),
        at_best=min(possible, key=lambda clause: clause.order, default=None),
        asked=tuple(dict.fromkeys(one for put_ in found for one in put_.asked)),
        evidence=evidence,
        level=highest(ground.level, *(one.level for one in evidence)),
        held=held.truth is Truth.CERTAIN,
    )
