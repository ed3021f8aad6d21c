"""The columns of a register as they are at hand: files by table, and what is looked up in them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

import numpy as np
import pyarrow.parquet as pq

from habeas.access.levels import Level
from habeas.adapters.columns.arrays import Codes
from habeas.adapters.columns.owners import SEVERAL
from habeas.adapters.columns.segment import Segment, replaced_in
from habeas.register.columns.days import NOTHING
from habeas.register.columns.schema import ASIDE, NOTHING_TOLD, OTHER, TABLES, TEXT_COLUMNS, TOLD


class Temporary:
    """A folder that is deleted when nothing holds it any more, and when the process ends."""

    def __init__(self) -> None:
        self.path = Path(mkdtemp(prefix="habeas-columns-"))
        finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet file of a table. Its rows whose ``column`` is among ``replaced`` do not hold: a later part has others."""

    path: Path
    column: str | None
    replaced: Codes


@dataclass(frozen=True)
class Columns:
    """The columns of the first ``size`` entries, of which ``leaf`` is the last one's leaf. Oldest segment first."""

    size: int
    leaf: str
    segments: tuple[Segment, ...]
    temporary: Temporary | None = field(default=None, repr=False, compare=False)

    @property
    def parts(self) -> Mapping[str, tuple[Part, ...]]:
        """The files of each table."""
        return {name: tuple(self._parts(name)) for name in TABLES}

    def _parts(self, name: str) -> Iterable[Part]:
        for number, segment in enumerate(self.segments):
            yield Part(segment.table(name), *replaced_in(name, self.segments[number + 1 :]))

    @property
    def bytes(self) -> int:
        """How much room its files take."""
        return sum(path.stat().st_size for segment in self.segments for path in segment.path.iterdir())

    def words(self) -> Mapping[str, Mapping[str, int]]:
        """The code of each text, by column."""
        found = {column: {NOTHING: NOTHING_TOLD} for column in TEXT_COLUMNS}
        for segment in self.segments:
            table = pq.read_table(segment.table("texts"))
            for column, code, told in zip(
                *(table[name].to_pylist() for name in ("column", "code", "told")), strict=True
            ):
                found[column][told] = code
        return found

    def texts(self, column: str) -> list[tuple[str, ...]]:
        """What each code of a column is told as."""
        ordered = sorted(self.words()[column].items(), key=lambda one: one[1])
        return [tuple(json.loads(told)) for told, _ in ordered]

    def levels(self, column: str) -> list[Level]:
        """The level of each code of a column: the highest at which anything is told of its predicate."""
        predicates = {one.predicate for told in TOLD.values() for one in told if one.column == column}
        highest = max(map(self.level_of, predicates), key=lambda level: level.rank, default=Level.PUBLIC)
        return [highest if text else Level.PUBLIC for text in self.texts(column)]

    def level_of(self, predicate: str) -> Level:
        """The highest level at which anything is told of a predicate."""
        parts = [pq.read_table(segment.table("levels")).to_pylist() for segment in self.segments]
        told = {Level(row["level"]) for rows in parts for row in rows if row["predicate"] == predicate}
        return max(told, key=lambda level: level.rank, default=Level.PUBLIC)

    def codes_of(self, ids: Iterable[str]) -> dict[str, int]:
        """The codes of those of these ids that are on record."""
        return {id_: code for id_, (code, _) in self.found(ids).items()}

    def found(self, ids: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Code, and whose record it is, of those of these ids that are on record."""
        asked = list(dict.fromkeys(ids))
        known: dict[str, tuple[int, int]] = {}
        for segment in reversed(self.segments):
            known |= {id_: (code, whose) for id_, code, whose in segment.find(asked)}
            asked = [id_ for id_ in asked if id_ not in known]
        return known

    def owners(self, subject: int, whose: int) -> set[int]:
        """The persons whose record a subject is."""
        if whose != SEVERAL:
            return {whose} - {OTHER, ASIDE}
        pairs = (pair for segment in self.segments for pair in segment.several.tolist())
        return {person for one, person in pairs if one == subject}

    def tied(self, persons: Collection[int]) -> set[int]:
        """The persons of whom a subject is that is of one of these, too."""
        pairs = [pair for segment in self.segments for pair in segment.several.tolist()]
        subjects = {subject for subject, person in pairs if person in persons}
        return {person for subject, person in pairs if subject in subjects}

    def entries_of(self, persons: Collection[int]) -> list[int]:
        """The entries that tell of these persons, in order; OTHER and ASIDE are asked for like a person."""
        left = np.array(sorted(persons), np.int32)  # as the codes are, which would all be converted otherwise
        found = [np.empty(0, np.int64)]
        for segment in reversed(self.segments):
            found.append(segment.entries_of(left))
            left = left[~np.isin(left, segment.replaced)]
        return [int(seq) for seq in np.unique(np.concatenate(found))]

    @property
    def people(self) -> int:
        """How many codes there are."""
        return max((segment.last_code for segment in self.segments), default=-1) + 1
