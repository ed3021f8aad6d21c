"""A review: what somebody decided on a claim, on which day, and why.

Reviews are entries of the ledger like everything else. An accepted or amended claim names the statement that it became;
a rejected one became none. A review that was undone stays on record, and another entry says that it was: the claim then
stands as if nobody had looked at it. Of several reviews of one claim that were not undone, the newest stands.

What the reader had read is kept with the review, so that one can tell later whether a better reader reads otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.entries import Draft, Entry, Field
from habeas.vocabulary.dates import parse_date

Decision = Literal["accepted", "amended", "rejected"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)
UNDONE = "undone"


@dataclass(frozen=True)
class Review:
    """One decision on the claim ``claim`` of a document. ``seq`` is its entry, None before it is on record.

    ``read`` is what the reader made of the claim, ``statement`` the entry of the statement that it became; None where that
    was erased, too.
    """

    document: str
    claim: str
    decision: Decision
    reported: str
    by: str
    read: Mapping[str, Any] | None
    reason: str = ""
    statement: int | None = None
    seq: int | None = None

    def __post_init__(self) -> None:
        if self.decision not in DECISIONS:
            raise InputError(f"“{self.decision}” is no decision.", mend=f"Say one of: {', '.join(DECISIONS)}.")
        if self.decision == "rejected" and self.statement is not None:
            raise ValueError("What is rejected becomes no statement.")
        if self.decision == "rejected" and not self.reason.strip():
            raise InputError("A rejection needs a reason.", mend="Say why, so that somebody else can check it.")
        if not parse_date(self.reported).exact:
            raise InputError(f"“{self.reported}” is not a day: a claim is decided on one.")

    def draft(self) -> Draft:
        """The entry that puts it on record. That something was decided is public; what, and of which claim, is not."""
        public, team = Level.PUBLIC, Level.CASE_TEAM
        fields = {
            "decision": Field(self.decision, public),
            "reported": Field(self.reported, public),
            "document": Field(self.document, team),
            "claim": Field(self.claim, team),
            "read": Field(None if self.read is None else dict(self.read), team),
            "reason": Field(self.reason, team),
        }
        if self.statement is not None:
            fields["statement"] = Field(self.statement, public)
        return Draft("review", self.by, fields)


def undoing(of: int, *, reported: str, reason: str, by: str) -> Draft:
    """The entry that says that the review in entry ``of`` was undone."""
    public = Level.PUBLIC
    return Draft("review", by, {
        "decision": Field(UNDONE, public), "of": Field(of, public), "reported": Field(reported, public),
        "reason": Field(reason, Level.CASE_TEAM),
    })  # fmt: skip


def review_of(entry: Entry) -> Review | None:
    """The review that an entry holds; None where it undoes one, or where its document or claim was erased."""
    decision, document, claim = (entry.value(name) for name in ("decision", "document", "claim"))
    if decision not in DECISIONS or document is None or claim is None:
        return None
    day = entry.value("reported") or entry.recorded[:10]
    reason = entry.value("reason", "the reason was erased")
    read, statement = entry.value("read"), entry.value("statement")
    return Review(document, claim, decision, day, entry.by, read, reason, statement, entry.seq)


def standing(entries: Iterable[Entry], before: Mapping[int, Review] | None = None) -> dict[int, Review]:
    """The reviews that were not undone, by their entry, in the order of the ledger. ``before``: those that stood before."""
    found = dict(before or {})
    for entry in entries:
        if entry.kind != "review":
            continue
        if entry.value("decision") == UNDONE:
            found.pop(entry.value("of"), None)
        elif (review := review_of(entry)) is not None:
            found[entry.seq] = review
    return found
