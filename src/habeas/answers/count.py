"""Counting: a question to a view of the register, answered with bounds and with everything the answer rests on.

``low`` people certainly count on what is on record, ``high`` at most. There is an upper bound only where recorded coverage
spans all of what is asked, or where the question is what named lists say (``according_to``) and they hold persons only.
Sizes of groups add up as people only under a recorded statement that they are disjoint; otherwise ``low`` is what the
largest of them makes certain. The arithmetic is in ``union``, the statements in ``assumptions``, the words in
``definitions``. Of the people on each of several lists (``lists``) it is in ``overlap``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from habeas.answers.answer import Answer, Assumption, Ground, Row
from habeas.answers.assumptions import Disjoint, assumption, coverage_of, coverages, disjoint_of
from habeas.answers.breakdown import lines_by, sum_note
from habeas.answers.cases import Case, find_cases
from habeas.answers.conditions import AGE, OVERLAP, check_names, key_level
from habeas.answers.defined import resolved
from habeas.answers.definitions import Definition
from habeas.answers.grounds import grounds_of
from habeas.answers.later import later_reports
from habeas.answers.notes import notes_of
from habeas.answers.overlap import MOST, on_all, overlap, overlap_notes
from habeas.answers.plain import NOBODY, Lazily, Plain
from habeas.answers.question import Question
from habeas.answers.tally import Alike, Counted, Tally, tally
from habeas.errors import QuestionError
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds


def count(view: View, question: Question, plain: Plain = NOBODY) -> Answer:
    """The answer to a question. The view's own times stand in it, whatever the question says of them.

    ``plain`` are people beside those in the view, told as numbers; who they are is found when it is asked for.
    Raises ``QuestionError`` for a word, a time, a condition or a breakdown that cannot be asked.
    """
    question = resolved(view, replace(question, known=view.known, recorded=view.recorded))
    word, time = checked(question)
    scoped = view.only(question.according_to)
    found = _find(scoped, question, word, time, plain)
    rows, row_note = _rows(scoped, question, word, time, found, plain=plain)
    whole = plain.whole(time)
    grounds: Sequence[Ground]
    if whole is None:
        grounds = grounds_of(scoped, found.tally, time, on=_lists(question))
        later: Sequence[Ground] = _later(scoped, question, word, time, grounds)
    else:
        grounds, later = Lazily(lambda: whole().grounds), Lazily(lambda: whole().later)
    return Answer(
        question=question,
        value=found.value,
        definition=word.told(question.people),
        grounds=grounds,
        assumptions=found.assumptions(),
        rows=rows,
        notes=(*notes_of(scoped, question, found.tally, found.value, covering=found.covering), *row_note),
        later=later,
        checkpoint=view.checkpoint,
    )


@dataclass(frozen=True)
class Value:
    """What an answer comes to, without who and what is behind it."""

    value: Bounds
    rows: tuple[Row, ...]
    assumptions: tuple[Assumption, ...]


def value_of(view: View, question: Question, plain: Plain = NOBODY) -> Value:
    """The value and the lines that ``count`` gives. Raises ``QuestionError`` as it does."""
    question = resolved(view, replace(question, known=view.known, recorded=view.recorded))
    word, time = checked(question)
    scoped = view.only(question.according_to)
    found = _find(scoped, question, word, time, plain)
    return Value(found.value, _rows(scoped, question, word, time, found, plain=plain)[0], found.assumptions())


@dataclass(frozen=True)
class _Found:
    """What a question comes to at one time: the value, and the statements it used."""

    cases: Sequence[Case]
    tally: Tally
    value: Bounds
    disjoint: tuple[Disjoint, ...]
    covering: tuple[Record, ...]

    def assumptions(self) -> tuple[Assumption, ...]:
        groups = [group.cases[0] for group in self.tally.groups]
        used = [rule.record for rule in self.disjoint if sum(rule.holds_for(case) for case in groups) > 1]
        return tuple(assumption(record) for record in (*used, *self.covering))


def _find(view: View, question: Question, word: Definition, time: Period | date, plain: Plain = NOBODY) -> _Found:
    cases = find_cases(view, question)
    covering = _covering(view, question, word, time, plain)
    alike = partial(plain.alike, time)
    return _count(view, question, cases, time, covering, alike=alike, listed=bool(view.sources))


def _count(
    view: View,
    question: Question,
    cases: Sequence[Case],
    time: Period | date,
    covering: tuple[Record, ...] | None,
    *,
    alike: Callable[[Sequence[Counted]], Iterable[Alike]],
    listed: bool,
) -> _Found:
    """``covering`` and ``listed`` (asked of what named lists say, and they hold persons only) close it from above."""
    disjoint = disjoint_of(view)
    counted = tally(view, cases, time, disjoint, alike, each=question.unit != "persons")
    if _lists(question):
        return _Found(cases, counted, on_all(counted, _lists(question)), (), ())
    closed = covering is not None or (listed and not any(case.is_group for case in cases))
    value = counted.people if closed else Bounds(counted.people.low, None)
    return _Found(cases, counted, value, disjoint, covering or ())


def _covering(
    view: View, question: Question, word: Definition, time: Period | date, plain: Plain
) -> tuple[Record, ...] | None:
    """The coverage of all that is asked; None where there is none, as for every stock and for words without acts."""
    if not isinstance(time, Period) or not word.acts or not coverages(view):
        return None
    asked = [value for name, value in question.where if name == "country"]
    return coverage_of(view, sorted(word.acts), asked or _countries(view, plain), time)


def _countries(view: View, plain: Plain) -> list[str]:
    """Every country of which the register has an event on record: what a question without a country is about."""
    records = (*view.of("group"), *view.of("detention"), *view.of("killing"))
    return sorted({country for record in records if (country := record.get("country")) is not None} | plain.countries)


def _lists(question: Question) -> tuple[str, ...]:
    """The lists that somebody has to be on each of; none where any does."""
    asked = tuple(dict.fromkeys(question.according_to))
    return asked if question.lists == "all" and len(asked) > 1 else ()


def checked(question: Question) -> tuple[Definition, Period | date]:
    """What a question counts, and when. Raises ``QuestionError`` for what cannot be asked."""
    word = question.word
    check_names(question.where, question.by, times=word.kind == "flow" and word.event != "record")
    _check_units(question, word)
    if question.at is not None and question.during is not None:
        raise QuestionError("A day and a period were asked at once.", mend="Ask --at for a stock, --during for a flow.")
    if word.event == "record" and (question.at is not None or question.during is not None):
        raise QuestionError(
            f"“{word.word}” has no time of its own.", mend="Leave --at and --during away; --known stays."
        )
    if word.kind == "stock":
        if question.at is None:
            raise QuestionError(f"“{word.word}” is counted at a day.", mend="Ask --at 2025-05-07.")
        return word, question.at
    if question.at is not None:
        raise QuestionError(f"“{word.word}” is counted during a period.", mend="Ask --during 2024-07/2025-01.")
    return word, question.during or Period(None, None)


def _check_units(question: Question, word: Definition) -> None:
    asked = {*question.by, *(name for name, _ in question.where)}
    if question.unit not in word.units:
        raise QuestionError(
            f"“{word.word}” is not counted in {question.unit}.", mend=f"Count it in {' or '.join(word.units)}."
        )
    if word.event == "record" and AGE in asked:
        raise QuestionError(f"“{word.word}” has no time of its own, and so no ages.", mend="Ask “held”, or “arrested”.")
    if question.unit != "persons" and (OVERLAP in question.by or _lists(question)):
        raise QuestionError(
            "Who is on several lists is asked of persons: which of their stays are the same is not on record.",
            mend="Leave --unit away.",
        )
    if OVERLAP in question.by and _lists(question):
        raise QuestionError(
            f"Who is on all of the lists is in one line of “{OVERLAP}”.", mend="Name the lists with commas, not “&”."
        )
    if len(_lists(question)) > MOST:
        raise QuestionError(f"People on each of more than {MOST} lists cannot be asked for.", mend="Name fewer lists.")


def _rows(
    view: View, question: Question, word: Definition, time: Period | date, whole: _Found, *, plain: Plain
) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    if not question.by:
        return (), ()
    if question.by == (OVERLAP,):
        parts = overlap(view, whole.tally, question.according_to, plain.sources)
        return tuple(Row((part.key,), part.value, judged=part.judged) for part in parts), overlap_notes(
            parts, whole.tally
        )
    rows = []
    beside = plain.lines(time, whole.tally.groups)
    each = question.unit != "persons"
    for keys, cases, when in lines_by(view, whole.cases, question.by, time, beside.under, each=each):
        listed = bool(view.sources) or "source" in question.by
        alike = partial(beside.alike, keys, when)
        covering = _covering(view, question, word, when, plain)
        found = _count(view, question, cases, when, covering, alike=alike, listed=listed)
        if found.tally.people.high != 0 and found.value.high != 0:
            records = [record for case in cases for record in (case.event, case.person) if record is not None]
            levels = tuple(
                key_level(name, key, records, beside.level(place, key))
                for place, (name, key) in enumerate(zip(question.by, keys, strict=True))
            )
            rows.append(Row(keys, found.value, levels))
    note = sum_note([row.value for row in rows])
    return tuple(rows), () if note is None else (note,)


def _later(
    view: View, question: Question, word: Definition, time: Period | date, grounds: Sequence[Ground]
) -> tuple[Ground, ...]:
    if view.known is None:
        return ()
    newest = view.newest()
    after = _find(newest, question, word, time).tally
    return later_reports(grounds, grounds_of(newest, after, time, on=_lists(question)))
