"""The sentence above a chart: what was found, composed by rules, and never more than the bounds show.

Rules:

- It begins with the newest value: a number where it is one, “between” where there are bounds, “at least” where nothing
  bounds it from above.
- It compares two values only by what holds for every choice of numbers within all bounds: more, fewer, as many, at least
  so many times as many, at most half as many. Where the bounds leave it open, it says that they do.
- Of flows and of breakdowns it names the highest period or line if it is certain which one that is; else the one of which
  most is certain, and says just that.

Each comparison is also kept as a ``Claim``, which tests choose numbers against.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from habeas.answers.question import Question
from habeas.answers.series import Point, Series
from habeas.answers.words import counted_words, period_words, verb_words
from habeas.vocabulary.dates import Period
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

Relation = Literal["more", "fewer", "as many", "at least times", "at most half"]
_OPEN = Bounds(0, None)
_PLACES = {"country": "in", "place": "in"}
_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}


@dataclass(frozen=True)
class Claim:
    """That the value at ``now`` stands so to the one at ``then``; ``factor`` is how many times."""

    relation: Relation
    now: int
    then: int
    factor: int = 1

    def holds(self, values: Sequence[int]) -> bool:
        """Whether it is true of these numbers."""
        now, then = values[self.now], values[self.then]
        match self.relation:
            case "more":
                return now > then
            case "fewer":
                return now < then
            case "as many":
                return now == then
            case "at least times":
                return now >= self.factor * then
            case "at most half":
                return 2 * now <= then


@dataclass(frozen=True)
class Finding:
    """The sentence, and what it claims of the values in their order."""

    words: str
    claims: tuple[Claim, ...] = ()


def of_series(series: Series) -> Finding:
    """What a series of everybody shows."""
    asked, points = series.question, series.points
    values = [point.value for point in points]
    told = [index for index, value in enumerate(values) if value != _OPEN]
    if not told:
        return Finding(
            f"How many {counted_words(asked)}{_only(asked)} {verb_words(asked.what)} is not known{_stretch(asked)}: nobody counts for certain, and nothing bounds the number from above"
        )
    now, then = told[-1], told[0]
    if series.cumulative:
        return Finding(f"{subject(values[now], asked)} {_span(points[now])}")
    if asked.word.kind == "flow" and len(told) > 1:
        best = highest(values)
        if best is not None:
            others = tuple(Claim("more", best, index) for index in range(len(values)) if index != best)
            words = f"{subject(values[best], asked)} {_when(points[best])}, more than in any other {series.every} shown"
            return Finding(words, others)
        surest = surest_of(values)
        if surest is not None:
            words = f"{subject(values[surest], asked)} {_when(points[surest])}"
            return Finding(f"{words}, the most that are certain for any {series.every} shown")
    words = f"{subject(values[now], asked)} {_when(points[now])}"
    if now == then:
        return Finding(words)
    claim = compared(values, now, then)
    if claim is None:
        return Finding(f"{words}; the bounds do not show whether more or fewer than {_when(points[then])}")
    return Finding(f"{words}, {_claim_words(claim)} {_when(points[then])}", (claim,))


def of_rows(asked: Question, rows: Sequence[tuple[str, Bounds]], when: str) -> Finding:
    """What a breakdown shows: the line that is certainly the longest, or else the one of which most is certain."""
    values, by = [value for _, value in rows], by_words(asked.by)
    best, surest = (highest(values), surest_of(values)) if len(rows) > 1 else (None, None)
    when = f" {when}" if when else ""
    if best is not None:
        others = tuple(Claim("more", best, index) for index in range(len(values)) if index != best)
        words = f"{rows[best][0]}: {_inside(subject(values[best], asked))}{when}, more than for any other {by}"
        return Finding(words, others)
    if surest is not None:
        words = f"{rows[surest][0]}: {_inside(subject(values[surest], asked))}{when}"
        return Finding(f"{words}, the most that are certain for any {by}")
    what = f"{counted_words(asked)}{_only(asked)} {verb_words(asked.what)}{when}"
    return Finding(f"{what[0].upper()}{what[1:]}, by {by}")


def compared(values: Sequence[Bounds], now: int, then: int) -> Claim | None:
    """The strongest comparison that holds for every choice of numbers within the bounds; None where none does."""
    one, other = values[now], values[then]
    if one.low == one.high == other.low == other.high:
        return Claim("as many", now, then)
    if other.high is not None and one.low > other.high:
        factor = one.low // other.high if other.high > 0 else 1
        return Claim("at least times", now, then, factor) if factor > 1 else Claim("more", now, then)
    if one.high is not None and one.high < other.low:
        return Claim("at most half", now, then) if 2 * one.high <= other.low else Claim("fewer", now, then)
    return None


def highest(values: Sequence[Bounds]) -> int | None:
    """Which value is certainly above all others; None where the bounds leave it open."""
    best = max(range(len(values)), key=lambda index: values[index].low, default=None)
    if best is None:
        return None
    others = [value.high for index, value in enumerate(values) if index != best]
    return best if all(high is not None and values[best].low > high for high in others) else None


def surest_of(values: Sequence[Bounds]) -> int | None:
    """The value of which most is certain, if there is one such; it need not be the highest."""
    lows = [value.low for value in values]
    most = max(lows, default=0)
    return lows.index(most) if most > 0 and lows.count(most) == 1 else None


def subject(value: Bounds, asked: Question) -> str:
    """The value as the beginning of a sentence: “Between 912 and 1,020 people were held”."""
    who, verb = counted_words(asked), verb_words(asked.what)
    if value in {Bounds(1, 1), Bounds(1, None)} and asked.unit == "persons":
        who = who.replace("people", "person").removesuffix("s")
        verb = verb.replace("were ", "was ").replace("are ", "is ")
    who += _only(asked)
    if value == _OPEN:
        return f"Nobody is certain to be among the {who} who {verb}"
    if value == Bounds(0, 0):
        return f"No {who} {verb}"
    if value.high is None:
        return f"At least {value.low:,} {who} {verb}"
    if value.low == value.high:
        return f"{value.low:,} {who} {verb}"
    if value.low == 0:
        return f"At most {value.high:,} {who} {verb}"
    return f"Between {value.low:,} and {value.high:,} {who} {verb}"


def _only(asked: Question) -> str:
    """Of whom alone the number is: without it, a title would say it of everybody."""
    sources = [f"according to {', '.join(asked.according_to)}"] if asked.according_to else []
    only = [*(f"{_PLACES.get(name, name)} {value}".replace("_", " ") for name, value in asked.where), *sources]
    return f" ({', '.join(only)})" if only else ""


def day_words(day: date) -> str:
    """A day as the end of a sentence: “at the end of 2024”, “on 7 May 2025”."""
    if (day.month, day.day) == (12, 31):
        return f"at the end of {day.year}"
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        return f"at the end of {calendar.month_name[day.month]} {day.year}"
    return f"on {day_in_words(day)}"


def _when(point: Point) -> str:
    return day_words(point.last) if point.first == point.last else _from_to(point.first, point.last)


def _span(point: Point) -> str:
    return f"until {day_in_words(point.last)}" if point.first == date.min else _from_to(point.first, point.last)


def _from_to(first: date, last: date) -> str:
    words = period_words(Period(first, last))
    return words if not words.startswith("between ") else words.replace("between ", "from ", 1).replace(" and ", " to ")


def _stretch(asked: Question) -> str:
    words = period_words(asked.during)
    return f" {words}" if words else ""


def _claim_words(claim: Claim) -> str:
    match claim.relation:
        case "more" | "fewer":
            return f"{claim.relation} than"
        case "as many":
            return "as many as"
        case "at least times":
            return f"at least {_TIMES.get(claim.factor, f'{claim.factor:,} times')} as many as"
        case "at most half":
            return "at most half as many as"


def _inside(words: str) -> str:
    """The beginning of a sentence, as it stands inside one."""
    return f"{words[0].lower()}{words[1:]}"


def by_words(by: Sequence[str]) -> str:
    """What an answer is broken down by: “place”, “sex and custody”."""
    return " and ".join(by).replace("_", " ") or "line"
