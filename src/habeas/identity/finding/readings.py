"""How a word in Latin letters would be written had it been read in another system.

What is ch in English is tch in French; what is sh there is ch, which in German and Łacinka is kh. Nobody says of a
name in which system it is written, so that each is tried: from French, into French, from German or Łacinka, into
these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from habeas.identity.finding.tokens import Token, token
from habeas.names.words import word


class _System:
    """Groups of letters, and what stands for them instead; the longest first."""

    def __init__(self, **instead: str) -> None:
        self._groups = re.compile("|".join(sorted(instead, key=len, reverse=True)))
        self._instead = instead

    def __call__(self, plain: str) -> str:
        return self._groups.sub(lambda found: self._instead[found.group()], plain)


_SYSTEMS = (
    _System(tch="tch", ch="sh", dj="j", oua="wa", oue="we", oui="wi", ouo="wo"),
    _System(shch="chtch", sh="ch", ch="tch", dj="dj", j="dj", zh="j", w="ou"),
    _System(tsch="tsch", sch="sch", ch="kh", z="ts", j="dj", zh="j"),
    _System(kh="ch", ts="z", zh="j"),
)


def readings(one: Token) -> Iterator[Token]:
    """The word as it is, then the other ways."""
    yield one
    plain = word(one.text).latin
    for system in _SYSTEMS:
        other = system(plain)
        if other != plain:
            yield token(other)
