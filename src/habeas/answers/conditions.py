"""Conditions on who is counted, and the names that an answer can be broken down by: one table.

Every condition is certain, possible or out (``truth``). What a record does not say is possible: a person whose sex is
not stated may be a woman. Text is compared folded, and a place fits where its words contain the words asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from habeas.access.levels import Level
from habeas.answers.truth import Truth, agreed, told
from habeas.errors import QuestionError
from habeas.register.records import Record
from habeas.vocabulary.folding import folded
from habeas.vocabulary.predicates import PREDICATES
from habeas.vocabulary.quantities import Bounds
from habeas.vocabulary.terms import ACT, RELEASE_CAUSE

_TEXTS = ("country", "place", "nationality", "classification", "announced_by")
_OF_METHOD = frozenset({
    "figure", "assumption", "source", "recognition", "condition", "case", "term_change", "appeal", "context",
})  # fmt: skip  # these say nothing of the event that is counted, nor are they the person

# The name in a question -> the predicate it looks at, first on the event's record, then on the person's.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        **{name: name for name in ("country", "place", "sex", "form", "act", "custody")},
        "cause": "release_cause",
        "source": "source",
        **{p.name: p.name for p in PREDICATES if p.type == "term" and p.subject not in _OF_METHOD},
        **{name: name for name in _TEXTS},
    }
)
TIMES = ("year", "month")
OVERLAP = "sources"  # which sources tell of a person: see ``overlap``
_OPEN_TEXT = frozenset(_TEXTS) - {"country"}

# Subsets that a group's sources state, by the condition they answer.
_SUBSETS = MappingProxyType({("sex", "female"): "women", ("sex", "male"): "men"})


def check_names(where: tuple[tuple[str, str], ...], by: str | None, *, times: bool) -> None:
    """Raise ``QuestionError`` for a condition or a breakdown that does not exist, naming those that do."""
    for name, value in where:
        if name not in NAMES:
            raise QuestionError(f"There is no condition “{name}”.", mend=f"Use one of: {', '.join(NAMES)}.")
        terms = next((p.terms for p in PREDICATES if p.name == NAMES[name] and p.type == "term"), None)
        if terms is not None and value not in terms:
            raise QuestionError(f"“{value}” is no {name}.", mend=f"Use one of: {', '.join(terms)}.")
    allowed = (*(TIMES if times else ()), OVERLAP, *NAMES)
    if by is not None and by not in allowed:
        raise QuestionError(f"An answer cannot be broken down by “{by}”.", mend=f"Use one of: {', '.join(allowed)}.")


def values(name: str, event: Record, person: Record | None) -> tuple[str, ...]:
    """What the records say under a name, other sources' values included; nothing where it is not stated."""
    if name == "source":
        return (event.source,)
    predicate = NAMES[name]
    said = told(event, predicate) or (() if person is None else told(person, predicate)) or _implied(predicate, event)
    return tuple(str(value) for value in said if value != "unknown")


def truth(name: str, value: str, event: Record, person: Record | None) -> Truth:
    """Whether a condition holds of a record."""
    return fits(name, value, values(name, event, person))


def fits(name: str, value: str, said: Sequence[str]) -> Truth:
    """Whether a condition holds where this is said."""
    if name in _OPEN_TEXT:
        asked = folded(value)
        return agreed(asked in folded(one) for one in said)
    return agreed(folded(one) == folded(value) for one in said)


def key_level(name: str, key: str, records: Iterable[Record]) -> Level:
    """Who may see the key of a breakdown's line: what may be counted heads a count that everybody sees."""
    said = [
        one for record in records for one in record.all(NAMES.get(name, name)) if folded(str(one.value)) == folded(key)
    ]
    lowest = min((one.level for one in said), key=lambda level: level.rank, default=Level.PUBLIC)
    return Level.PUBLIC if lowest is Level.AGGREGATE_ONLY else lowest


def part_of_group(name: str, value: str, group: Record, counted: Bounds, size: Bounds | None) -> Bounds | None:
    """How many of the counted people of a group fulfil a condition that it states a subset for; None where it does not.

    With n of the group's ``size`` in the subset and c counted, at least c + n - size and at most min(c, n) are both.
    """
    subset = _SUBSETS.get((name, value))
    stated = {} if subset is None else group.get("subsets", {})
    if subset not in stated:
        return None
    part = int(stated[subset])
    low = 0 if size is None or size.high is None else max(0, counted.low + part - size.high)
    high = part if counted.high is None else min(part, counted.high)
    return Bounds(min(low, high), high)


def _implied(predicate: str, event: Record) -> tuple[str, ...]:
    """A group's act is the cause of its people's release, a person's cause of release the act, where the terms agree."""
    if predicate == "release_cause" and event.kind == "group":
        return tuple(act for act in told(event, "act") if act in RELEASE_CAUSE)
    if predicate == "act" and event.kind == "detention":
        return tuple(cause for cause in told(event, "release_cause") if cause in ACT)
    if predicate == "act" and event.kind == "killing":
        return ("killing",)
    return ()
