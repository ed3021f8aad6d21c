"""What is judged about single records, kept up to date judgement by judgement: for whoever looks at one pair after another.

It says the same as ``clusters`` (a property test holds it to that) but for one record at a time, so that a decision costs
as much as the cluster it is about has records, however large the register is.
"""

from __future__ import annotations

from collections.abc import Iterable

from habeas.identity.judgements import Judgement, standing


class Relations:
    """Judgements by their records. Those that were undone are not in it."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._pairs: dict[frozenset[str], list[Judgement]] = {}
        self._others: dict[str, dict[str, None]] = {}
        for judgement in judgements:
            self.add(judgement)

    def add(self, judgement: Judgement) -> None:
        """Take one in."""
        self._pairs.setdefault(judgement.pair, []).append(judgement)
        self._others.setdefault(judgement.left, {})[judgement.right] = None
        self._others.setdefault(judgement.right, {})[judgement.left] = None

    def withdraw(self, judgement: Judgement) -> None:
        """Take one out: what had been judged before it stands again."""
        self._pairs[judgement.pair].remove(judgement)

    def stands(self, left: str, right: str) -> Judgement | None:
        """What stands of a pair; None where nobody has judged it."""
        pair = frozenset((left, right))
        return standing(self._pairs.get(pair, ())).get(pair)

    def cluster(self, record: str) -> tuple[str, ...]:
        """The record and all that is judged the same, the nearest first."""
        found = {record: None}
        waiting = [record]
        for each in waiting:
            for judgement in self._of(each):
                other = judgement.right if judgement.left == each else judgement.left
                if judgement.verdict == "same" and other not in found:
                    found[other] = None
                    waiting.append(other)
        return tuple(found)

    def apart(self, left: str, right: str) -> tuple[Judgement, ...]:
        """What says that two records are different people: of them, or of any two that are judged the same as they."""
        others = set(self.cluster(right))
        against = (
            judgement
            for record in self.cluster(left)
            for judgement in self._of(record)
            if judgement.verdict == "different" and judgement.pair & others - {record}
        )
        return tuple(dict.fromkeys(against))

    def _of(self, record: str) -> Iterable[Judgement]:
        for other in self._others.get(record, ()):
            judgement = self.stands(record, other)
            if judgement is not None:
                yield judgement
