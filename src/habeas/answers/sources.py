"""Which lists a question is of: one, any of several (their union), or all of several (their intersection).

Written ``viasna``, ``viasna,dissidentby`` and ``viasna & dissidentby``. The two are not mixed in one question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from habeas.errors import QuestionError

Lists = Literal["any", "all"]


@dataclass(frozen=True, init=False)
class AllOf:
    """In Python: only people on each of these lists, ``according_to=AllOf("viasna", "dissidentby")``."""

    sources: tuple[str, ...]

    def __init__(self, *sources: str) -> None:
        object.__setattr__(self, "sources", sources)


def read_sources(told: AllOf | str | Sequence[str]) -> tuple[tuple[str, ...], Lists]:
    """The sources, and whether somebody has to be on any or on all of their lists. Raises ``QuestionError``."""
    if isinstance(told, AllOf):
        return _named(told.sources, "all")
    each = (told,) if isinstance(told, str) else tuple(told)
    if not any("&" in one for one in each):
        return _named([name for one in each for name in one.split(",")], "any")
    if len(each) > 1 or "," in each[0]:
        raise QuestionError(
            "Lists are joined by commas (any of them) or by “&” (all of them), not by both.",
            mend='Write --according-to A,B or --according-to "A & B".',
        )
    return _named(each[0].split("&"), "all")


def _named(told: Sequence[str], lists: Lists) -> tuple[tuple[str, ...], Lists]:
    names = [name.strip() for name in told]
    if not all(names):
        raise QuestionError("A source has no name.", mend="Write --according-to A,B.")
    sources = tuple(dict.fromkeys(names))
    return sources, lists if len(sources) > 1 else "any"
