"""Identity on record: link two sources by the rule *exact*, or judge one pair by hand. Both write judgements only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from habeas.errors import InputError
from habeas.identity.exact import WHY, Mention, proposed
from habeas.identity.judgements import Judgement, Verdict, standing
from habeas.ledger.entries import Draft
from habeas.register.view import View
from habeas.workflows.ask import Log, view_of


class Ledger(Log, Protocol):
    """What of a ledger is needed to judge: to read it, and to append."""

    def append(self, drafts: Iterable[Draft], *, expected_size: int | None = None) -> range: ...


@dataclass(frozen=True)
class Linked:
    """What linking came to: records looked at on each side, pairs proposed, of which some had been judged before."""

    left: int
    right: int
    proposed: int
    judged_before: int

    @property
    def recorded(self) -> int:
        """How many judgements were put on record."""
        return self.proposed - self.judged_before


def link(ledger: Ledger, left: str, right: str, *, by: str, today: date) -> Linked:
    """Record as the same person every pair that the rule proposes and that nobody has judged. All of it or nothing."""
    if left == right:
        raise InputError("Two different sources are linked.", mend="Name two: habeas link SOURCE SOURCE.")
    view = view_of(ledger)
    ours, theirs = (_mentions(view, source) for source in (left, right))
    pairs = list(proposed(ours, theirs))
    judged = standing(view.judgements)
    new = [pair for pair in pairs if frozenset(pair) not in judged]
    judgements = [Judgement(one, other, "same", today.isoformat(), WHY, by) for one, other in new]
    ledger.append((judgement.draft() for judgement in judgements), expected_size=view.checkpoint.size)
    return Linked(len(ours), len(theirs), len(pairs), len(pairs) - len(new))


def judge(ledger: Ledger, left: str, right: str, verdict: Verdict, *, why: str, by: str, today: date) -> int:
    """Record a judgement on two person records, and return its entry. A newer one stands before the older."""
    view = view_of(ledger)
    for record in (left, right):
        if record not in view.records or view.records[record].kind != "person":
            raise InputError(f"There is no person {record} on record.", mend="`habeas person NAME` shows the ids.")
    judgement = Judgement(left, right, verdict, today.isoformat(), why, by)
    return ledger.append([judgement.draft()], expected_size=view.checkpoint.size).start


def _mentions(view: View, source: str) -> list[Mention]:
    people = [record for record in view.of("person") if record.source == source]
    if not people:
        sources = ", ".join(sorted({record.source for record in view.of("person")}))
        raise InputError(f"“{source}” has no person on record.", mend=f"There are: {sources or 'none yet'}.")
    return [Mention(r.id, r.get("name", ""), r.date("birth_date")) for r in people]
