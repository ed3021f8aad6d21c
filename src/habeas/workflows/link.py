"""Linking two sources by the rule *exact*: it writes judgements only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from habeas.errors import InputError
from habeas.identity.exact import WHY, Mention, proposed
from habeas.identity.judgements import Judgement, standing
from habeas.register.view import View
from habeas.workflows.ask import view_of
from habeas.workflows.judge import Ledger


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
    """Record as the same person every pair that the rule proposes and that nobody has ever judged. All of it or nothing."""
    if left == right:
        raise InputError("Two different sources are linked.", mend="Name two: habeas link SOURCE SOURCE.")
    view = view_of(ledger)
    ours, theirs = (_mentions(view, source) for source in (left, right))
    pairs = list(proposed(ours, theirs))
    judged = standing(view.judgements).keys() | {undone.judgement.pair for undone in view.withdrawn}
    new = [pair for pair in pairs if frozenset(pair) not in judged]
    judgements = [Judgement(one, other, "same", today.isoformat(), WHY, by, how="automatic") for one, other in new]
    ledger.append((judgement.draft() for judgement in judgements), expected_size=view.checkpoint.size)
    return Linked(len(ours), len(theirs), len(pairs), len(pairs) - len(new))


def _mentions(view: View, source: str) -> list[Mention]:
    people = [record for record in view.of("person") if record.source == source]
    if not people:
        sources = ", ".join(sorted({record.source for record in view.of("person")}))
        raise InputError(f"“{source}” has no person on record.", mend=f"There are: {sources or 'none yet'}.")
    return [Mention(r.id, r.get("name", ""), r.date("birth_date")) for r in people]
