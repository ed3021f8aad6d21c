"""What rows say under a name in a question: codes, and the texts behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import ibis
from ibis import Table, Value

from habeas.answers.columnar.ages import CODE
from habeas.answers.columnar.ages import TEXTS as TEXTS_OF_AGES
from habeas.answers.columnar.projection import Projection
from habeas.answers.conditions import AGE, NAMES
from habeas.vocabulary.terms import ACT

Said = tuple[str, ...]

# The predicate that a name in a question looks at -> the text column that holds it; the others of a table tell nothing.
TEXTS: Mapping[str, str] = MappingProxyType(
    {"release_cause": "cause", **{name: name for name in (
        "source", "form", "custody", "end", "place", "country", "facility", "charges", "sex", "nationality",
        "classification",
    )}}
)  # fmt: skip


def said(projection: Projection, table: Table, name: str) -> tuple[Value, Sequence[Said]]:
    """What each row says under a name: a code, and what each code says (``answers.conditions.values``)."""
    if name == "act" and "on_first" in table.columns:
        return ibis.literal(0), [("killing",)]
    column = text_column(table, name)
    if column is None:
        return ibis.literal(0), [()]
    if name == AGE:
        return (table[column] if column in table.columns else ibis.literal(0)), TEXTS_OF_AGES
    texts = projection.columns.texts(column)
    kept = [tuple(one for one in text if one in ACT) for text in texts] if name == "act" else texts
    return table[column], kept


def text_column(table: Table, name: str) -> str | None:
    """The column of the codes that a name looks at; None where the table tells nothing under it."""
    if name == AGE:
        return CODE if "birth_first" in table.columns or CODE in table.columns else None
    predicate = "release_cause" if name == "act" else NAMES[name]
    column = TEXTS.get(predicate)
    return column if column in table.columns else None
