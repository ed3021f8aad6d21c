"""Lines of a breakdown by what the records say, as expressions: ``answers.breakdown`` for plain people.

A *key* is a number for each text that differs when folded; ``SILENT`` is that of persons of whom no record says anything
under the name. A case that says nothing, of a person whose other records do, is possible in each of that person's lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import ibis
import pyarrow as pa
from ibis import Table

from habeas.answers.columnar.cases import POSSIBLE, said
from habeas.answers.columnar.projection import Projection
from habeas.vocabulary.folding import folded

SILENT = -1


@dataclass(frozen=True)
class Keys:
    """The keys of one name: under which ``column`` they stand in a case, the texts they are written as, which code tells which."""

    column: str
    texts: Mapping[int, str]
    told: Table


def keys_of(projection: Projection, found: Table, name: str, place: int) -> Keys:
    """The keys of a name in these cases; ``place`` is which of the names it is."""
    _, texts = said(projection, found, name)
    numbers: dict[str, int] = {}
    written: dict[int, str] = {}
    rows = []
    for code, text in enumerate(texts):
        for one in text:
            key = numbers.setdefault(folded(one), len(numbers))
            written[key] = min(one, written.get(key, one))
            rows.append((code, key))
    names = (f"code{place}", f"key{place}")
    rows = list(dict.fromkeys(rows))
    columns = [pa.array([row[at] for row in rows], pa.int32()) for at in (0, 1)]
    return Keys(f"key{place}", written, ibis.memtable(pa.table(dict(zip(names, columns, strict=True)))))


def in_lines(found: Table, whole: Table, keys: Keys, code: str, of: str) -> Table:
    """The cases that count (``found``), one row for each line that they are possible in.

    ``whole`` are all cases of the same people, whose records may tell other lines; ``code`` is the column of the name's codes,
    ``of`` the column that names a person.
    """
    told = keys.told.rename({code: keys.told.columns[0]})
    telling = found.inner_join(told, code)
    silent = found.anti_join(told, code)
    others = whole.semi_join(silent, of).inner_join(told, code).select(of, keys.column).distinct()
    possible = silent.inner_join(others, of)
    possible = possible.mutate(
        truth=ibis.least(possible.truth, POSSIBLE),
        silent=ibis.literal(True),  # noqa: FBT003 - a literal is a literal
    )
    nowhere = silent.anti_join(others, of).mutate(**{keys.column: ibis.literal(SILENT, "int32")})
    columns = [*found.columns, keys.column]
    return ibis.union(telling.select(columns), possible.select(columns), nowhere.select(columns))
