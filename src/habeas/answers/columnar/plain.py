"""The plain people: everybody on record whose records contradict in nothing, counted by columns and told as numbers.

Not among them, and left to the view: persons of whom one record has several sources, all who are judged to be one person
with them, persons with contradicting judgements, and named members of groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ibis import Table

from habeas.answers.columnar.cases import at, cases
from habeas.answers.columnar.near import Near, near
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.units import lone, members_of, several, source_bits
from habeas.answers.definitions import Definition
from habeas.answers.question import Question
from habeas.answers.tally import Alike, Counted
from habeas.answers.truth import Truth
from habeas.vocabulary.dates import Period


@dataclass(frozen=True)
class PlainPeople:
    """The plain people of a projection as a question sees them. ``apart`` are those who are left to the view."""

    projection: Projection
    question: Question
    word: Definition
    apart: frozenset[int]

    def alike(self, time: Period | date, groups: Sequence[Counted]) -> tuple[Alike, ...]:
        """Who counts at a time, as numbers of people who are alike; the groups are those that they may belong to."""
        if self.cases is None:
            return ()
        close = near(self.projection, self.cases, groups) if groups else None
        return tuple(self._alike(at(self.cases, time), close))

    @cached_property
    def cases(self) -> Table | None:
        """The cases of the plain people; None where the word takes no named persons."""
        found = cases(self.projection, self.question, self.word)
        return found if found is None or not self.apart else found.filter(~found.person.isin(sorted(self.apart)))

    @cached_property
    def joined(self) -> Table | None:
        """Which plain persons are one with others, as known on the day; None where nobody ever judged."""
        if not self.projection.judged:
            return None
        joined = self.projection.known("joined", self.question.known).select("person", "unit")
        return joined.filter(~joined.person.isin(sorted(self.apart))) if self.apart else joined

    def _alike(self, found: Table, close: Near | None) -> Iterator[Alike]:
        projection = self.projection
        told = {code: name for name, code in projection.sources.items()}
        bits = [] if close is None else list(close.bits)
        alone = lone(found, self.joined)
        if close is not None:
            alone = close.beside(alone, found, "person")
        for row in _numbers(projection, alone, ["source", "truth", *bits]):
            yield _one(frozenset({told[row["source"]]}), row, close)
        if self.joined is None:
            return
        together = several(found, self.joined, projection.sources.values())
        if close is not None:
            together = close.beside(together, found.inner_join(self.joined, "person"), "unit")
        sources = list(source_bits(projection.sources.values()))
        for row in _numbers(projection, together, ["truth", *sources, *bits]):
            yield _one(frozenset(told[code] for code in members_of([row[name] for name in sources])), row, close)


def _numbers(projection: Projection, people: Table, alike_in: Sequence[str]) -> Iterator[dict[str, int]]:
    yield from projection.engine.fetch(people.group_by(alike_in).aggregate(number=people.count())).to_pylist()


def _one(sources: frozenset[str], row: dict[str, int], close: Near | None) -> Alike:
    may = frozenset[str]() if close is None else close.groups_in(row)
    return Alike(sources, Truth(row["truth"]), may, row["number"])
