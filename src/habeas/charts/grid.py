"""A breakdown by two names as a picture: a table whose cells have their numbers in words and a shade for what is certain.

The shade only helps the eye: each cell says its bounds. A pair that is not among the answer's lines stays empty.
"""

from __future__ import annotations

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.charts.bars import frame_of, numbers_of, when
from habeas.charts.canvas import Canvas
from habeas.charts.finding import by_words, of_rows
from habeas.charts.letters import cut, width, wrapped
from habeas.charts.picture import Picture, picture
from habeas.charts.style import INNER, LEADING, MARGIN, QUIET, SMALL, TEXT, WASHES
from habeas.errors import QuestionError
from habeas.vocabulary.quantities import Bounds

_ROW = 30.0
_LEAST = 46.0  # the width of a column
_LABELS = 0.28


def grid_picture(answer: Answer, level: Level = Level.PUBLIC) -> Picture:
    """The lines of an answer by two names: the first goes down, the second across. Raises ``QuestionError`` if it is too wide."""
    cells = {row.headings(level): row.value for row in answer.rows}
    down, across = (list(dict.fromkeys(keys[place] for keys in cells)) for place in (0, 1))
    most = int(INNER * (1 - _LABELS) / _LEAST)
    if not cells or len(across) > most:
        raise QuestionError(
            f"A table with {len(across):,} columns does not fit a chart, which has room for {most}.",
            mend="Exchange the two names, or take the table.",
        )
    numbers = numbers_of(answer, level)
    rows = [(" and ".join(keys), value) for keys, value in cells.items()]
    frame = frame_of(answer, of_rows(answer.question, rows, when(answer)).words, numbers, level)
    by = by_words(answer.question.by)

    def draw(canvas: Canvas, top: float) -> float:
        labels = min(INNER * _LABELS, max(width(name, TEXT) for name in (*down, by)) + 10)
        wide = (INNER - labels) / len(across)
        heads = [wrapped(name, SMALL, wide - 6) for name in across]
        lines = max(map(len, heads))
        for column, head in enumerate(heads):
            for line, words in enumerate(head):
                y = top + SMALL * (LEADING * (line + lines - len(head)) + 1)
                x = MARGIN + labels + (column + 0.5) * wide
                canvas.text(x, y, cut(words, SMALL, wide - 4), size=SMALL, anchor="middle", fill=QUIET)
        at = top + SMALL * LEADING * lines + 6
        largest = max(value.low for value in cells.values())
        for row, name in enumerate(down):
            y = at + row * _ROW
            canvas.text(MARGIN, y + 19, cut(name, TEXT, labels - 8))
            for column, other in enumerate(across):
                value = cells.get((name, other))
                if value is not None:
                    x = MARGIN + labels + column * wide
                    canvas.box(x + 1, y + 1, wide - 2, _ROW - 2, fill=_wash(value.low, largest))
                    size = (
                        SMALL
                        if width(short(value), SMALL) <= wide - 6
                        else SMALL * (wide - 6) / width(short(value), SMALL)
                    )
                    canvas.text(x + wide / 2, y + 19, short(value), size=size, anchor="middle")
        return at + len(down) * _ROW + 4

    return picture(frame, numbers, draw)


def short(value: Bounds) -> str:
    """A value as it stands in a cell: “12”, “12–15”, “12+”, “?”."""
    if value == Bounds(0, None):
        return "?"
    if value.high is None:
        return f"{value.low:,}+"
    return f"{value.low:,}" if value.low == value.high else f"{value.low:,}–{value.high:,}"


def _wash(low: int, largest: int) -> str:
    return WASHES[min(len(WASHES) - 1, low * len(WASHES) // max(1, largest))]
