"""Where a sentence says that somebody says something: the cue, the speaker, and on which side the words stand.

Found are "X said (that) …", "X told Y …", "…, X said", "…, said X", "according to X", "X, who is …, said", "…, adding
that …" (the speaker of the verb before). What is inside quotation marks is somebody's words, not the sentence's, so no cue
is looked for there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from habeas.reading.noun_phrases import NounPhrases
from habeas.reading.speech_words import SpeechWords
from habeas.reading.tokens import Token

_COMMAS = frozenset({",", "—", "–", "-", "―"})
_CLOSING = frozenset("\"”»’'“")
_ENDING = frozenset('.,;:!?—–…)"“«')


@dataclass(frozen=True)
class Saying:
    """One cue: token ranges of cue and speaker (None where it is left out), and of what is said, before or after."""

    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    content: tuple[int, int]
    before: bool


class Speech:
    """Finds the sayings of one sentence, tokens ``start`` to ``stop``; ``is_quoted`` tells which tokens are in marks."""

    def __init__(
        self, tokens: Sequence[Token], start: int, stop: int, words: SpeechWords, is_quoted: Callable[[int], bool]
    ) -> None:
        self._tokens, self._start, self._stop, self._words, self._quoted = tokens, start, stop, words, is_quoted
        self._nouns = NounPhrases(tokens, start, stop, words, is_quoted)

    def sayings(self) -> list[Saying]:
        """All of them, in order. A verb without a speaker of its own has the one of the verb before."""
        found: list[Saying] = []
        at = self._start
        while at < self._stop:
            saying = None if self._quoted(at) else self._according(at) or self._said(at, found)
            if saying is not None:
                found.append(saying)
                at = max(saying.cue[1], at + 1)
            else:
                at += 1
        return found

    # -- constructions --

    def _according(self, at: int) -> Saying | None:
        cue = self._words.according.at(self._tokens, at, self._stop)
        if cue is None:
            return None
        end = self._nouns.right(cue[1])
        if end == cue[1]:
            return None
        speaker = (cue[1], end)
        if self._opens(at):
            first = end + 1 if end < self._stop and self._tokens[end].text == "," else end
            return self._saying((at, cue[1]), speaker, (first, self._stop), before=False)
        return self._saying((at, cue[1]), speaker, (self._clause(at), at), before=True)

    def _said(self, at: int, earlier: Sequence[Saying]) -> Saying | None:
        words, tokens = self._words, self._tokens
        verb = words.says.at(tokens, at, self._stop)
        if verb is None or (tokens[at].is_capital and at > self._start):
            return None
        if at > self._start and tokens[at - 1].text == "-":
            return None
        after = verb[1]
        begin = self._verb_begin(at)
        if not tokens[at].lower.endswith("ing") and any(tokens[i].lower in words.passive for i in range(begin, at)):
            return None
        if begin > self._start and tokens[begin - 1].lower in words.before_nouns - words.pronouns and begin == at:
            return None
        if words.weak.at(tokens, at, self._stop) is not None and not self._is_clear(at, after):
            return None
        closes = begin > self._start and (tokens[begin - 1].text in _COMMAS or self._ends_quote(begin - 1))
        if closes and begin == at and tokens[begin - 1].text != "-":
            end = self._nouns.right(after)
            is_object = after < self._stop and tokens[after].lower in words.complementisers
            apposed = (
                tokens[begin - 1].text == ","
                and self._nouns.left(begin) is not None
                and not self._ends_quote(begin - 2)
            )
            inverted = end > after and not is_object and not apposed and not tokens[at].lower.endswith("ing")
            if inverted and self._closes(end):
                return self._saying((at, after), (after, end), (self._clause(at), begin), before=True)
        speaker = self._nouns.left(begin)
        if speaker is None:
            return self._continued(begin, at, after, earlier)
        opening = speaker[0]
        follows = opening > self._start and (tokens[opening - 1].text in _COMMAS or self._ends_quote(opening - 1))
        if follows and self._closes(after) and self._has_words(self._clause(opening), opening):
            return self._saying((begin, after), speaker, (self._clause(opening), opening), before=True)
        return self._saying((begin, after), speaker, (self._listener(at, after), self._stop), before=False)

    def _continued(self, begin: int, at: int, after: int, earlier: Sequence[Saying]) -> Saying | None:
        """A verb joined to what stands before: its speaker is the one of the verb before, or nobody known."""
        joined = begin > self._start and (
            self._tokens[begin - 1].lower in self._words.conjunctions or self._tokens[begin - 1].text in _COMMAS
        )
        if not joined:
            return None
        speaker = earlier[-1].speaker if earlier else self._nouns.first(begin - 1)
        return self._saying((begin, after), speaker, (self._listener(at, after), self._stop), before=False)

    # -- parts --

    def _saying(
        self, cue: tuple[int, int], speaker: tuple[int, int] | None, content: tuple[int, int], *, before: bool
    ) -> Saying | None:
        first, last = content
        while (
            not before and first < last and self._tokens[first].lower in self._words.days | self._words.complementisers
        ):
            first += 1
        while last > first and self._tokens[last - 1].text in _COMMAS:
            last -= 1
        while first < last and (self._tokens[first].text in {",", ":", "—", "–"}):
            first += 1
        return Saying(cue, speaker, (first, last), before) if self._has_words(first, last) else None

    def _has_words(self, first: int, last: int) -> bool:
        return any(self._tokens[i].is_word or self._tokens[i].is_number for i in range(first, last))

    def _is_clear(self, at: int, after: int) -> bool:
        """Whether a weak verb is one of saying here: words in marks or a complementiser stand beside it."""
        beside = self._tokens[after : min(after + 2, self._stop)]
        return (
            any(token.lower in self._words.complementisers or token.text == ":" for token in beside)
            or (after < self._stop and (self._quoted(after) or (after + 1 < self._stop and self._quoted(after + 1))))
            or (at > self._start and self._ends_quote(at - 1))
        )

    def _verb_begin(self, at: int) -> int:
        while at > self._start and self._tokens[at - 1].lower in self._words.between and not self._quoted(at - 1):
            at -= 1
        return at

    def _ends_quote(self, index: int) -> bool:
        return self._quoted(index) and self._tokens[index].text in _CLOSING

    def _closes(self, after: int) -> bool:
        """Whether nothing like a clause follows: the end, a mark, or an adverbial ("in a statement") up to one."""
        at = after
        while at < self._stop and at - after < 12:
            token = self._tokens[at]
            if token.text in _ENDING:
                return True
            if at == after and token.lower not in self._words.behind:
                return False
            at += 1
        return at >= self._stop

    def _opens(self, at: int) -> bool:
        return all(not token.is_word or token.lower in self._words.openers for token in self._tokens[self._start : at])

    def _clause(self, at: int) -> int:
        """Where the clause before ``at`` begins: behind a semicolon, else with the sentence."""
        for index in range(at - 1, self._start, -1):
            if self._tokens[index].text == ";" and not self._quoted(index):
                return index + 1
        first = self._start
        while first < at and self._tokens[first].lower in self._words.conjunctions:
            first += 1
        return first

    def _listener(self, at: int, after: int) -> int:
        """Where the words begin behind "told reporters on Friday"."""
        words, tokens = self._words, self._tokens
        if words.tells.at(tokens, at, self._stop) is None:
            return after
        for index in range(after, min(after + 12, self._stop)):
            token = tokens[index]
            if token.lower in words.complementisers or token.text in {",", ":"}:
                return index
            if self._quoted(index):
                return index
        return after
