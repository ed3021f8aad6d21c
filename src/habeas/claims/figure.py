"""A figure: a number that counts people or measures a sentence, as a document prints it.

Spans are character offsets into the document's text, end excluded: ``text[start:end] == quote``. Dates are full or
partial ISO dates as text (``2024``, ``2024-07``, ``2024-07-18``); None where neither text nor publication date tells.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Literal

from habeas.vocabulary.quantities import Modality, Quantity

Kind = Literal["stock", "flow", "cumulative"]
Counted = Literal[
    "held", "detained", "arrested", "charged", "on_trial", "convicted", "sentenced_years", "recognised", "pardoned",
    "amnestied", "released", "exchanged", "commuted", "died", "killed", "missing", "fled", "at_risk", "critical",
    "listed", "tortured", "searched", "fined", "ages", "other_persons", "other",
]  # fmt: skip
NOT_PEOPLE = frozenset({"ages", "other"})


@dataclass(frozen=True)
class Figure:
    """One number of a document.

    ``number`` is the number expression alone, at ``number_start``. ``attributed_to`` holds surface names, the
    innermost source first; empty is the document's own voice. ``subset_of`` is an index into the document's figures.
    """

    quote: str
    start: int
    end: int
    number: str
    number_start: int
    low: int | None
    high: int | None
    modality: Modality
    counted: Counted
    kind: Kind | None = None
    from_: str | None = None
    to: str | None = None
    place: str | None = None
    attributed_to: tuple[str, ...] = ()
    negated_or_role: str | None = None
    subset_of: int | None = None

    @property
    def quantity(self) -> Quantity:
        """Its value with bounds and modality."""
        return Quantity(self.low, self.high, self.modality)

    @property
    def counts_people(self) -> bool:
        """Whether it counts people (not ages, sentence lengths or other things)."""
        return self.counted not in NOT_PEOPLE and self.counted != "sentenced_years"

    def moved(self, **changes: object) -> Figure:
        """The same figure with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def as_json(self) -> dict[str, object]:
        """The fields of the annotation guide, in its order and names (``from``, not ``from_``)."""
        fields = asdict(self)
        fields["attributed_to"] = list(self.attributed_to)
        return {("from" if key == "from_" else key): value for key, value in fields.items()}
