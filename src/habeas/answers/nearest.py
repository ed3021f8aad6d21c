"""The published figures on record that come nearest to a figure, with who said them.

They are shown, and support nothing: a figure on record is somebody's word like the one that is checked, and may well
be the same word. One of which not everything is public is left away, and so is one that states a part of another. Nearest are those of the same thing, at the same place: one before and one after in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from habeas.access.levels import Level
from habeas.answers.origin import Origins
from habeas.answers.part import size_of
from habeas.register.records import Record
from habeas.vocabulary.dates import FuzzyDate
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

# Codes that may name the same count: a list handed over of people who need care is one of people at risk.
KINDRED: Mapping[str, frozenset[str]] = MappingProxyType({
    "listed": frozenset({"listed", "at_risk"}),
    "at_risk": frozenset({"listed", "at_risk"}),
    "recognised": frozenset({"recognised", "held"}),
    "detained": frozenset({"detained", "arrested"}),
})  # fmt: skip


@dataclass(frozen=True)
class Nearest:
    """A published figure on record. ``very``: it is the figure that is checked, from the same report."""

    subject: str
    value: Bounds
    modality: str
    when: str
    said_by: str
    publisher: str
    url: str | None
    seq: int
    same_root: bool
    very: bool

    @property
    def amount(self) -> str:
        """Its number as its words had it."""
        return amount(self.value, self.modality)

    def __str__(self) -> str:
        said = f", said by {self.said_by}" if self.said_by else ""
        return f"{self.amount} ({day_in_words(self.when)}{said}; {self.publisher})"

    def as_json(self) -> dict[str, object]:
        """Its value, date and origin."""
        return {
            "subject": self.subject, "low": self.value.low, "high": self.value.high, "modality": self.modality,
            "when": self.when, "said_by": self.said_by, "publisher": self.publisher, "url": self.url,
            "same_origin": self.same_root, "very_figure": self.very, "entry": self.seq,
        }  # fmt: skip


def amount(value: Bounds, modality: str) -> str:
    """The number as its words had it: “more than 1,250”, “about 1,400”."""
    match modality:
        case "approx":
            return f"about {value}"
        case "more_than":
            return f"more than {value.low - 1:,}"
        case _:
            return str(value)


@dataclass(frozen=True)
class Sought:
    """What is looked for: the count's code, last day, value, place and part, its root, and who published it on which day."""

    counted: str
    day: date
    value: Bounds
    country: str | None
    part: str | None
    root: str
    outlet: str
    published: date | None


def published(records: Iterable[Record], sought: Sought) -> list[tuple[int, Record, Bounds]]:
    """Figures of the same thing and place, each with how many days it may lie from the day sought; nearest first."""
    codes = KINDRED.get(sought.counted, frozenset({sought.counted}))
    found = []
    for record in records:
        value = _value(record, sought.part, sought.counted, codes)
        distance = farthest(record.date("to"), sought.day)
        part = record.get("part_of") is not None  # “14 of the 42”: no count of what it counts
        if value is None or distance is None or part or not record.listed or record.level() is not Level.PUBLIC:
            continue
        if sought.country is None or record.get("country") in {None, sought.country}:
            found.append((distance, record, value))
    return sorted(found, key=lambda item: (abs(item[0]), item[1].id))


def farthest(told: FuzzyDate, day: date) -> int | None:
    """Days from ``day`` to the day farthest from it that the date may be; negative where that lies before."""
    ends = [(end - day).days for end in (told.earliest, told.latest) if end is not None]
    return max(ends, key=abs) if len(ends) == 2 else None


def _value(record: Record, part: str | None, counted: str, codes: frozenset[str]) -> Bounds | None:
    """The figure's value for what is sought: itself, or a part that it states."""
    if record.get("counted") in codes and part is None:
        return record.bounds("value")
    if part is not None and record.get("counted") in codes | {"at_risk", "listed"}:
        return size_of(record, part)
    return size_of(record, counted)


def nearest(records: Iterable[Record], sought: Sought, origins: Origins) -> tuple[Nearest, ...]:
    """The very figure where it is on record, and the nearest others, one before and one after; in the order of time."""
    found = [
        (distance, _shown(record, value, sought, origins)) for distance, record, value in published(records, sought)
    ]
    very = [(distance, shown) for distance, shown in found if shown.very][:1]
    others = [(distance, shown) for distance, shown in found if not shown.very]
    before = [item for item in others if item[0] <= 0][:1]
    after = [item for item in others if item[0] > 0][:1]
    return tuple(shown for _, shown in sorted(very + before + after, key=lambda item: item[0]))


def _shown(record: Record, value: Bounds, sought: Sought, origins: Origins) -> Nearest:
    said = tuple(record.get("attributed_to", ()))
    publisher = str(record.get("publisher") or record.source)
    told = next(iter(record.says.values()))
    to = record.date("to")
    printed = None if sought.published is None else sought.published.isoformat()
    very = value == sought.value and told.reported == printed and origins.same(publisher, sought.outlet)
    return Nearest(
        subject=record.id,
        value=value,
        modality=str(record.get("modality", "exact")),
        when=str(to),
        said_by=", ".join(said),
        publisher=publisher,
        url=record.get("url"),
        seq=told.seq,
        same_root=origins.same(said[0] if said else publisher, sought.root),
        very=very,
    )
