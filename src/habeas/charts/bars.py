"""A breakdown as a picture: a bar for each line, dark up to what is certain, light from there to what is possible.

Where nothing bounds a line from above, its bar fades and has an arrow. Lines need not add up to the total, and stand in
the answer's own order. Two names at once are a table with shades: ``grid``.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.answers.conditions import TIMES
from habeas.answers.words import period_words, question_words
from habeas.charts.canvas import Canvas
from habeas.charts.finding import by_words, day_words, of_rows
from habeas.charts.letters import cut, width
from habeas.charts.numbers import Numbers, ends
from habeas.charts.picture import Frame, Picture, foot, picture, rests_on, times_subtitle
from habeas.charts.plot import key
from habeas.charts.scales import People, people
from habeas.charts.style import AXIS, BAND, INNER, LINE, MARGIN, PAPER, TEXT, WIDTH
from habeas.errors import QuestionError
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

_ROW, _BAR = 27.0, 15.0
_LABELS = 0.34  # of the width at most
_MOST_LINES = 60
Rows = Sequence[tuple[str, Bounds]]


def rows_picture(answer: Answer, level: Level = Level.PUBLIC) -> Picture:
    """The lines of an answer. Raises ``QuestionError`` for one without lines, or with too many to be read."""
    rows = [(line_words(row.heading(level), answer.question.by), row.value) for row in answer.rows]
    if not rows:
        raise QuestionError("An answer of one line is a sentence, and no chart.", mend="Break it down with --by.")
    if len(rows) > _MOST_LINES:
        raise QuestionError(
            f"{len(rows):,} lines are too many for a chart.", mend="Ask with fewer lines, or take the table."
        )
    numbers = numbers_of(answer, level)
    frame = frame_of(answer, of_rows(answer.question, rows, _when(answer)).words, numbers, level)
    return picture(frame, numbers, lambda canvas, top: _draw(canvas, top, rows))


def frame_of(answer: Answer, title: str, numbers: Numbers, level: Level) -> Frame:
    """The words around an answer's lines, under a title."""
    told = "; ".join(f"{', '.join(map(str, row[:-2]))}: {_cells(row[-2], row[-1])}" for row in numbers.rows)
    return Frame(
        title,
        (answer.definition, times_subtitle(answer.question)),
        f"{question_words(answer.question)} By {by_words(answer.question.by)}: {told}.",
        (*answer.notes, *rests_on(one.seen_at(level) for one in answer.assumptions)),
        foot(answer.checkpoint),
    )


def numbers_of(answer: Answer, level: Level) -> Numbers:
    """The lines as a table."""
    rows = tuple((*row.headings(level), *ends(row.value)) for row in answer.rows)
    return Numbers(question_words(answer.question), (*answer.question.by, "at least", "at most"), rows)


def line_words(key: str, by: Sequence[str]) -> str:
    """The key of a line as people read it: months as words."""
    return day_in_words(key) if by and by[0] in TIMES and len(by) == 1 else key


def when(answer: Answer) -> str:
    """When the answer is of, as the end of a sentence; empty for all time."""
    asked = answer.question
    return day_words(asked.at) if asked.at is not None else period_words(asked.during)


def _when(answer: Answer) -> str:
    """The same, unless the lines themselves are times."""
    return "" if answer.question.by[0] in TIMES else when(answer)


def amount(value: Bounds) -> str:
    """A value as it stands at a bar."""
    if value == Bounds(0, None):
        return "nobody for certain"
    if value.high is None:
        return f"at least {value.low:,}"
    return f"{value.low:,}" if value.low == value.high else f"{value.low:,} to {value.high:,}"


def _draw(canvas: Canvas, top: float, rows: Rows) -> float:
    labels = min(INNER * _LABELS, max(width(name, TEXT) for name, _ in rows))
    start = MARGIN + labels + 10
    words = max(width(amount(value), TEXT) for _, value in rows) + 26
    scale = people(
        max(value.low if value.high is None else value.high for _, value in rows), start, WIDTH - MARGIN - words
    )
    for number, (name, value) in enumerate(rows):
        y = top + number * _ROW
        canvas.text(start - 10, y + _BAR - 2.5, cut(name, TEXT, labels), anchor="end")
        end = _bar(canvas, y, value, scale)
        canvas.text(end + 7, y + _BAR - 2.5, amount(value))
    bottom = top + len(rows) * _ROW - (_ROW - _BAR)
    canvas.line((start, top - 4), (start, bottom + 4), stroke=AXIS)
    return key(
        canvas, bottom + 8, bounded=any(value.high not in {None, value.low} for _, value in rows),
        opened=any(value.high is None and value.low > 0 for _, value in rows), barred=True,
        right=True,
    )  # fmt: skip


def _bar(canvas: Canvas, y: float, value: Bounds, scale: People) -> float:
    """The bar of a line; returns where it ends."""
    low = scale(value.low)
    canvas.box(scale.start, y, low - scale.start, _BAR, fill=LINE)
    if value.high is not None:
        high = scale(value.high)
        if high > low:
            canvas.box(low, y + 0.5, high - low, _BAR - 1, fill=BAND, stroke=LINE)
        return high
    if value.low == 0:
        return scale.start
    canvas.box(low, y, 10, _BAR, fill=BAND)
    canvas.arrow(low + 3, y + _BAR / 2, stroke=LINE, length=14, right=True)
    canvas.line((low, y), (low, y + _BAR), stroke=PAPER)
    return low + 18


def _cells(low: object, high: object) -> str:
    assert isinstance(low, int)
    return amount(Bounds(low, high if isinstance(high, int) else None))
