"""The queue of pairs: what linking left to a person, and what contradicts itself, the most valuable to decide first.

Rules:

- pairs of a contradiction come first: of its chain those that linking accepted and nobody has looked at; where somebody
  has looked at every one of them, or their records are gone, all that contradict each other;
- then the proposals whose answer changes a number: both sides have stays, killings or a group on record; then the others.
  Within each, in the order of ``identity.proposals``;
- a pair that is judged, or that follows from what is judged, is not asked, unless a source has said something new of one
  of its records since; nor is one of whose records one is gone, or whose people the reviewer may not see;
- each decision is on record at once, by hand, with its reason. A pair that somebody else judged meanwhile is not judged
  twice. To undo one's last decision takes its entry back, and its pair is asked again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from habeas.access.levels import Level, highest
from habeas.errors import InputError
from habeas.identity.judgements import Judgement, Verdict, judgement_of
from habeas.identity.proposals import Proposal, by_value
from habeas.identity.relations import Relations
from habeas.ledger.statement import retraction
from habeas.register.view import View
from habeas.workflows.ask import view_of
from habeas.workflows.judge import Ledger


class Stake(IntEnum):
    """What hangs on a pair, the most first."""

    CONTRADICTION = 0
    NUMBER = 1
    NOTHING = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records to decide on. ``before`` is what stands of them and is in doubt; ``why`` why they are asked."""

    left: str
    right: str
    stake: Stake
    why: str
    probability: float | None = None
    before: Judgement | None = None

    @property
    def records(self) -> frozenset[str]:
        """The two records, in no order."""
        return frozenset((self.left, self.right))


class Queue:
    """The pairs that wait, for one person who decides and who sees up to ``level``. ``view`` is the register at the start.

    ``follow`` is the number of proposals that follow from what is judged; ``hidden`` of those above the level.
    """

    def __init__(
        self, ledger: Ledger, proposals: Iterable[Proposal], by: str, today: date, level: Level = Level.CASE_TEAM
    ) -> None:
        self.by = by
        self.level = level
        self.view = view_of(ledger)
        self.relations = Relations(self.view.judgements)
        self._ledger = ledger
        self._today = today
        self._size = self.view.checkpoint.size
        self._counted = frozenset(_counted(self.view))
        self._mine = [j for j in self.view.judgements if j.by == by and not j.automatic]
        self.made: list[Judgement] = []
        self.follow = self.hidden = 0
        self.pairs = tuple(self._ordered(proposals))

    def waits(self, pair: Pair) -> bool:
        """Whether it is still to be asked: nobody has judged it since, it was not settled, and both records are there."""
        if not self._there(pair.records):
            return False
        if self.relations.stands(pair.left, pair.right) != pair.before:
            return False
        joined = pair.right in self.relations.cluster(pair.left)
        if pair.stake is Stake.CONTRADICTION:
            return joined and bool(self.against(pair))
        return pair.before is not None or not joined

    def against(self, pair: Pair) -> tuple[Judgement, ...]:
        """What says that the two are different people, or that others are who are judged the same as they."""
        return self.relations.apart(pair.left, pair.right)

    def decide(self, pair: Pair, verdict: Verdict, why: str) -> Judgement:
        """Put a decision on record. Raises ``InputError`` where it was judged, or a record went, meanwhile."""
        self._refresh()
        for record in (pair.left, pair.right):
            if not self._there([record]):
                raise InputError(f"{record} is no longer on record.", mend="The pair is left as it is.")
        stands = self.relations.stands(pair.left, pair.right)
        if stands != pair.before and stands is not None:
            raise InputError(f"The pair was judged {stands.verdict} by {stands.by} meanwhile.", mend="It stays so.")
        judgement = Judgement(pair.left, pair.right, verdict, self._today.isoformat(), why, self.by)
        seq = self._ledger.append([judgement.draft(self._who(pair.records))], expected_size=self._size).start
        judgement = replace(judgement, seq=seq)
        self._size = seq + 1
        self.relations.add(judgement)
        self._mine.append(judgement)
        self.made.append(judgement)
        return judgement

    def undo(self) -> Judgement | None:
        """Take back one's newest decision that stands, of this sitting or an earlier one; None where there is none."""
        self._refresh()
        if not self._mine:
            return None
        judgement = self._mine[-1]
        assert judgement.seq is not None
        draft = retraction(self.by, judgement.seq, None, reported=self._today.isoformat(), reason="undone in review")
        self._size = self._ledger.append([draft], expected_size=self._size).stop
        self._mine.pop()
        self.relations.withdraw(judgement)
        self.made[:] = [one for one in self.made if one.seq != judgement.seq]
        return judgement

    def again(self, judgement: Judgement) -> Pair:
        """The question that a judgement, undone now, was the answer to."""
        asked = next((pair for pair in self.pairs if pair.records == judgement.pair), None)
        if asked is None:
            asked = Pair(judgement.left, judgement.right, self._stake(judgement.left, judgement.right), "judged before")
        return replace(asked, before=self.relations.stands(judgement.left, judgement.right))

    def _stake(self, left: str, right: str) -> Stake:
        sides = (self._counted.intersection(self.relations.cluster(record)) for record in (left, right))
        return Stake.NUMBER if all(sides) else Stake.NOTHING

    def _ordered(self, proposals: Iterable[Proposal]) -> Iterator[Pair]:
        asked = set()
        for pair in self._contradicted():
            if pair.records not in asked:
                asked.add(pair.records)
                if self._seen(pair.records):
                    yield pair
        persons = {record.id for record in self.view.of("person")}
        waiting = []
        for proposal in proposals:
            if proposal.pair in asked or not proposal.pair <= persons:
                continue
            stands = self.relations.stands(proposal.left, proposal.right)
            if stands is None and proposal.right in self.relations.cluster(proposal.left):
                self.follow += 1
            elif (stands is None or self._newer(proposal, stands)) and self._seen(proposal.pair):
                waiting.append(proposal)
        yield from sorted(map(self._pair, by_value(waiting)), key=lambda pair: pair.stake)

    def _seen(self, records: Iterable[str]) -> bool:
        """Whether the reviewer may see whom the records are of; what may not be seen is counted."""
        seen = self.level.may_see(self._who(records))
        self.hidden += not seen
        return seen

    def _who(self, records: Iterable[str]) -> Level:
        return highest(*(self.view.records[record].id_level for record in records))

    def _there(self, records: Iterable[str]) -> bool:
        """Whether all are on record."""
        return all(record in self.view.records for record in records)

    def _pair(self, proposal: Proposal) -> Pair:
        left, right = proposal.left, proposal.right
        before = self.relations.stands(left, right)
        return Pair(left, right, self._stake(left, right), proposal.why, proposal.probability, before)

    def _newer(self, proposal: Proposal, judgement: Judgement) -> bool:
        """Whether something was said of either record after it was judged."""
        records = (
            each
            for person in proposal.pair
            for each in (
                self.view.records[person],
                *self.view.events("detention", person),
                *self.view.events("killing", person),
            )
        )
        return max(said.seq for record in records for said in record.says.values()) > (judgement.seq or 0)

    def _contradicted(self) -> Iterator[Pair]:
        for found in self.view.contradictions:
            there = [judgement for judgement in found.judgements if self._there(judgement.pair)]
            unseen = [judgement for judgement in there if judgement.automatic and judgement is not found.apart]
            for judgement in unseen or there:
                why = f"it contradicts entry {found.apart.seq}" if judgement is not found.apart else (
                    f"a chain of {len(found.chain)} judgements says otherwise"
                )  # fmt: skip
                yield Pair(judgement.left, judgement.right, Stake.CONTRADICTION, why, None, judgement)

    def _refresh(self) -> None:
        """Read what somebody else put on record since."""
        size = self._ledger.size
        new = list(self._ledger.entries(self._size, size))
        if any(entry.kind != "judgement" for entry in new):
            self.view = view_of(self._ledger, recorded=size)
            self.relations = Relations(self.view.judgements)
            self._mine = [j for j in self.view.judgements if j.by == self.by and not j.automatic]
        else:
            for entry in new:
                judgement = judgement_of(entry)
                if judgement is not None:
                    self.relations.add(judgement)
        self._size = size


@dataclass(frozen=True)
class Tally:
    """How many pairs there were, and what became of each; the others add up to ``pairs``."""

    pairs: int
    same: int
    different: int
    unsure: int
    skipped: int
    settled: int
    left: int

    @property
    def parts(self) -> dict[str, int]:
        """What became of the pairs, as far as there are any; ``left`` always. ``settled`` followed from other decisions."""
        words = {name: number for name, number in vars(self).items() if name != "pairs"}
        return {word: number for word, number in words.items() if number or word == "left"}


def tally(queue: Queue, skipped: set[frozenset[str]]) -> Tally:
    """What became of the pairs; ``skipped`` are those that were looked at and left."""
    made = {judgement.pair: judgement.verdict for judgement in queue.made}
    numbers: Counter[str] = Counter()
    for pair in queue.pairs:
        if pair.records in made:
            numbers[made[pair.records]] += 1
        elif pair.records in skipped:
            numbers["skipped"] += 1
        else:
            numbers["left" if queue.waits(pair) else "settled"] += 1
    names = ("same", "different", "unsure", "skipped", "settled", "left")
    return Tally(len(queue.pairs), *(numbers[name] for name in names))


def _counted(view: View) -> Iterator[str]:
    """The person records that have something that is counted."""
    for kind in ("detention", "killing"):
        for record in view.of(kind):
            if (person := record.get("person")) is not None:
                yield person
    for group in view.of("group"):
        yield from group.get("members", ())
