"""Whom a verb that is done has as its object: the name behind it, in front of it where its form shows it, or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.appearances import Appearance
from habeas.reading.cues import Cue
from habeas.reading.name_phrases import HARD, NamePhrases, Run

_FAR = 34
# Acts that are done towards somebody: "brought charges against", «пришли с обыском к».
_TOWARDS = frozenset({"charged", "searched", "denied_contact", "listed"})


class Objects(NamePhrases):
    """Finds the objects of one text's verbs."""

    def behind(self, cue: Cue, people: Sequence[Appearance], stop: int, *, subject: bool) -> Run:
        """The people named behind a verb, with nothing between but what describes them, a length or a time."""
        following = [one for one in people if one.begin >= cue.last]
        if not following or following[0].pronoun or self.is_owners(following[0]):
            return ()
        one = following[0]
        between = range(cue.last, one.begin)
        owned = cue.act == "searched" and any(self._tokens[i].lower in self._verbs.owned for i in between)
        light = self._verbs.owned | self._small.of if owned else self._small.auxiliaries if subject else frozenset()
        if not all(self._tokens[i].lower in light or self.may_stand_between(i, stop) for i in between):
            return ()
        form, verb = self.form(one), self._tokens[cue.verb].lower
        if subject:
            return self.run_on(following) if self._forms.may_be_subject(form, verb) else ()
        marked = not self._words.marks or owned or self._marked(cue, one)
        return self.run_on(following) if marked and self._forms.may_be_object(form) else ()

    def _marked(self, cue: Cue, one: Appearance) -> bool:
        """Whether a mark of the object stands between verb and name."""
        between = [token.lower for token in self._tokens[cue.last - 1 : one.first]]
        return any(low in self._words.marks for low in between)

    def fronted(self, cue: Cue, people: Sequence[Appearance], start: int) -> Run:
        """The object before its verb: «Новенко задержали», «Лену Оравскую суд приговорил»."""
        for one in reversed([each for each in people if each.last <= cue.first]):
            between = range(one.last, cue.first)
            if len(between) > _FAR or one.pronoun:
                return ()
            verb = self._tokens[cue.verb].lower
            form = self.form(one)
            relative = next((at for at in between if self._tokens[at].lower in self._small.relatives), None)
            if relative is not None:
                if (
                    relative - one.last > 2
                    or self._tokens[relative].lower in self._words.whose
                    or self._tokens[relative].lower in self._words.who
                ):
                    return ()
                return (
                    (one,) if not any(self._tokens[i].text in HARD | {","} for i in range(relative, cue.first)) else ()
                )
            marked = one.begin > start and self._tokens[one.begin - 1].lower in self._words.marks
            if not self._forms.may_be_object(form) or self.is_owners(one) or not (self._cased or marked):
                return ()
            if not self._words.without_doer.search(verb) and self._forms.may_be_subject(form, verb):
                return ()
            if self.is_governed(one, start) and not marked and cue.kind != "gives" and cue.act not in _TOWARDS:
                return ()
            if any(self._tokens[i].text in HARD or self._tokens[i].lower in self._small.clauses for i in between):
                return ()
            if sum(self._tokens[i].text == "," for i in between) == 1:
                return ()
            return tuple(each for each in self.run(one, people, start) if self._forms.may_be_object(self.form(each)))
        return ()

    def pronoun(self, cue: Cue, order: int) -> Run | None:
        """The person that a pronoun beside the verb stands for: «его задержали», "detained him"; empty where it may be several."""
        tokens, words = self._tokens, self._words
        start, stop = self._layout.sentences[order]
        for at in (cue.first - 1, cue.first - 2, cue.last):
            if not start <= at < stop or tokens[at].lower not in words.him or (at < cue.first and not self._free):
                continue
            following = tokens[at + 1] if at + 1 < stop else None
            if at >= cue.last and following is not None and following.is_word and not self._ends_object(at + 1):
                return ()
            if at < cue.first - 1 and not self._may_part(at + 1):
                continue
            person = self._appearances.meant(order, at, woman=tokens[at].lower in words.she)
            return (Appearance(person, at, at, at + 1, pronoun=True),) if person is not None else ()
        return None

    def _ends_object(self, index: int) -> bool:
        """Whether a noun phrase has ended before the token."""
        low = self._tokens[index].lower
        return (
            index in self._layout.times
            or low in self._small.stops
            or low in self._small.prepositions
            or low in self._small.joins
        )

    def _may_part(self, index: int) -> bool:
        """Whether the token may stand between a pronoun and its verb: «lo han detenido», «его уже задержали»."""
        low = self._tokens[index].lower
        light = self._words.passive | self._words.still | self._small.auxiliaries
        return low in light or low in self._words.him or index in self._layout.times
