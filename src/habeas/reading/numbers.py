"""Number expressions: where they stand, their whole-number bounds, and how firmly they are said.

Digits with separators, words, digits with a magnitude word ("1.5 million"), vague ones ("hundreds of thousands"), ranges
("two or three", "between 14 and 76") and lengths in years and months ("26 years and four months") are one number each.
The words of modality ("at least", "or more") belong to the quote, not to the number. Shares ("two thirds", "one in five"),
ordinals and numbers inside names are none. What the number counts, and whether it is a date, is for others to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token
from habeas.vocabulary.quantities import Modality


@dataclass(frozen=True)
class Numerals:
    """The number words of a language."""

    thousands: str
    decimal: str
    units: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    collective: Phrases[int]
    vague: Phrases[int]
    half: Phrases[bool]
    articles: frozenset[str]
    definite: frozenset[str]
    and_words: frozenset[str]
    range_words: frozenset[str]
    between: frozenset[str]
    from_words: frozenset[str]
    moves: Phrases[bool]
    before: Phrases[Modality]
    after: Phrases[Modality]
    shares: Phrases[bool]
    names_before: Phrases[bool]
    names_after: Phrases[bool]
    particles: Phrases[bool]
    years: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens ``first`` to ``last`` (excluded) are the number; ``begin`` and ``end`` are those with its modality."""

    first: int
    last: int
    begin: int
    end: int
    low: int | None
    high: int | None
    modality: Modality
    value: float
    in_years: bool = False

    @property
    def single(self) -> bool:
        """Whether it is the bare number one, which is more often a pronoun."""
        return self.low == self.high == 1


_MARKS_BEFORE = frozenset("\"“«‘'*([$€£")
# More digits are no count of anything, and no float holds them exactly.
_LONGEST_DIGITS = 15
_MOST_ITEMS = 40
_DASHES = frozenset("-–—")
# "Well below the four that were sought" compares with a number, and does not bound it.
_COMPARED = frozenset({"more_than", "less_than"})
_DIGITS = re.compile(r"([\d.,\u00a0\u202f]*\d)([^\W\d_]*)\Z")


def find_numbers(
    tokens: Sequence[Token], start: int, stop: int, words: Numerals, taken: frozenset[int]
) -> list[Number]:
    """The numbers among tokens ``start`` to ``stop``; ``taken`` are tokens that belong to dates and clock times."""
    found: list[Number] = []
    index = start
    while index < stop:
        number = None if index in taken else _number(tokens, index, stop, words, taken)
        if number is None:
            index += 1
            continue
        share = words.shares.at(tokens, number.last, stop)
        if share is not None or _is_name(tokens, number, start, words):
            index = number.last if share is None else share[1]
            continue
        number = _with_modality(tokens, number, start, stop, words)
        found.append(number)
        index = max(number.end, number.last)
    return found


def _number(tokens: Sequence[Token], index: int, stop: int, words: Numerals, taken: frozenset[int]) -> Number | None:
    """One number with its range, if there is one at ``index``."""
    vague = words.vague.at(tokens, index, stop)
    if vague is not None:
        value, after = vague
        return Number(index, after, index, after, value, None, "vague", value)
    simple = _simple(tokens, index, stop, words)
    if simple is None:
        return None
    low, after, decimal = simple
    length = _months_after(tokens, after, stop, words)
    if length is not None:
        after = length
    modality: Modality = "approx" if decimal and low >= 1000 else "exact"
    other = _range_end(tokens, index, after, stop, words=words, taken=taken)
    if other is not None:
        high, end, open_end = other
        if high >= low:
            top = int(high) + (1 if open_end or high != int(high) else 0)
            return Number(index, end, index, end, int(low), top, "exact", low, in_years=open_end)
    if length is not None:
        return Number(index, after, index, after, int(low), int(low) + 1, "exact", low, in_years=True)
    if low != int(low) and low < 1000:
        return Number(index, after, index, after, int(low), int(low) + 1, "exact", low)
    return Number(index, after, index, after, int(low), int(low), modality, low)


def _range_end(
    tokens: Sequence[Token], index: int, after: int, stop: int, *, words: Numerals, taken: frozenset[int]
) -> tuple[float, int, bool] | None:
    """The upper end of a range whose lower end stops at ``after``; whether months were said with it."""
    between = index > 0 and tokens[index - 1].lower in words.between
    if not between and index > 1 and tokens[index - 1].lower in words.from_words and _moves(tokens, index, words):
        return None
    joins = words.and_words if between else words.range_words | _DASHES
    for at in (after, after + 1):
        # "between four years and ten years": the unit may stand behind the lower end, too.
        if at + 1 >= stop or (at > after and tokens[after].lower not in words.years):
            continue
        if tokens[at].lower in joins and at + 1 not in taken:
            simple = _simple(tokens, at + 1, stop, words)
            if simple is not None and not (tokens[at].lower in _DASHES and tokens[at].start != tokens[at - 1].end):
                length = _months_after(tokens, simple[1], stop, words)
                return simple[0], length or simple[1], length is not None
    return None


def _moves(tokens: Sequence[Token], index: int, words: Numerals) -> bool:
    """Whether a total moves from one number to another, which are two: "rose from 120 to 140"."""
    return any(words.moves.at(tokens, at, index) is not None for at in range(max(0, index - 4), index))


def _simple(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> tuple[float, int, bool] | None:
    """A plain number at ``index``: its value, the index after it, and whether it was rounded by decimals."""
    collective = words.collective.at(tokens, index, stop)
    if collective is not None:
        return collective[0], collective[1], False
    token = tokens[index]
    if token.is_number:
        value = _digits(token, words)
        if value is None:
            return None
        after, decimal = index + 1, words.decimal in token.text and value != int(value)
        while after < stop and tokens[after].lower in words.scales and words.scales[tokens[after].lower] > 1:
            value *= words.scales[tokens[after].lower]
            after += 1
        return _and_half(tokens, value, after, stop, words, decimal=decimal)
    return _in_words(tokens, index, stop, words)


def _in_words(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> tuple[float, int, bool] | None:
    total, current, seen, at = 0.0, 0.0, 0, index
    while at < stop:
        word = tokens[at].lower
        if word in words.units and not (seen and current % 10 and words.units[word] < 20):
            value = words.units[word]
            if seen and current and value >= 10 and current % 100:
                break
            current += value
        elif word in words.scales:
            if not seen and not (at > 0 and tokens[at - 1].lower in words.articles):
                return None
            scale = words.scales[word]
            current = max(current, 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif seen and word in _DASHES | words.and_words and _continues(tokens, at, stop, words, current or total):
            at += 1
            continue
        else:
            break
        at, seen = at + 1, at + 1
    if not seen:
        return None
    return _and_half(tokens, total + current, seen, stop, words, decimal=False)


def _continues(tokens: Sequence[Token], at: int, stop: int, words: Numerals, value: float) -> bool:
    """Whether the joiner at ``at`` joins a smaller part to the number before it: twenty-five, two hundred and five."""
    if at + 1 >= stop or tokens[at + 1].lower not in words.units:
        return False
    part = words.units[tokens[at + 1].lower]
    if tokens[at].lower in _DASHES:
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
        return (value + 0.5) * words.scales[tokens[after].lower], after + 1, True
    return value + 0.5, after, decimal


def _months_after(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int | None:
    """Where "… years and six months" ends, when ``at`` stands before "years"."""
    if at >= stop or tokens[at].lower not in words.years:
        return None
    nxt = at + 1
    while nxt < stop and (tokens[nxt].lower in words.and_words or tokens[nxt].text == ","):
        nxt += 1
    simple = _simple(tokens, nxt, stop, words) if nxt < stop else None
    if simple is None or simple[1] >= stop or tokens[simple[1]].lower not in words.months:
        return None
    return _days_after(tokens, simple[1] + 1, stop, words)


def _days_after(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int:
    """Where "… and ten days" ends, which add nothing to whole years, or ``at`` without them."""
    nxt = at
    while nxt < stop and (tokens[nxt].lower in words.and_words or tokens[nxt].text == ","):
        nxt += 1
    simple = _simple(tokens, nxt, stop, words) if nxt < stop else None
    if simple is None or simple[1] >= stop or tokens[simple[1]].lower not in words.days:
        return at
    return simple[1] + 1


def _digits(token: Token, words: Numerals) -> float | None:
    match = _DIGITS.match(token.text)
    if match is None:
        return None
    figure, suffix = match.groups()
    if suffix and suffix.lower() not in words.suffixes:
        return None
    for sign in words.thousands:
        figure = figure.replace(sign, "")
    if len(figure) > _LONGEST_DIGITS:
        return None
    try:
        value = float(figure.replace(words.decimal, "."))
    except ValueError:
        return None
    return value * words.suffixes.get(suffix.lower(), 1)


def _with_modality(tokens: Sequence[Token], number: Number, start: int, stop: int, words: Numerals) -> Number:
    """The number with the words of modality around it."""
    begin = number.first
    skips = words.articles | _MARKS_BEFORE
    while begin > start and tokens[begin - 1].lower in skips:
        begin -= 1
    the = any(tokens[at].lower in words.definite for at in range(begin, number.first))
    before = words.before.before(tokens, begin, start)
    if before is not None and (words.particles.before(tokens, begin, start) or (the and before[0] in _COMPARED)):
        before = None
    close = number.last
    while close < stop and tokens[close].text in {'"', "”", "»", "’", "'"}:
        close += 1
    after = words.after.at(tokens, close, stop)
    behind = words.after.at(tokens, close + 1, stop) if after is None and close + 1 < stop else None
    if behind is not None and before is None and tokens[close].is_word:
        return _said(number, behind[0])
    if number.modality == "vague":
        return replace(number, begin=before[1]) if before is not None else number
    if before is not None:
        return _said(replace(number, begin=before[1]), before[0])
    if after is not None:
        return _said(replace(number, end=after[1]), after[0])
    return number


def _said(number: Number, modality: Modality) -> Number:
    low, high = number.low, number.high
    match modality:
        case "at_least":
            return replace(number, modality=modality, high=None)
        case "more_than":
            whole = low is not None and low == high
            return replace(number, modality=modality, low=(low or 0) + (1 if whole else 0), high=None)
        case "at_most":
            return replace(number, modality=modality, low=None)
        case "less_than":
            return replace(number, modality=modality, low=None, high=(high or 1) - 1)
        case _:
            return replace(number, modality=modality)


def _is_item(tokens: Sequence[Token], number: Number, start: int) -> bool:
    """The number of an item of a list ("3. Of the …"), or one joined to a name by a hyphen ("Badr-3")."""
    first, last = number.first, number.last
    if not tokens[first].is_number or not first or last >= len(tokens):
        return False
    before = tokens[first - 1]
    if before.text in _DASHES and before.end == tokens[first].start and first > 1:
        return tokens[first - 2].is_capital and tokens[first - 2].end == before.start
    point = tokens[last].text in {".", ")"} and tokens[last].start == tokens[last - 1].end
    return first == start and point and number.value <= _MOST_ITEMS and last == first + 1


def _is_name(tokens: Sequence[Token], number: Number, start: int, words: Numerals) -> bool:
    if words.names_before.before(tokens, number.first, start) is not None:
        return True
    if _is_item(tokens, number, start) or words.names_after.at(tokens, number.last, len(tokens)) is not None:
        return True
    if tokens[number.first].is_word and tokens[number.first].is_capital and number.first > start:
        # "March of the Millions": a capital inside a sentence makes a name.
        return tokens[number.first - 1].is_word
    # "CBS 3": digits behind a name, with nothing behind them that they could count.
    index = number.first
    if not tokens[index].is_number or index - 1 <= start or number.last >= len(tokens) or number.value > 1000:
        return False
    before, after = tokens[index - 1], tokens[number.last]
    return before.is_word and before.is_capital and after.text in {",", ".", ")"} and tokens[index - 2].text != "."
