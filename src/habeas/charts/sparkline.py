"""A series as a line on a terminal: what is at most over what is at least, on one scale from nought; plain letters if need be.

An open upper bound is an arrow, and a gap stands where nobody counts for certain and nothing bounds it. More points than columns
are put together, and then the least and the most of them are shown: nothing is cut off, and nothing averaged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.vocabulary.quantities import Bounds

_OPEN = Bounds(0, None)


@dataclass(frozen=True)
class Letters:
    """What a terminal can show: eight heights, an open bound, and a gap."""

    heights: str
    opened: str
    gap: str


BLOCKS = Letters("▁▂▃▄▅▆▇█", "↑", "·")
PLAIN = Letters("_.-~=+*#", "^", " ")  # for terminals that have no other letters


def sparkline(values: Sequence[Bounds], width: int, letters: Letters = BLOCKS) -> tuple[str, ...]:
    """Two lines of at most ``width`` columns, or one where every value is one number; none for no values."""
    if not values:
        return ()
    largest = max(value.low if value.high is None else value.high for value in values)
    exact = all(value.low == value.high for value in values)
    names = ("",) if exact else ("at most  ", "at least ")
    last = values[-1]
    ends = [f" {last.low:,}"] if exact else [f" {'open' if last.high is None else f'{last.high:,}'}", f" {last.low:,}"]
    room = max(1, width - len(names[0]) - max(map(len, ends)))
    shown = _together(values, room)
    lows = "".join(letters.gap if value == _OPEN else _height(value.low, largest, letters) for value in shown)
    highs = "".join(_upper(value, largest, letters) for value in shown)
    bodies = (lows,) if exact else (highs, lows)
    return tuple(f"{name}{body}{end}" for name, body, end in zip(names, bodies, ends, strict=True))


def _together(values: Sequence[Bounds], room: int) -> list[Bounds]:
    size = -(-len(values) // room)
    parts = [values[start : start + size] for start in range(0, len(values), size)]
    return [_hull(part) for part in parts]


def _hull(part: Sequence[Bounds]) -> Bounds:
    highs = [value.high for value in part]
    bounded = [high for high in highs if high is not None]
    return Bounds(min(value.low for value in part), None if len(bounded) < len(highs) else max(bounded))


def _upper(value: Bounds, largest: int, letters: Letters) -> str:
    if value == _OPEN:
        return letters.gap
    return letters.opened if value.high is None else _height(value.high, largest, letters)


def _height(number: int, largest: int, letters: Letters) -> str:
    top = len(letters.heights) - 1
    return letters.heights[0 if largest == 0 else -(-number * top // largest)]
