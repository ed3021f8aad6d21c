"""Which picture belongs to which answer: a series, an answer with lines, a balance, published figures."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.answers.balance import Balance
from habeas.answers.conditions import check_sight
from habeas.answers.published import Figures
from habeas.answers.series import Series
from habeas.charts.bars import rows_picture
from habeas.charts.figures import figures_picture
from habeas.charts.grid import grid_picture
from habeas.charts.lines import series_picture
from habeas.charts.multiples import lines_picture
from habeas.charts.picture import Mark, Picture
from habeas.charts.waterfall import balance_picture


def chart(
    found: Answer | Series | Balance | Figures, *, marks: Sequence[Mark] = (), level: Level = Level.PUBLIC
) -> Picture:
    """The picture of an answer, cut to a level; of a series, with events (``marks``) beside it.

    Raises ``QuestionError`` for an answer that makes no chart, and says which would, and where the level may not see the number.
    """
    if not isinstance(found, Figures):
        check_sight(found.question.where, level)
    match found:
        case Series():
            return (lines_picture if found.rows else series_picture)(found, marks, level)
        case Answer():
            return (grid_picture if len(found.question.by) == 2 else rows_picture)(found, level)
        case Balance():
            return balance_picture(found)
        case Figures():
            return figures_picture(found)
