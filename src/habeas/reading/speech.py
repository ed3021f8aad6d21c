"""Where a sentence says that somebody says something: the cue, the speaker, and on which side the words stand.

Found are "X said (that) …", "X told Y …", "…, X said", "…, said X", "according to X", "X, who is …, said", "…, adding
that …" (the speaker of the verb before). What is inside quotation marks is somebody's words, not the sentence's, so no cue
is looked for there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token

_BREAKS = frozenset(';:—–…()"“”«»„[]')
_COMMAS = frozenset({",", "—", "–", "-", "―"})
_CLOSING = frozenset("\"”»’'“")
_ENDING = frozenset('.,;:!?—–…)"“«')
_INSIDE = frozenset({"-", "'s", "'", "’", ".", "&", "/"})
_LONGEST = 18
_OPENING_NOUN = 2


@dataclass(frozen=True)
class SpeechWords:
    """The words of saying of a language, in lower case.

    ``says``: verbs; ``weak`` ones of them are as often no saying, and count only beside a quotation or a complementiser;
    ``tells`` take a listener; ``between`` may stand between speaker and verb; ``stops`` and ``ends`` end a noun phrase to the
    left and right; ``openers`` may open a sentence before its speaker; ``apposed`` begin what is put behind a name;
    ``before_nouns`` make a noun of what could be a verb; ``behind`` begin an adverbial at a sentence's end; ``passive``
    auxiliaries turn a verb of saying on its subject ("was accused"); ``days`` may stand behind a verb without a preposition.
    """

    says: Phrases[bool]
    weak: Phrases[bool]
    tells: Phrases[bool]
    according: Phrases[bool]
    between: frozenset[str]
    stops: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    apposed: frozenset[str]
    joins: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    before_nouns: frozenset[str]
    behind: frozenset[str]
    passive: frozenset[str]
    days: frozenset[str]
    pronouns: frozenset[str]
    nobody: frozenset[str]
    plural: frozenset[str]
    complementisers: frozenset[str]


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
        end = self._right(cue[1])
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
            end = self._right(after)
            is_object = after < self._stop and tokens[after].lower in words.complementisers
            apposed = (
                tokens[begin - 1].text == "," and self._left(begin) is not None and not self._ends_quote(begin - 2)
            )
            inverted = end > after and not is_object and not apposed and not tokens[at].lower.endswith("ing")
            if inverted and self._closes(end):
                return self._saying((at, after), (after, end), (self._clause(at), begin), before=True)
        speaker = self._left(begin)
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
        speaker = earlier[-1].speaker if earlier else self._first_phrase(begin - 1)
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

    # -- noun phrases --

    def _left(self, begin: int) -> tuple[int, int] | None:
        """The phrase that ends at ``begin`` and names the speaker, with what is put behind a name between commas."""
        tokens, words = self._tokens, self._words
        end = begin
        if end > self._start and tokens[end - 1].lower in words.relatives:
            end -= 1
            if end > self._start and tokens[end - 1].text == ",":
                end -= 1
            return self._phrase(end, end)
        if end > self._start and tokens[end - 1].text in {",", ")"} and not self._quoted(end - 1):
            opening = {",": ",", ")": "("}[tokens[end - 1].text]
            back = end - 2
            while (
                back > self._start and tokens[back].text != opening and end - back < _LONGEST and not self._quoted(back)
            ):
                back -= 1
            if back <= self._start or tokens[back].text != opening or end - back < 3:
                return None
            return self._apposed(back, end)
        return self._phrase(end, end)

    def _apposed(self, back: int, end: int) -> tuple[int, int] | None:
        """A name with what is put behind it: "X, head of Y," "X (Y)"; a whole clause between commas is none of it."""
        tokens, words = self._tokens, self._words
        phrase = self._phrase(back, end if tokens[end - 1].text == ")" else end - 1)
        if phrase is None or not any(tokens[i].is_capital for i in range(phrase[0], back)):
            return None
        verbs = range(back + 2, end - 1) if tokens[back + 1].lower in words.relatives else range(back + 1, end - 1)
        clause = tokens[back + 1].lower not in words.apposed and any(tokens[i].lower in words.stops for i in verbs)
        return None if clause else phrase

    def _phrase(self, head: int, end: int) -> tuple[int, int] | None:
        tokens, words = self._tokens, self._words
        first = head
        while first > self._start and head - first < _LONGEST:
            token = tokens[first - 1]
            if self._quoted(first - 1) or token.text in _BREAKS or token.text == "," or token.lower in words.stops:
                break
            if not (token.is_word or token.is_number or token.lower in _INSIDE):
                break
            if token.lower in words.conjunctions and not self._joins_names(first - 1, head):
                break
            first -= 1
        first = self._without_opening(first, head)
        if first >= head or not (tokens[first].is_word or tokens[first].is_number):
            return None
        if head - first == 1 and tokens[first].lower in words.nobody:
            return None
        return first, end

    def _joins_names(self, index: int, head: int) -> bool:
        tokens = self._tokens
        if tokens[index].lower not in self._words.joins or not self._start < index < head - 1:
            return False
        # "Ivanou and Piatrou"; "Lawyers and relatives", where nothing but the one noun stands before.
        return (tokens[index + 1].is_capital and tokens[index - 1].is_capital) or index - self._start <= _OPENING_NOUN

    def _without_opening(self, first: int, head: int) -> int:
        """Leave out an opening adverb or preposition ("On Tuesday Lukashenko"): keep the last name or noun phrase."""
        tokens, words = self._tokens, self._words
        if first < head and tokens[first].lower not in words.openers:
            return first
        while first < head and tokens[first].lower in words.openers | words.between:
            first += 1
        later = [
            i for i in range(first + 1, head)
            if tokens[i].lower in words.determiners | words.pronouns or (tokens[i].is_capital and not tokens[i - 1].is_capital)
        ]  # fmt: skip
        return later[-1] if later and tokens[first].lower in words.determiners else first

    def _right(self, at: int) -> int:
        """The index after the noun phrase that begins at ``at``, with what is put behind a name."""
        tokens, words = self._tokens, self._words
        end = at
        while end < self._stop and end - at < _LONGEST:
            token = tokens[end]
            if (
                self._quoted(end)
                or not (token.is_word or token.is_number or token.lower in _INSIDE)
                or token.lower in words.ends
            ):
                break
            if token.text == "." and (
                end + 1 >= self._stop or (end > at and tokens[end - 1].end - tokens[end - 1].start > 3)
            ):
                break
            if token.lower in words.conjunctions and not self._joins_names(end, self._stop):
                break
            end += 1
        if end == at or (end - at == 1 and tokens[at].lower in words.nobody):
            return at
        return self._with_apposition(at, end)

    def _with_apposition(self, at: int, end: int) -> int:
        """The index behind what is put behind a name: "(X)", ", head of Y", ", a Z, who …", up to the mark that closes it."""
        tokens, words = self._tokens, self._words
        while end + 1 < self._stop and not self._quoted(end):
            bracket = tokens[end].text == "("
            if not bracket and not (
                tokens[end].text == "," and self._may_appose(end + 1, named=tokens[end - 1].is_capital)
            ):
                break
            close = end + 1
            while (
                close < self._stop
                and tokens[close].text not in (")" if bracket else _ENDING)
                and not self._quoted(close)
            ):
                close += 1
            if close - at > 2 * _LONGEST or (
                not bracket and tokens[end + 1].lower not in words.apposed and self._is_clause(end + 1, close)
            ):
                break
            end = close + 1 if bracket else close
        return min(end, self._stop)

    def _may_appose(self, index: int, *, named: bool) -> bool:
        tokens, words = self._tokens, self._words
        token = tokens[index]
        if token.lower in words.apposed - words.conjunctions:
            return True
        genitive = index + 1 < self._stop and tokens[index + 1].lower in {"'s", "'", "’"}
        plain = (
            token.is_word and not token.is_capital and token.lower not in words.ends | words.behind | words.conjunctions
        )
        return genitive or (named and plain and not token.lower.endswith("ing") and token.lower not in words.pronouns)

    def _is_clause(self, first: int, stop: int) -> bool:
        return any(self._tokens[i].lower in self._words.stops for i in range(first, stop))

    def _first_phrase(self, limit: int) -> tuple[int, int] | None:
        """The sentence's first name, with the words before it: the subject of an earlier verb, for want of a grammar."""
        tokens = self._tokens
        first = self._start
        while first < limit and (not tokens[first].is_word or tokens[first].lower in self._words.openers):
            first += 1
        for index in range(first, min(limit, first + 10)):
            if tokens[index].text in _BREAKS or tokens[index].text == "," or self._quoted(index):
                return None
            is_name = tokens[index].is_capital and (index > first or tokens[index].lower not in self._words.determiners)
            if (
                is_name
                and index + 1 < limit
                and tokens[index + 1].is_word
                and not tokens[index + 1].is_capital
                and index > first
            ):
                return first, index + 1
        return None
