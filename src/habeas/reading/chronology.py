"""When the figures of a text are of: each by its own clause, or by its whole, by the same number, or by what stands before.

A part has the time of its whole unless its clause names one. A flow without any takes the time of the same number
elsewhere, of what was counted just before it in the paragraph, or the latest moment named there; a report that says which
period it covers lends that to the rest. A sentence that opens with "After …" takes none from the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.figure import Counted
from habeas.reading.layout import BULLETS, Layout
from habeas.reading.subsets import Part
from habeas.reading.times import Moment
from habeas.reading.timing import LASTING, STATES, Site, Timing, When

_LEAST_SAME = 4
_ASIDE = 16
_LEAD = 80


class Chronology:
    """Gives times to the figures of one text, in order."""

    def __init__(self, layout: Layout) -> None:
        self._layout, self._tokens, self._words = layout, layout.tokens, layout.words

    def of(self, parts: Sequence[Part], codes: Sequence[Counted]) -> list[When]:
        """Kind and dates of each figure, given the codes."""
        sayings = [m for m in self._layout.moments if self._is_of_saying(m)]
        people = [self._tokens[part.number.begin].start for part in parts if part.count.own and part.whole is None]
        timing = Timing(self._layout, sayings, people)
        whens: list[When] = []
        for index, part in enumerate(parts):
            number = part.number
            site = Site(number.begin, part.count.end, part.start, part.stop)
            link = part.repeats if part.repeats is not None else part.whole
            anew = link is not None and parts[link].sentence != part.sentence
            own = part.repeats is None and bool(timing.own_moments(site, anew=anew))
            if link is not None and link < index and not own and not self._lasts(codes[index], codes[link], part):
                whens.append(whens[link])
                continue
            whens.append(timing.when(site, "held" if part.count.unsure and not part.count.own else codes[index]))
        return self._filled(parts, codes, whens)

    @staticmethod
    def _lasts(code: Counted, whole: Counted, part: Part) -> bool:
        """Whether a part is of another time than its whole: still held, or an act on part of a state."""
        return part.count.own and (code in LASTING or (whole in STATES and code not in STATES))

    def _is_of_saying(self, moment: Moment) -> bool:
        """Whether the moment is when something was said, not when it happened: "he said on Thursday"."""
        first = self._layout.indexes(moment.start, moment.end).start
        while first > 0 and self._tokens[first - 1].lower in self._words.tenses.opens:
            first -= 1
        before = self._words.voices.says.before(self._tokens, first, max(0, first - 3))
        return before is not None and self._words.tenses.enacts.at(self._tokens, before[1], first) is None

    def _filled(self, parts: Sequence[Part], codes: Sequence[Counted], whens: list[When]) -> list[When]:
        """Flows without a time of their own take that of the same number, or of what was counted just before."""
        covered = self._covered()
        for index, when in enumerate(whens):
            if when.kind != "flow" or when.first or when.last:
                continue
            if codes[index] == "sentenced_years" and self._is_being_served(parts[index]):
                continue
            found = (
                self._time_of_same(index, parts, whens)
                or self._time_before(index, parts, codes, whens)
                or self._time_said_before(parts[index])
                or covered
            )
            if found is not None:
                whens[index] = found
        return whens

    @staticmethod
    def _time_of_same(index: int, parts: Sequence[Part], whens: Sequence[When]) -> When | None:
        part = parts[index]
        if part.number.modality == "vague":
            return None
        for other, when in zip(parts, whens, strict=True):
            same = (other.number.low, other.number.high) == (part.number.low, part.number.high)
            if same and other is not part and when.first is not None and part.number.value >= _LEAST_SAME:
                return when
        return None

    def _time_before(
        self, index: int, parts: Sequence[Part], codes: Sequence[Counted], whens: Sequence[When]
    ) -> When | None:
        for i in range(index - 1, -1, -1):
            if self._opens_anew(parts[index], parts[i]):
                return None
            if parts[i].paragraph != parts[index].paragraph:
                return self._time_of_list(parts[index], whens[i])
            if whens[i].kind in {"flow", "cumulative"} and codes[i] != "sentenced_years" and whens[i].last is not None:
                return whens[i]
        return None

    def _time_of_list(self, part: Part, before: When) -> When | None:
        """The time of the line above a list, for the lines of the list."""
        first, _ = self._layout.paragraphs[part.paragraph]
        if self._tokens[first].text not in BULLETS or before.last is None:
            return None
        return When("flow", before.first, before.last)

    def _opens_anew(self, part: Part, before: Part) -> bool:
        """Whether the figure's sentence sets a time of its own against the one before: "After …, he also pardoned three"."""
        return part.sentence != before.sentence and self._tokens[part.start].lower in self._words.tenses.anew

    def _time_said_before(self, part: Part) -> When | None:
        """The latest moment named earlier in the paragraph."""
        if self._tokens[part.start].lower in self._words.tenses.anew:
            return None
        first = self._layout.paragraphs[part.paragraph][0]
        start, here = self._tokens[first].start, self._tokens[part.start].start
        named = [
            m for m in self._layout.moments
            if start <= m.start < here and m.sense == "at" and m.first is not None and not self._is_aside(m)
        ]  # fmt: skip
        return When("flow", named[-1].first, named[-1].last) if named else None

    def _is_aside(self, moment: Moment) -> bool:
        """Whether the moment stands in a relative clause: ", who won the prize in 2022"."""
        index = self._layout.indexes(moment.start, moment.end).start
        for at in range(index - 1, max(-1, index - _ASIDE), -1):
            if self._tokens[at].text in {",", ".", ";"}:
                return False
            if self._tokens[at].lower in self._words.counting.small.relatives:
                return True
        return False

    def _covered(self) -> When | None:
        """The period that the whole report is of: a line of its own, or said to be covered."""
        for moment in self._layout.moments:
            if moment.first == moment.last:
                continue
            here = self._layout.indexes(moment.start, moment.end)
            first, stop = self._layout.paragraphs[self._layout.paragraph_of(here.start)]
            before = range(max(first, here.start - _LEAD), here.start)
            if (first, stop) == (here.start, here.stop) or any(
                self._words.tenses.covers.at(self._tokens, i, before.stop) is not None for i in before
            ):
                return When("flow", moment.first, moment.last)
        return None

    def _is_being_served(self, part: Part) -> bool:
        """Whether a length is that of a sentence still served, asked for or in the law: passed at no time told."""
        near = range(max(part.start, part.number.begin - 10), part.number.begin)
        return any(self._words.tenses.serving.at(self._tokens, i, part.number.begin) is not None for i in near)
