"""A balance by columns: plain people as numbers, the few others as the specification has them, put together exactly.

Between two days as known on one day, those are folded whose records contradict each other. Where opening and closing are known
as of different days, so is everybody of whom anything was reported in between, with whoever any judgement names beside them:
of the others nothing can have been learned, corrected or reclassified. Who is in a line is found when somebody looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from habeas.answers import balance as specified
from habeas.answers.answer import Ground
from habeas.answers.balance import Balance, Moment
from habeas.answers.columnar.bits import members_of
from habeas.answers.columnar.count import left_apart
from habeas.answers.columnar.movers import Movers, Rows
from habeas.answers.columnar.projection import NEWEST, Projection, only
from habeas.answers.columnar.reasons import CODES
from habeas.answers.definitions import definition
from habeas.answers.moved import Moved
from habeas.answers.question import Question
from habeas.answers.tally import Alike
from habeas.answers.truth import Truth

_REASONS = {code: reason for reason, code in CODES.items()}
_VERSIONED = ("persons", "stays", "killings", "joined")


def balance(projection: Projection, question: Question, opening: Moment, closing: Moment) -> Balance:
    """The balance that ``answers.balance`` gives over the whole register."""
    specified.check(question, opening, closing)
    if not set(question.according_to) <= projection.sources.keys():
        return specified.balance(projection.view(None, ()), question, opening, closing)  # which says that there is none
    projection = projection.of(question.according_to)
    plain = _plain(projection, question, opening, closing)
    return specified.balance(projection.view(closing.known, plain.apart), question, opening, closing, plain)


@dataclass(frozen=True)
class _PlainMoves:
    """See ``PlainMoves``. ``apart`` are those who are left to the view; ``rows`` are people who are alike, with how many."""

    movers: Movers
    opening_at: Moment
    closing_at: Moment
    apart: frozenset[int]
    rows: Rows

    @cached_property
    def opening(self) -> Sequence[Alike]:
        """See ``PlainMoves``."""
        return tuple(self._held("first"))

    @cached_property
    def closing(self) -> Sequence[Alike]:
        """See ``PlainMoves``."""
        return tuple(self._held("last"))

    def moved(self, least: Truth, /) -> Sequence[Moved]:
        """See ``PlainMoves``."""
        numbers: Counter[tuple[Literal[1, -1], str]] = Counter()
        for row in self.rows:
            for sign, name in _WAYS:
                code = row[f"{name}{least:d}"]
                if code is not None:
                    numbers[sign, self._reason(code)] += row["number"] or 0
        return tuple(Moved(least, sign, reason, number) for (sign, reason), number in numbers.items())

    def through(self, least: Truth, /) -> int:
        """See ``PlainMoves``."""
        return sum(
            row["number"] or 0
            for row in self.rows
            if row[f"came{least:d}"] is not None and row[f"went{least:d}"] is not None
        )

    def people(self, moved: Moved, /) -> Sequence[Ground]:
        """See ``PlainMoves``."""
        self.movers.projection.check_current()
        name = f"{'came' if moved.sign == 1 else 'went'}{moved.least:d}"
        persons = self.movers.alike(name, self._codes(moved.reason))
        view = self.movers.projection.view(None, persons | self.apart)
        found = specified.balance(view, self.movers.question, self.opening_at, self.closing_at)
        side = found.certain if moved.least is Truth.CERTAIN else found.possible
        lines = side.of("happened", sign=moved.sign)
        return next(line.people for line in lines if line.reason == moved.reason)

    def _codes(self, reason: str) -> list[int]:
        """The codes of a reason: it may be told as the cause of release, or follow from other records, or both."""
        causes = enumerate(self.movers.projection.columns.texts("cause"))
        return [CODES[one] for one in CODES if one == reason] + [code for code, told in causes if told == (reason,)]

    def _held(self, end: str) -> Iterator[Alike]:
        told = {code: name for name, code in self.movers.projection.sources.items()}
        for row in self.rows:
            truth, bits = row[end] or 0, [row[name] or 0 for name in self.movers.bits]
            if truth:
                sources = frozenset(told[code] for code in members_of(bits))
                yield Alike(sources, Truth(truth), frozenset(), row["number"] or 0)

    def _reason(self, code: int) -> str:
        return _REASONS.get(code) or self.movers.projection.columns.texts("cause")[code][0]


_WAYS: Sequence[tuple[Literal[1, -1], str]] = ((1, "came"), (-1, "went"))


def _plain(projection: Projection, question: Question, opening: Moment, closing: Moment) -> _PlainMoves:
    """Everybody who is told as a number. Whose reasons the columns leave open is found on the way, and left to the view."""
    left = _apart(projection, opening.known, closing.known)
    first, last = opening.at.toordinal(), closing.at.toordinal()
    movers = Movers(projection, replace(question, known=closing.known), definition(question.what), left, first, last)
    rows = movers.numbers()
    left |= movers.records(unit for row in rows if row["open"] for unit in row["units"])
    return _PlainMoves(movers, opening, closing, left, [row for row in rows if not row["open"]])


def _apart(projection: Projection, earlier: date | None, later: date | None) -> frozenset[int]:
    """Who is left to the specification whatever is asked."""
    killings = projection.known("killings", later)
    often = killings.group_by("person").having(killings.count() > 1).aggregate(killings.count().name("often"))
    left = left_apart(projection, projection.codes(often, "person"))
    if earlier == later:
        return left
    return _beside(projection, left | _versioned(projection, earlier, later))


def _versioned(projection: Projection, earlier: date | None, later: date | None) -> set[int]:
    """Of whom something else is known later than earlier, or was in between."""
    after, until = ((known or NEWEST).toordinal() for known in (earlier, later))
    changed: set[int] = set()
    for name in _VERSIONED:
        rows = projection.engine.table(name)
        begun = (rows.known_from > after) & (rows.known_from <= until)
        ended = (rows.known_until > after) & (rows.known_until <= until)
        changed |= projection.codes(rows.filter(begun | ended), "person")
    return changed


def _beside(projection: Projection, persons: Collection[int]) -> frozenset[int]:
    """These persons, and whoever stands in an entry with one of them, or with one of those."""
    found, more = set(persons), set(persons)
    entries = projection.engine.table("entries").filter(lambda each: each.person >= 0)
    while more:
        theirs = only(entries, "person", more).select("seq")
        more = projection.codes(entries.semi_join(theirs, "seq"), "person") - found
        found |= more
    return frozenset(found)
