"""Figures of an answer, held against the text.

The printed words decide the value: bounds and modality are those that the rules read at that place, and where the answer
says otherwise it is put right. What the rules read as no number is dropped. Place follows from the text, too. The answer
decides what is counted, stock or flow, who says it, which dates of the text are meant, and what the figure is a part of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import get_args

from habeas.claims.figure import NOT_PEOPLE, Counted, Figure, Kind
from habeas.documents.span import Span
from habeas.reading.roles import NOTES
from habeas.reading.verification.fields import Item, code, items, names, stretch
from habeas.reading.verification.printed import Printed
from habeas.reading.verification.tally import Tally, Unverifiable
from habeas.reading.verification.wording import Wording

CODES: tuple[Counted, ...] = get_args(Counted)
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class _Kept:
    """A figure that holds, and the start of the number that it is said to be a part of."""

    figure: Figure
    whole: int | None = None


class Figures:
    """The verified figures of a document, taken in answer by answer."""

    def __init__(self, wording: Wording, printed: Printed | None, tally: Tally) -> None:
        self._wording, self._printed, self._tally = wording, printed, tally
        self._kept: dict[int, _Kept] = {}

    def take(self, answer: Item, within: Span) -> None:
        """Take in the figures of an answer about one stretch of the text."""
        asked = items(answer, "figures", self._tally)
        found = [self._taken(item, within) for item in asked]
        for item, figure in zip(asked, found, strict=True):
            if figure is not None:
                self._link(item.get("subset_of"), figure, found)

    def all(self) -> tuple[Figure, ...]:
        """The figures in the order of the text, ``subset_of`` an index into them."""
        order = {start: index for index, start in enumerate(sorted(self._kept))}
        return tuple(
            replace(kept.figure, subset_of=None if kept.whole is None else order[kept.whole])
            for _, kept in sorted(self._kept.items())
        )

    def _taken(self, item: Item, within: Span) -> Figure | None:
        try:
            figure = self._verified(item, within)
            if figure.number_start in self._kept:
                raise Unverifiable("one number told twice")
        except Unverifiable as error:
            self._tally.drop(str(error))
            return None
        self._kept[figure.number_start] = _Kept(figure)
        return figure

    def _verified(self, item: Item, within: Span) -> Figure:
        if self._printed is None:
            raise Unverifiable("numbers of a language that no grammar reads")
        text = self._wording.text
        quote = self._wording.one(item.get("quote"), within, item.get("sentence"))
        printed = self._printed.number_at(self._wording.one(item.get("number"), quote))
        if printed is None or not quote.covers(printed.span):
            raise Unverifiable("words that are no number")
        counted = code(item, "counted", CODES)
        quantity = printed.quantity(counted)
        if quantity is None:
            raise Unverifiable("a sentence whose length is not in years or months")
        if (item.get("low"), item.get("high"), item.get("modality")) != (
            quantity.low,
            quantity.high,
            quantity.modality,
        ):
            self._tally.amend("value put right by the printed words")
        kind = None if counted in NOT_PEOPLE else code(item, "kind", KINDS)
        from_, to = (None, None) if kind is None else self._dates(item, kind)
        return Figure(
            quote=quote.of(text), start=quote.start, end=quote.end,
            number=printed.span.of(text), number_start=printed.span.start,
            low=quantity.low, high=quantity.high, modality=quantity.modality,
            counted=counted, kind=kind, from_=from_, to=to, place=self._printed.place(printed, counted),
            attributed_to=names(item, "attributed_to", self._wording),
            negated_or_role=None if item.get("note") is None else NOTES[code(item, "note", tuple(NOTES))],
        )  # fmt: skip

    def _dates(self, item: Item, kind: Kind) -> tuple[str | None, str | None]:
        assert self._printed is not None
        from_, to = stretch(item, self._printed, self._tally)
        if kind == "stock" and from_ != to:
            self._tally.amend("dates that contradict each other, left out")
            return None, None
        return from_, to

    def _link(self, whole: object, part: Figure, found: list[Figure | None]) -> None:
        """Make a figure a part of another, where it can be one."""
        if whole is None:
            return
        other = None
        if isinstance(whole, int) and not isinstance(whole, bool) and 0 <= whole < len(found):
            other = found[whole]
        if other is None or not self._can_be_part(part, other):
            self._tally.amend("part of a figure that cannot be its whole, left out")
            return
        self._kept[part.number_start] = _Kept(part, other.number_start)

    def _can_be_part(self, part: Figure, whole: Figure) -> bool:
        """Whether a figure is no more than its whole, and its whole is no part of it."""
        least = part.low if part.low is not None else 0
        at: int | None = whole.number_start
        while at is not None:
            if at == part.number_start:
                return False
            at = self._kept[at].whole
        return whole.high is None or least <= whole.high
