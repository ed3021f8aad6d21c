"""All statements of a ledger as arrays, from portions of its entries; judgements, retractions and strange entries as they are.

``Statements`` grows portion by portion and is ``closed`` once. A statement is **odd** where something in it has to be read
slowly: an erased field, a value or a day of no ordinary form.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from habeas.adapters.columns.arrays import Array, Arrow, Codes, Flags, Numbers
from habeas.adapters.columns.joining import Judged
from habeas.adapters.columns.lines import Heads, Portion, Values, flags, is_text, strings
from habeas.adapters.columns.words import UNREADABLE, Coder, of_days
from habeas.identity.judgements import judgement_of
from habeas.ledger.disclosures import read_entry
from habeas.ledger.entries import Entry
from habeas.register.columns.days import known_day, told_words
from habeas.register.columns.schema import NEWEST, NOT_TOLD, OPEN_LAST, TOLD, Told
from habeas.register.columns.whole import ASIDE_KINDS, told_of
from habeas.register.retractions import reported_day
from habeas.vocabulary.terms import JUDGEMENT

PUBLISHED = (Told("url", "url", "said", ""), Told("note", "note", "said", ""))
LAID_OUT = {**TOLD, "recognition": (*TOLD["recognition"], *PUBLISHED)}
# The predicates of which it matters when they were reported.
DATED = {"detention": ("end",), "recognition": ("person", *(told.predicate for told in LAID_OUT["recognition"]))}
_BY_NAME = {told.predicate: told for several in LAID_OUT.values() for told in several}
_NAMES = {kind: {told.predicate for told in several} for kind, several in LAID_OUT.items()}
_OWN = ("kind", "subject", "subject_kind", "source", "reported", "says.person")
_PAIR = ("left", "right", "verdict")
_VERDICTS = pa.array([f'"{verdict}"'.encode() for verdict in JUDGEMENT], pa.large_binary())
_SAME = pa.scalar(b'"same"', pa.large_binary())
WANTED = frozenset((*_OWN, *_PAIR, *(f"says.{name}" for name in _BY_NAME)))
_NO_KIND = -1


@dataclass(frozen=True, slots=True)
class Closed:
    """What was added. ``ids`` are the distinct ids, by code: of subjects, then of whom else they and judgements name. ``rows``
    are, by kind, the places of its statements, ``values`` what they say. ``others`` are read; ``aside`` are of no weight for
    any count.
    """

    seq: Numbers
    subject: Codes
    kind: Codes
    source: Codes
    reported: Codes
    person: Codes
    odd: Flags
    kinds: Sequence[str]
    ids: Arrow
    rows: dict[str, Numbers]
    values: dict[str, dict[str, Codes]]
    judged: Judged
    others: Sequence[Entry]
    aside: Numbers
    elsewhere: Numbers

    def code(self, kind: str) -> int:
        """The number of a kind; one that no statement has where there is none."""
        return self.kinds.index(kind) if kind in self.kinds else _NO_KIND - 1


@dataclass
class Statements:
    """Statements as they come."""

    coder: Coder
    _heads: Heads = field(default_factory=lambda: Heads(WANTED))
    _kinds: dict[str, int] = field(default_factory=dict)
    _parts: list[dict[str, Array]] = field(default_factory=list)
    _subjects: list[Arrow] = field(default_factory=list)
    _persons: list[Arrow] = field(default_factory=list)
    _named: list[Numbers] = field(default_factory=list)
    _rows: dict[str, list[Numbers]] = field(default_factory=lambda: {kind: [] for kind in LAID_OUT})
    _values: dict[str, dict[str, list[Codes]]] = field(
        default_factory=lambda: {kind: {told.predicate: [] for told in several} for kind, several in LAID_OUT.items()}
    )
    _pairs: list[Arrow] = field(default_factory=list)
    _judged: list[tuple[Numbers, Flags, Codes]] = field(default_factory=list)
    _others: list[Entry] = field(default_factory=list)
    _aside: list[Numbers] = field(default_factory=list)
    _elsewhere: list[Numbers] = field(default_factory=list)
    _size: int = 0

    def read(self, disclosures: Sequence[bytes]) -> Portion:
        """Read a portion of entries. Another may be added meanwhile, but not read."""
        return self._heads.read(disclosures)

    def add(self, seqs: Numbers, disclosures: Sequence[bytes], portion: Portion) -> None:
        """Add a portion of entries. Raises one of ``disclosures.UNREADABLE`` for what is no entry."""
        kinds = _texts(portion, "kind")
        complete = np.ones(portion.size, bool)
        for name in ("subject", "subject_kind", "source"):
            has = np.zeros(portion.size, bool)
            values = portion.values(name)
            has[values.entries] = is_text(values.raw)
            complete &= has
        statement = kinds == "statement"
        slow = np.zeros(portion.size, bool)
        slow[portion.strange] = True
        slow |= (kinds == "retraction") | (statement & ~complete)
        judgement = kinds == "judgement"
        slow[self._judge(seqs, portion, np.flatnonzero(judgement & ~slow))] = True
        ordinary = np.flatnonzero(statement & ~slow)
        aside = np.isin(kinds, ASIDE_KINDS)
        self._aside.append(seqs[aside & ~slow])
        self._elsewhere.append(seqs[~aside & ~statement & ~judgement & ~slow])
        self._take(seqs, portion, ordinary)
        for place in np.flatnonzero(slow).tolist():
            self._take_slowly(read_entry(int(seqs[place]), disclosures[place]))

    def _judge(self, seqs: Numbers, portion: Portion, places: Numbers) -> Numbers:
        """Take these judgements; those that have to be read slowly are left."""
        row = np.full(portion.size, -1, np.int64)
        row[places] = np.arange(len(places))
        told = [_placed(row, portion.values(name)) for name in (*_PAIR, "reported")]
        whole = np.flatnonzero(np.bincount(np.concatenate([at for at, _ in told]), minlength=len(places)) == len(told))
        left, right, verdict, days = (raw.filter(pa.array(np.isin(at, whole))) for at, raw in told)
        reported = of_days(days)
        fit = is_text(left) & is_text(right) & (reported > 0)
        fit &= flags(pc.is_in(verdict, value_set=_VERDICTS)) & flags(pc.not_equal(left, right))
        same = flags(pc.equal(verdict, _SAME))
        self._pairs += [strings(one.filter(pa.array(fit))) for one in (left, right)]
        self._judged.append((seqs[places[whole[fit]]], same[fit], reported[fit]))
        left_over = np.ones(len(places), bool)
        left_over[whole[fit]] = False
        return places[left_over]

    def _take(self, seqs: Numbers, portion: Portion, places: Numbers) -> None:
        size = len(places)
        row = np.full(portion.size, -1, np.int64)
        row[places] = np.arange(size)
        odd = portion.says[places] == 0
        reported = np.full(size, NEWEST, np.int32)
        at, days = _placed(row, portion.values("reported"))
        found = of_days(days)
        for place in np.flatnonzero(found < 0):
            found[place] = -_reported(days[place].as_py())
        reported[at] = np.abs(found)
        odd[at] |= found <= 0
        kind = self._numbered(row, portion.values("subject_kind"), size)
        source = np.zeros(size, np.int32)
        at, raw = _placed(row, portion.values("source"))
        source[at] = self.coder.codes(Told("source", "source", "text", ""), raw)
        self._subjects.append(strings(_placed(row, portion.values("subject"))[1]))
        at, raw = _placed(row, portion.values("says.person"))
        named = is_text(raw)
        odd[at[~named]] = True
        self._persons.append(strings(raw.filter(pa.array(named))))
        self._named.append(self._size + at[named])
        columns, known = {}, np.bincount(at[named], minlength=size)
        for name, told in _BY_NAME.items():
            at, raw = self._of_kinds(name, kind, *_placed(row, portion.values(f"says.{name}")))
            columns[name] = np.full(size, NOT_TOLD, np.int32)
            if len(at):
                codes = self.coder.codes(told, raw)
                columns[name][at] = codes
                odd[at[codes == UNREADABLE]] = True
                known[at] += 1
        odd |= (kind == self._kinds.get("recognition", _NO_KIND - 1)) & (
            portion.says[places] > known
        )  # all of it dates it
        self._keep(seqs[places], kind, source, reported, odd)
        for name, several in LAID_OUT.items():
            rows = np.flatnonzero(kind == self._kinds.get(name, _NO_KIND - 1))
            self._rows[name].append(self._size + rows)
            for told in several:
                self._values[name][told.predicate].append(columns[told.predicate][rows])
        self._size += size

    def _of_kinds(self, name: str, kind: Codes, at: Numbers, raw: Arrow) -> tuple[Numbers, Arrow]:
        """Only what is said of records that are laid out: others may mean something else by the same name."""
        meant = np.array([name in _NAMES.get(one, ()) for one in self._kinds] or [False])[kind[at]]
        return (at, raw) if meant.all() else (at[meant], raw.filter(pa.array(meant)))

    def _take_slowly(self, entry: Entry) -> None:
        self.coder.words.levels |= {(name, str(told.level)) for name, told in entry.fields.items()}
        judgement = judgement_of(entry) if entry.kind == "judgement" else None
        if judgement is not None:
            self._pairs += [pa.array([one], pa.large_string()) for one in (judgement.left, judgement.right)]
            known = known_day(reported_day(entry.value("reported")))
            self._judged.append((
                np.array([entry.seq]), np.array([judgement.verdict == "same"]), np.array([known], np.int32)
            ))  # fmt: skip
            return
        subject, kind = told_of(entry)
        if subject is None or kind is None or not isinstance(subject, str):
            self._others.append(entry)
            return
        source = self.coder.words.code("source", told_words([entry.value("source")]))
        reported = min(known_day(reported_day(entry.value("reported"))), NEWEST)
        number = self._kinds.setdefault(kind, len(self._kinds))
        told = [np.array([value], np.int32) for value in (number, source, reported)]
        self._subjects.append(pa.array([subject], pa.large_string()))
        person = entry.value("says.person")
        if isinstance(person, str):
            self._persons.append(pa.array([person], pa.large_string()))
            self._named.append(np.array([self._size]))
        self._keep(np.array([entry.seq]), told[0], told[1], told[2], np.array([True]))
        if kind in LAID_OUT:
            self._rows[kind].append(np.array([self._size]))
            for one in LAID_OUT[kind]:
                self._values[kind][one.predicate].append(np.array([NOT_TOLD], np.int32))
        self._size += 1

    def _keep(self, seq: Numbers, kind: Codes, source: Codes, reported: Codes, odd: Flags) -> None:
        self._parts.append({"seq": seq, "kind": kind, "source": source, "reported": reported, "odd": odd})

    def _numbered(self, row: Numbers, values: Values, size: int) -> Codes:
        at, raw = _placed(row, values)
        encoded = raw.dictionary_encode()
        known = [self._kinds.setdefault(json.loads(k), len(self._kinds)) for k in encoded.dictionary.to_pylist()]
        numbers = np.zeros(size, np.int32)
        if len(at):
            numbers[at] = np.array(known, np.int32)[encoded.indices.to_numpy(zero_copy_only=False)]
        return numbers

    def closed(self) -> Closed:
        """All that was added."""
        self.coder.words.levels |= self._heads.levels
        named = np.concatenate([*self._named, np.empty(0, np.int64)]).astype(np.int64)
        pairs = [*self._pairs[::2], *self._pairs[1::2]]
        ids = pa.chunked_array([*self._subjects, *self._persons, *pairs], pa.large_string())
        for parts in (self._subjects, self._persons, self._pairs):
            parts.clear()
        encoded: Arrow = ids.dictionary_encode().combine_chunks()
        codes = encoded.indices.to_numpy(zero_copy_only=False).astype(np.int32)
        person = np.full(self._size, -1, np.int32)
        person[named] = codes[self._size : self._size + len(named)]
        seq, same, known = (np.concatenate(parts) for parts in zip(_NONE_JUDGED, *self._judged, strict=True))
        left, right = codes[self._size + len(named) :].reshape(2, -1)
        values = {
            kind: {name: _concatenated(several.pop(name), np.int32) for name in tuple(several)}
            for kind, several in self._values.items()
        }
        return Closed(
            self._joined("seq", np.int64), codes[: self._size], self._joined("kind", np.int32),
            self._joined("source", np.int32), self._joined("reported", np.int32), person, self._joined("odd", bool),
            tuple(self._kinds), encoded.dictionary,
            {kind: _concatenated(rows, np.int64) for kind, rows in self._rows.items()}, values,
            Judged(seq, left, right, same, known), tuple(self._others), _concatenated(self._aside, np.int64), _concatenated(self._elsewhere, np.int64),
        )  # fmt: skip

    def _joined(self, name: str, kind: type) -> Array:
        return _concatenated([part.pop(name) for part in self._parts], kind)


_NONE_JUDGED = np.empty(0, np.int64), np.empty(0, bool), np.empty(0, np.int32)


def _concatenated(arrays: Sequence[Array], kind: type) -> Array:
    return np.concatenate([np.empty(0, kind), *arrays])


def _texts(portion: Portion, name: str) -> NDArray[np.str_]:
    values = portion.values(name)
    found = np.full(portion.size, "", dtype="<U16")
    encoded = values.raw.dictionary_encode()
    if len(values.entries):
        words = np.array([json.loads(raw) for raw in encoded.dictionary.to_pylist()], "<U16")
        found[values.entries] = words[encoded.indices.to_numpy(zero_copy_only=False)]
    return found


def _placed(row: Numbers, values: Values) -> tuple[Numbers, Arrow]:
    """The values of those entries that have a row, and their rows."""
    at = row[values.entries]
    if (at >= 0).all():
        return at, values.raw
    return at[at >= 0], values.raw.filter(pa.array(at >= 0))


@lru_cache(maxsize=65536)
def _reported(raw: bytes) -> int:
    """The day from which on it counts that something was reported on a day of no ordinary form; 0: it is never known."""
    try:
        day = known_day(reported_day(json.loads(raw)))
    except (ValueError, TypeError):
        return 0
    return 0 if day == OPEN_LAST else day
