"""Words that end with a full stop without ending a sentence, as a language lists them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Abbreviations:
    """Lower case, without the last stop. ``never`` are followed by a name or a number; ``maybe`` end a sentence when one of
    ``openers`` follows; ``words`` are those of ``never`` that are common words, too ("no"), and then do end one.
    """

    never: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
