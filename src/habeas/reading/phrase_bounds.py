"""Where a noun phrase begins and ends in a sentence: the bare phrase, without what is put behind its name.

Without a grammar of the whole sentence: a phrase runs over words, names and their joins up to a mark, to a word that no
noun phrase goes on behind, or to the verb of another clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.language import Grammar
from habeas.reading.source_names import QUOTES_CLOSE, QUOTES_OPEN
from habeas.reading.tokens import Token
from habeas.reading.verb_forms import IsQuoted, VerbForms

BREAKS = frozenset(";:—–…()[]")
# Marks inside a phrase: those of quotation only around a name, since what is in others is quoted.
MARKS = frozenset({"-", "'", "’", ".", "&", "/", *QUOTES_OPEN, *QUOTES_CLOSE})
LONGEST = 18
_LONGEST_ABBREVIATION = 3
_LONGEST_NAME = 10
_OPENING_NOUN = 2


class PhraseBounds:
    """The bounds of the phrases of one sentence, tokens ``start`` to ``stop``."""

    def __init__(self, tokens: Sequence[Token], start: int, stop: int, grammar: Grammar, is_quoted: IsQuoted) -> None:
        self._tokens, self._start, self._stop, self._quoted = tokens, start, stop, is_quoted
        self._words, self._speech, self._weekdays = grammar.voices, grammar.speech, grammar.calendar.weekdays
        self._conjunctions = grammar.speech.conjunctions | grammar.voices.and_words | grammar.voices.contrasts
        self._verbs = VerbForms(tokens, start, grammar, is_quoted)
        self._inside = MARKS | grammar.voices.genitives

    def phrase(self, head: int, end: int) -> tuple[int, int] | None:
        """The phrase whose name ends at ``head``, and which, with what is put behind the name, ends at ``end``."""
        tokens, words = self._tokens, self._words
        head, end = self._without_day(head, end)
        first = head
        while first > self._start and head - first < LONGEST:
            token = tokens[first - 1]
            if (opened := self._name_begin(first - 1)) is not None:
                first = opened
                continue
            if (
                self._quoted(first - 1)
                or token.text in BREAKS
                or token.text == ","
                or (token.lower in words.stops and not token.is_capital)
            ):
                break
            if not (token.is_word or token.is_number or token.lower in self._inside):
                break
            if token.lower in self._conjunctions and not self._joins_names(first - 1, head):
                break
            if self._is_predicate(first - 1):
                break
            first -= 1
        if first == head and self._is_predicate(head - 1) and tokens[head - 2].lower in words.subjects:
            # "the experts I met said"
            return self.phrase(head - 2, end)
        first = self._without_opening(first, head)
        first = self._behind_verb(first, head)
        if first < head and tokens[head - 1].lower in words.subjects:
            # "in an interview he": the pronoun is all of the subject.
            first = head - 1
        if (
            first >= head
            or not (tokens[first].is_word or tokens[first].is_number or tokens[first].text in QUOTES_OPEN)
            or self._is_nobody(first, head)
        ):
            return None
        return first, end

    def _without_day(self, head: int, end: int) -> tuple[int, int]:
        """Without the day behind a name: "Novenko on Thursday said"."""
        tokens, words = self._tokens, self._words
        if head <= self._start or tokens[head - 1].lower not in self._weekdays:
            return head, end
        day = head - 1
        if day > self._start and tokens[day - 1].lower in words.inner | words.articles | words.determiners:
            day -= 1
        return (day, day) if day > self._start and head == end else (head, end)

    def _behind_verb(self, first: int, head: int) -> int:
        """Behind a verb that stands before its subject: "informó este lunes la ONG Alba, que …"."""
        said = self._words.says.at(self._tokens, first, head) if self._words.order == "free" and first < head else None
        if said is None or self._tokens[first].is_capital:
            return first
        first = said[1]
        while first < head - 1 and self.is_beside(first):
            first += 1
        return first

    def _is_predicate(self, index: int) -> bool:
        """Whether the verb of another clause stands there, behind its subject: "Novenko defended people …"."""
        if index <= self._start or not self._verbs.is_verb(index):
            return False
        before = self._tokens[index - 1]
        return before.is_capital or before.lower in self._words.subjects

    def _is_nobody(self, first: int, end: int) -> bool:
        last = self._tokens[end - 1].lower
        if last in self._words.inner | self._words.prepositions | self._words.articles | self._words.and_words:
            return True
        plain = not any(token.is_capital for token in self._tokens[first:end])
        if (plain and last in self._words.days) or (end - first == 1 and last in self._words.objects):
            return True
        found = self._words.nobody.at(self._tokens, first, end)
        return found is not None and found[1] == end

    def _joins_names(self, index: int, head: int) -> bool:
        tokens = self._tokens
        if tokens[index].lower not in self._words.and_words or not self._start < index < head - 1:
            return False
        # "Ivanou and Piatrou"; "Lawyers and relatives", where nothing but the one noun stands before.
        return (tokens[index + 1].is_capital and tokens[index - 1].is_capital) or index - self._start <= _OPENING_NOUN

    def _without_opening(self, first: int, head: int) -> int:
        """Leave out an opening adverb or preposition ("On Tuesday Lukashenko"): keep the last name or noun phrase."""
        tokens, words = self._tokens, self._words
        if first < head and tokens[first].lower not in words.openers:
            return first
        while first < head and tokens[first].lower in words.openers | self._weekdays.keys():
            first += 1
        if tokens[first - 1].lower in self._weekdays:
            return first
        determiners = words.determiners | words.articles | words.pronouns
        later = [
            i for i in range(first + 1, head)
            if tokens[i].lower in determiners or (tokens[i].is_capital and not tokens[i - 1].is_capital)
        ]  # fmt: skip
        if not later or (words.articles and tokens[first].lower not in determiners):
            return first
        last = later[-1]
        # "In May the Russian president": the article before the name is its own.
        return last - 1 if tokens[last - 1].lower in words.articles and last - 1 > first else last

    def edge(self, at: int) -> int:
        """The index after the noun phrase that begins at ``at``, without what is put behind a name."""
        tokens, words = self._tokens, self._words
        end = at
        while end < self._stop and end - at < LONGEST:
            token = tokens[end]
            if (closed := self._name_end(end)) is not None:
                end = closed
                continue
            if (
                self._quoted(end)
                or not (token.is_word or token.is_number or token.lower in self._inside)
                or token.lower in words.ends
            ):
                break
            if token.text == "." and not (end > at and self.abbreviates(end)):
                break
            if token.lower in self._conjunctions and not self._joins_names(end, self._stop):
                break
            if end > at and self.is_beside(end):
                break
            end += 1
        return at if end == at or self._is_nobody(at, end) else end

    def _name_end(self, index: int) -> int | None:
        """The index behind a name in marks that opens there: "Union of Solidarity with …" is one name."""
        if self._tokens[index].text not in QUOTES_OPEN or self._quoted(index):
            return None
        near = range(index + 1, min(index + _LONGEST_NAME, self._stop))
        return next((i + 1 for i in near if self._tokens[i].text in QUOTES_CLOSE), None)

    def _name_begin(self, index: int) -> int | None:
        """Where a name in marks opens that closes there."""
        if self._tokens[index].text not in QUOTES_CLOSE or self._quoted(index):
            return None
        near = range(index - 1, max(index - _LONGEST_NAME, self._start - 1), -1)
        return next((i for i in near if self._tokens[i].text in QUOTES_OPEN), None)

    def is_beside(self, index: int) -> bool:
        """Whether the day, or whom it was told, stands there: "said Novenko on Thursday", "сказал Новенко журналистам"."""
        tokens, words = self._tokens, self._words
        if tokens[index].lower in words.articles | words.determiners and index + 1 < self._stop:
            index += 1
        told = not tokens[index].is_capital and tokens[index].lower in words.told | words.listeners
        return told or tokens[index].lower in self._weekdays

    def abbreviates(self, index: int) -> bool:
        """Whether the token is the full stop of an abbreviation inside the sentence: "Mr. Novenko"."""
        before = self._tokens[index - 1]
        return (
            self._tokens[index].text == "."
            and index + 1 < self._stop
            and before.end - before.start <= _LONGEST_ABBREVIATION
        )
