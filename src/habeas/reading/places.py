"""Countries a text speaks of, by the names of countries, of their people and of their cities.

The country an article is about is the one it names most, the first named of equals. A figure is of another country only
where that country stands beside it behind a word of place ("in Poland").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token


@dataclass(frozen=True)
class Gazetteer:
    """Names of places and peoples to ISO 3166-1 alpha-2 codes, and the words that put something at a place."""

    names: Phrases[str] = field(default_factory=Phrases)
    countries: Phrases[str] = field(default_factory=Phrases)
    at: frozenset[str] = frozenset()


def country_of(tokens: Sequence[Token], gazetteer: Gazetteer) -> str | None:
    """The country the text names most; None when it names none."""
    seen: Counter[str] = Counter()
    index = 0
    while index < len(tokens):
        found = gazetteer.names.at(tokens, index, len(tokens)) if tokens[index].is_capital else None
        if found is None:
            index += 1
            continue
        seen[found[0]] += 1
        index = found[1]
    return seen.most_common(1)[0][0] if seen else None


def place_of(tokens: Sequence[Token], start: int, stop: int, country: str | None, gazetteer: Gazetteer) -> str | None:
    """The country of what stands in tokens ``start`` to ``stop``: one named there as a place, or the article's."""
    for index in range(start, stop - 1):
        if tokens[index].lower in gazetteer.at and tokens[index + 1].is_capital:
            found = gazetteer.countries.at(tokens, index + 1, stop)
            if found is not None:
                return found[0]
    return country
