"""A claim on the terminal: its sentence in context with the claim in brackets, and what accepting it would put on record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.cli._plain import plain
from habeas.documents.span import Span
from habeas.documents.table import cell_text
from habeas.reading.language import LANGUAGES
from habeas.reading.paragraphs import paragraphs
from habeas.reading.sentences import sentences
from habeas.register.reviews import Review
from habeas.vocabulary.predicates import predicates_of
from habeas.workflows.docket import Docket
from habeas.workflows.matters import Matter

_LONGEST = 600
_OWN_VOICE = "(the report itself)"


def stretches(docket: Docket) -> tuple[Span, ...]:
    """The sentences of a report; its paragraphs where nobody here knows what a sentence is in its language."""
    document = docket.reading.document
    language = document.about.language
    return sentences(document.text, language) if language in LANGUAGES else paragraphs(document.text)


def show_matter(
    console: Console, docket: Docket, matter: Matter, parts: tuple[Span, ...], where: str, *, before: Review | None
) -> None:
    """Print a claim. ``where`` is its place among the others, ``before`` what was decided when it was read otherwise."""
    console.rule(Text.assemble((f"{where} · {matter.kind}", "bold"), (f"  {matter.id}", "dim")), align="left")
    console.print(Padding(_in_context(matter, parts, docket.reading.document.text), (0, 0, 1, 2)))
    console.print(Padding(layout(matter.kind, matter.says), (0, 0, 1, 2)))
    if before is not None:
        console.print(Padding(_before(matter, before), (0, 0, 1, 2)))


def layout(kind: str, says: Mapping[str, Any], level: Level | None = None) -> Table:
    """What is said, name by name, in the vocabulary's order, and who may see it where not everyone may."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for what in predicates_of(kind):
        if what.name in says:
            seen_by = level or what.level
            value = Text(plain(cell_text(says[what.name], what.type)), style="bold")
            table.add_row(what.name, value, "" if seen_by is Level.PUBLIC else f"for {seen_by}")
        elif what.name == "attributed_to":
            table.add_row(what.name, Text(_OWN_VOICE))
    return table


def in_short(matter: Matter) -> str:
    """What a claim says, in a few words."""
    says = matter.says
    match matter.kind:
        case "figure":
            return f"{cell_text(says['value'], 'bounds')} {says['counted']}: {says['label']}"
        case "quotation":
            return f"{says.get('speaker', 'nobody named')}: {says['words']}"
        case "person":
            return str(says["name"])
        case "event":
            return f"{says['person']}: {says['act'].replace('_', ' ')}"


def context(matter: Matter, parts: tuple[Span, ...], text: str) -> Span:
    """The sentences that a claim stands in, cut to what can be read at a glance."""
    inside = [part for part in parts if part.overlaps(matter.claim.span)] or [matter.claim.span]
    first = max(inside[0].start, matter.claim.span.start - _LONGEST // 2)
    last = min(inside[-1].end, max(first + _LONGEST, matter.claim.span.start + _LONGEST // 2), len(text))
    return Span(first, max(first, last))


def _in_context(matter: Matter, parts: tuple[Span, ...], text: str) -> RenderableType:
    whole = context(matter, parts, text)
    earlier = next((part for part in reversed(parts) if part.end <= whole.start), None)
    later = next((part for part in parts if part.start >= whole.end), None)
    lines = [_neighbour(earlier, text), _marked(matter, whole, text), _neighbour(later, text)]
    return Group(*(line for line in lines if line is not None))


def _neighbour(span: Span | None, text: str) -> Text | None:
    return None if span is None else Text(plain(span.of(text)[:_LONGEST]), style="dim")


def _marked(matter: Matter, whole: Span, text: str) -> Text:
    line, at = Text(), whole.start
    for span in sorted(matter.spans):
        if span.start < at or span.end > whole.end:
            continue
        line.append(plain(text[at : span.start]))
        line.append(f"[{plain(span.of(text))}]", style="bold reverse")
        at = span.end
    line.append(plain(text[at : whole.end]))
    return line


def _before(matter: Matter, before: Review) -> RenderableType:
    told = Text(f"{before.decision.capitalize()} by {before.by} on {before.reported}, when it was read as:")
    return Group(told, layout(matter.kind, before.read or {}))
