"""The lines of a breakdown by what the records say, with the plain people in each: see ``answers.plain.PlainLines``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from habeas.access.levels import Level
from habeas.answers.breakdown import NOT_STATED
from habeas.answers.columnar.lines import SILENT, Keys
from habeas.answers.columnar.torn import Line, TornPeople
from habeas.answers.tally import Alike, Counted
from habeas.answers.truth import Truth
from habeas.vocabulary.dates import Period
from habeas.vocabulary.folding import folded

if TYPE_CHECKING:
    from habeas.answers.columnar.plain import Part


@dataclass(frozen=True)
class ToldLines:
    """The people of each line, by its keys. Who tells nothing under a name is possible in every line of it."""

    names: tuple[Keys, ...]
    people: Mapping[tuple[int, ...], Sequence[Part]]
    torn: TornPeople

    def under(self, keys: tuple[str, ...], /) -> Collection[str]:
        """See ``PlainLines``."""
        wanted = self._wanted(keys)
        place = len(keys)
        told = {held[place] for held in self.people if all(held[at] in want for at, want in enumerate(wanted))}
        told |= {SILENT if key is None else key for key in self.torn.under(self._told(keys))}
        return [NOT_STATED if key == SILENT else self.names[place].texts[key] for key in sorted(told)]

    def alike(self, keys: tuple[str, ...], _time: Period | date, _groups: Sequence[Counted], /) -> Sequence[Alike]:
        """See ``PlainLines``."""
        return (*self._alike(keys), *self.torn.in_line(self._told(keys)))

    def level(self, place: int, key: str, /) -> Level | None:
        """See ``PlainLines``."""
        told = self.names[place]
        if told.name == "source":
            return None  # who says something is no secret
        levels = [told.levels[one] for one in self._keys(place, key) if one in told.levels]
        return min(levels, key=lambda level: level.rank, default=None)

    def _alike(self, keys: tuple[str, ...]) -> Iterator[Alike]:
        for held in product(*self._wanted(keys)):
            silent = any(key == SILENT and text != NOT_STATED for key, text in zip(held, keys, strict=True))
            for part in self.people.get(held, ()):
                yield replace(part.people, truth=Truth.POSSIBLE) if silent else part.people

    def _wanted(self, keys: tuple[str, ...]) -> list[tuple[int, ...]]:
        return [(SILENT,) if key == NOT_STATED else (*self._keys(place, key), SILENT) for place, key in enumerate(keys)]

    def _told(self, keys: tuple[str, ...]) -> Line:
        return tuple((None,) if key == NOT_STATED else (*self._keys(place, key),) for place, key in enumerate(keys))

    def _keys(self, place: int, text: str) -> Iterator[int]:
        return (key for key, written in self.names[place].texts.items() if folded(written) == folded(text))
