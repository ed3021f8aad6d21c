"""Whether a name's form lets it be the subject or the object of a verb, where names have cases.

The first word tells: a given name that the language's list has is in the nominative; one that only its stem is known by is in
another case. «Александра» is a woman's nominative and a man's genitive: beside a verb in the masculine she is no subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.event_words import EventWords
from habeas.reading.name_words import NameWords
from habeas.reading.tokens import Token

_INITIAL = 2
_VOWEL = re.compile(r"[ая]\Z")
_OF_WOMEN = re.compile(r"[аяьоеиіїыэ]\Z")


class NameForms:
    """The forms of one language's names."""

    def __init__(self, names: NameWords, events: EventWords) -> None:
        self._names, self._events = names, events
        self._cased = names.case_endings is not None

    def may_be_subject(self, name: Sequence[Token], verb: str) -> bool:
        """Whether the name may be a nominative that agrees with the verb."""
        if not self._cased:
            return True
        low = _telling(name)
        if low in self._events.he:
            return True
        masculine = self._events.of_a_man.search(verb) is not None
        feminine = self._events.of_a_woman.search(verb) is not None
        if low in self._names.given:
            return not (masculine and _VOWEL.search(low) and low not in self._events.men) and not (
                feminine and not _OF_WOMEN.search(low)
            )
        if low in self._names.given_names:
            return False
        if self._events.unchanged_ending.search(low):
            return True
        if self._events.oblique_ending.search(low) or (masculine and _VOWEL.search(low)):
            return False
        return not (feminine and not _OF_WOMEN.search(low))

    def may_be_object(self, name: Sequence[Token]) -> bool:
        """Whether the name may stand in another case than the nominative."""
        if not self._cased:
            return True
        low = _telling(name)
        if low in self._names.given:
            unchanged = self._events.unchanged_ending.search(low) is not None and low not in self._events.men
            return unchanged or self._is_mans_genitive(low)
        if low in self._names.given_names:
            return True
        endings = (self._events.unchanged_ending, self._events.oblique_ending, _VOWEL)
        return any(ending.search(low) for ending in endings)

    def may_be_genitive(self, name: Sequence[Token]) -> bool:
        """Whether the name may say whose somebody is."""
        return self.may_be_object(name) and not _telling(name).endswith(("у", "ю"))

    def _is_mans_genitive(self, low: str) -> bool:
        given = self._names.given
        return (low[-1] == "а" and low[:-1] in given) or (
            low[-1] == "я" and bool({low[:-1] + "й", low[:-1] + "ь"} & given)
        )


def _telling(name: Sequence[Token]) -> str:
    """The word whose form tells: the first one, or the surname behind initials."""
    low = name[0].lower
    return low if len(low) > _INITIAL else name[-1].lower
