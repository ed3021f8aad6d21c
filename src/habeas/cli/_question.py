"""The parts of a question as they are written on the command line: periods, conditions, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from habeas.vocabulary.dates import Period

ACCORDING_TO = "Only this source; may be repeated, or A,B: on any of these lists; 'A & B': on each of them."


def period(during: str | None, first: str | None, last: str | None) -> Period | None:
    """The period of ``--during``, or of ``--from`` and ``--to``; None where none is given."""
    from habeas.errors import QuestionError
    from habeas.vocabulary.dates import parse_period

    if during is not None and (first is not None or last is not None):
        raise QuestionError("A period was given twice.", mend="Give --during, or --from and --to.")
    if during is not None:
        return parse_period(during)
    return None if first is None and last is None else parse_period(first or "..", last or "..")


def condition(text: str) -> tuple[str, str]:
    """One ``--where``: its name and its value; ``age>=60`` is ``age=60_and_over``."""
    from habeas.answers.conditions import condition_read
    from habeas.errors import QuestionError

    found = condition_read(text)
    if found is None:
        raise QuestionError(f"--where: “{text}” is no condition.", mend="Write name=value, as in --where country=BY.")
    return found


def sources_asked(told: Sequence[str] | None) -> tuple[tuple[str, ...], Literal["any", "all"]]:
    """The sources of every ``--according-to``, and whether somebody has to be on all of their lists."""
    from habeas.answers.sources import read_sources

    return read_sources(told or ())
