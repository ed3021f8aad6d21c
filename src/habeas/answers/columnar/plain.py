"""The plain people: everybody on record whose records contradict in nothing, counted by columns and told as numbers.

Not among them, and left to the view: persons who are intricate, all who are judged to be one person with them, and named members
of groups; with some questions also persons with contradicting judgements (``torn``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from typing import Literal, NamedTuple

from ibis import Table

from habeas.answers.answer import Answer
from habeas.answers.columnar.bits import members_of, source_bits
from habeas.answers.columnar.cases import at, cases, counting
from habeas.answers.columnar.events import table_of
from habeas.answers.columnar.lines import InLines, Keys, keys_of
from habeas.answers.columnar.matters import at_issue
from habeas.answers.columnar.near import Near, near
from habeas.answers.columnar.projection import Projection, without
from habeas.answers.columnar.shape import shape
from habeas.answers.columnar.texts import said
from habeas.answers.columnar.time_lines import by_time, time_lines
from habeas.answers.columnar.told_lines import ToldLines
from habeas.answers.columnar.torn import NOBODY, TornPeople
from habeas.answers.columnar.units import (
    judged,
    never_judged,
    of_one_source,
    of_sources,
    torn,
    with_stays,
)
from habeas.answers.columnar.verdicts import Verdicts, verdicts
from habeas.answers.conditions import OVERLAP, TIMES
from habeas.answers.definitions import Definition
from habeas.answers.plain import PlainLines
from habeas.answers.question import Question
from habeas.answers.tally import NO_EVENTS, Alike, Counted
from habeas.answers.truth import Truth
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds

Which = Literal["never judged", "judged", "torn"]
"""Persons of one record; persons of one or several; and those for whom judgements contradict each other."""


class Part(NamedTuple):
    """People who are alike, in the line of these keys."""

    keys: tuple[int, ...]
    people: Alike


@dataclass(frozen=True)
class PlainPeople:
    """The plain people of a projection as a question sees them. ``apart`` are those who are left to the view.

    ``everybody`` answers the same question with these people in the view. ``given``: verdicts that are found elsewhere.
    """

    projection: Projection
    question: Question
    word: Definition
    apart: frozenset[int]
    everybody: Callable[[frozenset[int]], Answer]
    given: Verdicts | None = None

    @cached_property
    def countries(self) -> frozenset[str]:
        """See ``Plain``."""
        texts = self.projection.columns.texts("country")
        asked = self.question
        known = (self.projection.known(name, asked.known) for name in ("stays", "killings"))
        known = (self.projection.told_by(table, asked.according_to) for table in known)
        codes = {code for table in known for code in self.projection.codes(table, "country")}
        return frozenset(
            country for code in codes for country in texts[code][:1]
        )  # of several that are told the newest

    @property
    def sources(self) -> tuple[str, ...]:
        """See ``Plain``."""
        return tuple(self.projection.sources)

    def alike(self, time: Period | date, groups: Sequence[Counted], /) -> Sequence[Alike]:
        """See ``Plain``."""
        return (*(part.people for part in self.parts(time, groups)), *self._torn(time, groups).alike)

    def lines(self, time: Period | date, groups: Sequence[Counted], /) -> PlainLines:
        """See ``Plain``."""
        if by_time(self.question.by) and self.cases is not None:
            return time_lines(self, time, groups)
        keys = self._keys
        found: dict[tuple[int, ...], list[Part]] = {}
        for part in self.parts(time, groups, keys):
            found.setdefault(part.keys, []).append(part)
        return ToldLines(keys, found, self._torn(time, groups))

    def whole(self, time: Period | date, /) -> Callable[[], Answer]:
        """See ``Plain``."""

        def whole() -> Answer:
            self.projection.check_current()
            return self.everybody(self._persons(time))

        return whole

    @cached_property
    def cases(self) -> Table | None:
        """The cases of the plain people; None where the word takes no named persons."""
        return None if self._all_cases is None else without(self._all_cases, "person", self.apart)

    @cached_property
    def _all_cases(self) -> Table | None:
        return cases(self.projection, self.question, self.word, judged=self.verdicts)

    @cached_property
    def verdicts(self) -> Verdicts | None:
        """The verdicts on the word's condition, where it has one."""
        if self.given is not None or self.word.condition is None:
            return self.given
        return verdicts(self.projection, self.question, self.word)

    def parts(self, time: Period | date, groups: Sequence[Counted], keys: Sequence[InLines] = ()) -> Iterator[Part]:
        """How many are alike, in each line of these keys."""
        if table_of(self.word) is None:
            return
        told = {code: name for name, code in self.projection.sources.items()}
        columns = [one.column for one in keys]
        close = self._near(groups)
        for row in self._rows("never judged", time, close, keys):
            yield _part(row, columns, frozenset({told[row["source"]]}), close)
        if self.projection.judged:
            bits = list(source_bits(self.projection.sources.values()))
            for row in self._rows("judged", time, close, keys):
                sources = frozenset(told[code] for code in members_of([row[name] for name in bits]))
                yield _part(row, columns, sources, close)

    def _rows(
        self, which: Which, time: Period | date, close: Near | None, keys: Sequence[InLines]
    ) -> Sequence[Mapping[str, int]]:
        """How many are alike, or the cases of those who are torn; written once for questions that differ in nothing but their days."""
        engine = self.projection.engine
        if keys and by_time(self.question.by):
            return engine.fetch(self._numbers(which, time, close, keys)).to_pylist()
        shaped, days = shape(_at(self.question, time))
        acts, about = ((), {}) if close is None else close.shape()
        beside = Near((), acts) if acts else None
        found = self.verdicts
        alike = replace(self, question=shaped, given=found and found.to_be_given())
        make = partial(alike._numbers, which, shaped.at or shaped.during or time, beside, keys)  # noqa: SLF001 - of its own kind
        given = {} if found is None else found.rows
        asked = which, len(keys), shaped, self.apart, acts, *given
        return engine.prepared(asked, make, {**days, **about}, given).to_pylist()

    def _numbers(self, which: Which, time: Period | date, close: Near | None, keys: Sequence[InLines]) -> Table:
        whole, names, sources = self.cases_of(which), [one.column for one in keys], self.projection.sources.values()
        held = at(whole, time)
        if which == "torn":
            return _of_torn(held, close, [one.code for one in keys if isinstance(one, Keys) and one.code is not None])
        inside = counting(whole, time)
        for one in keys:
            inside = one.in_lines(inside, held, one_record=which == "never judged")
        if which == "judged":
            matters = at_issue(self.question, self.word, dated=isinstance(time, Period))
            people = of_sources(held, inside, sources, names, matters)
            alike_in = [*names, "truth", *source_bits(sources)]
        else:
            people, alike_in = of_one_source(inside, names), [*names, "truth", "source"]
        if close is not None:
            people, alike_in = close.beside(people, held), [*alike_in, *close.bits]
        if self.question.unit == "persons":
            return people.group_by(alike_in).aggregate(number=people.count())
        if which == "judged":
            people = with_stays(people, inside)
        return people.group_by(alike_in).aggregate(
            number=people.count(), sure=people.sure.sum(), most=people.most.sum()
        )

    def cases_of(self, which: Which) -> Table:
        """The cases of some of them."""
        assert self._all_cases is not None
        assert self.cases is not None
        if which == "never judged":  # few of those apart are, if any, and all are left out of a longer list in vain
            return never_judged(without(self._all_cases, "person", self.projection.never_judged(self.apart)))
        return (judged if which == "judged" else torn)(self.cases)

    @cached_property
    def _keys(self) -> tuple[Keys, ...]:
        """Of the lines that are asked for, where what the records say tells them."""
        name = table_of(self.word)
        if name is None or {*self.question.by} & {*TIMES, OVERLAP}:
            return ()
        table = self.projection.engine.table(name)
        return tuple(keys_of(self.projection, table, asked, place) for place, asked in enumerate(self.question.by))

    def _torn(self, time: Period | date, groups: Sequence[Counted]) -> TornPeople:
        """Those with contradicting judgements, where they are not left to the view."""
        if table_of(self.word) is None or not self.projection.torn - self.apart:
            return NOBODY
        asked = time, tuple(group.unit for group in groups)
        if asked not in self._contradicting:
            close = self._near(groups)
            torn_only = replace(self, projection=self.projection.torn_only, given=self.verdicts)
            rows = torn_only._rows("torn", time, close, self._keys)  # noqa: SLF001 - of its own kind
            told = {code: name for name, code in self.projection.sources.items()}
            self._contradicting[asked] = TornPeople.of(rows, told, self._keys, close)
        return self._contradicting[asked]

    @cached_property
    def _contradicting(self) -> dict[tuple[Period | date, tuple[str, ...]], TornPeople]:
        return {}

    def _near(self, groups: Sequence[Counted]) -> Near | None:
        name = table_of(self.word)
        if name is None or not groups:
            return None
        table = self.projection.engine.table(name)
        countries, acts = (said(self.projection, table, asked)[1] for asked in ("country", "act"))
        return near((countries, acts), groups)

    def _persons(self, time: Period | date) -> frozenset[int]:
        """The records of whoever counts at a time, as known on the day or as known today, and who is judged the same."""
        found = set[int]()
        for known in {self.question.known, None}:
            held = cases(self.projection, replace(self.question, known=known), self.word)
            if held is not None:
                persons = counting(held, time).select("person").distinct()
                found |= self.projection.codes(persons, "person")
                joined = self.projection.known("joined", known)
                found |= self.projection.codes(joined.semi_join(joined.semi_join(persons, "person"), "unit"), "person")
        return frozenset(found)


def _at(question: Question, time: Period | date) -> Question:
    return replace(question, during=time) if isinstance(time, Period) else replace(question, at=time)


def _of_torn(held: Table, close: Near | None, codes: Sequence[str]) -> Table:
    """The cases of those with contradicting judgements, as ``TornPeople.of`` takes them."""
    told = held if close is None else close.of_each(held)
    return told.select(
        *dict.fromkeys(("unit", "person", "source", "truth", *codes, *(() if close is None else close.bits)))
    )


def _part(row: Mapping[str, int], keys: Sequence[str], sources: frozenset[str], close: Near | None) -> Part:
    may = frozenset[str]() if close is None else close.groups_in(row)
    events = Bounds(int(row["sure"]), int(row["most"])) if "most" in row else NO_EVENTS
    people = Alike(sources, Truth(row["truth"]), may, row["number"], events)
    return Part(tuple(row[key] for key in keys), people)
