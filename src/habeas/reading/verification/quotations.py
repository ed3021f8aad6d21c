"""Quotations of an answer, held against the text.

The words stand where they are said to. What is said to be quoted directly stands between quotation marks; of a mixed
quotation some words do. Who is said to have said it is named in the text; that it was this person is the answer's reading.
"""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from habeas.claims.quotation import Manner, Quotation
from habeas.documents.span import Span
from habeas.reading.quotemarks import quoted
from habeas.reading.verification.fields import Item, code, items, names, optional
from habeas.reading.verification.tally import Tally, Unverifiable
from habeas.reading.verification.wording import Wording

MANNERS: tuple[Manner, ...] = get_args(Manner)


class Quotations:
    """The verified quotations of a document, taken in answer by answer."""

    def __init__(self, wording: Wording, tally: Tally) -> None:
        self._wording, self._tally = wording, tally
        self._marked = tuple(one.outer for one in quoted(wording.text))
        self._kept: dict[tuple[Span, ...], Quotation] = {}

    def take(self, answer: Item, within: Span) -> None:
        """Take in the quotations of an answer about one stretch of the text."""
        for item in items(answer, "quotations", self._tally):
            try:
                quotation = self._verified(item, within)
                if quotation.content in self._kept:
                    raise Unverifiable("one quotation told twice")
            except Unverifiable as error:
                self._tally.drop(str(error))
            else:
                self._kept[quotation.content] = quotation

    def all(self) -> tuple[Quotation, ...]:
        """The quotations in the order of the text."""
        return tuple(self._kept[content] for content in sorted(self._kept))

    def _verified(self, item: Item, within: Span) -> Quotation:
        parts = item.get("content")
        if not isinstance(parts, list) or not parts:
            raise Unverifiable("a quotation without words")
        content = tuple(self._wording.one(part, within, item.get("sentence")) for part in parts)
        if any(left.end > right.start for left, right in pairwise(content)):
            raise Unverifiable("parts of a quotation that do not follow each other")
        manner = code(item, "manner", MANNERS)
        in_marks = [any(marked.overlaps(part) for marked in self._marked) for part in content]
        if (manner == "direct" and not all(in_marks)) or (manner == "mixed" and not any(in_marks)):
            raise Unverifiable("no quotation marks around the words")
        name = names({"name": None if item.get("name") is None else [item["name"]]}, "name", self._wording)
        if item.get("speaker") is not None and not self._wording.all(item["speaker"]):
            raise Unverifiable("a source that the document does not name")
        return Quotation(
            manner,
            content,
            cue=optional(item, "cue", self._wording, within, self._tally),
            speaker=optional(item, "speaker", self._wording, within, self._tally),
            name=name[0] if name else None,
        )
