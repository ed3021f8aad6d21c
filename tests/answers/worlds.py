"""Small registers for tests, straight from statements: the published pardons of Belarus, and people of Examplia.

Examplia and everybody in it are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.ledger.entries import Draft, Entry, Field
from habeas.ledger.statement import Statement
from habeas.register.view import View, fold
from habeas.vocabulary.dates import parse_period

# wave, day, low, high political, size, act, may_be, announced by, reported, subsets. The first wave's size follows from the
# tally of 178 that was printed on 21 November 2024.
WAVES = (
    ("wave-1", "2024-07", 18, 18, 18, "pardon", None, "Lukashenko", "2024-11-21", {}),
    ("individual-1", "2024-07-30", 0, 1, 1, "pardon", None, "Lukashenko's office", "2024-08-31", {"foreigners": 1}),
    ("wave-2", "2024-08-16", 30, 30, 30, "pardon", None, "Lukashenko's office", "2024-08-31", {"women": 14, "men": 16}),
    ("wave-3", "2024-09-04", 30, 30, 30, "pardon", None, "Lukashenko's office", "2024-09-04", {"women": 7, "men": 23}),
    ("wave-4", "2024-09-16", 37, 37, 37, "pardon", None, "Lukashenko's office", "2024-12-09", {}),
    ("wave-5", "2024-11-07", 31, 31, 31, "pardon", None, "Lukashenko's office", "2024-11-07", {"men": 29, "women": 2}),
    ("wave-6", "2024-11-20", 32, 32, 32, "pardon", None, "Lukashenko's office", "2024-11-21", {"men": 24, "women": 8}),
    ("wave-7", "2024-12-09", 29, 29, 29, "pardon", None, "Lukashenko's office", "2024-12-09", {"women": 11, "men": 18}),
    ("wave-8", "2024-12-28", 20, 20, 20, "pardon", None, "Lukashenko's office", "2024-12-28", {"women": 11}),
    ("wave-9", "2025-01-18", 23, 23, 23, "pardon", None, "Lukashenko's office", "2025-01-18", {"women": 3, "men": 20}),
    ("wave-10", "2025-01-24", 0, 15, 15, "pardon", None, "Lukashenko's office", "2025-01-24", {}),
    ("individual-2", "2025-01-26", 0, 1, 1, "release", "pardon", "US Secretary of State", "2025-01-27", {"women": 1}),
    ("wave-11", "2025-05-07", 42, 42, 42, "pardon", None, "Lukashenko", "2025-05-07", {"over_50": 10}),
)  # fmt: skip

WHOLE = ("2024-07", "2025-01")


def group(name: str, /, *, source: str = "reports", reported: str = "2025-06-01", **says: object) -> Draft:
    return statement("group", name, source, reported, **says)


def statement(kind: str, name: str, source: str, reported: str = "2020-01-01", /, **says: object) -> Draft:
    subject = f"{kind}/{source}/{name}"
    return Statement(kind, subject, source, reported, says, {"note": "a test"}).draft("tester")


def assumption(kind: str, /, **says: object) -> Draft:
    words = {"disjoint": "They are different people.", "coverage": "These are all."}[kind]
    told = {"kind": kind, "words": words, "stated_by": "the compilers", **says}
    return statement("assumption", kind, "reports", "2025-01-27", **told)


def retraction(of: int, reported: str, predicates: list[str] | None = None) -> Draft:
    fields = {"of": of, "predicates": predicates, "reported": reported, "reason": "a test"}
    return Draft("retraction", "tester", {name: Field(value, Level.PUBLIC) for name, value in fields.items()})


def erasure(of: int, names: list[str]) -> Draft:
    return Draft("erasure", "tester", {"of": Field(of, Level.PUBLIC), "names": Field(names, Level.PUBLIC)})


def ledger(drafts: Iterable[Draft]) -> list[Entry]:
    """Entries as the ledger would give them: erased fields are gone and named."""
    drafts = list(drafts)
    gone: dict[int, list[str]] = {}
    for draft in drafts:
        if draft.kind == "erasure":
            gone.setdefault(draft.fields["of"].value, []).extend(draft.fields["names"].value)
    return [
        Entry(
            seq,
            draft.kind,
            "2025-06-01T00:00:00Z",
            draft.by,
            {name: field for name, field in draft.fields.items() if name not in gone.get(seq, ())},
            tuple(gone.get(seq, ())),
        )
        for seq, draft in enumerate(drafts)
    ]


def belarus(*, disjoint: bool = True, coverage: bool = True) -> list[Draft]:
    """The published waves from July 2024 to May 2025, with the two statements that their sums rest on."""
    drafts = []
    for name, on, low, high, size, act, may_be, by, reported, subsets in WAVES:
        says: dict[str, object] = {
            "label": name, "act": act, "on": on, "country": "BY", "size": [size, size], "political": [low, high],
            "announced_by": by, "publisher": "an outlet",
        }  # fmt: skip
        says |= {"may_be": may_be} if may_be else {}
        says |= {"subsets": subsets} if subsets else {}
        drafts.append(group(name, reported=reported, **says))
    if disjoint:
        drafts.append(assumption("disjoint", act="pardon", country="BY", during="2024-07/2025-01"))
    if coverage:
        drafts.append(assumption("coverage", act="pardon", country="BY", during="2024-07/2025-01", none_before=True))
    return drafts


def person(name: str, source: str = "list", /, *, began: str | None = None, **says: object) -> list[Draft]:
    """An invented person with one stay in custody; ``detention_*`` goes to the stay, the rest to the person."""
    stay = {key.removeprefix("detention_"): value for key, value in says.items() if key.startswith("detention_")}
    told = {key: value for key, value in says.items() if not key.startswith("detention_")}
    stay |= {"person": f"person/{source}/{name}"} | ({"began": began} if began else {})
    return [
        statement("person", name, source, **{"name": name, **told}),
        statement("detention", name, source, **stay),
    ]


def view(drafts: Iterable[Draft], known: str | None = None, recorded: int | None = None) -> View:
    return fold(ledger(drafts), known=None if known is None else date.fromisoformat(known), recorded=recorded)


def ask(
    drafts: Iterable[Draft] | View,
    what: str,
    during: tuple[str, ...] | None = None,
    known: str | None = None,
    recorded: int | None = None,
    **asked: object,
) -> Answer:
    register = drafts if isinstance(drafts, View) else view(drafts, known, recorded)
    period = None if during is None else parse_period(*during)
    if isinstance(asked.get("by"), str):
        asked["by"] = (asked["by"],)
    return count(register, Question(what, during=period, **asked))  # type: ignore[arg-type]


def bounds(answer: Answer) -> tuple[int, int | None]:
    return answer.low, answer.high
