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
from dataclasses import replace

from habeas.reading.saying_verbs import COMMAS, ENDING
from habeas.reading.sayings import Saying, SayingParts

_NEAR = 4
_PUTTING = 10


class Speech(SayingParts):
    """Finds the sayings of one sentence."""

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
                behind = saying.speaker[1] if saying.speaker is not None and saying.speaker[0] >= saying.cue[1] else 0
                at = max(saying.cue[1], at + 1, behind)
            else:
                at += 1
        return found

    def _before(self, saying: Saying) -> Callable[[Saying], Saying]:
        """What the saying before keeps: a further verb of the same speaker has words of its own, "said …, adding that …"."""

        def cut(earlier: Saying) -> Saying:
            first, last = earlier.content[-1] if earlier.content else (0, 0)
            inner = (
                saying.before or earlier.before or saying.speaker != earlier.speaker or not first < saying.cue[0] < last
            )
            if inner:
                return earlier
            end = saying.cue[0]
            while end > first and (
                self._tokens[end - 1].text in COMMAS or self._tokens[end - 1].lower in self._conjunctions
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

    def _according(self, at: int) -> Saying | None:
        cue = self._voices.according.at(self._tokens, at, self._stop)
        if self._words.verbs.at(self._tokens, at, self._stop) is not None:
            return None
        if cue is None or self._voices.nesting.at(self._tokens, at, self._stop) is not None:
            return None
        end = self._nouns.right(cue[1])
        if end == cue[1]:
            return None
        saying = self._attributed((at, cue[1]), (cue[1], end), end)
        if saying is None and (bare := self._nouns.edge(cue[1])) < end:
            # "According to X, the …": the clause was taken for what is put behind the name.
            return self._attributed((at, cue[1]), (cue[1], bare), bare)
        return saying

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
        if after is None or (at > self._start and self._hyphened(at)):
            return None
        begin = self._forms.verb_begin(at)
        if not self._verbs.is_verb(begin, at):
            return None
        participle = self._forms.is_participle(at)
        closes = begin > self._start and (tokens[begin - 1].text in COMMAS or self._verbs.ends_quote(begin - 1))
        if closes and begin == at and not participle and (inverted := self._inverted(at, after)) is not None:
            return inverted
        speaker = nouns.left(begin)
        if participle and begin == at:
            speaker = self._verbs.actor(begin, after, speaker)
        if speaker is None:
            return self._verb_first(at, after) or self._continued(begin, at, after, earlier)
        if not self._verbs.may_say(begin, at, after, speaker):
            return None
        opening = speaker[0]
        follows = opening > self._start and (tokens[opening - 1].text in COMMAS or self._verbs.ends_quote(opening - 1))
        told = self._nouns.edge(after) if tokens[at].lower in self._voices.tells else after
        if follows and self._verbs.closes(told) and self._has_words(self._clause(opening), opening):
            return self._saying((begin, after), speaker, (self._clause(opening), opening), before=True)
        return self._saying((begin, after), speaker, (self._listener(at, after), self._stop), before=False)

    def _inverted(self, at: int, after: int) -> Saying | None:
        """A verb behind what is said, with its speaker behind it: "“…”, said X", "…, said X on Monday"."""
        behind, verbs = self._subject_begin(after), self._verbs
        end = self._nouns.right(behind)
        if end == behind and self._voices.order == "free" and verbs.follows_quote(at):
            return self._saying((at, after), None, (self._clause(at), at), before=True)
        if end == behind or verbs.opens_clause(after) or (verbs.is_weak(at, after) and not verbs.is_clear(at, after)):
            return None
        quoted = verbs.follows_quote(at)
        told = end < self._stop and self._tokens[end].text == "," and verbs.opens_clause(end + 1)
        if told or not (verbs.closes(end) or (quoted and self._tokens[behind].lower in self._voices.subjects)):
            return None
        if not quoted and self._tokens[at - 1].text == "," and self._nouns.left(at) is not None:
            # "X, head of Y, said Z": its object, unless the order is free and a source stands there.
            spelled = " ".join(token.text for token in self._tokens[behind:end])
            if self._voices.order == "fixed" or not self._kinds.is_source(spelled):
                return None
        return self._saying((at, after), (behind, end), (self._clause(at), at), before=True)

    def _continued(self, begin: int, at: int, after: int, earlier: Sequence[Saying]) -> Saying | None:
        """A verb joined to what stands before: its speaker is the one of the verb before, or the sentence's subject."""
        joined = begin > self._start and (
            self._tokens[begin - 1].lower in self._conjunctions or self._tokens[begin - 1].text in COMMAS
        )
        if not joined or (self._verbs.is_weak(at, after) and not self._verbs.is_clear(begin, after)):
            return None
        speaker = earlier[-1].speaker if earlier else self._nouns.subject(begin - 1)
        return self._saying((begin, after), speaker, (self._listener(at, after), self._stop), before=False)

    def _verb_first(self, at: int, after: int) -> Saying | None:
        """A verb that opens its sentence, with its subject behind it: "Said X that …"; or behind what points to the sentence before."""
        begin, tokens, voices = self._subject_begin(after), self._tokens, self._voices
        end = self._nouns.right(begin)
        if voices.order == "fixed" or end == begin:
            return None
        cue, speaker = (at, after), (begin, end)
        referring = voices.referring.before(tokens, at, self._start)
        if referring is not None and self._verbs.closes(end):
            if referring[1] > self._start and tokens[referring[1] - 1].text in COMMAS:
                return self._saying(cue, speaker, (self._clause(at), referring[1]), before=True)
            return Saying(cue, speaker, (), before=True)
        likewise = at > self._start and tokens[at - 1].lower in voices.likewise
        if likewise and self._verbs.closes(end):
            return self._attributed(cue, speaker, end)
        behind = end < self._stop and tokens[end].text in {":", ","}
        told = behind and (tokens[end].text == ":" or self._verbs.opens_clause(end + 1))
        opens = self._opens(at) and (told or self._verbs.opens_clause(end) or (end < self._stop and self._quoted(end)))
        return self._saying(cue, speaker, (end, self._stop), before=False) if opens else None
