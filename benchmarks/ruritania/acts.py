"""What is said of many people at once: the lists themselves, a definition, pardons, exchanges and arrests, published figures, assumptions.

An act is of some dozen people; of a third of the pardons and exchanges some are named, people whose stay ended so at about
that time. Nothing here grows with the number of people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from random import Random
from typing import Any

from habeas.ledger.entries import Draft
from ruritania import words
from ruritania.drafts import statement
from ruritania.told import day_text

_LISTS = tuple(words.LISTS)
DEFINED = "watch/political_prisoner_held"
_DEFINITION = {
    "organisation": "watch",
    "word": "political_prisoner_held",
    "version": "1",
    "counts": "held",
    "condition": f'"{words.ORGANISATIONS[0]}" in recognised_by',
    "sentence": f"People behind bars whom the {words.ORGANISATIONS[0]} recognises.",
    "basis": "invented",
}
_LASTING = "2014-01-01/2025-12-31"


def acts(seed: int, released: Sequence[tuple[str, str, str]], documents: Mapping[str, str]) -> Iterator[Draft]:
    """``released`` are people (record, day, by what) that acts may name."""
    draw = Random(f"ruritania/{seed}/acts")
    for key, (_, name) in words.LISTS.items():
        yield _said(
            "source", key, key, "2014-01-01", says={"name": name, "aliases": [f"The {name}"]}, documents=documents
        )
    yield _said(
        "definition", f"{DEFINED.partition('/')[2]}@1", "watch", "2014-01-01", says=_DEFINITION, documents=documents
    )
    for number in range(48):
        act, most = draw.choice((("pardon", 40), ("exchange", 30), ("arrest", 200), ("amnesty", 90), ("release", 15)))
        day = date(2014, 2, 1).toordinal() + draw.randrange(4_280)
        yield _group(draw, number, act, most=most, day=day, released=released, documents=documents)
    for number in range(30):
        day, said = date(2015, 1, 1).toordinal() + draw.randrange(3_900), draw.randrange(100, 3_000)
        kind = draw.choice(("stock", "cumulative"))
        says = {"label": "people held", "counted": "held", "kind": kind, "value": [said, said + 50 if kind == "stock" else None],
                "modality": "exact", "from": day_text(day), "to": day_text(day), "country": words.COUNTRY}  # fmt: skip
        yield _said("figure", str(number), draw.choice(_LISTS), day_text(day + 3), says=says, documents=documents)
    for act in ("pardon", "exchange"):
        says = {"kind": "disjoint", "act": act, "country": words.COUNTRY, "during": _LASTING, "stated_by": words.DESK,
                "words": f"Nobody is told to have been released by {act} twice."}  # fmt: skip
        yield _said("assumption", act, words.DESK, "2025-06-01", says=says, documents=documents)


def _group(
    draw: Random,
    number: int,
    act: str,
    *,
    most: int,
    day: int,
    released: Sequence[tuple[str, str, str]],
    documents: Mapping[str, str],
) -> Draft:
    size = draw.randrange(3, most)
    says: dict[str, Any] = {"label": f"{act} {number}", "act": act, "on": day_text(day), "country": words.COUNTRY,
                            "size": [size, size if draw.random() < 0.7 else size + 10]}  # fmt: skip
    if draw.random() < 0.5:
        says["political"] = [size // 2, size]
    if draw.random() < 0.4:
        says["subsets"] = {"women": size // 4}
    close = [
        person for person, ended, by in released if by == act and abs(date.fromisoformat(ended).toordinal() - day) < 90
    ]
    if close and draw.random() < 0.33:
        says["members"] = sorted({*draw.sample(close, min(len(close), size, 12))})
    return _said(
        "group", str(number), draw.choice(_LISTS), day_text(day + draw.randrange(1, 20)), says=says, documents=documents
    )


def _said(
    kind: str, name: str, source: str, reported: str, *, says: Mapping[str, Any], documents: Mapping[str, str]
) -> Draft:
    return statement(
        kind, f"{kind}/{source}/{name}", source, reported, says=says, because={"document": documents[source]}
    )
