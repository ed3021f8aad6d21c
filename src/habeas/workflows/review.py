"""Review: one person decides on claims, and each decision goes on record with who made it, when and why.

- *Accepted*: the claim becomes a statement as it was read; *amended*: with other values; *rejected*: it becomes none.
- A statement and the review that made it go on record together or not at all. A claim left alone leaves no trace.
- Whoever decides a claim anew takes the earlier decision back in the same transaction.
- To take a decision back is another entry. Its statement is retracted from the day on which it was reported: its source
  never took back what it never said, so no day is left on which it would stand. What was on record when, stays on record.
- A claim that somebody else decided meanwhile is not decided twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, get_args

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.entries import Draft
from habeas.ledger.log import Ledger
from habeas.ledger.statement import Statement, retraction
from habeas.register.reviews import Decision, Review, undoing
from habeas.workflows.docket import Docket, Past
from habeas.workflows.matters import Matter, check_says
from habeas.workflows.take_in import Report


@dataclass(frozen=True)
class Verdict:
    """What was decided of a claim: as read (``says`` None) or with other values, at which level (None: the table's), why.

    ``instead`` is the entry of an earlier decision that this one replaces.
    """

    decision: Decision
    says: Mapping[str, Any] | None = None
    level: Level | None = None
    reason: str = ""
    instead: int | None = None


Decided = tuple[Report, Matter, Verdict]


@dataclass
class Reviewer:
    """Puts the decisions of one person on record. ``made`` are those of this reviewer since the start, by claim."""

    ledger: Ledger
    past: Past
    by: str
    today: date
    made: dict[tuple[str, str], Decision] = field(default_factory=dict)

    def decide(self, report: Report, matter: Matter, verdict: Verdict) -> None:
        """Put one decision on record. Raises ``InputError`` where somebody decided the claim meanwhile."""
        self.record([(report, matter, verdict)])

    def undo(self, review: Review, reason: str = "undone") -> None:
        """Take one decision back."""
        self.record([], [review], reason=reason)

    def record(self, verdicts: Sequence[Decided], undone: Sequence[Review] = (), *, reason: str = "undone") -> None:
        """Put decisions on different claims on record and take others back: all of it or nothing."""
        self.past.refresh()
        size = self.past.size
        drafts = [draft for review in undone for draft in self._taking_back(review, reason)]
        for report, matter, verdict in verdicts:
            before = self.past.review(matter)
            if before is not None and before.seq != verdict.instead:
                raise InputError(f"{matter.id} was {before.decision} by {before.by} on {before.reported}.", mend=_UNDO)
            if before is not None:
                drafts += self._taking_back(before, "decided anew")
            drafts += self._decision(report, matter, verdict, size + len(drafts))
        self.ledger.append(drafts, expected_size=size)
        self.past.refresh()
        for review in undone:
            self.made.pop((review.document, review.claim), None)
        for _report, matter, verdict in verdicts:
            self.made[matter.claim.document, matter.id] = verdict.decision

    def last(self, document: str) -> Review | None:
        """The reviewer's own newest decision on a report that stands."""
        mine = [one for one in self.past.of(document) if one.by == self.by]
        return max(mine, key=lambda one: one.seq or 0, default=None)

    def _decision(self, report: Report, matter: Matter, verdict: Verdict, seq: int) -> list[Draft]:
        drafts: list[Draft] = []
        if verdict.decision != "rejected":
            says = matter.says if verdict.says is None else verdict.says
            check_says(matter.kind, says)
            because = {"document": report.sha256, "span": [matter.claim.span.start, matter.claim.span.end]}
            levels = {} if verdict.level is None else dict.fromkeys(says, verdict.level)
            drafts.append(Statement(
                matter.kind, matter.subject, report.source, report.reported, says, because, levels
            ).draft(self.by))  # fmt: skip
        review = Review(
            report.sha256, matter.id, verdict.decision, self.today.isoformat(), self.by, matter.says, verdict.reason,
            seq if drafts else None,
        )  # fmt: skip
        return [*drafts, review.draft()]

    def _taking_back(self, review: Review, reason: str) -> list[Draft]:
        assert review.seq is not None
        drafts = [undoing(review.seq, reported=self.today.isoformat(), reason=reason, by=self.by)]
        if review.statement is None:
            return drafts
        reported = self.ledger.entry(review.statement).value("reported")
        return [retraction(self.by, review.statement, None, reported=reported, reason=reason), *drafts]


@dataclass(frozen=True)
class Tally:
    """How many claims there are, and what became of each; the others add up to ``claims``. ``aside`` were not offered."""

    claims: int
    before: int
    accepted: int
    amended: int
    rejected: int
    skipped: int
    left: int
    aside: int

    @property
    def parts(self) -> dict[str, int]:
        """What became of the claims, each in words, as far as there are any."""
        words = {
            "decided before": self.before, "accepted": self.accepted, "amended": self.amended,
            "rejected": self.rejected, "skipped": self.skipped, "left": self.left,
        }  # fmt: skip
        return {word: number for word, number in words.items() if number or word == "left"}

    def as_json(self) -> dict[str, object]:
        """The numbers by their names."""
        return {"level": Level.PUBLIC.value, **asdict(self)}


def tally(dockets: Iterable[Docket], reviewer: Reviewer, skipped: Collection[str]) -> Tally:
    """What became of the claims of these reports; ``skipped`` are the ids of claims that the reviewer looked at and left."""
    numbers = dict.fromkeys(("claims", "before", *get_args(Decision), "skipped", "left", "aside"), 0)
    for docket in dockets:
        numbers["aside"] += docket.aside
        numbers["claims"] += len(docket.matters)
        for matter in docket.matters:
            made = reviewer.made.get((matter.claim.document, matter.id))
            decided = "before" if reviewer.past.review(matter) is not None else None
            numbers[made or decided or ("skipped" if matter.id in skipped else "left")] += 1
    return Tally(**numbers)


_UNDO = "To decide anew, take that back first."
