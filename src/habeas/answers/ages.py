"""Ages: how old somebody was on a day, as bounds, and the bands that an answer is broken down by.

A date of birth told as a year leaves two ages on most days; no age is made up. Where a source tells no date of birth but
the age at the event that it lists the person for, that event's date and the age bound the date of birth: on other days
the age is uncertain by one year. Who is born on 29 February is a year older from 1 March on in other years.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from habeas.answers.truth import Truth, dates, hull_of_dates, told
from habeas.errors import QuestionError
from habeas.register.records import Record
from habeas.vocabulary.dates import FuzzyDate

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ages:
    """Whole years of age, both included; ``high`` None is open."""

    low: int
    high: int | None

    def within(self, other: Ages) -> bool:
        """Whether every one of these ages is one of the other."""
        return self.low >= other.low and (other.high is None or (self.high is not None and self.high <= other.high))

    def overlaps(self, other: Ages) -> bool:
        """Whether some age is in both."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


BANDS: Mapping[str, Ages] = MappingProxyType({
    "under_18": Ages(0, 17),
    "18_29": Ages(18, 29),
    "30_39": Ages(30, 39),
    "40_49": Ages(40, 49),
    "50_59": Ages(50, 59),
    "60_and_over": Ages(60, None),
})  # fmt: skip

_FORMS: tuple[tuple[re.Pattern[str], Callable[[int], Ages]], ...] = (
    (re.compile(r"under_([1-9]\d{0,2})\Z"), lambda years: Ages(0, years - 1)),
    (re.compile(r"over_(\d{1,3})\Z"), lambda years: Ages(years + 1, None)),
    (re.compile(r"(\d{1,3})_and_over\Z"), lambda years: Ages(years, None)),
    (re.compile(r"(\d{1,3})\Z"), lambda years: Ages(years, years)),
)
_BETWEEN = re.compile(r"(\d{1,3})_(\d{1,3})\Z")


def ages_asked(text: str) -> Ages:
    """The ages of a condition: a band, ``under_18``, ``over_60`` (61 and more), ``60_and_over``, ``25_35``, ``17``.

    Raises ``QuestionError`` for anything else.
    """
    for form, ages in _FORMS:
        found = form.match(text)
        if found is not None:
            return ages(int(found[1]))
    between = _BETWEEN.match(text)
    if between is not None and int(between[1]) <= int(between[2]):
        return Ages(int(between[1]), int(between[2]))
    raise QuestionError(
        f"“{text}” is no age.", mend=f"Write 60_and_over, under_18, 25_35, or one of: {', '.join(BANDS)}."
    )


def bands_of(ages: Sequence[Ages]) -> tuple[str, ...]:
    """Every band that somebody may be in of whom these ages are told, each by one telling."""
    return tuple(name for name, band in BANDS.items() if any(one.overlaps(band) for one in ages))


def tells_age(person: Record) -> bool:
    """Whether a person record says anything of how old the person is, whatever follows from it."""
    return bool(told(person, "age")) or any(day.known for day in dates(person, "birth_date"))


def of_ages(ages: Sequence[Ages], asked: Ages) -> Truth:
    """Whether somebody of whom these ages are told is of an age that is asked for. Nothing told is possible."""
    if not ages:
        return Truth.POSSIBLE
    if all(one.within(asked) for one in ages):
        return Truth.CERTAIN
    return Truth.POSSIBLE if any(one.overlaps(asked) for one in ages) else Truth.OUT


def ages_of(
    person: Record | None,
    event: Record,
    name: str | None,
    when: Iterable[FuzzyDate],
    listed: Sequence[tuple[Record, str]],
) -> tuple[Ages, ...]:
    """The ages that a person record tells of a time, by telling; none where it tells nothing.

    ``when``: the days of it, which are those of ``name`` of the event's record (None: a day that was asked for).
    ``listed``: the events of the person, each with the name of its date: for one of them the source lists the person.
    """
    if person is None:
        return ()
    days = tuple(when)
    born = [day for day in dates(person, "birth_date") if day.known]
    if born:
        return tuple(dict.fromkeys(found for one in born for day in days if (found := age_on(one, day)) is not None))
    at_event = tuple(dict.fromkeys(int(age) for age in told(person, "age")))
    if [(one.id, date_) for one, date_ in listed] == [(event.id, name)]:
        return tuple(Ages(age, age) for age in at_event)
    event_days = hull_of_dates(day for record, date_ in listed for day in dates(record, date_))
    born = [one for age in at_event if (one := born_by_age(age, event_days)) is not None]
    return tuple(dict.fromkeys(found for one in born for day in days if (found := age_on(one, day)) is not None))


def age_on(born: FuzzyDate, day: FuzzyDate) -> Ages | None:
    """How old somebody born so is on a day told so; None where nothing follows, or where the two contradict each other."""
    youngest = None if born.latest is None or day.earliest is None else _years(born.latest, day.earliest)
    oldest = None if born.earliest is None or day.latest is None else _years(born.earliest, day.latest)
    if (youngest is None and oldest is None) or (oldest is not None and oldest < 0):
        return None
    return Ages(max(0, youngest or 0), oldest)


def born_by_age(age: int, day: FuzzyDate) -> FuzzyDate | None:
    """When somebody was born who had this age on a day told so; None where nothing follows."""
    latest = None if day.latest is None else _earlier(day.latest, age)
    before = None if day.earliest is None else _earlier(day.earliest, age + 1)
    if latest is None and before is None:
        return None
    return FuzzyDate(None if before is None else before + _DAY, latest)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _earlier(day: date, years: int) -> date | None:
    """The last day of birth of those who were so many years old on a day."""
    if day.year - years < 1:
        return None
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
