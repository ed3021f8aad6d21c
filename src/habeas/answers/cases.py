"""Cases: the records that fit a question's word and conditions, each with how firmly, before its time is looked at.

A case is one group, or one event of one person as one source tells it. It never decides how many people there are: that
is for ``tally``, which knows about clusters, overlaps and the period.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from habeas.answers.ages import Ages, ages_asked, ages_of, bands_of, of_ages, tells_age
from habeas.answers.conditions import AGE, part_of_group, tellings, truth
from habeas.answers.defined import truth_of
from habeas.answers.definitions import Definition
from habeas.answers.facts import Told, days_of, facts_of
from habeas.answers.matters import DATE, NONE, Matters, condition, fact, of_one
from habeas.answers.question import Question
from habeas.answers.truth import Truth, agreed, dates, happened_in, held_on, hull, told
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, Period
from habeas.vocabulary.quantities import Bounds

_OF_A_SENTENCE = frozenset({"sentenced", "penalty", "sentence_months", "sentence_days"})
_AFTER_A_SENTENCE = frozenset({"convicted", "quashed"})
_LISTED_FOR = (("detention", "began"), ("killing", "on"))
"""The events that a source lists a person for, with their dates."""


@dataclass(frozen=True, slots=True)
class Case:
    """One record that may count. ``unit`` is the group's id or the person's cluster; ``size`` how many it counts for.

    ``reasons`` says why it is not certain, where it is not. ``matters``: what of the question its source is silent on, and
    what of it rules the case out, whatever the time. ``ages`` is how old the person was then, where that is asked. ``gone`` is
    the source's killing record of the same person, for a stock: the dead are not held. A person's case that a condition
    rules out stays, as ``OUT``: it may speak against another source of the same person.
    """

    unit: str
    event: Record
    person: Record | None
    truth: Truth
    when: tuple[FuzzyDate, ...]
    size: Bounds
    reasons: tuple[str, ...]
    matters: Matters = NONE
    gone: Record | None = None
    ages: tuple[Ages, ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether it is an act on several people."""
        return self.event.kind == "group"

    @property
    def of(self) -> str:
        """The person record it tells of."""
        return str(self.event.get("person", self.event.id))

    def matters_at(self, time: Period | date) -> Matters:
        """Its matters at a time, the date of a flow included."""
        if not isinstance(time, Period):
            return self.matters
        if not any(day.known for day in self.when):
            return self.matters | Matters(silent=frozenset({DATE}))
        return self.matters if happened_in(self.when, time) else self.matters | Matters(against=frozenset({DATE}))

    def silent_on(self, name: str) -> bool:
        """Whether it says nothing that bears on a name."""
        if name == AGE:
            return self.person is None or not tells_age(self.person)
        return not tellings(name, self.event, self.person)

    def told(self, name: str) -> tuple[tuple[str, ...], ...]:
        """What it says under the name of a breakdown, telling by telling; of an age the bands that it may be in."""
        if name == AGE:
            return tuple((band,) for band in bands_of(self.ages))
        return tellings(name, self.event, self.person)

    def at(self, time: Period | date) -> Truth:
        """How firmly it counts in a period, or on a day."""
        if isinstance(time, Period):
            return min(self.truth, happened_in(self.when, time))
        if self.gone is not None and happened_in(dates(self.gone, "on"), Period(None, time)) is Truth.CERTAIN:
            return Truth.OUT
        return min(self.truth, held_on(self.event, time))


def find_cases(view: View, question: Question) -> tuple[Case, ...]:
    """Every case of the question's word and conditions in the view, at whatever time. The view is of the right sources."""
    word = question.word
    return (*_groups(view, word, question), *_persons(view, word, question))


def _groups(view: View, word: Definition, question: Question) -> Iterator[Case]:
    if not word.acts:
        return
    for group in view.of("group"):
        case = group_case(group, word, question)
        if case is not None:
            yield case


def group_case(group: Record, word: Definition, question: Question) -> Case | None:
    """The case a group makes for a word, or None where its act is another."""
    fits, reasons = _act(group, word)
    if fits is Truth.OUT:
        return None
    size = hull(group, "size")
    counted = _counted(group, size, question.people, reasons)
    for name, value in question.where:
        part = part_of_group(name, value, group, counted, size)
        if part is not None:
            counted = part
            continue
        holds = Truth.POSSIBLE if name == AGE else truth(name, value, group, None)
        if holds is Truth.OUT:
            return None
        if holds is Truth.POSSIBLE:
            fits = Truth.POSSIBLE
            reasons.append(f"whether {name} is {value} is not stated")
    when = dates(group, "on")
    if word.condition is not None:
        told_of = Told(group, days_of(when, question.at))
        holds, why, _ = truth_of(word, facts_of(told_of, word.facts))
        if holds is Truth.OUT:
            return None
        fits = min(fits, holds)
        reasons.extend(why and [why])
    if not group.listed:
        fits = Truth.POSSIBLE
        reasons.append(f"no longer on the list of {group.says['listed'].source}")
    return Case(group.id, group, None, fits, when, counted, tuple(reasons))


def _act(group: Record, word: Definition) -> tuple[Truth, list[str]]:
    acts = told(group, "act")
    done = agreed(act in word.acts for act in acts) if acts else Truth.OUT
    if done is Truth.CERTAIN:
        return done, []
    if done is Truth.POSSIBLE:
        return done, ["sources differ on what was done: " + ", ".join(acts)]
    perhaps = [act for act in told(group, "may_be") if act in word.acts]
    if not perhaps:
        return Truth.OUT, []
    return Truth.POSSIBLE, [f"whether by {perhaps[0]} is not stated"]


def _counted(group: Record, size: Bounds | None, people: str, reasons: list[str]) -> Bounds:
    if size is None:
        reasons.append("how many people is not stated")
    if people == "anyone":
        return size or Bounds(0, None)
    most = None if size is None else size.high
    political = hull(group, "political") or Bounds(0, most)
    if political.high is None or (most is not None and political.high > most):
        political = Bounds(political.low if most is None else min(political.low, most), most)
    if size is not None and political.low != political.high:
        one = size == Bounds(1, 1)
        reasons.append(
            "whether the person was a political prisoner is not stated"
            if one
            else f"how many were political prisoners is not stated: {political}"
        )
    if len(told(group, "size")) > 1 or len(told(group, "political")) > 1:
        reasons.append("sources differ on how many")
    return political


def _persons(view: View, word: Definition, question: Question) -> Iterator[Case]:
    reasons: list[str]
    if word.event == "on":
        for killing in view.of("killing"):
            yield from _case(view, killing, (word, question), [], Truth.CERTAIN)
        return
    if word.event == "record":
        for person in view.of("person"):
            yield from _case(view, person, (word, question), [], Truth.CERTAIN)
        return
    if word.event is None and word.kind == "flow":
        return
    if word.event in {"opened", "sentenced"}:
        for prosecution in view.of("case"):
            reasons = []
            fits = _prosecution(prosecution, word, reasons)
            if fits is not Truth.OUT:
                yield from _case(view, prosecution, (word, question), reasons, fits)
        return
    killings = view.of("killing") if word.kind == "stock" else ()
    killed = {person: killing for killing in killings if (person := killing.get("person")) is not None}
    for detention in view.of("detention"):
        reasons = []
        fits = _stay(detention, word, reasons)
        if fits is not Truth.OUT:
            gone = killed.get(detention.get("person"))
            yield from _case(view, detention, (word, question), reasons, fits, gone=gone)


def _stay(detention: Record, word: Definition, reasons: list[str]) -> Truth:
    fits = Truth.CERTAIN
    forms = told(detention, "form")
    if forms:
        fits = agreed(form in word.forms for form in forms)
        if fits is Truth.POSSIBLE:
            reasons.append("sources differ on whether it was " + " or ".join(forms))
    if word.kind == "stock":
        custody = told(detention, "custody")
        behind = agreed(kind in word.custody for kind in custody) if custody else Truth.CERTAIN
        if behind is Truth.POSSIBLE:
            reasons.append("sources differ on the kind of custody")
        return min(fits, behind)
    if word.event == "ended":
        return min(fits, _end(detention, word, reasons))
    return fits


def _end(detention: Record, word: Definition, reasons: list[str]) -> Truth:
    """Whether a stay ended as the word has it. A stay of which no end is on record is no release on record."""
    causes = [cause for cause in told(detention, "release_cause") if cause != "unknown"]
    if causes:
        fits = agreed(cause in word.causes for cause in causes)
        if fits is Truth.POSSIBLE:
            reasons.append("sources differ on why it ended: " + ", ".join(causes))
        return fits
    if detention.get("end") != "ended" and not detention.date("ended").known:
        return Truth.OUT
    reasons.append("why the stay ended is not stated")
    return Truth.POSSIBLE


def _prosecution(prosecution: Record, word: Definition, reasons: list[str]) -> Truth:
    """Whether a prosecution is on record so. One of which no sentence is on record is no sentence on record."""
    if not prosecution.listed:
        reasons.append(f"no longer on the list of {prosecution.says['listed'].source}")
    fits = Truth.CERTAIN if prosecution.listed else Truth.POSSIBLE
    if word.event != "sentenced" or prosecution.says.keys() & _OF_A_SENTENCE:
        return fits
    if not set(told(prosecution, "proceedings")) & _AFTER_A_SENTENCE:
        return Truth.OUT
    reasons.append("whether a sentence was passed is not stated")
    return Truth.POSSIBLE


def _case(
    view: View,
    event: Record,
    asked: tuple[Definition, Question],
    reasons: list[str],
    fits: Truth,
    *,
    gone: Record | None = None,
) -> Iterator[Case]:
    word, question = asked
    id_ = event.get("person", event.id)
    person = view.records.get(id_)
    when = dates(event, word.event) if word.event not in {None, "record"} else (UNKNOWN_DATE,)
    ages = _ages(view, person, event, asked, when)
    case = Case(view.cluster(id_).id, event, person, fits, when, Bounds(1, 1), (), NONE, gone, ages)
    matters = NONE
    for place, (name, value) in enumerate(question.where):
        holds = of_ages(ages, ages_asked(value)) if name == AGE else truth(name, value, event, person)
        matters |= of_one(condition(place), holds, silent=case.silent_on(name))
        reasons.extend([] if holds is not Truth.POSSIBLE else [_open(case, name, value)])
        fits = min(fits, holds)
    if word.condition is not None:
        told_of = Told(event, days_of(when, question.at), view, id_, ages)
        holds, why, said = truth_of(word, facts_of(told_of, word.facts))
        told_all = () if case.silent_on(AGE) else (fact(AGE),)  # though no age may follow from what is told
        matters, fits = matters | Matters(said.silent.difference(told_all), said.against), min(fits, holds)
        reasons.extend(why and [why])
    if person is not None and not person.listed:
        fits = min(fits, Truth.POSSIBLE)
        reasons.append(f"no longer on the list of {person.says['listed'].source}")
    yield replace(case, truth=fits, reasons=tuple(reasons), matters=matters)


def _open(case: Case, name: str, value: str) -> str:
    """Why a condition is only possible."""
    if name == AGE and case.ages:
        return f"whether age is {value} does not follow from what is told"
    silent = name == AGE or case.silent_on(name)
    return f"whether {name} is {value} is not stated" if silent else f"sources differ on {name}"


def _ages(
    view: View, person: Record | None, event: Record, asked: tuple[Definition, Question], when: tuple[FuzzyDate, ...]
) -> tuple[Ages, ...]:
    """How old the person was: on the day of a stock, at the event of a flow; nothing where no age is asked."""
    word, question = asked
    if person is None or AGE not in {*question.by, *word.facts, *(name for name, _ in question.where)}:
        return ()
    listed = [(record, name) for kind, name in _LISTED_FOR for record in view.events(kind, person.id)]
    if question.at is None:
        return ages_of(person, event, word.event, when, listed)
    return ages_of(person, event, None, (FuzzyDate(question.at, question.at),), listed)
