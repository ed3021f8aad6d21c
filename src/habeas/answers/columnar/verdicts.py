"""Whether the condition of a definition on record holds of each row: decided once for each combination of what is told.

A fact of a text is one of the codes that a row has (``facts``, ``cases``); whom organisations recognise is found for the day
asked (``standings``). What each combination comes to is joined to the rows that have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import ibis
import numpy as np
import pyarrow as pa
from ibis import Table

from habeas.answers.columnar.events import table_of
from habeas.answers.columnar.matters import bits_of, number
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.standings import ASKED, Standings, standings
from habeas.answers.columnar.texts import Said, said, text_column
from habeas.answers.conditions import CHARGE
from habeas.answers.defined import truth_of
from habeas.answers.definitions import Definition
from habeas.answers.matters import Matters
from habeas.answers.question import Question
from habeas.answers.truth import Truth
from habeas.rules.kinds import Fact

# The fact of a condition -> the name of a question that looks at the same text.
TEXTS: Mapping[str, str] = MappingProxyType({
    "charges": CHARGE, **{name: name for name in (
        "custody", "form", "cause", "country", "place", "facility", "sex", "nationality", "classification",
    )},
})  # fmt: skip

NOTHING = 0
"""The pattern of those of whom nothing stands."""


def decidable(projection: Projection, word: Definition) -> bool:
    """Whether the columns tell all facts of a definition. Not yet: ages, and recognition as of the day of each event."""
    told = set(TEXTS)
    if word.kind == "stock" and "reported" in projection.engine.table("recognitions").columns:
        told |= ASKED.keys()
    return word.facts <= told


@dataclass(frozen=True)
class Verdicts:
    """What a condition comes to: of each combination of ``keys`` how firmly it ``holds``, and which facts are ``untold`` and
    which ``decided`` against it, as bits. ``standing``: which pattern of what stands each person has, where that is asked.

    ``rows`` are those of both, by name.
    """

    keys: tuple[str, ...]
    decided: Table
    standing: Table | None
    rows: Mapping[str, pa.Table]

    @classmethod
    def of(cls, keys: tuple[str, ...], decided: pa.Table, standing: pa.Table | None) -> Verdicts:
        """From the rows of both."""
        rows = {"verdicts": decided} | ({} if standing is None else {"standing": standing})
        return cls(keys, ibis.memtable(decided), None if standing is None else ibis.memtable(standing), rows)

    def to_be_given(self) -> Verdicts:
        """The same for an expression that is prepared: its rows are given with each question."""
        tables = {name: ibis.table(ibis.memtable(rows).schema(), name) for name, rows in self.rows.items()}
        return replace(self, decided=tables["verdicts"], standing=tables.get("standing"))

    def judged(self, table: Table) -> Table:
        """The rows with what the condition comes to."""
        return with_patterns(table, self.standing).inner_join(self.decided, self.keys)


def with_patterns(table: Table, standing: Table | None) -> Table:
    """The rows with the ``pattern`` of each person."""
    if standing is None:
        return table.mutate(pattern=ibis.literal(NOTHING, "int32"))
    both = table.left_join(standing.rename(stands="pattern"), table.unit == standing.of)
    return both.mutate(pattern=both.stands.fill_null(NOTHING)).drop("of", "stands")


def verdicts(projection: Projection, question: Question, word: Definition) -> Verdicts:
    """The verdicts of a definition's condition on the rows of its kind of event."""
    name = table_of(word)
    assert name is not None, word
    table = projection.engine.table(name)
    texts, columns = _texts(projection, word, table)
    asked, bits = word.facts & ASKED.keys(), bits_of(question, word)
    stand = standings(projection, question, asked) if asked and question.at is not None else None
    keys = (*dict.fromkeys(columns.values()), "pattern")
    standing: pa.Table | None = None
    patterns: Sequence[Mapping[str, int]] = ({},)
    if stand is not None:
        standing, patterns = _patterns(stand)

    def decided(combinations: Iterable[Mapping[str, int]]) -> pa.Table:
        rows = []
        for one in combinations:
            facts = _facts({**one, **patterns[one["pattern"]]}, word, texts, columns, stand)
            rows.append({**{key: one[key] for key in keys}, **_row(*truth_of(word, facts), bits)})
        types = {name: pa.int32() if name in keys else pa.int64() for name in (*keys, "holds", "untold", "decided")}
        return pa.Table.from_pylist(rows, pa.schema(types))

    if not columns:
        return Verdicts.of(keys, decided({"pattern": number} for number in range(len(patterns))), standing)
    if standing is None:
        once = "verdicts", word, tuple(bits.items()), keys
        found = projection.once(once, lambda: decided(_combinations(projection, table, None, keys)))
        return Verdicts.of(keys, found, None)
    known = projection.known(name, question.known)
    return Verdicts.of(keys, decided(_combinations(projection, known, ibis.memtable(standing), keys)), standing)


def _combinations(
    projection: Projection, table: Table, standing: Table | None, keys: Sequence[str]
) -> Sequence[Mapping[str, int]]:
    found: Sequence[Mapping[str, int]] = projection.engine.fetch(
        with_patterns(table, standing).select(*keys).distinct()
    ).to_pylist()
    return found


def _patterns(stand: Standings) -> tuple[pa.Table, Sequence[Mapping[str, int]]]:
    """The pattern of each person, and what bits each pattern has."""
    numbers = np.zeros(stand.people.num_rows, np.int64)
    firsts = numbers[:0]
    for name in stand.bits:
        _, codes = np.unique(stand.people[name].to_numpy(), return_inverse=True)
        _, firsts, numbers = np.unique(
            numbers * (codes.max(initial=0) + 1) + codes, return_index=True, return_inverse=True
        )
    patterns = stand.people.take(pa.array(firsts.tolist(), pa.int64())).select(list(stand.bits)).to_pylist()
    people = pa.table({"of": stand.people["of"], "pattern": pa.array((numbers + 1).astype(np.int32))})
    return people, [dict.fromkeys(stand.bits, 0), *patterns]


def _row(holds: Truth, _why: str, matters: Matters, bits: Mapping[str, int]) -> Mapping[str, int]:
    return {"holds": int(holds), "untold": number(matters.silent, bits), "decided": number(matters.against, bits)}


def _texts(
    projection: Projection, word: Definition, table: Table
) -> tuple[Mapping[str, Sequence[Said]], Mapping[str, str]]:
    """What each code says under each fact of a text, and the column that it stands in; none where the rows do not tell it."""
    names = sorted(word.facts & TEXTS.keys())
    columns = {name: column for name in names if (column := text_column(table, TEXTS[name])) is not None}
    return {name: said(projection, table, TEXTS[name])[1] for name in columns}, columns


def _facts(
    row: Mapping[str, int],
    word: Definition,
    texts: Mapping[str, Sequence[Said]],
    columns: Mapping[str, str],
    stand: Standings | None,
) -> Mapping[str, Fact]:
    """The facts of ``facts.facts_of`` of the rows with these codes and bits."""
    told = {name: texts[name][row[column]] for name, column in columns.items()}
    found: dict[str, Fact] = {
        name: ((text,) if text else ()) if name == "charges" else text for name, text in told.items()
    }
    asked = word.facts & ASKED.keys()
    if stand is not None:
        return {**found, **stand.facts(row, asked)}
    return found | {name: ASKED[name]({}) for name in asked}
