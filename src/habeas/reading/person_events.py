"""What a report says happened to the persons it names: who, which act, when, how long, under which article, by which court.

``cues`` finds the words of acts, ``patients`` whom each happened to; here the rest of the sentence is read for them. Somebody
may be told of more than once in a sentence ("was arrested in May, sentenced to six years and moved to a colony"). Who does an
act (a judge, a president) is not its person, and where it cannot be told who is, the act is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from habeas.claims.event import Event
from habeas.claims.mention import Named
from habeas.documents.span import Span
from habeas.reading.appearances import Appearance, Appearances
from habeas.reading.calendars import Published
from habeas.reading.chronology import Chronology
from habeas.reading.counting import Counting, in_years
from habeas.reading.cues import Cue, Cues
from habeas.reading.language import grammar
from habeas.reading.layout import Layout
from habeas.reading.name_phrases import Run
from habeas.reading.numbers import find_numbers
from habeas.reading.patients import Patients
from habeas.reading.places import place_of
from habeas.reading.roles import NOTES, note_of
from habeas.reading.speakers import Speakers
from habeas.reading.speaking import speakers_of
from habeas.reading.terms import sentence_lines
from habeas.reading.vicinity import Site, Vicinity

# What lasts: it is told as of the day of the report, or since a day.
_LASTING = frozenset({"held", "tried", "denied_contact", "hunger_strike", "fell_ill", "disappeared", "listed"})
# Acts that an article of law may be named beside.
_BY_LAW = frozenset({"arrested", "charged", "tried", "convicted", "fined", "detained"})
# A word of doubt stands so near before its verb.
_DOUBT = 5
# A time so near the beginning opens the sentence, and is that of all its acts.
_OPENING = 2

_Found = tuple[Cue, Run]


def read_events(
    text: str, *, persons: Sequence[Named], published: str | None, country: str | None = None, language: str = "en"
) -> tuple[Event, ...]:
    """The events of the persons a text names, in the order of the text. Dates are resolved against ``published``.

    Raises ``InputError`` for a language that cannot be read.
    """
    if not persons:
        return ()
    layout = Layout(text, Published(published), country, grammar(language))
    return events_of(layout, speakers_of(layout), persons)


def events_of(layout: Layout, speakers: Speakers, persons: Sequence[Named]) -> tuple[Event, ...]:
    """The events of the persons named in a text that is laid out, and whose speakers are known."""
    return _Reader(layout, speakers).read(persons)


class _Reader:
    def __init__(self, layout: Layout, speakers: Speakers) -> None:
        self._layout, self._tokens, self._words = layout, layout.tokens, layout.words
        self._speakers = speakers
        self._cues = Cues(layout)
        self._counting = Counting(layout.tokens, layout.words.counting, layout.times)

    def read(self, persons: Sequence[Named]) -> tuple[Event, ...]:
        appearances = Appearances(self._layout, persons)
        orders = (
            order for order, span in enumerate(self._layout.sentences) if self._may_tell(order, span, appearances)
        )
        found = {order: self._sentence(order, appearances) for order in orders}
        cues = [self._tokens[cue.first].start for each in found.values() for cue, _ in each]
        if not cues:
            return ()
        sayings = Chronology(self._layout).sayings()
        vicinity = Vicinity(self._layout, sayings, cues)
        return tuple(event for order in found for event in self._events(order, found[order], vicinity))

    def _may_tell(self, order: int, sentence: tuple[int, int], appearances: Appearances) -> bool:
        """Whether the sentence names somebody, or has a pronoun for somebody."""
        words = self._words.events
        if order in appearances.sentences or self._tokens[sentence[0]].lower in words.dropped:
            return True
        return any(token.lower in words.him for token in self._tokens[slice(*sentence)])

    def _sentence(self, order: int, appearances: Appearances) -> list[_Found]:
        """The acts of a sentence with whom they happened to."""
        start, stop = self._layout.sentences[order]
        told = self._cues.of(start, stop)
        line = sentence_lines(self._layout, appearances.sentences.get(order, ()), (start, stop), self._cues)
        if line is not None and not any(cue.act == "convicted" for cue in told):
            return [line]
        patients = Patients(self._layout, appearances)
        found: list[tuple[Cue, Run, bool]] = []
        for cue in told:
            run, subject = patients.of(cue, found, order)
            run = tuple(one for one in run if one.person is not None)
            if cue.kind == "state" and not self._stands(cue, run, start):
                run = ()
            found.append((cue, run, subject))
        return [(cue, run) for cue, run, _ in found if run]

    def _stands(self, cue: Cue, run: Run, start: int) -> bool:
        """Whether a state that a preposition opens is told of somebody, and is not where something else happened."""
        words = self._words
        if self._tokens[cue.first].lower not in words.events.inside:
            return True
        at = cue.first - 1
        while at > start and (at in self._layout.times or self._tokens[at].lower in words.events.still):
            at -= 1
        before = self._tokens[at]
        named = any(one.last == at + 1 and one.begin == start for one in run)
        return named or before.text in {"—", "–"} or before.lower in words.counting.small.auxiliaries

    def _events(self, order: int, found: Sequence[_Found], vicinity: Vicinity) -> list[Event]:
        start, stop = self._layout.sentences[order]
        events = []
        seen: set[tuple[str, str | None]] = set()
        for index, (cue, run) in enumerate(found):
            before = found[index - 1][0].last if index else start
            after = next((other.first for other, _ in found[index + 1 :] if other.first > cue.first), stop)
            for one in run:
                key = (cue.act, one.person)
                if key in seen and cue.kind in {"noun", "participle", "state"}:
                    continue
                seen.add(key)
                events.append(self._event((start, stop), one, cue, (before, after), vicinity))
        return events

    def _event(
        self, sentence: tuple[int, int], one: Appearance, cue: Cue, near: tuple[int, int], vicinity: Vicinity
    ) -> Event:
        words, by_law = self._words.events, cue.act in _BY_LAW
        assert one.person is not None
        convicted = cue.act == "convicted"
        act, code = cue.act, cue.code
        if code == "died":
            code = self._counting.settled(code, cue.last, *sentence)
            act = code
        first, last = self._when(cue, sentence, near, vicinity)
        return Event(
            act=act,
            person=one.person,
            mention=self._span(one.first, one.last),
            cue=self._span(cue.first, cue.last),
            from_=first,
            to=last,
            years=self._years(cue, sentence[0], near[1]) if convicted else None,
            articles=self._beside(words.article_pattern, cue, near) if by_law else (),
            court=next(iter(self._beside(words.court_pattern, cue, near)), None) if convicted else None,
            facility=next(iter(self._beside(words.facility_pattern, cue, (cue.first, near[1]))), None),
            place=place_of(self._tokens, cue.first, sentence[1], self._layout.country, self._words.gazetteer),
            attributed_to=self._speakers.of(cue.first) or (),
            negated_or_role=self._note(cue, sentence),
        )

    def _note(self, cue: Cue, sentence: tuple[int, int]) -> str | None:
        """Why the act may not have happened; None where nothing says so."""
        words = self._words
        if cue.act == "denied_contact":
            # Its own words deny.
            return None
        doubts = []
        for index in range(cue.first - 1, max(sentence[0], cue.first - _DOUBT) - 1, -1):
            if self._tokens[index].text in {",", ";", ":", "—"}:
                break
            doubt = words.events.doubts.at(self._tokens, index, cue.first)
            # The month of May is no doubt.
            doubts += [doubt[0]] if doubt is not None and index not in self._layout.times else []
        behind = words.events.doubts_behind.at(self._tokens, cue.last, sentence[1])
        doubts += [behind[0]] if behind is not None else []
        firm = next((doubt for doubt in doubts if doubt != "possible"), None)
        said = (
            NOTES[firm]
            if firm is not None
            else note_of(self._tokens, (cue.first, cue.last), sentence, cue.code, words.roles)
        )
        if said is None and (doubts or words.events.undone.search(self._tokens[cue.verb].lower)):
            return NOTES["possible"]
        return said

    def _when(
        self, cue: Cue, sentence: tuple[int, int], near: tuple[int, int], vicinity: Vicinity
    ) -> tuple[str | None, str | None]:
        """The time that the act's own clause names. What lasts, lasts to the day of the report unless that says otherwise."""
        today = self._layout.published.text
        opening = cue.kind != "participle"
        for moment in vicinity.own_moments(Site(cue.first, cue.last, *sentence), anew=opening):
            at = self._layout.indexes(moment.start, moment.end).start
            if not near[0] <= at < near[1] and not (opening and at <= sentence[0] + _OPENING):
                # Beyond another act, it is that one's.
                continue
            match moment.sense:
                case "at" if cue.act == "hunger_strike":
                    return moment.first, today
                case "at":
                    return moment.first, moment.last
                case "since":
                    return moment.first, today
                case "until":
                    return None, moment.last
                case "after":
                    return moment.first, None
        return (None, today) if cue.act in _LASTING else (None, None)

    def _years(self, cue: Cue, start: int, stop: int) -> tuple[int | None, int | None] | None:
        """The length of the sentence passed, in years: the first one said behind the verb, or in front of it."""
        numbers = find_numbers(self._tokens, start, stop, self._words.numerals, self._layout.times)
        behind = [number for number in numbers if number.begin >= cue.first]
        for number in [*behind, *reversed([number for number in numbers if number.begin < cue.first])]:
            count, unit = self._counting.count(number, numbers, start, stop), self._cues.unit(number, stop)
            if count.code == "ages" or (unit is None and count.code != "sentenced_years"):
                continue
            if number.begin >= cue.first or self._is_near(number.end, cue.first):
                measured = count if unit is None else replace(count, unit=unit[0])
                return in_years(number, measured, "sentenced_years")
        return None

    def _is_near(self, end: int, first: int) -> bool:
        """Whether nothing but names and small words stands between a length and the verb behind it."""
        return first - end <= 2 * _DOUBT and not any(self._tokens[i].text in ",;:" for i in range(end, first))

    def _beside(self, pattern: re.Pattern[str], cue: Cue, near: tuple[int, int]) -> tuple[str, ...]:
        """What the pattern finds from the act on to the next, each once; failing that, from the act before."""
        text, tokens = self._layout.text, self._tokens
        for first, last in ((cue.first, near[1]), (near[0], cue.first)):
            if first < last:
                found = pattern.finditer(text, tokens[first].start, tokens[last - 1].end)
                said = tuple(dict.fromkeys(match["said"] for match in found))
                if said:
                    return said
        return ()

    def _span(self, first: int, last: int) -> Span:
        return Span(self._tokens[first].start, self._tokens[last - 1].end)
