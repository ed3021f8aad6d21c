"""Which questions columns answer; the others are for the specification alone."""

from __future__ import annotations

from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.verdicts import decidable
from habeas.answers.conditions import TIMES, asks_age
from habeas.answers.defined import resolved
from habeas.answers.definitions import Definition, definition
from habeas.answers.question import Question

PROSECUTIONS = frozenset({"opened", "sentenced"})


def answerable(question: Question, *, over_time: bool = False) -> bool:
    """Whether the columns may answer a question; of one by a definition on record ``decided`` says it.

    Not yet: lines of years and months by another name as well, prosecutions, lines of stays, and ages ``over_time``, in
    which people come to be of an age.
    """
    times = {*question.by} & set(TIMES)
    if (over_time and asks_age(question.where, question.by)) or (times and len(question.by) > 1):
        return False
    if question.unit == "prosecutions" or (question.unit == "detentions" and question.by):
        return False
    return "/" in question.what or _has_columns(definition(question.what))


def decided(projection: Projection, question: Question) -> bool:
    """Whether the columns tell all that the question's word looks at. Raises ``QuestionError`` where there is no such word."""
    word = resolved(projection.view(None, ()), question).word
    return _has_columns(word) and decidable(projection, word)


def _has_columns(word: Definition) -> bool:
    return word.event not in PROSECUTIONS
