"""A series as a picture: a stock as a line of steps with its bounds as a band, a flow as a bar for each period.

A stock is asked at single days, and nobody asked in between: each value is drawn until the next one, and the note says
so. A cumulative count stands likewise until the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from habeas.access.levels import Level
from habeas.answers.series import Point, Series
from habeas.answers.words import series_words
from habeas.charts.canvas import Canvas
from habeas.charts.finding import of_series
from habeas.charts.numbers import Numbers, ends
from habeas.charts.picture import Frame, Mark, Picture, foot, picture, rests_on, times_subtitle
from habeas.charts.plot import Stretch, axes, band, bars, end_words, events, key, plot, room_for
from habeas.vocabulary.dates import FuzzyDate
from habeas.vocabulary.day_words import day_in_words

_DAYS: Mapping[str, int] = MappingProxyType({"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365})


def series_picture(series: Series, marks: Sequence[Mark] = (), level: Level = Level.PUBLIC) -> Picture:
    """A series of everybody, with events beside it. Its lines, where it is broken down, are drawn by ``multiples``."""
    stretches, barred = stretches_of(series), is_flow(series)
    drawn = [one.value for one in stretches if one.told]
    numbers = numbers_of(series, level)
    bounded = any(value.high not in {None, value.low} for value in drawn)
    opened = any(value.high is None for value in drawn)

    def draw(canvas: Canvas, top: float) -> float:
        if not drawn:
            return canvas.paragraph(
                24, top, "Nobody counts for certain, and nothing bounds the number from above.", 600
            )
        last = stretches[-1] if stretches[-1].told and not barred else None
        room = room_for(None if last is None else last.value)
        largest = max(value.low if value.high is None else value.high for value in drawn)
        largest += largest // 8 if opened else 0
        ground = plot(top, stretches[0].first, stretches[-1].last, largest, marks=marks, room=room)
        events(canvas, ground, marks)
        bottom = axes(canvas, ground)
        (bars if barred else band)(canvas, ground, stretches)
        if last is not None:
            end_words(canvas, ground, last)
        return key(canvas, bottom + 4, bounded=bounded, opened=opened, barred=barred)

    frame = frame_of(series, of_series(series).words, numbers, marks, level)
    return picture(frame, numbers, draw)


def frame_of(series: Series, title: str, numbers: Numbers, marks: Sequence[Mark], level: Level) -> Frame:
    """The words around a series, under a title."""
    times = "Each point as known on its own last day." if series.then else times_subtitle(series.question)
    many = f"{len(series.points):,} {'point' if len(series.points) == 1 else 'points'}"
    return Frame(
        title,
        (series.definition, times),
        f"{numbers.caption}. By {series.every}, {many}. {_told(numbers)}",
        (*_asked(series), *series.notes, *rests_on(told.seen_at(level) for told in series.assumptions)),
        foot(series.checkpoint),
        tuple(marks),
    )


def numbers_of(series: Series, level: Level = Level.PUBLIC) -> Numbers:
    """The points as a table, and those of each line of a breakdown below them."""
    caption = series_words(series.question, series.every, cumulative=series.cumulative)
    rows = [(when(series, point), *ends(point.value)) for point in series.points]
    if not series.rows:
        return Numbers(caption, ("when", "at least", "at most"), tuple(rows))
    told = [("all", *row) for row in rows]
    told += [(name, when(series, one), *ends(one.value)) for name, line in series.lines(level) for one in line]
    return Numbers(caption, ("line", "when", "at least", "at most"), tuple(told))


def when(series: Series, point: Point) -> str:
    """The time of a point in words: a day, a month, a stretch of days."""
    if series.cumulative or point.first == point.last:
        return day_in_words(point.last)
    told = FuzzyDate(point.first, point.last)
    whole = str(told)
    return day_in_words(whole) if "[" not in whole else f"{day_in_words(point.first)} to {day_in_words(point.last)}"


def stretches_of(series: Series, line: Sequence[Point] | None = None) -> list[Stretch]:
    """The points (of everybody, or of a line) with the days for which each is drawn."""
    points = series.points if line is None else line
    if is_flow(series):
        return [Stretch(point.first, point.last, point.value) for point in points]
    days = [point.last for point in points]
    after = [*days[1:], _after(days[-1], series.every)] if days else []
    return [
        Stretch(point.last, max(point.last, following - timedelta(days=1)), point.value)
        for point, following in zip(points, after, strict=True)
    ]


def is_flow(series: Series) -> bool:
    """Whether each point is of a period of its own."""
    return not series.cumulative and series.question.word.kind == "flow"


def _after(last: date, every: str) -> date:
    """Where the step of the last day ends: short, so that the newest value is to be seen."""
    return last + timedelta(days=max(1, _DAYS[every] // 2))


def _asked(series: Series) -> tuple[str, ...]:
    if len(series.points) < 2 or series.every == "day":
        return ()
    return () if is_flow(series) else (f"Asked once a {series.every}; each value is drawn until the next one.",)


def _told(numbers: Numbers) -> str:
    """The table in a sentence; of a long one, its ends."""
    if not numbers.rows:
        return ""
    rows = numbers.rows if len(numbers.rows) <= 24 else (*numbers.rows[:3], *numbers.rows[-3:])
    words = [f"{row[-3]}: {_bounds(row[-2], row[-1])}" for row in rows]
    if len(words) < len(numbers.rows):
        words.insert(3, "…")
    return f"{'; '.join(words)}."


def _bounds(low: object, high: object) -> str:
    if high is None:
        return f"at least {low:,}" if low else "nobody for certain"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"
