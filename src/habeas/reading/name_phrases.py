"""What stands around a name in its sentence: those named with it, the preposition before it, the asides behind it."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.appearances import Appearance, Appearances
from habeas.reading.layout import Layout
from habeas.reading.name_forms import NameForms
from habeas.reading.tokens import Token

Run = tuple[Appearance, ...]
POSSESSIVE = frozenset({"'s", "’s"})
HARD = frozenset(';:()…•|"“”«»') | {"...", "[", "]"}
DASHES = frozenset("—–")


class NamePhrases:
    """The names of one text with their surroundings."""

    def __init__(self, layout: Layout, appearances: Appearances) -> None:
        self._layout, self._tokens, self._appearances = layout, layout.tokens, appearances
        self._words, self._small = layout.words.events, layout.words.counting.small
        self._nouns, self._verbs = layout.words.counting.nouns, layout.words.counting.verbs
        self._says, self._names = layout.words.voices.says, layout.words.names
        self._forms = NameForms(layout.words.names, layout.words.events)
        self._free = self._small.order == "free"
        self._cased = layout.words.names.case_endings is not None

    def form(self, one: Appearance) -> Sequence[Token]:
        return self._tokens[one.first : one.last]

    def run(self, one: Appearance, people: Sequence[Appearance], start: int, *, many: bool = False) -> Run:
        """The names joined to this one by nothing but commas and "and", and, of ``many``, asides."""
        run, begin = [one], one.begin
        for other in reversed([each for each in people if each.last <= one.begin]):
            between = self._tokens[other.last : begin]
            joined = bool(between) and all(token.text == "," or token.lower in self._small.joins for token in between)
            aside = (
                many
                and len(between) > 3
                and between[0].text == between[-2].text == ","
                and between[-1].lower in self._small.joins
                and self.is_aside(between[1].lower, other.last + 1, begin)
            )
            if not (joined or aside) or other.person is None or self.is_governed(other, start):
                break
            run.insert(0, other)
            begin = other.begin
        return tuple(run)

    def run_on(self, people: Sequence[Appearance]) -> Run:
        """The first of the names with those joined to it behind."""
        run = [people[0]]
        for other in people[1:]:
            between = self._tokens[run[-1].last : other.begin]
            light = self._small.joins | self._words.marks | self._small.of
            if not between or not all(token.text == "," or token.lower in light for token in between):
                break
            run.append(other)
        return tuple(one for one in run if one.person is not None)

    def is_governed(self, one: Appearance, start: int) -> bool:
        """Whether a preposition stands before the name, or the name is somebody's who owns what follows."""
        if one.last < len(self._tokens) and self._tokens[one.last].text in POSSESSIVE:
            return True
        if one.begin <= start:
            return False
        before = self._tokens[one.begin - 1].lower
        at = one.begin - 1
        while at > start and self._tokens[at].lower in self._small.determiners:
            at -= 1
            before = self._tokens[at].lower
        if (
            self._words.kin
            and not self._cased
            and any(self._tokens[i].lower in self._words.kin for i in range(max(start, one.begin - 2), one.begin))
        ):
            return before in self._small.of
        return (
            before in self._small.prepositions
            or before in self._words.marks
            or before in self._words.by | self._words.inside
        )

    def is_owners(self, one: Appearance) -> bool:
        """Whether the name only says whose somebody or something is: "Jan Vymysl's wife", «жену Яна Вымысла»."""
        if one.last < len(self._tokens) and self._tokens[one.last].text in POSSESSIVE:
            return True
        before = [self._tokens[i].lower for i in range(one.begin, one.first)]
        return (
            bool(before)
            and before[-1] in self._words.kin
            and self._cased
            and self._forms.may_be_genitive(self.form(one))
            and not any(low in self._small.owners for low in before)
        )

    def may_stand_between(self, index: int, stop: int) -> bool:
        token, small = self._tokens[index], self._small
        if index in self._layout.times or token.is_number or token.lower in self._words.lengths:
            return True
        if token.lower in self._words.marks or token.lower in small.determiners or token.lower in small.owners:
            return True
        if (
            token.lower in self._names.before_role
            or token.lower in self._names.address
            or token.text in {"-", '"', "“", "”", "«", "»"}
        ):
            return True
        return self._nouns.people.at(self._tokens, index, stop) is not None

    def is_aside(self, low: str, index: int, comma: int) -> bool:
        if (
            self._tokens[index].is_number
            or low in self._small.determiners
            or low in self._small.relatives
            or low in self._words.whose
        ):
            return True
        if (
            low in self._names.before_role
            or low in self._names.role_words
            or self._words.participles.search(low) is not None
        ):
            return True
        near = range(index, min(index + 3, comma))
        return any(self._tokens[i].lower in self._small.relatives for i in near) or low in self._small.prepositions
