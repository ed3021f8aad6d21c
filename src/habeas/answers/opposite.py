"""The values of the opposite of what a figure counts: those released where it says held, those held where it says released.

Both the register's own count and published figures serve, at the same place and within 45 days of the figure's last
day: here a published figure supports nothing, it is a number that may have been printed in the wrong place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from habeas.answers.comparison import Opposite
from habeas.answers.nearest import farthest
from habeas.answers.neighbours import Count
from habeas.answers.question import Question
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import Period

NEAR_DAYS = 45
STILL_HELD = "still held at that time"

_FREED = ("released", "pardoned", "amnestied", "exchanged")
OPPOSITES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    dict.fromkeys(_FREED, ("held",)) | dict.fromkeys(("held", "recognised"), _FREED)
)


def opposites(view: View, count: Count, asked: Question, day: date, country: str | None) -> Iterator[Opposite]:
    """The opposite values for a question, as of a day: exact ones only."""
    codes = OPPOSITES.get(asked.what, ())
    if "released" in codes:
        freed = replace(asked, what="released", at=None, during=Period(None, day))
        certain = count(freed).value.low
        if certain:
            yield Opposite(certain, "released by then", "the register")
    if "held" in codes:
        held = count(replace(asked, what="held", at=day, during=None)).value
        if held.low == held.high:
            yield Opposite(held.low, STILL_HELD, "the register")
    for record in view.of("figure"):
        if record.get("counted") in codes and _fits(record, day, country):
            counted = record.get("counted")
            what = STILL_HELD if counted == "held" else f"{counted} by then"
            yield Opposite(record.get("value")[0], what, _said_by(record))


def _fits(record: Record, day: date, country: str | None) -> bool:
    value, distance = record.bounds("value"), farthest(record.date("to"), day)
    place = country is None or record.get("country") in {None, country}
    exact = value is not None and value.low == value.high and record.get("modality") == "exact"
    exact = exact and record.get("part_of") is None
    return exact and place and distance is not None and abs(distance) <= NEAR_DAYS and record.listed


def _said_by(record: Record) -> str:
    said = record.get("attributed_to") or [record.get("publisher") or record.source]
    return str(said[0])
