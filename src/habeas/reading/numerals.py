"""The number words of a language, and the plain value they stand for: "1.5 million", "two hundred and five", "3½"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Spelling, Token
from habeas.vocabulary.quantities import Modality

DASHES = frozenset("-–—")
# More digits are no count of anything, and no float holds them exactly.
_LONGEST_DIGITS = 15
_NO_DIGIT = re.compile(r"\D")
_DIGITS = re.compile(r"([\d., \u00a0\u2009\u202f]*\d)([^\W\d_]*)\Z")


@dataclass(frozen=True)
class Numerals:
    """The number words of a language, each in all its forms.

    ``units`` are added up («twenty», «five»; «полтора» is one and a half), ``scales`` multiply what stands before them, and
    those in ``lone`` stand for one of them without it («тысяча»); ``abbreviated`` ones may end with a full stop, ``suffixes``
    stand behind the digits, ``endings`` behind digits and a hyphen («30-ти»). ``collective`` are whole phrases for a number,
    ``vague`` ones with its lower bound; ``half`` adds a half. ``articles`` and ``definite`` ones may stand before a number.

    Ranges: ``and_words`` between parts of one number and behind ``between`` words, ``tens_and`` ones between tens and ones
    («treinta y cinco»); ``range_words`` between two ends, those in ``led`` only behind one of ``from_words`` («de 5 a 10»); two
    ends behind one of ``from_words`` with a verb of ``moves`` are two numbers. ``indefinite`` words for one are articles, too.

    Scales in ``swapped`` may stand before the number they multiply, which is about so many («сотни три»). A number behind one of the ``inverted`` nouns, with one of ``around`` between or not, is about so many («років за двадцять»).

    ``about`` are a word and the form of a number that is about so much behind it only («с десяток», «зо два»).

    ``before`` and ``after`` say how firmly a number is meant, but not behind ``particles``. ``shares`` behind a number make it
    a part of something, ``names_before`` (False: not so) and ``names_after`` part of a name. ``years``, ``months`` and
    ``days`` are what a length is told in.
    """

    spelling: Spelling = field(default_factory=Spelling)
    units: Mapping[str, float] = field(default_factory=dict)
    lone: frozenset[str] = frozenset()
    abbreviated: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    scales: Mapping[str, int] = field(default_factory=dict)
    suffixes: Mapping[str, int] = field(default_factory=dict)
    collective: Phrases[int] = field(default_factory=Phrases)
    vague: Phrases[int] = field(default_factory=Phrases)
    half: Phrases[bool] = field(default_factory=Phrases)
    articles: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    and_words: frozenset[str] = frozenset()
    tens_and: frozenset[str] = frozenset()
    range_words: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    moves: Phrases[bool] = field(default_factory=Phrases)
    inverted: frozenset[str] = frozenset()
    swapped: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    about: Phrases[bool] = field(default_factory=Phrases)
    before: Phrases[Modality] = field(default_factory=Phrases)
    after: Phrases[Modality] = field(default_factory=Phrases)
    shares: Phrases[bool] = field(default_factory=Phrases)
    names_before: Phrases[bool] = field(default_factory=Phrases)
    names_after: Phrases[bool] = field(default_factory=Phrases)
    particles: Phrases[bool] = field(default_factory=Phrases)
    years: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()

    @property
    def several(self) -> frozenset[str]:
        """The words for more than one."""
        return frozenset(word for word, value in self.units.items() if value >= 2) | frozenset(self.scales)


def simple(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> tuple[float, int, bool] | None:
    """A plain number at ``index``: its value, the index after it, and whether it was rounded by decimals."""
    collective = words.collective.at(tokens, index, stop)
    if collective is not None:
        return collective[0], collective[1], False
    token = tokens[index]
    if token.is_number:
        value = _digits(token, words)
        if value is None:
            return None
        after, decimal = _behind_ending(tokens, index + 1, stop, words), value != int(value)
        while after < stop and tokens[after].lower in words.scales and words.scales[tokens[after].lower] > 1:
            scale = words.scales[tokens[after].lower]
            value *= scale
            after = _behind_stop(tokens, after + 1, stop, words)
            # "13 mil 500": the rest behind the scale.
            rest = _digits(tokens[after], words) if after < stop and tokens[after].is_number else None
            if rest is None or not scale >= rest == int(rest):
                continue
            smaller = words.scales.get(tokens[after + 1].lower, 0) if after + 1 < stop else 0
            if smaller > 1 and rest * smaller < scale:  # «3 млн 200 тыс.»
                value, after = value + rest * smaller, _behind_stop(tokens, after + 2, stop, words)
            elif rest >= scale / 10:
                value, after = value + rest, after + 1
        return _and_half(tokens, value, after, stop, words, decimal=decimal)
    return _in_words(tokens, index, stop, words)


def _in_words(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> tuple[float, int, bool] | None:
    total, current, seen, at = 0.0, 0.0, 0, index
    while at < stop:
        word = tokens[at].lower
        if word in words.units and not (seen and current % 10 and words.units[word] < 20):
            value = words.units[word]
            if seen and current and (value >= 100 or (value >= 10 and current % 100)):
                break
            current += value
        elif word in words.scales:
            if not seen and word not in words.lone and not (at > 0 and tokens[at - 1].lower in words.articles):
                return None
            scale = words.scales[word]
            current = max(current, 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif (
            seen
            and word in DASHES | words.and_words | words.tens_and
            and _continues(tokens, at, stop, words, current or total)
        ):
            at += 1
            continue
        else:
            break
        at = _behind_stop(tokens, at + 1, stop, words)
        seen = at
    if not seen:
        return None
    return _and_half(tokens, total + current, seen, stop, words, decimal=False)


def _behind_ending(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int:
    """Behind the ending that digits are read with («30-ти»), if one stands there."""
    if at + 1 >= stop or tokens[at].text not in DASHES or tokens[at + 1].lower not in words.endings:
        return at
    return at + 2 if tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start else at


def _behind_stop(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int:
    """Behind the full stop of an abbreviated scale («2 тыс.»), if one stands there."""
    dotted = at < stop and tokens[at].text == "." and tokens[at - 1].lower in words.abbreviated
    return at + 1 if dotted and tokens[at].start == tokens[at - 1].end else at


def _continues(tokens: Sequence[Token], at: int, stop: int, words: Numerals, value: float) -> bool:
    """Whether the joiner at ``at`` joins a smaller part to the number before it: twenty-five, two hundred and five."""
    if at + 1 >= stop or tokens[at + 1].lower not in words.units:
        return False
    part = words.units[tokens[at + 1].lower]
    if tokens[at].lower in words.tens_and and value % 100 >= 30 and value % 10 == 0 and 0 < part < 10:
        return True
    if tokens[at].lower in DASHES:
        return bool(value % 10 == 0 and value % 100 >= 20 and 0 < part < 10 and tokens[at].start == tokens[at - 1].end)
    return value >= 100 and value % 100 == 0 and tokens[at - 1].lower in words.scales


def _and_half(
    tokens: Sequence[Token], value: float, at: int, stop: int, words: Numerals, *, decimal: bool
) -> tuple[float, int, bool]:
    half = words.half.at(tokens, at, stop)
    if half is None:
        return value, at, decimal
    after = half[1]
    if after < stop and tokens[after].lower in words.scales:
        scaled = (value + 0.5) * words.scales[tokens[after].lower]
        return scaled, _behind_stop(tokens, after + 1, stop, words), True
    last = words.scales.get(tokens[at - 1].lower, 1)
    return value + 0.5 * last, after, decimal or last > 1


def months_after(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int | None:
    """Where "… years and six months", "… años y medio" ends, when ``at`` stands before "years"."""
    if at >= stop or tokens[at].lower not in words.years:
        return None
    half = words.half.at(tokens, at + 1, stop)
    if half is not None:
        return half[1]
    nxt = at + 1
    while nxt < stop and (tokens[nxt].lower in words.and_words or tokens[nxt].text == ","):
        nxt += 1
    value = simple(tokens, nxt, stop, words) if nxt < stop else None
    if value is None or value[1] >= stop or tokens[value[1]].lower not in words.months:
        return None
    return _days_after(tokens, value[1] + 1, stop, words)


def _days_after(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int:
    """Where "… and ten days" ends, which add nothing to whole years, or ``at`` without them."""
    nxt = at
    while nxt < stop and (tokens[nxt].lower in words.and_words or tokens[nxt].text == ","):
        nxt += 1
    value = simple(tokens, nxt, stop, words) if nxt < stop else None
    if value is None or value[1] >= stop or tokens[value[1]].lower not in words.days:
        return at
    return value[1] + 1


@lru_cache
def _grouped(spelling: Spelling) -> re.Pattern[str]:
    """Digits in groups of three, apart from their decimals. A sign that may be both separates thousands there."""
    return re.compile(
        rf"(\d{{1,3}}(?:[{re.escape(spelling.thousands)}]\d{{3}})+)((?:[{re.escape(spelling.decimal)}]\d+)?)\Z"
    )


def _digits(token: Token, words: Numerals) -> float | None:
    match = _DIGITS.match(token.text)
    if match is None:
        return None
    figure, suffix = match.groups()
    if suffix and suffix.lower() not in words.suffixes:
        return None
    grouped = _grouped(words.spelling).match(figure)
    whole, point = grouped.groups() if grouped is not None else ("", figure)
    figure = _NO_DIGIT.sub("", whole) + _NO_DIGIT.sub(".", point)
    if len(figure) > _LONGEST_DIGITS:
        return None
    try:
        value = float(figure)
    except ValueError:
        return None
    return value * words.suffixes.get(suffix.lower(), 1)
