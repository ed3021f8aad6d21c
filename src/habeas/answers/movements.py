"""Who came into custody and who left it between two days, and why: the reasons of a balance, one table.

For each person, with the truth at the opening and at the closing (out, possible, certain):

=====================  ====================  =======================================================================
certainly held         possibly held         reason
=====================  ====================  =======================================================================
came, from out         came                  taken into custody in between; or perhaps, where the day is not certain
came, from possible    stayed                a gap: possibly held at the opening already
went, to out           went                  the cause of release of the stay that ended; death; not stated; they differ
went, to possible      stayed                a gap: the end is told without a certain day; sources differ; nothing was
                                             reported of it since its last day
=====================  ====================  =======================================================================

Who is certain (or possible) at neither end but on a day in between came and went: both reasons are told. Who was in custody
all the time, but comes to fit what is asked (an age, a recognition), or no longer does, is told so; in between, conditions are
taken as they are at the closing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from habeas.answers.answer import Ground
from habeas.answers.cases import Case, find_cases
from habeas.answers.grounds import person_ground
from habeas.answers.question import Question
from habeas.answers.tally import Counted, tally
from habeas.answers.truth import Truth, dates, happened_in, told
from habeas.register.view import View
from habeas.vocabulary.dates import Period
from habeas.vocabulary.terms import RELEASE_CAUSE

CAUSE_NOT_STATED, CAUSES_DIFFER = "cause_not_stated", "causes_differ"

WORDS: Mapping[str, str] = MappingProxyType({
    "taken": "taken into custody",
    "perhaps_taken": "perhaps taken into custody: the day is not certain",
    "fits_now": "in custody before, and now as asked",
    "possible_before": "possibly held at the opening already, certain only later",
    **{cause: words for cause, words in RELEASE_CAUSE.items() if cause != "unknown"},
    CAUSE_NOT_STATED: "no longer held; why is not stated",
    CAUSES_DIFFER: "no longer held; sources differ on why",
    "fits_no_longer": "still in custody, but no longer as asked",
    "fits_perhaps": "no longer certain: perhaps no longer as asked",
    "perhaps_over": "no longer certain: ended on a day that is not certain",
    "disputed": "no longer certain: sources differ on whether it goes on",
    "unreported": "no longer certain: nothing reported of it since",
})  # fmt: skip
GAPS = frozenset({"possible_before", "fits_perhaps", "perhaps_over", "disputed", "unreported"})


@dataclass(frozen=True, slots=True)
class Held:
    """One person as held on a day: the cases, how firmly, by which sources."""

    counted: Counted
    truth: Truth

    @property
    def sources(self) -> frozenset[str]:
        """The sources that tell of the person."""
        return frozenset(case.event.source for case in self.counted.cases)

    @property
    def torn(self) -> bool:
        """Whether judgements contradict each other on who it is."""
        return bool(self.counted.apart)


@dataclass(frozen=True, slots=True)
class Move:
    """One person who came (1) or went (-1) among those held as firmly as ``least``."""

    least: Truth
    sign: Literal[1, -1]
    reason: str
    person: Ground

    @property
    def words(self) -> str:
        """The reason in words."""
        return WORDS[self.reason]

    @property
    def gap(self) -> bool:
        """Whether nobody came or went by it."""
        return self.reason in GAPS


@dataclass(frozen=True, slots=True)
class Standing:
    """The cases of a day, and everybody possibly held on it, by unit."""

    day: date
    cases: Mapping[str, tuple[Case, ...]]
    held: Mapping[str, Held]

    def number(self, least: Truth) -> int:
        """How many are held so firmly."""
        return sum(1 for person in self.held.values() if person.truth >= least)


def standing(view: View, question: Question, day: date) -> Standing:
    """Who is held on a day, whatever day the question names. Groups are left away: nobody comes from one or goes to it."""
    cases: dict[str, list[Case]] = {}
    for case in find_cases(view, replace(question, at=day)):
        if not case.is_group:
            cases.setdefault(case.unit, []).append(case)
    found = tally(view, (case for held in cases.values() for case in held), day, ())
    held = {person.unit: Held(person, person.truth) for person in found.persons}
    return Standing(day, {unit: tuple(mine) for unit, mine in cases.items()}, held)


def moves(view: View, opening: Standing, closing: Standing) -> tuple[Move, ...]:
    """Everybody's moves between two days, twice: among those certainly held and among those possibly held."""
    if opening.day == closing.day:
        return ()
    units = dict.fromkeys((*opening.cases, *closing.cases))
    return tuple(move for unit in units for move in _Course(view, unit, opening, closing).moves())


@dataclass(frozen=True, slots=True)
class _Course:
    """One person between two days."""

    view: View
    unit: str
    first: Standing
    last: Standing

    def moves(self) -> Iterator[Move]:
        opening, closing = self.first.held.get(self.unit), self.last.held.get(self.unit)
        for least in (Truth.CERTAIN, Truth.POSSIBLE):
            was, is_ = (held is not None and held.truth >= least for held in (opening, closing))
            if opening is not None and was and not is_:
                yield self._went(opening, self.first.day, least)
            elif closing is not None and is_ and not was:
                yield self._came(closing, self.last.day, least)
            elif not was:
                yield from self._through(least)

    def _through(self, least: Truth) -> Iterator[Move]:
        held = [(day, found) for day in self._days() if (found := self._held(day)) is not None and found.truth >= least]
        if held:
            yield self._came(held[0][1], held[0][0], least)
            yield self._went(held[-1][1], held[-1][0], least)

    def _held(self, day: date) -> Held | None:
        cases = self.last.cases.get(self.unit, ())
        return next((Held(found, found.truth) for found in tally(self.view, cases, day, ()).persons), None)

    def _days(self) -> list[date]:
        """The days in between on which somebody can begin to be certainly or possibly held."""
        cases = self.last.cases.get(self.unit, ())
        days = [day for case in cases for name in ("began", "last_seen") for day in dates(case.event, name)]
        starts = {end for day in days for end in (day.earliest, day.latest) if end is not None}
        return sorted(day for day in starts if self.first.day < day < self.last.day)

    def _came(self, held: Held, day: date, least: Truth) -> Move:
        reason = "fits_now"
        new = [
            case for case in held.counted.cases if case.at(day) >= least and _custody(case, self.first.day) is Truth.OUT
        ]
        if least is Truth.CERTAIN and self.unit in self.first.held:
            reason = "possible_before"
        elif new:
            began = [when for case in new for when in dates(case.event, "began")]
            sure = all(when.latest is not None and when.latest <= day for when in began)
            reason = "taken" if sure or least is Truth.CERTAIN else "perhaps_taken"
        return Move(least, 1, reason, person_ground(self.view, held.counted, day))

    def _went(self, held: Held, day: date, least: Truth) -> Move:
        were = [case for case in held.counted.cases if case.at(day) >= least]
        over = [case for case in were if _custody(case, self.last.day) is Truth.OUT]
        if self.unit in self.last.held:
            reason = self._uncertain(were, over)
        else:
            reason = self._over(over) if over else "fits_no_longer"
        return Move(least, -1, reason, person_ground(self.view, held.counted, day))

    def _over(self, over: Sequence[Case]) -> str:
        """Why a stay is over: what its sources tell of it, or else that the person was killed."""
        causes = {str(cause) for case in over for cause in told(case.event, "release_cause") if cause != "unknown"}
        if not causes and any(self._killed(case) for case in over):
            return "death"
        return CAUSES_DIFFER if len(causes) > 1 else next(iter(causes), CAUSE_NOT_STATED)

    def _killed(self, case: Case) -> bool:
        until = Period(None, self.last.day)
        return case.gone is not None and happened_in(dates(case.gone, "on"), until) is Truth.CERTAIN

    def _uncertain(self, were: Sequence[Case], over: Sequence[Case]) -> str:
        """Why a stay is no longer certain, of somebody who is possibly held still."""
        now = [case.at(self.last.day) for case in self.last.cases.get(self.unit, ())]
        if Truth.CERTAIN in now or over:
            return "disputed"
        if any(_custody(case, self.last.day) is Truth.CERTAIN for case in were):
            return "fits_perhaps"
        ended = any(
            "ended" in told(case.event, "end") or any(when.known for when in dates(case.event, "ended"))
            for case in were
        )
        return "perhaps_over" if ended else "unreported"


def _custody(case: Case, day: date) -> Truth:
    """How firmly its stay lasted on a day, whatever else is asked."""
    return replace(case, truth=Truth.CERTAIN).at(day)
