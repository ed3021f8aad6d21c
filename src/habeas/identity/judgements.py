"""A judgement: somebody decided that two person records are the same person, different people, or that it cannot be told.

Judgements are entries of the ledger like everything else: undone by a newer one on the same pair, never by deletion. The
newest by its reported day, then by its place in the ledger, stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.entries import Draft, Entry, Field
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.terms import JUDGEMENT

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided of a pair, on which day, why, and by whom. ``seq`` is its entry, None before it is on record."""

    left: str
    right: str
    verdict: Verdict
    reported: str
    why: str
    by: str
    seq: int | None = None

    def __post_init__(self) -> None:
        if self.left == self.right:
            raise InputError(f"{self.left} cannot be judged against itself.", mend="Name two different records.")
        if self.verdict not in JUDGEMENT:
            raise InputError(f"“{self.verdict}” is no judgement.", mend=f"Say one of: {', '.join(JUDGEMENT)}.")
        if not self.why:
            raise InputError("A judgement needs a reason.", mend="Say why, so that somebody else can check it.")
        if not parse_date(self.reported).exact:
            raise InputError(f"“{self.reported}” is not a day: a judgement is made on one.")

    @property
    def pair(self) -> frozenset[str]:
        """The two records, in no order."""
        return frozenset((self.left, self.right))

    def draft(self) -> Draft:
        """The entry that puts it on record. Who is the same as whom is for the case team; that it was judged is not."""
        public, team = Level.PUBLIC, Level.CASE_TEAM
        return Draft(
            "judgement",
            self.by,
            {
                "left": Field(self.left, team),
                "right": Field(self.right, team),
                "verdict": Field(self.verdict, public),
                "reported": Field(self.reported, public),
                "why": Field(self.why, team),
            },
        )


def judgement_of(entry: Entry) -> Judgement | None:
    """The judgement an entry holds; None where its pair or verdict was erased."""
    left, right, verdict = entry.value("left"), entry.value("right"), entry.value("verdict")
    if left is None or right is None or verdict is None:
        return None
    why = entry.value("why") or "the reason was erased"
    return Judgement(left, right, verdict, entry.value("reported"), why, entry.by, entry.seq)


def standing(judgements: Iterable[Judgement]) -> Mapping[frozenset[str], Judgement]:
    """The newest judgement of each pair: by reported day, then by place in the ledger."""
    newest: dict[frozenset[str], Judgement] = {}
    for judgement in judgements:
        before = newest.get(judgement.pair)
        if before is None or _order(before) <= _order(judgement):
            newest[judgement.pair] = judgement
    return newest


def _order(judgement: Judgement) -> tuple[str, int]:
    return judgement.reported, -1 if judgement.seq is None else judgement.seq
