"""Many entries' disclosures at once, as arrays: which line of which entry is which field, and where its value stands.

A line is ``["SALT","NAME","LEVEL",VALUE]`` in canonical JSON, and its salt has 24 characters: what follows the salt up to
the value, its head, is one of few. Each is learned from the first line that has it, and every other line is compared with it
byte by byte, eight at a time. A line of any other form is strange, and an entry with one is left to whoever reads slowly.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from habeas.adapters.columns.arrays import Arrow, Flags, Numbers, buffer_of, taken

_HEAD = 26  # ["SALT
_WIDE = 6  # words of eight bytes that a head may have: the longest has 41
_SLOTS = 4096
_MOST = 1000  # heads that are learned; no ledger of ours has a hundred
_STRANGE = -1
_SALT_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one field: of which entries (places in the portion, ascending), and their bytes."""

    entries: Numbers
    raw: Arrow


@dataclass(frozen=True, slots=True)
class Portion:
    """Entries next to each other, read. ``strange`` are the places of those that have to be read slowly."""

    size: int
    fields: dict[str, Values]
    strange: Numbers
    says: Numbers

    def values(self, name: str) -> Values:
        """The values of a field; of no entry where none has it."""
        return self.fields.get(name) or Values(np.empty(0, np.int64), pa.array([], pa.large_binary()))


class Heads:
    """What lines begin with. ``wanted`` are the fields whose values are asked for."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self._wanted = wanted
        self._heads: list[bytes] = []
        self.names: list[str] = []
        self._words = np.zeros((0, _WIDE), np.uint64)
        self._masks = np.zeros((0, _WIDE), np.uint64)
        self._slots = np.full((1, _SLOTS), -1, np.int64)

    @property
    def levels(self) -> set[tuple[str, str]]:
        """The names of the fields that were read, each with the levels that it was told at."""
        return {(name, head.decode().split('"')[-2]) for name, head in zip(self.names, self._heads, strict=True)}

    def read(self, disclosures: Sequence[bytes]) -> Portion:
        """The fields of these entries."""
        size = len(disclosures)
        content = b"\n".join((*disclosures, bytes(64)))
        buffer = np.frombuffer(content, np.uint8)
        lengths = np.fromiter(map(len, disclosures), np.int64, size)
        ends = np.flatnonzero(buffer == 10)
        lines = np.diff(np.searchsorted(ends, np.cumsum(lengths + 1) - 1, "right"), prepend=0)
        entry = np.repeat(np.arange(size), lines)
        starts = np.empty_like(ends)
        starts[:1], starts[1:] = 0, ends[:-1] + 1
        found = self._identified(content, starts, ends)
        strange = np.unique(entry[found == _STRANGE])
        lasts = np.array([len(head) for head in self._heads] or [0])[found]
        own = buffer[ends - 1] == 93
        own &= ends - starts > _HEAD + lasts + 1
        strange = np.union1d(strange, entry[~own])
        said = np.array([name.startswith("says.") for name in self.names] or [False])[found] & (found != _STRANGE)
        fields, twice = self._values(between(content, starts + _HEAD + lasts, ends), found, entry)
        return Portion(
            size, fields, np.union1d(strange, twice), np.bincount(entry[said], minlength=size).astype(np.int64)
        )

    def _values(self, raw: Arrow, found: Numbers, entry: Numbers) -> tuple[dict[str, Values], Numbers]:
        """The values of the fields that are wanted, of the lines' values, and the entries that have a field twice."""
        number = {name: place for place, name in enumerate(dict.fromkeys(self.names))}
        fields = np.array([number[name] for name in self.names] or [0])[found]
        fields[found == _STRANGE] = len(number)
        order = np.argsort(fields.astype(np.int16), kind="stable")
        edges = np.searchsorted(fields[order], np.arange(len(number) + 1))
        values, twice = {}, [np.empty(0, np.int64)]
        for name, place in number.items():
            lines = order[edges[place] : edges[place + 1]]
            whose = entry[lines]
            again = whose[1:] == whose[:-1]
            if again.any():
                twice.append(whose[1:][again])
            if name in self._wanted and len(lines):
                values[name] = Values(whose, taken(raw, 2 * lines + 1))
        return values, np.concatenate(twice)

    def _identified(self, content: bytes, starts: Numbers, ends: Numbers) -> Numbers:
        """Which head each line has."""
        found = np.full(len(starts), _STRANGE, np.int64)
        left = np.flatnonzero(ends - starts > _HEAD + 8)
        words = _words(content)
        while len(left):
            first = words[starts[left] + _HEAD + 3]
            for slots in self._slots:
                candidates = slots[_slot(first)]
                left, first = self._fitting(words, found, (left, first), starts[left], candidates)
                if not len(left):
                    break
            left = self._learned(content, starts, ends, left)
        return found

    def _fitting(
        self,
        words: NDArray[np.uint64],
        found: Numbers,
        lines: tuple[Numbers, NDArray[np.uint64]],
        starts: Numbers,
        candidates: Numbers,
    ) -> tuple[Numbers, NDArray[np.uint64]]:
        """Note the lines that have the head they are compared with; the others are left."""
        left, first = lines
        fits = np.zeros(len(left), bool)
        order = np.argsort(candidates.astype(np.int16), kind="stable")
        edges = np.searchsorted(candidates[order], np.arange(len(self._heads) + 1))
        for head in np.flatnonzero(np.diff(edges)).tolist():
            some = order[edges[head] : edges[head + 1]]
            fit = first[some] == self._words[head, 0]
            at = starts[some] + (_HEAD + 3)
            for word in range(1, int(np.count_nonzero(self._masks[head]))):
                fit &= (words[at + 8 * word] & self._masks[head, word]) == self._words[head, word]
            fits[some] = fit
        found[left[fits]] = candidates[fits]
        return left[~fits], first[~fits]

    def _learned(self, content: bytes, starts: Numbers, ends: Numbers, left: Numbers) -> Numbers:
        """Learn the head of the first line that has a new one; what lines are left to be compared with it."""
        for place, line in enumerate(left):
            head = _head(content[starts[line] : ends[line]])
            if head is not None and head[1] not in self._heads and len(self._heads) < _MOST:
                self._learn(*head)
                return left[place:]
        return left[:0]

    def _learn(self, name: str, head: bytes) -> None:
        padded = np.zeros((2, _WIDE * 8), np.uint8)
        rest = head[3:]
        padded[0, : len(rest)] = np.frombuffer(rest, np.uint8)
        padded[1, : len(rest)] = 255
        words = padded.view("<u8")
        place, slot = len(self._heads), int(_slot(words[0, :1])[0])
        self._heads.append(head)
        self.names.append(name)
        self._words = np.vstack([self._words, words[:1]])
        self._masks = np.vstack([self._masks, words[1:]])
        if (self._slots[:, slot] >= 0).all():
            self._slots = np.vstack([self._slots, np.full((1, _SLOTS), -1, np.int64)])
        self._slots[int(np.argmax(self._slots[:, slot] < 0)), slot] = place


def between(content: bytes, starts: Numbers, ends: Numbers) -> Arrow:
    """The bytes from the start of each line's value up to its last byte, at every second place; between them is the rest."""
    bounds = np.zeros(2 * len(starts) + 1, np.int64)
    bounds[1::2] = np.minimum(starts, ends)
    bounds[2::2] = np.maximum(ends - 1, bounds[1::2])
    return pa.LargeBinaryArray.from_buffers(
        pa.large_binary(), len(bounds) - 1, [None, buffer_of(bounds), pa.py_buffer(content)]
    )


def is_text(raw: Arrow) -> Flags:
    """Which values are JSON strings."""
    return flags(pc.starts_with(raw, '"'))


def flags(told: Arrow) -> Flags:
    """Arrow's booleans."""
    found: Flags = told.to_numpy(zero_copy_only=False).astype(bool)
    return found


def strings(raw: Arrow) -> Arrow:
    """The texts of JSON strings."""
    if pc.any(pc.match_substring(raw, "\\")).as_py():
        return pa.array([json.loads(one) for one in raw.to_pylist()], pa.large_string())
    return pc.binary_slice(raw, 1, -1).cast(pa.large_string())


def in_portions(rows: Iterable[tuple[int, bytes]], most: int) -> Iterator[tuple[Numbers, list[bytes]]]:
    """Rows in lists of at most so many: their numbers, and their disclosures."""
    given = iter(rows)
    while portion := list(islice(given, most)):
        yield np.array([row[0] for row in portion], np.int64), [row[-1] for row in portion]


def _words(content: bytes) -> NDArray[np.uint64]:
    """Eight bytes from each place on."""
    return np.ndarray((len(content) - 7,), "<u8", content, strides=(1,))


def _slot(first: NDArray[np.uint64]) -> NDArray[np.uint64]:
    found: NDArray[np.uint64] = (first * _SALT_MIX) >> np.uint64(52)
    return found


def _head(line: bytes) -> tuple[str, bytes] | None:
    """The name of a line and what stands between its salt and its value; None where it is strange."""
    try:
        match json.loads(line):
            case [str(salt), str(name), str(level), _] if len(salt) == 24 and name.isascii():
                head = b'","%b","%b",' % (name.encode(), level.encode())
                fits = line[_HEAD:].startswith(head) and 11 <= len(head) <= _WIDE * 8
                return (name, head) if fits else None
    except ValueError:
        pass
    return None
