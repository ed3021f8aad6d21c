"""The dictionaries of the columns: what a value is told as, and its code."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from habeas.register.columns.days import NOTHING, UNKNOWN_DAYS, days_of, words_of
from habeas.register.columns.schema import NOT_TOLD, NOTHING_TOLD, TEXT_COLUMNS, Told

Codes = NDArray[np.int32]
UNREADABLE = -2  # the code of a value that is not of its predicate's type


class Words:
    """The texts of each column by code. ``kept`` are those of before: codes never change."""

    def __init__(self, kept: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self._codes = {column: {NOTHING: NOTHING_TOLD} for column in TEXT_COLUMNS}
        for column, codes in (kept or {}).items():
            self._codes[column] = dict(codes)
        self._before = {column: len(codes) for column, codes in self._codes.items()} if kept else {}

    def code(self, column: str, told: str) -> int:
        """The code of what is told in a column."""
        codes = self._codes[column]
        return codes.setdefault(told, len(codes))

    def table(self) -> pa.Table:
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


class Dates:
    """Dates as told, by code; the last of all, -1, is the unknown one."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._days: list[tuple[int, int]] = []

    def code(self, told: str) -> int:
        """The code of a date."""
        found = self._codes.get(told)
        if found is None:
            self._days.append(days_of(told))
            found = self._codes[told] = len(self._days) - 1
        return found

    def days(self) -> tuple[Codes, Codes]:
        """First and last days by code."""
        both = np.array([*self._days, UNKNOWN_DAYS], np.int32)
        return both[:, 0], both[:, 1]


class Coder:
    """What the values of predicates are in the columns. A value is looked at once for all that are alike."""

    def __init__(self, words: Words) -> None:
        self.words, self.dates = words, Dates()
        self._known: dict[tuple[str, bytes], int] = {}

    def codes(self, told: Told, raw: pa.LargeBinaryArray) -> Codes:
        """The code, or the number, of each of these values; UNREADABLE where it is none."""
        encoded = raw.dictionary_encode()
        known = np.array([self._code(told, value) for value in encoded.dictionary.to_pylist()] or [0], np.int32)
        found: Codes = known[encoded.indices.to_numpy(zero_copy_only=False)]
        return found

    def _code(self, told: Told, raw: bytes) -> int:
        key = told.predicate, raw
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read(told, raw)
        return found

    def _read(self, told: Told, raw: bytes) -> int:
        value = json.loads(raw)
        try:
            match told.type:
                case "days":
                    return self.dates.code(value)
                case "text":
                    return UNREADABLE if value is None else self.words.code(told.column, words_of(value))
                case _:
                    number = int(value)
                    return number if 0 <= number < 2**31 else UNREADABLE
        except (ValueError, TypeError, AttributeError):
            return UNREADABLE


def of_texts(codes: Codes) -> Codes:
    """The codes of texts, where -1 is: nothing said."""
    return np.where(codes == NOT_TOLD, NOTHING_TOLD, codes).astype(np.int32)
