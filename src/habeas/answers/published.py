"""Every published figure on record of one thing, in the order of time, each against the register's own answer.

Rules:

- A figure stands for what it counts, at its last day or else its first, or else the day it was reported; a figure that
  states a part of another (“14 of the 42”) is no figure of the whole and is left out, and so is one that is not public.
- Its question, its verdict and the reason are those of ``check``: the figure is read as a report of that one number. So a
  figure on record confirms no other, and none is confirmed by its own root.
- ``line`` is the register's answer over the same time, to the question that most of the figures ask: from the same start
  to each day on which it may change (a flow), or on each of the figures' days and first of a month (a stock).

What is drawn or printed of it is left to ``charts`` and ``cli``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from habeas.access.levels import Level
from habeas.answers.check import check
from habeas.answers.checked import Checked
from habeas.answers.count import count
from habeas.answers.definitions import definition
from habeas.answers.nearest import amount
from habeas.answers.origin import Origins, origins_of
from habeas.answers.question import Question
from habeas.answers.setting import Setting
from habeas.answers.verdict import Verdict
from habeas.claims.figure import Counted, Figure, Kind
from habeas.errors import QuestionError
from habeas.register.records import Record
from habeas.register.view import CheckpointRef, View
from habeas.vocabulary.dates import FuzzyDate, Period, parse_date
from habeas.vocabulary.quantities import Bounds, Modality

MONTHS_AT_MOST = 60  # a stock is asked month by month over so many months; over more, on the figures' days alone


@dataclass(frozen=True)
class Published:
    """A published figure on record, and what ``check`` says of it. ``when`` is the day, month or year it stands for."""

    id: str
    label: str
    counted: str
    value: Bounds
    modality: str
    first: str | None
    last: str | None
    when: FuzzyDate
    said_by: tuple[str, ...]
    publisher: str
    url: str | None
    reported: str
    note: str | None
    seq: int
    checked: Checked

    @property
    def amount(self) -> str:
        """Its number as its words had it."""
        return amount(self.value, self.modality)

    @property
    def who(self) -> str:
        """Who says it, and who published that: “Viasna (Associated Press)”."""
        said = ", ".join(self.said_by)
        return f"{said} ({self.publisher})" if said and said != self.publisher else self.publisher

    @property
    def register(self) -> Bounds | None:
        """The register's answer to the figure's own question; None where it has none."""
        comparison = self.checked.comparison
        return None if comparison.empty else comparison.register

    @property
    def day(self) -> date:
        """The last day it may stand for: where it is drawn."""
        day = self.when.latest or self.when.earliest
        assert day is not None
        return day


@dataclass(frozen=True)
class Standing:
    """The register's own answer up to, or on, a day."""

    day: date
    value: Bounds


@dataclass(frozen=True)
class Figures:
    """What was published, and the register's answers. ``asked`` is the line's question at its last day."""

    what: str
    country: str | None
    said_by: str | None
    published: tuple[Published, ...]
    asked: Question | None
    line: tuple[Standing, ...]
    not_public: int
    known: date | None
    recorded: int | None
    checkpoint: CheckpointRef

    @property
    def tally(self) -> Mapping[Verdict, int]:
        """How often each verdict was given, in the order of time."""
        return Counter(found.checked.verdict for found in self.published)

    def on_line(self, found: Published) -> bool:
        """Whether a figure asks what the line answers; one with another start or circle of people does not."""
        asked = found.checked.question
        return asked is not None and self.asked is not None and _thread(asked) == _thread(self.asked)


def figures(view: View, what: str, *, country: str | None = None, said_by: str | None = None) -> Figures:
    """The published figures of a thing (``held``, ``pardoned``, or any code that a figure on record has).

    ``country`` leaves out figures of other countries, ``said_by`` those with another root (a name or any of its aliases).
    Raises ``QuestionError`` where there are none, and says of what or of whom there are.
    """
    origins = origins_of(view.newest().of("source"))
    everything = [record for record in view.of("figure") if record.listed and record.get("part_of") is None]
    same = [record for record in everything if _same(str(record.get("counted")), what)]
    if not same:
        codes = ", ".join(sorted({str(record.get("counted")) for record in everything})) or "nothing yet"
        raise QuestionError(f"No published figure of “{what}” is on record.", mend=f"There are figures of: {codes}.")
    there = [record for record in same if country is None or record.get("country") in {None, country}]
    public = [record for record in there if record.level() is Level.PUBLIC]
    found = sorted(_checked(view, public), key=lambda one: (one.day, one.reported, one.id))
    if said_by is not None:
        found = _said_by(found, said_by, origins)
    if not found:
        places = ", ".join(sorted({str(record.get("country", "no country")) for record in same}))
        raise QuestionError("No published figure of this is on record.", mend=f"Figures there are about: {places}.")
    asked = _asked(found)
    return Figures(
        what, country, said_by, tuple(found), asked, tuple(_line(view, asked, found)), len(there) - len(public),
        view.known, view.recorded, view.checkpoint,
    )  # fmt: skip


def _same(counted: str, what: str) -> bool:
    """Whether a figure's code is this word, or a synonym of it."""
    try:
        return counted == what or definition(counted).word == definition(what).word
    except QuestionError:
        return False


def _checked(view: View, records: Iterable[Record]) -> Iterator[Published]:
    for record in records:
        value, told = record.bounds("value"), next(iter(record.says.values()))
        reported = parse_date(told.reported)
        when = next((day for day in (record.date("to"), record.date("from"), reported) if day.known), None)
        if value is None or when is None:
            continue
        setting = _setting(record, value, reported.latest)
        yield Published(
            record.id, record.label, str(record.get("counted")), value, str(record.get("modality", "exact")),
            record.get("from"), record.get("to"), when, tuple(record.get("attributed_to", ())),
            str(record.get("publisher") or record.source), record.get("url"), told.reported, record.get("note"), told.seq,
            check(view, setting).figures[0],
        )  # fmt: skip


def _setting(record: Record, value: Bounds, published: date | None) -> Setting:
    """The figure as a report that says this one number."""
    words = record.label
    figure = Figure(
        quote=words, start=0, end=len(words), number=words, number_start=0, low=value.low, high=value.high,
        modality=cast("Modality", record.get("modality", "exact")), counted=cast("Counted", record.get("counted")),
        kind=cast("Kind | None", record.get("kind")), from_=record.get("from"), to=record.get("to"),
        place=record.get("country"), attributed_to=tuple(record.get("attributed_to", ())),
    )  # fmt: skip
    return Setting(words, (figure,), published, record.get("country"), str(record.get("publisher") or record.source))


def _said_by(found: list[Published], name: str, origins: Origins) -> list[Published]:
    theirs = [one for one in found if origins.same(one.checked.root, name)]
    if not theirs:
        roots = "; ".join(sorted({one.checked.root for one in found}))
        raise QuestionError(f"No published figure here is from “{name}”.", mend=f"They are from: {roots}.")
    return theirs


def _thread(asked: Question) -> tuple[object, ...]:
    """What two questions share that differ in their last day alone."""
    return asked.what, asked.at is None, _first(asked), asked.where, asked.people


def _asked(found: list[Published]) -> Question | None:
    """The question that most of the figures ask, at the last day that one of them asks for; None where none can be asked."""
    asked = [one.checked.question for one in found if one.checked.question is not None]
    if not asked:
        return None
    thread = Counter(map(_thread, asked)).most_common(1)[0][0]
    return max((one for one in asked if _thread(one) == thread), key=lambda one: _last(one) or date.min)


def _last(asked: Question) -> date | None:
    return asked.at if asked.during is None else asked.during.last


def _first(asked: Question) -> date | None:
    return None if asked.during is None else asked.during.first


def _line(view: View, asked: Question | None, found: list[Published]) -> Iterator[Standing]:
    last = None if asked is None else _last(asked)
    if asked is None or last is None or asked.word.event == "record":
        return
    days = _days_of_stock(found, last) if asked.at else _days_of_flow(view, asked, last)
    for day in days:
        at = replace(asked, at=day) if asked.at else replace(asked, during=Period(_first(asked), day))
        value = count(view, at).value
        if value != Bounds(0, None):
            yield Standing(day, value)


def _days_of_flow(view: View, asked: Question, last: date) -> list[date]:
    """Each day on which the count may change: those of what is counted, and those on which recorded coverage ends."""
    first = _first(asked)
    told = [ground.on for ground in count(view, asked).grounds]
    days = {day for on in told for day in (on.earliest, on.latest) if day is not None}
    for record in view.of("assumption"):
        covered = record.get("during")
        end = None if covered is None else parse_date(str(covered).rpartition("/")[2].strip(".")).latest
        days |= set() if end is None or end == date.max else {end + timedelta(days=1)}
    return sorted(day for day in days | {first or last, last} if (first is None or day >= first) and day <= last)


def _days_of_stock(found: list[Published], last: date) -> list[date]:
    days = {one.day for one in found if one.day <= last} | {last}
    months = range(min(days).year * 12 + min(days).month, last.year * 12 + last.month)
    if len(months) <= MONTHS_AT_MOST:
        days |= {date(month // 12, month % 12 + 1, 1) for month in months}
    return sorted(days)
