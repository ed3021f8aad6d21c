"""A saying found in a sentence, and what belongs to it: where its words begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.language import Grammar
from habeas.reading.noun_phrases import NounPhrases
from habeas.reading.saying_verbs import COMMAS, SayingVerbs
from habeas.reading.source_kinds import SourceKinds
from habeas.reading.tokens import Token
from habeas.reading.verb_forms import IsQuoted, VerbForms

_LISTENER = 12
_NEAR = 3


@dataclass(frozen=True)
class Saying:
    """One cue: token ranges of cue and speaker (None where it is left out), and of what is said, before or after it: nothing
    where it is the sentence before.
    """

    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    before: bool


class SayingParts:
    """The parts of the sayings of one sentence, tokens ``start`` to ``stop``; ``is_quoted`` tells which tokens are in marks."""

    def __init__(self, tokens: Sequence[Token], start: int, stop: int, grammar: Grammar, is_quoted: IsQuoted) -> None:
        self._tokens, self._start, self._stop, self._quoted = tokens, start, stop, is_quoted
        self._voices, self._words, self._weekdays = grammar.voices, grammar.speech, grammar.calendar.weekdays
        self._conjunctions = grammar.speech.conjunctions | grammar.voices.and_words | grammar.voices.contrasts
        self._nouns = NounPhrases(tokens, start, stop, grammar, is_quoted)
        self._verbs = SayingVerbs(tokens, start, stop, grammar, is_quoted)
        self._kinds = SourceKinds(grammar.voices)
        self._forms = VerbForms(tokens, start, grammar, is_quoted)

    def _saying(
        self, cue: tuple[int, int], speaker: tuple[int, int] | None, *content: tuple[int, int], before: bool
    ) -> Saying | None:
        parts = tuple(
            part for first, last in content if self._has_words(*(part := self._told(first, last, before=before)))
        )
        return Saying(cue, speaker, parts, before) if parts else None

    def _told(self, first: int, last: int, *, before: bool) -> tuple[int, int]:
        """Without the marks around it, and without the day and the complementiser before it."""
        tokens = self._tokens
        while last > first and tokens[last - 1].text in COMMAS:
            last -= 1
        while first < last:
            told = None if before else self._words.complementisers.at(tokens, first, last)
            if told is not None:
                first = told[1]
            elif tokens[first].text in {",", ":", "—", "–"} or (not before and self._nouns.is_beside(first)):
                first += 1
            elif not before and first + 1 < last and self._is_on_day(first):
                first += 2
            else:
                break
        return first, last

    def _is_on_day(self, index: int) -> bool:
        """Whether a preposition and a day stand there: "on Wednesday"."""
        joins = self._tokens[index].lower in self._voices.inner | self._voices.prepositions
        return joins and self._tokens[index + 1].lower in self._weekdays

    def _hyphened(self, at: int) -> bool:
        return self._tokens[at - 1].text == "-" and self._tokens[at - 1].end == self._tokens[at].start

    def _has_words(self, first: int, last: int) -> bool:
        return any(self._tokens[i].is_word or self._tokens[i].is_number for i in range(first, last))

    def _opens(self, at: int) -> bool:
        return all(not token.is_word or token.lower in self._voices.openers for token in self._tokens[self._start : at])

    def _clause(self, at: int) -> int:
        """Where the clause before ``at`` begins: behind a semicolon, else with the sentence."""
        for index in range(at - 1, self._start, -1):
            if self._tokens[index].text == ";" and not self._quoted(index):
                return index + 1
        first = self._start
        while first < at and self._tokens[first].lower in self._conjunctions:
            first += 1
        return first

    def _listener(self, at: int, after: int) -> int:
        """Where the words begin behind "told reporters on Friday"."""
        tokens = self._tokens
        for index in range(after, min(after + _NEAR, self._stop - 1)):
            # "said only: “…”"
            if tokens[index].text == ":" and self._quoted(index + 1):
                return index
        limit = _LISTENER if tokens[at].lower in self._voices.tells else 0
        for index in range(after, min(after + limit, self._stop)):
            if tokens[index].text in {",", ":"} or self._quoted(index):
                return index
            if self._words.complementisers.at(tokens, index, self._stop) is not None:
                return index
        return after

    def _subject_begin(self, after: int) -> int:
        """Where the subject behind a verb begins: past a day, whom it was told, and the preposition before a body."""
        tokens, voices = self._tokens, self._voices
        at = after
        while at + 1 < self._stop:
            if self._nouns.is_beside(at):
                at += (
                    1
                    if tokens[at].lower in self._weekdays
                    or tokens[at].lower not in voices.determiners | voices.articles
                    else 2
                )
            elif self._is_on_day(at):
                at += 2
            elif tokens[at].lower in voices.inner and tokens[at + 1].lower in voices.bodies:
                return at + 1
            else:
                break
        return at
