"""Whether a figure is a stock, a flow or a cumulative count, and from when to when, by the words of its own sentence.

A state (held, ill, missing; recognised as of a day) is a stock, at the moment its clause names or else on the day of
publication. An act counted since a start or so far is cumulative, up to the moment named or the publication. Any other act
is a flow, in the stretch its clause names. What a figure has from others (its whole, the one before) is ``chronology``'s to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.claims.figure import NOT_PEOPLE, Counted, Kind
from habeas.reading.events import Events
from habeas.reading.layout import Layout
from habeas.reading.times import Moment
from habeas.reading.vicinity import BREAKS, Site, Vicinity

STATES: frozenset[Counted] = frozenset({"held", "at_risk", "critical", "on_trial", "missing", "listed"})
# States that a part of an act has at its own time: "over 600 of them are still inside".
LASTING: frozenset[Counted] = frozenset({"held", "missing", "on_trial"})
# People whom no act may be told of, only what they are.
_LOOSE: frozenset[Counted] = frozenset({"other_persons", "charged"})
_ENDS = frozenset(",.")
_SINCE_REACH = 14
# Months: acts of a longer stretch up to now are a total.
_LONG = 12


@dataclass(frozen=True, slots=True)
class When:
    """Kind, and the two partial dates. ``named``: the text names a time, whether or not it can be resolved."""

    kind: Kind | None
    first: str | None
    last: str | None
    named: bool = False


class Timing:
    """Times the figures of one text. ``sayings`` are moments of saying something, ``figures`` where other counts begin."""

    def __init__(self, layout: Layout, events: Events, sayings: Sequence[Moment], figures: Sequence[int]) -> None:
        self._layout, self._events = layout, events
        self._tokens, self._words, self._today = layout.tokens, layout.words.tenses, layout.published.text
        self._times, self._sayings = layout.times, sayings
        self.vicinity = Vicinity(layout, sayings, figures)

    def when(self, at: Site, counted: Counted) -> When:
        """The time of a figure."""
        if counted in NOT_PEOPLE:
            return When(None, None, None)
        near = self.vicinity.moments(at)
        tried = counted == "on_trial" and self.is_counted_up(at)
        listed = counted in {"recognised", "other_persons"} and {m.sense for m in near} == {"until"}
        added = counted == "listed" and self._adds(at)
        if (counted in STATES and not (tried or added)) or (counted in _LOOSE and self._stands(at)) or listed:
            return self._stock(at, near, counted)
        found = self._act(at, near)
        if counted == "sentenced_years" and found.kind == "cumulative":
            return When("flow", found.first, found.last)
        return found

    def _adds(self, at: Site) -> bool:
        """Whether the figure is of what is put on a list or taken off it: «прибавилось 15 фамилий, убыло семь»."""
        near = range(*self.vicinity.clause(at))
        return any(self._words.adds.at(self._tokens, i, near.stop) is not None for i in near)

    def _stands(self, at: Site) -> bool:
        """Whether other people are only there: "there were five", "a country of 100 million", "60 people are defendants"."""
        near = range(max(at.start, at.begin - 5), at.begin)
        if any(self._words.standing.at(self._tokens, i, at.begin) is not None for i in near):
            return True
        return any(self._tokens[i].lower in self._words.present for i in range(at.end - 1, min(at.end + 1, at.stop)))

    def _stock(self, at: Site, near: Sequence[Moment], counted: Counted) -> When:
        today = self._today
        low, high = self.vicinity.around(at, BREAKS)
        clause = self.vicinity.around(at, BREAKS | {","})
        inside = [m for m in self.vicinity.inside(at.begin, *clause) if not self.vicinity.describes_noun(m)]
        points = [m for m in inside + self.vicinity.opening(at.start, at.stop) if m.sense in {"at", "until"}]
        points = [m for m in points if m.sense == "at" or today is None or m.last is None or m.last <= today]
        points += [m for m in self.vicinity.inside(at.begin, low, high) if m.sense == "until"] + self._said_before(
            at.begin, at.start
        )
        since = next((m for m in near if m.sense == "since"), None)
        if counted == "missing" and since is not None:
            return When("cumulative", since.first, today, named=True)
        now = self.vicinity.clause(at)
        if not points or any(self._words.now.at(self._tokens, i, now[1]) for i in range(*now)):
            return When("stock", today, today)
        point = points[0].last if points[0].first != points[0].last else points[0].first
        if counted == "missing" and points[0].first != points[0].last and points[0].sense == "at":
            return When(
                "cumulative" if self._goes_on(points[0], at) else "flow", points[0].first, points[0].last, named=True
            )
        if counted == "listed" and points[0].sense == "at" and points[0].first != today:
            return When("flow", points[0].first, points[0].last, named=True)  # put on a list then
        return When("stock", point, point, named=True)

    def _act(self, at: Site, near: Sequence[Moment]) -> When:
        today = self._today
        since = next((m for m in near if m.sense == "since"), None)
        until = next((m for m in near if m.sense == "until"), None)
        told = self._said_in(at.start, at.stop)
        end = until.last if until is not None else told[0].last if told and told[0].last is not None else today
        if since is not None and (near[0].sense != "at" or (near[0].first != near[0].last and self._is_own(since, at))):
            # "since the 2020 campaign began in May of that year": the more exact of the two.
            named = [m.first for m in near if m.first is not None and since.first and m.first.startswith(since.first)]
            return When("cumulative", max(named, key=len, default=since.first), end, named=True)
        point = next((m for m in near if m.sense == "at"), None)
        adverb = self._since_then(at)
        if adverb is not None:
            start = self._last_named(adverb)
            return When("cumulative", start, end, named=start is not None)
        counted_since, start = self._since_event(at)
        if counted_since and point is None:
            return When("cumulative", start, end, named=start is not None)
        if self._is_so_far(at):
            first = point.first if point is not None and self._lasts_till_now(point) else None
            return When("cumulative", first, end, named=first is not None)
        if until is not None:
            if until.last is not None and today is not None and until.last > today:
                return When("flow", None, None, named=True)  # yet to come
            if point is None:
                return When("cumulative", None, until.last)
            if point.first is not None and until.last is not None and point.first <= until.last:
                return When("flow", point.first, until.last, named=True)
        if point is not None:
            kind: Kind = "cumulative" if self._goes_on(point, at) else "flow"
            return When(kind, point.first, point.last, named=True)
        after = next((m for m in near if m.sense == "after"), None)
        if after is not None:
            return When("flow", after.first, after.first if after.first == today else None, named=True)
        said = self._said_before(at.begin, at.start)
        counting = self.is_counted_up(at)
        if said and (counting or self._has(self._words.past_perfect, at)):
            return When("cumulative", None, said[-1].last)
        return When("cumulative", None, end) if counting else When("flow", None, None)

    def _goes_on(self, point: Moment, at: Site) -> bool:
        """Whether a stretch is this year so far, or of more than a year up to now, and no simple past closes it."""
        if self._words.perfect and self._has(self._words.were, at):
            return False
        if (
            point.first is None
            or point.last is None
            or point.last != self._today
            or len(point.last) < len("2024-07-05")
        ):
            return False
        if point.first == f"{point.last[:4]}-01-01" and point.first != point.last:
            return True
        return (
            int(point.last[:4]) * 12 + int(point.last[5:7]) - int(point.first[:4]) * 12 - int(point.first[5:7] or 1)
            > _LONG
        )

    def _lasts_till_now(self, point: Moment) -> bool:
        """Whether a stretch reaches the day of publication: "so far this year"."""
        today = self._today
        return point.first != point.last or (
            today is not None and point.last is not None and today.startswith(point.last)
        )

    def _is_own(self, moment: Moment, at: Site) -> bool:
        """Whether the moment stands in the figure's own clause."""
        return moment in self.vicinity.inside(at.begin, *self.vicinity.clause(at))

    def _since_event(self, at: Site) -> tuple[bool, str | None]:
        """Whether the figure is counted since an event, and its date if the text tells it."""
        low, high = self.vicinity.around(at, BREAKS)
        for index in range(max(low, at.begin - _SINCE_REACH), min(high, at.end + _SINCE_REACH)):
            if self._tokens[index].lower not in self._words.since or index in self._times:
                continue
            named, start = self._events.date_of(index + 1, high)
            if named:
                return True, start
        return False, None

    def _since_then(self, at: Site) -> int | None:
        """Where the figure's clause says that it is counted since what was told before: "have since fled", "since then"."""
        low, high = self.vicinity.around(at, BREAKS)
        for index in range(max(low, at.begin - _SINCE_REACH), min(high, at.end + _SINCE_REACH)):
            if self._tokens[index].lower not in self._words.since or index in self._times:
                continue
            then = index + 1 < high and self._tokens[index + 1].lower in self._words.then
            if then or index + 1 >= high or self._tokens[index + 1].text in _ENDS:
                return index
            if index > low and self._tokens[index - 1].lower in self._words.perfect:
                return index
        return None

    def _last_named(self, index: int) -> str | None:
        """The start of the moment named last before the token, in its paragraph."""
        here = self._tokens[index].start
        first, _ = self._layout.paragraphs[self._layout.paragraph_of(index)]
        line = self._tokens[first].start
        return next(
            (m.last for m in reversed(self.vicinity.told) if line <= m.start < here and m.first is not None), None
        )

    def _is_so_far(self, at: Site) -> bool:
        """Whether the figure's own clause, or the opening of its sentence, says that it is a total up to now."""
        low, high = self.vicinity.around(at, BREAKS | {","})
        return any(self._words.so_far.at(self._tokens, i, high) is not None for i in range(low, high)) or (
            self._words.so_far.at(self._tokens, at.start, at.stop) is not None
        )

    def is_counted_up(self, at: Site) -> bool:
        """Whether a perfect tells what has come together up to now: "have been arrested", "has counted"; not "a court has jailed"."""
        for i in range(max(at.start, at.begin - 4), min(at.end + 3, at.stop)):
            if self._tokens[i].lower not in self._words.perfect:
                continue
            if self._tokens[i].lower not in self._words.single:
                return True
            following = range(i + 1, min(i + 4, at.stop))
            if any(self._tokens[j].lower in self._words.passive for j in following):
                return True
            if any(self._words.counts.at(self._tokens, j, at.stop) is not None for j in following):
                return True
        return False

    def _said_before(self, begin: int, start: int) -> list[Moment]:
        """When what the sentence reports was said, if the sentence says so before the figure."""
        if begin <= start:
            return []
        first, here = self._tokens[start].start, self._tokens[begin].start
        return [moment for moment in self._sayings if first <= moment.start and moment.end <= here]

    def _said_in(self, start: int, stop: int) -> list[Moment]:
        """When anything in these tokens was said."""
        first, last = self._tokens[start].start, self._tokens[stop - 1].end
        return [moment for moment in self._sayings if first <= moment.start and moment.end <= last]

    def _has(self, auxiliaries: frozenset[str], at: Site) -> bool:
        """Whether one of the auxiliaries stands beside the figure: "had been arrested"."""
        near = range(max(at.start, at.begin - 4), min(at.end + 3, at.stop))
        return any(self._tokens[i].lower in auxiliaries for i in near)
