"""What is compared of two people beside their names, and in which degree each detail agrees.

A detail that is missing or unknown on one side tells nothing: it has no degree. Dates are compared as they were told: two that can
both be true are not different, and an age at a date is an interval of birth dates (``born_at_age``).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from habeas.errors import InputError
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate
from habeas.vocabulary.folding import folded

_FEW_DAYS = 31
_A_YEAR = 366
_LONGEST_LIFE = 120


class Detail(StrEnum):
    """A detail of a person."""

    BORN = "born"
    SEX = "sex"
    BIRTH_PLACE = "place of birth"
    CASE = "case number"
    DETAINED = "day of arrest"
    PLACE = "place of arrest"


class Degree(StrEnum):
    """How a detail agrees, the firmest first."""

    SAME = "the same"
    SWAPPED = "the same with day and month exchanged"
    ONE_PART = "the same but for one part of the date"
    SAME_YEAR = "the same year"
    PARTLY = "in part"
    CLOSE = "close"
    MAY_BE = "may be the same"
    APART = "different"


def born_at_age(age: int, at: FuzzyDate) -> FuzzyDate:
    """When somebody was born who was ``age`` years old on a date. Raises ``InputError`` for an age that nobody reaches."""
    if not 0 <= age <= _LONGEST_LIFE:
        raise InputError(f"{age} is no age of a person.", mend="Give whole years, or leave it out.")
    if at.earliest is None or at.latest is None:
        return UNKNOWN_DATE
    return FuzzyDate(_years_before(at.earliest, age + 1, and_a_day=True), _years_before(at.latest, age))


def degree_of_birth(one: FuzzyDate, other: FuzzyDate) -> Degree | None:
    """How two dates of birth agree."""
    if one.exact and other.exact:
        return _degree_of_days(one.earliest, other.earliest)
    years = _year(one), _year(other)
    if None not in years and years[0] == years[1]:
        return Degree.SAME_YEAR if _overlap(one, other) else Degree.CLOSE
    if not one.known or not other.known:
        return None
    if _overlap(one, other):
        return Degree.MAY_BE
    return Degree.CLOSE if _gap(one, other) <= _A_YEAR else Degree.APART


def degree_of_arrests(ours: Collection[FuzzyDate], theirs: Collection[FuzzyDate]) -> Degree | None:
    """How two people's arrests agree: the best of them, since a person may be arrested more than once."""
    found = {_degree_of_arrest(one, other) for one in ours for other in theirs if one.known and other.known}
    return next((degree for degree in Degree if degree in found), None)


def degree_of_texts(ours: Collection[str], theirs: Collection[str]) -> Degree | None:
    """How two places, or sets of numbers, agree: one is the other, or they have a word in common."""
    left, right = ({folded(text) for text in texts} - {""} for texts in (ours, theirs))
    if not left or not right:
        return None
    if left & right:
        return Degree.SAME
    words = ({word for text in texts for word in text.split() if len(word) > 3} for texts in (left, right))
    return Degree.PARTLY if set.intersection(*words) else Degree.APART


def _degree_of_days(one: date | None, other: date | None) -> Degree:
    assert one is not None
    assert other is not None
    if one == other:
        return Degree.SAME
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return Degree.SWAPPED
    same = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    if same == 2 and (one.year == other.year or _one_digit(one.year, other.year)):
        return Degree.ONE_PART
    return Degree.CLOSE if abs((one - other).days) <= _A_YEAR else Degree.APART


def _degree_of_arrest(one: FuzzyDate, other: FuzzyDate) -> Degree:
    if one.exact and other.exact:
        assert one.earliest is not None
        assert other.earliest is not None
        days = abs((one.earliest - other.earliest).days)
        return Degree.SAME if days == 0 else Degree.CLOSE if days <= _FEW_DAYS else Degree.APART
    return Degree.MAY_BE if _overlap(one, other) else Degree.APART


def _one_digit(one: int, other: int) -> bool:
    return sum(a != b for a, b in zip(str(one), str(other), strict=False)) == 1


def _year(when: FuzzyDate) -> int | None:
    if when.earliest is None or when.latest is None or when.earliest.year != when.latest.year:
        return None
    return when.earliest.year


def _overlap(one: FuzzyDate, other: FuzzyDate) -> bool:
    left = one.earliest is None or other.latest is None or one.earliest <= other.latest
    right = other.earliest is None or one.latest is None or other.earliest <= one.latest
    return left and right


def _gap(one: FuzzyDate, other: FuzzyDate) -> int:
    """Days between two dates that do not overlap."""
    if one.latest is not None and other.earliest is not None and one.latest < other.earliest:
        return (other.earliest - one.latest).days
    assert one.earliest is not None
    assert other.latest is not None
    return (one.earliest - other.latest).days


def _years_before(day: date, years: int, *, and_a_day: bool = False) -> date:
    try:
        back = day.replace(year=day.year - years)
    except ValueError:  # 29 February
        back = day.replace(year=day.year - years, day=28)
    return date.fromordinal(back.toordinal() + 1) if and_a_day else back
