"""Ledgers of invented people for Hypothesis: late knowledge, corrections, retractions, erasures, dates as they are told,
several sources, judgements made and undone, groups with members. ``ledgers`` draws one; ``appended`` puts it on record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft, Field
from habeas.ledger.statement import Statement, retraction
from habeas.vocabulary.predicates import predicate
from habeas.vocabulary.terms import CUSTODY, DEPRIVATION, RELEASE_CAUSE
from memory_store import World

SOURCES = ("watch", "centre")
FIRST = date(2024, 1, 1)
DAYS = 14  # everything happens and is reported within so many days of FIRST
_NUMBERS = 3


@dataclass(frozen=True)
class Erasure:
    """Erase these fields of an entry."""

    of: int
    names: tuple[str, ...]


Step = Draft | Erasure


def day(number: int) -> str:
    return (FIRST + timedelta(number)).isoformat()


days = st.integers(0, DAYS).map(day)
dates = st.one_of(
    days,
    days,
    st.tuples(st.integers(0, DAYS), st.integers(0, 5)).map(lambda one: f"[{day(one[0])}..{day(sum(one))}]"),
    days.map(lambda one: f"[..{one}]"),
    days.map(lambda one: f"[{one}..]"),
    st.sampled_from(["2024", "2024-01", "XXXX"]),
)
_VALUES = {
    "text": st.sampled_from(["Strelsau", "Zenda", 'He said "no"\\', "Streл\tsau", "unknown"]),
    "texts": st.lists(st.sampled_from(["361", "342", '368 "1"']), max_size=2),
    "date": dates,
    "count": st.integers(0, 80),
    "flag": st.booleans(),
    "bounds": st.tuples(st.integers(0, 3), st.integers(3, 6)).map(list),
}
_SOME = {"form": DEPRIVATION, "custody": CUSTODY, "release_cause": RELEASE_CAUSE}
_SAID = {
    "person": ("name", "sex", "birth_date", "age", "nationality", "classification", "listed", "note"),
    "detention": (
        "began", "ended", "end", "last_seen", "form", "custody", "release_cause", "place", "country", "facility",
        "charges", "note",
    ),
    "killing": ("on", "place", "country"),
    "recognition": ("organisation", "status", "on", "grounds", "exclusions", "listed", "url", "note"),
    "condition": ("from", "to", "medical_need", "pregnant", "legal_status"),
    "case": ("opened", "country"),
}  # fmt: skip
_KINDS = ("person",) * 3 + ("detention",) * 6 + ("killing", "recognition", "condition", "case")


def value_of(kind: str, name: str) -> st.SearchStrategy[object]:
    """A value of a predicate; of terms only a few, so that they are said again."""
    what = predicate(kind, name)
    if what.type in {"term", "terms"}:
        terms = sorted(_SOME.get(name, what.terms))[:4]
        one = st.sampled_from([*terms, *({"unknown"} & what.terms.keys())])
        return st.lists(one, max_size=2) if what.type == "terms" else one
    return _VALUES[what.type]


def person_id(source: str, number: int) -> str:
    return f"person/{source}/{number}"


@st.composite
def statements(draw: st.DrawFn, sources: tuple[str, ...] = SOURCES, disputing: bool = False) -> Draft:
    """What a source says of a person or of what befell one. One recognition or condition in three is of a person of the
    first source, whoever tells it. Now and then it is another source's record, or of nobody; where they are ``disputing``,
    one in three speaks on a record of any source, of that source's person."""
    kind, source = draw(st.sampled_from(_KINDS)), draw(st.sampled_from(sources))
    number = draw(st.integers(0, _NUMBERS - 1))
    names = draw(st.lists(st.sampled_from(_SAID[kind]), max_size=4, unique=True))
    says = {name: draw(value_of(kind, name)) for name in names}
    strange = draw(st.integers(0, 29))
    owner = draw(st.sampled_from(sources)) if strange == 0 else source
    whose = draw(st.integers(0, _NUMBERS - 1)) if strange == 1 else number % 2
    if disputing and strange > 19:
        owner = draw(st.sampled_from(sources))
        says |= {} if kind == "person" or strange > 27 else {"person": person_id(owner, number % 2)}
    elif kind != "person" and strange != 2:
        of_first = number == _NUMBERS - 1 and kind in {"recognition", "condition"}
        says["person"] = person_id(sources[0] if of_first else owner if strange == 3 else source, whose)
    says = says or ({"name": "Rudolf Hentzau"} if kind == "person" else {"person": person_id(source, whose)})
    reported = draw(days)
    return Statement(kind, f"{kind}/{owner}/{number}", source, reported, says, {"note": "a test"}).draft("tests")


@st.composite
def groups(draw: st.DrawFn) -> Draft:
    """An act on several people, some of them named."""
    size = draw(st.integers(0, 4))
    members = draw(st.lists(st.builds(person_id, st.sampled_from(SOURCES), st.integers(0, 1)), max_size=2, unique=True))
    says = {"act": draw(st.sampled_from(["pardon", "release", "arrest"])), "size": [size, size + 1], "on": draw(dates)}
    says |= {"members": members} if members else {}
    subject = f"group/reports/{draw(st.integers(0, 1))}"
    return Statement("group", subject, "reports", draw(days), says, {"note": "a test"}).draft("tests")


@st.composite
def judgements(draw: st.DrawFn) -> Draft:
    """Two records are one person, or are not."""
    ids = st.builds(person_id, st.sampled_from(SOURCES), st.integers(0, _NUMBERS - 1))
    left, right = draw(st.lists(ids, min_size=2, max_size=2, unique=True))
    verdict = draw(st.sampled_from(["same", "same", "same", "different", "unsure"]))
    return Judgement(left, right, verdict, draw(days), "a test", "tests").draft()


@st.composite
def ledgers(draw: st.DrawFn, sources: tuple[str, ...] = SOURCES, most: int = 16) -> list[Step]:
    """Steps to append one after the other."""
    steps: list[Step] = []
    disputing = draw(st.integers(0, 2)) == 0
    for _ in range(draw(st.integers(1, most))):
        kind = draw(st.integers(0, 19)) if steps else 0
        if kind < 13:
            steps.append(draw(statements(sources, disputing)))
        elif kind < 14:
            steps.append(draw(groups()))
        elif kind < 17:
            steps.append(draw(judgements()))
        else:
            of = draw(st.integers(0, len(steps) - 1))
            taken = _taken_back(draw, steps, of) if kind < 19 else _erased(draw, steps, of)
            steps += [] if taken is None else [taken]
    return steps


def _taken_back(draw: st.DrawFn, steps: list[Step], of: int) -> Draft | None:
    step = steps[of]
    if isinstance(step, Erasure):
        return None
    names = [name.removeprefix("says.") for name in step.fields if name.startswith("says.")]
    some = draw(st.none() | st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)) if names else None
    return retraction("tests", of, some, reported=draw(days), reason="a test")


def _erased(draw: st.DrawFn, steps: list[Step], of: int) -> Erasure | None:
    step = steps[of]
    if isinstance(step, Erasure):
        return None
    gone = {name for one in steps if isinstance(one, Erasure) and one.of == of for name in one.names}
    left = sorted(set(step.fields) - gone)
    return Erasure(of, (draw(st.sampled_from(left)),)) if left else None


def appended(steps: Iterable[Step], world: World | None = None) -> World:
    """The world with the steps on record, one entry each."""
    world = world or World()
    for step in steps:
        if isinstance(step, Erasure):
            world.ledger.erase(step.of, step.names, reason="a test", by="tests")
        else:
            world.ledger.append([step])
    return world


def draft(kind: str, **fields: object) -> Draft:
    """An entry of any kind, its fields public."""
    return Draft(kind, "tests", {name: Field(value, Level.PUBLIC) for name, value in fields.items()})
