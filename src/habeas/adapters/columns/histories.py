"""Versions of many records at once, of statements that are not erased, each record of one source.

What holds on a day is, of each predicate, what was said of it last: by reported day, then by place in the ledger. A record
has a version from each day on which something was reported of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from habeas.adapters.columns.arrays import Codes, Flags, Numbers
from habeas.register.columns.schema import NOT_TOLD, OPEN_LAST, REPORTED

ABSENT = "absent"  # among the values: 1 where there is no record as known then
_SHIFT = 23  # a day has fewer bits: OPEN_LAST is below 2 ** 22
_DAY = (1 << _SHIFT) - 1


@dataclass(frozen=True, slots=True)
class Histories:
    """Versions by subject and day. ``values`` are those of each predicate, ``said`` when one was reported that asks for it."""

    subject: Codes
    since: Codes
    values: dict[str, Codes]
    keys: Numbers

    def at(self, subjects: Codes, days: Codes) -> Numbers:
        """The version of each subject on a day; -1 where it has none by then."""
        if not len(self.subject):
            return np.full(len(subjects), -1, np.int64)
        found = np.searchsorted(self.keys, key(subjects, days), "right") - 1
        there = (found >= 0) & (self.subject[found] == subjects) & (self.values[ABSENT][found] == 0)
        return np.where(there, found, -1)


def key(subjects: Codes, days: Codes) -> Numbers:
    """Subject and day as one number that sorts."""
    return (subjects.astype(np.int64) << _SHIFT) | days


@dataclass(frozen=True, slots=True)
class Said:
    """What is said, by statement. ``until`` is the day on which it is taken back, OPEN_LAST where it never is."""

    subject: Codes
    reported: Codes
    seq: Numbers
    until: Codes
    values: dict[str, Codes]

    def in_order(self) -> Said:
        """By subject, what was said last comes last."""
        order = np.lexsort((self.seq, key(self.subject, self.reported)))
        values = {name: told[order] for name, told in self.values.items()}
        return Said(self.subject[order], self.reported[order], self.seq[order], self.until[order], values)


def lasting(said: Said, dated: tuple[str, ...]) -> Histories:
    """The versions where nothing is taken back. Of the predicates ``dated``, also when each was reported, as ``NAME@``."""
    said = said.in_order()
    subject, reported, values = said.subject, said.reported, said.values
    values |= {f"{name}@": np.where(values[name] >= 0, reported, OPEN_LAST).astype(np.int32) for name in dated}
    first = np.ones(len(subject), bool)
    first[1:] = subject[1:] != subject[:-1]
    begins = np.maximum.accumulate(np.where(first, np.arange(len(subject)), 0))
    again = np.flatnonzero(begins != np.arange(len(subject)))
    _carry(values, begins, again, dated)
    last = np.ones(len(subject), bool)
    last[:-1] = first[1:] | (reported[1:] != reported[:-1])
    kept = {name: told[last] for name, told in values.items()}
    kept[ABSENT] = np.zeros(int(last.sum()), np.int32)
    return Histories(subject[last], reported[last], kept, key(subject[last], reported[last]))


def passing(said: Said, dated: tuple[str, ...]) -> Histories:
    """The versions where statements are taken back: on each day what was said last of what holds then."""
    said = said.in_order()
    passes = said.until < OPEN_LAST
    keys = key(said.subject, said.reported)
    days = distinct(np.concatenate([keys, key(said.subject[passes], said.until[passes])]))
    subject, since = (days >> _SHIFT).astype(np.int32), (days & _DAY).astype(np.int32)
    low = np.searchsorted(said.subject, subject, "left")
    number = np.searchsorted(keys, days, "right") - low
    version = np.repeat(np.arange(len(days)), number)
    place = np.repeat(low - np.cumsum(number) + number, number) + np.arange(len(version))
    holds = said.until[place] > since[version]
    version, place = version[holds], place[holds]
    kept = {ABSENT: np.ones(len(days), np.int32)}
    kept[ABSENT][version] = 0
    for name, codes in said.values.items():
        told = codes[place] >= 0
        kept[name] = np.full(len(days), NOT_TOLD, np.int32)
        kept[name][version[told]] = codes[place[told]]  # of several the last, which was said last
        if name in dated:
            kept[f"{name}@"] = np.full(len(days), OPEN_LAST, np.int32)
            kept[f"{name}@"][version[told]] = said.reported[place[told]]
    return Histories(subject, since, kept, days)


def distinct(keys: Numbers) -> Numbers:
    """Each once, in order: a stable sort is quick where most are in order, and ``np.unique`` is not."""
    ordered = np.sort(keys, kind="stable")
    return ordered[np.diff(ordered, prepend=-1) > 0]


def dated(held: Histories) -> Histories:
    """The histories with the day of the first report that still tells something, in place of the days of all (``NAME@``)."""
    days = [name for name in held.values if name.endswith("@")]
    first = np.minimum.reduce([held.values[name] for name in days])
    values = {name: told for name, told in held.values.items() if name not in days}
    return replace(held, values=values | {REPORTED: first})


def together(some: Histories, others: Histories) -> Histories:
    """The histories of both: no record is in both."""
    if not len(others.subject):
        return some
    keys = np.concatenate([some.keys, others.keys])
    order = np.argsort(keys, kind="stable")
    values = {name: np.concatenate([told, others.values[name]])[order] for name, told in some.values.items()}
    subject, since = np.concatenate([some.subject, others.subject]), np.concatenate([some.since, others.since])
    return Histories(subject[order], since[order], values, keys[order])


def _carry(values: dict[str, Codes], begins: Numbers, again: Numbers, dated: tuple[str, ...]) -> None:
    """Where a later statement is silent on a predicate, what was said before still holds."""
    if not len(again):
        return
    several = np.union1d(again, begins[again])  # every statement of the subjects of which there are several
    starts = np.searchsorted(several, begins[several])
    places = np.arange(len(several))
    for name in [name for name in values if not name.endswith("@")]:
        told = values[name][several]
        newest = np.maximum.accumulate(np.where(told >= 0, places, -1))
        newest = np.where(newest >= starts, newest, places)
        values[name][several] = told[newest]
        if name in dated:
            values[f"{name}@"][several] = values[f"{name}@"][several][newest]


def changed(subject: Codes, columns: list[Codes]) -> Flags:
    """Whether each row is another than the one before it, or of another subject."""
    found = np.ones(len(subject), bool)
    found[1:] = subject[1:] != subject[:-1]
    for column in columns:
        found[1:] |= column[1:] != column[:-1]
    return found


def until(subject: Codes, since: Codes) -> Codes:
    """The day on which each version ends: when the next one of its subject begins."""
    found = np.full(len(subject), OPEN_LAST, np.int32)
    same = subject[1:] == subject[:-1]
    found[:-1][same] = since[1:][same]
    return found


def only(held: Histories, kept: Flags) -> Histories:
    """The versions that are kept."""
    values = {name: told[kept] for name, told in held.values.items()}
    return Histories(held.subject[kept], held.since[kept], values, held.keys[kept])


def by_person(killings: Histories, whose: Codes) -> Histories:
    """The killings by who was killed."""
    person = whose[killings.subject]
    keys = key(person, killings.since)
    order = np.argsort(keys)
    values = {name: killings.values[name][order] for name in ("on", ABSENT)}
    return Histories(person[order], killings.since[order], values, keys[order])
