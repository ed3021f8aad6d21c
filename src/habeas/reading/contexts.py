"""What the rest of a sentence, or the question before it, says of the people a number counts.

Looked at where no verb has the number as its subject or object: a companion's act, an opening, a question, a total, a topic.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.figure import Counted
from habeas.reading.count_words import CountWords
from habeas.reading.numbers import Number
from habeas.reading.tokens import Token

_LONGEST_QUESTION = 28
_LONGEST_LABEL = 7
_LONGEST_HEADING = 3


class Contexts:
    """Finds what is said around the numbers of one text."""

    def __init__(self, tokens: Sequence[Token], words: CountWords) -> None:
        self._tokens, self._nouns, self._verbs, self._small = tokens, words.nouns, words.verbs, words.small

    def shared(self, number: Number, start: int) -> Counted | None:
        """The act that others shared: "let go in May along with 2,152 others", "those handed over included nine soldiers"."""
        tokens, verbs = self._tokens, self._verbs
        begin = self._behind_joined(number.begin, start)
        among = self._among(number.begin, start)
        if among is not None:
            return among
        fellows = number.end < len(tokens) and tokens[number.end].lower in verbs.fellows
        if not fellows and verbs.companions.before(tokens, begin, start) is None:
            return None
        if fellows and tokens[number.begin - 1].lower not in verbs.beside:
            return None
        for index in range(number.begin - 1, start, -1):
            found = verbs.acts.before(tokens, index, start) or verbs.states.before(tokens, index, start)
            if found is not None:
                return found[0]
        return None

    def _among(self, begin: int, start: int) -> Counted | None:
        """The act of those named before a part of them: «среди помилованных семь женщин»."""
        tokens, small = self._tokens, self._small
        while begin > start and (
            tokens[begin - 1].lower in small.light | small.auxiliaries or tokens[begin - 1].text in "–—"
        ):
            begin -= 1
        if small.order == "free" and begin > start and tokens[begin - 1].text == ",":
            # «среди помилованных, сообщила служба, шесть женщин»
            commas = (
                at for at in range(begin - 2, max(start, begin - _LONGEST_LABEL - 3), -1) if tokens[at].text == ","
            )
            begin = next(commas, begin)
        people = self._nouns.people.before(tokens, begin, start)
        if people is None or people[0] is None or self._verbs.companions.before(tokens, people[1], start) is None:
            return None
        return people[0]

    def among(self, number: Number, start: int) -> Counted | None:
        """The act of those the sentence opens with, where "are" is left out: «Серед звільнених у неділю 70 бійців»."""
        near = self._small.order == "free" and 0 < number.begin - start <= _LONGEST_LABEL
        if not near or self._verbs.companions.at(self._tokens, start, number.begin) is None:
            return None
        return self._said_in(start, number.begin)

    def _behind_joined(self, begin: int, start: int) -> int:
        """Where the list begins that the number goes on: "including a priest and two nuns"."""
        if begin - 1 <= start or self._tokens[begin - 1].lower not in self._small.joins:
            return begin
        person = self._nouns.people.before(self._tokens, begin - 1, start)
        if person is None or person[1] <= start or self._tokens[person[1] - 1].lower not in self._small.articles:
            return begin
        return person[1] - 1

    def labelled(self, number: Number, start: int) -> Counted | None:
        """What a label before the number says: "Detained: 31 people", "Arrests in May: 214"."""
        at = number.begin
        skipped = self._verbs.owned | self._small.of | self._small.articles
        if self._small.order == "free":
            skipped = skipped | self._small.prepositions
        while at > start and self._tokens[at - 1].lower in skipped:
            at -= 1
        if at <= start or not (self._tokens[at - 1].text == ":" or self._is_dashed(start, at - 1)):
            return None
        return self._said_in(max(start, at - _LONGEST_LABEL), at - 1)

    def _is_dashed(self, start: int, dash: int) -> bool:
        """Whether a dash ends a label that opens the line: «затримання — не менше сорока»."""
        tokens = self._tokens
        if self._small.order == "fixed" or tokens[dash].text not in {"—", "–"} or dash - start > _LONGEST_LABEL:
            return False
        if any(token.is_number or token.text in {",", ":", "—", "–"} for token in tokens[start:dash]):
            return False
        tables = (self._nouns.people, self._nouns.events, self._verbs.doings)
        opening = [at for at in range(start, dash) if tokens[at].is_word][:2]
        return any(table.at(tokens, at, dash) is not None for table in tables for at in opening)

    def headed(self, start: int, stop: int) -> Counted | None:
        """What the heading of a line says of all that the line counts: "— Searches: in six towns, at 30 homes"."""
        words = (at for at in range(start, min(start + _LONGEST_HEADING, stop)) if self._tokens[at].is_word)
        first = next(words, None)
        hit = None if first is None else self._verbs.headings.at(self._tokens, first, stop)
        return hit[0] if hit is not None and hit[1] < stop and self._tokens[hit[1]].text == ":" else None

    def told_next(self, number: Number, start: int, stop: int) -> Counted | None:
        """What a number alone in its sentence counts: «Двадцать один. Столько заключённых выпустили …»."""
        tokens = self._tokens
        alone = number.begin == start and number.end >= stop - 1
        if not alone or stop >= len(tokens) or tokens[stop].lower not in self._small.so_many:
            return None
        ends = (at for at in range(stop, min(stop + _LONGEST_QUESTION, len(tokens))) if tokens[at].text in {".", ","})
        return self._said_in(stop, next(ends, min(stop + _LONGEST_QUESTION, len(tokens))))

    def question_before(self, start: int) -> int:
        """The start of the question that a sentence answers; its own start where it answers none."""
        tokens, at = self._tokens, start - 1
        if self._small.order == "fixed" or at < 0 or tokens[at].text != "?":
            return start
        while at > 0 and at > start - _LONGEST_LABEL and tokens[at - 1].text not in {"?", ".", "!", "»"}:
            at -= 1
        return at

    def inverted(self, number: Number, start: int) -> Counted | None:
        """The act that the sentence opens with: "Among those released are at least five people …", "Still missing are 12"."""
        tokens, verbs = self._tokens, self._verbs
        if number.begin <= start or tokens[number.begin - 1].lower not in self._small.auxiliaries:
            return None
        if verbs.companions.at(tokens, start, number.begin) is not None:
            return self._said_in(start, number.begin)
        if tokens[start].lower in self._small.articles or tokens[number.begin - 1].lower not in self._small.copulas:
            return None
        opening = range(start, min(start + 2, number.begin))
        hits = (verbs.states.at(tokens, at, number.begin) or verbs.acts.at(tokens, at, number.begin) for at in opening)
        return next((hit[0] for hit in hits if hit is not None), None)

    def asked(self, number: Number, start: int) -> Counted | None:
        """What a bare answer counts: "How many were freed?" – "Two."."""
        index = number.begin - 1
        while index > max(start - 4, 0) and self._tokens[index].text != "?":
            index -= 1
        if self._tokens[index].text != "?":
            return None
        begin = index
        while begin > 0 and begin > index - _LONGEST_QUESTION and self._tokens[begin - 1].text not in {"?", ".", "!"}:
            begin -= 1
        return self._said_in(begin, index)

    def total(self, number: Number, start: int) -> Counted | None:
        """What a bare number is the total of: "the number of those arrested was 1,750"."""
        tokens, verbs = self._tokens, self._verbs
        reaches = verbs.reaches.before(tokens, number.begin, start)
        if reaches is None:
            return None
        subject = self._nouns.people.before(tokens, reaches[1], start) or self._nouns.events.before(
            tokens, reaches[1], start
        )
        if subject is not None and subject[0] is not None and tokens[reaches[1]].is_word:
            # "los detenidos son ya 58"
            return subject[0]
        verb = tokens[reaches[1]].lower not in self._small.stops | self._small.to
        for index in range(reaches[1] - 1, start - 1, -1):
            # «los aprehendidos durante los sucesos ascienden a 211»
            if not verb or self._small.order == "fixed" or tokens[index].text in {";", "—", ":"}:
                break
            named = self._nouns.people.at(tokens, index + 1, number.begin)
            if tokens[index].lower in self._small.articles and named is not None:
                return named[0]
        for index in range(number.begin - 1, start - 1, -1):
            if tokens[index].text in {";", "—"}:
                return None
            if verbs.totals.at(tokens, index, number.begin) is not None:
                return self._listed_of(max(start, index - 2), number.begin)
        return None

    def _listed_of(self, start: int, stop: int) -> Counted | None:
        """What a total counts: of a list of prisoners those who are held, whatever it grew by."""
        found = self._said_in(start, stop)
        named = (self._nouns.people.at(self._tokens, i, stop) for i in range(start, stop))
        return next((hit[0] for hit in named if hit and hit[0]), found) if found == "listed" else found

    def topic(self, at: int, start: int, stop: int) -> Counted | None:
        """What people are when their sentence speaks of political prisoners and says nothing else of them."""
        tokens = self._tokens
        while at > start and tokens[at - 1].text != ";":
            at -= 1
        end = next((i for i in range(at, stop) if tokens[i].text == ";"), stop)
        hits = (self._verbs.topics.at(tokens, index, end) for index in range(at, end))
        return next((hit[0] for hit in hits if hit is not None), None)

    def _said_in(self, start: int, stop: int) -> Counted | None:
        tables = (self._verbs.acts, self._nouns.events, self._verbs.doings, self._verbs.states, self._nouns.people)
        for table in tables:
            for index in range(start, stop):
                hit = table.at(self._tokens, index, stop)
                if hit is not None and hit[0] is not None and hit[0] != "other":
                    return hit[0]
        return None
