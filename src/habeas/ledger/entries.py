"""An entry of the ledger: a kind and named fields, each with its level.

Before it is appended it is a ``Draft``; appending gives it its place (``seq``, from 0), its salts and commitments. A
field that was erased is gone from ``fields`` and named in ``erased``; ``by`` is empty where it was erased.

Kinds and the fields that each has beside ``kind``, ``recorded`` (UTC, ISO 8601, set at the append) and ``by`` (who):

===========  ======================================================================================================
statement    ``subject``, ``subject_kind``, ``source``, ``reported`` (EDTF day), ``because``, and ``says.NAME`` for
             each predicate stated; ``batch`` when it came by an import
retraction   ``of`` (seq of a statement, of a judgement, or of such a retraction), ``predicates`` (names, or null for
             all), ``reported``, ``reason``
judgement    ``left``, ``right`` (person ids), ``verdict`` (same, different, unsure), ``how`` (by_hand, automatic),
             ``reported``, ``why``
document     ``sha256``, ``name``, ``bytes``, ``media_type``: bytes taken in, kept beside the ledger; of a report
             also ``source``, ``publisher``, ``obtained`` and, where known, ``published``, ``url``, ``title``,
             ``country``, ``language``; of several entries of one document the newest stands
review       ``decision`` (accepted, amended, rejected), ``document``, ``claim`` (its id), ``read`` (what the reader made
             of it), ``statement`` (seq of what it became), ``reported``, ``reason``; or ``decision`` undone, ``of``
             (seq of a review), ``reported``, ``reason``
import       ``batch``, ``source``, ``reported``, ``document``, ``summary``: a list that was imported to its end
erasure      ``of`` (seq), ``names`` (fields whose value and salt were destroyed), their ``commitments``, ``reason``
===========  ======================================================================================================

``because`` is an object: ``{"document": sha256, "row": 12}``, ``{"document": sha256, "span": [100, 104]}`` or
``{"note": "…"}``. Whole numbers, strings, lists, objects, true, false and null only: no floats (RFC 8785 stays exact).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from habeas.access.levels import Level

JsonValue = Any  # a JSON value without floats; canonical bytes refuse the rest


@dataclass(frozen=True, slots=True)
class Field:
    """One value and who may see it."""

    value: JsonValue
    level: Level


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be appended."""

    kind: str
    by: str
    fields: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Entry:
    """What was appended. ``fields`` includes ``kind`` and ``recorded`` at level public, and ``by``, for the case team."""

    seq: int
    kind: str
    recorded: str
    by: str
    fields: Mapping[str, Field]
    erased: tuple[str, ...] = field(default=())

    def value(self, name: str, default: JsonValue = None) -> JsonValue:
        """The value of a field, or ``default`` where it is absent or erased."""
        found = self.fields.get(name)
        return default if found is None else found.value
