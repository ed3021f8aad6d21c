"""Figures in sentences, for tests of checking: what a reader of reports would have made of them."""

from __future__ import annotations

from datetime import date

from habeas.answers.check import check
from habeas.answers.checked import Check, Checked
from habeas.answers.setting import Setting
from habeas.claims.figure import Figure
from habeas.register.view import View


def figure(text: str, number: str, low: int | None, high: int | None = -1, **told: object) -> Figure:
    """The figure at the first place of its number in the text; ``quote`` may name more of the words."""
    quote = str(told.pop("quote", number))
    start = text.index(quote)
    told = {"modality": "exact", "counted": "pardoned", "kind": "flow", "place": "BY", **told}
    return Figure(
        quote=quote, start=start, end=start + len(quote), number=number, number_start=text.index(number, start),
        low=low, high=low if high == -1 else high, **told,
    )  # type: ignore[arg-type]  # fmt: skip


def setting(text: str, *figures: Figure, published: str | None = "2025-05-07", outlet: str = "Example wire") -> Setting:
    """A report of a day."""
    return Setting(text, figures, None if published is None else date.fromisoformat(published), "BY", outlet)


def checked(view: View, text: str, *figures: Figure, **report: str) -> tuple[Checked, ...]:
    """The figures of a report, checked."""
    return whole_check(view, text, *figures, **report).figures


def whole_check(view: View, text: str, *figures: Figure, **report: str) -> Check:
    """The whole check of a report."""
    return check(view, setting(text, *figures, **report))
