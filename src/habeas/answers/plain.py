"""People who are counted beside a view, told as numbers: the seam between the specification and what counts millions.

The specification has ``NOBODY`` beside its view. ``columnar`` has everybody whose records contradict in nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol, overload

from habeas.access.levels import Level
from habeas.answers.answer import Answer, Ground
from habeas.answers.tally import Alike, Counted
from habeas.vocabulary.dates import Period


class PlainLines(Protocol):
    """The same people in the lines of a breakdown. A line's keys are texts, one for each name that is asked by."""

    def under(self, keys: tuple[str, ...], /) -> Collection[str]:
        """The texts of the next name in the lines that begin with these keys, that of who tells nothing included."""
        ...

    def alike(self, keys: tuple[str, ...], time: Period | date, groups: Sequence[Counted], /) -> Sequence[Alike]:
        """Who counts in a line."""
        ...

    def level(self, place: int, key: str, /) -> Level | None:
        """The lowest level at which a key of the name at this place is told; None where they do not tell it."""
        ...


class Plain(Protocol):
    """People beside a view, as one question sees them."""

    @property
    def countries(self) -> frozenset[str]:
        """The countries that their events are in."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that tells of somebody who may count, in the order of the register; none where nobody is beside."""
        ...

    def alike(self, time: Period | date, groups: Sequence[Counted], /) -> Sequence[Alike]:
        """Who counts at a time; the groups are those that they may belong to."""
        ...

    def lines(self, time: Period | date, groups: Sequence[Counted], /) -> PlainLines:
        """The breakdown that the question asks for."""
        ...

    def whole(self, time: Period | date, /) -> Callable[[], Answer] | None:
        """How to find the same answer with everybody in the view; None where everybody is there."""
        ...


class _Nobody:
    """Nobody: everybody is in the view."""

    countries: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()

    def alike(self, _time: Period | date, _groups: Sequence[Counted], /) -> Sequence[Alike]:
        return ()

    def lines(self, _time: Period | date, _groups: Sequence[Counted], /) -> PlainLines:
        return _NoLines()

    def whole(self, _time: Period | date, /) -> None:
        return None


class _NoLines:
    def under(self, _keys: tuple[str, ...], /) -> Collection[str]:
        return ()

    def alike(self, _keys: tuple[str, ...], _time: Period | date, _groups: Sequence[Counted], /) -> Sequence[Alike]:
        return ()

    def level(self, _place: int, _key: str, /) -> None:
        return None


NOBODY: Plain = _Nobody()


class Lazily(Sequence[Ground]):
    """Grounds that are found when somebody looks at them: who is behind a number of a million takes longer than the number."""

    def __init__(self, find: Callable[[], Sequence[Ground]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> tuple[Ground, ...]:
        return tuple(self._find())

    @overload
    def __getitem__(self, at: int) -> Ground: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Ground]: ...

    def __getitem__(self, at: int | slice) -> Ground | Sequence[Ground]:
        return self._found[at]

    def __iter__(self) -> Iterator[Ground]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return self._found == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._found)
