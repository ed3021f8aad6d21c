"""The sentences that a reader must know beside an answer: what is not bounded, not added up, not judged, or taken so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from habeas.answers.definitions import Definition
from habeas.answers.question import Question
from habeas.answers.tally import Tally
from habeas.answers.truth import Truth
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.quantities import Bounds


def notes_of(
    view: View, question: Question, counted: Tally, value: Bounds, *, covering: Sequence[Record]
) -> tuple[str, ...]:
    """The notes, the weightiest first."""
    return (
        *_open(view, question.word, counted, value),
        *_groups(counted),
        *_persons(question, counted),
        *_units(question, counted),
        *_contradictions(view, counted),
        *_times(view, question, covering),
    )


def _open(view: View, word: Definition, counted: Tally, value: Bounds) -> Iterator[str]:
    if value.high is None and not (counted.groups or counted.persons or counted.alike):
        yield "Nothing on record fits the question. That does not mean that there was nobody."
    elif value.high is None:
        yield (
            "Nothing bounds this number from above: nobody has recorded that the register holds everyone asked about. "
            f"What is on record comes to {counted.people}."
        )
    elif view.sources and not word.acts:
        lists = f"the list of {next(iter(view.sources))}" if len(view.sources) == 1 else _named(sorted(view.sources))
        yield f"Counted within {lists}: nobody is in this number who is not listed there."
    if word.kind == "stock":
        possible = sum(1 for person in counted.persons if person.low == 0)
        possible += sum(alike.number for alike in counted.alike if alike.truth is not Truth.CERTAIN)
        if possible and word.condition is not None:
            yield (
                f"{possible:,} {'person counts' if possible == 1 else 'people count'} only possibly: whether they were held "
                "on that day, or whether the definition takes them in, is not known. They are not counted as held."
            )
        elif possible:
            yield (
                f"{possible:,} people are not known to have been held until that day, nor to have been free by then. "
                "They are not counted as held."
            )


def _groups(counted: Tally) -> Iterator[str]:
    acts = counted.acts
    if len(counted.groups) > 1 and acts.low > counted.people.low:
        yield (
            f"The {len(counted.groups)} acts add up to {acts}. Some of it may be the same people more than once: where no "
            "statement on record says that they are different people, only the largest makes a number certain."
        )
    if counted.groups and (counted.persons or counted.alike):
        yield "Named persons who may belong to one of the groups are not added to it."


def _persons(question: Question, counted: Tally) -> Iterator[str]:
    listed = Counter(source for person in counted.persons for source in {case.event.source for case in person.cases})
    for alike in counted.alike:
        listed.update(dict.fromkeys(alike.sources, alike.number))
    if len(listed) > 1 and question.lists == "any":
        yield (
            f"Records of {len(listed)} sources: those that nobody has judged may be the same people, so at least as many "
            "count as any one source gives, and at most all of them."
        )
    if any(number > 1 for number in listed.values()):
        yield (
            "Each list is taken to name a person once: two of its records count as two people unless they are judged the "
            "same (`habeas link LIST` looks for such pairs)."
        )


def _units(question: Question, counted: Tally) -> Iterator[str]:
    if question.lists == "all" and len(set(question.according_to)) > 1:
        yield (
            "At least those count whose records on all of the lists are judged the same, and at most as many as the shortest "
            "list has."
        )
        if counted.groups:
            yield "Groups are on no list of persons, and nobody of them is in this number."
    if question.unit != "persons" and any(len({c.event.source for c in p.cases}) > 1 for p in counted.persons):
        one, other = ("Stays", "stays") if question.unit == "detentions" else ("Prosecutions", "prosecutions")
        yield (
            f"{one} of one source are different {other}. Those that several sources tell of a person may be the same: at "
            "least as many count as one source is sure of, at most all of them."
        )


def _contradictions(view: View, counted: Tally) -> Iterator[str]:
    units = {person.unit for person in counted.persons}
    units |= {view.cluster(member).id for group in counted.groups for member in group.cases[0].event.get("members", ())}
    number = sum(1 for unit in units if view.torn(unit))
    number += sum(alike.number for alike in counted.alike if alike.apart is not None)
    if number:
        who = "1 person has" if number == 1 else f"{number:,} people have"
        yield (
            f"{who} contradicting judgements on whether their records are one person: this number depends on which of "
            "them is right (`habeas judge --contradictions`)."
        )


def _times(view: View, question: Question, covering: Sequence[Record]) -> Iterator[str]:
    if question.at is None and question.during is None and question.word.event != "record":
        yield "No period was asked: everything on record counts."
    last = None if question.during is None else question.during.last
    if covering and view.known is not None and (last is None or view.known < last):
        yield f"As known on {view.known}: of what came after that day nothing could be known, and nothing is in this number."


def _named(sources: Sequence[str]) -> str:
    return f"the lists of {', '.join(sources[:-1])} and {sources[-1]}"
