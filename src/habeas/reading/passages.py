"""Which paragraphs of a document are in which language.

A paragraph speaks another language than its document only where that shows clearly; one that cannot be told (a headline of
names, a date) is taken for what its neighbours are, the one before it first, if its letters allow that. A quotation in
another language inside a paragraph stays a part of that paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.documents.span import Span
from habeas.reading.identification import clearest, evidence, language_of
from habeas.reading.paragraphs import paragraphs

# How much more must speak for another language than for the document's own.
_DEPARTURE = 1.5
# What is level with the best within this may be meant, too.
_LEVEL = 1.0
# So much of a paragraph tells its language.
_SAMPLE = 400


@dataclass(frozen=True)
class Passage:
    """All paragraphs of a document that are in one language, in order. None: nobody can tell in which."""

    language: str | None
    paragraphs: tuple[Span, ...]


@dataclass(frozen=True)
class _Told:
    """The language that a paragraph shows by itself, else those that it may be in."""

    language: str | None
    possible: frozenset[str] = frozenset()


def passages(text: str, *, main: str | None = None) -> tuple[Passage, ...]:
    """The document's languages, that of its first paragraph first. ``main`` is known to be its language from elsewhere."""
    spans = paragraphs(text)
    own = language_of(text) or main
    told = [_told(text[span.start : min(span.end, span.start + _SAMPLE)], own) for span in spans]
    found: dict[str | None, list[Span]] = {}
    for span, language in zip(spans, _settled(told, own), strict=True):
        found.setdefault(language, []).append(span)
    return tuple(Passage(language, tuple(its)) for language, its in found.items())


def _told(paragraph: str, own: str | None) -> _Told:
    """The document's own language is believed sooner than another."""
    found = evidence(paragraph)
    told = clearest(found, _LEVEL)
    if told is not None and (own is None or told == own or found[told] - found.get(own, 0.0) >= _DEPARTURE):
        return _Told(told)
    most = max(found.values())
    level = {code for code, weight in found.items() if most - weight < _LEVEL}
    return _Told(None, frozenset(level if told is None or own is None else level | {own}))


def _settled(told: Sequence[_Told], own: str | None) -> list[str | None]:
    """The same, each paragraph that was not told taken for what stands beside it, if that may be."""
    often = [code for code, _ in Counter(one.language for one in told if one.language is not None).most_common()]
    after: list[str | None] = []
    following: str | None = None
    for one in reversed(told):
        after.append(following)
        following = one.language or following
    settled: list[str | None] = []
    for one, later in zip(told, reversed(after), strict=True):
        before = settled[-1] if settled else None
        near = (code for code in (before, later, own, *often) if code in one.possible)
        settled.append(one.language or next(near, None))
    return settled
