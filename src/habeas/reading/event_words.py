"""The words by which a language tells what happened to one person, beyond the verbs that also tell what a number counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class EventWords:
    """``acts`` are phrases for terms of ``EVENT`` that no number is counted by ("was moved to": transferred).

    Whether the one before a verb did it or bore it: ``passive`` words must stand before one ("was arrested") where there are
    any; a verb in the singular with an ``active`` ending (a pattern) is done by the one before it, and one in the plural
    to them («Новенко задержали»).

    Patterns of what stands beside an act, each with a group ``said`` around what is taken: ``articles`` of law
    ("under Article 361"), ``court`` ("a court in Minsk"), ``facility`` ("penal colony No. 8"). Empty ones find nothing.
    """

    acts: Phrases[str] = field(default_factory=Phrases)
    passive: frozenset[str] = frozenset()
    active: str = ""
    articles: str = ""
    court: str = ""
    facility: str = ""

    @cached_property
    def active_ending(self) -> re.Pattern[str] | None:
        """``active``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.active})\Z") if self.active else None

    @cached_property
    def article_pattern(self) -> re.Pattern[str] | None:
        """``articles``, compiled."""
        return re.compile(self.articles) if self.articles else None

    @cached_property
    def court_pattern(self) -> re.Pattern[str] | None:
        """``court``, compiled."""
        return re.compile(self.court) if self.court else None

    @cached_property
    def facility_pattern(self) -> re.Pattern[str] | None:
        """``facility``, compiled."""
        return re.compile(self.facility) if self.facility else None
