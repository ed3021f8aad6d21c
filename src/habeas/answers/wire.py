"""Questions and answers as JSON, cut to a level: public unless a higher one is asked for, and labelled with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from habeas.access.levels import Level
from habeas.answers.answer import Answer, Ground
from habeas.answers.conditions import check_sight
from habeas.answers.question import Question
from habeas.answers.series import Point, Series
from habeas.answers.sight import Crowd, seen_at
from habeas.answers.words import question_words, series_words, value_words
from habeas.errors import InputError
from habeas.ledger.entries import JsonValue
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds

Json = dict[str, JsonValue]


def as_json(answer: Answer, level: Level = Level.PUBLIC) -> Json:
    """An answer as JSON. ``level`` in it says what it was cut to."""
    check_sight(answer.question.where, level)
    return {
        "level": str(level),
        "asked": question_words(answer.question),
        "question": question_json(answer.question),
        "value": bounds_json(answer.value),
        "words": value_words(answer.value, answer.question.what, answer.question.unit),
        "definition": {
            "id": answer.question.word.id,
            "version": answer.question.word.version,
            "sentence": answer.definition,
        },
        "grounds": grounds_json(answer.grounds, level),
        "assumptions": [vars(assumption.seen_at(level)) for assumption in answer.assumptions],
        "rows": rows_json(answer, level),
        "notes": list(answer.notes),
        "later": grounds_json(answer.later, level),
        "checkpoint": vars(answer.checkpoint),
    }


def series_json(found: Series, level: Level = Level.PUBLIC) -> Json:
    """A series as JSON, the keys of its lines cut to a level."""
    check_sight(found.question.where, level)
    return {
        "level": str(level),
        "asked": series_words(found.question, found.every, cumulative=found.cumulative),
        "question": question_json(found.question),
        "every": found.every,
        "cumulative": found.cumulative,
        "known_then": found.then,
        "definition": {
            "id": found.question.word.id,
            "version": found.question.word.version,
            "sentence": found.definition,
        },
        "points": [_point(point) for point in found.points],
        "rows": [{"key": key, "points": [_point(point) for point in points]} for key, points in found.lines(level)],
        "assumptions": [vars(assumption.seen_at(level)) for assumption in found.assumptions],
        "notes": list(found.notes),
        "checkpoint": vars(found.checkpoint),
    }


def _point(point: Point) -> Json:
    return {"first": _day(point.first), "last": _day(point.last), **bounds_json(point.value)}


def question_json(question: Question) -> Json:
    """A question as JSON."""
    during = question.during
    return {
        "what": question.what,
        "at": _day(question.at),
        "during": None if during is None else [_day(during.first), _day(during.last)],
        "known": _day(question.known),
        "recorded": question.recorded,
        "according_to": list(question.according_to),
        "where": [list(condition) for condition in question.where],
        "by": list(question.by),
        "people": question.people,
        "unit": question.unit,
        "lists": question.lists,
    }


def read_question(found: Json) -> Question:
    """The question that ``question_json`` wrote. Raises ``InputError`` for anything else."""
    try:
        during = found["during"]
        return Question(
            what=found["what"],
            at=_read_day(found["at"]),
            during=None if during is None else Period(_read_day(during[0]), _read_day(during[1])),
            known=_read_day(found["known"]),
            recorded=found["recorded"],
            according_to=tuple(found["according_to"]),
            where=tuple((name, value) for name, value in found["where"]),
            by=_names(found["by"]),
            people=found["people"],
            unit=found.get("unit", "persons"),  # receipts of version 0.3 and before do not say
            lists=found.get("lists", "any"),
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise InputError(f"The question cannot be read: {error!r}.") from error


def bounds_json(value: Bounds) -> Json:
    """Bounds as JSON; ``high`` null is open."""
    return {"low": value.low, "high": value.high}


def rows_json(answer: Answer, level: Level) -> list[Json]:
    """The lines of a breakdown as JSON, keys above the level left away."""
    return [
        {"key": row.heading(level)}
        | ({"keys": list(row.headings(level))} if len(row.keys) > 1 else {})
        | bounds_json(row.value)
        | ({} if row.judged is None else {"judged": row.judged})
        for row in answer.rows
    ]


def grounds_json(grounds: Sequence[Ground], level: Level) -> list[Json]:
    """Grounds as JSON, those above the level as numbers."""
    shown, hidden = seen_at(grounds, level)
    return [*(_ground(ground) for ground in shown), *(_crowd(people) for people in hidden)]


def _ground(ground: Ground) -> Json:
    return {**vars(ground), "level": str(ground.level)}


def _crowd(people: Crowd) -> Json:
    return {
        "kind": people.kind,
        "label": people.label,
        "records": people.people,
        **bounds_json(people.share),
        "source": people.source,
        "reason": people.reason,
    }


def _names(found: JsonValue) -> tuple[str, ...]:
    """The names of a breakdown; one of version 0.3 or before is a text, or nothing."""
    return () if found is None else (found,) if isinstance(found, str) else tuple(found)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
