"""The ground of a chart over time: axes, events, and the band of a value with bounds, drawn as it is meant.

A band has its edges drawn: the lower one firm, the upper one thin. Where nothing bounds a value from above, the band
fades upwards from the lower edge, and arrows say that more are possible. Where nobody counts for
certain and nothing bounds it, nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.charts.canvas import Canvas
from habeas.charts.letters import width
from habeas.charts.picture import Mark, badge
from habeas.charts.scales import Days, People, people
from habeas.charts.style import AXIS, BAND, GRID, LINE, MARGIN, QUIET, SMALL, TEXT, WIDTH
from habeas.vocabulary.quantities import Bounds

HEIGHT = 250.0
_OPEN = Bounds(0, None)
_FADING = ((0, 14, 0.75), (14, 26, 0.42), (26, 38, 0.18))  # from and to above the lower edge, and how dense
_ROWS_OF_BADGES = 3


@dataclass(frozen=True)
class Stretch:
    """A value and the days it holds for, the first and the last of them included."""

    first: date
    last: date
    value: Bounds

    @property
    def told(self) -> bool:
        """Whether somebody counts for certain, or something bounds it."""
        return self.value != _OPEN


@dataclass(frozen=True)
class Plot:
    """The scales of a drawing, and its upper and lower edge on the paper."""

    days: Days
    people: People
    top: float
    bottom: float

    @property
    def right(self) -> float:
        """Where the drawing ends."""
        return self.days.end


def plot(
    top: float,
    first: date,
    last: date,
    largest: int,
    *,
    marks: Sequence[Mark] = (),
    room: float = 0,
    height: float = HEIGHT,
) -> Plot:
    """The scales for these days and numbers, below the events' badges, with ``room`` for words at the right."""
    left = MARGIN + width(f"{people(largest, 0, 1).most:,}", SMALL) + 8
    days = Days(first, last, left, WIDTH - MARGIN - room)
    start = top + 20 * max((row + 1 for _, row, _ in _placed(days, marks)), default=0) + 6
    return Plot(days, people(largest, start + height, start), start, start + height)


def axes(canvas: Canvas, ground: Plot) -> float:
    """Lines at round numbers, and the days below; returns where the words end."""
    days, left, end = ground.days, ground.days.start, max(4.0, ground.days.start - 44)
    for number in ground.people.ticks():
        at = ground.people(number)
        canvas.line((left, at), (ground.right, at), stroke=AXIS if number == 0 else GRID)
        canvas.text(left - 8, at + 4, f"{number:,}", size=SMALL, anchor="end", fill=QUIET)
    for day, words in days.ticks(62):
        at = days(day)
        canvas.line((at, ground.bottom), (at, ground.bottom + 5))
        long = width(words, SMALL) / 2
        if at - long >= end and at + long <= min(WIDTH - 4, ground.right + 24):
            canvas.text(at, ground.bottom + 19, words, size=SMALL, anchor="middle", fill=QUIET)
            end = at + long + 8
    return ground.bottom + 24


def events(canvas: Canvas, ground: Plot, marks: Sequence[Mark]) -> None:
    """Each event that lies within: its number above, a dashed line at its day, or at the first and last of its days."""
    for number, row, mark in _placed(ground.days, marks):
        first, last = _reach(ground.days, mark)
        y = ground.top - 14 - 20 * row
        if last - first > 3:
            canvas.line((first, y), (last, y), stroke=QUIET, thick=2.5)
            ends = [x for x in (first, last) if ground.days.start < x < ground.days.end]
        else:
            ends = [(first + last) / 2]
        for x in ends:
            canvas.line((x, y), (x, ground.bottom), stroke=QUIET, dash="2 3")
        badge(canvas, (first + last) / 2, y, number)


def bars(canvas: Canvas, ground: Plot, stretches: Sequence[Stretch]) -> None:
    """A bar for each stretch: dark up to what is certain, light from there to what is possible, or fading where open."""
    for one in stretches:
        if not one.told:
            continue
        left, right = ground.days(one.first), ground.days(one.last + timedelta(days=1))
        gap = min(4.0, (right - left) * 0.12)
        left, right, low = left + gap, right - gap, ground.people(one.value.low)
        _rise(canvas, ground, one.value, left, right)
        canvas.box(left, low, right - left, ground.bottom - low, fill=LINE)
        if one.value.high not in {None, one.value.low}:
            canvas.way([(left, low), (left, high := ground.people(one.value.high or 0)), (right, high), (right, low)],
                       stroke=LINE, thick=1)  # fmt: skip
    _arrows(canvas, ground, [one for one in stretches if one.told and one.value.high is None])


def band(canvas: Canvas, ground: Plot, stretches: Sequence[Stretch]) -> None:
    """The stretches as steps: bands first, edges above them, arrows last."""
    runs = _runs(stretches)
    for run in runs:
        for one in run:
            _fill(canvas, ground, one)
    for run in runs:
        if any(one.value.low != one.value.high for one in run):
            for part in _bounded(run):
                canvas.way(_steps(ground, part, high=True), stroke=LINE, thick=1)
        canvas.way(_steps(ground, run, high=False), stroke=LINE, thick=2.2)
    _arrows(canvas, ground, [one for run in runs for one in run if one.value.high is None])


def end_words(canvas: Canvas, ground: Plot, last: Stretch) -> None:
    """The last value, at the end of the band: one number, or one for each edge."""
    x, low = ground.right + 7, ground.people(last.value.low)
    if last.value.high is None:
        canvas.text(x, low - 2, "at least", size=SMALL, fill=QUIET)
        canvas.text(x, low + 13, f"{last.value.low:,}", strong=True, fill=LINE)
    elif last.value.low == last.value.high:
        canvas.text(x, low + 4.5, f"{last.value.low:,}", strong=True, fill=LINE)
    else:
        high = ground.people(last.value.high)
        apart = max(0.0, 17 - (low - high)) / 2
        canvas.text(x, high + 4.5 - apart, f"{last.value.high:,}", strong=True, fill=LINE)
        canvas.text(x, low + 4.5 + apart, f"{last.value.low:,}", strong=True, fill=LINE)


def key(canvas: Canvas, at: float, *, bounded: bool, opened: bool, barred: bool = False, right: bool = False) -> float:
    """What the band (or the light part of a bar) and the arrows mean, where they occur; returns where it ends."""
    x, thick = MARGIN, 7.0 if barred else 2.2
    if bounded:
        canvas.box(x, at + 3, 26, 12, fill=BAND)
        canvas.line((x, at + 15), (x + 26, at + 15), stroke=LINE, thick=thick)
        canvas.line((x, at + 3), (x + 26, at + 3), stroke=LINE)
        canvas.text(x + 33, at + 14, "at least … at most", size=SMALL, fill=QUIET)
        x += 33 + width("at least … at most", SMALL) + 22
    if opened:
        canvas.box(x, at + 4, 26, 11, fill=BAND)
        canvas.line((x, at + 15), (x + 26, at + 15), stroke=LINE, thick=thick)
        if right:
            canvas.arrow(x + 11, at + 9, stroke=LINE, right=True)
        else:
            canvas.arrow(x + 13, at + 14, stroke=LINE)
        canvas.text(x + 33, at + 14, "at least; nothing bounds it from above", size=SMALL, fill=QUIET)
    return at + 22 if bounded or opened else at


def room_for(last: Bounds | None) -> float:
    """How much room the words at the end need."""
    if last is None or last == _OPEN:
        return 0
    number = width(f"{last.low if last.high is None else last.high:,}", TEXT) * 1.06
    return max(number, width("at least", SMALL) if last.high is None else 0) + 10


def _runs(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """The stretches of which something is known, in runs without a gap."""
    runs: list[list[Stretch]] = []
    for one in stretches:
        if not one.told:
            continue
        last = runs[-1][-1] if runs else None
        if last is None or last.last + timedelta(days=1) < one.first:
            runs.append([one])
        elif last.value == one.value:
            runs[-1][-1] = Stretch(last.first, one.last, one.value)
        else:
            runs[-1].append(one)
    return runs


def _bounded(run: Sequence[Stretch]) -> list[list[Stretch]]:
    parts: list[list[Stretch]] = [[]]
    for one in run:
        if one.value.high is None:
            parts.append([])
        else:
            parts[-1].append(one)
    return [part for part in parts if part]


def _fill(canvas: Canvas, ground: Plot, one: Stretch) -> None:
    _rise(canvas, ground, one.value, ground.days(one.first), ground.days(one.last + timedelta(days=1)))


def _rise(canvas: Canvas, ground: Plot, value: Bounds, left: float, right: float) -> None:
    """What is possible above what is certain."""
    low = ground.people(value.low)
    if value.high is not None:
        canvas.box(left, ground.people(value.high), right - left, low - ground.people(value.high), fill=BAND)
        return
    for near, far, dense in _FADING:
        upper, lower = max(ground.top, low - far), max(ground.top, low - near)
        canvas.area([(left, lower), (right, lower), (right, upper), (left, upper)], fill=BAND, opacity=dense)


def _reach(days: Days, mark: Mark) -> tuple[float, float]:
    """From where to where an event goes on the paper."""
    return max(days(mark.first), days.start), min(days(mark.last + timedelta(days=1)), days.end)


def _placed(days: Days, marks: Sequence[Mark]) -> list[tuple[int, int, Mark]]:
    """The events that lie within, each with its number and a row above the drawing, in which none lies on another."""
    rows: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS_OF_BADGES)]
    found = []
    for number, mark in enumerate(marks, start=1):
        if mark.last < days.first or mark.first > days.last:
            continue
        first, last = _reach(days, mark)
        middle = (first + last) / 2
        left, right = min(first, middle - 10), max(last, middle + 10)
        free = (n for n, row in enumerate(rows) if all(right < start or left > end for start, end in row))
        row = next(free, _ROWS_OF_BADGES - 1)
        rows[row].append((left, right))
        found.append((number, row, mark))
    return found


def _steps(ground: Plot, run: Sequence[Stretch], *, high: bool) -> list[tuple[float, float]]:
    places = []
    for one in run:
        number = one.value.high if high else one.value.low
        assert number is not None
        at = ground.people(number)
        places += [(ground.days(one.first), at), (ground.days(one.last + timedelta(days=1)), at)]
    return places


def _arrows(canvas: Canvas, ground: Plot, opened: Sequence[Stretch]) -> None:
    """An arrow in the middle of each open stretch, none nearer than 34 to the one before."""
    before = float("-inf")
    for one in opened:
        at = (ground.days(one.first) + ground.days(one.last + timedelta(days=1))) / 2
        if at - before >= 34:
            canvas.arrow(at, ground.people(one.value.low) - 3, stroke=LINE)
            before = at
