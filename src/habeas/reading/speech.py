"""Where a sentence says that somebody says something: the cue, the speaker, and on which side the words stand.

Found are "X said (that) …", "X told Y …", "…, X said", "…, said X", "according to X", "in his words", "X, who is …, said",
"…, adding that …" (the speaker of the verb before), "X puts … at N" and "X's claim that …". What is inside quotation marks is
somebody's words, not the sentence's, so no cue is looked for there.

The words are those by which figures find their sources (``voices``) and a few more. The two are read apart: who says a number
is looked for around that number, over several sentences, where an act of counting is a saying as well; a quotation needs the
words themselves, and every saying has some.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from habeas.reading.language import Grammar
from habeas.reading.noun_phrases import NounPhrases
from habeas.reading.saying_verbs import COMMAS, ENDING, SayingVerbs
from habeas.reading.tokens import Token
from habeas.reading.verb_forms import IsQuoted, VerbForms

_NEAR = 4
_LISTENER = 12
_PUTTING = 10


@dataclass(frozen=True)
class Saying:
    """One cue: token ranges of cue and speaker (None where it is left out), and of what is said, before or after."""

    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    before: bool


class Speech:
    """Finds the sayings of one sentence, tokens ``start`` to ``stop``; ``is_quoted`` tells which tokens are in marks."""

    def __init__(self, tokens: Sequence[Token], start: int, stop: int, grammar: Grammar, is_quoted: IsQuoted) -> None:
        self._tokens, self._start, self._stop, self._quoted = tokens, start, stop, is_quoted
        self._voices, self._words, self._weekdays = grammar.voices, grammar.speech, grammar.calendar.weekdays
        self._nouns = NounPhrases(tokens, start, stop, grammar, is_quoted)
        self._verbs = SayingVerbs(tokens, start, stop, grammar, is_quoted)
        self._forms = VerbForms(tokens, start, grammar, is_quoted)

    def sayings(self) -> list[Saying]:
        """All of them, in order. A verb without a speaker of its own has the one of the verb before."""
        found: list[Saying] = []
        at = self._start
        while at < self._stop:
            saying = None
            if not self._quoted(at):
                saying = (
                    self._own_words(at) or self._according(at) or self._put(at) or self._said(at, found) or self._planned(at)
                )  # fmt: skip
            if saying is not None:
                found[-1:] = [*map(self._before(saying), found[-1:]), saying]
                at = max(saying.cue[1], at + 1)
            else:
                at += 1
        return found

    def _before(self, saying: Saying) -> Callable[[Saying], Saying]:
        """What the saying before keeps: a further verb of the same speaker has words of its own, "said …, adding that …"."""

        def cut(earlier: Saying) -> Saying:
            first, last = earlier.content[-1]
            inner = (
                saying.before or earlier.before or saying.speaker != earlier.speaker or not first < saying.cue[0] < last
            )
            if inner:
                return earlier
            end = saying.cue[0]
            while end > first and (
                self._tokens[end - 1].text in COMMAS or self._tokens[end - 1].lower in self._words.conjunctions
            ):
                end -= 1
            return (
                replace(earlier, content=(*earlier.content[:-1], (first, end)))
                if self._has_words(first, end)
                else earlier
            )

        return cut

    def author(self, at: int, stop: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
        """Cue and speaker of the author's words between dashes, up to ``stop``: "— said Novenko —"; None where they say nothing."""
        for verb in range(at, min(at + _NEAR, stop)):
            after = self._verbs.at(verb)
            if after is None or after > stop:
                continue
            end = min(self._nouns.right(after), stop)
            speaker = (after, end) if end > after else self._nouns.left(self._forms.verb_begin(verb))
            return (verb, after), speaker
        return None

    # -- constructions --

    def _according(self, at: int) -> Saying | None:
        cue = self._voices.according.at(self._tokens, at, self._stop)
        if self._words.verbs.at(self._tokens, at, self._stop) is not None:
            return None
        if cue is None or self._voices.nesting.at(self._tokens, at, self._stop) is not None:
            return None
        end = self._nouns.right(cue[1])
        return None if end == cue[1] else self._attributed((at, cue[1]), (cue[1], end), end)

    def _own_words(self, at: int) -> Saying | None:
        """In "by his account": the speaker is the pronoun in it."""
        cue = self._words.own_words.at(self._tokens, at, self._stop)
        if cue is None:
            return None
        owner = next((i for i in range(at, cue[1]) if self._tokens[i].lower in self._voices.owners), None)
        return None if owner is None else self._attributed((at, cue[1]), (owner, owner + 1), cue[1])

    def _attributed(self, cue: tuple[int, int], speaker: tuple[int, int], end: int) -> Saying | None:
        """What an adverbial of attribution covers: what follows where it opens, else what stands before, or both sides."""
        at, goes_on = cue[0], end < self._stop and self._tokens[end].text == ","
        if self._opens(at):
            return self._saying(cue, speaker, (end + 1 if goes_on else end, self._stop), before=False)
        clause = self._clause(at)
        between = goes_on and self._tokens[at - 1].text == ","
        if between and not any(self._forms.is_predicate(i) for i in range(clause, at)):
            # "Seven of them, according to X, are ill."
            return self._saying(cue, speaker, (clause, at), (end + 1, self._stop), before=True)
        return self._saying(cue, speaker, (clause, at), before=True)

    def _put(self, at: int) -> Saying | None:
        """A number behind a verb of putting: "X puts the toll at 12"."""
        tokens, voices = self._tokens, self._voices
        cue = voices.puts.at(tokens, at, self._stop)
        if cue is None:
            return None
        for scale in range(cue[1] + 1, min(cue[1] + _PUTTING, self._stop - 1)):
            if tokens[scale].text in ENDING:
                return None
            number = any(token.is_number for token in tokens[scale + 1 : min(scale + 4, self._stop)])
            if tokens[scale].lower in voices.scale and number:
                begin = self._forms.verb_begin(at)
                speaker = self._nouns.left(begin)
                return (
                    self._saying((begin, scale + 1), speaker, (scale + 1, self._stop), before=False)
                    if speaker
                    else None
                )
        return None

    def _planned(self, at: int) -> Saying | None:
        """What somebody said as a noun: "X's claim that …", "his promise to …"."""
        tokens, voices = self._tokens, self._voices
        owned = tokens[at].lower in voices.owners
        if not owned and (at == self._start or tokens[at].lower not in voices.genitives):
            return None
        for noun in range(at + 1, min(at + _NEAR, self._stop)):
            cue = self._words.plans.at(tokens, noun, self._stop)
            if cue is not None:
                if not self._verbs.opens_clause(cue[1]):
                    return None
                speaker = (at, at + 1) if owned else self._nouns.owner(at)
                return self._saying((noun, cue[1]), speaker, (cue[1], self._stop), before=False) if speaker else None
            if not tokens[noun].is_word:
                return None
        return None

    def _said(self, at: int, earlier: Sequence[Saying]) -> Saying | None:
        tokens, nouns = self._tokens, self._nouns
        after = self._verbs.at(at)
        if after is None or (at > self._start and tokens[at - 1].text == "-"):
            return None
        begin = self._forms.verb_begin(at)
        if not self._verbs.is_verb(begin, at):
            return None
        participle = self._forms.is_participle(at)
        closes = begin > self._start and (tokens[begin - 1].text in COMMAS or self._verbs.ends_quote(begin - 1))
        if closes and begin == at and tokens[begin - 1].text != "-" and not participle:
            end = nouns.right(after)
            apposed = (
                tokens[begin - 1].text == ","
                and nouns.left(begin) is not None
                and not self._verbs.ends_quote(begin - 2)
            )
            strong = not self._verbs.is_weak(at, after) or self._verbs.is_clear(begin, after)
            if (
                strong
                and end > after
                and not self._verbs.opens_clause(after)
                and not apposed
                and self._verbs.closes(end)
            ):
                return self._saying((at, after), (after, end), (self._clause(at), begin), before=True)
        speaker = nouns.left(begin)
        if participle and begin == at:
            speaker = self._verbs.actor(begin, after, speaker)
        if speaker is None:
            return self._continued(begin, at, after, earlier)
        if not self._verbs.may_say(begin, at, after, speaker):
            return None
        opening = speaker[0]
        follows = opening > self._start and (tokens[opening - 1].text in COMMAS or self._verbs.ends_quote(opening - 1))
        if follows and self._verbs.closes(after) and self._has_words(self._clause(opening), opening):
            return self._saying((begin, after), speaker, (self._clause(opening), opening), before=True)
        return self._saying((begin, after), speaker, (self._listener(at, after), self._stop), before=False)

    def _continued(self, begin: int, at: int, after: int, earlier: Sequence[Saying]) -> Saying | None:
        """A verb joined to what stands before: its speaker is the one of the verb before, or the sentence's subject."""
        joined = begin > self._start and (
            self._tokens[begin - 1].lower in self._words.conjunctions or self._tokens[begin - 1].text in COMMAS
        )
        if not joined or (self._verbs.is_weak(at, after) and not self._verbs.is_clear(begin, after)):
            return None
        speaker = earlier[-1].speaker if earlier else self._nouns.subject(begin - 1)
        return self._saying((begin, after), speaker, (self._listener(at, after), self._stop), before=False)

    # -- parts --

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
            elif tokens[first].text in {",", ":", "—", "–"} or (not before and tokens[first].lower in self._weekdays):
                first += 1
            else:
                break
        return first, last

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
        while first < at and self._tokens[first].lower in self._words.conjunctions:
            first += 1
        return first

    def _listener(self, at: int, after: int) -> int:
        """Where the words begin behind "told reporters on Friday"."""
        tokens = self._tokens
        limit = _LISTENER if tokens[at].lower in self._voices.tells else 0
        for index in range(after, min(after + limit, self._stop)):
            if tokens[index].text in {",", ":"} or self._quoted(index):
                return index
            if self._words.complementisers.at(tokens, index, self._stop) is not None:
                return index
        return after
