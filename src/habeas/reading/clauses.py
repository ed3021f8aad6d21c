"""The shape of the clause around a verb of saying: whether it is a verb there, what its object is, and whether "X said"
opens its clause, closes it or stands in its middle.

Who the subject is, ``subjects`` tells; what follows for the source, ``attribution``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.source_names import QUOTES_CLOSE
from habeas.reading.subjects import Subjects
from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

_LONGEST = 14
_QUOTES_OPEN = {'"', "“", "«", "„", "‘", "'"}


class Clauses:
    """The clauses of one text."""

    def __init__(self, tokens: Sequence[Token], words: Voices, times: frozenset[int], phrases: Subjects) -> None:
        self._tokens, self._words, self._times, self._phrases = tokens, words, times, phrases
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
        if self._we.search(tokens[index].lower) is not None or self.is_noun(index, found[1], start, stop):
            return None
        return None if self.describes(index, found[1], start, stop) else found[1]

    def is_unsaid(self, index: int, start: int, stop: int) -> bool:
        """Whether a verb of saying tells what was not said: "must say", «не казав»."""
        unsaid = index > start and self._tokens[index - 1].lower in self._words.negations | self._words.duties
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
        told = tokens[after].is_number or tokens[after].lower in words.takes | words.relatives
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
        numbers = any(tokens[i].is_number for i in range(at, rest) if i not in self._times)
        if not before or rest - at > _LONGEST or numbers or first in words.relatives:
            return False
        told = tokens[verb].lower in words.tells and not any(t.lower in words.relatives for t in tokens[at:rest])
        return first in words.ends or told or (first in words.articles and rest - at <= 6)

    def next_break(self, at: int, stop: int) -> int:
        while at < stop and self._tokens[at].text not in {".", ",", ";", ":", "—"}:
            at += 1
        return at

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
        if not any(self._phrases.is_verb(i) for i in range(start, begin)):
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

    def closes_relative(self, index: int, start: int) -> bool:
        """Whether a relative clause between commas ends before ``index``."""
        if index - 2 < start or self._tokens[index - 1].text != ",":
            return False
        near = range(index - 2, max(start, index - _LONGEST) - 1, -1)
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
        return subject and index + 1 < stop and tokens[index + 1].is_word

    def lacks_object(self, after: int, stop: int) -> bool:
        """Whether nothing that could be an object follows: the end, a mark, a moment or a preposition."""
        return (after >= stop or after in self._times or not self._tokens[after].text[0].isalnum()) and (
            after >= stop or self._tokens[after].text not in {'"', "“", "«", "„", ":", "'"}
        )

    def has_object(self, index: int, after: int, stop: int) -> bool:
        """Whether a number, or of "gave …", "published …" a list or count, is the object of the verb."""
        tokens, words = self._tokens, self._words
        if tokens[index].lower in words.documents:
            return True
        if words.gives.at(tokens, index, stop) is not None and words.reports.at(tokens, index, stop) == words.gives.at(
            tokens, index, stop
        ):
            return self.gives_list(after, stop) or self.gives_number(after, stop)
        if after - index > 1 and after - index < 3 and tokens[after - 1].lower in words.noun_after:
            return True
        if words.order == "free":
            close = self.next_break(after, stop)
            if close < stop and tokens[close].text == ":":
                # «оперує іншими цифрами: 980 затриманих»
                close = self.next_break(close + 1, stop)
            if self.has_number(after, close):
                return True
        return after - index >= 3 or (after < stop and (tokens[after].is_number or tokens[after].lower in words.takes))

    def gives_number(self, index: int, stop: int) -> bool:
        """Whether "gives" has a bare number as its object: "the spokesman gives 605 since May"."""
        if index >= stop or not self._tokens[index].is_number:
            return False
        after = index + 1
        return after >= stop or not self._tokens[after].is_word or self._tokens[after].lower in self._words.ends

    def gives_list(self, index: int, stop: int) -> bool:
        """Whether "gave …", "published …" has a list, a count or a number as its object."""
        near = range(index, min(index + 7, stop))
        return any(self._words.holdings.at(self._tokens, i, stop) is not None for i in near)

    def puts(self, index: int, stop: int) -> bool:
        """Whether "puts … at N" stands here."""
        tokens, words = self._tokens, self._words
        found = words.puts.at(tokens, index, stop)
        if found is None or found[1] >= stop:
            return False
        first, end = found[1], min(found[1] + _LONGEST, stop)
        near = range(first, min(first + 4, stop))
        held = any(words.holdings.at(tokens, i, stop) or tokens[i].lower in words.tolls for i in near)
        if (
            words.order == "fixed"
            and not held
            and tokens[first].lower not in words.subjects | words.objects | words.those
        ):
            return False
        for at in range(first + (words.order == "fixed"), end):
            if tokens[at].text in {".", ";", ":"}:
                return False
            if tokens[at].lower in words.scale and at not in self._times and at + 1 < end:
                behind = tokens[at + 1 : min(at + 6, end)]
                return any(token.is_number or token.lower in words.takes - words.articles for token in behind)
        return False

    def object_before(self, begin: int, start: int) -> int | None:
        """Where the number begins that a verb without an object has before its subject: "the seven that X sought"."""
        tokens, words = self._tokens, self._words
        at = begin - 1
        if at > start and tokens[at].lower in words.relatives:
            at -= 1
        elif at <= start or not (tokens[at].is_word or tokens[at].is_number) or tokens[at].lower in words.stops:
            return None
        low = at
        while low > start and at - low < _LONGEST and tokens[low - 1].text not in {",", ";", ":", "(", "—", "–"}:
            low -= 1
        return low

    def is_participle(self, index: int) -> bool:
        return self._tokens[index].lower in self._words.participles

    def has_number(self, start: int, stop: int) -> bool:
        """Whether a number stands there that is no date."""
        here = range(start, stop)
        return any(
            (self._tokens[i].is_number or self._tokens[i].lower in self._words.counts) and i not in self._times
            for i in here
        )

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
