"""A report's figures: every number that counts people or measures a sentence, with what it says, when, where and by whom.

    read_figures(text, published="2025-05-07", country="BY") -> (Figure, ...)

The order of work: sentences; moments of time; numbers; what each counts; which is a part or a repetition of which; the
time of each; who says it; where a quick reader would go wrong. Each step stands in its own file beside this one; here they
are only joined. What is printed is read even when it does not add up: comparing is done elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


from habeas.claims.figure import NOT_PEOPLE, Counted, Figure
from habeas.reading.attribution import Attribution
from habeas.reading.counting import Count, Counting
from habeas.reading.language import Grammar, grammar
from habeas.reading.numbers import Number, find_numbers
from habeas.reading.places import country_of, place_of
from habeas.reading.roles import note_of
from habeas.reading.paragraphs import paragraphs
from habeas.reading.sentences import sentences
from habeas.reading.speakers import Speakers
from habeas.reading.subsets import Part, Subsets
from habeas.reading.times import Moment, Published, find_clock_times, find_moments
from habeas.reading.timing import LASTING, STATES, Timing, When
from habeas.reading.tokens import tokens


def read_figures(
    text: str, *, published: str | None, country: str | None = None, language: str = "en"
) -> tuple[Figure, ...]:
    """The figures of a report, in the order of the text.

    ``published`` is the day (``YYYY-MM-DD``) or month of publication, which relative dates are resolved against;
    ``country`` the ISO 3166-1 code of what the report is about, found from the text when None. Raises ``InputError`` for a
    language that cannot be read.
    """
    return _Reading(text, Published(published), country, grammar(language)).figures()


# A number this large is hardly said twice of different people in one report.
_TELLING = 10
_LONGEST_QUOTE = 10
_QUOTE_BREAKS = frozenset(',.;:—–()"“”!?')


class _Reading:
    """One text being read."""

    def __init__(self, text: str, published: Published, country: str | None, words: Grammar) -> None:
        self.text, self.published, self.words = text, published, words
        self.tokens = tokens(text, thousands=words.numerals.thousands, decimal=words.numerals.decimal)
        self._starts = [token.start for token in self.tokens]
        self.country = country or country_of(self.tokens, words.gazetteer)
        self.moments = self._real_moments(find_moments(text, published, words.patterns))
        spans = [(m.start, m.end) for m in self.moments] + find_clock_times(text, words.patterns)
        self.times = frozenset(i for a, b in spans for i in self._indexes(a, b))
        self.sentences = [(span.start, span.end) for span in sentences(text, words.code)]
        self.paragraphs = [(span.start, span.end) for span in paragraphs(text)]

    def figures(self) -> tuple[Figure, ...]:
        parts = self._parts()
        Subsets(self.tokens, self.words.parts).link(parts)
        codes = self._codes(parts)
        whens = self._whens(parts, codes)
        speakers = Speakers(
            Attribution(self.text, self.tokens, self.words.voices, self.times),
            self.tokens, [self._range(*s) for s in self.sentences], [self._range(*p) for p in self.paragraphs],
        )  # fmt: skip
        names: list[tuple[str, ...]] = []
        for part in parts:
            said = speakers.of(part.number.first)
            link = part.whole if part.whole is not None else part.running
            if link is None and self.tokens[part.start].lower in self.words.parts.of:
                link = part.repeats
            if not said and link is not None and link < len(names) and self._carries(parts[link], part):
                said = names[link]
            names.append(said)
        return tuple(self._figure(part, codes[i], whens[i], names[i]) for i, part in enumerate(parts))

    def _parts(self) -> list[Part]:
        counting = Counting(self.tokens, self.words.counting, self.times)
        parts: list[Part] = []
        for order, (a, b) in enumerate(self.sentences):
            start, stop = self._range(a, b)
            numbers = find_numbers(self.tokens, start, stop, self.words.numerals, self.times)
            paragraph = next(i for i, (c, d) in enumerate(self.paragraphs) if c <= a and b <= d)
            for number in numbers:
                count = counting.count(number, numbers, start, stop)
                if self._is_counted(number, count):
                    parts.append(Part(number, count, order, start, stop, paragraph))
        return parts

    def _is_counted(self, number: Number, count: Count) -> bool:
        """Whether a bare "one" is a number here: with a noun for people, or as one of several."""
        if not number.single or number.modality != "exact" or not self.tokens[number.first].is_word:
            return True
        after = self.tokens[number.end].lower if number.end < len(self.tokens) else ""
        if after in self.words.parts.of:
            nxt = self.tokens[number.end + 1].lower if number.end + 1 < len(self.tokens) else ""
            return nxt in self.words.parts.them or nxt in self.words.parts.definite
        if count.own and after in self.words.counting.small.auxiliaries and number.begin > 0:
            return self.tokens[number.begin - 1].lower in self.words.parts.joins
        return count.noun is not None and count.code != "other"

    def _codes(self, parts: Sequence[Part]) -> list[Counted]:
        """The code of each: its own, or that of the figure it repeats or is a part of, or plain people."""
        codes: list[Counted] = []
        for part in parts:
            code = part.count.code
            link = part.repeats if part.repeats is not None else part.whole
            if part.repeats is not None and part.repeats < len(codes):
                code = codes[part.repeats]
            elif link is not None and not part.count.own and link < len(codes):
                code = codes[link]
            if code is None and link is None and (part.count.noun is None or self._is_joined(len(codes), parts)):
                part.running = self._running(len(codes), parts, codes)
                code = codes[part.running] if part.running is not None else None
            if code is None:
                code = self._same_number(part, parts, codes)
            codes.append(code or "other_persons")
        detained = any(code == "detained" and part.count.own for code, part in zip(codes, parts, strict=True))
        for index, part in enumerate(parts):
            if part.count.unsure and detained and codes[index] == "held":
                codes[index] = "detained"
            if codes[index] == "other_persons" and part.count.code is None:
                codes[index] = self._same_number(part, parts, codes) or "other_persons"
        for index, part in enumerate(parts):
            if part.whole is not None and part.whole > index and part.count.code is None:
                codes[index] = codes[part.whole]
        return codes

    @staticmethod
    def _same_number(part: Part, parts: Sequence[Part], codes: Sequence[Counted]) -> Counted | None:
        """The code of the same number elsewhere, as in a headline: "Belarus frees 52"; "a bus carrying 52 people"."""
        if part.number.value < _TELLING:
            return None
        for other, code in zip(parts, codes, strict=False):
            same = (other.number.low, other.number.high) == (part.number.low, part.number.high)
            if same and other is not part and other.count.own and code not in NOT_PEOPLE:
                return code
        return None

    def _is_joined(self, index: int, parts: Sequence[Part]) -> bool:
        """Whether nothing but a comma or "and" stands between the figure and the one before."""
        if index == 0 or parts[index - 1].sentence != parts[index].sentence:
            return False
        between = self.tokens[parts[index - 1].count.end : parts[index].number.begin]
        return bool(between) and all(token.lower in self.words.parts.joins for token in between)

    @staticmethod
    def _running(index: int, parts: Sequence[Part], codes: Sequence[Counted]) -> int | None:
        """What a bare number goes on counting: the latest people counted in its paragraph ("a week ago: 1,438")."""
        for i in range(index - 1, -1, -1):
            if parts[i].paragraph != parts[index].paragraph:
                return None
            if codes[i] not in {"other", "ages", "sentenced_years"}:
                return i
        return None

    def _whens(self, parts: Sequence[Part], codes: Sequence[Counted]) -> list[When]:
        sayings = [m for m in self.moments if self._is_of_saying(m)]
        events = [m for m in self.moments if m not in sayings]
        people = [self.tokens[part.number.begin].start for part in parts if part.count.own and part.whole is None]
        timing = Timing(self.tokens, self.words.tenses, events, sayings, self.times, people, self.published)
        whens: list[When] = []
        for index, part in enumerate(parts):
            number = part.number
            place = (number.begin, part.count.end, part.start, part.stop)
            link = part.repeats if part.repeats is not None else part.whole
            if link is not None and link < index and not self._has_own_time(codes[index], codes[link], part):
                if part.repeats is not None or not timing.own_moments(*place):
                    whens.append(whens[link])
                    continue
            whens.append(timing.when(*place, "held" if part.count.unsure and not part.count.own else codes[index]))
        return self._filled(parts, codes, whens)

    @staticmethod
    def _has_own_time(code: Counted, whole: Counted, part: Part) -> bool:
        """Whether a part is counted at a time of its own: still held, or an act on part of a state."""
        return part.count.own and (code in LASTING or (whole in STATES and code not in STATES))

    def _is_of_saying(self, moment: Moment) -> bool:
        """Whether the moment is when something was said, not when it happened: "he said on Thursday"."""
        first = self._indexes(moment.start, moment.end).start
        before = self.words.voices.says.before(self.tokens, first, max(0, first - 3))
        return before is not None and self.words.tenses.enacts.at(self.tokens, before[1], first) is None

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

    def _is_being_served(self, part: Part) -> bool:
        """Whether a length is that of a sentence still served, asked for or in the law: passed at no time told."""
        near = range(max(part.start, part.number.begin - 10), part.number.begin)
        return any(self.words.tenses.serving.at(self.tokens, i, part.number.begin) is not None for i in near)

    def _time_said_before(self, part: Part) -> When | None:
        """The latest moment named earlier in the paragraph."""
        if self.tokens[part.start].lower in self.words.tenses.anew:
            return None
        start, here = self.paragraphs[part.paragraph][0], self.tokens[part.start].start
        named = [
            m for m in self.moments
            if start <= m.start < here and m.sense == "at" and m.first is not None and not self._is_aside(m)
        ]  # fmt: skip
        return When("flow", named[-1].first, named[-1].last) if named else None

    def _is_aside(self, moment: Moment) -> bool:
        """Whether the moment stands in a relative clause: ", who won the prize in 2022"."""
        index = self._indexes(moment.start, moment.end).start
        for at in range(index - 1, max(-1, index - 16), -1):
            if self.tokens[at].text in {",", ".", ";"}:
                return False
            if self.tokens[at].lower in self.words.counting.small.relatives:
                return True
        return False

    def _covered(self) -> When | None:
        """The period that the whole report is of: a line of its own, or said to be covered."""
        for moment in self.moments:
            if moment.first == moment.last:
                continue
            a, b = next((a, b) for a, b in self.paragraphs if a <= moment.start < b)
            before = self._indexes(max(a, moment.start - 80), moment.start)
            if b - a <= moment.end - moment.start + 2 or any(
                self.words.tenses.covers.at(self.tokens, i, before.stop) is not None for i in before
            ):
                return When("flow", moment.first, moment.last)
        return None

    @staticmethod
    def _time_of_same(index: int, parts: Sequence[Part], whens: Sequence[When]) -> When | None:
        part = parts[index]
        for other, when in zip(parts, whens, strict=True):
            same = (other.number.low, other.number.high) == (part.number.low, part.number.high)
            if same and other is not part and when.first is not None and part.number.value >= 4:
                return when
        return None

    def _opens_anew(self, part: Part, before: Part) -> bool:
        """Whether the figure's sentence sets a time of its own against the one before: "After …, he also pardoned three"."""
        return part.sentence != before.sentence and self.tokens[part.start].lower in self.words.tenses.anew

    def _time_before(
        self, index: int, parts: Sequence[Part], codes: Sequence[Counted], whens: Sequence[When]
    ) -> When | None:
        for i in range(index - 1, -1, -1):
            if parts[i].paragraph != parts[index].paragraph or self._opens_anew(parts[index], parts[i]):
                return None
            if whens[i].kind in {"flow", "cumulative"} and codes[i] != "sentenced_years" and whens[i].last is not None:
                return whens[i]
        return None

    def _carries(self, whole: Part, part: Part) -> bool:
        """Whether the source of a figure is that of its part, too: in one paragraph, but not over a semicolon."""
        if whole.paragraph != part.paragraph:
            return False
        between = self.tokens[whole.number.end : part.number.begin]
        return whole.sentence != part.sentence or not any(token.text == ";" for token in between)

    def _figure(self, part: Part, counted: Counted, when: When, names: tuple[str, ...]) -> Figure:
        number = part.number
        end_index = self._quote_end(part)
        start, end = self.tokens[number.begin].start, self.tokens[end_index - 1].end
        number_start, number_end = self.tokens[number.first].start, self.tokens[number.last - 1].end
        low, high = _in_years(number, part.count, counted)
        people = counted not in {"ages", "other"}
        return Figure(
            quote=self.text[start:end], start=start, end=end, number=self.text[number_start:number_end],
            number_start=number_start, low=low, high=high, modality=number.modality, counted=counted,
            kind=when.kind, from_=when.first, to=when.last,
            place=place_of(self.tokens, number.begin, part.stop, self.country, self.words.gazetteer) if people else None,
            attributed_to=names,
            negated_or_role=note_of(self.tokens, number.begin, end_index, part.start, part.stop, counted, self.words.roles),
            subset_of=part.whole,
        )  # fmt: skip

    def _quote_end(self, part: Part) -> int:
        """Where the quote ends: behind the noun or verb; of a bare number, behind what is said of it."""
        end = max(part.count.end, part.number.end, part.number.last)
        stop = min(part.stop, end + _LONGEST_QUOTE)
        if part.count.noun is not None or part.count.end > part.number.end or end >= stop:
            return end
        if self.tokens[end].lower not in self.words.counting.small.auxiliaries:
            return end
        while end < stop and self.tokens[end].text not in _QUOTE_BREAKS:
            end += 1
        return end

    def _real_moments(self, moments: list[Moment]) -> list[Moment]:
        """Leave out bare years that count something: "1983 people were detained"."""
        return [moment for moment in moments if not self._counts_something(moment)]

    def _counts_something(self, moment: Moment) -> bool:
        if not self.text[moment.start : moment.end].isdigit():
            return False
        index = self._indexes(moment.start, moment.end).stop
        words = self.words.counting
        for at in range(index, min(index + 4, len(self.tokens))):
            token = self.tokens[at]
            if not token.is_word and token.text != "*" or token.lower in words.small.stops:
                return False
            if words.nouns.people.at(self.tokens, at, len(self.tokens)) or words.nouns.events.at(
                self.tokens, at, len(self.tokens)
            ):
                return True
        return False

    def _indexes(self, start: int, end: int) -> range:
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def _range(self, start: int, end: int) -> tuple[int, int]:
        indexes = self._indexes(start, end)
        return indexes.start, indexes.stop


def _in_years(number: Number, count: Count, counted: Counted) -> tuple[int | None, int | None]:
    """The bounds of a sentence in years: months are enclosed by years; "more than six years" begins with six."""
    low, high = number.low, number.high
    if counted != "sentenced_years":
        return low, high
    if number.modality == "more_than" and low is not None and number.value == low - 1:
        low -= 1
    if count.unit == "month":
        low = low // 12 if low is not None else None
        high = -(-high // 12) if high is not None else None
    return low, high
