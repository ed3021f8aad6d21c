"""Whom the subject of a verb names that is borne: the name to its left, over asides and the verbs that share it.

Other people, a pronoun that may be several, or the beginning of another clause end the search; then it is nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.appearances import Appearance
from habeas.reading.cues import Cue
from habeas.reading.name_phrases import DASHES, HARD, POSSESSIVE, NamePhrases, Run

_FAR, _LONGEST_ASIDE = 34, 30

# A cue with its patients, and whether they are its subject.
Told = tuple[Cue, Run, bool]


class Bearers(NamePhrases):
    """Finds the subjects of one text's verbs."""

    def subject(self, cue: Cue, people: Sequence[Appearance], earlier: Sequence[Told], order: int) -> Run:
        """The names that are the verb's subject and stand before it."""
        start = self._layout.sentences[order][0]
        index, verb = self.before_apposition(cue.first, start), self._tokens[cue.verb].lower
        least = max(start, cue.first - _FAR)
        while index > least:
            at = index - 1
            one = next((one for one in people if one.last == index), None)
            done = next((each for each in earlier if each[0].last == index and each[0].kind != "noun"), None)
            if one is not None:
                if one.pronoun or self._is_subject(one, verb, start):
                    return self._joined(one, people, cue, start)
                index = one.begin
            elif done is not None:
                if done[2]:
                    return done[1]
                index = done[0].first
            elif self._tokens[at].lower in self._small.relatives and not self._is_conjunction(at, people):
                return self._antecedent(at, people, start, verb)
            else:
                following = self._over(at, people, (least, cue.first), verb)
                if following is None:
                    return ()
                index = following
        return ()

    def _is_subject(self, one: Appearance, verb: str, start: int) -> bool:
        return self._forms.may_be_subject(self.form(one), verb) and not self.is_governed(one, start)

    def _joined(self, one: Appearance, people: Sequence[Appearance], cue: Cue, start: int) -> Run:
        """The name with those joined to it; nobody for a pronoun that may be several."""
        if one.person is None:
            return ()
        words = self._words
        several = self._tokens[cue.first - 1].lower in words.several or words.plural_ending.search(
            self._tokens[cue.verb].lower
        )
        run = self.run(one, people, start, many=bool(several))
        return tuple(each for each in run if each is one or self._forms.may_be_subject(self.form(each), ""))

    def _over(self, at: int, people: Sequence[Appearance], reach: tuple[int, int], verb: str) -> int | None:
        """Where the search goes on behind a token that is no name; None where it ends."""
        token, (least, first) = self._tokens[at], reach
        if token.text == "," or token.text in DASHES:
            aside = self._before_aside(at, people, least, verb)
            if aside is not None:
                return aside
            if token.text in DASHES:
                return None
            named = any(one.last == at for one in people)
            return None if not named and self._opens_other(at + 1, first) else at
        return None if self._ends_search(at, at + 1, least, first) else at

    def drops(self, cue: Cue, start: int) -> bool:
        """Whether a verb opens the sentence whose subject is left out: «Fue condenado a cinco años»."""
        if self._tokens[start].lower not in self._words.dropped:
            return False
        return all(
            self._tokens[i].lower in self._words.passive | self._words.dropped | self._words.still
            for i in range(start, cue.first)
        )

    def dropped(self, cue: Cue, order: int) -> Run:
        verb = self._tokens[cue.first].lower
        woman = self._words.of_a_woman.search(verb) is not None
        known = woman or self._words.of_a_man.search(verb) is not None
        person = self._appearances.meant(order, cue.first, woman=woman if known else None)
        return (Appearance(person, cue.first, cue.first, cue.last, pronoun=True),) if person is not None else ()

    def before_apposition(self, index: int, start: int) -> int:
        """The comma before an apposition that the verb describes: "Karel Novenko, the journalist released on Monday,"."""
        at = index
        while at > start and (
            self._tokens[at - 1].lower in self._names.before_role
            or self._tokens[at - 1].lower in self._small.determiners
        ):
            at -= 1
        return at if at < index and at > start and self._tokens[at - 1].text == "," else index

    def relatives_owner(self, cue: Cue, people: Sequence[Appearance], start: int) -> Run:
        """Who is cut off, where the family or the lawyer is told of: "Jan Vymysl's family has had no contact with him"."""
        for one in people:
            owns = one.last < cue.first and self._tokens[one.last].text in POSSESSIVE
            owned = one.begin - 2 >= start and self._tokens[one.begin - 1].lower in self._small.of
            if one.person is not None and (owns or (owned and self._tokens[one.begin - 2].lower in self._words.kin)):
                return (one,)
        return ()

    def _is_conjunction(self, at: int, people: Sequence[Appearance]) -> bool:
        """Whether a word that may be relative only joins a clause: "said that", «dijo que»."""
        if self._tokens[at - 1].text == "," or any(one.last == at for one in people):
            return False
        return self._tokens[at].lower in self._layout.words.voices.not_said | self._small.clauses

    def _ends_search(self, at: int, index: int, start: int, first: int) -> bool:
        """Whether other people, a verb of saying or another clause stands here."""
        token = self._tokens[at]
        if token.text in HARD or token.lower in self._small.clauses or token.text == "'s":
            return True
        if token.lower in self._small.relatives:
            return True
        said = self._says.at(self._tokens, at, first)
        if said is not None and said[0]:
            return True
        noun = self._nouns.people.before(self._tokens, index, max(start, index - 3))
        if noun is not None:
            before = noun[1] - 1
            while before > start and (
                self._tokens[before].lower in self._small.determiners
                or self._tokens[before].lower in self._names.before_role
            ):
                before -= 1
            governed = before >= start and self._tokens[before].lower in self._small.prepositions | self._words.by
            return not governed and not self._cased
        return token.lower in self._small.joins and self._opens_other(index, first)

    def _opens_other(self, index: int, first: int) -> bool:
        """Whether another subject follows a comma or "and"."""
        return (
            index < first and self._tokens[index].lower in self._small.determiners and index not in self._layout.times
        )

    def _before_aside(self, comma: int, people: Sequence[Appearance], least: int, verb: str) -> int | None:
        """The token behind the name that an aside belongs to which the comma closes; None where it closes none."""
        mark = self._tokens[comma].text
        for one in reversed(people):
            if (
                not least <= one.last < comma - 1
                or comma - one.last > _LONGEST_ASIDE
                or self._tokens[one.last].text != mark
            ):
                continue
            inner = range(one.last + 1, comma)
            if any(self._tokens[i].text in HARD for i in inner):
                return None
            if any(self._tokens[i].text == "," and self._tokens[i + 1].lower in self._small.joins for i in inner):
                return None
            if not self._forms.may_be_subject(self.form(one), verb):
                continue
            opening = self._tokens[one.last + 1]
            if self.is_aside(opening.lower, one.last + 1, comma):
                return one.last
        return None

    def _antecedent(self, at: int, people: Sequence[Appearance], start: int, verb: str) -> Run:
        """The name just before a relative clause; nobody where its pronoun is an owner's, or stands behind a noun."""
        low = self._tokens[at].lower
        if low in self._words.whose:
            return ()
        comma = at - 1
        while comma > start and self._tokens[comma].lower in self._words.marks | self._small.prepositions:
            comma -= 1
        end = comma if self._tokens[comma].text == "," else comma + 1
        one = next((one for one in people if one.last == end and not one.pronoun), None)
        if one is None:
            jumped = (
                self._before_aside(end, people, start, verb) if end > start and self._tokens[end].text == "," else None
            )
            one = next((one for one in people if one.last == jumped), None) if jumped is not None else None
        return (one,) if one is not None and one.person is not None else ()
