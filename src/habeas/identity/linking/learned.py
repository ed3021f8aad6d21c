"""What a run learned of two lists: the trained model, and what its weights are worth. Kept, so that the next run need not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.identity.linking.calibration import Curve, Numbers, alone, chances, learned, learned_of_any
from habeas.identity.linking.engine import Scored
from habeas.identity.linking.model import SMALL, VERSION
from habeas.identity.linking.trained import Trained


@dataclass(frozen=True)
class Learned:
    """The model as trained; the two curves (see ``calibration``), None for a list with itself and where the lists are too small
    for any; and whether each person is said to stand once in each list.
    """

    trained: Trained
    curves: tuple[Curve, Curve] | None
    one_to_one: bool
    small: bool = False

    @property
    def checked(self) -> bool:
        """Whether the probabilities were learned against strangers, and a pair may be accepted by them."""
        return self.curves is not None

    @property
    def calibrated(self) -> bool:
        """Whether the lists show what a weight is worth at all."""
        return not self.small

    def outgrown(self, people: int) -> bool:
        """Whether lists that were too small have so many people by now that more can be learned."""
        return self.small and people >= SMALL

    @classmethod
    def of(cls, scored: Scored, probed: int, *, one_to_one: bool) -> Learned:
        """What a run that scored pairs within the lists, too, shows."""
        alone = not scored.sizes[1]
        small = min(scored.sizes[: 1 if alone else 2]) < SMALL
        if alone or small:
            return cls(scored.trained, None, one_to_one, small)
        asked = scored.pairs, scored.sizes, probed
        best = learned(*asked)
        curves = None if best is None else (best, learned_of_any(*asked))
        return cls(scored.trained, curves, one_to_one, best is None)

    def chances(self, scored: Scored) -> Numbers:
        """The probability of each pair (``Scored.across``)."""
        if self.curves is None:
            return alone(scored.pairs.weight)
        return chances(scored.pairs, *self.curves, one_to_one=self.one_to_one)

    def as_json(self) -> dict[str, object]:
        """The form in which it is kept: numbers only."""
        curves = None if self.curves is None else [[list(c.weights), list(c.chances)] for c in self.curves]
        return {
            "version": VERSION,
            "trained": self.trained.as_json(),
            "curves": curves,
            "one_to_one": self.one_to_one,
            "small": self.small,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, object]) -> Learned | None:
        """From the form in which it is kept; None where that is empty, of another version of the model, or not this."""
        try:
            if kept["version"] != VERSION:
                return None
            told = kept["curves"]
            curves = None
            if isinstance(told, list):
                best, other = (Curve(tuple(map(float, w)), tuple(map(float, c))) for w, c in told)
                curves = best, other
            trained = kept["trained"]
            if not isinstance(trained, Mapping):
                return None
            return cls(Trained.from_json(trained), curves, bool(kept["one_to_one"]), bool(kept["small"]))
        except (KeyError, TypeError, ValueError):
            return None
