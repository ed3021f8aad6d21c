"""Number expressions: where they stand, their whole-number bounds, and how firmly they are said.

Digits with separators, words, digits with a magnitude word ("1.5 million"), vague ones ("hundreds of thousands"), ranges
("two or three", "between 14 and 76") and lengths in years and months ("26 years and four months") are one number each.
The words of modality ("at least", "or more") belong to the quote, not to the number. Shares ("two thirds", "one in five"),
ordinals and numbers inside names are none. What the number counts, and whether it is a date, is for others to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.reading.numerals import DASHES, Numerals, months_after, simple
from habeas.reading.tokens import Token
from habeas.vocabulary.quantities import Modality


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


# Lists of more items than this are hardly numbered in a report.
_MOST_ITEMS = 40
_MARKS_BEFORE = frozenset("\"“«‘'*([$€£")
_TEN = 10
_MOVED = 12
_FEW = 10
# "Well below the four that were sought" compares with a number, and does not bound it.
_COMPARED = frozenset({"more_than", "less_than"})


def find_numbers(
    tokens: Sequence[Token], start: int, stop: int, words: Numerals, taken: frozenset[int]
) -> list[Number]:
    """The numbers among tokens ``start`` to ``stop``; ``taken`` are tokens that belong to dates and clock times."""
    found: list[Number] = []
    index, named = start, -1
    while index < stop:
        number = None if index in taken else _number(tokens, index, stop, words, taken)
        if number is None:
            index += 1
            continue
        share = words.shares.at(tokens, number.last, stop)
        joined = named == index - 1 and tokens[index].is_number and tokens[named].lower in words.and_words | {","}
        if share is not None or joined or _is_name(tokens, number, start, words):
            named = number.last if share is None else named
            index = number.last if share is None else share[1]
            continue
        number = _with_modality(tokens, number, start, stop, words)
        found.append(number)
        index = max(number.end, number.last)
    return found


def _number(tokens: Sequence[Token], index: int, stop: int, words: Numerals, taken: frozenset[int]) -> Number | None:
    """One number with its range, if there is one at ``index``."""
    swapped = _swapped(tokens, index, stop, words)
    if swapped is not None:
        return swapped
    vague = words.vague.at(tokens, index, stop)
    if vague is not None and not _is_lone(tokens, index, words):
        value, after = vague
        return Number(index, after, index, after, value, None, "vague", value)
    found = simple(tokens, index, stop, words)
    if found is None:
        return _year_and_months(tokens, index, stop, words)
    low, after, decimal = found
    length = months_after(tokens, after, stop, words)
    if length is not None:
        after = length
    modality: Modality = "approx" if decimal and low >= 1000 else "exact"
    other = _range_end(tokens, index, after, stop, words=words, taken=taken)
    if other is not None:
        high, end, open_end = other
        if tokens[after].lower in words.months and end < stop and tokens[end].lower in words.years:
            low = low // 12  # «entre treinta meses y siete años»
        shared = low * _scale_shared(tokens, after, end, words)
        low = shared if shared <= high else low
        if high >= low:
            top = int(high) + (1 if open_end or high != int(high) else 0)
            return Number(index, end, index, end, int(low), top, "exact", low, in_years=open_end)
    if length is not None:
        return Number(index, after, index, after, int(low), int(low) + 1, "exact", low, in_years=True)
    if low != int(low) and low < 1000:
        return Number(index, after, index, after, int(low), int(low) + 1, "exact", low)
    return Number(index, after, index, after, int(low), int(low), modality, low)


def _year_and_months(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> Number | None:
    """A year without its number, and months: «год и два месяца»."""
    if index and (tokens[index - 1].is_number or tokens[index - 1].lower in words.units):
        return None
    end = months_after(tokens, index, stop, words)
    return None if end is None else Number(index, end, index, end, 1, 2, "exact", 1, in_years=True)


def _swapped(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> Number | None:
    """About so many: «сотни три», «тысячи полторы», «десятків зо два»."""
    if tokens[index].lower not in words.swapped:
        return None
    last = index + 1 + (index + 1 < stop and tokens[index + 1].lower in words.around)
    if last >= stop or not tokens[last].is_word:
        return None
    count = words.units.get(tokens[last].lower, 0)
    behind = tokens[last + 1].lower if last + 1 < stop else ""
    if not 1 < count < _FEW or behind in words.scales or behind in words.units:
        return None
    value = count * words.scales[tokens[index].lower]
    return Number(index, last + 1, index, last + 1, int(value), int(value), "approx", value)


def _is_lone(tokens: Sequence[Token], index: int, words: Numerals) -> bool:
    """Whether a scale stands for one of them behind a word of modality: «более тысячи»."""
    lone = tokens[index].lower in words.lone and words.before.before(tokens, index, 0) is not None
    return lone and not (index + 1 < len(tokens) and tokens[index + 1].lower in words.scales)


def _range_end(
    tokens: Sequence[Token], index: int, after: int, stop: int, *, words: Numerals, taken: frozenset[int]
) -> tuple[float, int, bool] | None:
    """The upper end of a range whose lower end stops at ``after``; whether months were said with it."""
    between = index > 0 and tokens[index - 1].lower in words.between
    if not between and index > 1 and tokens[index - 1].lower in words.from_words and _moves(tokens, index, words):
        return None
    joins = words.and_words | words.range_words if between else words.range_words | DASHES
    for at in (after, after + 1):
        # "between four years and ten years": the unit may stand behind the lower end, too.
        if at + 1 >= stop or (at > after and tokens[after].lower not in words.years | words.months):
            continue
        if tokens[at].lower in words.led and (index == 0 or tokens[index - 1].lower not in words.from_words):
            continue
        if tokens[at].lower in joins and at + 1 not in taken:
            top = simple(tokens, at + 1, stop, words)
            apart = tokens[at].lower in DASHES and tokens[at].start != tokens[at - 1].end
            if top is not None and not (apart and not _is_near(tokens, index, at, top[0], words=words)):
                length = months_after(tokens, top[1], stop, words)
                return top[0], length or top[1], length is not None
    return None


def _is_near(tokens: Sequence[Token], index: int, at: int, top: float, *, words: Numerals) -> bool:
    """Whether a dash between spaces joins two numbers to a range, both in words or both in digits: «тридцати — сорока»."""
    low = simple(tokens, index, at, words)
    alike = tokens[at - 1].is_word == tokens[at + 1].is_word
    return alike and low is not None and _FEW <= low[0] < top <= 2 * low[0]


def _scale_shared(tokens: Sequence[Token], after: int, end: int, words: Numerals) -> int:
    """What the scale behind the upper end makes of the lower one: "5 to 10 thousand", «два-три десятка»."""
    scales = [words.scales[token.lower] for token in tokens[after:end] if token.lower in words.scales]
    alone = not tokens[after - 1].is_word or tokens[after - 1].lower in words.units
    return scales[-1] if len(scales) == 1 and scales[-1] >= _TEN and alone else 1


def _moves(tokens: Sequence[Token], index: int, words: Numerals, reach: int = 4) -> bool:
    """Whether a total moves from one number to another, which are two: "rose from 120 to 140"."""
    return any(words.moves.at(tokens, at, index) is not None for at in range(max(0, index - reach), index))


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
    if before is not None and tokens[before[1]].lower in words.range_words and _moves(tokens, begin, words, _MOVED):
        before = None  # «сократил срок с 12 лет до семи»
    if before is not None and number.low != number.high and tokens[begin - 1].lower in words.between:
        before = None  # «на строки від 7 до 14 років»
    close = number.last
    while close < stop and tokens[close].text in {'"', "”", "»", "’", "'"}:
        close += 1
    after = _modality_at(tokens, close, stop, words)
    behind = _modality_at(tokens, close + 1, stop, words) if after is None and close + 1 < stop else None
    if behind is not None and before is None and tokens[close].is_word:
        return _said(number, behind[0])
    if number.modality == "vague":
        return replace(number, begin=before[1]) if before is not None else number
    if before is not None:
        return _said(replace(number, begin=before[1]), before[0])
    if begin > start and words.about.at(tokens, begin - 1, stop) is not None:
        return _said(replace(number, begin=begin - 1), "approx")
    if after is not None:
        return _said(_scaled(tokens, replace(number, end=after[1]), stop, words), after[0])
    noun = begin - 1 - (begin - 1 > start and tokens[begin - 1].lower in words.around)
    closes = number.last >= stop or not tokens[number.last].text[0].isalnum()
    if closes and noun >= start and tokens[noun].lower in words.inverted and number.modality == "exact":
        return _said(replace(number, begin=noun), "approx")
    return number


def _scaled(tokens: Sequence[Token], number: Number, stop: int, words: Numerals) -> Number:
    """The number times a scale that stands behind its modality: «пять с лишним тысяч»."""
    end = number.end
    if end >= stop or tokens[end].lower not in words.scales or number.low != number.high:
        return number
    value = int(number.value * words.scales[tokens[end].lower])
    return replace(number, low=value, high=value, value=value, last=end + 1, end=end + 1)


def _modality_at(tokens: Sequence[Token], index: int, stop: int, words: Numerals) -> tuple[Modality, int] | None:
    """The words behind a number, unless they are of the next: «семеро загиблих і понад двісті затриманих»."""
    found = words.after.at(tokens, index, stop)
    if found is None or not tokens[index].is_word:
        return found
    return None if simple(tokens, found[1], stop, words) is not None else found


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
    if before.text in DASHES and before.end == tokens[first].start and first > 1:
        return tokens[first - 2].is_capital and tokens[first - 2].end == before.start
    point = tokens[last].text in {".", ")"} and tokens[last].start == tokens[last - 1].end
    return first == start and point and number.value <= _MOST_ITEMS and last == first + 1


def _is_numbered(tokens: Sequence[Token], number: Number) -> bool:
    """A number with a stroke to the next ("communiqué 114/2023")."""
    last = number.last
    stroke = last + 1 < len(tokens) and tokens[last].text == "/" and tokens[last + 1].is_number
    return stroke and tokens[last].start == tokens[last - 1].end and tokens[last].end == tokens[last + 1].start


def _is_name(tokens: Sequence[Token], number: Number, start: int, words: Numerals) -> bool:
    named = words.names_before.before(tokens, number.first, start)
    if named is not None and named[0]:
        return True
    if (
        _is_item(tokens, number, start)
        or _is_numbered(tokens, number)
        or words.names_after.at(tokens, number.last, len(tokens)) is not None
    ):
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
