"""Link two sources, or one with itself: compare, accept what is near certain, and leave the uncertain for review.

Rules:

- what is accepted becomes judgements, all in one append, marked automatic, each with its reason; nothing else is recorded;
- a pair that was judged is left alone, whoever judged it, until one of its records changes; then it may be asked, and only
  asked. So is a pair whose judgement was undone, and one of which somebody said otherwise of people taken to be the same;
- a record that is one person with somebody of the other list already is linked with a second one by a person only;
- a second run on the same sources compares only pairs of which a record changed since, by what the first one learned.

The model, its limits and the calibration are ``identity.linking``'s; the engine is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from habeas.errors import InputError
from habeas.identity.judgements import Judgement, standing
from habeas.identity.linking.columns import rows
from habeas.identity.linking.decision import Decision, Expected, decide
from habeas.identity.linking.engine import Engine, Scored, Task, always, untold
from habeas.identity.linking.learned import Learned
from habeas.identity.linking.model import ACCEPT, PERSONS, VERSION
from habeas.identity.linking.run import Run
from habeas.identity.proposals import Proposal
from habeas.register.view import View
from habeas.workflows.ask import view_of
from habeas.workflows.judge import Ledger
from habeas.workflows.mentions import changes, mentions

PROBED = 50_000  # rows that are scored against their own list, at most: enough to know how strangers score


@dataclass(frozen=True)
class Linked:
    """What linking came to: people on each side, pairs compared, judgements recorded, pairs sent to review by this run and waiting
    in all, pairs that had been judged before, and what error is to be expected (None: nothing was near certain).
    """

    left: int
    right: int
    compared: int
    accepted: int
    sent: int
    waiting: int
    judged_before: int
    anew: bool
    expected: Expected | None


@dataclass(frozen=True)
class Asked:
    """How to link: by whom and on which day; whether every person stands once in each list; all anew; nothing recorded."""

    by: str
    today: date
    one_to_one: bool = False
    again: bool = False
    dry_run: bool = False


def link(
    ledger: Ledger,
    engine: Engine,
    left: str,
    right: str,
    asked: Asked,
    *,
    before: Run | None = None,
    progress: Callable[[int, int], None] = untold,
) -> tuple[Linked, Run]:
    """Link, record what is accepted, and return what it came to and what is to be kept for the next run."""
    view = view_of(ledger)
    sources = (left,) if left == right else (left, right)
    lists = [mentions(view, source) for source in sources]
    if sum(map(len, lists)) < 2:
        raise InputError(f"“{left}” has one person: there is nobody to compare.")
    changed = changes(view)
    learned = None if before is None or asked.again else Learned.from_json(before.model)
    if learned is not None and learned.one_to_one != asked.one_to_one:
        learned = None
    since = 0 if before is None or learned is None else before.size
    probed = max(1, sum(map(len, lists)) // PROBED)
    scored = engine(Task(
        [rows(people) for people in lists],
        PERSONS,
        None if learned is None else learned.trained,
        always if learned is None else lambda person: changed.get(person, 0) >= since,
        probed if learned is None else None,
        progress,
    ))  # fmt: skip
    anew = learned is None
    learned = learned or Learned.of(scored, probed, one_to_one=asked.one_to_one)
    across = scored.across()
    chances = learned.chances(across)
    decision = decide(across.pairs, chances, across.met, checked=learned.curves is not None)
    sorted_out = _SortedOut(view, sources, changed)
    accepted, review = sorted_out.of(across, [float(chance) for chance in chances], decision)
    kept = () if anew or before is None else before.proposals
    waiting = {p.pair: p for p in kept if sorted_out.still(p, since)} | {p.pair: p for p in review}
    if not asked.dry_run:
        reported = asked.today.isoformat()
        judgements = (Judgement(p.left, p.right, "same", reported, p.why, asked.by, how="automatic") for p in accepted)
        ledger.append((judgement.draft() for judgement in judgements), expected_size=view.checkpoint.size)
    linked = Linked(
        len(lists[0]), len(lists[-1]), scored.compared, len(accepted), len(review), len(waiting),
        sorted_out.judged, anew, decision.expected,
    )  # fmt: skip
    return linked, Run(left, right, view.checkpoint.size, learned.as_json(), tuple(waiting.values()))


class _SortedOut:
    """Pairs by what may become of them, given what is on record. ``judged`` counts those that were judged before."""

    def __init__(self, view: View, sources: tuple[str, ...], changed: Mapping[str, int]) -> None:
        self.judged = 0
        self._view = view
        self._sources = sources
        self._changed = changed
        self._standing = standing(view.judgements)
        self._undone = {withdrawn.judgement.pair for withdrawn in view.withdrawn}

    def of(self, scored: Scored, chances: list[float], decision: Decision) -> tuple[list[Proposal], list[Proposal]]:
        """The pairs to accept, with the reason of a judgement, and those to ask a person about."""
        accepted: list[Proposal] = []
        review: list[Proposal] = []
        for place in decision.accepted.tolist():
            proposal = self._proposal(scored, place, chances[place])
            if self._settled(proposal):
                self.judged += 1
            elif self._open(proposal):
                why = f"linking, model {VERSION}, probability {proposal.probability:.3f}: {proposal.why}"
                accepted.append(Proposal(proposal.left, proposal.right, proposal.probability, why))
            else:
                review.append(proposal)
        for place in decision.review.tolist():
            proposal = self._proposal(scored, place, chances[place])
            if self._settled(proposal):
                self.judged += 1
            else:
                review.append(proposal)
        return accepted, review

    def still(self, proposal: Proposal, since: int) -> bool:
        """Whether a pair that waited still does: on record, unchanged (else it was compared anew) and not judged."""
        known = all(record in self._view.records for record in (proposal.left, proposal.right))
        return known and self._newest(proposal) < since and not self._settled(proposal)

    def _proposal(self, scored: Scored, place: int, chance: float) -> Proposal:
        left, right = (scored.ids[int(side[place])] for side in (scored.pairs.left, scored.pairs.right))
        return Proposal(left, right, round(chance, 4), scored.why(place, PERSONS))

    def _newest(self, proposal: Proposal) -> int:
        return max(self._changed.get(proposal.left, -1), self._changed.get(proposal.right, -1))

    def _settled(self, proposal: Proposal) -> bool:
        judgement = self._standing.get(proposal.pair)
        if judgement is None:
            return proposal.right in self._view.cluster(proposal.left).members
        if judgement.seq is None or judgement.seq > self._newest(proposal):
            return True
        return judgement.verdict == "same" and proposal.probability >= ACCEPT

    def _open(self, proposal: Proposal) -> bool:
        """Whether nothing on record speaks against accepting the pair without a person."""
        if proposal.pair in self._undone or proposal.pair in self._standing:
            return False
        ours, theirs = (self._view.cluster(record).members for record in (proposal.left, proposal.right))
        if any(self._view.records[o].source == self._sources[-1] for o in ours if o in self._view.records):
            return False
        if any(self._view.records[t].source == self._sources[0] for t in theirs if t in self._view.records):
            return False
        pairs = (self._standing.get(frozenset((one, other))) for one in ours for other in theirs)
        return all(judgement is None or judgement.verdict == "same" for judgement in pairs)
