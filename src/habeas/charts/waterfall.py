"""A balance as a picture: opening, who came, who went, every gap, closing, each line from where the one before ended.

Two bars in each line, both exact: the dark one for those certainly held, the light one for those possibly held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.answers.balance import Balance
from habeas.answers.balance_told import Told, told
from habeas.answers.balance_told import title as asked_of
from habeas.charts.canvas import Canvas
from habeas.charts.finding import compared, day_words, subject
from habeas.charts.letters import wrapped
from habeas.charts.numbers import Numbers
from habeas.charts.picture import Frame, Picture, foot, picture
from habeas.charts.scales import People, people
from habeas.charts.style import AXIS, BAND, GRID, INK, INNER, LEADING, LINE, MARGIN, QUIET, SMALL, WIDTH
from habeas.vocabulary.quantities import Bounds

_LABELS, _NUMBERS, _COLUMN = 226.0, 160.0, 74.0
_LEAST = 31.0  # the height of a line


@dataclass(frozen=True)
class _Bar:
    """A line with where its two bars begin and end."""

    line: Told
    certain: tuple[int, int]
    possible: tuple[int, int]


def balance_picture(found: Balance) -> Picture:
    """A balance from its opening down to its closing."""
    lines = list(told(found))
    numbers = Numbers(
        asked_of(found),
        ("line", "certainly", "possibly"),
        tuple((one.words, one.certain, one.possible) for one in lines),
    )
    sides = ", ".join(f"{one.words}: {one.certain:,} and {one.possible:,}" for one in lines if one.certain is not None)
    frame = Frame(
        title(found),
        (found.definition, f"{asked_of(found)}."),
        f"Each line for those certainly and those possibly held. {sides}.",
        found.notes,
        foot(found.checkpoint),
    )
    return picture(frame, numbers, lambda canvas, top: _draw(canvas, top, list(_bars(lines))))


def title(found: Balance) -> str:
    """The closing, against the opening as far as their bounds show it. Only within named lists does the record bound a number
    from above.
    """
    possible = (found.possible.opening, found.possible.closing) if found.question.according_to else (None, None)
    values = [Bounds(least, most) for least, most in zip(found.least, possible, strict=True)]
    now = f"{subject(values[1], found.question)} {day_words(found.closing.at)}"
    if found.opening.at == found.closing.at:
        return now if found.opening.known == found.closing.known else f"{now}, as known later"
    claim = compared(values, 1, 0)
    if claim is None:
        return f"{now}; the bounds do not show whether more or fewer than {day_words(found.opening.at)}"
    words = {"more": "more than", "at least times": "more than", "fewer": "fewer than", "at most half": "fewer than"}
    return f"{now}, {words.get(claim.relation, 'as many as')} {day_words(found.opening.at)}"


def _bars(lines: list[Told]) -> Iterator[_Bar]:
    at = (0, 0)
    for line in lines:
        if line.certain is None or line.possible is None:
            yield _Bar(line, (at[0], at[0]), (at[1], at[1]))
        elif line.kind == "held":
            at = (line.certain, line.possible)
            yield _Bar(line, (0, at[0]), (0, at[1]))
        else:
            before, at = at, (at[0] + line.certain, at[1] + line.possible)
            yield _Bar(line, (before[0], at[0]), (before[1], at[1]))


def _draw(canvas: Canvas, top: float, bars: list[_Bar]) -> float:
    start = MARGIN + _LABELS
    scale = people(max(max(*bar.certain, *bar.possible) for bar in bars), start, WIDTH - MARGIN - _NUMBERS)
    numbers = WIDTH - MARGIN - _COLUMN
    for x, words in ((numbers, "certainly"), (WIDTH - MARGIN, "possibly")):
        canvas.text(x, top + SMALL, words, size=SMALL, anchor="end", fill=QUIET)
    y = top + 24
    for bar in bars:
        y = _line(canvas, y, bar, scale, numbers)
    canvas.line((start, top + 18), (start, y), stroke=AXIS)
    canvas.box(MARGIN, y + 9, 26, 7, fill=LINE)
    canvas.text(MARGIN + 33, y + 17, "certainly held", size=SMALL, fill=QUIET)
    canvas.box(MARGIN + 160, y + 9, 26, 7, fill=BAND, stroke=LINE)
    canvas.text(MARGIN + 193, y + 17, "possibly held", size=SMALL, fill=QUIET)
    return y + 26


def _line(canvas: Canvas, y: float, bar: _Bar, scale: People, numbers: float) -> float:
    one, held = bar.line, bar.line.kind == "held"
    indent = 0.0 if held or one.kind == "part" else 12.0
    height = max(
        _LEAST, len(wrapped(one.words, SMALL, (_LABELS - indent - 14) / (1.17 if held else 1))) * SMALL * LEADING + 9
    )
    canvas.line((MARGIN, y), (MARGIN + INNER, y), stroke=GRID)
    canvas.paragraph(MARGIN + indent, y + 4, one.words, _LABELS - indent - 14, size=SMALL, strong=held,
                     fill=QUIET if one.kind == "part" else INK)  # fmt: skip
    if one.certain is None or one.possible is None:
        return y + height
    for (first, last), down, fill in ((bar.certain, 5.0, LINE), (bar.possible, 16.0, BAND)):
        left, right = sorted((scale(first), scale(last)))
        canvas.box(left, y + down, max(right - left, 0 if first == last else 1.0), 9, fill=fill, stroke=LINE)
        if first != last and not held:
            _way_of(canvas, y + down + 4.5, (left, right), came=last > first)
    canvas.text(numbers, y + 20, _number(one.certain, held=held), size=SMALL, anchor="end", strong=held)
    canvas.text(WIDTH - MARGIN, y + 20, _number(one.possible, held=held), size=SMALL, anchor="end", strong=held)
    return y + height


def _way_of(canvas: Canvas, y: float, ends: tuple[float, float], *, came: bool) -> None:
    """A tip at the end of a bar, to where it goes: who came leads to the right, who went to the left."""
    tip, back = (ends[1] + 6, ends[1] + 2) if came else (ends[0] - 6, ends[0] - 2)
    canvas.area([(back, y - 4), (tip, y), (back, y + 4)], fill=LINE)


def _number(value: int, *, held: bool) -> str:
    return f"{value:,}" if held or value == 0 else f"{value:+,}".replace("-", "\N{MINUS SIGN}")
