"""A reading as a listing for the terminal: each figure in its sentence, then the quotations, the events and the persons."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from habeas.claims.event import Event
from habeas.claims.figure import Figure
from habeas.claims.quotation import Quotation
from habeas.claims.wording import event_in_words, value_in_words
from habeas.documents.span import Span
from habeas.reading.sentences import sentences
from habeas.workflows.read import Reading

_FOUND_IN = {"given": "as given", "metadata": "from the document's metadata", "text": "printed in the text"}
_LONGEST = 400


def show(reading: Reading, console: Console) -> None:
    """Print the listing."""
    document, text = reading.document, reading.document.text
    about = document.about
    console.print(Text(about.title or document.name, style="bold"))
    byline = " · ".join(part for part in (about.author, about.outlet, about.address) if part)
    if byline:
        console.print(Text(byline))
    if about.published is None:
        console.print(Text("Published: not known. Dates such as “last month” stay open; give --published 2025-05-07."))
    else:
        console.print(Text(f"Published: {about.published} ({_FOUND_IN[document.published_from or 'given']})"))
    if about.created is not None:
        console.print(Text(f"Made as a file: {about.created}, which is no day of publication"))
    for note in document.notes:
        console.print(Text(f"Note: {note}"))
    console.print(Text(f"SHA-256: {document.sha256}", style="dim"))
    if reading.account is not None:
        console.print(Text(f"Read by: {reading.reader}"))
    parts = sentences(text, about.language or "")
    _heading(console, "Figures", len(reading.figures))
    for number, figure in enumerate(reading.figures, 1):
        console.print(_figure_line(number, figure))
        console.print(Padding(_in_its_sentence(figure, parts, text), (0, 0, 0, 4)))
    _heading(console, "Quotations", len(reading.quotations))
    for quotation in reading.quotations:
        console.print(_quotation_line(quotation, text))
    _heading(console, "Events", len(reading.events))
    for event in reading.events:
        console.print(_event_line(event))
    _heading(console, "Persons named", len(reading.persons))
    for person in reading.persons:
        times = len(person.mentions)
        line = Text.assemble("  ", (person.name, "bold"), f"  {times} time{'s' if times > 1 else ''}")
        line.append(f"  {'; '.join(person.roles)}" if person.roles else "")
        console.print(line)


def _heading(console: Console, words: str, count: int) -> None:
    console.print()
    console.print(Text(f"{words}: {count}", style="bold underline"))


def _figure_line(number: int, figure: Figure) -> Text:
    line = Text.assemble(
        f"{number:>3} ", (value_in_words(figure), "bold cyan"), f"  {figure.counted.replace('_', ' ')}"
    )
    parts = [figure.kind, _when(figure), figure.place]
    if figure.attributed_to:
        parts.append("says " + ", and before that ".join(figure.attributed_to))
    if figure.subset_of is not None:
        parts.append(f"part of {figure.subset_of + 1}")
    if figure.negated_or_role:
        parts.append(figure.negated_or_role)
    line.append("".join(f" · {part}" for part in parts if part))
    return line


def _when(figure: Figure) -> str:
    if figure.from_ is None and figure.to is None:
        return ""
    if figure.from_ == figure.to:
        return str(figure.from_)
    return f"{figure.from_ or '…'} to {figure.to or '…'}"


def _in_its_sentence(figure: Figure, parts: tuple[Span, ...], text: str) -> Text:
    inside = [part for part in parts if part.start <= figure.number_start < part.end]
    whole = inside[0] if inside else Span(figure.start, figure.end)
    first = max(whole.start, figure.number_start - _LONGEST // 2)
    last = min(whole.end, figure.number_start + _LONGEST // 2)
    line = Text("…" if first > whole.start else "")
    line.append(text[first : figure.number_start])
    end = figure.number_start + len(figure.number)
    line.append(text[figure.number_start : end], style="bold reverse")
    line.append(text[end:last])
    line.append("…" if last < whole.end else "")
    return line


def _quotation_line(quotation: Quotation, text: str) -> Text:
    who = quotation.name or (quotation.speaker.of(text) if quotation.speaker is not None else "nobody named")
    words = " … ".join(part.of(text) for part in quotation.content)
    return Text.assemble("  ", (who, "bold"), f" ({quotation.manner}): {words}")


def _event_line(event: Event) -> Text:
    line = Text.assemble("  ", (event.person, "bold"), f": {event_in_words(event)}")
    if event.attributed_to:
        line.append(f" · says {', and before that '.join(event.attributed_to)}")
    if event.negated_or_role:
        line.append(f" · {event.negated_or_role}")
    return line
