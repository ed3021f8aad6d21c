"""People with contradicting judgements, as ``answers.tally`` and ``answers.breakdown`` count them: each record by itself.

They are few, so that their cases are fetched and put together here. Each record may be a person of its own: it is certain
only where no other of them, of another source, speaks against the person; in a breakdown a record that does not tell is
possible in every line, whatever the others say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from habeas.answers.columnar.lines import Keys
from habeas.answers.columnar.near import Near
from habeas.answers.conditions import OVERLAP, TIMES
from habeas.answers.question import Question
from habeas.answers.tally import Alike
from habeas.answers.truth import Truth
from habeas.vocabulary.quantities import Bounds

Key = int | None
"""The key of a line; None is that of whoever does not tell."""
Line = tuple[tuple[Key, ...], ...]
"""The keys of a line, name by name; those of one name are one when folded."""


@dataclass(frozen=True, slots=True)
class _Case:
    record: int
    source: str
    truth: int
    told: tuple[Mapping[int, bool], ...]
    may: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Person:
    """One who may count. By name: ``keys`` are those that are told, ``silent`` the records that tell none; by line ``found``."""

    cases: Sequence[_Case]
    keys: tuple[frozenset[int], ...]
    silent: tuple[frozenset[int], ...]
    found: dict[Line, Sequence[int]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, cases: Sequence[_Case]) -> _Person:
        places = range(len(cases[0].told))
        keys = tuple(frozenset(key for case in cases for key in case.told[place]) for place in places)
        telling = [{case.record for case in cases if case.told[place]} for place in places]
        return cls(cases, keys, tuple(frozenset({case.record for case in cases} - told) for told in telling))

    def in_line(self, line: Line) -> Sequence[int]:
        """How firmly each case counts in a line: each of its keys is one of these, which are one when folded. None where none does."""
        if line not in self.found:
            self.found[line] = self._in_line(line)
        return self.found[line]

    def _in_line(self, line: Line) -> Sequence[int]:
        if not line:
            return [case.truth for case in self.cases]
        truths, place, wanted = self.in_line(line[:-1]), len(line) - 1, line[-1]
        fits = (self._open(place) if None in wanted else self._fits(place, {*wanted})) if truths else ()
        truths = [min(pair) for pair in zip(truths, fits, strict=True)] if fits else []
        return truths if any(truths) else ()

    def _fits(self, place: int, wanted: set[Key]) -> Sequence[int]:
        """Nobody is in a line who does not tell it, and whose records all tell others."""
        if not wanted & self.keys[place] and not self.silent[place]:
            return ()
        return [_in(case.told[place], wanted) for case in self.cases]

    def _open(self, place: int) -> Sequence[int]:
        """Of those who do not tell."""
        if not self.keys[place]:
            return [Truth.CERTAIN] * len(self.cases)
        silent = self.silent[place]
        return [Truth.POSSIBLE if case.record in silent else Truth.OUT for case in self.cases] if silent else ()


@dataclass(frozen=True)
class TornPeople:
    """Everybody of whom some case may count."""

    people: Sequence[_Person]

    @classmethod
    def of(
        cls, rows: Sequence[Mapping[str, int]], sources: Mapping[int, str], names: Sequence[Keys], close: Near | None
    ) -> TornPeople:
        """Of cases as rows: ``unit``, ``person``, ``source``, ``truth``, the codes that the names look at, and the groups."""
        counting = {row["unit"] for row in rows if row["truth"]}
        people: dict[int, list[_Case]] = {}
        for row in rows:
            if row["unit"] in counting:
                told = tuple({} if name.code is None else name.told_by(row[name.code]) for name in names)
                may = frozenset[str]() if close is None else close.groups_in(row)
                case = _Case(row["person"], sources[row["source"]], row["truth"], told, may)
                people.setdefault(row["unit"], []).append(case)
        return cls([_Person.of(cases) for cases in people.values()])

    @cached_property
    def alike(self) -> Sequence[Alike]:
        """Who counts."""
        return [*self.in_line(())]

    def under(self, line: Line) -> Iterator[Key]:
        """The keys of the next name in the lines that begin so."""
        place = len(line)
        for person in self._of_first(line):
            if person.in_line(line):
                told: set[Key] = {*person.keys[place], *((None,) if person.silent[place] else ())}
                yield from (key for key in told if person.in_line((*line, (key,))))

    def in_line(self, line: Line) -> Iterator[Alike]:
        """Who counts in a line."""
        for person in self._of_first(line):
            truths = person.in_line(line)
            found = _counted(person.cases, truths) if truths else None
            if found is not None:
                yield found

    def _of_first(self, line: Line) -> Sequence[_Person]:
        """Who may be in lines that begin so."""
        if not line:
            return self.people
        return [
            self.people[at] for at in sorted({at for key in (*line[0], None) for at in self._by_first.get(key, ())})
        ]

    @cached_property
    def _by_first(self) -> Mapping[Key, Sequence[int]]:
        """The places of the people by what they tell under the first name; by None who has a record that tells nothing."""
        found: dict[Key, list[int]] = {}
        for at, person in enumerate(self.people):
            for key in (*person.keys[0], *((None,) if person.silent[0] else ())):
                found.setdefault(key, []).append(at)
        return found


def _in(told: Mapping[int, bool], wanted: set[Key]) -> int:
    if not told:
        return Truth.POSSIBLE
    here = told.keys() & wanted
    return Truth.OUT if not here else max(Truth.CERTAIN if told[key] else Truth.POSSIBLE for key in here)


def _counted(cases: Sequence[_Case], truths: Sequence[int]) -> Alike | None:
    """A person, as how many it counts at most; None where it does not count."""
    told = ((case.record, case.source, truth) for case, truth in zip(cases, truths, strict=True))
    found = record_by_record(told)
    return found and replace(
        found, may=frozenset[str]().union(*(case.may for case in cases)) if found.apart else found.may
    )


def record_by_record(told: Iterable[tuple[int, str, int]]) -> Alike | None:
    """The same of all cases of a person: the record, the source, and how firmly each counts. See ``tally``."""
    records: dict[int, tuple[str, list[int]]] = {}
    for record, source, truth in told:
        records.setdefault(record, (source, []))[1].append(truth)
    most = sum(any(truths) for _, truths in records.values())
    if not most:
        return None
    against = {source for source, truths in records.values() if not any(truths)}
    sure = [(s, truths) for s, truths in records.values() if max(truths) == Truth.CERTAIN and not against - {s}]
    stays = Bounds(
        max((truths.count(Truth.CERTAIN) for _, truths in sure), default=0),
        sum(truth > Truth.OUT for _, truths in records.values() for truth in truths),
    )
    sources = frozenset(source for source, _ in records.values())
    certain_in = frozenset(source for source, _ in sure)
    truth = Truth.CERTAIN if sure else Truth.POSSIBLE
    return Alike(sources, truth, frozenset(), 1, stays, apart=certain_in, most=most)


NOBODY = TornPeople(())


def tells_torn(question: Question) -> bool:
    """Whether a question is answered of them here: not where it is of lists, or of years and months."""
    return not {*question.by} & {*TIMES, OVERLAP} and question.lists == "any"
