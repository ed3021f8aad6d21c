"""The page of a report that was read: its text with every claim marked by kind, and beside it each claim in plain words.

One file that loads nothing, as the page of a checked report is: no script, everything escaped. A claim's kind is told by a
word and a sign, never by colour alone. Figures and events are marked where their words stand, quotations from their first
word to their last; names of persons are underlined and listed at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from habeas.claims.figure import NOT_PEOPLE, Figure
from habeas.claims.quotation import Quotation
from habeas.claims.wording import event_in_words, figure_in_words
from habeas.documents.document import Document
from habeas.documents.span import Span
from habeas.reading.reader import Findings
from habeas.reading.sentences import paragraphs
from habeas.vocabulary.day_words import day_in_words

Kind = Literal["figure", "quotation", "event"]


@dataclass(frozen=True)
class Claim:
    """A claim as the page shows it: what it says in words, who says so, what to mind, and its spans in the text."""

    kind: Kind
    number: int
    spans: tuple[Span, ...]
    says: str
    person: str | None = None
    said_by: tuple[str, ...] = ()
    mind: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start


@dataclass(frozen=True)
class Piece:
    """A stretch of the text that the same claims cover. ``ends`` are those that end with it, ``opens`` those that begin."""

    text: str
    kinds: tuple[Kind, ...]
    opens: tuple[Claim, ...]
    ends: tuple[Claim, ...]
    person: bool


@dataclass(frozen=True)
class Block:
    """A paragraph in pieces, and the claims that begin in it."""

    pieces: tuple[Piece, ...]
    claims: tuple[Claim, ...]


def reading_page(document: Document, found: Findings, *, reader: str, unread: Mapping[str, int]) -> str:
    """The page as HTML. ``reader`` is who read, ``unread`` the languages that it does not read, with their paragraphs."""
    text = document.text
    claims = tuple(_claims(text, found))
    names = [mention.span for person in found.persons for mention in person.mentions]
    head, *body = [_block(text, span, claims, names) for span in paragraphs(text)] or [Block((), ())]
    return _template().render(
        document=document,
        reader=reader,
        unread=unread,
        persons=found.persons,
        head=head,
        blocks=body,
        tally=[(kind, sum(claim.kind == kind for claim in claims)) for kind in ("figure", "quotation", "event")],
        others=[figure for figure in found.figures if figure.counted in NOT_PEOPLE],
    )


def _claims(text: str, found: Findings) -> Iterator[Claim]:
    """The claims in the order of the text, numbered; numbers that count no people and measure no sentence are left out."""
    shown = [_figure(figure, found.figures) for figure in found.figures if figure.counted not in NOT_PEOPLE]
    shown += [_quotation(quotation, text) for quotation in found.quotations]
    shown += [
        Claim(
            "event",
            0,
            (event.cue,),
            event_in_words(event),
            event.person,
            event.attributed_to,
            _minded(event.negated_or_role),
        )
        for event in found.events
    ]
    shown.sort(key=lambda claim: (claim.start, claim.kind))
    for number, claim in enumerate(shown, start=1):
        yield Claim(claim.kind, number, claim.spans, claim.says, claim.person, claim.said_by, claim.mind)


def _figure(figure: Figure, others: Sequence[Figure]) -> Claim:
    start, end = min(figure.start, figure.number_start), max(figure.end, figure.number_start + len(figure.number))
    mind = _minded(figure.negated_or_role)
    if figure.subset_of is not None:
        whole = others[figure.subset_of]
        mind = (f"a part of “{whole.quote}”, not to be added to it", *mind)
    return Claim("figure", 0, (Span(start, end),), figure_in_words(figure), None, figure.attributed_to, mind)


def _quotation(quotation: Quotation, text: str) -> Claim:
    manner = {"direct": "in quotation marks", "indirect": "retold", "mixed": "retold, partly in quotation marks"}
    surface = quotation.speaker.of(text) if quotation.speaker is not None else None
    speaker = quotation.name or surface
    said = (
        f"Said by {speaker}, {manner[quotation.manner]}" if speaker else f"Nobody is named; {manner[quotation.manner]}"
    )
    return Claim("quotation", 0, quotation.content, said)


def _minded(note: str | None) -> tuple[str, ...]:
    return () if note is None else (note,)


def _block(text: str, paragraph: Span, claims: Sequence[Claim], names: Sequence[Span]) -> Block:
    inside = [claim for claim in claims if any(span.overlaps(paragraph) for span in claim.spans)]
    edges = {paragraph.start, paragraph.end}
    for span in (*(span for claim in inside for span in claim.spans), *names):
        edges |= {edge for edge in (span.start, span.end) if paragraph.start < edge < paragraph.end}
    cuts = sorted(edges)
    pieces = tuple(_piece(text, Span(first, last), inside, names) for first, last in pairwise(cuts))
    return Block(pieces, tuple(claim for claim in claims if paragraph.start <= claim.start < paragraph.end))


def _piece(text: str, here: Span, claims: Sequence[Claim], names: Sequence[Span]) -> Piece:
    over = [claim for claim in claims if any(span.covers(here) for span in claim.spans)]
    return Piece(
        here.of(text),
        tuple(dict.fromkeys(claim.kind for claim in over)),
        opens=tuple(claim for claim in over if claim.start == here.start),
        ends=tuple(claim for claim in over if claim.spans[-1].end == here.end),
        person=any(name.covers(here) for name in names),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("habeas.adapters.pages", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day_in_words)
    return environment.get_template("reading.html")
