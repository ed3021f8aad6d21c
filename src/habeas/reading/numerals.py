"""The number words of a language, and the plain value they stand for: "1.5 million", "two hundred and five", "3½"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token
from habeas.vocabulary.quantities import Modality

DASHES = frozenset("-–—")
# More digits are no count of anything, and no float holds them exactly.
_LONGEST_DIGITS = 15
_DIGITS = re.compile(r"([\d.,\u00a0\u202f]*\d)([^\W\d_]*)\Z")


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
        elif seen and word in DASHES | words.and_words and _continues(tokens, at, stop, words, current or total):
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
        return (value + 0.5) * words.scales[tokens[after].lower], after + 1, True
    return value + 0.5, after, decimal


def months_after(tokens: Sequence[Token], at: int, stop: int, words: Numerals) -> int | None:
    """Where "… years and six months" ends, when ``at`` stands before "years"."""
    if at >= stop or tokens[at].lower not in words.years:
        return None
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
