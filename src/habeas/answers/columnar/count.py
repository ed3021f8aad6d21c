"""Counting by columns: plain people as numbers, the few others folded as the specification does, put together exactly."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from habeas.answers import count as specified
from habeas.answers.answer import Answer
from habeas.answers.columnar.plain import PlainPeople
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.torn import tells_torn
from habeas.answers.conditions import asks_age
from habeas.answers.count import Value
from habeas.answers.defined import resolved
from habeas.answers.question import Question
from habeas.register.view import View


def count(projection: Projection, question: Question) -> Answer:
    """The answer that ``answers.count`` gives over the whole register."""
    view, plain = sides(projection, question, torn=tells_torn(question))
    return specified.count(view, question, plain)


def value_of(projection: Projection, question: Question) -> Value:
    """The value and the lines of it."""
    view, plain = sides(projection, question, torn=tells_torn(question))
    return specified.value_of(view, question, plain)


def sides(projection: Projection, question: Question, *, torn: bool) -> tuple[View, PlainPeople]:
    """Those who are folded, and those who are told as numbers; ``torn``: also those with contradicting judgements."""
    projection = projection.of(question.according_to)
    question = resolved(projection.view(None, ()), question)
    word = question.word
    several = projection.tellers if asks_age(question.where, question.by) else ()  # a row has one date of birth
    apart = left_apart(projection, {*(projection.members if word.acts else ()), *several}, torn=torn)
    view = projection.view(question.known, apart)

    def everybody(persons: Collection[int]) -> Answer:
        return specified.count(projection.view(question.known, {*persons, *apart}), question)

    return view, PlainPeople(projection, question, word, apart, everybody)


def left_apart(projection: Projection, members: Iterable[int], *, torn: bool = False) -> frozenset[int]:
    """Who is left to the specification (see ``plain``), on whatever day they are one person with whom; unless ``torn``, also those
    with contradicting judgements.
    """
    contradicting = () if torn else projection.torn
    return projection.tied({*projection.intricate, *projection.disputed, *members, *contradicting})
