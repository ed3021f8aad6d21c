"""Who is cited: "according to X", "by X's count", "as X said", and the stretch of the sentence that is X's word.

An opening citation covers the sentence, one behind a clause what stands before it, one inside a clause the clause.
Within what somebody else says it nests.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.antecedents import DROPPED
from habeas.reading.clauses import Clauses
from habeas.reading.holdings import Holdings
from habeas.reading.subjects import Subjects
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice, Voices

_NEAR = 8


class Citations:
    """Finds the citations of one text."""

    def __init__(
        self, tokens: Sequence[Token], words: Voices, *, phrases: Subjects, clauses: Clauses, holdings: Holdings
    ) -> None:
        self._tokens, self._words = tokens, words
        self._phrases, self._clauses, self._holdings = phrases, clauses, holdings

    def at(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        tokens, words = self._tokens, self._words
        if words.same.at(tokens, index, stop) is not None:
            opening = self._clauses.opens(index, start)
            return Voice((DROPPED,), index, *((start, stop) if opening else self._clauses.clause(index, start, stop)))
        plain = words.according.at(tokens, index, stop)
        found = plain or words.said_by.at(tokens, index, stop) or self._holdings.made_by(index, start, stop)
        found = found or self._likewise(index, stop)
        if found is None:
            return None
        names = self._cited(index, found[1], stop)
        if words.self_named.at(tokens, found[1], stop) is not None:
            return None
        if plain is None and not all(map(self._phrases.is_source, names)):
            return None
        if not names or any(v.names == names and index - v.at < _NEAR for v in earlier):
            return None
        cites = words.nesting.at(tokens, index, stop) is not None
        if self._clauses.opens(index, start):
            return Voice(names, found[1], start, stop, cites=cites)
        if self._tokens[index - 1].text not in {",", "(", "-", "–", "—", ";"}:
            # "the number compiled by X is 684": part of the clause, which it covers.
            begin, end = (start, stop) if plain is not None else self._clauses.clause(index, start, stop)
            return Voice(names, found[1], begin, end, cites=cites)
        inside = next((v for v in earlier if v.start <= index < v.stop and index - v.start <= 2), None)
        if inside is not None:
            # "X said that, according to Y, …"
            return Voice(names, found[1], inside.start, inside.stop, nests=True, cites=cites)
        if words.order == "free":
            start, stop = self._clauses.part(index, start, stop)
            behind = self._phrases.right_edge(found[1], stop)
            if self._clauses.goes_on(start, index, behind, stop) or self._clauses.enumerates(behind, stop):
                return Voice(names, found[1], start, stop, nests=True, cites=cites)
        if self._clauses.trails(self._phrases.right_edge(found[1], stop), stop):
            return Voice(names, found[1], start, stop, nests=True, cites=cites)
        # A parenthesis after a clause covers what stands before it.
        return Voice(names, found[1], start, index, nests=True, cites=cites)

    def _cited(self, index: int, begins: int, stop: int) -> tuple[str, ...]:
        """The names behind the words of citation, or the pronoun among them: "by its count"."""
        tokens, words = self._tokens, self._words
        names = self._phrases.right(begins, stop)
        if not names:
            names = tuple(token.text for token in tokens[index:begins] if token.lower in words.owners)
        if words.order == "free" and begins < stop and tokens[begins].lower in words.owners:
            held = self._phrases.has_holding(begins, self._phrases.right_edge(begins, stop))
            named = any(self._phrases.is_body(name) or self._phrases.is_person(name) for name in names)
            names = (tokens[begins].text,) if held and not named else names  # «según su informe»
        return names

    def _likewise(self, index: int, stop: int) -> tuple[bool, int] | None:
        """What "as X said" is with the subject behind the verb: «как сообщила пресс-служба»; the index of the subject."""
        tokens, words = self._tokens, self._words
        if words.order == "fixed" or tokens[index].lower not in words.likewise:
            return None
        verb = self._phrases.behind_adverbs(index + 1, stop)
        found = words.says.at(tokens, verb, stop) if verb < stop else None
        return (True, self._phrases.behind_adverbs(found[1], stop)) if found is not None and found[0] else None
