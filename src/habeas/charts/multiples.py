"""A series that is broken down, as a picture: one small drawing for each line, all on the same scales."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.access.levels import Level
from habeas.answers.series import Series
from habeas.answers.words import series_words
from habeas.charts.canvas import Canvas
from habeas.charts.finding import by_words
from habeas.charts.letters import BOLD, cut, width
from habeas.charts.lines import frame_of, is_flow, numbers_of, stretches_of
from habeas.charts.picture import Mark, Picture, picture
from habeas.charts.plot import Plot, Stretch, axes, band, bars, key
from habeas.charts.scales import Days, people
from habeas.charts.style import INNER, MARGIN, SMALL, TEXT
from habeas.errors import QuestionError

_HEIGHT, _GAP, _MOST = 104.0, 20.0, 24


def lines_picture(series: Series, marks: Sequence[Mark] = (), level: Level = Level.PUBLIC) -> Picture:
    """The lines of a series. Raises ``QuestionError`` for one without lines, or with too many to be read."""
    lines = series.lines(level)
    if not lines or len(lines) > _MOST:
        raise QuestionError(
            f"{len(lines):,} lines are none, or too many, for small charts (1 to {_MOST}).",
            mend="Ask with another --by, or take the table.",
        )
    drawn = [(name, stretches_of(series, points)) for name, points in lines]
    numbers = numbers_of(series, level)
    asked = series.question
    title = series_words(asked, series.every, cumulative=series.cumulative) + f", by {by_words(asked.by)}"
    return picture(
        frame_of(series, title, numbers, marks, level), numbers, lambda canvas, top: _draw(canvas, top, series, drawn)
    )


def _draw(canvas: Canvas, top: float, series: Series, drawn: list[tuple[str, list[Stretch]]]) -> float:
    told = [one.value for _, line in drawn for one in line if one.told]
    largest = max((value.low if value.high is None else value.high for value in told), default=0)
    across = 2 if len(drawn) in {2, 4} else min(3, len(drawn))
    room = width(f"{people(largest, 0, 1).most:,}", SMALL) + 8
    wide = (INNER - _GAP * (across - 1)) / across
    bottom = top
    for number, (name, line) in enumerate(drawn):
        left = MARGIN + (number % across) * (wide + _GAP)
        y = top + (number // across) * (_HEIGHT + 58)
        start, end = y + 26, y + 26 + _HEIGHT
        canvas.text(left, y + TEXT, cut(name, TEXT * BOLD, wide), strong=True)
        days = Days(line[0].first, line[-1].last, left + room, left + wide)
        ground = Plot(days, people(largest, end, start), start, end)
        bottom = axes(canvas, ground)
        (bars if is_flow(series) else band)(canvas, ground, line)
    return key(
        canvas, bottom + 6, bounded=any(value.high not in {None, value.low} for value in told),
        opened=any(value.high is None for value in told), barred=is_flow(series),
    )  # fmt: skip
