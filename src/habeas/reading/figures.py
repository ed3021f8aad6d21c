"""A report's figures: every number that counts people or measures a sentence, with what it says, when, where and by whom.

    read_figures(text, published="2025-05-07", country="BY") -> (Figure, ...)

The order of work: the text is laid out (tokens, sentences, moments of time); numbers; what each counts; which is a part or
a repetition of which; codes, times and speakers; where a quick reader would go wrong. Each step stands in its own file;
here they are only joined. What is printed is read even when it does not add up: comparing is done elsewhere.
"""

from __future__ import annotations

from habeas.claims.figure import NOT_PEOPLE, Counted, Figure
from habeas.reading.calendars import Published
from habeas.reading.chronology import Chronology
from habeas.reading.codes import Codes
from habeas.reading.counting import Count, Counting, in_years
from habeas.reading.language import grammar
from habeas.reading.layout import Layout
from habeas.reading.numbers import Number, find_numbers
from habeas.reading.places import place_of
from habeas.reading.roles import note_of
from habeas.reading.speakers import Speakers
from habeas.reading.speaking import speakers_of
from habeas.reading.subsets import Part, Subsets
from habeas.reading.timing import When

_LONGEST_QUOTE = 10
_QUOTE_BREAKS = frozenset(',.;:—–()"“”!?')


def read_figures(
    text: str, *, published: str | None, country: str | None = None, language: str = "en"
) -> tuple[Figure, ...]:
    """The figures of a report, in the order of the text.

    ``published`` is the day (``YYYY-MM-DD``) or month of publication, which relative dates are resolved against;
    ``country`` the ISO 3166-1 code of what the report is about, found from the text when None. Raises ``InputError`` for a
    language that cannot be read.
    """
    layout = Layout(text, Published(published), country, grammar(language))
    return figures_of(layout, speakers_of(layout))


def figures_of(layout: Layout, speakers: Speakers) -> tuple[Figure, ...]:
    """The figures of a text that is laid out, and whose speakers are known."""
    parts = _parts(layout)
    Subsets(layout.tokens, layout.words.parts).link(parts)
    codes = Codes(layout).of(parts)
    whens = Chronology(layout).of(parts, codes)
    names = _names(layout, speakers, parts)
    return tuple(_figure(layout, *each) for each in zip(parts, codes, whens, names, strict=True))


def _parts(layout: Layout) -> list[Part]:
    """The numbers of the text and what each counts."""
    counting = Counting(layout.tokens, layout.words.counting, layout.times)
    parts: list[Part] = []
    for order, (start, stop) in enumerate(layout.sentences):
        numbers = find_numbers(layout.tokens, start, stop, layout.words.numerals, layout.times)
        for number in numbers:
            count = counting.count(number, numbers, start, stop)
            if _is_counted(layout, number, count):
                parts.append(Part(number, count, order, start, stop, layout.paragraph_of(start)))
    return parts


def _is_counted(layout: Layout, number: Number, count: Count) -> bool:
    """Whether a bare "one" is a number here: with a noun for people, or as one of several; "none" with a noun alone."""
    tokens, words = layout.tokens, layout.words
    if number.low == number.high == 0:
        return count.noun is not None and count.code != "other"
    if number.single and tokens[number.first].lower in words.numerals.indefinite:
        return number.modality not in {"exact", "approx"} or count.code == "sentenced_years"
    if not number.single or number.modality != "exact" or not tokens[number.first].is_word:
        return True
    after = tokens[number.end].lower if number.end < len(tokens) else ""
    if count.own and after in {".", ",", ";"}:
        # «в живых остался один.»
        said = words.counting.verbs.acts.before(tokens, number.begin, max(0, number.begin - 3))
        if said is not None:
            return True
    if after in words.parts.of:
        following = tokens[number.end + 1].lower if number.end + 1 < len(tokens) else ""
        return count.unit is None and (following in words.parts.them or following in words.parts.definite)
    verbs = words.counting.verbs
    told = verbs.acts.at(tokens, number.end, len(tokens)) or verbs.states.at(tokens, number.end, len(tokens))
    if count.own and (told or after in words.counting.small.auxiliaries or after == ","):
        before = tokens[number.begin - 1].lower if number.begin else "."
        return before in words.parts.joins | words.counting.small.light | {".", "!", "?", ":"}
    behind = verbs.acts.before(tokens, number.begin, 0) or verbs.states.before(tokens, number.begin, 0)
    done = count.own and behind is not None
    if done and after in {".", "!", ";"}:
        return True
    if after in {"—", "–"} and number.begin:
        leads = words.parts.joins | words.parts.them | words.counting.small.light | {":"}
        return done or tokens[number.begin - 1].lower in leads
    return count.noun is not None and count.code != "other"


def _names(layout: Layout, speakers: Speakers, parts: list[Part]) -> list[tuple[str, ...]]:
    """Who says each figure. A source is that of the figure's parts, too, within a paragraph."""
    names: list[tuple[str, ...]] = []
    for part in parts:
        said = speakers.of(part.number.first)
        link = part.whole if part.whole is not None else part.running
        if link is None and layout.tokens[part.start].lower in layout.words.parts.of:
            link = part.repeats
        if said is None and link is not None and link < len(names) and _carries(layout, parts[link], part):
            said = names[link]
        names.append(said or ())
    return names


def _carries(layout: Layout, whole: Part, part: Part) -> bool:
    """Whether the source of a figure is that of its part: in one paragraph, but not over a semicolon."""
    if whole.paragraph != part.paragraph:
        return False
    between = layout.tokens[whole.number.end : part.number.begin]
    return whole.sentence != part.sentence or not any(token.text == ";" for token in between)


def _figure(layout: Layout, part: Part, counted: Counted, when: When, names: tuple[str, ...]) -> Figure:
    number, tokens, words = part.number, layout.tokens, layout.words
    stop = _quote_end(layout, part)
    start, end = tokens[number.begin].start, tokens[stop - 1].end
    number_start, number_end = tokens[number.first].start, tokens[number.last - 1].end
    low, high = in_years(number, part.count, counted)
    people = counted not in NOT_PEOPLE
    return Figure(
        quote=layout.text[start:end], start=start, end=end, number=layout.text[number_start:number_end],
        number_start=number_start, low=low, high=high, modality=number.modality, counted=counted,
        kind=when.kind, from_=when.first, to=when.last,
        place=place_of(tokens, number.begin, part.stop, layout.country, words.gazetteer) if people else None,
        attributed_to=names,
        negated_or_role=note_of(tokens, (number.begin, stop), (part.start, part.stop), counted, words.roles),
        subset_of=part.whole,
    )  # fmt: skip


def _quote_end(layout: Layout, part: Part) -> int:
    """Where the quote ends: behind the noun or verb; of a bare number, behind what is said of it."""
    end = max(part.count.end, part.number.end, part.number.last)
    stop = min(part.stop, end + _LONGEST_QUOTE)
    if part.count.noun is not None or part.count.end > part.number.end or end >= stop:
        return end
    if layout.tokens[end].lower not in layout.words.counting.small.auxiliaries:
        return end
    while end < stop and layout.tokens[end].text not in _QUOTE_BREAKS:
        end += 1
    return end
