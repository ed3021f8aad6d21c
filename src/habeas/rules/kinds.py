"""What kind of thing a fact is: the values it may have, in words and, where they are few, one by one.

A fact is a tuple of the values it may have: none where nobody told it, one where it is known, several where it is disputed
or where a date leaves several open. A value is a text, a whole number, true or false, or a tuple of texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Value: TypeAlias = str | int | bool | tuple[str, ...]
Fact: TypeAlias = tuple[Value, ...]
Facts: TypeAlias = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind. ``terms``: the closed list of a term (or of the texts in a list). ``low`` and ``high`` bound a number."""

    type: Literal["term", "flag", "whole", "text", "texts"]
    meaning: str
    terms: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    @property
    def every(self) -> tuple[Value, ...] | None:
        """All values that it may have; None where they cannot be listed."""
        if self.type == "term":
            return self.terms
        if self.type == "flag":
            return (True, False)
        if self.type == "whole" and self.low is not None and self.high is not None:
            return tuple(range(self.low, self.high + 1))
        return None

    @property
    def words(self) -> str:
        """What it is, for an error."""
        if self.type == "term":
            return f"one of {', '.join(self.terms)}"
        return {"flag": "true or false", "whole": "a whole number", "text": "a text", "texts": "a list of texts"}[
            self.type
        ]
