"""A question to the register, and the two times and the place in the ledger that it is asked for.

``what`` is an event or a state (see ``answers.definitions`` for each word's meaning). A stock is asked ``at`` a day, a
flow ``during`` a period, a cumulative count ``during`` a period that is open at its start or begins when it is told to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from habeas.answers.definitions import Definition, Unit, definition
from habeas.vocabulary.dates import Period

__all__ = ["Question", "Unit"]


@dataclass(frozen=True)
class Question:
    """What is asked. ``at`` or ``during`` is set, not both.

    ``known``: use only what was reported by that day (None: all). ``recorded``: use only the first so many entries of the
    ledger (None: all). ``according_to``: source keys, empty for all; ``lists``: whether people on ``any`` of them count, or
    only those on ``all``. ``where``: conditions ``((name, value), …)`` all of which must hold, e.g.
    ``(("country", "BY"), ("sex", "female"))``. ``by``: break the answer down by one name or by two.
    ``people``: whom the count is of: ``political`` prisoners (the definition's bounds) or ``anyone``. ``unit``: what is
    counted of them: each person once, each stay in custody, or each prosecution. ``defined``: the definition on record that
    ``what`` names, once it was looked up (``answers.defined``).
    """

    what: str
    at: date | None = None
    during: Period | None = None
    known: date | None = None
    recorded: int | None = None
    according_to: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    by: tuple[str, ...] = ()
    people: Literal["political", "anyone"] = "political"
    unit: Unit = "persons"
    lists: Literal["any", "all"] = "any"
    defined: Definition | None = None

    @property
    def word(self) -> Definition:
        """What is counted. Raises ``QuestionError`` for a word that there is not."""
        return definition(self.what) if self.defined is None else self.defined
