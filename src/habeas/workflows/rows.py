"""One row of a list and the list's map give what the row says: one saying for each record it speaks of.

A person's row may speak of the person, of one detention, one killing, one condition and so on; each gets the row's id. What
does not fit raises ``InputError`` with file, row, column and mend; nothing of such a row is taken.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from habeas.access.levels import Level
from habeas.documents.sheet import SheetRow
from habeas.errors import InputError, Place
from habeas.ledger.statement import Statement, check_value
from habeas.vocabulary.cells import Rules, read_cell
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.predicates import PERSONAL, Predicate
from habeas.vocabulary.told_dates import told_date
from habeas.workflows.mapping import Column, ListMap, target_of

_JOIN = "; "
# What can only have happened before it was reported, and what cannot end before it began.
HAPPENED = (
    ("detention", "began"), ("detention", "ended"), ("killing", "on"), ("recognition", "on"), ("condition", "from"),
    ("condition", "incommunicado_since"), ("case", "opened"), ("case", "sentenced"), ("appeal", "on"), ("appeal", "responded_on"),
)  # fmt: skip
_ORDER: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "detention": (("began", "arrest"), ("ended", "release")),
    "condition": (("from", "beginning"), ("to", "end")),
    "case": (("opened", "opening of the case"), ("sentenced", "sentence")),
    "appeal": (("on", "appeal"), ("responded_on", "answer")),
    "context": (("from", "beginning"), ("to", "end")),
}


@dataclass(frozen=True)
class Saying:
    """What a row says of one record."""

    kind: str
    subject: str
    says: Mapping[str, Any]


@dataclass(frozen=True)
class _Plan:
    """A column with what does not change from row to row."""

    column: Column
    rules: Rules
    targets: tuple[Predicate, ...]


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of one list of one source. ``as_of`` is the day the list is from; rows may have their own.

    ``people`` are the persons on record, where the list is of records that speak of them (``speaks_of_persons``).
    """

    file: str
    map: ListMap
    source: str
    as_of: date | None
    people: frozenset[str] | None = None

    @cached_property
    def _plans(self) -> tuple[_Plan, ...]:
        return tuple(
            _Plan(column, self.map.rules(column), tuple(target_of(target) for target in column.to))
            for column in self.map.columns
        )

    def record_id(self, row: SheetRow) -> str:
        """The source's own id of the row. Raises ``InputError`` where it has none."""
        text = row.cells[self.map.id]
        try:
            found = read_cell(self.map.id_cell, text, Rules())[0]
        except InputError as error:
            raise self._at(row, self.map.id, error) from None
        heading = self.map.source_column
        if heading is not None and row.cells.get(heading, "").strip() not in {"", self.source}:
            other = InputError(
                f"The row is of the source {row.cells[heading]}, not {self.source}.",
                mend="Import each source's rows by themselves.",
            )
            raise self._at(row, heading, other)
        if found is None:
            what = InputError("The row has no record id.", mend="Give it one; ids tell rows apart in later lists.")
            raise self._at(row, self.map.id, what)
        return str(found)

    def reported(self, row: SheetRow) -> tuple[date, str | None]:
        """The day the row was reported, and a note where the row does not tell the day."""
        heading = self.map.reported
        text = "" if heading is None else row.cells[heading].strip()
        if not text:
            if self.as_of is None:
                what = InputError("Nothing says when this was reported.", mend="Fill the cell, or give --as-of.")
                raise self._at(row, heading, what)
            return self.as_of, None
        try:
            told = told_date(text, self.map.date_order)
        except InputError as error:
            raise self._at(row, heading, error) from None
        month_end = told.latest and calendar.monthrange(told.latest.year, told.latest.month)[1]
        if told.latest is None or told.earliest is None or (told.latest - told.earliest).days >= (month_end or 0):
            what = InputError(f"“{text}” does not tell the month.", mend="Write the day or the month it was published.")
            raise self._at(row, heading, what)
        if self.as_of is not None and told.latest > self.as_of and told.earliest > self.as_of:
            what = InputError(f"“{text}” is after the day the list is from, {self.as_of}.", mend="Correct one of them.")
            raise self._at(row, heading, what)
        return told.latest, None if told.exact else f"reported in {told}: its last day is taken"

    def sayings(self, row: SheetRow, record_id: str, reported: date) -> list[Saying]:
        """What the row says, its main record first."""
        said: dict[str, dict[str, Any]] = {self.map.main: {}}
        for plan in self._plans:
            try:
                self._take(row, plan, said)
            except InputError as error:
                raise self._at(row, plan.column.heading, error) from None
        for target, value in self.map.constants.items():
            what = target_of(target)
            if said.get(what.subject):
                said[what.subject].setdefault(what.name, value)
        self._check_order(row, said, reported)
        if not said[self.map.main]:
            empty = InputError("The row says nothing of its record.", mend="Fill it, or remove it.")
            raise self._at(row, None, empty)
        person = self.subject(self.map.main, record_id)
        for kind in PERSONAL:
            if said.get(kind) and kind != self.map.main:
                said[kind] = {"person": person, **said[kind]}
        self._check_persons(row, said)
        return [Saying(kind, self.subject(kind, record_id), says) for kind, says in said.items() if says]

    def statement(
        self, saying: Saying, says: Mapping[str, Any], reported: date, because: Mapping[str, Any], batch: str
    ) -> Statement:
        """The statement that puts a part of a saying on record, at the map's levels."""
        levels = {name: level for name in says if (level := self.map.levels.get(f"{saying.kind}.{name}")) is not None}
        return Statement(saying.kind, saying.subject, self.source, reported.isoformat(), says, because, levels, batch)

    def level(self, kind: str, name: str) -> Level:
        """Who may see a predicate of this list."""
        return self.map.levels.get(f"{kind}.{name}") or target_of(f"{kind}.{name}").level

    def subject(self, kind: str, record_id: str) -> str:
        """The id of a record of this source."""
        return f"{kind}/{self.source}/{record_id}"

    def _take(self, row: SheetRow, plan: _Plan, said: dict[str, dict[str, Any]]) -> None:
        column = plan.column
        text = row.cells[column.heading]
        if not plan.rules.says(text) or not _applies(column, row, plan.rules):
            return
        for what, value in zip(plan.targets, read_cell(column.cell, text, plan.rules), strict=True):
            if value is None:
                continue
            says = said.setdefault(what.subject, {})
            joined = value if what.name not in says else _join(what.type, says[what.name], value)
            if column.cell not in {"low", "high"}:
                check_value(what, joined)
            says[what.name] = joined

    def _check_order(self, row: SheetRow, said: Mapping[str, Mapping[str, Any]], reported: date) -> None:
        for kind in _ORDER:
            problem = out_of_order(kind, said.get(kind, {}))
            if problem is not None:
                raise self._at(row, self._heading_of(f"{kind}.{_ORDER[kind][1][0]}"), problem)
        for kind, name in HAPPENED:
            problem = after_it_was_reported(said.get(kind, {}).get(name), reported)
            if problem is not None:
                raise self._at(row, self._heading_of(f"{kind}.{name}"), problem)

    def _check_persons(self, row: SheetRow, said: dict[str, dict[str, Any]]) -> None:
        """Whom a row of its own speaks of, by a record's id or the source's own: they are on record."""
        if self.people is None:
            return
        says, kind = said[self.map.main], self.map.main
        if kind in PERSONAL and "person" not in says:
            raise self._at(row, self._heading_of(f"{kind}.person"), InputError("The row does not say of whom it is."))
        for name in ("person", "persons"):
            asked = says.get(name)
            if asked is not None:
                ids = [self._person(row, kind, name, one) for one in (asked if name == "persons" else [asked])]
                says[name] = ids if name == "persons" else ids[0]

    def _person(self, row: SheetRow, kind: str, name: str, asked: str) -> str:
        found = asked if "/" in asked else self.subject("person", asked)
        if self.people is not None and found not in self.people:
            what = InputError(
                f"There is no person {found} on record.", mend="Import the person first, or correct the id."
            )
            raise self._at(row, self._heading_of(f"{kind}.{name}"), what)
        return found

    def _heading_of(self, target: str) -> str | None:
        return next((column.heading for column in self.map.columns if target in column.to), None)

    def _at(self, row: SheetRow, column: str | None, error: InputError) -> InputError:
        return InputError(
            error.what, place=Place(self.file, row.number, column), mend=error.mend or "Correct the cell."
        )


def out_of_order(kind: str, says: Mapping[str, Any]) -> InputError | None:
    """The error where something that such a record tells of ended before it began."""
    if kind not in _ORDER:
        return None
    (began, first), (ended, last) = _ORDER[kind]
    return before_it_began(says[began], says[ended], first, last) if began in says and ended in says else None


def before_it_began(began: str, ended: str, first: str = "arrest", last: str = "release") -> InputError | None:
    """The error where a detention (or something else) ended before it began, whatever the days were."""
    earliest, latest = parse_date(began).earliest, parse_date(ended).latest
    if earliest is None or latest is None or latest >= earliest:
        return None
    return InputError(f"The {last} ({ended}) is before the {first} ({began}).", mend="Correct one of the dates.")


def after_it_was_reported(value: str | None, reported: date) -> InputError | None:
    """The error where something is said to have happened after the day that it was reported, whatever the day was."""
    earliest = None if value is None else parse_date(value).earliest
    if earliest is None or earliest <= reported:
        return None
    return InputError(f"{value} is after the day this was reported, {reported}.", mend="Correct one of them.")


def _applies(column: Column, row: SheetRow, rules: Rules) -> bool:
    """Whether the column is read in this row, by its conditions."""
    if not column.only_with and not column.only and not column.unless:
        return True
    return (
        (not column.only_with or any(rules.says(row.cells[heading]) for heading in column.only_with))
        and all(row.cells[heading].strip() in words for heading, words in column.only.items())
        and not any(row.cells[heading].strip() in words for heading, words in column.unless.items())
    )


def _join(kind: str, left: Any, right: Any) -> Any:
    if left == right:
        return left
    if kind == "text":
        return f"{left}{_JOIN}{right}"
    if kind in {"texts", "terms"}:
        return list(dict.fromkeys([*left, *right]))
    if kind == "bounds" and {left[0] is None, left[1] is None} == {True, False}:
        low, high = (left[0], right[1]) if left[1] is None else (right[0], left[1])
        if low is not None and high is not None and low > high:
            raise InputError(f"{low} to {high} has its bounds the wrong way round.", mend="Write the smaller first.")
        return [low, high]
    raise InputError(f"Another column says {left!r}, this one {right!r}.", mend="Correct one of them.")
