"""The shape of the clause around a verb of saying: whether it is a verb there, and whether "X said" opens its clause,
closes it or stands in its middle.

Who the subject is, ``subjects`` tells; what follows for the source, ``attribution``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.said_objects import SaidObjects
from habeas.reading.source_names import QUOTES_CLOSE
from habeas.reading.subjects import Subjects
from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

_LONGEST = 14
_NEAR = 6
_LONGEST_ASIDE = 24
_QUOTES_OPEN = {'"', "“", "«", "„", "‘", "'"}


class Clauses(SaidObjects):
    """The clauses of one text."""

    def __init__(self, tokens: Sequence[Token], words: Voices, times: frozenset[int], phrases: Subjects) -> None:
        super().__init__(tokens, words, times)
        self._phrases = phrases
        self._we = re.compile(words.we)

    def is_noun(self, index: int, after: int, start: int, stop: int) -> bool:
        """Whether what could be a verb is a noun or a passive here: "the reports of …", "was told"."""
        tokens, words = self._tokens, self._words
        verb, before = tokens[index].lower, tokens[index - 1].lower if index > start else ""
        if before in words.passive and not (before in words.be and self.is_participle(index)):
            return True
        if words.order == "fixed" and verb in words.bare | {"comments"} and before in words.counts:
            return True
        official = before in words.ambiguous and index - 1 > start and tokens[index - 2].lower not in words.inner
        nominal = before in words.articles or verb in words.bare or verb[-1] in "sdg"
        if before in words.determiners and nominal and not (official and verb[-1] == "d"):
            return True
        if verb.endswith("s") and index + 1 < stop and self.speaks(index + 1, stop):
            return True  # "reports said", "media reports put"
        return (
            index < after < stop
            and tokens[after].lower in words.noun_after
            and tokens[after - 1].lower not in words.noun_after
        )

    def behind_saying(self, index: int, start: int, stop: int) -> int | None:
        """The index behind the verb of saying here; None for none, and where it says nothing that has a source."""
        tokens, words = self._tokens, self._words
        found = words.says.at(tokens, index, stop)
        fronted = words.order == "free" and index == start
        if found is None or not found[0] or (tokens[index].is_capital and not fronted):
            return None
        if index > start and tokens[index - 1].lower in words.duties:
            return None
        if self._we.search(tokens[index].lower) is not None or self.is_noun(index, found[1], start, stop):
            return None
        return None if self.describes(index, found[1], start, stop) else found[1]

    def is_unsaid(self, index: int, start: int, stop: int) -> bool:
        """Whether a verb of saying tells what was not said: "never said", «не казав»."""
        unsaid = index > start and self._tokens[index - 1].lower in self._words.negations
        return unsaid and self.behind_saying(index, start, stop) is not None

    def describes(self, index: int, after: int, start: int, stop: int) -> bool:
        """Whether the verb only describes a noun and says nothing: "a colleague who admitted the charge"."""
        tokens, words = self._tokens, self._words
        if words.order == "free" or after >= stop:
            return False
        at = index
        while at > start and (skipped := words.between.before(tokens, at, start)) is not None:
            at = skipped[1]
        if at - 2 < start or tokens[at - 1].lower not in words.relatives or not tokens[at - 2].is_word:
            return False
        first = after + (tokens[after].lower in words.articles and after + 1 < stop)
        told = tokens[first].is_number or tokens[first].lower in (words.takes | words.relatives) - words.articles
        return not told and tokens[after].text not in _QUOTES_OPEN | {",", ":"}

    def speaks(self, index: int, stop: int) -> bool:
        tokens, words = self._tokens, self._words
        return not self.is_participle(index) and bool(
            words.says.at(tokens, index, stop) or words.puts.at(tokens, index, stop)
        )

    def is_plural(self, index: int, start: int) -> bool:
        """Whether the subject before a bare verb may be plural, so that it is no noun: "lawyers say"."""
        tokens, words = self._tokens, self._words
        at = index
        while at > start and (skipped := words.between.before(tokens, at, start)) is not None:
            if any(token.lower in words.modals for token in tokens[skipped[1] : at]):
                return True
            at = skipped[1]
        if at == start:
            return False
        last = tokens[at - 1]
        if last.text == ")" or last.lower in words.plurals:
            return True
        return last.is_word and last.lower.endswith("s") and not last.lower.endswith("ss")

    def is_parenthesis(self, verb: int, begin: int, after: int, start: int, stop: int) -> bool:
        """Whether "X said" stands at the end of its clause, behind a comma or a quotation: it covers what came before."""
        if begin <= start:
            return False
        tokens, words = self._tokens, self._words
        before = tokens[begin - 1].text in QUOTES_CLOSE | {",", "-", "–", "—", "’", "'"}
        before = before and (tokens[begin - 1].text != '"' or tokens[begin - 1].end != tokens[begin].start)
        at = after
        while at < stop and (
            at in self._times or words.between.at(tokens, at, stop) is not None or tokens[at].lower in words.listeners
        ):
            at += 1
        if at >= stop or tokens[at].text in {".", ",", ";", ":", "…", "!", "?", "—", "–", ")"}:
            return before and not (at + 1 < stop and tokens[at].text == ":" and tokens[at + 1].text in _QUOTES_OPEN)
        # "…, X said in a statement", "…, X told the centre,": nothing like a clause follows before the next break.
        rest, first = self.next_break(at, stop), tokens[at].lower
        if first in words.ends or (first in words.articles and tokens[at - 1].lower in words.inner):
            rest = next((i for i in range(at, rest) if tokens[i].lower in words.relatives), rest)
        numbers = any(tokens[i].is_number for i in range(at, rest) if i not in self._times)
        if not before or rest - at > _LONGEST or numbers or first in words.relatives:
            return False
        told = tokens[verb].lower in words.tells and not any(t.lower in words.relatives for t in tokens[at:rest])
        return first in words.ends or told or (first in words.articles and rest - at <= 6)

    def enumerates(self, after: int, stop: int) -> bool:
        """Whether a colon follows "…, X said": the parts behind it are of the same saying."""
        colon = self.next_break(after, stop)
        return colon < stop and self._tokens[colon].text == ":"

    def goes_on(self, start: int, begin: int, after: int, stop: int) -> bool:
        """Whether the clause goes on behind "…, X said,": its verb, a verb joined to it, or a part of it."""
        tokens, words = self._tokens, self._words
        rest = self.next_break(after, stop)
        if rest + 2 >= stop or tokens[rest].text not in {",", "—", "–"}:
            return False
        if not self._phrases.has_verb(start, begin) or self._is_opener(start, begin - 1):
            return tokens[begin - 1].text not in QUOTES_CLOSE
        first, second = tokens[rest + 1], tokens[rest + 2]
        if (
            words.order == "free"
            and first.lower not in words.and_words | words.contrasts | words.relatives | words.stops
        ):
            behind = range(rest + 1, self.next_break(rest + 1, stop))
            if not any(self._phrases.is_verb(i) for i in behind):
                return True  # «уехали, по данным пограничников, свыше 200 тысяч мужчин»
        if first.lower in words.passive | words.tails or self._phrases.is_verb(rest + 1):
            return True
        if first.lower not in words.and_words:
            return False
        behind = range(rest + 2, self.next_break(rest + 2, stop))
        if not any(self._phrases.is_verb(i) for i in behind):
            return True
        if rest + 3 < stop and (second.is_number or second.lower in words.counts) and self._phrases.is_verb(rest + 3):
            return True  # "Twelve fasted, she recalled, and two had collapsed"
        return self._phrases.is_verb(rest + 2) and second.lower not in words.passive

    def _is_opener(self, start: int, end: int) -> bool:
        """Whether an adverbial without a number opens the sentence: "Of the accused, it notes, ten …"."""
        tokens, words = self._tokens, self._words
        short = 0 < end - start <= _NEAR and tokens[start].lower in words.inner | words.prepositions
        return short and not any(t.text == "," for t in tokens[start:end]) and not self.has_number(start, end)

    def trails(self, after: int, stop: int) -> bool:
        """Whether a part of what was counted follows behind a comma: "…, according to X, of whom 12 …"."""
        tokens, words = self._tokens, self._words
        if after + 1 >= stop or tokens[after].text != ",":
            return False
        return words.continues.at(tokens, after + 1, stop) is not None

    def opens(self, index: int, start: int) -> bool:
        """Whether nothing but marks and short openers stands before ``index`` in the sentence."""
        return all(
            not token.text[0].isalnum() or token.lower in self._words.openers or i in self._times
            for i, token in enumerate(self._tokens[start:index], start)
        )

    def begins(self, index: int, start: int) -> bool:
        """Whether a clause begins at ``index``: a mark, "and" or an opener of the sentence stands before it."""
        before = self._tokens[index - 1]
        joined = not before.text[0].isalnum() or before.lower in self._words.and_words | self._words.also
        return joined or self.opens(index, start)

    def may_invert(self, index: int, start: int) -> bool:
        """Whether the verb stands after a quotation or a clause closed by a comma, so that its subject may follow."""
        before = self._tokens[index - 1]
        if index <= start:
            return False
        if before.text in QUOTES_CLOSE - {"»"}:
            return index - 2 >= start and self._tokens[index - 2].end == before.start
        return before.text in {",", "-", "–", "—"}

    def is_paper(self, begin: int, index: int) -> bool:
        """Whether the subject of a relative clause is a paper that nobody holds by name: "a report that lists"."""
        tokens, words = self._tokens, self._words
        own = tokens[begin].lower in words.articles and not any(token.is_capital for token in tokens[begin:index])
        return (
            own
            and any(token.lower in words.relatives for token in tokens[begin:index])
            and self._phrases.has_holding(begin, index)
        )

    def closes_relative(self, index: int, start: int) -> bool:
        """Whether a relative clause between commas ends before ``index``."""
        if index - 2 < start or self._tokens[index - 1].text != ",":
            return False
        near = range(index - 2, max(start, index - _LONGEST_ASIDE) - 1, -1)
        opening = next((i for i in near if self._tokens[i].text == ","), None)
        return opening is not None and self._tokens[opening + 1].lower in self._words.relatives

    def is_pronoun_clause(self, index: int, stop: int) -> bool:
        """Whether a clause begins here, as in "…, said she had slept": no inverted subject."""
        tokens, words = self._tokens, self._words
        if index >= stop or tokens[index].lower in words.relatives:
            return True
        subject = tokens[index].lower in words.pronouns and not (
            words.order == "free" and tokens[index].lower in words.owners
        )
        if words.order == "free" and index + 1 < stop and tokens[index + 1].lower in words.inner | words.prepositions:
            return False  # «…», — нагадала вона на своїй сторінці
        return subject and index + 1 < stop and tokens[index + 1].is_word

    def is_participle(self, index: int) -> bool:
        return self._tokens[index].lower in self._words.participles

    def part(self, index: int, start: int, stop: int) -> tuple[int, int]:
        """The part of the sentence between semicolons that has ``index`` in it."""
        breaks = [i for i in range(start, stop) if self._tokens[i].text == ";"]
        return max((i + 1 for i in breaks if i < index), default=start), min(
            (i for i in breaks if i > index), default=stop
        )

    def clause(self, index: int, start: int, stop: int) -> tuple[int, int]:
        """The clause around ``index``: up to what turns to another."""
        turns = [
            i for i in range(start, stop) if self._tokens[i].lower in self._words.turns or self._tokens[i].text == ";"
        ]
        return max((i for i in turns if i < index), default=start), min((i for i in turns if i > index), default=stop)
