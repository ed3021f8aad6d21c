"""The rows of many plain persons at once, from the histories of their records: what ``register.columns.person`` says of one."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from habeas.adapters.columns.arrays import Codes, Flags, Numbers
from habeas.adapters.columns.histories import ABSENT, Histories, changed, distinct, key, until
from habeas.adapters.columns.words import Coder, Dates, of_texts
from habeas.register.columns.days import told_words
from habeas.register.columns.schema import (
    ANY,
    EMPTY,
    OPEN_FIRST,
    OPEN_LAST,
    PERSON,
    REPORTED,
    TABLE_OF,
    TABLES,
    TOLD,
    Told,
)

Columns = Mapping[str, Codes]
_NAMED = {"detention": "stay", "killing": "killing", "recognition": "recognition", "condition": "condition"}
_WITH_PERSON = frozenset({"detention", "killing"})


def rows_of(
    kind: str,
    held: Histories,
    persons: Histories,
    killings: Histories,
    *,
    source: Codes,
    coder: Coder,
    whose: Codes,
    judged: Codes,
) -> Columns:
    """The table of a kind. ``source``, ``whose``, the person, and whether it was ``judged`` are by code of subject; ``killings`` has
    subjects of persons: who was killed.
    """
    if kind == "person":
        columns = {"person": held.subject, "source": source[held.subject], **_told(PERSON, held, None, coder.dates)}
        columns["judged"] = judged[held.subject]
        return _versions(kind, held.subject, held.since, held.values[ABSENT] == 0, columns)
    subject, since = _cut(held, whose, [persons, killings] if kind == "detention" else [persons])
    own, person = held.at(subject, since), whose[subject]
    about = persons.at(person, since)
    columns = {_NAMED[kind]: subject, "person": person, "source": source[subject]}
    if kind == "detention":
        gone = killings.at(person, since)
        columns |= _custody(held, own, _of(killings, "on", gone), coder)
    columns |= _told(TOLD[kind], held, own, coder.dates)
    if kind == "recognition":
        columns[REPORTED] = _of(held, REPORTED, own)
    if kind in _WITH_PERSON:
        columns |= _told(PERSON, persons, about, coder.dates) | {"judged": judged[person]}
    columns["there"] = (about >= 0).astype(np.int32)
    return _versions(kind, subject, since, own >= 0, columns)


def _versions(kind: str, subject: Codes, since: Codes, there: Flags, columns: dict[str, Codes]) -> Columns:
    new = changed(subject, [there.astype(np.int32), *(column for column in columns.values() if column is not subject)])
    ends = until(subject[new], since[new])[there[new]]
    new &= there
    columns = {name: column[new] for name, column in columns.items()} | {"known_from": since[new], "known_until": ends}
    columns["scope"] = np.full(len(ends), ANY, np.int32)
    names = (column.name for column in TABLES[TABLE_OF[kind]].of_record)
    return {name: columns[name].astype(np.int32, copy=False) for name in names}


def _cut(held: Histories, whose: Codes, others: list[Histories]) -> tuple[Codes, Codes]:
    """Every day on which a record may change: its own, and those of the others' records of the same person."""
    begins = np.ones(len(held.subject), bool)
    begins[1:] = held.subject[1:] != held.subject[:-1]
    subjects, born = held.subject[begins], held.since[begins]
    cuts = [held.keys]
    for other in others:
        person = whose[subjects]
        low = np.searchsorted(other.subject, person, "left")
        number = np.searchsorted(other.subject, person, "right") - low
        place = np.repeat(low, number) + np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
        later = other.since[place] > np.repeat(born, number)
        cuts.append(key(np.repeat(subjects, number)[later], other.since[place][later]))
    found = distinct(np.concatenate(cuts)) if any(len(cut) for cut in cuts[1:]) else held.keys
    return (found >> 23).astype(np.int32), (found & ((1 << 23) - 1)).astype(np.int32)


def _of(held: Histories, name: str, at: Numbers) -> Codes:
    """The value of each version; that of nothing said where there is none."""
    if not len(held.subject):
        return np.full(len(at), -1, np.int32)
    return np.where(at >= 0, held.values[name][at], -1).astype(np.int32)


def _told(told: tuple[Told, ...], held: Histories, at: Numbers | None, dates: Dates) -> dict[str, Codes]:
    columns = {}
    for one in told:
        codes = held.values[one.predicate] if at is None else _of(held, one.predicate, at)
        match one.type:
            case "days":
                columns[f"{one.column}_first"], columns[f"{one.column}_last"] = dates.firsts(codes), dates.lasts(codes)
            case "text":
                columns[one.column] = of_texts(codes)
            case _:
                columns[one.column] = np.where(codes < 0, one.nothing, codes).astype(np.int32)
    return columns


def _custody(held: Histories, own: Numbers, killed: Codes, coder: Coder) -> dict[str, Codes]:
    """``register.columns.custody`` of many stays."""
    firsts, lasts = coder.dates.firsts, coder.dates.lasts
    began, ended, seen = (_of(held, name, own) for name in ("began", "ended", "last_seen"))
    began_first, began_last = firsts(began), lasts(began)
    ended_first, ended_last = firsts(ended), lasts(ended)
    day, day_last, gone = firsts(seen), lasts(seen), lasts(killed)
    said_ended = _of(held, "end", own) == coder.words.found("end", told_words(["ended"]))
    unknown = (ended_first == OPEN_FIRST) & (ended_last == OPEN_LAST)
    reported = np.where(said_ended & unknown, _of(held, "end@", own), OPEN_LAST)
    over = np.minimum(ended_last, reported)
    lasted = np.maximum(_before(over), day)
    going_on = np.maximum(day, ended_first - 1)
    possible_from, possible_to = _interval(began_first, np.minimum(lasted, _before(gone)))
    certain_to = np.minimum(np.minimum(going_on, _before(over)), _before(gone))
    certain_from, certain_to = _interval(began_last, certain_to)
    seen_then = (day == day_last) & (began_first <= day) & (day < np.minimum(over, gone))
    return {
        "possible_from": possible_from, "possible_to": possible_to, "certain_from": certain_from,
        "certain_to": certain_to, "seen_day": np.where(seen_then, day, OPEN_FIRST).astype(np.int32),
    }  # fmt: skip


def _before(day: Codes) -> Codes:
    return np.where(day == OPEN_LAST, day, day - 1)


def _interval(first: Codes, last: Codes) -> tuple[Codes, Codes]:
    some = (first <= last) & (first < OPEN_LAST)
    return (
        np.where(some, first, EMPTY[0]).astype(np.int32),
        np.where(some, last, EMPTY[1]).astype(np.int32),
    )
