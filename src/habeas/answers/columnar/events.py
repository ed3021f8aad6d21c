"""The rows of a word's kind of event, and when each was."""

from __future__ import annotations

from ibis import Table

from habeas.answers.columnar.projection import Projection
from habeas.answers.definitions import Definition
from habeas.answers.question import Question
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST


def events(projection: Projection, question: Question, word: Definition) -> Table | None:
    """The rows of the word's kind of event, with ``first`` and ``last``."""
    name = table_of(word)
    if name is None:
        return None
    rows = projection.known(name, question.known)
    if name == "killings":
        return rows.mutate(first=rows.on_first, last=rows.on_last)
    if name == "persons":
        return rows.mutate(first=OPEN_FIRST, last=OPEN_LAST, there=1)
    if word.event == "ended":
        return rows.mutate(first=rows.ended_first, last=rows.ended_last)
    return rows.mutate(first=rows.began_first, last=rows.began_last)


def table_of(word: Definition) -> str | None:
    """The table of the word's kind of event; None where it takes no named persons."""
    if word.event is None and word.kind == "flow":
        return None
    return {"on": "killings", "record": "persons"}.get(word.event or "", "stays")
