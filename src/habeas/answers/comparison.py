"""Everything that the verdict on one figure depends on, in one frozen value.

``stated`` is what the figure's words cover, ``register`` what the register answers to the figure's own question,
``rows`` what its rows alone add up to (the same, unless more rows may be missing). The properties are the words in which
the table of verdicts is written; this module decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.answers.answer import Assumption, Ground
from habeas.answers.proviso import proviso
from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True)
class Before:
    """The register's count as it stood before an event of the report's own days: ``event`` names it, ``day`` is its date."""

    value: Bounds
    event: str
    day: str
    uncertain: str = ""


@dataclass(frozen=True)
class Opposite:
    """The value of the opposite event or state, at the same place and time: how many, of whom, and who says so."""

    value: int
    what: str
    said_by: str


@dataclass(frozen=True)
class Comparison:
    """A figure beside the register's answer. ``obstacle``: why the two cannot be compared; ``lacks``: what is missing."""

    stated: Bounds
    exact: bool
    whole: bool
    own_root: str
    register: Bounds | None = None
    grounds: tuple[Ground, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    roots: tuple[str, ...] = ()
    before: Before | None = None
    opposites: tuple[Opposite, ...] = ()
    obstacle: str | None = None
    lacks: str | None = None

    @property
    def rows(self) -> Bounds | None:
        """What the rows on record add up to, when no others are supposed."""
        if self.register is None or self.register.high is not None:
            return self.register
        spread = [None if ground.high is None else ground.high - ground.low for ground in self.grounds]
        known = [width for width in spread if width is not None]
        return Bounds(self.register.low, None if len(known) < len(spread) else self.register.low + sum(known))

    @property
    def unsupported(self) -> bool:
        """Whether the rows on record alone cannot make up the figure."""
        return self.rows is None or not self.rows.overlaps(self.stated)

    @property
    def contained(self) -> bool:
        """Whether every number the register allows is one the figure's words cover."""
        return self.register is not None and self.register.within(self.stated)

    @property
    def overlaps(self) -> bool:
        """Whether some number the register allows is one the figure's words cover."""
        return self.register is not None and self.register.overlaps(self.stated)

    @property
    def empty(self) -> bool:
        """Whether the register says nothing: no answer, or nobody certain and no upper bound."""
        return self.register is None or (self.register.low == 0 and self.register.high is None)

    @property
    def one_root(self) -> bool:
        """Whether all that supports the register's answer goes back to the figure's own root."""
        return self.roots == (self.own_root,)

    @property
    def said_by(self) -> str:
        """The roots of the register's answer, in words."""
        if len(self.roots) < 2:
            return "".join(self.roots)
        return f"{', '.join(self.roots[:-1])} and {self.roots[-1]}"

    @property
    def beside(self) -> str:
        """What the register answers, as a further sentence; empty where it says nothing."""
        return "" if self.empty else f" The register has {self.register}."

    @property
    def equals_before(self) -> bool:
        """Whether it is exactly the certain count before an event of the report's own days."""
        return self.whole and self.exact and self.before is not None and self.stated.low == self.before.value.low > 0

    @property
    def opposite(self) -> Opposite | None:
        """The opposite value that it equals exactly, if any."""
        if not (self.whole and self.exact):
            return None
        return next((found for found in self.opposites if found.value == self.stated.low), None)

    @property
    def condition(self) -> str | None:
        """What would have to be true for the two to agree; None where they agree already or cannot."""
        if self.register is None or self.contained or not self.overlaps:
            return None
        return proviso(self.stated, self.register, self.grounds)
