"""Which person each version is of as judged, for the rows of a table at once: ``register.columns.joined.in_units``."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from habeas.adapters.columns.arrays import Codes, Numbers
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST

Columns = Mapping[str, Codes]


def in_units(held: Columns, joined: Columns) -> tuple[Numbers, Columns]:
    """The rows that versions (``person``, ``known_from``, ``known_until``) are cut into: which version each is of, and what is new.

    ``joined`` is the table of that name.
    """
    pieces = _pieces(joined)
    person = held["person"]
    low = np.searchsorted(pieces["person"], person, "left")
    number = np.searchsorted(pieces["person"], person, "right") - low
    alone = number == 0
    number[alone] = 1
    rows = np.repeat(np.arange(len(person)), number)
    place = low[rows] + np.arange(len(rows)) - np.repeat(np.cumsum(number) - number, number)
    none = alone[rows]
    place[none] = len(pieces["person"]) - 1  # the last piece is of nobody, and of all days
    since = np.maximum(held["known_from"][rows], pieces["known_from"][place])
    until = np.minimum(held["known_until"][rows], pieces["known_until"][place])
    unit = np.where(none, person[rows], pieces["unit"][place])
    kept = since < until
    columns = {"known_from": since, "known_until": until, "unit": unit, "torn": pieces["torn"][place]}
    return rows[kept], {name: column[kept].astype(np.int32) for name, column in columns.items()}


def _pieces(joined: Columns) -> Columns:
    """The stretches of days of everybody in a cluster, with those between them, in which each record is a person of its own."""
    order = np.lexsort((joined["known_from"], joined["person"]))
    held = {name: column[order] for name, column in joined.items()}
    person, since, until = (held[name] for name in ("person", "known_from", "known_until"))
    last = np.append(person[1:] != person[:-1], True)[: len(person)]
    first = np.roll(last, 1)
    before = {
        "person": person, "known_from": np.where(first, OPEN_FIRST, np.roll(until, 1)), "known_until": since,
        "unit": person, "torn": np.zeros_like(person),
    }  # fmt: skip
    after = {
        "person": person[last], "known_from": until[last], "known_until": np.full(last.sum(), OPEN_LAST, np.int32),
        "unit": person[last], "torn": np.zeros(last.sum(), np.int32),
    }  # fmt: skip
    whole = {name: np.concatenate([held[name], before[name], after[name]]) for name in held}
    some = whole["known_from"] < whole["known_until"]
    order = np.flatnonzero(some)[np.lexsort((whole["known_from"][some], whole["person"][some]))]
    nobody = {"person": OPEN_LAST, "known_from": OPEN_FIRST, "known_until": OPEN_LAST, "unit": 0, "torn": 0}
    return {name: np.append(column[order], nobody[name]).astype(np.int32) for name, column in whole.items()}
