"""Which questions columns answer; the others are for the specification alone."""

from __future__ import annotations

from habeas.answers.conditions import AGE, TIMES
from habeas.answers.question import Question


def answerable(question: Question) -> bool:
    """Whether the columns answer a question.

    Not yet: ages, lines of years and months, stays and prosecutions, and definitions on record.
    """
    asked = {*question.by, *(name for name, _ in question.where)}
    return "/" not in question.what and question.unit == "persons" and AGE not in asked and not asked & set(TIMES)
