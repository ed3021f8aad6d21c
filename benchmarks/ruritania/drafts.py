"""Drafts of entries as the register's own code makes them, without checking what is invented here (a test holds the two
to each other): each of a million would be checked for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from habeas.access.levels import Level
from habeas.ledger.entries import Draft, Field, JsonValue
from habeas.vocabulary.predicates import PREDICATES, WHO

BY = "bench"
_PUBLIC, _TEAM = Level.PUBLIC, Level.CASE_TEAM
_LEVELS = {(p.subject, p.name): p.level for p in PREDICATES}
_WHOSE = {kind: _LEVELS[kind, WHO[kind]] if kind in WHO else _PUBLIC for kind, _ in _LEVELS}
_HEADS = {(p.subject, p.name): f"says.{p.name}" for p in PREDICATES}


@lru_cache(maxsize=65536)
def field(value: str, level: Level) -> Field:
    """A field with a text that comes often."""
    return Field(value, level)


def statement(
    kind: str,
    subject: str,
    source: str,
    reported: str,
    *,
    says: Mapping[str, JsonValue],
    because: Mapping[str, JsonValue],
) -> Draft:
    """What ``Statement(…).draft(BY)`` gives."""
    whose = _WHOSE[kind]
    fields = {
        "subject": Field(subject, whose),
        "subject_kind": field(kind, _PUBLIC),
        "source": field(source, _PUBLIC),
        "reported": field(reported, _PUBLIC),
        "because": Field(because, _TEAM if "note" in because else whose),
    }
    for name, value in says.items():
        key = kind, name
        fields[_HEADS[key]] = Field(value, _LEVELS[key])
    return Draft("statement", BY, fields)


def judgement(left: str, right: str, verdict: str, how: str, *, reported: str, why: str) -> Draft:
    """What ``Judgement(…).draft()`` gives."""
    return Draft("judgement", BY, {
        "left": Field(left, _TEAM),
        "right": Field(right, _TEAM),
        "verdict": field(verdict, _PUBLIC),
        "how": field(how, _PUBLIC),
        "reported": field(reported, _PUBLIC),
        "why": field(why, _TEAM),
    })  # fmt: skip
