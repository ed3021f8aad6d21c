"""The shape of a question: the same with stand-ins for its days, so that an expression is made once for all days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from habeas.answers.columnar.projection import NEWEST
from habeas.answers.question import Question
from habeas.vocabulary.dates import Period

KNOWN, AT, FIRST, LAST = (date(year, 1, 1) for year in (9990, 9991, 9992, 9993))
"""Days on which nothing happens and nothing is known."""


def shape(question: Question) -> tuple[Question, Mapping[int, int]]:
    """The question with stand-ins, and the ordinals that they stand for. An end that is open stays open."""
    days = {KNOWN: question.known or NEWEST}
    if question.at is not None:
        days[AT] = question.at
    during = question.during
    if during is not None:
        days |= {FIRST: during.first} if during.first is not None else {}
        days |= {LAST: during.last} if during.last is not None else {}
        during = Period(during.first and FIRST, during.last and LAST)
    shaped = replace(question, known=KNOWN, at=question.at and AT, during=during)
    return shaped, {stand_in.toordinal(): day.toordinal() for stand_in, day in days.items()}
