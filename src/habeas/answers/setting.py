"""The report that figures stand in: its words around a figure, and what one mention of a number tells of another.

A number is often printed twice, once with its date or its source and once without: a mention without dates has those of
the same number of the same thing elsewhere in the report, and one without a source has that of its like, or of its whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from habeas.claims.figure import Figure
from habeas.documents.span import Span
from habeas.reading.sentences import sentences

WORDS_SHOWN = 6


@dataclass(frozen=True)
class Setting:
    """A report: its text, its figures in the order of the text, its day, its country, whose voice it is in."""

    text: str
    figures: tuple[Figure, ...]
    published: date | None
    country: str | None
    outlet: str

    def passage(self, figure: Figure) -> str:
        """The words that the figure stands with: from its number to the next one of people, or the sentence's end."""
        sentence = self._sentence(figure)
        following = bisect_left(self._people, figure.end)
        after = self._people[following] if following < len(self._people) else sentence.end
        return self.text[figure.start : min(sentence.end, after)]

    def sentence(self, figure: Figure) -> str:
        """The whole sentence it stands in."""
        return self._sentence(figure).of(self.text)

    def words(self, figure: Figure) -> str:
        """The figure's quote on one line; where that is the bare number, with the words that follow."""
        if figure.quote.strip() != figure.number:
            return " ".join(figure.quote.split())
        following = self.passage(figure).split()
        short = " ".join(following[:WORDS_SHOWN]).rstrip(" ,;:.")
        return f"{short} …" if len(following) > WORDS_SHOWN else short

    def dated(self, figure: Figure) -> Figure:
        """The figure with its dates, or with those of its like."""
        if figure.from_ is not None or figure.to is not None:
            return figure
        like = self._with_dates.get(_thing(figure))
        return figure if like is None else figure.moved(from_=like.from_, to=like.to)

    def whole(self, figure: Figure) -> Figure | None:
        """The figure that it is a part of."""
        return None if figure.subset_of is None else self.dated(self.figures[figure.subset_of])

    def attributed(self, figure: Figure) -> Figure | None:
        """The figure whose attribution holds for this one: itself, its like elsewhere in the report, or its whole."""
        if figure.attributed_to:
            return figure
        like = self._with_source.get(_event(figure))
        if like is not None:
            return like
        whole = self.whole(figure)
        return None if whole is None else self.attributed(whole)

    def _sentence(self, figure: Figure) -> Span:
        index = bisect_right(self._sentences, figure.start, key=lambda span: span.start) - 1
        if index < 0 or figure.start >= self._sentences[index].end:
            return Span(figure.start, figure.end)
        return self._sentences[index]

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return sentences(self.text)

    @cached_property
    def _people(self) -> list[int]:
        """Where the figures of people begin."""
        return sorted(figure.start for figure in self.figures if figure.counts_people)

    @cached_property
    def _with_dates(self) -> Mapping[Hashable, Figure]:
        return {_thing(figure): figure for figure in reversed(self.figures) if figure.to is not None}

    @cached_property
    def _with_source(self) -> Mapping[Hashable, Figure]:
        told = map(self.dated, reversed(self.figures))
        return {_event(figure): figure for figure in told if figure.attributed_to}


def _thing(figure: Figure) -> Hashable:
    return figure.low, figure.high, figure.counted, figure.kind, figure.subset_of


def _event(figure: Figure) -> Hashable:
    return figure.low, figure.high, figure.counted, figure.from_, figure.to
