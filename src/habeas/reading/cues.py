"""The words of a sentence that tell an act or a state, whoever bears it: "was arrested", "the release of", "got six years"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.count_words import Unit
from habeas.reading.layout import Layout
from habeas.reading.numbers import Number, find_numbers
from habeas.reading.phrases import Phrases

# The event that a verb tells, by the code it gives a number; what counts no fate of a person is left out.
EVENT_OF: Mapping[str, str] = MappingProxyType(
    {
        "held": "held", "detained": "detained", "arrested": "arrested", "charged": "charged", "on_trial": "tried",
        "convicted": "convicted", "sentenced_years": "convicted", "recognised": "recognised", "pardoned": "pardoned",
        "amnestied": "amnestied", "released": "released", "exchanged": "exchanged", "commuted": "commuted",
        "died": "died", "killed": "killed", "missing": "disappeared", "fled": "fled", "at_risk": "fell_ill",
        "critical": "fell_ill", "listed": "listed", "tortured": "tortured", "searched": "searched", "fined": "fined",
    }
)  # fmt: skip
# Nouns of these tell that it happened ("the arrest of"); a sentence, a list or a fate is only spoken of.
_NOUNS = frozenset({"arrested", "detained", "released", "died", "killed", "pardoned", "exchanged", "amnestied"})
_REACH = 7

Kind = Literal["verb", "state", "noun", "participle", "receives", "gives", "line"]


@dataclass(frozen=True, slots=True)
class Cue:
    """An act of a sentence: its event, the code of its verb where that counts people, and the tokens of its words, of which
    ``verb`` is the one whose form tells who bears it.
    """

    act: str
    code: Counted
    first: int
    last: int
    kind: Kind
    verb: int = 0


class Cues:
    """Finds the cues of one text."""

    def __init__(self, layout: Layout) -> None:
        self._layout, self._tokens, self._words = layout, layout.tokens, layout.words
        self._verbs, self._nouns = layout.words.counting.verbs, layout.words.counting.nouns

    def of(self, start: int, stop: int) -> list[Cue]:
        """The cues of tokens ``start`` to ``stop``, from left to right, none inside another."""
        found: list[Cue] = []
        index = start
        while index < stop:
            cue = self._at(index, start, stop)
            if cue is not None:
                found.append(replace(cue, verb=self._verb(cue)))
            index = cue.last if cue is not None else index + 1
        return found

    def _at(self, index: int, start: int, stop: int) -> Cue | None:
        told = self._words.events.acts.at(self._tokens, index, stop)
        verb, verb_end = self._coded(self._verbs.acts, index, stop)
        state, state_end = self._coded(self._verbs.states, index, stop)
        noun, noun_end = self._coded(self._verbs.doings, index, stop)
        nominal, nominal_end = self._coded(self._verbs.nominal, index, stop)
        if nominal_end > noun_end:
            noun, noun_end = nominal, nominal_end
        if told is not None and told[1] >= max(verb_end, state_end):
            return Cue(told[0], "arrested", index, told[1], "verb")
        granting = self._granting(index, stop)
        if granting is not None and verb_end <= index + 1:
            return granting
        named = self._words.events.nouns.at(self._tokens, index, stop)
        if named is not None and named[1] >= max(verb_end, state_end):
            return Cue(named[0], "arrested", index, named[1], "noun")
        described = self._words.events.described.at(self._tokens, index, stop)
        if described is not None and described[1] >= max(verb_end, state_end):
            return Cue(EVENT_OF[described[0]], described[0], index, described[1], "participle")
        if noun in _NOUNS and noun_end >= max(verb_end, state_end) and self._is_noun(index, start):
            return Cue(EVENT_OF[noun], noun, index, noun_end, "noun")
        if state_end > verb_end:
            return Cue(EVENT_OF[state], state, index, state_end, "state") if state in EVENT_OF else None
        if verb in EVENT_OF and not self._only_receives(index) and not self._is_thing(index, verb_end, start):
            return Cue(EVENT_OF[verb], verb, index, verb_end, "verb")
        return None

    def _coded(self, table: Phrases[Counted], index: int, stop: int) -> tuple[Counted, int]:
        hit = table.at(self._tokens, index, stop)
        return hit if hit is not None else ("other", 0)

    def _is_noun(self, index: int, start: int) -> bool:
        """Whether a word that may be a verb as well is a noun here: behind an article, an owner, a preposition."""
        small, token = self._words.counting.small, self._tokens[index]
        if self._verbs.acts.at(self._tokens, index, index + 1) is None:
            return True
        before = self._tokens[index - 1].lower if index > start else ""
        return before in small.articles | small.owners | small.prepositions | {"'s"} and not token.text.endswith("ed")

    def _is_thing(self, index: int, end: int, start: int) -> bool:
        """Whether a verb's word is a noun here: "the sentence", "his arrest", «la condena»."""
        small = self._words.counting.small
        if (
            index == start
            or end != index + 1
            or not small.articles
            or self._words.events.participles.search(self._tokens[index].lower)
        ):
            return False
        before = self._tokens[index - 1].lower
        if before in self._words.events.him and self._words.events.without_doer.search(self._tokens[index].lower):
            return False
        return before in small.articles | small.owners | {"'s"}

    def _only_receives(self, index: int) -> bool:
        hit = self._words.events.granting.at(self._tokens, index, len(self._tokens))
        return hit is not None

    def _granting(self, index: int, stop: int) -> Cue | None:
        """A verb that convicts by the length of time that is got or given."""
        hit = self._words.events.granting.at(self._tokens, index, stop)
        if hit is None or not self.has_length(hit[1], min(hit[1] + 2 * _REACH, stop)):
            return None
        return Cue("convicted", "convicted", index, hit[1], hit[0])

    def has_length(self, start: int, stop: int) -> bool:
        """Whether years or months are named here."""
        return self.length(start, stop) is not None

    def length(self, start: int, stop: int) -> tuple[int, int] | None:
        """The tokens of the first length in years or months."""
        for number in find_numbers(self._tokens, start, stop, self._words.numerals, self._layout.times):
            unit = self.unit(number, stop)
            if unit is not None:
                return number.begin, unit[1]
        return None

    def unit(self, number: Number, stop: int) -> tuple[Unit, int] | None:
        """Whether a number is one of years or months, and the index behind it."""
        if number.in_years:
            return "year", number.end
        at = number.end
        while at < stop and self._tokens[at].text == "-":
            at += 1
        unit = self._nouns.units.at(self._tokens, at, stop)
        return unit if unit is not None and unit[0] in {"year", "month"} else None

    def _verb(self, cue: Cue) -> int:
        words, small = self._words.events, self._words.counting.small
        if self._words.names.case_endings is None:
            return cue.first
        forms = (words.without_doer, words.participles, words.of_a_man, words.of_a_woman)
        for index in range(cue.first, cue.last):
            if index > cue.first and self._tokens[index - 1].lower in small.prepositions | words.inside:
                continue
            if any(form.search(self._tokens[index].lower) for form in forms):
                return index
        return cue.first
