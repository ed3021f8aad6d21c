"""Invented answers to draw: people of Ruritania, as many as a test says."""

from __future__ import annotations

from datetime import date, timedelta

from habeas.answers.answer import Answer, Row
from habeas.answers.definitions import definition
from habeas.answers.question import Question
from habeas.answers.series import Point, Series
from habeas.register.view import CheckpointRef
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds

AT = CheckpointRef("ruritania", 1234, "ab" * 32)
Values = list[tuple[int, int | None]]


def month(number: int) -> tuple[date, date]:
    """The first and the last day of a month, counted from January 2020."""
    first, after = (date(2020 + n // 12, n % 12 + 1, 1) for n in (number, number + 1))
    return first, after - timedelta(days=1)


def stock(values: Values, **other: object) -> Series:
    """People held at the ends of months."""
    points = [Point(month(n)[1], month(n)[1], low, high) for n, (low, high) in enumerate(values)]
    return _series("held", points, **other)


def flow(values: Values, **other: object) -> Series:
    """People arrested in months."""
    return _series("arrested", [Point(*month(n), low, high) for n, (low, high) in enumerate(values)], **other)


def cumulative(values: Values) -> Series:
    """People arrested since January 2020."""
    points = [Point(date(2020, 1, 1), month(n)[1], low, high) for n, (low, high) in enumerate(values)]
    return _series("arrested", points, cumulative=True)


def rows(values: list[tuple[tuple[str, ...], Bounds]], by: tuple[str, ...] = ("place",)) -> Answer:
    """People held on a day, in lines."""
    asked = Question("held", at=date(2025, 5, 7), by=by)
    lines = tuple(Row(keys, value) for keys, value in values)
    return Answer(asked, Bounds(3, 9), definition("held").sentence, (), (), lines, ("A note.",), (), AT)


def _series(what: str, points: list[Point], **other: object) -> Series:
    during = Period(points[0].first, points[-1].last) if points else Period(None, None)
    asked = Question(what, during=during, where=(("country", "ZZ"),))
    said = {"cumulative": False, "rows": {}, "levels": {}, "notes": ("A note.",), **other}
    return Series(
        question=asked, every="month", then=False, definition=definition(what).sentence, points=tuple(points),
        assumptions=(), checkpoint=AT, **said,
    )  # fmt: skip
