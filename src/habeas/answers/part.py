"""A part of a group that a figure's words describe, and what the register has of it: “10 are over the age of 50”.

The stated parts of a group overlap and are never added up; a part is only ever set beside the same part on record. A
part's key is made from its traits: ``over_50``, ``women``, ``chronic_disease_or_disability``.
"""

from __future__ import annotations

import re

from habeas.register.records import Record
from habeas.vocabulary.quantities import Bounds

# A trait and the words for it, in the order in which a joint key names them.
TRAITS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(words, re.IGNORECASE))
    for key, words in (
        ("women", r"\bwom[ae]n\b|\bfemales?\b"),
        ("men", r"\bm[ae]n\b|\bmales?\b"),
        ("foreigners", r"\bforeign(?:ers?)?\b|\bcitizens of other\b"),
        ("pensioners", r"\bpensioners?\b|\bretire(?:d|ment)\b|\bpension age\b"),
        ("with_children", r"\bchildren\b|\bparents?\b"),
        ("critical", r"\bcritical(?:ly)?\b"),
        ("chronic_disease", r"\bchronic(?:ally)?\b|\bdiseases?\b|\bill(?:ness(?:es)?)?\b|\bsick\b"),
        ("disability", r"\bdisab\w+"),
    )
)
_AGE = re.compile(
    r"\b(?P<side>over|older than|above|under|younger than|below)(?: the)?(?: age(?: of)?)? (?P<years>\d\d|\w+ty)\b",
    re.IGNORECASE,
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_OLDER = frozenset({"over", "older than", "above"})
_POLITICAL = re.compile(r"\bpolitical prisoners?\b|\bextremis", re.IGNORECASE)


def part_of(words: str) -> str | None:
    """The key of the part that the words describe, or None where they describe none that is known here."""
    keys = [key for key, pattern in TRAITS if pattern.search(words)]
    age = _AGE.search(words)
    if age is not None:
        years = age["years"].casefold()
        number = int(years) if years.isdigit() else _TENS.get(years)
        if number is not None:
            keys.append(f"{'over' if age['side'].casefold() in _OLDER else 'under'}_{number}")
    if not keys and _POLITICAL.search(words):
        return "political"
    return "_or_".join(keys) or None


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
