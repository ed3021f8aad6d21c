"""Questions, times and values in plain English, as every explanation and page writes them."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from habeas.answers.definitions import definition
from habeas.answers.question import Question, Unit
from habeas.vocabulary.dates import Period
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

_UNITS: Mapping[Unit, tuple[str, str]] = MappingProxyType(
    {"persons": ("person", "people"), "detentions": ("stay in custody", "stays in custody"),
     "prosecutions": ("prosecution", "prosecutions")}
)  # fmt: skip

_VERBS: Mapping[str, str] = MappingProxyType(
    {"held": "were held", "disappeared": "disappeared", "died": "died in custody", "listed": "were put on a list",
     "people": "are on record"}
)  # fmt: skip


_OF_PRISONERS = frozenset({"pardon", "amnesty", "release", "exchange", "commutation", "listing"})


def question_words(question: Question) -> str:
    """The question as a sentence: “How many political prisoners were pardoned between July 2024 and January 2025?”"""
    when = f"on {day_in_words(question.at)}" if question.at is not None else period_words(question.during)
    conditions = "".join(f", {name} {value}" for name, value in question.where)
    verb = verb_words(question.what)
    return f"How many {counted_words(question)} {verb}{' ' if when else ''}{when}{conditions}?"


def who_words(question: Question) -> str:
    """Whom a question counts: “people”, or “political prisoners” where it takes only those of a group."""
    political = question.people == "political" and question.word.acts & _OF_PRISONERS
    return "political prisoners" if political else "people"


def counted_words(question: Question) -> str:
    """What is counted of them, up to the verb: “people”, “stays in custody of people who”."""
    who = who_words(question)
    return who if question.unit == "persons" else f"{unit_words(question.unit)} of {who} who"


def unit_words(unit: Unit) -> str:
    """Several of what is counted: “people”, “stays in custody”."""
    return _UNITS[unit][1]


def verb_words(word: str) -> str:
    """What a word says of several people: “were held”, “died in custody”."""
    if "/" in word:
        return f"count as {word}"
    word = definition(word).word
    return _VERBS.get(word, f"were {word}")


def series_words(question: Question, every: str, *, cumulative: bool) -> str:
    """What a series shows: “People who were held, on the last day of each month, in 2024”."""
    who = counted_words(question)
    what = (
        f"{who} {verb_words(question.what)}" if question.unit != "persons" else f"{who} who {verb_words(question.what)}"
    )
    if question.word.kind == "stock":
        how = "on each day" if every == "day" else f"on the last day of each {every}"
    else:
        how = f"until the end of each {every}" if cumulative else f"in each {every}"
    conditions = "".join(f", {name} {value}" for name, value in question.where)
    return f"{what[0].upper()}{what[1:]}, {how}, {period_words(question.during)}{conditions}"


def times_words(question: Question) -> str:
    """What the answer uses: the sources, and what was reported by when."""
    sources = f"according to {', '.join(question.according_to)}, " if question.according_to else ""
    if question.lists == "all" and len(question.according_to) > 1:
        sources = f"on each of the lists of {all_of(question.according_to)}, "
    known = "as known today" if question.known is None else f"as known on {day_in_words(question.known)}"
    return f"{sources}{known}"


def value_words(value: Bounds, word: str, unit: Unit = "persons") -> str:
    """The value: “250 to 267 people”, “at least 250 people”, “nobody for certain; no upper bound”."""
    nobody = "nobody" if unit == "persons" else "none"
    if value == Bounds(0, None):
        return f"{nobody} for certain; nothing bounds the number from above"
    one, several = _UNITS[unit]
    if word == "held" and value.low == 0 and value.high:
        return f"{nobody} for certain; at most {value.high:,} {one if value.high == 1 else several}"
    return f"{value} {one if value in {Bounds(1, 1), Bounds(1, None)} else several}"


def all_of(names: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def period_words(period: Period | None) -> str:
    """A stretch of days: “in 2024”, “in July 2024”, “between July 2024 and 20 November 2024”; empty for all time."""
    if period is None or (period.first is None and period.last is None):
        return ""
    if period.first is None:
        assert period.last is not None
        return f"until {_end(period.last)}"
    if period.last is None:
        return f"since {_start(period.first)}"
    if period.first == period.last:
        return f"on {day_in_words(period.first)}"
    whole = str(period)
    if "/" not in whole and len(whole) <= 7:
        return f"in {_start(period.first) if len(whole) == 7 else whole}"
    return f"between {_start(period.first)} and {_end(period.last)}"


def _start(day: date) -> str:
    return f"{calendar.month_name[day.month]} {day.year}" if day.day == 1 else day_in_words(day)


def _end(day: date) -> str:
    last = calendar.monthrange(day.year, day.month)[1]
    return f"{calendar.month_name[day.month]} {day.year}" if day.day == last else day_in_words(day)
