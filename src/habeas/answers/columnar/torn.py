"""People with contradicting judgements, as ``answers.tally`` and ``answers.breakdown`` count them: each record by itself.

They are few, so that their cases are fetched and put together here. Each record may be a person of its own: it is certain
only where no other of them, of another source, speaks against the person; in a breakdown a record that does not tell is
possible in every line, whatever the others say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from habeas.answers.columnar.lines import Keys
from habeas.answers.columnar.near import Near
from habeas.answers.conditions import OVERLAP, TIMES
from habeas.answers.question import Question
from habeas.answers.tally import Alike
from habeas.answers.truth import Truth

Key = int | None
"""The key of a line; None is that of whoever does not tell."""


@dataclass(frozen=True, slots=True)
class _Case:
    record: int
    source: str
    truth: int
    told: tuple[Mapping[int, bool], ...]
    may: frozenset[str]


@dataclass(frozen=True)
class TornPeople:
    """Their cases by person, of everybody of whom one may count. ``names`` are those of a breakdown."""

    people: Sequence[Sequence[_Case]]
    names: Sequence[Keys]

    @classmethod
    def of(
        cls, rows: Sequence[Mapping[str, int]], sources: Mapping[int, str], names: Sequence[Keys], close: Near | None
    ) -> TornPeople:
        """Of cases as rows: ``unit``, ``person``, ``source``, ``truth``, the codes that the names look at, and the groups."""
        people: dict[int, list[_Case]] = {}
        for row in rows:
            told = tuple({} if name.code is None else name.told_by(row[name.code]) for name in names)
            may = frozenset[str]() if close is None else close.groups_in(row)
            case = _Case(row["person"], sources[row["source"]], row["truth"], told, may)
            people.setdefault(row["unit"], []).append(case)
        return cls([*people.values()], names)

    @cached_property
    def alike(self) -> Sequence[Alike]:
        """Who counts."""
        return [found for cases in self.people if (found := _counted(cases, [case.truth for case in cases]))]

    def under(self, keys: Sequence[Sequence[Key]]) -> Iterator[Key]:
        """The keys of the next name in the lines that begin with one of each of these."""
        place = len(keys)
        for cases in self.people:
            for key in {key for case in cases for key in (*case.told[place], *(() if case.told[place] else (None,)))}:
                if any(self._in_line(cases, [*keys, (key,)])):
                    yield key

    def in_line(self, keys: Sequence[Sequence[Key]]) -> Iterator[Alike]:
        """Who counts in a line: each of its keys is one of these, which are one when folded."""
        for cases in self.people:
            found = _counted(cases, self._in_line(cases, keys))
            if found is not None:
                yield found

    def _in_line(self, cases: Sequence[_Case], keys: Sequence[Sequence[Key]]) -> list[int]:
        truths = [case.truth for case in cases]
        for place, wanted in enumerate(keys):
            fits = (
                _fits(cases, place, {key for key in wanted if key is not None})
                if None not in wanted
                else _open(cases, place)
            )
            truths = [min(pair) for pair in zip(truths, fits, strict=True)]
        return truths


def _fits(cases: Sequence[_Case], place: int, wanted: set[int]) -> list[int]:
    """How firmly each is in a line, nobody of whose person is in it where no record tells it and all tell others."""
    if not any(wanted & case.told[place].keys() for case in cases) and all(_telling(cases, place).values()):
        return [Truth.OUT] * len(cases)
    return [_in(case.told[place], wanted) for case in cases]


def _in(told: Mapping[int, bool], wanted: set[int]) -> int:
    if not told:
        return Truth.POSSIBLE
    here = told.keys() & wanted
    return Truth.OUT if not here else max(Truth.CERTAIN if told[key] else Truth.POSSIBLE for key in here)


def _open(cases: Sequence[_Case], place: int) -> list[int]:
    """How firmly each is among those who do not tell."""
    telling = _telling(cases, place)
    if not any(telling.values()):
        return [Truth.CERTAIN] * len(cases)
    return [Truth.OUT if telling[case.record] else Truth.POSSIBLE for case in cases]


def _telling(cases: Sequence[_Case], place: int) -> Mapping[int, bool]:
    """Whether each record tells."""
    found: dict[int, bool] = {}
    for case in cases:
        found[case.record] = found.get(case.record, False) or bool(case.told[place])
    return found


def _counted(cases: Sequence[_Case], truths: Sequence[int]) -> Alike | None:
    """A person, as how many it counts at most; None where it does not count. See ``tally``."""
    records: dict[int, tuple[str, int]] = {}
    for case, truth in zip(cases, truths, strict=True):
        _, best = records.get(case.record, ("", 0))
        records[case.record] = case.source, max(truth, best)
    most = sum(truth > Truth.OUT for _, truth in records.values())
    if not most:
        return None
    against = {source for source, truth in records.values() if truth == Truth.OUT}
    sure = frozenset(s for s, truth in records.values() if truth == Truth.CERTAIN and not against - {s})
    sources = frozenset(source for source, _ in records.values())
    may = frozenset[str]().union(*(case.may for case in cases)) if sure else frozenset()
    truth = Truth.CERTAIN if sure else Truth.POSSIBLE
    return Alike(sources, truth, may, 1, apart=sure, most=most)


NOBODY = TornPeople((), ())


def tells_torn(question: Question) -> bool:
    """Whether a question is answered of them here: not where it is of lists, of stays, or of years and months."""
    times = {*question.by} & {*TIMES, OVERLAP}
    return not times and question.unit == "persons" and question.lists == "any"
