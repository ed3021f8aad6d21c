"""The tables of a ledger, or of some of its persons, from the disclosures of their entries.

Records of one source that was never taken back and of which nothing was erased are made many at a time. The others are
folded, person by person (``register.columns.person``): the two say the same, and a test holds them to it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from habeas.adapters.columns.arrays import Array, Arrow, Codes, Flags, Numbers, table_of, taken
from habeas.adapters.columns.histories import ABSENT, Histories, by_person, only, until
from habeas.adapters.columns.joining import alone, joined_alone, joined_of
from habeas.adapters.columns.owners import Owners, owners
from habeas.adapters.columns.reading import Told, statements_of
from habeas.adapters.columns.records import AT_ONCE, Reader, Records
from habeas.adapters.columns.retracted import retracted
from habeas.adapters.columns.statements import Closed
from habeas.adapters.columns.tables import rows_of
from habeas.adapters.columns.units import in_units
from habeas.adapters.columns.words import Coder, Words
from habeas.ledger.entries import Entry
from habeas.register.columns.person import on_record, standing_alone, versions
from habeas.register.columns.schema import ASIDE, IN_UNITS, OPEN_LAST, OTHER, SINGLE, TABLE_OF, TABLES, Column

_WORDS = frozenset({"subjects", "texts", "levels"})  # tables of words, not of numbers
_BY = ("judged", "torn", "known_from", "possible_to")
_SPANS = {"known_from": 1_000}  # days that are as one
_CODES = frozenset({"person", "stay", "killing", "recognition", "condition", "unit"})
Coded = Callable[[Arrow], Codes]
Rows = Sequence[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Built:
    """Tables by name (``texts`` are the new ones), and by code in ``codes`` what ids there are and whose they are."""

    tables: Mapping[str, Arrow]
    codes: Codes
    ids: Arrow
    whose: Codes
    several: Codes


def build(told: Told, entries: Reader, words: Words, coded: Coded | None = None, start: int = 0) -> Built:
    """The tables of what is told. ``entries`` reads entries by number; ``coded`` gives ids their codes, in order where it is not
    given. Entries before ``start`` that tell of no person are listed already.
    """
    coder = Coder(words)
    return _Building(statements_of(told, coder), coder, entries, coded).built(start)


class _Building:
    def __init__(self, told: Closed, coder: Coder, entries: Reader, coded: Coded | None) -> None:
        self._told, self._coder, self._entries = told, coder, entries
        self._ids = told.ids
        self._own: Owners = owners(told, len(self._ids))
        self._codes = np.arange(len(self._ids), dtype=np.int32) if coded is None else coded(self._ids)
        about = self._entries_about()
        self._back = retracted(told, len(self._ids), *about)
        self._own.slowly[self._back.slowly] = True
        self._records = Records(told, self._own, self._back, coder, entries)
        self._about = np.concatenate([about[0], self._back.seq]), np.concatenate([about[1], self._back.person])
        self._there: dict[int, list[tuple[int, int]]] = {}
        self._rows: dict[str, list[Mapping[str, Array]]] = {name: [] for name in TABLES}

    def built(self, start: int) -> Built:
        """All tables."""
        self._histories, self._alone = self._records.histories()
        with ThreadPoolExecutor(1) as layer:  # lays out who is plain from the outset, while the others are folded
            laid_out = layer.submit(self._laid_out, self._plain())
            self._histories = {"person": self._histories["person"]}
            self._fold_slow()
            self._list_alone()
            self._join()
        self._histories.clear()
        for table, rows in laid_out.result().items():
            self._rows[table].append(rows)
        seq, person = self._about
        new = (person >= 0) | (seq >= start)
        seq, person = seq[new], person[new]
        whole = np.append(self._codes, (ASIDE, OTHER)).astype(np.int32)  # of no person: -2 and -1 are themselves
        coded = whole[person]
        order = np.lexsort((seq, coded))
        self._rows["entries"].append({"person": coded[order], "seq": seq[order]})
        intricate = np.flatnonzero(self._own.intricate)
        self._rows["intricate"].append({"person": np.sort(self._codes[intricate])})
        joined = _laid(TABLES["joined"].columns, self._rows["joined"])
        tables = {name: _table(name, self._rows[name], joined) for name in TABLES if name not in _WORDS}
        tables |= {
            "subjects": self._subjects(),
            "texts": self._coder.words.table(),
            "levels": self._coder.words.levels_table(),
        }
        return Built(tables, self._codes, self._ids, whole[self._own.whose], whole[self._own.several])

    def _entries_about(self) -> tuple[Numbers, Codes]:
        """Which entries tell of whom; not yet what takes them back."""
        told, own = self._told, self._own
        seqs, persons = [own.seq, told.aside, told.elsewhere], [
            own.person, np.full(len(told.aside), ASIDE, np.int32), np.full(len(told.elsewhere), OTHER, np.int32)
        ]  # fmt: skip
        seqs.append(np.tile(told.judged.seq, 2))
        persons.append(told.judged.persons)
        others = [entry.seq for entry in told.others if entry.kind != "retraction"]
        seqs.append(np.array(others, np.int64))
        persons.append(np.full(len(others), ASIDE, np.int32))
        return np.concatenate(seqs), np.concatenate(persons)

    def _list_alone(self) -> None:
        """List the entries on what stands under its own id under that, too."""
        told, (seq, person) = self._told, self._about
        listed = set(person[np.isin(person, list(self._alone))].tolist())
        alone = sorted(self._alone - listed)
        rows = np.isin(told.subject, alone)
        taken = [(entry.seq, code) for code in alone for entry in self._back.taken.get(code, ())]
        more = np.array(taken, np.int64).reshape(-1, 2)
        seqs = np.concatenate([seq, told.seq[rows], more[:, 0]])
        self._about = seqs, np.concatenate([person, told.subject[rows], more[:, 1].astype(np.int32)])

    def _plain(self) -> dict[str, Histories]:
        own, plain = self._own, ~(self._own.slow | self._own.intricate)
        return {kind: only(held, plain[own.whose[held.subject]]) for kind, held in self._histories.items()}

    def _laid_out(self, plain: Mapping[str, Histories]) -> Mapping[str, Mapping[str, Codes]]:
        whose, source = self._own.whose, self._own.source
        killed, persons = by_person(plain["killing"], whose), plain["person"]
        judged = np.zeros(len(self._ids), np.int32)
        judged[self._told.judged.persons] = 1
        rows = partial(rows_of, source=source, coder=self._coder, whose=whose, judged=judged)
        return {
            TABLE_OF[kind]: self._coded(rows(kind, held, persons, killed))
            for kind, held in plain.items()
            if len(held.subject)
        }

    def _coded(self, rows: Mapping[str, Codes]) -> Mapping[str, Codes]:
        return {name: self._codes[column] if name in _CODES else column for name, column in rows.items()}

    def _fold_slow(self) -> None:
        """Fold the persons that cannot be made many at a time, and note when those that were judged were on record."""
        own = self._own
        judged = self._join_alone()
        slow = np.flatnonzero(own.slow & (judged | ~own.intricate))
        held = self._histories["person"]
        places = np.flatnonzero(judged[held.subject] & (held.values[ABSENT] == 0))
        ends = until(held.subject, held.since)
        for place in places.tolist():
            self._there.setdefault(int(held.subject[place]), []).append((int(held.since[place]), int(ends[place])))
        rows: dict[str, list[tuple[object, ...]]] = {}
        alone: set[str] = set()
        for codes, entries in self._entries_of(slow):
            for code, told in zip(codes, entries, strict=True):
                id_ = self._ids[code].as_py()
                found = None if own.intricate[code] else versions(id_, told)
                if judged[code] and found is None:
                    self._there[code] = on_record(id_, told)
                elif judged[code] and found is not None:
                    persons = found.get("persons", ())
                    self._there[code] = [(since, until) for since, until, *_, scope in persons if scope != SINGLE]
                own.intricate[code] |= found is None
                alone |= standing_alone(found or {})
                for table, more in (found or {}).items():
                    rows.setdefault(table, []).extend(more)
        numbers = self._numbers(alone | {id_ for table, several in rows.items() for id_ in _ids(table, several)})
        self._alone.update(numbers[id_] for id_ in alone)
        for table, several in rows.items():
            self._rows[table].append(self._of_rows(table, several, numbers))

    def _entries_of(self, persons: Numbers) -> Iterator[tuple[list[int], list[list[Entry]]]]:
        """Some persons at a time, with all entries that tell of each, in order."""
        seq, person = self._about
        wanted = np.zeros(len(self._ids) + 2, bool)  # of no person: -2 and -1
        wanted[persons] = True
        places = np.flatnonzero(wanted[person])
        places = places[np.lexsort((seq[places], person[places]))]
        edges = np.flatnonzero(np.diff(person[places], prepend=-1, append=-1))
        for first in range(0, len(edges) - 1, AT_ONCE):
            bounds = edges[first : first + AT_ONCE + 1]
            asked = np.unique(seq[places[bounds[0] : bounds[-1]]]).tolist()
            read = {entry.seq: entry for entry in self._entries(asked)}
            groups = [places[a:b] for a, b in pairwise(bounds)]
            codes = [int(person[group[0]]) for group in groups]
            yield codes, [[read[one] for one in seq[group].tolist()] for group in groups]

    def _join_alone(self) -> Flags:
        """The clusters of judgements that stand alone; which persons all others are of."""
        own, held = self._own, self._histories["person"]
        since = np.full(len(self._ids), OPEN_LAST, np.int32)
        since[held.subject[::-1]] = held.since[::-1]  # the first of each is written last
        irregular = own.slow.copy()
        irregular[held.subject[held.values[ABSENT] == 1]] = True
        judged = self._told.judged
        single = alone(judged, irregular, self._back.undone)
        self._rows["joined"].append(joined_alone(judged.only(single), since, self._codes))
        self._judged = judged.only(~single)
        others = np.zeros(len(self._ids), bool)
        others[self._judged.persons] = True
        return others

    def _join(self) -> None:
        """The clusters of the other persons that were judged."""
        retractions = [entry for entry in self._told.others if entry.kind == "retraction"]
        names = {code: str(self._ids[code].as_py()) for code in dict.fromkeys(self._judged.persons.tolist())}
        order = {name: int(self._codes[code]) for code, name in names.items()}
        there = {name: self._there.get(code, []) for code, name in names.items()}
        entries = list(self._entries(np.sort(self._judged.seq).tolist()))
        if rows := joined_of(entries, retractions, there, order):
            numbers = {name: code for code, name in names.items()}
            self._rows["joined"].append(self._of_rows("joined", rows, numbers))

    def _of_rows(self, table: str, rows: Rows, numbers: Mapping[str, int]) -> Mapping[str, Array]:
        columns = {}
        for column, values in zip(TABLES[table].of_record, zip(*rows, strict=True), strict=True):
            if column.text:
                codes = [self._coder.words.code(column.name, str(value)) for value in values]
                columns[column.name] = np.array(codes, np.int32)
            elif column.name in _CODES:
                columns[column.name] = self._codes[[numbers[str(value)] for value in values]]
            else:
                columns[column.name] = np.array(values, np.int32)
        return columns

    def _numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        found: Arrow = pc.index_in(pa.array(ids, pa.large_string()), value_set=self._ids)
        return dict(zip(ids, found.to_pylist(), strict=True))

    def _subjects(self) -> Arrow:
        told, size = self._told, len(self._ids)
        order = np.argsort(told.seq)[::-1]  # the first statement of each is written last
        first, kind, source = np.full(size, -1, np.int64), np.full(size, -1, np.int32), np.zeros(size, np.int32)
        first[told.subject[order]] = told.seq[order]
        kind[told.subject[order]] = told.kind[order]
        source[told.subject[order]] = told.source[order]
        names: Arrow = pa.array([*told.kinds, ""], pa.string())
        kinds = taken(names, np.where(kind < 0, len(told.kinds), kind))
        ids = self._ids.cast(pa.string())
        return table_of({"code": self._codes, "id": ids, "kind": kinds, "source": source, "first": first})


def _ids(table: str, rows: Rows) -> Iterator[str]:
    """The ids in these rows."""
    places = [place for place, column in enumerate(TABLES[table].of_record) if column.name in _CODES]
    return (str(row[place]) for row in rows for place in places)


def _table(name: str, parts: Sequence[Mapping[str, Array]], joined: Mapping[str, Codes]) -> Arrow:
    """The rows of a table, in an order in which a question, which is of a day as known on a day, passes over whole groups of rows:
    those of judged persons last, of torn ones the very last, and each by when they were known and over.
    """
    table = TABLES[name]
    columns = _laid(table.of_record, parts)
    if "known_from" not in columns:
        return table_of(columns)
    rows, cut = in_units(columns, joined) if name in IN_UNITS else (np.arange(len(columns["known_from"])), {})
    keys = {key: cut[key] if key in cut else columns[key][rows] for key in _BY if key in table.names}
    order = np.lexsort([keys[key] // _SPANS.get(key, 1) for key in reversed(keys)])
    return table_of({key: cut[key][order] if key in cut else columns.pop(key)[rows[order]] for key in table.names})


def _laid(columns: Iterable[Column], parts: Sequence[Mapping[str, Array]]) -> dict[str, Array]:
    """The columns of parts, one after the other."""
    kinds = {"int32": np.int32, "int64": np.int64}
    return {
        column.name: np.concatenate(
            [
                np.empty(0, kinds[column.type]),
                *(part[column.name].astype(kinds[column.type], copy=False) for part in parts),
            ]
        )
        for column in columns
    }
