"""The dictionaries of the columns: what a value is told as, and its code."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from habeas.adapters.columns.arrays import Arrow, Codes
from habeas.errors import InputError
from habeas.ledger.entries import JsonValue
from habeas.register.columns.days import NOTHING, UNKNOWN_DAYS, days_of, words_of
from habeas.register.columns.schema import NOT_TOLD, NOTHING_TOLD, OPEN_LAST, TEXT_COLUMNS, Told

_DAY = 12  # bytes
_DIGITS = (1, 2, 3, 4, 6, 7, 9, 10)
_PARTS = (
    (slice(0, 4), np.array([1000, 100, 10, 1])),
    (slice(4, 6), np.array([10, 1])),
    (slice(6, 8), np.array([10, 1])),
)
_LONG = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
_PASSED = np.cumsum(_LONG) - _LONG
UNREADABLE = -2  # the code of a value that is not of its predicate's type


_SAYS = "says."


class Words:
    """The texts of each column by code. ``kept`` are those of before: codes never change."""

    def __init__(self, kept: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self._codes = {column: {NOTHING: NOTHING_TOLD} for column in TEXT_COLUMNS}
        for column, codes in (kept or {}).items():
            self._codes[column] = dict(codes)
        self.levels: set[tuple[str, str]] = set()
        self._before = {column: len(codes) for column, codes in self._codes.items()} if kept else {}

    def code(self, column: str, told: str) -> int:
        """The code of what is told in a column."""
        codes = self._codes[column]
        return codes.setdefault(told, len(codes))

    def found(self, column: str, told: str) -> int:
        """The code of what is told in a column; UNREADABLE, which is no code, where nothing says so."""
        return self._codes[column].get(told, UNREADABLE)

    def table(self) -> Arrow:
        """The texts that are new."""
        new = [
            (column, code, told)
            for column, codes in self._codes.items()
            for told, code in codes.items()
            if code >= self._before.get(column, 0)
        ]
        columns, codes, told = zip(*new, strict=True) if new else ((), (), ())
        return pa.table({
            "column": pa.array(columns, pa.string()),
            "code": pa.array(codes, pa.int32()),
            "told": pa.array(told, pa.string()),
        })  # fmt: skip

    def levels_table(self) -> Arrow:
        """At which levels what is told, of the entries that were read."""
        found = sorted((name.removeprefix(_SAYS), level) for name, level in self.levels if name.startswith(_SAYS))
        return pa.table({
            "predicate": pa.array([name for name, _ in found], pa.string()),
            "level": pa.array([level for _, level in found], pa.string()),
        })  # fmt: skip


class Dates:
    """Dates as told, by code. That of a day is the day; others follow after all days, and -1 is the unknown one."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._days: list[tuple[int, int]] = []

    def code(self, told: str) -> int:
        """The code of a date."""
        found = self._codes.get(told)
        if found is None:
            first, last = days_of(told)
            if first == last:
                return first
            self._days.append((first, last))
            found = self._codes[told] = OPEN_LAST + len(self._days) - 1
        return found

    def firsts(self, codes: Codes) -> Codes:
        """The first day that each may be."""
        return self._of(codes, 0)

    def lasts(self, codes: Codes) -> Codes:
        """The last day that each may be."""
        return self._of(codes, 1)

    def _of(self, codes: Codes, end: int) -> Codes:
        days = np.array([*self._days, UNKNOWN_DAYS], np.int32)[:, end]
        found: Codes = np.where(
            (codes >= 0) & (codes < OPEN_LAST), codes, days[np.where(codes < 0, -1, np.maximum(codes - OPEN_LAST, 0))]
        )
        return found.astype(np.int32)


def of_days(raw: Arrow) -> Codes:
    """The day of each value that is a day, "2024-07-18" as JSON; -1 of any other."""
    found = np.full(len(raw), NOT_TOLD, np.int32)
    _, bounds, content = raw.buffers()
    if content is None or not len(raw):
        return found
    offsets = np.frombuffer(bounds, np.int64)[raw.offset : raw.offset + len(raw) + 1]
    exact = np.flatnonzero(np.diff(offsets) == _DAY)
    text = np.frombuffer(content, np.uint8)[offsets[exact][:, None] + np.arange(_DAY)]
    digits = (text[:, _DIGITS] - np.uint8(48)).astype(np.int64)
    fits = (digits <= 9).all(axis=1) & (text[:, (0, 11)] == 34).all(axis=1) & (text[:, (5, 8)] == 45).all(axis=1)
    year, month, day = (digits[:, part] @ scale for part, scale in _PARTS)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    fits &= (year > 0) & (month > 0) & (month < 13) & (day > 0)
    month = np.where(fits, month, 1)
    fits &= day <= _LONG[month] + (leap & (month == 2))
    before = year - 1
    ordinal = before * 365 + before // 4 - before // 100 + before // 400 + _PASSED[month] + (leap & (month > 2)) + day
    found[exact[fits]] = ordinal[fits]
    return found


class Coder:
    """What the values of predicates are in the columns. A value is looked at once for all that are alike."""

    def __init__(self, words: Words) -> None:
        self.words, self.dates = words, Dates()
        self._known: dict[str, dict[bytes, int]] = {}

    def codes(self, told: Told, raw: Arrow) -> Codes:
        """The code, or the number, of each of these values; UNREADABLE where it is none."""
        if told.type == "said":
            null = pc.equal(raw, pa.scalar(b"null", raw.type)).to_numpy(zero_copy_only=False)
            return np.where(null, UNREADABLE, 1).astype(np.int32)
        if told.type != "days":
            return self._encoded(told, raw)
        found = of_days(raw)
        other = np.flatnonzero(found == NOT_TOLD)
        if len(other):
            found[other] = self._encoded(told, raw.take(pa.array(other)))
        return found

    def code_of(self, told: Told, value: JsonValue) -> int:
        """The code, or the number, of one value. Raises what reading it raises where it is none."""
        if value is None:
            return NOT_TOLD
        match told.type:
            case "days":
                return self.dates.code(value)
            case "said":
                return 1
            case "text":
                return self.words.code(told.column, words_of(value))
            case _:
                number = int(value)
                if not 0 <= number < 2**31:
                    raise ValueError(value)
                return number

    def _encoded(self, told: Told, raw: Arrow) -> Codes:
        encoded = raw.dictionary_encode()
        known = self._known.setdefault(told.predicate, {})
        values = encoded.dictionary.to_pylist()
        known |= {value: self._read(told, value) for value in values if value not in known}
        codes = np.array([known[value] for value in values] or [0], np.int32)
        found: Codes = codes[encoded.indices.to_numpy(zero_copy_only=False)]
        return found

    def _read(self, told: Told, raw: bytes) -> int:
        value = json.loads(raw)
        try:
            return UNREADABLE if value is None else self.code_of(told, value)
        except (InputError, ValueError, TypeError, AttributeError):
            return UNREADABLE


def of_texts(codes: Codes) -> Codes:
    """The codes of texts, where -1 is: nothing said."""
    return np.where(codes == NOT_TOLD, NOTHING_TOLD, codes).astype(np.int32)
