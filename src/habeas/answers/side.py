"""The register's side of a comparison: a single act, a stated part of one, or a count; or what it lacks to answer.

A single act that the report tells of is compared with that act's own size, whatever else may have happened that day. A
part is compared with the same stated part of the act, and is added to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from habeas.answers.act import Act, act_at
from habeas.answers.answer import Answer, Assumption, Ground
from habeas.answers.bridge import Neighbour
from habeas.answers.definitions import definition
from habeas.answers.inquiry import NEWS_DAYS, day_of, names_political
from habeas.answers.neighbours import OTHER_CIRCLE, Count
from habeas.answers.part import in_words, part_of, size_of
from habeas.answers.question import Question
from habeas.answers.setting import Setting
from habeas.claims.figure import Figure
from habeas.register.view import View
from habeas.vocabulary.dates import Period
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True)
class Side:
    """What the register answers to a figure, with what is behind it. ``answer`` is set where it was counted.

    ``near`` is the same act's value for another circle of people.
    """

    value: Bounds | None = None
    grounds: tuple[Ground, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    definition: str | None = None
    answer: Answer | None = None
    lacks: str | None = None
    near: tuple[Neighbour, ...] = ()

    def news_on(self, day: date | None) -> bool:
        """Whether it is a single act, or a part of one, of that day or the days before."""
        if self.answer is not None or not self.grounds or day is None:
            return False
        return self.grounds[0].on.possibly_in(Period(day - NEWS_DAYS, day))


def side_of(view: View, count: Count, setting: Setting, figure: Figure, asked: Question) -> Side:
    """The register's side of a figure. ``asked`` is the figure's question, or that of the whole it is a part of."""
    whole = setting.whole(figure)
    act = _act_of(view, setting, whole or figure, asked)
    if whole is not None:
        return _part(setting, figure, whole, act)
    if act is not None:
        people = "political" if names_political(setting, figure) else "anyone"
        value = act.political if people == "political" else act.size
        ground = replace(act.ground, low=value.low, high=value.high)
        other = Neighbour(OTHER_CIRCLE[people], act.size if people == "political" else act.political)
        return Side(value, (ground,), definition=definition(asked.what).told(people), near=(other,))
    return _count(count, asked)


def country_of(asked: Question) -> str | None:
    """The country that a question is about."""
    return dict(asked.where).get("country")


def _act_of(view: View, setting: Setting, figure: Figure, asked: Question) -> Act | None:
    """The act that a figure tells of. A total without a start (“has pardoned 29”) is the news of an act of just that size."""
    day = day_of(figure)
    if day is not None:
        return _act(view, asked, day)
    if figure.kind != "cumulative" or figure.from_ is not None or setting.published is None:
        return None
    act = _act(view, asked, setting.published)
    stated = Bounds(figure.low or 0, figure.high)
    return act if act is not None and stated in (act.size, act.political) else None


def _act(view: View, asked: Question, day: date) -> Act | None:
    """The one act of the day, or else of the days before: news may come late. Two acts are left to the count."""
    country = country_of(asked)
    spans = (Period(day, day), Period(day - NEWS_DAYS, day))
    return next((act for span in spans if (act := act_at(view, asked.what, span, country)) is not None), None)


def _part(setting: Setting, figure: Figure, whole: Figure, act: Act | None) -> Side:
    if act is None:
        return Side(lacks=f"It is a part of {whole.number}, and the register has no such whole by its parts.")
    part = part_of(setting.passage(figure))
    value = None if part is None else size_of(act.record, part)
    if part is None or value is None:
        return Side(lacks=f"It is a part of {whole.number}; the record of “{act.record.label}” states no such part.")
    ground = replace(act.ground, low=value.low, high=value.high, reason=f"the stated part: {in_words(part)}")
    told = f"The stated part of the act: {in_words(part)}. Stated parts may overlap and are never added up."
    return Side(value, (ground,), definition=told)


def _count(count: Count, asked: Question) -> Side:
    answer = count(asked)
    died = asked.what == "died"
    whom = "who died" if died else asked.what
    lacks = f"The register has no record of anyone {whom} {_when(asked)}, and no list that is said to be complete."
    if answer.grounds:
        certainly = "certainly died" if died else f"was certainly {asked.what}"
        records = sum(1 for ground in answer.grounds if ground.high != 0)
        lacks = f"Nobody on record {certainly} {_when(asked)}; {records:,} records leave it open."
    return Side(answer.value, tuple(answer.grounds), answer.assumptions, answer.definition, answer, lacks)


def _when(asked: Question) -> str:
    if asked.during is None:
        return "" if asked.at is None else f"on {day_in_words(asked.at)}"
    first, last = asked.during.first, asked.during.last
    if first is not None and last is not None:
        return f"from {day_in_words(first)} to {day_in_words(last)}"
    return (
        f"until {day_in_words(last)}"
        if last is not None
        else f"since {day_in_words(first)}"
        if first
        else "at any time"
    )
