"""A part of a group that a figure's words describe, and what the register has of it: “10 are over the age of 50”.

The stated parts of a group overlap and are never added up; a part is only ever set beside the same part on record. A
part's key is made from its traits: ``over_50``, ``women``, ``chronic_disease_or_disability``.
"""

from __future__ import annotations

import re

from habeas.reading.traits import traits_of
from habeas.register.records import Record
from habeas.vocabulary.quantities import Bounds

_POLITICAL = re.compile(r"\bpolitical prisoners?\b|\bextremis", re.IGNORECASE)


def part_of(words: str) -> str | None:
    """The key of the part that the words describe, or None where they describe none. Several traits are no known part."""
    traits = traits_of(words)
    if traits:
        return "_and_".join(sorted(traits))
    return "political" if _POLITICAL.search(words) else None


def size_of(record: Record, part: str) -> Bounds | None:
    """How many of a group or a published figure have the part's traits, as far as its record states it."""
    if part == "political":
        return record.bounds("political")
    stated = record.get("subsets", {})
    if part in stated:
        return Bounds(stated[part], stated[part])
    if f"{part}_at_least" in stated:
        whole = record.bounds("size") or record.bounds("value")
        return Bounds(stated[f"{part}_at_least"], None if whole is None else whole.high)
    return None


def in_words(part: str) -> str:
    """The key as words for a person."""
    return part.replace("_", " ")
