"""Verbs of saying in one sentence: what looks like one, and whether it says something there.

Many are nouns as well ("plans", "reports"), many are as often no saying ("found", "called"): these count only behind the
right subject, or beside words in marks or what opens a clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from habeas.reading.language import Grammar
from habeas.reading.noun_phrases import NounPhrases
from habeas.reading.tokens import Token
from habeas.reading.verb_forms import IsQuoted, VerbForms

COMMAS = frozenset({",", "—", "–", "-", "―"})
ENDING = frozenset('.,;:!?—–…)"“«')
_CLOSING = frozenset("\"”»’'“")
_NEAR_SAYING = 3
_NEAR_QUOTE = 8
_ADVERBIAL = 12
_HEADLINE = 0.6


class SayingVerbs:
    """The verbs of saying of the sentence of tokens ``start`` to ``stop``."""

    def __init__(self, tokens: Sequence[Token], start: int, stop: int, grammar: Grammar, is_quoted: IsQuoted) -> None:
        self._tokens, self._start, self._stop, self._quoted = tokens, start, stop, is_quoted
        self._voices, self._words, self._weekdays = grammar.voices, grammar.speech, grammar.calendar.weekdays
        self._nouns = NounPhrases(tokens, start, stop, grammar, is_quoted)
        self._adverbials = frozenset(
            {*grammar.speech.behind, *grammar.voices.inner, *grammar.voices.prepositions, *grammar.calendar.weekdays}
        )
        self._forms = VerbForms(tokens, start, grammar, is_quoted)

    def at(self, at: int) -> int | None:
        """The index behind a verb of saying, the longest that begins here; None where none does, or only what looks like one."""
        tokens, voices, words = self._tokens, self._voices, self._words
        if tokens[at].is_capital and at > self._start and not self._is_headline:
            return None
        every = [table.at(tokens, at, self._stop) for table in (words.verbs, voices.says, voices.denies)]
        found = [one for one in every if one is not None]
        if not found:
            return None
        says, after = max(found, key=lambda one: (one[1], not one[0]))
        return after if says else None

    def is_verb(self, begin: int, at: int) -> bool:
        """Whether it is no noun, no passive, and, where it is as often no saying, plainly one."""
        tokens, voices = self._tokens, self._voices
        participle = self._forms.is_participle(at)
        if not participle and any(tokens[i].lower in voices.be for i in range(begin, at)):
            return False
        before = tokens[at - 1].lower if at > self._start else ""
        if not participle and any(self._forms.is_unreal(i) for i in range(begin, at)):
            return False
        nominal = (voices.determiners | voices.inner | voices.not_said) - voices.subjects - voices.ambiguous
        free = begin < at or self._quoted(at - 1) or (participle and before in voices.genitives)
        return free or before not in nominal

    def is_weak(self, at: int, after: int) -> bool:
        """Whether the verb is as often no saying, or a noun that ``voices`` takes for a verb behind the right subject."""
        tokens, words = self._tokens, self._words
        weak = words.weak.at(tokens, at, self._stop)
        bare = tokens[at].lower in self._voices.bare and words.verbs.at(tokens, at, self._stop) is None
        return bare or tokens[at].lower in self._voices.shows or (weak is not None and weak[1] == after)

    def may_say(self, begin: int, at: int, after: int, speaker: tuple[int, int]) -> bool:
        """Whether the phrase before the verb is its subject: not the object of a verb before, and able to show a thing."""
        tokens, words = self._tokens, self._words
        first = speaker[0]
        if not self._is_spoken(at, after, speaker):
            return False
        if first - 1 > self._start and self._forms.is_verb(first - 1):
            near = range(max(self._start, first - _NEAR_SAYING), first)
            if not any((behind := self.at(i)) is not None and behind <= first for i in near):
                return words.complementisers.at(tokens, after, self._stop) is not None or self._forms.is_participle(at)
        return not self.is_weak(at, after) or self.is_clear(begin, after) or self._holds_words(speaker)

    def _is_spoken(self, at: int, after: int, speaker: tuple[int, int]) -> bool:
        """Whether what could be a noun as well is a verb: behind a name or pronoun, or before words or a complementiser."""
        tokens, end = self._tokens, speaker[1]
        if self._words.nominal.at(tokens, at, self._stop) is None:
            return True
        if self._forms.is_participle(end - 1) and not tokens[end - 1].is_capital:
            return False
        named = tokens[end - 1].is_capital or tokens[
            end - 1
        ].lower in self._voices.subjects | self._voices.relatives | {")"}
        told = self._words.complementisers.at(tokens, after, self._stop) is not None
        marked = after < self._stop and (self._quoted(after) or tokens[after].text == ":")
        behind = tokens[after].lower if after < self._stop else ""
        return (named or told or marked or self._shows(at, speaker)) and behind not in self._voices.noun_after

    def _shows(self, at: int, speaker: tuple[int, int]) -> bool:
        return self._tokens[at].lower in self._voices.shows and self._holds_words(speaker)

    def actor(self, begin: int, after: int, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
        """Who does what a participle says, where no mark stands before it: the name beside it, or what holds the words."""
        tokens = self._tokens
        if phrase is None or tokens[begin - 1].text in COMMAS:
            return None
        first = begin
        while first > phrase[0] and (tokens[first - 1].is_capital or tokens[first - 1].text in {".", "-"}):
            first -= 1
        if first < begin:
            return first, begin
        return phrase if self._holds_words(phrase) and self.opens_clause(after) else None

    def _holds_words(self, phrase: tuple[int, int]) -> bool:
        """Whether it is a report, a poll, a letter: what shows or finds things says them."""
        held = (self._voices.holdings, self._words.papers)
        return any(table.at(self._tokens, i, phrase[1]) is not None for i in range(*phrase) for table in held)

    def is_clear(self, begin: int, after: int) -> bool:
        """Whether a weak verb is one of saying here: words in marks or what opens a clause stand beside it."""
        near = range(after, min(after + _NEAR_QUOTE, self._stop))
        end = next((i for i in near if self._tokens[i].text in ENDING and not self._quoted(i)), near.stop)
        if self.opens_clause(after) or self.opens_clause(after + 1) or any(self._quoted(i) for i in range(after, end)):
            return True
        if end < self._stop and self._tokens[end].text == ":":
            return True
        speaker = self._nouns.left(begin)
        opening = begin if speaker is None else speaker[0]
        before = opening - 1 > self._start and self._tokens[opening - 1].text == "," and self.ends_quote(opening - 2)
        if (opening > self._start and self.ends_quote(opening - 1)) or before:
            return True
        # "42 were released, the Herald has learned."
        parenthesis = opening - 1 > self._start and self._tokens[opening - 1].text == "," and self.closes(after)
        return parenthesis and any(self._forms.is_predicate(i) for i in range(self._start, opening))

    def opens_clause(self, index: int) -> bool:
        """Whether a complementiser or an infinitive stands there."""
        if index >= self._stop:
            return False
        infinitive = self._tokens[index].lower in self._words.asked
        return infinitive or self._words.complementisers.at(self._tokens, index, self._stop) is not None

    @cached_property
    def _is_headline(self) -> bool:
        spelled = [token for token in self._tokens[self._start : self._stop] if token.is_word]
        return sum(token.is_capital for token in spelled) > _HEADLINE * len(spelled)

    def ends_quote(self, index: int) -> bool:
        return self._quoted(index) and self._tokens[index].text in _CLOSING

    def follows_quote(self, index: int) -> bool:
        """Whether words in marks close before ``index``, with nothing but a comma or dash between."""
        while index > self._start and self._tokens[index - 1].text in COMMAS and not self._quoted(index - 1):
            index -= 1
        return index > self._start and self.ends_quote(index - 1)

    def closes(self, after: int) -> bool:
        """Whether nothing like a clause follows: the end, a mark, or an adverbial ("in a statement") up to one."""
        at = after
        if at < self._stop and self._voices.nesting.at(self._tokens, at, self._stop) is not None:
            return True
        while at < self._stop and at - after < _ADVERBIAL:
            token = self._tokens[at]
            if token.text in ENDING:
                return True
            if at == after and token.lower not in self._adverbials and not self._nouns.is_beside(at):
                return False
            at += 1
        return at >= self._stop
