"""Matters: the claims of a report, each with what accepting it puts on record. One table from the kind of a claim.

===========  ============  =============================================================================================
claim        becomes a     which says
===========  ============  =============================================================================================
figure       figure        what is counted, its value, when, where and who says it; the figure that it is a part of
quotation    quotation     who is said to have said it, in which words
person       person        the name, and what the report calls the person
event        event         whom it happened to, by name, what and when
===========  ============  =============================================================================================

Its subject is one of the report's publisher, who says so because of a span of the report. A claim accepted is therefore
still what somebody said: figures are never evidence, a person named is no prisoner, and an event told is not counted,
until somebody puts on record what follows from it. Figures that count no people (ages, terms, money) are ``aside``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, get_args

from habeas.claims.claim import Claim, ClaimKind, claims
from habeas.claims.event import Event
from habeas.claims.figure import Counted, Figure
from habeas.claims.mention import Named
from habeas.claims.quotation import Quotation
from habeas.documents.span import Span
from habeas.errors import InputError
from habeas.ledger.statement import check_value, find_predicate
from habeas.vocabulary.quantities import Quantity
from habeas.workflows.read import Reading
from habeas.workflows.rows import before_it_began
from habeas.workflows.take_in import Report

Says = Mapping[str, Any]
COUNTED: tuple[str, ...] = get_args(Counted)
_OPEN = {"at_least": "15..", "more_than": "15..", "at_most": "..15", "less_than": "..15"}


@dataclass(frozen=True)
class Matter:
    """A claim, what it would say as a statement of ``subject``, and the spans of the text that tell it."""

    claim: Claim
    subject: str
    says: Says
    spans: tuple[Span, ...]
    aside: bool = False

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def kind(self) -> ClaimKind:
        """The kind of claim, and of what it becomes."""
        return self.claim.kind


def matters(reading: Reading, report: Report) -> tuple[Matter, ...]:
    """The claims of a report in the order of its text."""
    found = [matter for way in WAYS.values() for matter in way(reading, report)]
    kinds = list(WAYS)
    return tuple(sorted(found, key=lambda one: (one.claim.span, kinds.index(one.kind), one.claim.turn)))


def check_says(kind: ClaimKind, says: Says) -> None:
    """Raise ``InputError`` unless these values can be put on record together as such a claim."""
    for name, value in says.items():
        check_field(kind, name, value)
    missing = [name for name in NEEDED[kind] if name not in says]
    if missing:
        raise InputError(f"A {kind} needs its {missing[0]}.", mend="Give it, or reject the claim.")
    if "value" in says:
        low, high = says["value"]
        _check_modality(Quantity(low, high, says.get("modality", "exact")))
    if "from" in says and "to" in says and before_it_began(says["from"], says["to"]) is not None:
        raise InputError(f"It ends ({says['to']}) before it begins ({says['from']}).", mend="Correct from or to.")


def check_field(kind: ClaimKind, name: str, value: Any) -> None:
    """Raise ``InputError`` unless such a claim can say this."""
    check_value(find_predicate(kind, name), value)
    if name == "counted" and value not in COUNTED:
        raise InputError(f"“{value}” is no code of what is counted.", mend=f"Say one of: {', '.join(COUNTED)}.")


def _check_modality(number: Quantity) -> None:
    example = _OPEN.get(number.modality)
    if example is not None and (number.low is None, number.high is None) != (example[0] == ".", example[-1] == "."):
        raise InputError(f"“{number.modality}” goes with a value like {example}.", mend="Correct value or modality.")


def _figures(reading: Reading, report: Report) -> Iterator[Matter]:
    numbers = (Span(one.number_start, one.number_start + len(one.number)) for one in reading.figures)
    found = claims(report.sha256, "figure", numbers)
    for claim, figure in zip(found, reading.figures, strict=True):
        says = _figure(figure, report)
        if figure.subset_of is not None:
            says["part_of"] = _subject(found[figure.subset_of], report)
        spans, aside = (claim.span,), not figure.counts_people
        yield Matter(claim, _subject(claim, report), MappingProxyType(says), spans, aside)


def _figure(figure: Figure, report: Report) -> dict[str, Any]:
    return _told({
        "label": _plain(figure.quote),
        "counted": figure.counted,
        "kind": figure.kind,
        "value": [figure.low, figure.high],
        "modality": figure.modality,
        "from": figure.from_,
        "to": figure.to,
        "country": figure.place,
        "attributed_to": list(figure.attributed_to),
        "note": figure.negated_or_role,
    }, report)  # fmt: skip


def _quotations(reading: Reading, report: Report) -> Iterator[Matter]:
    text = reading.document.text
    found = claims(report.sha256, "quotation", (one.whole for one in reading.quotations))
    for claim, quotation in zip(found, reading.quotations, strict=True):
        yield _matter(claim, report, _quotation(quotation, text), quotation.content)


def _quotation(quotation: Quotation, text: str) -> dict[str, Any]:
    return {
        "speaker": quotation.name or (None if quotation.speaker is None else _plain(quotation.speaker.of(text))),
        "words": _plain(" … ".join(part.of(text) for part in quotation.content)),
        "manner": quotation.manner,
    }


def _persons(reading: Reading, report: Report) -> Iterator[Matter]:
    found = claims(report.sha256, "person", (one.mentions[0].span for one in reading.persons))
    for claim, named in zip(found, reading.persons, strict=True):
        says = {key: value for key, value in _person(named).items() if value is not None}
        spans = tuple(mention.span for mention in named.mentions)
        yield Matter(claim, _subject(claim, report), MappingProxyType(says), spans)


def _person(named: Named) -> dict[str, Any]:
    return {"name": named.lemma or named.name, "note": "; ".join(named.roles) or None}


def _events(reading: Reading, report: Report) -> Iterator[Matter]:
    found = claims(report.sha256, "event", (one.span for one in reading.events))
    lemmas = {named.name: named.lemma for named in reading.persons if named.lemma is not None}
    for claim, event in zip(found, reading.events, strict=True):
        says = _event(event, lemmas.get(event.person, event.person))
        yield _matter(claim, report, says, tuple(sorted((event.mention, event.cue))))


def _event(event: Event, person: str) -> dict[str, Any]:
    return {
        "person": person,
        "act": event.act,
        "from": event.from_,
        "to": event.to,
        "sentence_years": None if event.years is None else list(event.years),
        "charges": list(event.articles),
        "court": event.court,
        "facility": event.facility,
        "country": event.place,
        "attributed_to": list(event.attributed_to),
        "note": event.negated_or_role,
    }


def _matter(claim: Claim, report: Report, says: Mapping[str, Any], spans: Iterable[Span]) -> Matter:
    return Matter(claim, _subject(claim, report), MappingProxyType(_told(says, report)), tuple(spans))


def _told(says: Mapping[str, Any], report: Report) -> dict[str, Any]:
    """What is said at all, and where it was published."""
    everything = {**says, "publisher": report.publisher, "url": report.url}
    return {name: value for name, value in everything.items() if value is not None and value != []}


def _subject(claim: Claim, report: Report) -> str:
    return f"{claim.kind}/{report.source}/{claim.local}"


def _plain(words: str) -> str:
    return " ".join(words.split())


WAYS: Mapping[ClaimKind, Callable[[Reading, Report], Iterator[Matter]]] = MappingProxyType(
    {"figure": _figures, "quotation": _quotations, "person": _persons, "event": _events}
)
NEEDED: Mapping[ClaimKind, tuple[str, ...]] = MappingProxyType(
    {"figure": ("counted", "value"), "quotation": ("words",), "person": ("name",), "event": ("person", "act")}
)
