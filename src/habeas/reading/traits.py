"""Which trait of people a phrase describes: women, over fifty, ill, pensioners. The names are those of the register.

Parts described by a trait can be set beside a group's stated subsets, and parts of complementary traits (``men`` and
``women``) added up. Several traits may be named at once; ``chronic_disease_or_disability`` stands for the two together.
"""

from __future__ import annotations

from habeas.reading.language import grammar
from habeas.reading.tokens import tokens

_TOGETHER = frozenset({"chronic_disease", "disability"})
COMPLEMENTS: tuple[frozenset[str], ...] = (frozenset({"men", "women"}), frozenset({"adults", "minors"}))


def traits_of(phrase: str, language: str = "en") -> frozenset[str]:
    """The traits that the words of a quote or a clause name; empty when they name none."""
    words = grammar(language)
    found: set[str] = set()
    sequence = tokens(phrase, words.numerals.spelling)
    index = 0
    while index < len(sequence):
        hit = words.traits.at(sequence, index, len(sequence))
        if hit is None:
            index += 1
            continue
        found.add(hit[0])
        index = hit[1]
    if found >= _TOGETHER:
        found = found - _TOGETHER | {"chronic_disease_or_disability"}
    return frozenset(found)
