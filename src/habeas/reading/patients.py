"""Whom an act of a sentence happened to: the subject of a verb that is borne, the object of one that is done.

The verb's form tells which (``EventWords``); where nouns have cases, so does the form of the name. A noun of an act belongs
to somebody ("the arrest of"), a participle describes somebody. Who cannot be told is nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from habeas.reading.appearances import Appearance, Appearances
from habeas.reading.bearers import Bearers, Told
from habeas.reading.cues import Cue
from habeas.reading.layout import Layout
from habeas.reading.name_phrases import DASHES, HARD, POSSESSIVE, NamePhrases, Run
from habeas.reading.objects import Objects
from habeas.reading.predicates import NO_OBJECT

_AUXILIARY_REACH = 4
# What has no object, in any form.
_BORNE_CODES = NO_OBJECT - {"held", "recognised", "on_trial"}

Side = Literal["subject", "object", "either"]


class Patients(NamePhrases):
    """Finds the patients of the acts of one text."""

    def __init__(self, layout: Layout, appearances: Appearances) -> None:
        super().__init__(layout, appearances)
        self._bearers, self._objects = Bearers(layout, appearances), Objects(layout, appearances)

    def of(self, cue: Cue, earlier: Sequence[Told], order: int) -> tuple[Run, bool]:
        """The patients of a cue of the sentence ``order``, and whether they are its subject; ``earlier`` are the cues before
        it with theirs.
        """
        start, stop = self._layout.sentences[order]
        people = self._appearances.sentences.get(order, ())
        found = self._listed(cue, people, stop)
        if found:
            return found, False
        if cue.kind == "noun" or (cue.first - 1 > start and self._tokens[cue.first - 1].text in POSSESSIVE):
            return self._owner(cue, people, start, stop), False
        if cue.kind == "participle":
            return self._described(cue, people, stop), False
        if cue.act == "denied_contact" and (found := self._cut_off(cue, people, start, stop)):
            return found, False
        side = self._side(cue, people, earlier, start, stop)
        if side == "subject":
            return self._bearer(cue, people, earlier, order), True
        return self._object(cue, people, earlier, order, without_doer=side == "either"), False

    def _bearer(self, cue: Cue, people: Sequence[Appearance], earlier: Sequence[Told], order: int) -> Run:
        """The subject of a verb, on either side of it or left out."""
        start, stop = self._layout.sentences[order]
        # "Her lawyer was not allowed to see her client": whoever that is.
        cut_off = cue.act == "denied_contact" and self._has_object(cue.last, stop)
        found = () if cut_off else self._bearers.subject(cue, people, earlier, order)
        if (
            (cue.kind == "state" or cue.act == "held")
            and len(found) == 1
            and self._words.plural_ending.search(self._tokens[cue.verb].lower)
        ):
            return ()
        if not found and cue.kind != "state" and self._may_follow(cue, start, stop):
            found = self._objects.behind(cue, people, stop, subject=True)
        if not found and self._bearers.drops(cue, start):
            found = self._bearers.dropped(cue, order)
        if not found and cue.act == "denied_contact":
            found = self._bearers.relatives_owner(cue, people, start)
        return found

    def _object(
        self, cue: Cue, people: Sequence[Appearance], earlier: Sequence[Told], order: int, *, without_doer: bool
    ) -> Run:
        """The object of a verb: a pronoun beside it, a name behind or before it, or that of the verb before."""
        start, stop = self._layout.sentences[order]
        pronoun = self._objects.pronoun(cue, order)
        if pronoun is not None:
            return pronoun
        found = self._objects.behind(cue, people, stop, subject=False)
        if not found and (self._cased or self._words.marks):
            found = self._objects.fronted(cue, people, start)
        shared = self._shared(cue, earlier, start) if not found and without_doer else None
        return shared[1] if shared is not None and not shared[2] else found

    def _cut_off(self, cue: Cue, people: Sequence[Appearance], start: int, stop: int) -> Run:
        """Whom others are not let to: "was not allowed to see Jan Vymysl"."""
        behind = self._objects.behind(cue, people, stop, subject=False)
        return behind or (self._objects.fronted(cue, people, start) if self._words.marks else ())

    # -- the verb --

    def _side(self, cue: Cue, people: Sequence[Appearance], earlier: Sequence[Told], start: int, stop: int) -> Side:
        """Whether the patient is the verb's subject or object, or ("either") the object of a verb without a doer."""
        words, low = self._words, self._tokens[cue.verb].lower
        if cue.kind in {"receives", "gives"}:
            given = cue.kind == "receives" or self._passive_before(cue.first, start)
            return "subject" if given else "either"
        if (cue.code in _BORNE_CODES and cue.act != "fell_ill") or cue.act == "hunger_strike":
            return "subject"
        if words.bearing.search(low):
            return "subject"
        if words.without_doer.search(low):
            return "either"
        if cue.act in {"fell_ill", "denied_contact"} or cue.kind == "state":
            return "subject"
        if not words.passive:
            return "subject" if words.participles.search(low) else "object"
        passive = low in words.passive or self._passive_before(cue.first, start)
        return "subject" if passive or self._is_participle(cue, people, earlier, start, stop) else "object"

    def _is_participle(
        self, cue: Cue, people: Sequence[Appearance], earlier: Sequence[Told], start: int, stop: int
    ) -> bool:
        """Whether a verb without an auxiliary is borne: "Jan Vymysl, arrested in May", "was questioned and released"."""
        tokens, pattern = self._tokens, self._words.participles
        if not pattern.search(tokens[cue.verb].lower):
            return False
        if not self._words.marks and self._has_object(cue.last, stop):
            return False
        before = cue.first - 1
        if cue.first == start or tokens[before].text in {",", "(", "—", "–"}:
            return True
        if self._bearers.before_apposition(cue.first, start) < cue.first or any(
            one.last == cue.first for one in people
        ):
            return True
        if before > start and tokens[before].lower in self._small.joins and pattern.search(tokens[before - 1].lower):
            return self._passive_before(before - 1, start)
        shared = self._shared(cue, earlier, start)
        return shared is not None and shared[2]

    def _passive_before(self, first: int, start: int) -> bool:
        """Whether an auxiliary of the passive stands just before the verb."""
        for index in range(first - 1, max(start, first - _AUXILIARY_REACH) - 1, -1):
            token = self._tokens[index]
            if token.lower in self._words.passive:
                return True
            if not token.is_word or token.lower in self._small.joins | self._small.determiners:
                return False
        return False

    def _has_object(self, index: int, stop: int) -> bool:
        """Whether somebody follows the verb directly."""
        if index >= stop or index in self._layout.times:
            return False
        token = self._tokens[index]
        if token.lower in self._words.marks or token.lower in self._small.determiners:
            return True
        if token.lower in self._words.him | self._words.them:
            return True
        if token.lower in self._small.stops or token.lower in self._small.prepositions:
            return False
        return (token.is_capital and token.is_word) or self._nouns.people.at(self._tokens, index, stop) is not None

    def _may_follow(self, cue: Cue, start: int, stop: int) -> bool:
        """Whether the subject may stand behind the verb: «Fue detenido Juan», and no «exiliado Juan»."""
        if not self._free:
            return self._is_fronted(cue, start, stop)
        described = not self._cased and self._words.participles.search(self._tokens[cue.verb].lower) is not None
        return not described or cue.first == start or self._passive_before(cue.first, start)

    def _is_fronted(self, cue: Cue, start: int, stop: int) -> bool:
        """Whether the participle opens the sentence and its subject ends it: "Released were Jan Vymysl and two others"."""
        return cue.first <= start + 1 and cue.last < stop and self._tokens[cue.last].lower in self._small.auxiliaries

    def _shared(self, cue: Cue, earlier: Sequence[Told], start: int) -> Told | None:
        """The verb before this one that shares its people: "was arrested in May and sentenced"."""
        for each in reversed(earlier):
            if each[0].kind == "noun" or not each[1]:
                continue
            between = range(max(each[0].last, each[1][-1].last), cue.first)
            if any(
                self._tokens[i].text in HARD | DASHES or self._tokens[i].lower in self._small.clauses for i in between
            ):
                return None
            if any(self._tokens[i].lower in self._small.relatives for i in between):
                return None
            joined = self._tokens[cue.first - 1] if cue.first > start else None
            near = [self._tokens[i] for i in range(max(each[0].last, cue.first - 5), cue.first)]
            if joined is None or not any(
                token.text == "," or token.lower in self._small.joins for token in near or (joined,)
            ):
                return None
            return each
        return None

    def _owner(self, cue: Cue, people: Sequence[Appearance], start: int, stop: int) -> Run:
        """Whose arrest, death or release a noun tells of."""
        tokens = self._tokens
        if cue.first - 1 > start and tokens[cue.first - 1].text in POSSESSIVE:
            one = next((one for one in people if one.last == cue.first - 1), None)
            return (one,) if one is not None and one.person is not None else ()
        index = cue.last
        if not self._cased:
            if index >= stop or tokens[index].lower not in self._small.of:
                return ()
            index += 1
        one = next((one for one in people if one.begin >= index), None)
        if one is None or one.pronoun or not all(self.may_stand_between(i, stop) for i in range(index, one.begin)):
            return ()
        if self.is_owners(one) or not self._forms.may_be_object(self.form(one)):
            return ()
        return self.run_on([each for each in people if each.first >= one.first])

    def _described(self, cue: Cue, people: Sequence[Appearance], stop: int) -> Run:
        """The one whom a participle describes: «Ян Вымысл, осуждённый на 6 лет,», «осуждённый на 6 лет Ян Вымысл»."""
        before = next((one for one in people if one.last == cue.first - 1), None)
        if (
            before is not None
            and self._tokens[before.last].text == ","
            and before.person is not None
            and not before.pronoun
        ):
            # Behind the participle something must follow that it governs, or it is a role: «Ян Вымысл, осуждённый.»
            return (before,)
        following = next((one for one in people if one.begin > cue.last or one.first > cue.last), None)
        if following is None or not self._cased or following.pronoun:
            return ()
        between = range(cue.last, following.first)
        governs = any(self._tokens[i].is_number or i in self._layout.times for i in between)
        fits = all(
            self.may_stand_between(i, stop) or self._tokens[i].lower in self._small.prepositions | self._words.inside
            for i in between
        )
        return (following,) if governs and fits else ()

    def _listed(self, cue: Cue, people: Sequence[Appearance], stop: int) -> Run:
        """Those named behind "including", or whom the sentence opens for: "Among those released is Jan Vymysl"."""
        following = [one for one in people if one.begin >= cue.last]
        if not following or cue.kind == "noun":
            return ()
        one = following[0]
        at = one.begin
        while at > cue.last and self._tokens[at - 1].lower in self._small.determiners:
            at -= 1
        companion = self._verbs.companions.before(self._tokens, at, cue.last)
        start = max(span[0] for span in self._layout.sentences if span[0] <= cue.first)
        opening = self._verbs.companions.at(self._tokens, start, cue.first) is not None and at <= cue.last + 3
        if companion is None and not opening:
            return ()
        if companion is not None and any(
            self._tokens[i].lower in self._small.clauses for i in range(cue.last, companion[1])
        ):
            return ()
        if opening and not all(
            self._tokens[i].lower in self._small.auxiliaries
            or self._tokens[i].text in {"—", "–", ":"}
            or self.may_stand_between(i, stop)
            for i in range(cue.last, at)
        ):
            return ()
        return self.run_on(following)
