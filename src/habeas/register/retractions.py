"""Which entries are taken back, as known on a day.

Rules:

- a retraction takes back a statement (all of it, or the predicates it names) or a judgement, from its own reported day on;
- a retraction can be taken back as a whole like any other entry: what it had taken back stands again;
- what is said of method (assumptions) counts by its place in the ledger alone, and so does what takes it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from habeas.ledger.entries import Entry
from habeas.vocabulary.dates import parse_date

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Retractions:
    """The retractions that stand. ``predicates``: by entry, the names that are taken back, None for the whole of it;
    ``whole``: by entry, the newest retraction that takes all of it back.
    """

    predicates: Mapping[int, frozenset[str] | None]
    whole: Mapping[int, Entry]


def retractions(entries: Iterable[Entry], limit: str, method: Set[int]) -> Retractions:
    """What is taken back by what was reported up to ``limit`` (an ISO day); ``method`` are the statements on method."""
    found: dict[int, Entry] = {}
    timeless = set(method)
    for entry in entries:
        if entry.kind != "retraction":
            continue
        of = entry.value("of")
        if of in timeless:
            timeless.add(entry.seq)
        elif of is None or reported_day(entry.value("reported")) > limit:
            continue
        found[entry.seq] = entry
    predicates: dict[int, frozenset[str] | None] = {}
    whole: dict[int, Entry] = {}
    for seq in sorted(found, reverse=True):  # the newest first: nothing older takes it back
        if seq in whole:
            continue
        of, names = found[seq].value("of"), found[seq].value("predicates")
        before = predicates.get(of, _NOTHING)
        predicates[of] = None if names is None or before is None else before | frozenset(names)
        if names is None:
            whole.setdefault(of, found[seq])
    return Retractions(predicates, whole)


def roots_of(entries: Iterable[Entry]) -> Mapping[int, int]:
    """The entry that each retraction, or what it takes back, takes back in the end."""
    of = {entry.seq: entry.value("of") for entry in entries if entry.kind == "retraction"}
    roots = {}
    for seq in of:
        at, passed = seq, set()
        while at in of and at not in passed:
            passed.add(at)
            at = of[at]
        if isinstance(at, int) and at not in of:
            roots[seq] = at
    return roots


def reported_day(text: str | None) -> str:
    """The reported day as text that sorts; a day that was erased or never given is never known."""
    if text is None:
        return "9999-12-31"
    return text if len(text) == 10 else str(parse_date(text))
