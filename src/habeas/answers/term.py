"""When a sentence is expected to end: an interval of days, with every step that leads to it. It is computed, never recorded.

Rules (``VERSION``):

- A sentence is a prosecution's (``case``), or where its source tells none, the length told of the stay itself.
- The term runs from the day it is counted from; where none is told, from the beginning of the source's one stay, custody
  before trial counted by ``CONVERSIONS``. It ends on the day of that number in its last month, or on that month's last day.
- The source's own changes of the term are added and taken off in the order of their dates. A change that only another
  source tells, or that is no longer listed, may or may not be so: it widens the interval.
- What is left of a term that was replaced by a penalty outside custody ends on the day of the replacement.
- Several sources: the interval has what each of them comes to. Several sentences by one source are not put together: how
  they are is a matter of law, and the end is then missing.
- A number that nobody told opens the interval on the side that it could move, and is named in ``missing``.

What ends a stay otherwise (pardon, amnesty, death) is not expected but recorded; look at the stay.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.access.levels import Level
from habeas.answers.definitions import BEHIND_BARS
from habeas.answers.truth import dates, hull, hull_of_dates, told
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import FuzzyDate
from habeas.vocabulary.quantities import Bounds

VERSION = "1"
_FAR = 9999


@dataclass(frozen=True, slots=True)
class Conversion:
    """How custody before trial counts: ``days`` of the term for ``served`` days. ``country`` None: wherever no rule is told."""

    country: str | None
    served: int
    days: int
    source: str


CONVERSIONS: tuple[Conversion, ...] = (
    Conversion(None, 1, 1, "an assumption: no law is recorded, so one day of custody counts as one day of the term"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was counted: in words, and the first and last day on which the term may end after it (None: open)."""

    what: str
    first: date | None
    last: date | None
    source: str
    reported: str
    seq: int
    level: Level


@dataclass(frozen=True)
class ExpectedRelease:
    """The first and the last day on which the sentence may end; None is open. ``missing``: what nobody told and would decide."""

    first: date | None
    last: date | None
    steps: tuple[Step, ...] = ()
    missing: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    version: str = VERSION

    @property
    def known(self) -> bool:
        """Whether anything follows at all."""
        return self.first is not None or self.last is not None


def expected_release(view: View, members: Sequence[str]) -> ExpectedRelease:
    """The expected end of the sentence of a person who has these records."""
    cases = _told_by_source(view, "case", members, _sentenced)
    stays = _told_by_source(view, "detention", members, lambda stay: "sentence_years" in stay.says)
    sentences = {**stays, **cases}
    if not sentences:
        return ExpectedRelease(None, None, missing=("the sentence",))
    changes = [record for member in members for record in view.events("term_change", member)]
    found = [_of_source(view, members, held, changes) for held in sentences.values()]
    firsts, lasts = [one.first for one in found], [one.last for one in found]
    return ExpectedRelease(
        None if None in firsts else min(day for day in firsts if day is not None),
        None if None in lasts else max(day for day in lasts if day is not None),
        tuple(step for one in found for step in one.steps),
        tuple(dict.fromkeys(what for one in found for what in one.missing)),
        tuple(dict.fromkeys(what for one in found for what in one.assumptions)),
    )


def _told_by_source(
    view: View, kind: str, members: Sequence[str], has: Callable[[Record], bool]
) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for member in members:
        for record in view.events(kind, member):
            if has(record):
                found.setdefault(record.source, []).append(record)
    return found


def _sentenced(case: Record) -> bool:
    over = set(told(case, "proceedings")) <= {"acquitted", "closed", "quashed"} and "proceedings" in case.says
    inside = all(penalty in BEHIND_BARS for penalty in told(case, "penalty"))
    return "sentence_months" in case.says and inside and not over


def _of_source(
    view: View, members: Sequence[str], held: Sequence[Record], changes: Sequence[Record]
) -> ExpectedRelease:
    if len(held) > 1:
        return ExpectedRelease(None, None, missing=("how the sentences of several cases are put together",))
    sentence, assumptions = held[0], []
    start, from_words = _start(view, members, sentence)
    missing = []
    if not start.known:
        missing.append("the day from which the term is counted")
    elif "counted_from" not in sentence.says:
        assumptions.append(f"counted from the beginning of custody, 1 day as 1: {CONVERSIONS[0].source}")
    months, days = _length(sentence)
    if months.high is None:
        missing.append("the length of the sentence")
    end = _Interval(
        _later(start.earliest, months.low, days),
        None if months.high is None else _later(start.latest, months.high, days),
    )
    steps = [_step(f"{from_words}: {start}", _Interval(start.earliest, start.latest), sentence)]
    steps.append(_step(f"sentence: {_months_words(months, days)}", end, sentence))
    mine = [change for change in changes if change.get("case", sentence.id) == sentence.id]
    mine += [change for change in changes if change.source != sentence.source and change not in mine]
    for change in sorted(mine, key=lambda one: hull_of_dates(dates(one, "on")).earliest or date.min):
        certain = change.source == sentence.source and change.listed
        end, what, lacks = _changed(end, change, certain=certain)
        missing.extend(lacks)
        steps.append(_step(what if certain else f"{what}; possibly: only {change.source} tells it", end, change))
    return ExpectedRelease(end.first, end.last, tuple(steps), tuple(missing), tuple(assumptions))


def _start(view: View, members: Sequence[str], sentence: Record) -> tuple[FuzzyDate, str]:
    """When the term begins to count, and in words what that is."""
    if sentence.kind == "detention":
        return hull_of_dates(dates(sentence, "began")), "in custody since"
    if "counted_from" in sentence.says:
        return hull_of_dates(dates(sentence, "counted_from")), "counted from"
    stays = [stay for member in members for stay in view.events("detention", member) if stay.source == sentence.source]
    return (hull_of_dates(dates(stays[0], "began")) if len(stays) == 1 else FuzzyDate(None, None)), "in custody since"


def _length(sentence: Record) -> tuple[Bounds, int]:
    if sentence.kind == "detention":
        years = hull(sentence, "sentence_years") or Bounds(0, None)
        return Bounds(years.low * 12, None if years.high is None else years.high * 12), 0
    return hull(sentence, "sentence_months") or Bounds(0, None), int(sentence.get("sentence_days", 0))


@dataclass(frozen=True, slots=True)
class _Interval:
    first: date | None
    last: date | None

    def with_(self, other: _Interval) -> _Interval:
        """Both, where either may be so."""
        firsts, lasts = (self.first, other.first), (self.last, other.last)
        return _Interval(
            None if None in firsts else min(day for day in firsts if day is not None),
            None if None in lasts else max(day for day in lasts if day is not None),
        )


def _changed(end: _Interval, change: Record, *, certain: bool) -> tuple[_Interval, str, Iterable[str]]:
    """The interval after a change of the term, what it was in words, and what is missing to tell."""
    kinds, on = told(change, "change"), hull_of_dates(dates(change, "on"))
    day = f" ({on})" if on.known else ""
    if len(kinds) != 1:
        return _Interval(None, None), f"a change of the term{day}", ("what was done to the term",)
    if kinds[0] == "replacement":
        after, what, lacks = _replaced(end, change, on)
    else:
        after, what, lacks = _moved(end, change, sign=1 if kinds[0] == "addition" else -1)
    return (after if certain else end.with_(after)), f"{what}{day}", lacks


def _replaced(end: _Interval, change: Record, on: FuzzyDate) -> tuple[_Interval, str, Iterable[str]]:
    by = told(change, "replaced_by")
    out = [penalty not in BEHIND_BARS for penalty in by]
    what = f"the rest replaced by {' or '.join(map(str, by)).replace('_', ' ')}" if by else "the rest replaced"
    if by and not any(out):
        return end, what, ()
    replaced = _Interval(on.earliest, on.latest)
    lacks = [] if on.known else ["when the rest was replaced"]
    return (
        (replaced, what, lacks)
        if out and all(out)
        else (replaced.with_(end), what, [*lacks, "by what it was replaced"])
    )


def _moved(end: _Interval, change: Record, *, sign: int) -> tuple[_Interval, str, Iterable[str]]:
    months, days = hull(change, "months"), int(change.get("days", 0))
    if months is None:
        if "days" not in change.says:
            lacks = "by how much the term was shortened" if sign < 0 else "by how much the term was lengthened"
            moved = _Interval(None, end.last) if sign < 0 else _Interval(end.first, None)
            return moved, "a reduction" if sign < 0 else "an addition", (lacks,)
        months = Bounds(0, 0)
    least, most = months.low, months.high
    what = f"{'reduced by' if sign < 0 else 'lengthened by'} {_months_words(months, days)}"
    far = None if most is None else _later(end.last if sign > 0 else end.first, sign * most, sign * days)
    near = _later(end.first if sign > 0 else end.last, sign * least, sign * days)
    return (_Interval(far, near) if sign < 0 else _Interval(near, far)), what, ()


def _later(day: date | None, months: int, days: int) -> date | None:
    """So many months and days later (earlier, where negative); open where the day is, or where no calendar goes."""
    if day is None:
        return None
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not 1 <= year < _FAR:
        return None
    at = date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    return at + timedelta(days=days)


def _months_words(months: Bounds, days: int) -> str:
    number = f"{months} month{'' if months == Bounds(1, 1) else 's'}"
    return number if not days else f"{number} and {days} day{'' if days == 1 else 's'}"


def _step(what: str, end: _Interval, record: Record) -> Step:
    newest = max(record.says.values(), key=lambda said: (said.reported, said.seq))
    return Step(what, end.first, end.last, record.source, newest.reported, newest.seq, record.level())
