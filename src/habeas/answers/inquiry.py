"""What to ask the register for a figure: from the figure and the words around it to a question, or to why there is none.

Rules, each a convention that is shown with the verdict:

- A noun that says why people are held (“political prisoners”, “activists”, “critics”) asks about political prisoners.
  One that does not (“people”, “convicts”) asks about everyone when it speaks of a single act, whose size everyone can
  see, and about political prisoners when it is a total: totals in such reports are tallies of political prisoners.
- A stock is asked at its date; of a month or a year, at its last day before publication. A total without a stated end
  ends with the publication.
- What was announced, asked for, or denied happened to nobody yet: it is not compared.

This module asks nothing itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from habeas.answers.definitions import definition
from habeas.answers.question import Question
from habeas.answers.setting import Setting
from habeas.claims.figure import Figure
from habeas.vocabulary.dates import Period, parse_date, parse_period

People = Literal["political", "anyone"]

_POLITICAL = re.compile(
    r"politic|activis|dissident|opposition|opponent|critic|journalis|blogger|protest|demonstrator|extremis"
    r"|rights defender|conscience",
    re.IGNORECASE,
)

# What a note on a figure says about its standing, what that means for a comparison, and whether it means so of events
# alone: those held or ill are so today, even where somebody asks for their release. First match wins.
STANDINGS: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(pattern), words, events_alone)
    for pattern, words, events_alone in (
        (r"\bnot people\b|\bcases?\b|\bsearches\b|\bunions\b", "It does not count people: {note}.", False),
        (r"\bden(?:y|ies|ied)\b", "Whoever mentions it denies it: {note}.", False),
        (r"\bmisprint\b|\bby mistake\b|\bcorrected\b", "The report itself corrects it: {note}.", False),
        (r"\basked\b|\brequest|\bcall for\b|\bdemand", "It was asked for, not done: {note}.", True),
        (
            r"announced|pledg|promis|planned|offer|expected|\bnot (?:yet )?(?:done|released|let out)|nothing signed",
            "It was announced, not done: {note}.",
            True,
        ),
        (
            r"\bmaximum\b|\bface\b|\bwhat might\b|\bguess\b|\bextrapolation\b",
            "It is a possibility, not a count: {note}.",
            False,
        ),
        (r"\bordinary convicts\b|\bnot political\b", "It is not about political prisoners: {note}.", False),
    )
)

_ANNOUNCED = re.compile(r"\bannounc|\bpromis|\bpledg|\bpropos|\bplan|\bwill\b|\bwould\b|\bsign", re.IGNORECASE)

# How long after an act a report may still tell of it as its own event.
NEWS_DAYS = timedelta(days=3)


def obstacle(setting: Setting, figure: Figure) -> str | None:
    """Why the figure is not compared with anything; None where it can be."""
    if figure.counted == "sentenced_years":
        return "It measures a sentence and does not count people."
    if figure.counted == "ages":
        return "It is an age and does not count people."
    if figure.counted == "other":
        return "It does not count people."
    if figure.counted == "amnestied" and _ANNOUNCED.search(setting.sentence(figure)):
        return "It was announced, not done: how many an amnesty reaches is known only when it has been carried out."
    note = figure.negated_or_role
    if note is not None:
        for pattern, words, events_alone in STANDINGS:
            if pattern.search(note.casefold()) and not (events_alone and figure.kind == "stock"):
                return words.format(note=note.rstrip("."))
    if figure.counted == "other_persons":
        return "These are people of a kind that the register does not count."
    if figure.kind == "stock" and (figure.from_, figure.to, setting.published) == (None, None, None):
        return "Neither the report nor its day of publication gives it a date."
    return None


def undated(figure: Figure) -> str | None:
    """Why something that happened is not set beside a count of its kind: the report does not say when."""
    if figure.kind == "flow" and figure.from_ is None and figure.to is None:
        return "The report gives no dates for it, so there is no period to count in."
    return None


def unstarted(figure: Figure) -> str | None:
    """Why a total that differs from the register's may yet be right: the report does not say since when it counts."""
    if figure.kind == "cumulative" and figure.from_ is None:
        return "The report does not say since when it counts, so a difference from the register's count says nothing."
    return None


def question(setting: Setting, figure: Figure, *, known: date | None, recorded: int | None) -> Question:
    """The register's question for a figure that has no obstacle. Raises ``QuestionError`` for what it does not count."""
    word = definition(figure.counted)
    place = figure.place or setting.country
    where = () if place is None else (("country", place),)
    asked = Question(word.word, known=known, recorded=recorded, where=where, people=people_of(setting, figure))
    if word.kind == "stock":
        return replace(asked, at=_last_day(figure.to or figure.from_, setting.published))
    if figure.kind == "stock":
        return replace(asked, during=Period(None, _last_day(figure.to, setting.published)))
    return replace(asked, during=_period(figure, setting.published))


def people_of(setting: Setting, figure: Figure) -> People:
    """Whom the figure's words count, by the rule above."""
    return "political" if names_political(setting, figure) or day_of(figure) is None else "anyone"


def names_political(setting: Setting, figure: Figure) -> bool:
    """Whether the figure's words say why the people are held."""
    return _POLITICAL.search(setting.passage(figure)) is not None


def day_of(figure: Figure) -> date | None:
    """The one day of something that happened, if the figure speaks of one."""
    if figure.kind != "flow" or figure.from_ is None or figure.from_ != figure.to:
        return None
    day = parse_date(figure.from_)
    return day.earliest if day.exact else None


def _last_day(told: str | None, published: date | None) -> date | None:
    last = None if told is None else parse_date(told).latest
    if last is None or (published is not None and last > published):
        return published
    return last


def _period(figure: Figure, published: date | None) -> Period:
    told = parse_period(figure.from_ or "..", figure.to or "..")
    last = _last_day(figure.to, published)
    if told.first is not None and last is not None and last < told.first:
        last = told.last
    return Period(told.first, last)
