"""Conditions on who is counted, and the names that an answer can be broken down by: one table.

Every condition is certain, possible or out (``truth``). What a record does not say is possible: a person whose sex is
not stated may be a woman. Text is compared folded, and a place fits where its words contain the words asked for. One
telling may say several things at once, all of which hold: the articles that somebody is charged under. Of ages, see ``ages``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from habeas.access.levels import Level
from habeas.answers.ages import ages_asked
from habeas.answers.truth import Truth, agreed, told
from habeas.errors import QuestionError
from habeas.register.records import Record, Said
from habeas.vocabulary.folding import folded
from habeas.vocabulary.predicates import PREDICATES
from habeas.vocabulary.quantities import Bounds
from habeas.vocabulary.suggestions import did_you_mean
from habeas.vocabulary.terms import ACT, RELEASE_CAUSE

_TEXTS = ("country", "place", "nationality", "classification", "announced_by")
_OF_METHOD = frozenset({
    "figure", "assumption", "source", "recognition", "condition", "case", "term_change", "appeal", "context",
})  # fmt: skip  # these say nothing of the event that is counted, nor are they the person

AGE, CHARGE = "age", "charge"
AT_ONCE = frozenset({CHARGE})  # what one telling says of these is a list, all of which holds

# The name in a question -> the predicate it looks at, first on the event's record, then on the person's.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        **{name: name for name in ("country", "place", "sex", "form", "act", "custody")},
        "cause": "release_cause",
        "source": "source",
        "facility": "facility",
        CHARGE: "charges",
        AGE: AGE,
        **{p.name: p.name for p in PREDICATES if p.type == "term" and p.subject not in _OF_METHOD},
        **{name: name for name in _TEXTS},
    }
)
TIMES = ("year", "month")
_COMPARED = re.compile(rf"\s*{AGE}\s*(>=|<=|>|<)\s*(\d{{1,3}})\s*\Z")
_AGES: Mapping[str, Callable[[int], str]] = MappingProxyType({
    ">=": "{}_and_over".format, ">": "over_{}".format, "<": "under_{}".format,
    "<=": lambda years: f"under_{years + 1}",
})  # fmt: skip
OVERLAP = "sources"  # which sources tell of a person: see ``overlap``
_OPEN_TEXT = frozenset(_TEXTS) - {"country"}

# Subsets that a group's sources state, by the condition they answer.
_SUBSETS = MappingProxyType({("sex", "female"): "women", ("sex", "male"): "men"})


def check_names(where: tuple[tuple[str, str], ...], by: tuple[str, ...], *, times: bool) -> None:
    """Raise ``QuestionError`` for a condition or a breakdown that does not exist, naming those that do.

    ``times``: whether what is counted has a time of its own.
    """
    for name, value in where:
        if name not in NAMES:
            raise QuestionError(f"There is no condition “{name}”.", mend=did_you_mean(name, NAMES))
        terms = next((p.terms for p in PREDICATES if p.name == NAMES[name] and p.type == "term"), None)
        if terms is not None and value not in terms:
            raise QuestionError(f"“{value}” is no {name}.", mend=did_you_mean(value, terms))
        if name == AGE:
            ages_asked(value)
    allowed = (*(TIMES if times else ()), OVERLAP, *NAMES)
    for name in by:
        if name not in allowed:
            raise QuestionError(f"An answer cannot be broken down by “{name}”.", mend=did_you_mean(name, allowed))
    if len(by) > 2 or len(set(by)) < len(by):
        raise QuestionError(
            "An answer is broken down by one name or by two different ones.", mend="Leave out the others."
        )
    if OVERLAP in by and len(by) > 1:
        raise QuestionError(
            f"“{OVERLAP}” puts each person in one line and goes with no other name.", mend="Ask it alone."
        )


def asks_age(where: Iterable[tuple[str, str]], by: Iterable[str]) -> bool:
    """Whether conditions or lines look at how old people are, which depends on the day."""
    return AGE in {*by, *(name for name, _ in where)}


def condition_read(text: str) -> tuple[str, str] | None:
    """A condition as it is written, ``sex=female``, ``age>=60``; None for what is none."""
    compared = _COMPARED.match(text)
    if compared is not None:
        return AGE, _AGES[compared[1]](int(compared[2]))
    name, equals, value = text.partition("=")
    name, value = name.strip(), value.strip()
    return (name, value) if equals and name and value and not name.endswith((">", "<")) else None


def values(name: str, event: Record, person: Record | None) -> tuple[str, ...]:
    """What the records say under a name, other sources' values included; nothing where it is not stated."""
    return tuple(dict.fromkeys(value for telling in tellings(name, event, person) for value in telling))


def tellings(name: str, event: Record, person: Record | None) -> tuple[tuple[str, ...], ...]:
    """The same, telling by telling: what stands in one holds at once, what stands in different ones differs."""
    if name == "source":
        return ((event.source,),)
    predicate = NAMES[name]
    said = told(event, predicate) or (() if person is None else told(person, predicate)) or _implied(predicate, event)
    if name in AT_ONCE:
        return tuple(tuple(str(each) for each in value) for value in said if value)
    return tuple((str(value),) for value in said if value != "unknown")


def truth(name: str, value: str, event: Record, person: Record | None) -> Truth:
    """Whether a condition holds of a record. Not for ages, which depend on the day (``ages.of_ages``)."""
    return told_so(name, value, tellings(name, event, person))


def fits(name: str, value: str, said: Sequence[str]) -> Truth:
    """Whether a condition holds where this is said, by one telling of what can be said at once."""
    return told_so(
        name, value, (((tuple(said),) if said else ()) if name in AT_ONCE else tuple((one,) for one in said))
    )


def told_so(name: str, value: str, said: Iterable[Sequence[str]]) -> Truth:
    """The same, telling by telling."""
    asked = folded(value)
    if name in _OPEN_TEXT:
        return agreed(any(asked in folded(one) for one in telling) for telling in said)
    return agreed(any(folded(one) == asked for one in telling) for telling in said)


def check_sight(where: tuple[tuple[str, str], ...], level: Level) -> None:
    """Raise ``QuestionError`` where a count is told below the level of those who may see what its conditions ask.

    Whoever asks for a facility and gets a number learns who is in it; a heading of a breakdown is left away for that reason.
    """
    for name, _ in where:
        levels = [p.level for p in PREDICATES if p.name == NAMES.get(name, name) and p.subject not in _OF_METHOD]
        lowest = min(levels, key=lambda one: one.rank, default=Level.PUBLIC)
        if lowest.rank > Level.AGGREGATE_ONLY.rank and not level.may_see(lowest):
            raise QuestionError(
                f"Who may see a {name} is level {lowest}, and this is told at level {level}.",
                mend=f"Ask at level {lowest}.",
            )


def key_level(name: str, key: str, records: Iterable[Record], beside: Level | None = None) -> Level:
    """Who may see the key of a breakdown's line: what may be counted heads a count that everybody sees.

    ``beside``: the lowest level at which others than these records tell it.
    """
    said = [one.level for record in records for one in _behind(name, key, record)]
    said += [] if beside is None else [beside]
    lowest = min(said, key=lambda level: level.rank, default=Level.PUBLIC)
    return Level.PUBLIC if lowest is Level.AGGREGATE_ONLY else lowest


def _behind(name: str, key: str, record: Record) -> Iterator[Said]:
    """What of a record's statements tells such a key."""
    if name == AGE:  # a band follows from either
        yield from (*record.all("birth_date"), *record.all("age"))
        return
    for one in record.all(NAMES.get(name, name)):
        if any(folded(str(value)) == folded(key) for value in (one.value if name in AT_ONCE else (one.value,))):
            yield one


def part_of_group(name: str, value: str, group: Record, counted: Bounds, size: Bounds | None) -> Bounds | None:
    """How many of the counted people of a group fulfil a condition that it states a subset for; None where it does not.

    With n of the group's ``size`` in the subset and c counted, at least c + n - size and at most min(c, n) are both.
    """
    subset = value if name == AGE else _SUBSETS.get((name, value))
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
