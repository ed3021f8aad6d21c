"""When the figures of a text are of: each by its own sentence, or else by what it is a part or a repetition of.

A part has the time of its whole unless its clause names one; a repetition that of the first mention. What remains without
a time may have it from the rest of the report, which ``inheritance`` sees to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from habeas.claims.figure import Counted
from habeas.reading.events import Events
from habeas.reading.inheritance import Inheritance
from habeas.reading.layout import Layout
from habeas.reading.roles import NOTES, note_of
from habeas.reading.subsets import Part
from habeas.reading.times import Moment
from habeas.reading.timing import LASTING, STATES, Timing, When
from habeas.reading.vicinity import Site

# What is said of the people of a state describes them, and is no act of its own: "of the 29, ten have been convicted".
_DESCRIBING: frozenset[Counted] = frozenset({"convicted", "charged", "on_trial", "recognised"})

_TO_COME = frozenset(NOTES[note] for note in ("promised", "asked", "expected", "maximum"))


class Chronology:
    """Gives times to the figures of one text, in order."""

    def __init__(self, layout: Layout) -> None:
        self._layout, self._tokens, self._words = layout, layout.tokens, layout.words

    def of(self, parts: Sequence[Part], codes: Sequence[Counted]) -> list[When]:
        """Kind and dates of each figure, given the codes."""
        sayings = self.sayings()
        people = [self._tokens[part.number.begin].start for part in parts if part.count.own]
        events = Events(self._layout)
        timing = Timing(self._layout, events, sayings, people)
        whens: list[When] = []
        links: dict[int, int] = {}
        for index, part in enumerate(parts):
            site = Site(part.number.begin, part.count.end, part.start, part.stop)
            link = part.repeats if part.repeats is not None else part.whole
            if (
                link is not None
                and link < index
                and self._has_time_of(part, parts[link], (codes[index], codes[link]), whens[link], timing)
            ):
                links[index] = link
                whens.append(whens[link])
                continue
            if codes[index] == "sentenced_years" and self._is_being_served(part):
                whens.append(When("flow", None, None, named=True))
                continue
            code: Counted = "held" if part.count.unsure and not part.count.own else codes[index]
            when = timing.when(site, code)
            if when.kind == "flow" and not when.named and self._is_to_come(part, code):
                when = replace(when, named=True)
            base = link if link is not None else part.running
            if base is not None and base < index:
                when = self._from_start_of(when, whens[base])
                if codes[base] == codes[index] and whens[base].kind == "stock" and when.kind == "flow":
                    when = replace(when, kind="stock")  # "1,262 are recognised; a year ago it was 610"
            whens.append(when)
        for index, part in enumerate(parts):
            if part.whole is not None and part.whole > index:
                both = (codes[index], codes[part.whole])
                if self._has_time_of(part, parts[part.whole], both, whens[part.whole], timing):
                    whens[index] = whens[part.whole]
        told = [m for m in self._layout.moments if m not in sayings]
        return Inheritance(self._layout, events, told, parts, codes).fill(whens, links)

    def sayings(self) -> list[Moment]:
        """The moments at which something was said, which are no time of what was."""
        return [moment for moment in self._layout.moments if self._is_of_saying(moment)]

    def _has_time_of(self, part: Part, whole: Part, codes: tuple[Counted, Counted], when: When, timing: Timing) -> bool:
        """Whether a part or repetition names no time of its own and is none of another time."""
        code, code_of_whole = codes
        site = Site(part.number.begin, part.count.end, part.start, part.stop)
        anew = whole.sentence != part.sentence
        own = part.repeats is None and bool(timing.vicinity.own_moments(site, anew=anew))
        if not own and when.kind == "stock" and code in _DESCRIBING:
            return True
        if part.repeats is None and part.count.own and code != code_of_whole and timing.is_counted_up(site):
            # "2,976 of those arrested have been prosecuted": up to now.
            return False
        return not own and not self._lasts(code, code_of_whole, part)

    @staticmethod
    def _from_start_of(when: When, whole: When) -> When:
        """A total up to a moment, of people whose time began with that of their whole: "by Friday only 194 had come out"."""
        if when.kind != "cumulative" or when.first is not None or whole.first is None or when.last is None:
            return when
        if whole.first > when.last or whole.kind == "stock":
            return when
        return replace(when, kind="flow" if whole.first == when.last else "cumulative", first=whole.first)

    @staticmethod
    def _lasts(code: Counted, whole: Counted, part: Part) -> bool:
        """Whether a part is of another time than its whole: still held, or an act on part of a state."""
        return part.count.own and (code in LASTING or (whole in STATES and code not in STATES))

    def _is_to_come(self, part: Part, code: Counted) -> bool:
        """Whether an act is promised, asked for or expected: it has the time of nothing that happened."""
        figure = (part.number.begin, max(part.count.end, part.number.end))
        return note_of(self._tokens, figure, (part.start, part.stop), code, self._words.roles) in _TO_COME

    def _is_being_served(self, part: Part) -> bool:
        """Whether a length is that of a sentence still served, asked for or in the law: passed at no time told."""
        begin, words = part.number.begin, self._words.tenses
        before, after = (
            range(max(part.start, begin - 10), begin),
            range(part.count.end, min(part.count.end + 6, part.stop)),
        )
        if any(self._tokens[i].lower in words.past_perfect for i in before[-5:]):
            return True
        return any(words.serving.at(self._tokens, i, begin) is not None for i in before) or any(
            words.asking.at(self._tokens, i, part.stop) is not None for i in after
        )

    def _is_of_saying(self, moment: Moment) -> bool:
        """Whether the moment is when something was said, not when it happened: "he said on Thursday", "on Thursday said"."""
        if moment.sense != "at":
            return False
        here = self._layout.indexes(moment.start, moment.end)
        first, says = here.start, self._words.voices.says
        if says.at(self._tokens, here.stop, len(self._tokens)) and not self._enacts(here.stop, len(self._tokens)):
            return True
        while first > 0 and self._tokens[first - 1].lower in self._words.tenses.opens:
            first -= 1
        before = says.before(self._tokens, first, max(0, first - 3))
        if before is None or self._tokens[before[1]].is_capital:
            return False
        return not self._enacts(before[1], first)

    def _enacts(self, index: int, stop: int) -> bool:
        """Whether the verb of saying does what it says: "announced"."""
        return self._words.tenses.enacts.at(self._tokens, index, stop) is not None
