"""The histories of records of which something was taken back, erased or is otherwise unusual: by the specification's own fold,
record by record, as known on each day on which something was reported of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import numpy as np

from habeas.adapters.columns.arrays import Codes
from habeas.adapters.columns.histories import ABSENT, Histories, key
from habeas.adapters.columns.statements import LAID_OUT
from habeas.adapters.columns.words import Coder
from habeas.errors import InputError
from habeas.ledger.entries import Entry
from habeas.register.columns.days import known_day
from habeas.register.columns.person import known_days, reported_by
from habeas.register.columns.schema import NOT_TOLD, OPEN_LAST, REPORTED
from habeas.register.records import Record
from habeas.register.view import fold

_DATED = {"detention": ("end@",), "recognition": (REPORTED,)}
_UNREADABLE = (InputError, TypeError, ValueError, AttributeError, KeyError)


def folded(
    kind: str, records: Iterable[tuple[int, Sequence[Entry]]], coder: Coder, whose: Callable[[int], tuple[str, int]]
) -> tuple[Histories, list[int]]:
    """The histories of these records of a kind, by code, from all entries on each; ``whose`` says the id and the code of the person that each is of.

    Also the codes of those that cannot be told so: a value is of another type than its predicate.
    """
    rows: list[tuple[int, int, Mapping[str, int]]] = []
    strange = []
    for code, entries in records:
        try:
            rows += [(code, day, told) for day, told in _versions(kind, entries, coder, whose(code))]
        except _UNREADABLE:
            strange.append(code)
    rows.sort(key=lambda row: row[:2])
    names = (*_names(kind), ABSENT)
    values: dict[str, Codes] = {name: np.array([told[name] for _, _, told in rows], np.int32) for name in names}
    subject = np.array([code for code, _, _ in rows], np.int32)
    since = np.array([day for _, day, _ in rows], np.int32)
    return Histories(subject, since, values, key(subject, since)), strange


def _names(kind: str) -> tuple[str, ...]:
    told = tuple(one.predicate for one in LAID_OUT[kind])
    return told if kind == "person" else (*told, "person", *_DATED.get(kind, ()))


def _versions(
    kind: str, entries: Sequence[Entry], coder: Coder, person: tuple[str, int]
) -> Iterable[tuple[int, Mapping[str, int]]]:
    for day in known_days(entries):
        held = fold(entries, known=date.fromordinal(day)).records
        record = next(iter(held.values()), None)
        if record is None:
            yield day, {**dict.fromkeys(_names(kind), NOT_TOLD), ABSENT: 1}
        else:
            yield day, {**_told(kind, record, coder, person), ABSENT: 0}


def _told(kind: str, record: Record, coder: Coder, person: tuple[str, int]) -> Mapping[str, int]:
    if any(said.value is None for said in record.says.values()):
        raise ValueError(record.id)
    told = {one.predicate: coder.code_of(one, record.get(one.predicate)) for one in LAID_OUT[kind]}
    if kind != "person":
        id_, code = person
        told["person"] = code if record.get("person") == id_ else NOT_TOLD
    if kind == "detention":
        end = record.says.get("end")
        told["end@"] = OPEN_LAST if end is None else known_day(end.reported)
    if kind == "recognition":
        told[REPORTED] = reported_by(record)
    return told
