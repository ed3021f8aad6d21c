"""Where in a sentence the persons of a text appear, by name or as "he" and "she".

A pronoun is the one person named before it in its sentence, or else in the two sentences before; where several were, it is
nobody who can be named, and still somebody: what is told of it is told of none of the others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from habeas.claims.mention import Named
from habeas.reading.layout import Layout

_REMEMBERED = 2
_INITIAL = 3
# What women's given names end with, in either script.
_HERS = frozenset("aáаяэ")


@dataclass(frozen=True, slots=True)
class Appearance:
    """Tokens ``begin`` (the role before the name) to ``last``, the name from ``first`` on. ``person`` is None for a pronoun
    that may be several people.
    """

    person: str | None
    begin: int
    first: int
    last: int
    pronoun: bool = False


class Appearances:
    """The appearances of one text's persons."""

    def __init__(self, layout: Layout, persons: Sequence[Named]) -> None:
        self._layout, self._tokens = layout, layout.tokens
        self._words, self._names = layout.words.events, layout.words.names
        starts = [start for start, _ in layout.sentences]
        named: dict[int, list[Appearance]] = {}
        for person in persons:
            for mention in person.mentions:
                here = layout.indexes(mention.span.start, mention.span.end)
                order = bisect_right(starts, here.start) - 1
                if here and order >= 0 and here.stop <= layout.sentences[order][1]:
                    begin = self._role_begin(here.start, starts[order])
                    named.setdefault(order, []).append(Appearance(person.name, begin, here.start, here.stop))
        self._named: Mapping[int, Sequence[Appearance]] = named
        self.sentences: dict[int, list[Appearance]] = {}
        for order in range(len(starts)):
            found = sorted([*named.get(order, ()), *self._pronouns(order)], key=lambda one: one.first)
            if found:
                self.sentences[order] = found

    def meant(self, order: int, index: int, *, woman: bool | None) -> str | None:
        """The one person that a pronoun at the token can stand for, ``woman`` or man; None where it may be several."""
        here = {one.person for one in self._named.get(order, ()) if one.last <= index}
        if not here:
            before = range(max(0, order - _REMEMBERED), order)
            # What pronouns of those sentences stand for are people of the text, too.
            here = {one.person for at in before for one in self.sentences.get(at, ())}
        person = next(iter(here)) if len(here) == 1 else None
        return person if person is not None and self._fits(person, woman=woman) else None

    def _pronouns(self, order: int) -> list[Appearance]:
        start, stop = self._layout.sentences[order]
        at = (index for index in range(start, stop) if self._tokens[index].lower in self._words.he)
        return [Appearance(self._subject(order, index), index, index, index + 1, pronoun=True) for index in at]

    def _subject(self, order: int, index: int) -> str | None:
        return self.meant(order, index, woman=self._tokens[index].lower in self._words.she)

    def _fits(self, person: str, *, woman: bool | None) -> bool:
        """Whether a pronoun may stand for the person, as far as the given name tells a man from a woman."""
        given = person.split(maxsplit=1)[0].lower()
        if woman is None or len(given) < _INITIAL or len(person.split()) < 2:
            return True
        if self._names.case_endings is not None and given not in self._names.given:
            # Another case has another ending.
            return True
        hers = given in self._words.women or (given[-1] in _HERS and given not in self._words.men)
        return hers == woman

    def _role_begin(self, first: int, start: int) -> int:
        """The token where the role before a name begins, "opposition leader"; the name's own where none stands there."""
        names, small = self._names, self._layout.words.counting.small
        acts, begin = self._layout.words.counting.verbs.acts, first
        if begin > start and self._tokens[begin - 1].lower in small.of:
            # "the wife of", whatever a role may be made of.
            return begin
        while begin > start and acts.before(self._tokens, begin, start) is None:
            token = self._tokens[begin - 1]
            if token.text != "-" and token.lower not in names.before_role and token.lower not in names.address:
                break
            begin -= 1
        return begin
