"""People who came and went, told as numbers: the seam between a balance and what makes one of millions of records.

The specification has ``NOBODY`` beside its view. ``columnar`` has everybody whose records contradict in nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from habeas.answers.answer import Ground
from habeas.answers.tally import Alike
from habeas.answers.truth import Truth


@dataclass(frozen=True, slots=True)
class Moved:
    """How many came (1) or went (-1) for one reason among those held as firmly as ``least``."""

    least: Truth
    sign: Literal[1, -1]
    reason: str
    number: int


class PlainMoves(Protocol):
    """People beside a view, between an opening and a closing; of none of them anything was reported in between."""

    @property
    def opening(self) -> Sequence[Alike]:
        """Who is held at the opening."""
        ...

    @property
    def closing(self) -> Sequence[Alike]:
        """Who is held at the closing."""
        ...

    def moved(self, least: Truth, /) -> Sequence[Moved]:
        """Who came and who went in between."""
        ...

    def through(self, least: Truth, /) -> int:
        """How many came and went in between."""
        ...

    def people(self, moved: Moved, /) -> Sequence[Ground]:
        """Who is in the line that these are in, those of the view included."""
        ...


class _Nobody:
    opening: Sequence[Alike] = ()
    closing: Sequence[Alike] = ()

    def moved(self, _least: Truth, /) -> Sequence[Moved]:
        return ()

    def through(self, _least: Truth, /) -> int:
        return 0

    def people(self, _moved: Moved, /) -> Sequence[Ground]:
        return ()


NOBODY: PlainMoves = _Nobody()
