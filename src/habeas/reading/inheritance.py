"""The times that figures without one of their own have from the rest of the report.

An act takes the time of the same number elsewhere, of what was counted just before it in the paragraph, the latest moment
named there, that of the act the report is about, or the period the report covers; a length of imprisonment that of the
verdict; a total the start of the one before it, or of what is told. A sentence that opens with "After …" or tells of what
went before takes nothing. What none of these gives stays untold.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from habeas.claims.figure import Counted
from habeas.reading.events import Events
from habeas.reading.layout import Layout
from habeas.reading.paragraphs import BULLETS
from habeas.reading.subsets import Part
from habeas.reading.times import Moment
from habeas.reading.timing import When

_LEAST_SAME = 4
_ASIDE = 16
_LEAD = 80
_HEAD_LINES = 3
_TITLE = 16
_LABEL_ENDS = frozenset(".:—–")
_STOPS = (".", "!", "?", "…", "”", '"')
# Acts that one event is told with.
_FAMILIES: tuple[frozenset[Counted], ...] = (
    frozenset({"convicted", "sentenced_years", "commuted", "fined"}),
    frozenset({"arrested", "detained", "searched", "charged"}),
    frozenset({"released", "pardoned", "amnestied", "exchanged", "commuted"}),
    frozenset({"killed", "other_persons", "tortured"}),
    frozenset({"fled", "other_persons"}),
)


class Inheritance:
    """Fills in the times of one text's figures, in order."""

    def __init__(
        self, layout: Layout, events: Events, told: Sequence[Moment], parts: Sequence[Part], codes: Sequence[Counted]
    ) -> None:
        self._layout, self._events, self._parts, self._codes, self._told = layout, events, parts, codes, told
        self._tokens, self._words = layout.tokens, layout.words
        self._covered, self._printed = self._period(), self._printed_month()

    def fill(self, whens: list[When], links: Mapping[int, int]) -> list[When]:
        """The times, with those without one filled in; ``links``: figures that have the time of another."""
        for index, when in enumerate(whens):
            if index in links:
                whens[index] = whens[links[index]]
            elif when.kind == "cumulative" and not when.named and self._is_listed(self._parts[index]) and self._covered:
                whens[index] = self._covered
            elif when.kind == "cumulative" and when.first is None and not when.named:
                whens[index] = self._begun(index, when, whens)
            elif when.kind == "stock" and not when.named and (label := self._label(self._parts[index])) is not None:
                whens[index] = When("stock", label.last, label.last)
            elif when.kind == "stock" and not when.named and self._is_past(self._parts[index]):
                found = self._time_said_before(self._parts[index], {"at", "until"})
                whens[index] = When("stock", found.last, found.last) if found is not None else when
            elif when.kind == "flow" and when.first is None and when.last is None and not when.named:
                found = (
                    self._of_verdict(index, whens)
                    if self._codes[index] == "sentenced_years"
                    else self._of_act(index, whens)
                )
                whens[index] = found or when
        return whens

    def _of_act(self, index: int, whens: Sequence[When]) -> When | None:
        part = self._parts[index]
        listed = (self._lead(part) or self._covered) if self._is_listed(part) else None
        label = self._label(part)
        if label is not None:
            return When("flow", label.first, label.last)
        return (
            self._time_of_same(index, whens)
            or listed
            or self._time_before(index, whens)
            or self._time_said_before(part)
            or self._time_of_story(index, whens)
            or self._covered
            or self._printed
        )

    def _of_verdict(self, index: int, whens: Sequence[When]) -> When | None:
        """A length of imprisonment has the time of the verdict it was passed in, if it was."""
        part = self._parts[index]
        for i, when in enumerate(whens):
            if self._parts[i].sentence == part.sentence and self._codes[i] == "convicted" and when.last is not None:
                return When("flow", when.first if when.kind != "stock" else None, when.last)
        return self._of_act(index, whens)

    def _begun(self, index: int, when: When, whens: Sequence[When]) -> When:
        """A total from the start of the one before it in its paragraph, or of what the report tells."""
        part = self._parts[index]
        for i in range(index - 1, -1, -1):
            before = whens[i]
            if self._parts[i].paragraph != part.paragraph:
                break
            if before.kind == "cumulative" and before.first is not None and before.last == when.last:
                return replace(when, first=before.first)
            if before.kind == "flow" and before.last is not None and before.first == before.last == when.last:
                return replace(before, named=True)  # "pardoned 77 today; 49 are already out"
        for at in range(part.start, part.stop):
            start = self._events.date_at(at)
            if start is not None and when.last is not None and start <= when.last:
                return replace(when, first=start)
        start = self._events.start
        return (
            replace(when, first=start) if start is not None and when.last is not None and start <= when.last else when
        )

    def _is_past(self, part: Part) -> bool:
        """Whether a state is told as past: "fifteen more were in custody"."""
        near = self._tokens[part.number.end : min(part.count.end + 2, part.stop)]
        return any(token.lower in self._words.tenses.were for token in near)

    def _time_of_same(self, index: int, whens: Sequence[When]) -> When | None:
        part = self._parts[index]
        if part.number.modality == "vague":
            return None
        for i, (other, when) in enumerate(zip(self._parts, whens, strict=True)):
            same = (other.number.low, other.number.high) == (part.number.low, part.number.high)
            if (
                same
                and self._alike(i, index)
                and other is not part
                and when.first is not None
                and part.number.value >= _LEAST_SAME
            ):
                return when
        return None

    def _time_before(self, index: int, whens: Sequence[When]) -> When | None:
        parts = self._parts
        for i in range(index - 1, -1, -1):
            if self._opens_anew(parts[index], parts[i]):
                return None
            if parts[i].paragraph != parts[index].paragraph:
                return self._time_of_list(parts[index], whens[i])
            lends = whens[i].kind in {"flow", "cumulative"} and self._codes[i] != "sentenced_years"
            if whens[i].kind == "cumulative" and not self._goes_on(index, i):
                continue
            if lends and whens[i].last is not None and not self._is_compared(parts[i].number.begin):
                return whens[i]
        return None

    def _goes_on(self, index: int, before: int) -> bool:
        """Whether a figure goes on with the total before it: in its sentence, or the next one of such acts."""
        apart = self._parts[index].sentence - self._parts[before].sentence
        return apart == 0 or (apart == 1 and self._codes[before] != self._codes[index])

    def _time_of_list(self, part: Part, before: When) -> When | None:
        """The time of the line above a list, for the lines of the list."""
        if self._tokens[self._line(part)].text not in BULLETS or before.last is None:
            return None
        return When("flow", before.first, before.last)

    def _opens_anew(self, part: Part, before: Part) -> bool:
        """Whether the figure's sentence sets a time of its own against the one before: "After …, he also pardoned three"."""
        return part.sentence != before.sentence and self._tokens[part.start].lower in self._words.tenses.anew

    def _time_said_before(self, part: Part, senses: Collection[str] = ("at",)) -> When | None:
        """The latest moment named earlier in the paragraph."""
        if self._tokens[part.start].lower in self._words.tenses.anew:
            return None
        start, here = self._tokens[self._asked(part)].start, self._tokens[self._told_from(part)].start
        named = [
            m for m in self._told
            if start <= m.start < here and m.sense in senses and m.first is not None and not self._is_aside(m)
            and not self._is_compared(self._layout.indexes(m.start, m.end).start)
        ]  # fmt: skip
        return When("flow", named[-1].first, named[-1].last) if named else None

    def _label(self, part: Part) -> Moment | None:
        """The day that opens the figure's paragraph as a line of a chronicle: "18 September. …", "Monday: …"."""
        first, stop = self._layout.paragraphs[part.paragraph]
        for moment in self._layout.moments:
            here = self._layout.indexes(moment.start, moment.end)
            if first <= here.start < stop and here.stop < stop:
                before = range(first, here.start)
                opens = not any(self._tokens[i].is_word and i not in self._layout.times for i in before)
                day = moment.sense == "at" and moment.first is not None and moment.first == moment.last
                ends = self._tokens[here.stop].text in _LABEL_ENDS or self._layout.text[moment.end - 1] == "."
                if not opens or ends:
                    return moment if opens and day else None
        return None

    def _told_from(self, part: Part) -> int:
        """The start of the figure's sentence, or of what stands behind the colon in it."""
        colons = (i for i in range(part.number.begin - 1, part.start, -1) if self._tokens[i].text == ":")
        return next(colons, part.start)

    def _time_of_story(self, index: int, whens: Sequence[When]) -> When | None:
        """The time of the first act of the kind in the report; for a headline, of the first there is."""
        part = self._parts[index]
        if self._tokens[part.start].lower in self._words.tenses.anew:
            return None
        reach = len(whens) if part.paragraph == 0 and self._is_heading() else index
        for i in range(reach):
            if whens[i].kind == "flow" and whens[i].first is not None and self._alike(i, index):
                return whens[i]
        return None

    def _alike(self, one: int, other: int) -> bool:
        """Whether two figures count the same act, or acts that one event is told with."""
        both = {self._codes[one], self._codes[other]}
        return len(both) == 1 or any(both <= family for family in _FAMILIES)

    def _is_heading(self) -> bool:
        """Whether the first line is a headline."""
        _, stop = self._layout.paragraphs[0]
        return len(self._layout.paragraphs) > 1 and not self._tokens[stop - 1].text.endswith(_STOPS)

    def _lead(self, part: Part) -> When | None:
        """The period in the line that opens the figure's list: "Over the past week in Ruritania:"."""
        at = part.paragraph
        while at > 0 and self._tokens[self._layout.paragraphs[at][0]].text in BULLETS:
            at -= 1
        first, stop = self._layout.paragraphs[at]
        if self._tokens[stop - 1].text != ":":
            return None
        start, end = self._tokens[first].start, self._tokens[stop - 1].end
        named = [m for m in self._told if start <= m.start < end and m.sense == "at" and m.first is not None]
        return When("flow", named[-1].first, named[-1].last) if named else None

    def _is_listed(self, part: Part) -> bool:
        return self._tokens[self._line(part)].text in BULLETS

    def _line(self, part: Part) -> int:
        """The first token of the figure's paragraph."""
        return self._layout.paragraphs[part.paragraph][0]

    def _asked(self, part: Part) -> int:
        """The first token of the figure's paragraph, or of the question before it."""
        if part.paragraph > 0:
            first, stop = self._layout.paragraphs[part.paragraph - 1]
            if self._tokens[stop - 1].text == "?":
                return first
        return self._line(part)

    def _is_compared(self, index: int) -> bool:
        """Whether what stands there is only held against another figure: "up from 29 the year before"."""
        compared = self._words.tenses.compared
        return any(compared.at(self._tokens, i, index) is not None for i in range(max(0, index - 6), index))

    def _is_aside(self, moment: Moment) -> bool:
        """Whether the moment stands in a relative clause: ", who won the prize in 2022"."""
        index = self._layout.indexes(moment.start, moment.end).start
        for at in range(index - 1, max(-1, index - _ASIDE), -1):
            if self._tokens[at].text in {",", ".", ";"}:
                return False
            if self._tokens[at].lower in self._words.counting.small.relatives:
                return True
        return False

    def _period(self) -> When | None:
        """The period that the whole report is of: a line of its own, said to be covered, or in the headline."""
        headline = None
        top = {start for start, _ in self._layout.paragraphs[:_HEAD_LINES]}
        for moment in self._layout.moments:
            here = self._layout.indexes(moment.start, moment.end)
            first, stop = self._layout.paragraphs[self._layout.paragraph_of(here.start)]
            before = range(max(first, here.start - _LEAD), here.start)
            covered = any(self._words.tenses.covers.at(self._tokens, i, before.stop) is not None for i in before)
            covered = covered or self._words.tenses.covered.at(self._tokens, here.stop, stop) is not None
            alone = (first, stop) == (here.start, here.stop) and moment.first != moment.last
            covered = covered or self._is_of_bulletin(first, stop)
            if moment.first is not None and (alone or (covered and first in top)):
                return When("flow", moment.first, moment.last)
            if headline is None and moment.sense == "at" and self._is_of_headline(here.start):
                headline = When("flow", moment.first, moment.last)
        return headline

    def _is_of_bulletin(self, first: int, stop: int) -> bool:
        """Whether a line near the top is the title of a bulletin: "Detention digest, 13–19 October"."""
        if stop - first > _TITLE or self._tokens[stop - 1].text in {":", ","}:
            return False
        return any(self._words.tenses.bulletins.at(self._tokens, i, stop) is not None for i in range(first, stop))

    def _is_of_headline(self, index: int) -> bool:
        """Whether a time told there is that of a headline: "Arrests in March: a summary"."""
        _, stop = self._layout.paragraphs[0]
        before = self._tokens[index - 1].lower
        return 0 < index < stop and self._is_heading() and before in self._words.tenses.places_in_time

    def _printed_month(self) -> When | None:
        """The month of a report that prints its date on a line of its own near the top: what it tells undated is news."""
        published = self._layout.published.text
        for first, stop in self._layout.paragraphs[:_HEAD_LINES]:
            start, end = self._tokens[first].start, self._tokens[stop - 1].end
            for moment in self._layout.moments:
                if (moment.start, moment.end) == (start, end) and published is not None and moment.first == published:
                    return When("flow", published[:7], published[:7])
        return None
