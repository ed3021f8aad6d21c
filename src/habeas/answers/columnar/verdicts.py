"""Whether the condition of a definition on record holds of each row: decided once for each combination of what is told.

A fact of a text is one of the codes that a row has (``facts``, ``cases``); whom organisations recognise is found for the day
asked (``standings``). What each combination comes to is joined to the rows that have it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import ibis
import pyarrow as pa
from ibis import Table

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


def decidable(projection: Projection, word: Definition) -> bool:
    """Whether the columns tell all facts of a definition. Not yet: ages, and recognition as of the day of each event."""
    told = set(TEXTS)
    if word.kind == "stock" and "reported" in projection.engine.table("recognitions").columns:
        told |= ASKED.keys()
    return word.facts <= told


def judged(projection: Projection, question: Question, word: Definition, table: Table) -> Table:
    """The rows with ``holds``, how firmly the condition does, and which facts are ``untold`` and which ``decided`` against it, as bits."""
    texts, columns = _texts(projection, word, table)
    asked, bits = word.facts & ASKED.keys(), bits_of(question, word)
    stand = None
    if asked and question.at is not None:
        stand = standings(projection, question, asked, question.at)
    if stand is not None:
        table = table.left_join(stand.people, table.person == stand.people.of).drop("of")
        table = table.mutate(**{name: table[name].fill_null(0) for name in stand.bits})
    keys = [*dict.fromkeys(columns.values()), *(() if stand is None else stand.bits)]
    if not keys:
        row = _row(*truth_of(word, _facts({}, word, texts, columns, stand)), bits)
        return table.mutate(**{name: ibis.literal(value, "int64") for name, value in row.items()})
    found = projection.engine.fetch(table.select(keys).distinct())
    rows = [_row(*truth_of(word, _facts(row, word, texts, columns, stand)), bits) for row in found.to_pylist()]
    verdicts = found
    for name in ("holds", "untold", "decided"):
        verdicts = verdicts.append_column(name, pa.array([row[name] for row in rows], pa.int64()))
    return table.inner_join(ibis.memtable(verdicts), keys)


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
