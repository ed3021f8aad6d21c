"""Lines of a breakdown by what the records say, as expressions: ``answers.breakdown`` for plain people.

A *key* is a number for each text that differs when folded; ``SILENT`` is that of persons of whom no record says anything
under the name. A case that says nothing, of a person whose other records do, is possible in each of that person's lines; so
is one of which sources differ on what is said, in each line that one of them tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.access.levels import Level
from habeas.answers.columnar.ages import CODE
from habeas.answers.columnar.cases import POSSIBLE
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.texts import said, text_column
from habeas.answers.conditions import AT_ONCE
from habeas.register.columns.schema import PERSON
from habeas.vocabulary.folding import folded

SILENT = -1
_OF_PERSON = frozenset(one.column for one in PERSON)  # in every row of a record the same


class InLines(Protocol):
    """What puts cases into lines: the ``column`` of the lines' keys, and the cases that count in each."""

    @property
    def column(self) -> str:
        """The column that the keys stand in."""
        ...

    def in_lines(self, counting: Table, whole: Table, *, one_record: bool) -> Table:
        """The cases that count, one row for each line; ``whole`` are all cases of the same people (``unit``).

        ``one_record``: each of them has but one.
        """
        ...


@dataclass(frozen=True)
class Keys:
    """The keys of one name: the ``column`` they stand in, the text each is written as, the lowest level at which each is
    told, and which ``code`` tells which, alone or as one of several that sources differ on, and which are ``silent``.
    """

    name: str
    column: str
    texts: Mapping[int, str]
    levels: Mapping[int, Level]
    rows: Mapping[int, Mapping[int, bool]]
    silent: tuple[int, ...]
    code: str | None

    def told_by(self, code: int) -> Mapping[int, bool]:
        """The keys that a code tells, each with whether nobody differs."""
        return self.rows.get(code, {})

    @cached_property
    def told(self) -> Table | None:
        """The same as rows: ``code``, the key, ``sole``."""
        rows = [(code, key, sole) for code, keys in self.rows.items() for key, sole in keys.items()]
        if not rows:
            return None
        codes, keys = (pa.array([row[at] for row in rows], pa.int32()) for at in (0, 1))
        return ibis.memtable(pa.table({"code": codes, self.column: keys, "sole": [sole for *_, sole in rows]}))

    def in_lines(self, counting: Table, whole: Table, *, one_record: bool) -> Table:
        """The cases that count, one row for each line that they are possible in; see ``InLines``."""
        if self.told is None or self.code is None:
            return counting.mutate(**{self.column: ibis.literal(SILENT, "int32")})
        told = self.told.rename({self.code: "code"})
        found = counting.left_join(told, self.code)
        if one_record and self.code in _OF_PERSON:  # then no other case of the person tells
            return self._placed(counting, found, found[self.column], found.sole.fill_null(True))  # noqa: FBT003 - a value
        silent = counting.filter(counting[self.code].isin(self.silent))
        others = whole.semi_join(silent, "unit").inner_join(told, self.code).select(of="unit", other=self.column)
        others = others.distinct()
        asked = found.mutate(asked=ibis.ifelse(found[self.column].isnull(), found.unit, ibis.null("int32")))
        both = asked.left_join(others, asked.asked == others.of)
        return self._placed(
            counting, both, both[self.column].fill_null(both.other), both.sole.fill_null(both.other.isnull())
        )

    def _placed(self, counting: Table, found: Table, key: Value, sole: Value) -> Table:
        truth = ibis.ifelse(sole, found.truth, ibis.least(found.truth, POSSIBLE))
        return found.mutate(truth=truth, **{self.column: key.fill_null(SILENT)}).select(*counting.columns, self.column)


def keys_of(projection: Projection, table: Table, name: str, place: int) -> Keys:
    """The keys of a name in the rows of a table; ``place`` is which of the names asked by it is."""
    asked = "keys", tuple(table.columns), name, place
    found: Keys = projection.once(asked, lambda: _keys(projection, table, name, place))
    return found


def _keys(projection: Projection, table: Table, name: str, place: int) -> Keys:
    _, texts = said(projection, table, name)
    column = text_column(table, name)
    numbers: dict[str, int] = {}
    written: dict[int, str] = {}
    levels: dict[int, Level] = {}
    seen = _levels(projection, column, len(texts))
    rows: dict[int, dict[int, bool]] = {}
    for code, text in enumerate(texts):
        sole = name in AT_ONCE or len({folded(one) for one in text}) == 1
        for one in text:
            key = numbers.setdefault(folded(one), len(numbers))
            written[key] = min(one, written.get(key, one))
            if column is not None:
                levels[key] = min(seen[code], levels.get(key, Level.SEALED), key=lambda level: level.rank)
            rows.setdefault(code, {})[key] = sole
    silent = tuple(code for code, text in enumerate(texts) if not text)
    return Keys(name, f"key{place}", written, levels, rows, silent, column)


def _levels(projection: Projection, column: str | None, size: int) -> Sequence[Level]:
    """The level at which what each code stands for is told; an age follows from either of two things that are told."""
    if column != CODE:
        return [] if column is None else projection.columns.levels(column)
    told = (projection.columns.level_of(name) for name in ("birth_date", "age"))
    return [max(told, key=lambda level: level.rank)] * size
