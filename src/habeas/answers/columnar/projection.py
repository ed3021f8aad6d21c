"""What the columnar answers need of a register: an engine with its tables, the texts behind codes, and entries to fold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Protocol

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.access.levels import Level
from habeas.errors import QuestionError
from habeas.ledger.entries import Entry
from habeas.register.columns.schema import SINGLE, WHOLE
from habeas.register.view import CheckpointRef, View, fold

_OF_PERSONS = ("persons", "stays", "killings")
_KEPT = 32  # views, of the few who are folded
NEWEST = date.max
"""As known on this day, everything that was ever reported is known."""
NOTHING_GIVEN: Mapping[str, pa.Table] = MappingProxyType({})


class Engine(Protocol):
    """Something that holds the tables of ``register.columns`` and evaluates expressions over them."""

    @property
    def in_memory(self) -> bool:
        """Whether it holds the tables in memory, where to keep some rows apart takes less time than to look for them again."""
        ...

    def table(self, name: str) -> Table:
        """A table of the projection."""
        ...

    def fetch(self, expression: Table) -> pa.Table:
        """The rows of an expression."""
        ...

    def prepared(
        self,
        shape: Hashable,
        make: Callable[[], Table],
        days: Mapping[int, int],
        given: Mapping[str, pa.Table] = NOTHING_GIVEN,
    ) -> pa.Table:
        """The rows of an expression that is made once for questions of one shape.

        It is made with the days that are keys of ``days``, which occur nowhere else; what is asked for are those they map to.
        Tables that are ``given`` by name have other rows each time.
        """
        ...


class Columns(Protocol):
    """What stands beside the tables: the texts of a column by code, the codes of ids, and which entries are about whom."""

    def texts(self, column: str) -> Sequence[tuple[str, ...]]:
        """What each code of a text column stands for: all that is told, nothing for code 0."""
        ...

    def levels(self, column: str) -> Sequence[Level]:
        """The lowest level at which what a code stands for is told, by code."""
        ...

    def level_of(self, predicate: str) -> Level:
        """The highest level at which anything is told of a predicate."""
        ...

    def codes_of(self, ids: Iterable[str]) -> Mapping[str, int]:
        """The codes of those of these subjects that are on record."""
        ...

    def entries_of(self, persons: Collection[int]) -> Iterable[Entry]:
        """Every entry about these persons, and about whatever is no person, in the order of the ledger."""
        ...


@dataclass(frozen=True)
class Projection:
    """The columns of a register at a checkpoint; ``recorded`` where that is not its newest, as in ``View``.

    ``scope``: the sources that are asked; all, where none is named. ``tables``: those that are not asked whole. ``current``: whether the
    tables of the engine are still those of this checkpoint.
    """

    engine: Engine
    columns: Columns
    checkpoint: CheckpointRef
    recorded: int | None = None
    scope: frozenset[str] = frozenset()
    tables: Mapping[str, Table] = field(default_factory=dict, repr=False, compare=False)
    current: Callable[[], bool] = field(default=lambda: True, repr=False, compare=False)
    views: dict[tuple[date | None, frozenset[int]], View] = field(default_factory=dict, repr=False, compare=False)

    def of(self, sources: Iterable[str]) -> Projection:
        """The same as these sources have it; as all have it, where none is named."""
        scope = frozenset(sources)
        if scope == self.scope:
            return self
        if scope not in self._scopes:
            self._scopes[scope] = replace(self, scope=scope)
        return self._scopes[scope]

    def check_current(self) -> None:
        """Raise ``QuestionError`` where the engine has gone on to newer entries, or was closed."""
        if not self.current():
            raise QuestionError(
                "Who is behind this answer is no longer at hand: newer entries were asked since, or the register was closed.",
                mend=f"Ask again; recorded={self.checkpoint.size} asks as the register was then.",
            )

    def known(self, name: str, known: date | None) -> Table:
        """The rows of a table that hold as known on a day, of the sources that are asked."""
        day = (known or NEWEST).toordinal()
        table = self.tables[name] if name in self.tables else self.engine.table(name)
        held = table.filter(table.known_from <= day, table.known_until > day)
        return held.filter(held["scope"] != (SINGLE if not self.scope else WHOLE)) if "scope" in held.columns else held

    def view(self, known: date | None, persons: Collection[int]) -> View:
        """The view of these persons, and of all that is no person, as the whole ledger has them."""
        asked = known, self.with_stays(persons)
        if asked not in self.views:
            others = frozenset(told[0] for told in self.columns.texts("source") if told)
            view = fold(self.columns.entries_of(asked[1]), known=known, checkpoint=self.checkpoint)
            if len(self.views) >= _KEPT:
                self.views.pop(next(iter(self.views)))
            self.views[asked] = replace(view, recorded=self.recorded, others=others)
        return self.views[asked]

    @cached_property
    def _scopes(self) -> dict[frozenset[str], Projection]:
        return {}

    def told_by(self, table: Table, sources: Iterable[str]) -> Table:
        """The rows of these sources; all of them where none is named."""
        asked = [self.sources[source] for source in sources if source in self.sources]
        return table.filter(table.source.isin(asked)) if [*sources] else table

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """The code of each source that ever said something."""
        return {told[0]: code for code, told in enumerate(self.columns.texts("source")) if told}

    def once(self, what: Hashable, find: Callable[[], Any]) -> Any:
        """What follows from the columns whatever the days of a question, found when it is asked for first."""
        if what not in self._found:
            self._found[what] = find()
        return self._found[what]

    @cached_property
    def _found(self) -> dict[Hashable, Any]:
        return {}

    def tied(self, persons: Iterable[int]) -> frozenset[int]:
        """These persons, and whoever was ever judged to be one person with one of them."""
        wanted = frozenset(persons)
        if wanted not in self._tied:
            self._tied[wanted] = self._tied_to(set(wanted))
        return self._tied[wanted]

    def with_stays(self, persons: Iterable[int]) -> frozenset[int]:
        """These persons with their stays that stand alone, and whose such stays these are: their entries are the same."""
        found = frozenset(persons)
        if not self.alone:
            return found
        whose = found | {self.alone[one] for one in found if one in self.alone}
        return whose | {stay for stay, person in self.alone.items() if person in whose}

    @cached_property
    def alone(self) -> Mapping[int, int]:
        """The stays that name nobody for a time and stand under their own codes then, with whose they are at other times."""
        return {row["stay"]: row["person"] for row in self.engine.fetch(self.engine.table("alone")).to_pylist()}

    @cached_property
    def disputed(self) -> frozenset[int]:
        """The persons on whose records several of the sources asked speak, but not all: only the fold knows what these say together."""
        if len(self.scope) < 2:
            return frozenset()
        asked = self.told_by(self.engine.table("tellers"), self.scope)
        often = asked.group_by("person").having(asked.count() > 1).aggregate(asked.count().name("often"))
        return frozenset(self.codes(often, "person"))

    @cached_property
    def tellers(self) -> frozenset[int]:
        """The persons on whose records several of the sources asked speak: of one source that is asked, nobody."""
        return self.disputed if self.scope else frozenset(self.codes(self.engine.table("tellers"), "person"))

    @cached_property
    def torn(self) -> frozenset[int]:
        """The persons with contradicting judgements, at whatever time as known."""
        joined = self.engine.table("joined")
        return frozenset(self.codes(joined.filter(joined.torn == 1), "person"))

    def never_judged(self, persons: frozenset[int]) -> frozenset[int]:
        """Those of them with rows of whom it was never judged that they are, or are not, somebody else; all, where it takes
        longer to find them than to leave all out.
        """
        if not self.engine.in_memory:
            return persons

        def find() -> frozenset[int]:
            tables = (self.engine.table(name) for name in _OF_PERSONS)
            rows = (only(table.filter(table.judged == 0), "person", persons) for table in tables)
            return frozenset(code for some in rows for code in self.codes(some, "person"))

        found: frozenset[int] = self.once(("never judged", persons), find)
        return found

    @property
    def torn_only(self) -> Projection:
        """The same with the rows of these persons alone, where that is the quicker: they are few, and looked for no more among all."""
        return self._torn_only if self.engine.in_memory else self

    @cached_property
    def _torn_only(self) -> Projection:
        rows = {name: self.engine.fetch(only(self.engine.table(name), "person", self.torn)) for name in _OF_PERSONS}
        return replace(self, tables={name: ibis.memtable(some) for name, some in rows.items()})

    @cached_property
    def intricate(self) -> frozenset[int]:
        """Who has no rows."""
        return frozenset(self.codes(self.engine.table("intricate"), "person"))

    @cached_property
    def members(self) -> frozenset[int]:
        """The named members of groups, whenever they were named."""
        groups = (entry for entry in self.columns.entries_of(()) if entry.value("subject_kind") == "group")
        named = {str(member) for entry in groups for member in entry.value("says.members") or ()}
        return frozenset(self.columns.codes_of(named).values())

    def _tied_to(self, persons: set[int]) -> frozenset[int]:
        found = set(self.with_stays(persons))
        if not self.judged:
            return frozenset(found)
        joined = self.engine.table("joined")
        units = set[int]()
        while True:
            units |= self.codes(only(joined, "person", found), "unit")
            more = self.with_stays(self.codes(only(joined, "unit", units), "person")) - found
            if not more:
                return frozenset(found)
            found |= more

    @cached_property
    def _tied(self) -> dict[frozenset[int], frozenset[int]]:
        return {}

    def codes(self, table: Table, column: str) -> set[int]:
        """The different codes in a column of an expression."""
        return {
            int(code)
            for code in self.engine.fetch(table.select(column).distinct())[column].to_pylist()
            if code is not None
        }

    @cached_property
    def judged(self) -> bool:
        """Whether it was ever judged of any two records whether they are one person."""
        tables = (self.engine.table(name) for name in _OF_PERSONS)
        return any(self.engine.fetch(table.filter(table.judged == 1).limit(1)).num_rows for table in tables)


def only(table: Table, column: str, codes: Iterable[int]) -> Table:
    """The rows with one of these codes in a column, however many codes there are."""
    return table.semi_join(_listed(codes), [(column, "code")])


def without(table: Table, column: str, codes: Iterable[int]) -> Table:
    """The other rows."""
    listed = frozenset(codes)
    return table.anti_join(_listed(listed), [(column, "code")]) if listed else table


def _listed(codes: Iterable[int]) -> Table:
    return ibis.memtable(pa.table({"code": pa.array(sorted(codes), pa.int32())}))


def least(*values: Value) -> Value:
    """The least of one or several."""
    return values[0] if len(values) == 1 else ibis.least(*values)
