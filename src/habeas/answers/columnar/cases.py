"""Cases as rows: what ``answers.cases`` finds record by record, as one expression over a table.

A row is one event of one plain person; its columns are in ``_CASE``, for a stock also in ``_HELD``, with the codes of all texts
that are asked. ``fits``: how firmly word and conditions hold, whatever the time, and ``may``: whether they may at all; ``silent``
and ``against``: its ``matters``; ``first`` and ``last``: when; ``land`` and ``deed``: codes of country and act. The others are those of
``schema``. Conditions are decided once for each text, by the same functions that decide them for a record.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import ibis
from ibis import Table, Value

from habeas.answers.ages import ages_asked
from habeas.answers.columnar.ages import holds, untold, with_ages
from habeas.answers.columnar.events import events
from habeas.answers.columnar.matters import ON_DATE, bits_of, where
from habeas.answers.columnar.projection import Projection, least
from habeas.answers.columnar.texts import said, text_column
from habeas.answers.columnar.verdicts import Verdicts, verdicts
from habeas.answers.conditions import AGE, NAMES, asks_age, fits
from habeas.answers.definitions import Definition
from habeas.answers.matters import condition as asked
from habeas.answers.question import Question
from habeas.answers.truth import Truth, agreed
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST
from habeas.vocabulary.dates import Period

OUT, POSSIBLE, CERTAIN = (int(truth) for truth in (Truth.OUT, Truth.POSSIBLE, Truth.CERTAIN))

_ONE_BY_ONE = 8
_CASE = (
    "person",
    "unit",
    "source",
    "there",
    "judged",
    "torn",
    "fits",
    "may",
    "silent",
    "against",
    "first",
    "last",
    "land",
    "deed",
)
_HELD = ("possible_from", "possible_to", "certain_from", "certain_to", "seen_day")


def cases(
    projection: Projection,
    question: Question,
    word: Definition,
    also: Sequence[str] = (),
    judged: Verdicts | None = None,
) -> Table | None:
    """The cases of a question's word and conditions as known on its day; None where the word takes no named persons.

    ``also`` are columns of the table that are kept; ``judged`` are the verdicts on the word's condition, where there are any yet.
    """
    table = events(projection, question, word)
    if table is None:
        return None
    if word.condition is not None:
        table = (judged or verdicts(projection, question, word)).judged(table)
    if asks_age(question.where, question.by):
        table = with_ages(projection, question, word, table)
    of_word, bits = _word(projection, word, table), bits_of(question, word)
    truths = [truth for truth, _ in of_word]
    silent = against = where(ibis.literal(False), 0)  # noqa: FBT003 - a literal is a literal
    if of_word:
        table = table.filter(
            *(fits for _, fits in of_word)
        )  # what is of another kind is no case, and speaks against nobody
    for place, (name, value) in enumerate(question.where):
        fit, unsaid = condition(projection, table, name, value)
        truths.append(fit)
        silent = silent | where(unsaid, bits[asked(place)])
        against = against | where(fit == OUT, bits[asked(place)])
    if word.condition is not None:
        truths.append(table.holds)
        silent, against = silent | table.untold, against | table.decided
    may = ibis.and_(*(truth > OUT for truth in truths))
    truths.append(ibis.ifelse(table.listed == 1, CERTAIN, POSSIBLE))
    country, act = (said(projection, table, name)[0] for name in ("country", "act"))
    found = table.mutate(fits=least(*truths), may=may, silent=silent, against=against, land=country, deed=act)
    codes = {text_column(table, name) for name in question.by if name in NAMES} - {None}
    found = found.select(*dict.fromkeys((*_CASE, *(name for name in _HELD if word.kind == "stock"), *codes, *also)))
    return projection.told_by(found, question.according_to)


def at(found: Table, time: Period | date) -> Table:
    """The cases with how firmly each counts at a time (``truth``); the date of a flow is among its matters then."""
    if isinstance(time, Period):
        first, last = _ends(time)
        certain = (found["first"] >= first) & (found["last"] <= last)
        possible = (found["last"] >= first) & (found["first"] <= last)
        undated = (found["first"] == OPEN_FIRST) & (found["last"] == OPEN_LAST)
        found = found.mutate(
            silent=found.silent | where(undated, ON_DATE), against=found.against | where(~possible, ON_DATE)
        )
    else:
        certain, possible = _certain(found, time), _possible(found, time)
    perhaps = ibis.least(found.fits, POSSIBLE)
    return found.mutate(truth=ibis.cases((certain, found.fits), (possible, perhaps), else_=OUT))


def counting(found: Table, time: Period | date) -> Table:
    """Those of the cases that count at a time, with how firmly each does; days come first, which spares an engine the rest."""
    if isinstance(time, Period):
        first, last = _ends(time)
        found = at(found.filter(found["last"] >= first, found["first"] <= last), time)
        return found.filter(found.truth > OUT)
    found = found.filter(_possible(found, time), found.may)
    return found.mutate(truth=ibis.ifelse(_certain(found, time), found.fits, ibis.least(found.fits, POSSIBLE)))


def _ends(time: Period) -> tuple[int, int]:
    return (
        OPEN_FIRST if time.first is None else time.first.toordinal(),
        OPEN_LAST if time.last is None else time.last.toordinal(),
    )


def _certain(found: Table, time: date) -> Value:
    day = time.toordinal()
    return ((found.certain_from <= day) & (found.certain_to >= day)) | (found.seen_day == day)


def _possible(found: Table, time: date) -> Value:
    day = time.toordinal()
    return (found.possible_from <= day) & (found.possible_to >= day)


def condition(projection: Projection, table: Table, name: str, value: str) -> tuple[Value, Value]:
    """Whether a condition holds of each row, and whether the row is silent on it."""
    if name == AGE:
        return holds(table, ages_asked(value)), untold(table)
    codes, texts = said(projection, table, name)
    return (
        among(codes, [fits(name, value, text) for text in texts]),
        codes.isin([code for code, text in enumerate(texts) if not text]),
    )


def among(codes: Value, truths: Sequence[Truth]) -> Value:
    """The truth of each code, written so that the commonest needs no list."""
    held: dict[Truth, list[int]] = {truth: [] for truth in Truth}
    for code, truth in enumerate(truths):
        held[truth].append(code)
    *few, most = sorted(held, key=lambda truth: len(held[truth]))
    branches = [(codes.isin(held[truth]), int(truth)) for truth in few if held[truth]]
    return ibis.cases(*branches, else_=int(most)) if branches else ibis.literal(int(most))


def _word(projection: Projection, word: Definition, table: Table) -> list[tuple[Value, Value]]:
    """How firmly the stays are of the word's forms, custody and ends, and whether they may be; nothing to ask of killings and persons."""
    if word.event in {"on", "record"}:
        return []
    forms = projection.columns.texts("form")
    found = [
        _kept(table.form, [agreed(form in word.forms for form in told) if told else Truth.CERTAIN for told in forms])
    ]
    if word.kind == "stock":
        custody = projection.columns.texts("custody")
        behind = [agreed(kind in word.custody for kind in told) if told else Truth.CERTAIN for told in custody]
        found.append(_kept(table.custody, behind))
    if word.event == "ended":
        ended = _ended(projection, word, table)
        found.append((ended, ended > OUT))
    return found


def _kept(codes: Value, truths: Sequence[Truth]) -> tuple[Value, Value]:
    """The truth of each code, and whether it is not out: asked of the codes one by one, an engine passes over their rows."""
    out = [code for code, truth in enumerate(truths) if truth is Truth.OUT]
    kept = [codes != code for code in out] if len(out) <= _ONE_BY_ONE else [codes.notin(out)]
    return among(codes, [truth or Truth.CERTAIN for truth in truths]), ibis.and_(*kept)


def _ended(projection: Projection, word: Definition, table: Table) -> Value:
    """Whether a stay ended as the word has it; of one that ended, and nobody says why, that is possible."""
    causes, ends = (projection.columns.texts(column) for column in ("cause", "end"))
    ended = table.end.isin([code for code, told in enumerate(ends) if told == ("ended",)])
    dated = (table.ended_first > OPEN_FIRST) | (table.ended_last < OPEN_LAST)
    why = among(table.cause, [agreed(cause in word.causes for cause in told) for told in causes])
    unsaid = table.cause.isin([code for code, told in enumerate(causes) if not told])
    return ibis.ifelse(unsaid & ~(ended | dated), OUT, why)
