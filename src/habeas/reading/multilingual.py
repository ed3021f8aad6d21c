"""A document in several languages: the paragraphs of each are read as one text, and what was found goes back to its place.

So a report that stands there twice, or changes between languages paragraph by paragraph, is read by the grammar that each
paragraph needs, and a pronoun still finds the name two paragraphs above. A document in one language is read as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from habeas.claims.event import Event
from habeas.claims.figure import Figure
from habeas.claims.mention import Mention, Named
from habeas.claims.quotation import Quotation
from habeas.documents.document import Document
from habeas.documents.offsets import Traced
from habeas.documents.span import Span
from habeas.reading.joined import Joined
from habeas.reading.passages import Passage
from habeas.reading.reader import Account, Failure, Findings, Reader


@dataclass(frozen=True)
class Gathered:
    """What was found in all passages, and how many paragraphs are in languages that the reader does not read."""

    findings: Findings
    unread: dict[str, int]


def read_passages(document: Document, found: Sequence[Passage], reader: Reader, country: str | None) -> Gathered:
    """Read each passage by its language."""
    everything = sorted(span for passage in found for span in passage.paragraphs)
    parts: list[Findings] = []
    unread: dict[str, int] = {}
    for passage in found:
        joined = Joined(document.text, passage.paragraphs, everything)
        said = reader.read(_alone(document, joined, passage.language), country)
        if said.unread is not None:
            unread[passage.language or "unknown"] = len(passage.paragraphs)
        parts.append(_placed(said, joined))
    return Gathered(_together(parts), unread)


def _alone(document: Document, joined: Joined, language: str | None) -> Document:
    """A passage as a document of its own."""
    about = replace(document.about, language=language)
    if joined.text == document.text:
        return replace(document, about=about)
    pieces = [(place, place + 1) for place in map(joined.place, range(len(joined.text)))]
    return replace(document, about=about, body=Traced(joined.text, document.body.offsets.through(pieces)))


def _placed(said: Findings, joined: Joined) -> Findings:
    """The findings of a joined text, each span where it stands in the document."""
    return replace(
        said,
        figures=tuple(_figure(one, joined) for one in said.figures),
        quotations=tuple(_quotation(one, joined) for one in said.quotations),
        persons=tuple(_person(one, joined) for one in said.persons),
        events=tuple(_event(one, joined) for one in said.events),
        account=None if said.account is None else _account(said.account, joined),
    )


def _figure(figure: Figure, joined: Joined) -> Figure:
    # No figure runs over the end of its paragraph, so its words stand together in the document, too.
    start = joined.place(figure.start)
    moved = start - figure.start
    return replace(figure, start=start, end=figure.end + moved, number_start=figure.number_start + moved)


def _quotation(quotation: Quotation, joined: Joined) -> Quotation:
    def moved(span: Span | None) -> Span | None:
        return None if span is None else joined.span(span)

    content = tuple(joined.span(part) for part in quotation.content)
    return replace(quotation, content=content, cue=moved(quotation.cue), speaker=moved(quotation.speaker))


def _person(person: Named, joined: Joined) -> Named:
    return replace(person, mentions=tuple(replace(one, span=joined.span(one.span)) for one in person.mentions))


def _event(event: Event, joined: Joined) -> Event:
    return replace(event, mention=joined.span(event.mention), cue=joined.span(event.cue))


def _account(account: Account, joined: Joined) -> Account:
    return replace(account, failures=tuple(Failure(joined.span(one.span), one.reason) for one in account.failures))


def _together(parts: Sequence[Findings]) -> Findings:
    """The findings of all languages, in the order of the document."""
    accounts = [part.account for part in parts if part.account is not None]
    return Findings(
        _figures([part.figures for part in parts]),
        tuple(sorted((one for part in parts for one in part.quotations), key=lambda one: one.whole)),
        _persons(one for part in parts for one in part.persons),
        tuple(sorted((one for part in parts for one in part.events), key=lambda one: one.span)),
        account=_accounts(accounts) if accounts else None,
    )


def _figures(parts: Sequence[Sequence[Figure]]) -> tuple[Figure, ...]:
    """All figures in the order of the document, each part pointing at its whole's new place."""
    numbered = [(figure, part, index) for part, figures in enumerate(parts) for index, figure in enumerate(figures)]
    numbered.sort(key=lambda one: one[0].number_start)
    place = {(part, index): new for new, (_, part, index) in enumerate(numbered)}
    return tuple(
        figure if figure.subset_of is None else figure.moved(subset_of=place[part, figure.subset_of])
        for figure, part, _ in numbered
    )


def _persons(persons: Iterable[Named]) -> tuple[Named, ...]:
    """One person for each name: two languages may write somebody alike. Written differently, they stay two."""
    first: dict[str, Named] = {}
    mentions: dict[str, list[Mention]] = {}
    for person in persons:
        key = person.name.casefold()
        first.setdefault(key, person)
        mentions.setdefault(key, []).extend(person.mentions)
    united = [
        replace(first[key], mentions=tuple(sorted(its, key=lambda one: one.span))) for key, its in mentions.items()
    ]
    return tuple(sorted(united, key=lambda person: person.mentions[0].span))


def _accounts(accounts: Sequence[Account]) -> Account:
    dropped: Counter[str] = Counter()
    amended: Counter[str] = Counter()
    for account in accounts:
        dropped.update(account.dropped)
        amended.update(account.amended)
    failures = tuple(failure for account in accounts for failure in account.failures)
    return Account(dropped, amended, sum(account.read for account in accounts), failures)
