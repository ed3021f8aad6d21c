"""A judgement: somebody decided that two person records are the same person, different people, or that it cannot be told.

Rules:

- judgements are entries of the ledger like everything else. A newer one on the same pair stands before the older: by its
  reported day, then by its place in the ledger;
- one can be undone: another entry takes it back, and what had been judged before it stands again. An undo can be undone;
- one whose reported day was erased still stands, from the day on which it was recorded; as known on a day, it never was;
- ``how`` says whether somebody decided on the pair itself (``by_hand``), or linking accepted it (``automatic``).

Which records are one person, as it follows from the judgements, is left to ``clusters``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from habeas.access.levels import Level, highest
from habeas.errors import InputError
from habeas.ledger.entries import Draft, Entry, Field
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.terms import JUDGED, JUDGEMENT

Verdict = Literal["same", "different", "unsure"]
How = Literal["by_hand", "automatic"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided of a pair, on which day, why, by whom and how. ``seq`` is its entry, None before it is on record.

    ``level`` is who may see which pair it is about, as its entry says.
    """

    left: str
    right: str
    verdict: Verdict
    reported: str
    why: str
    by: str
    seq: int | None = None
    how: How = "by_hand"
    level: Level = field(default=Level.CASE_TEAM, compare=False)

    def __post_init__(self) -> None:
        if self.left == self.right:
            raise InputError(f"{self.left} cannot be judged against itself.", mend="Name two different records.")
        if self.verdict not in JUDGEMENT:
            raise InputError(f"“{self.verdict}” is no judgement.", mend=f"Say one of: {', '.join(JUDGEMENT)}.")
        if self.how not in JUDGED:
            raise InputError(f"“{self.how}” is no way to judge.", mend=f"Say one of: {', '.join(JUDGED)}.")
        if not self.why.strip():
            raise InputError("A judgement needs a reason.", mend="Say why, so that somebody else can check it.")
        if not parse_date(self.reported).exact:
            raise InputError(f"“{self.reported}” is not a day: a judgement is made on one.")

    @property
    def pair(self) -> frozenset[str]:
        """The two records, in no order."""
        return frozenset((self.left, self.right))

    @property
    def automatic(self) -> bool:
        """Whether linking accepted it, and nobody looked at the pair."""
        return self.how == "automatic"

    def draft(self, who: Level = Level.CASE_TEAM) -> Draft:
        """The entry that puts it on record. Who is the same as whom is for the case team, or for those who may see ``who``
        they are; that it was judged is public.
        """
        public, team = Level.PUBLIC, highest(Level.CASE_TEAM, who)
        return Draft(
            "judgement",
            self.by,
            {
                "left": Field(self.left, team),
                "right": Field(self.right, team),
                "verdict": Field(self.verdict, public),
                "how": Field(self.how, public),
                "reported": Field(self.reported, public),
                "why": Field(self.why, team),
            },
        )


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A judgement that was undone: on which day, why, by whom, and by which entry."""

    judgement: Judgement
    reported: str
    why: str
    by: str
    seq: int


def judgement_of(entry: Entry) -> Judgement | None:
    """The judgement an entry holds; None where its pair or verdict was erased. Old entries do not say how: by hand."""
    left, right, verdict = entry.value("left"), entry.value("right"), entry.value("verdict")
    if left is None or right is None or verdict is None:
        return None
    why = entry.value("why") or "the reason was erased"
    how: How = entry.value("how") or "by_hand"
    level = highest(Level.CASE_TEAM, entry.fields["left"].level, entry.fields["right"].level)
    return Judgement(left, right, verdict, day_of(entry), why, entry.by, entry.seq, how, level)


def day_of(entry: Entry) -> str:
    """The day of a judgement or an undo: its reported day, or where that was erased the day on which it was recorded."""
    return str(entry.value("reported") or entry.recorded[:10])


def withdrawn_by(retraction: Entry, judgement: Judgement) -> Withdrawn:
    """The judgement as undone by this retraction."""
    why = retraction.value("reason") or "the reason was erased"
    return Withdrawn(judgement, day_of(retraction), why, retraction.by, retraction.seq)


def standing(judgements: Iterable[Judgement]) -> Mapping[frozenset[str], Judgement]:
    """The newest judgement of each pair: by reported day, then by place in the ledger."""
    newest: dict[frozenset[str], Judgement] = {}
    for judgement in judgements:
        pair = frozenset((judgement.left, judgement.right))
        before = newest.setdefault(pair, judgement)
        if before is not judgement and _order(before) <= _order(judgement):
            newest[pair] = judgement
    return newest


def _order(judgement: Judgement) -> tuple[str, int]:
    return judgement.reported, -1 if judgement.seq is None else judgement.seq
