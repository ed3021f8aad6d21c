"""What a report says happened to the persons it names: who, which act, when, how long, under which article, by which court.

A name is read as a number of one: the verbs that tell what became of "12 activists" tell what became of "Jan Vymysl", and
the same rules say when and by whom it is told. A name may be told of more than once in a sentence ("was arrested in May,
sentenced to six years and moved to a colony"). "He" and "she" at the head of a clause are the one person named in the two
sentences before; where two were named, nobody. Who does an act (a judge, a president) is not its person.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from habeas.claims.event import Event
from habeas.claims.figure import Counted
from habeas.claims.mention import Named
from habeas.documents.span import Span
from habeas.reading.attribution import Attribution
from habeas.reading.calendars import Published
from habeas.reading.chronology import Chronology
from habeas.reading.contexts import Contexts
from habeas.reading.counting import Counting, in_years
from habeas.reading.events import Events
from habeas.reading.heads import Head, Heads
from habeas.reading.language import grammar
from habeas.reading.layout import Layout
from habeas.reading.numbers import Number, find_numbers
from habeas.reading.places import place_of
from habeas.reading.predicates import NO_OBJECT, Predicates
from habeas.reading.roles import note_of
from habeas.reading.speakers import Speakers
from habeas.reading.timing import Timing
from habeas.reading.vicinity import Site

# The event that a verb tells, by the code it gives a number; what counts no fate of a person is left out.
EVENT_OF: Mapping[str, str] = MappingProxyType(
    {
        "held": "held", "detained": "detained", "arrested": "arrested", "charged": "charged", "on_trial": "tried",
        "convicted": "convicted", "sentenced_years": "convicted", "recognised": "recognised", "pardoned": "pardoned",
        "amnestied": "amnestied", "released": "released", "exchanged": "exchanged", "commuted": "commuted",
        "died": "died", "killed": "killed", "missing": "disappeared", "fled": "fled", "at_risk": "fell_ill",
        "critical": "fell_ill", "listed": "listed", "tortured": "tortured", "searched": "searched", "fined": "fined",
    }
)  # fmt: skip
# What lasts: it is told as of the day of the report, or since a day.
_LASTING = frozenset({"held", "tried", "denied_contact", "hunger_strike", "fell_ill", "disappeared", "listed"})
# Acts that an article of law may be named beside.
_BY_LAW = frozenset({"arrested", "charged", "tried", "convicted", "fined", "detained"})
_MOST_ACTS = 6
_REMEMBERED = 2
# A pronoun so many tokens into its sentence heads it.
_OPENING = 5
# Hyphens and marks between the words of a role, or a number and its noun.
_MARKS = 2


@dataclass(frozen=True)
class _Place:
    """Where a person stands: tokens ``begin`` (the role before the name) to ``last``, the name from ``first`` on."""

    person: str
    begin: int
    first: int
    last: int


@dataclass(frozen=True)
class _Told:
    """An act of a sentence: its event, the code of its verb where that counts people, the tokens of its words, and where
    the next act begins.
    """

    act: str
    code: Counted
    first: int
    last: int
    stop: int = 0


def read_events(
    text: str, *, persons: Sequence[Named], published: str | None, country: str | None = None, language: str = "en"
) -> tuple[Event, ...]:
    """The events of the persons a text names, in the order of the text. Dates are resolved against ``published``.

    Raises ``InputError`` for a language that cannot be read.
    """
    return _Reader(Layout(text, Published(published), country, grammar(language))).read(persons) if persons else ()


class _Reader:
    def __init__(self, layout: Layout) -> None:
        self._layout, self._tokens, self._words = layout, layout.tokens, layout.words
        words = layout.words.counting
        self._small, self._verbs = words.small, words.verbs
        self._counting = Counting(layout.tokens, words, layout.times)
        self._predicates = Predicates(layout.tokens, words, Heads(layout.tokens, words, layout.times))
        self._contexts = Contexts(layout.tokens, words)
        attribution = Attribution(layout.text, layout.tokens, layout.words.voices, layout.times)
        self._speakers = Speakers(attribution, layout.tokens, layout.sentences, layout.paragraphs)

    def read(self, persons: Sequence[Named]) -> tuple[Event, ...]:
        found: list[tuple[int, _Place, _Told]] = []
        for order, places in self._places(persons).items():
            start, stop = self._layout.sentences[order]
            numbers = find_numbers(self._tokens, start, stop, self._words.numerals, self._layout.times)
            for run in self._runs(places):
                following = next((place.begin for place in places if place.begin >= run[-1].last), stop)
                told = self._told(run, numbers, (start, following, stop))
                found.extend((order, place, one) for one in told for place in run)
        cues = [self._tokens[told.first].start for _, _, told in found]
        chronology = Chronology(self._layout)
        timing = Timing(self._layout, Events(self._layout), chronology.sayings(), cues)
        return tuple(self._event(self._layout.sentences[order], place, told, timing) for order, place, told in found)

    # -- who --

    def _places(self, persons: Sequence[Named]) -> Mapping[int, list[_Place]]:
        """The mentions of each sentence in order, pronouns that stand for one of the persons included."""
        starts = [start for start, _ in self._layout.sentences]
        places: dict[int, list[_Place]] = {}
        for person in persons:
            for mention in person.mentions:
                here = self._layout.indexes(mention.span.start, mention.span.end)
                order = bisect_right(starts, here.start) - 1
                if here and order >= 0 and here.stop <= self._layout.sentences[order][1]:
                    begin = self._role_begin(here.start, self._layout.sentences[order][0])
                    places.setdefault(order, []).append(_Place(person.name, begin, here.start, here.stop))
        for order in range(1, len(starts)):
            near = {place.person for at in range(order - _REMEMBERED, order) for place in places.get(at, ())}
            pronoun = self._pronoun(order) if len(near) == 1 and order not in places else None
            if pronoun is not None:
                places[order] = [_Place(near.pop(), pronoun, pronoun, pronoun + 1)]
        return {order: sorted(places[order], key=lambda place: place.first) for order in sorted(places)}

    def _role_begin(self, first: int, start: int) -> int:
        """The token where the role before a name begins, "opposition leader"; the name's own where none stands there."""
        names, begin = self._words.names, first
        while begin > start and self._verbs.acts.before(self._tokens, begin, start) is None:
            token = self._tokens[begin - 1]
            if token.lower not in names.before_role and token.lower not in names.address and token.text != "-":
                break
            begin -= 1
        return begin

    def _pronoun(self, order: int) -> int | None:
        """The token of a pronoun for one person that heads the sentence."""
        start, stop = self._layout.sentences[order]
        persons = self._words.voices.persons & self._words.voices.subjects
        return next((at for at in range(start, min(start + _OPENING, stop)) if self._tokens[at].lower in persons), None)

    def _runs(self, places: Sequence[_Place]) -> list[list[_Place]]:
        """Names that nothing but commas and "and" stands between, of whom the same is told."""
        runs: list[list[_Place]] = []
        for place in places:
            between = self._tokens[runs[-1][-1].last : place.begin] if runs else ()
            if between and all(token.text == "," or token.lower in self._small.joins for token in between):
                runs[-1].append(place)
            else:
                runs.append([place])
        return runs

    # -- what --

    def _told(self, run: Sequence[_Place], numbers: Sequence[Number], sentence: tuple[int, int, int]) -> list[_Told]:
        """All that the sentence says became of these people: behind their names up to ``following``, or before them."""
        start, following, stop = sentence
        found = [*self._further(run, start, following), *self._object(run[0], start, stop)]
        at = run[-1].last
        for _ in range(_MOST_ACTS):
            told = self._subject(run, at, numbers, (start, following))
            if told is None:
                break
            if not self._is_measure(told, numbers) and not (told.act == "held" and len(found) > 0):
                found.append(told)
            at = told.last
        found.sort(key=lambda told: (told.first, -told.last))
        apart = [told for i, told in enumerate(found) if not any(told.first < other.last for other in found[:i])]
        ends = [*(told.first for told in apart[1:]), stop][: len(apart)]
        return [replace(told, stop=end) for told, end in zip(apart, ends, strict=True)]

    def _object(self, place: _Place, start: int, stop: int) -> list[_Told]:
        """The act that has the person as its object: "released Jan Vymysl", "the arrest of Jan Vymysl"."""
        number = Number(place.begin, place.last, place.begin, place.last, 1, 1, "exact", 1)
        code = self._contexts.inverted(number, start) or self._predicates.given(number, start)
        code = code or self._predicates.before(number, start, stop)
        if code is None or code not in EVENT_OF:
            return []
        first = next((i for i in range(place.begin - 1, start - 1, -1) if self._hit(i, place.begin, code)), None)
        return [] if first is None else [self._act(code, (first, self._hit(first, place.begin, code)), start, stop)]

    def _subject(
        self, run: Sequence[_Place], at: int, numbers: Sequence[Number], sentence: tuple[int, int]
    ) -> _Told | None:
        """The next act, from token ``at`` on, that the people are the subject of."""
        start, stop = sentence
        number = Number(run[0].first, run[-1].last, run[0].begin, at, 1, 1, "exact", 1)
        found = self._predicates.after(number, Head(at, None, None, "none"), numbers, start, stop)
        if found is None or found[0] not in EVENT_OF:
            return None
        code, last = found
        first = next((i for i in range(last - 1, at - 1, -1) if self._hit(i, last, code) == last), last - 1)
        told = self._act(code, (first, last), start, stop)
        if self._is_measure(told, numbers):
            return told
        if self._is_another_clause(at, first, stop) or self._tokens[first - 1].lower in self._small.articles:
            return None
        if code in NO_OBJECT:
            return None if code == "held" and self._has_object(last) else told
        return None if self._does(run[-1].last, at, first, last) else told

    def _is_another_clause(self, at: int, first: int, stop: int) -> bool:
        """Whether other people stand between, or a verb of saying and no pronoun for the speaker ("she said she was fined")."""
        says, voices, nouns = self._words.voices.says, self._words.voices, self._words.counting.nouns
        plural = re.compile(nouns.plural)
        if any(
            nouns.people.at(self._tokens, i, first) and plural.search(self._tokens[i].lower) for i in range(at, first)
        ):
            return True
        said = next((i for i in range(at, first) if (hit := says.at(self._tokens, i, stop)) and hit[0]), None)
        if said is None:
            return False
        near = range(max(said, first - _OPENING), first)
        return not any(self._tokens[i].lower in voices.persons & voices.subjects for i in near)

    def _does(self, name: int, at: int, first: int, last: int) -> bool:
        """Whether the one before the verb does the act: by the verb's form, its object, or for want of a passive."""
        words, token = self._words.events, self._tokens[first]
        if self._has_object(last) or (words.active_ending is not None and words.active_ending.search(token.lower)):
            return True
        near = range(max(at, first - _OPENING), first)
        if not words.passive or any(self._tokens[i].lower in words.passive for i in near):
            return False
        # A participle: "Jan Vymysl, arrested in May", "Jan Vymysl freed"; "was arrested in May and sentenced".
        between = self._tokens[at:first]
        alone = all(not one.is_word for one in between)
        joined = at > name and first > at and (self._tokens[first - 1].lower in self._small.joins | {","})
        return not (alone or joined)

    def _has_object(self, index: int) -> bool:
        """Whether a number, a person or a noun for people follows the verb, whose doer then stands before it."""
        if index >= len(self._tokens) or index in self._layout.times:
            return False
        token = self._tokens[index]
        people = self._words.counting.nouns.people.at(self._tokens, index, len(self._tokens))
        number = find_numbers(
            self._tokens, index, min(index + 3, len(self._tokens)), self._words.numerals, self._layout.times
        )
        counted = any(one.begin == index for one in number)
        return token.is_capital or counted or token.lower in self._small.determiners or people is not None

    def _is_measure(self, told: _Told, numbers: Sequence[Number]) -> bool:
        """Whether the word only measures: "a 12-year sentence"."""
        return any(number.end <= told.first <= number.end + _MARKS for number in numbers) and told.act == "convicted"

    def _further(self, run: Sequence[_Place], start: int, stop: int) -> list[_Told]:
        """Acts that no number is counted by, behind the person ("was moved to") or just before ("moved Jan Vymysl to")."""
        acts, found = self._words.events.acts, []
        before = acts.before(self._tokens, run[0].begin, start)
        if before is not None:
            found.append(_Told(before[0], "arrested", before[1], run[0].begin))
        index = run[-1].last
        while index < stop:
            hit = acts.at(self._tokens, index, stop)
            if hit is not None and not self._is_another_clause(run[-1].last, index, stop):
                found.append(_Told(hit[0], "arrested", index, hit[1]))
            index = hit[1] if hit is not None else index + 1
        return found

    def _act(self, code: Counted, words: tuple[int, int], start: int, stop: int) -> _Told:
        settled = self._counting.settled(code, words[1], start, stop)
        return _Told(EVENT_OF[settled], settled, *words)

    def _hit(self, index: int, stop: int, code: Counted) -> int:
        """Where the words of the act end that begin at the token; 0 where none do."""
        tables = (self._verbs.acts, self._verbs.states, self._verbs.doings)
        hits = (table.at(self._tokens, index, stop) for table in tables)
        return max((hit[1] for hit in hits if hit is not None and hit[0] == code), default=0)

    # -- when, where, by whom --

    def _event(self, sentence: tuple[int, int], place: _Place, told: _Told, timing: Timing) -> Event:
        start, stop = sentence
        tokens, words = self._tokens, self._words
        convicted = told.act == "convicted"
        first, last = self._when(told, sentence, timing)
        return Event(
            act=told.act,
            person=place.person,
            mention=self._span(place.first, place.last),
            cue=self._span(told.first, told.last),
            from_=first,
            to=last,
            years=self._years(told, start) if convicted else None,
            articles=self._beside(words.events.article_pattern, told) if told.act in _BY_LAW else (),
            court=next(iter(self._beside(words.events.court_pattern, told)), None) if convicted else None,
            facility=next(iter(self._beside(words.events.facility_pattern, told)), None),
            place=place_of(tokens, told.first, stop, self._layout.country, words.gazetteer),
            attributed_to=self._speakers.of(told.first) or (),
            negated_or_role=note_of(tokens, (told.first, told.last), sentence, told.code, words.roles),
        )

    def _when(self, told: _Told, sentence: tuple[int, int], timing: Timing) -> tuple[str | None, str | None]:
        """The time that the act's own clause names. What lasts, lasts to the day of the report unless that says otherwise."""
        site = Site(told.first, told.last, *sentence)
        today = self._layout.published.text
        for moment in timing.vicinity.own_moments(site, anew=True):
            match moment.sense:
                case "at":
                    return moment.first, moment.last
                case "since":
                    return moment.first, today
                case "until":
                    return None, moment.last
                case "after":
                    return moment.first, None
        return (None, today) if told.act in _LASTING else (None, None)

    def _years(self, told: _Told, start: int) -> tuple[int | None, int | None] | None:
        """The length of the sentence passed, in years: the first one said behind the verb."""
        numbers = find_numbers(self._tokens, start, told.stop, self._words.numerals, self._layout.times)
        for number in numbers:
            count = self._counting.count(number, numbers, start, told.stop) if number.begin >= told.first else None
            if count is not None and (count.code == "sentenced_years" or count.unit in {"year", "month"}):
                return in_years(number, count, "sentenced_years")
        return None

    def _beside(self, pattern: re.Pattern[str] | None, told: _Told) -> tuple[str, ...]:
        """What the pattern finds from the act on to the next, each once."""
        if pattern is None:
            return ()
        found = pattern.finditer(self._layout.text, self._tokens[told.first].start, self._tokens[told.stop - 1].end)
        return tuple(dict.fromkeys(match["said"] for match in found))

    def _span(self, first: int, last: int) -> Span:
        return Span(self._tokens[first].start, self._tokens[last - 1].end)
