"""What a verb looks like in a sentence, as far as the forms of its word tell: finite or not, real or not, and where it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from habeas.reading.language import Grammar
from habeas.reading.tokens import Token

# Whether a token stands inside quotation marks.
IsQuoted = Callable[[int], bool]


class VerbForms:
    """The verbs of one sentence, which begins at token ``start``."""

    def __init__(self, tokens: Sequence[Token], start: int, grammar: Grammar, is_quoted: IsQuoted) -> None:
        self._tokens, self._start, self._quoted = tokens, start, is_quoted
        self._words, self._weekdays = grammar.voices, grammar.calendar.weekdays
        self._verb = re.compile(grammar.voices.verb)
        self._participle = re.compile(grammar.speech.participle)
        self._adverb = re.compile(grammar.speech.adverb)
        self._unreal = re.compile(grammar.speech.unreal)

    def is_verb(self, index: int) -> bool:
        """Whether the token looks like a finite verb."""
        token = self._tokens[index]
        return not token.is_capital and self._verb.search(token.lower) is not None

    def is_predicate(self, index: int) -> bool:
        """Whether the token looks like a finite verb or an auxiliary."""
        return self.is_verb(index) or self._tokens[index].lower in self._words.be | self._words.have

    def is_participle(self, index: int) -> bool:
        """Whether the token is a verb that has no subject of its own ("saying")."""
        low = self._tokens[index].lower
        return low in self._words.participles or self._participle.search(low) is not None

    def is_unreal(self, index: int) -> bool:
        """Whether the token says of the verb behind it that nobody has done it, or not yet: "did not", "may"."""
        token = self._tokens[index]
        # "In May" is no "may".
        return not token.is_capital and (
            token.lower in self._words.modals or self._unreal.search(token.lower) is not None
        )

    def verb_begin(self, at: int) -> int:
        """Where the verb at ``at`` begins with its auxiliaries and adverbs."""
        begin = at
        while begin > self._start and not self._quoted(begin - 1):
            skipped = self._words.between.before(self._tokens, begin, self._start)
            if skipped is not None:
                begin = skipped[1]
            elif self._belongs(begin - 1, at):
                begin -= 1
            else:
                break
        return begin

    def _belongs(self, index: int, verb: int) -> bool:
        low, words = self._tokens[index].lower, self._words
        if low in words.be | words.have or low in self._weekdays or self._adverb.search(low) is not None:
            return True
        return self.is_unreal(index) or (low in words.genitives and self.is_participle(verb))
