"""What may become of scored pairs, given what is on record: accepted, asked, or left as somebody judged them.

Each pair that is accepted counts for those after it: two that are each near certain may together join people of whom
somebody said that they are different, or two records of one list; then the less certain one is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from habeas.identity.judgements import Judgement
from habeas.identity.linking.decision import Decision
from habeas.identity.linking.engine import Scored
from habeas.identity.linking.model import ACCEPT, PERSONS, VERSION
from habeas.identity.proposals import Proposal
from habeas.identity.relations import Relations
from habeas.register.view import View

CERTAIN = 0.9999  # no probability is said to be more


class LinkedPairs:
    """Pairs by what may become of them in a view. ``judged`` counts those that were judged before.

    ``changed`` is the newest entry of each person; ``late`` says of a person that the scores are older than what is on
    record: the next run compares them anew, and this one leaves them.
    """

    def __init__(
        self, view: View, sources: tuple[str, ...], changed: Mapping[str, int], late: Callable[[str], bool]
    ) -> None:
        self.judged = 0
        self._view = view
        self._sources = sources
        self._changed = changed
        self._late = late
        self._relations = Relations(view.judgements)
        self._undone = {withdrawn.judgement.pair for withdrawn in view.withdrawn}

    def of(
        self, scored: Scored, chances: list[float], decision: Decision, by: str, day: str
    ) -> tuple[list[Judgement], list[Proposal]]:
        """The judgements to record, the most certain first to be held against the others, and the pairs to ask about."""
        accepted: list[Judgement] = []
        review: list[Proposal] = []
        certain = sorted(decision.accepted.tolist(), key=lambda place: (-chances[place], place))
        for place in certain:
            proposal = self._waiting(scored, place, chances)
            if proposal is not None and self._open(proposal):
                why = f"linking, model {VERSION}, probability {proposal.probability:.3f}: {proposal.why}"
                judgement = Judgement(proposal.left, proposal.right, "same", day, why, by, how="automatic")
                self._relations.add(judgement)
                accepted.append(judgement)
            elif proposal is not None:
                review.append(proposal)
        review += filter(None, (self._waiting(scored, place, chances) for place in decision.review.tolist()))
        return accepted, review

    def still(self, proposal: Proposal) -> bool:
        """Whether a pair that waited still does: on record, unchanged since it was compared, and not judged."""
        return not any(map(self._gone, proposal.pair)) and not self._settled(proposal)

    def _waiting(self, scored: Scored, place: int, chances: list[float]) -> Proposal | None:
        """A scored pair that is neither judged nor to be compared anew."""
        left, right = (scored.ids[int(side[place])] for side in (scored.pairs.left, scored.pairs.right))
        proposal = Proposal(left, right, min(CERTAIN, round(chances[place], 4)), scored.why(place, PERSONS))
        if any(map(self._gone, proposal.pair)):
            return None
        if self._settled(proposal):
            self.judged += 1
            return None
        return proposal

    def _gone(self, record: str) -> bool:
        return record not in self._view.records or self._late(record)

    def _settled(self, proposal: Proposal) -> bool:
        judgement = self._relations.stands(proposal.left, proposal.right)
        if judgement is None:
            return proposal.right in self._view.cluster(proposal.left).members
        newest = max(self._changed.get(record, -1) for record in proposal.pair)
        if judgement.seq is None or judgement.seq > newest:
            return True
        return judgement.verdict == "same" and proposal.probability >= ACCEPT

    def _open(self, proposal: Proposal) -> bool:
        """Whether nothing on record, nor accepted before, speaks against accepting the pair without a person."""
        left, right = proposal.left, proposal.right
        if proposal.pair in self._undone or self._relations.stands(left, right) is not None:
            return False
        ours, theirs = self._relations.cluster(left), self._relations.cluster(right)
        if self._has(ours, self._sources[-1]) or self._has(theirs, self._sources[0]):
            return False
        said = (self._relations.stands(one, other) for one in ours for other in theirs)
        return all(judgement is None or judgement.verdict == "same" for judgement in said)

    def _has(self, records: tuple[str, ...], source: str) -> bool:
        return any(self._view.records[one].source == source for one in records if one in self._view.records)
