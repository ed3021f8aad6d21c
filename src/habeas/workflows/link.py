"""Link two sources, or one with itself: compare, accept what is near certain, and leave the uncertain for review.

Rules:

- what is accepted becomes judgements, all in one append, marked automatic, each with its reason; nothing else is recorded;
- a pair that was judged is left alone, whoever judged it, until one of its records changes; then it may be asked, and only
  asked. So is a pair whose judgement was undone, and one of which somebody said otherwise of people taken to be the same;
- a record that is one person with somebody of the other list already is linked with a second one by a person only;
- a second run on the same sources compares only pairs of which a record changed since, or of which an automatic judgement was
  undone, by what the first one learned. Every rival of such a pair is scored again, too, but nothing else is decided anew;
- what somebody puts on record meanwhile is looked at before anything is accepted; pairs that it is about wait for the next run;
- where the lists are too small to show what a weight is worth, nothing is accepted, and a pair has the probability of
  ``identity.compare``: of two records that somebody has a reason to set beside each other.

Which pair may be accepted stands in ``linked_pairs``. The model, its limits and the calibration are ``identity.linking``'s; the engine is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np

from habeas.access.levels import highest
from habeas.errors import InputError, RegisterError
from habeas.identity.comparison import compare
from habeas.identity.judgements import Judgement
from habeas.identity.linking.calibration import Numbers
from habeas.identity.linking.columns import Mention, rows
from habeas.identity.linking.decision import Decision, Expected, decide
from habeas.identity.linking.engine import Engine, Scored, Task, always, nothing_scored, untold
from habeas.identity.linking.learned import Learned
from habeas.identity.linking.model import PERSONS
from habeas.identity.linking.run import Run
from habeas.identity.proposals import Proposal
from habeas.ledger.entries import Draft
from habeas.ledger.store import Row
from habeas.register.view import View
from habeas.workflows import judge
from habeas.workflows.ask import view_of
from habeas.workflows.linked_pairs import LinkedPairs
from habeas.workflows.mentions import as_person, changes, mentions, undone

PROBED = 50_000  # rows that are scored against their own list, at most: enough to know how strangers score
CANDIDATE = 0.02  # a pair that the model's own numbers make less probable is not looked at where nothing is learned
TRIES = 8  # times that what is accepted is held against what somebody put on record meanwhile


class Ledger(judge.Ledger, Protocol):
    """What of a ledger is needed to link."""

    def row(self, seq: int) -> Row: ...


@dataclass(frozen=True)
class Linked:
    """What linking came to: people on each side, pairs compared, judgements recorded, pairs sent to review by this run and waiting
    in all, pairs that had been judged before, whether all was learned and compared anew, whether the lists showed what a weight is
    worth, and what error is to be expected (None: nothing was near certain).
    """

    left: int
    right: int
    compared: int
    accepted: int
    sent: int
    waiting: int
    judged_before: int
    anew: bool
    calibrated: bool
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
    size = view.checkpoint.size
    before = before if before is not None and _of_this(ledger, before, size) else None
    learned = _learned(before, lists, asked)
    anew, since = learned is None, 0 if before is None or learned is None else before.size
    fresh = _Fresh(view, since)
    probed = max(1, sum(map(len, lists)) // PROBED)
    if learned is None or any(fresh(person.id) for people in lists for person in people):
        scored = engine(Task(
            [rows(people) for people in lists],
            PERSONS,
            None if learned is None else learned.trained,
            always if learned is None else fresh,
            probed if learned is None else None,
            progress,
        ))  # fmt: skip
    else:
        scored = nothing_scored(learned.trained)
    learned = learned or Learned.of(scored, probed, one_to_one=asked.one_to_one)
    across = scored.across()
    chances = learned.chances(across)
    if not learned.calibrated:
        chances = _beside_each_other(across, chances, lists)
    decision = decide(across.pairs, chances, across.met, checked=learned.checked, asked=across.asked())
    found = _Found(across, [float(chance) for chance in chances], decision)
    kept = () if anew or before is None else before.proposals
    pairs, accepted, review = _sorted_out(ledger, view, sources, found, asked)
    waiting = {p.pair: p for p in kept if not any(map(fresh, p.pair)) and pairs.still(p)}
    waiting |= {p.pair: p for p in review}
    linked = Linked(
        len(lists[0]), len(lists[-1]), scored.compared, len(accepted), len(review), len(waiting),
        pairs.judged, anew, learned.calibrated, decision.expected,
    )  # fmt: skip
    leaf = ledger.row(size - 1).leaf.hex()
    return linked, Run(left, right, size, leaf, learned.as_json(), tuple(waiting.values()))


def _of_this(ledger: Ledger, before: Run, size: int) -> bool:
    """Whether a run was one on this ledger, and not on another, or on what came after the copy that was restored."""
    return 0 < before.size <= size and ledger.row(before.size - 1).leaf.hex() == before.leaf


def _learned(before: Run | None, lists: Sequence[Sequence[Mention]], asked: Asked) -> Learned | None:
    """What the run before learned, if it holds of this one."""
    learned = None if before is None or asked.again else Learned.from_json(before.model)
    if learned is None or learned.one_to_one != asked.one_to_one or learned.outgrown(min(map(len, lists))):
        return None
    return learned


class _Fresh:
    """Whether something of a person changed since an entry, or a judgement about them was undone."""

    def __init__(self, view: View, since: int) -> None:
        told = changes(view), undone(view)
        self._persons = {person for newest in told for person, seq in newest.items() if seq >= since}

    def __call__(self, person: str) -> bool:
        return person in self._persons


def _beside_each_other(scored: Scored, chances: Numbers, lists: Sequence[Sequence[Mention]]) -> Numbers:
    """The probabilities of the pairs by what their two records tell, where that of the lists is not known."""
    people = {mention.id: as_person(mention) for listed in lists for mention in listed}
    found = np.zeros(len(chances))
    for place in np.flatnonzero(chances >= CANDIDATE).tolist():
        left, right = (people[scored.ids[int(side[place])]] for side in (scored.pairs.left, scored.pairs.right))
        found[place] = compare(left, right).probability or 0.0
    return found


@dataclass(frozen=True)
class _Found:
    """The pairs, their probabilities, and what was decided of them."""

    scored: Scored
    chances: list[float]
    decision: Decision


def _sorted_out(
    ledger: Ledger, view: View, sources: tuple[str, ...], found: _Found, asked: Asked
) -> tuple[LinkedPairs, list[Judgement], list[Proposal]]:
    """Record what is accepted; once more from the newest record where somebody appended meanwhile."""
    start, tries = view.checkpoint.size, 0
    while True:
        changed, late = changes(view), _Fresh(view, start)
        pairs = LinkedPairs(view, sources, changed, late)
        accepted, review = pairs.of(found.scored, found.chances, found.decision, asked.by, asked.today.isoformat())
        try:
            if not asked.dry_run:
                ledger.append([_draft(view, one) for one in accepted], expected_size=view.checkpoint.size)
        except RegisterError:
            tries += 1
            if tries == TRIES or ledger.size == view.checkpoint.size:
                raise
            view = view_of(ledger)
        else:
            return pairs, accepted, review


def _draft(view: View, judgement: Judgement) -> Draft:
    """Who may not see that there is somebody does not see that they are somebody else, either."""
    return judgement.draft(highest(*(view.records[record].id_level for record in (judgement.left, judgement.right))))
