"""Faults inside a report, found without any register: numbers of its own that cannot all be right.

- *sum*: parts that by their words make up the whole (“968 men and 168 women”, “42: 30 men and 12 women”) but do not sum to it;
- *part*: a part that is larger than its whole;
- *twice*: the same count, of the same day and with the same words, printed with two values.

Parts that may overlap (14 ill, 10 over fifty) are never added up, and approximate numbers never make a fault of a sum.
A fault stands beside a verdict; it is none.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from habeas.answers.setting import Setting
from habeas.claims.figure import Figure
from habeas.reading.traits import COMPLEMENTS, traits_of

_JOINED = re.compile(r"\A[\w\s,’'-]*\b(?:and|plus)\s+(?:the\s+)?\Z", re.IGNORECASE)
_LISTED = re.compile(r"\A[^.;:?!]*:\s*(?:\w+\s+)?\Z")
_FURTHER = re.compile(r"\b(?:another|more|further|additional|other|also)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_REACH = 24


@dataclass(frozen=True)
class Fault:
    """One fault: its kind, the sentence, and the indexes of the figures that it concerns."""

    kind: Literal["sum", "part", "twice"]
    words: str
    figures: tuple[int, ...]

    def as_json(self) -> dict[str, object]:
        """``{"kind", "words", "figures"}``."""
        return {"kind": self.kind, "words": self.words, "figures": list(self.figures)}


def faults(setting: Setting) -> tuple[Fault, ...]:
    """All faults of a report, in the order of the text."""
    found = [*_sums(setting), *_parts(setting), *_twice(setting)]
    return tuple(sorted(found, key=lambda fault: fault.figures))


def _sums(setting: Setting) -> Iterator[Fault]:
    """A whole and two parts of it that exclude each other and leave nothing over."""
    people = [(index, figure) for index, figure in enumerate(setting.figures) if _plain(figure)]
    for (one, first), (two, second) in pairwise(people):
        whole = _whole_of(setting, one, two)
        if whole is None or not _exhaust(setting, whole, first, second):
            continue
        total = _value(first) + _value(second)
        stated = _value(setting.figures[whole])
        if total != stated:
            side = "more" if total > stated else "less"
            gap = "one" if abs(total - stated) == 1 else f"{abs(total - stated):,}"
            words = f"{first.number} + {second.number} = {total:,}, {gap} {side} than {setting.figures[whole].number}."
            yield Fault("sum", words, (whole, one, two))


def _whole_of(setting: Setting, one: int, two: int) -> int | None:
    """The figure that both are parts of: as read, or else the plain one just before them in the same sentence."""
    first, second = setting.figures[one], setting.figures[two]
    if first.subset_of is not None and first.subset_of == second.subset_of:
        whole = first.subset_of
        return whole if _plain(setting.figures[whole]) else None
    sentence = setting.sentence(first)
    before = []
    for index in range(one - 1, -1, -1):
        if setting.sentence(setting.figures[index]) != sentence:
            break
        before += [index] if _plain(setting.figures[index]) else []
    same = setting.sentence(second) == sentence
    return before[0] if same and len(before) == 1 else None


def _exhaust(setting: Setting, whole: int, first: Figure, second: Figure) -> bool:
    """Whether the words make the two parts the whole: women and men, or a list after a colon."""
    between = setting.text[first.number_start + len(first.number) : second.number_start]
    if _JOINED.match(between) is None:
        return False
    if traits_of(setting.passage(first)) | traits_of(setting.passage(second)) in COMPLEMENTS:
        return True
    lead = setting.text[setting.figures[whole].end : first.number_start]
    rest = setting.text[second.end : second.end + _REACH]
    return bool(_LISTED.match(lead)) and "," not in between and re.match(r"[^,;]*\.", rest) is not None


def _parts(setting: Setting) -> Iterator[Fault]:
    for index, part in enumerate(setting.figures):
        whole = setting.whole(part)
        if whole is None or not (part.counts_people and whole.counts_people):
            continue
        least, most = part.quantity.bounds().low, whole.quantity.bounds().high
        if most is not None and least > most and "approx" not in {part.modality, whole.modality}:
            words = f"{part.number} is said to be a part of {whole.number}, and is larger."
            assert part.subset_of is not None
            yield Fault("part", words, (part.subset_of, index))


def _twice(setting: Setting) -> Iterator[Fault]:
    """A headline's number against the first of its kind in the text, and two totals that one speaker gives of one day."""
    headline = len(setting.text.partition("\n")[0])
    last: dict[Hashable, int] = {}
    for two, second in enumerate(setting.figures):
        if not _plain(second) or second.subset_of is not None or second.to is None:
            continue
        one = last.get(_count(second))
        last[_count(second)] = two
        if (
            one is None
            or _value(setting.figures[one]) == _value(second)
            or _apart(setting, setting.figures[one], second)
        ):
            continue
        first = setting.figures[one]
        head = first.end <= headline < second.start and _noun(first)[-1:] == _noun(second)[-1:] != ()
        total = first.kind == "stock" and first.attributed_to == second.attributed_to != ()
        if head or (total and _noun(first) == _noun(second) != ()):
            yield Fault("twice", f"The same count is printed as {first.number} and as {second.number}.", (one, two))


def _count(figure: Figure) -> Hashable:
    return figure.counted, figure.kind, figure.from_, figure.to, figure.place


def _apart(setting: Setting, first: Figure, second: Figure) -> bool:
    """Whether the words make the second a further group, or each has a note of its own."""
    lead = setting.text[max(0, second.start - _REACH) : second.end]
    return _FURTHER.search(lead) is not None or {first.negated_or_role, second.negated_or_role} != {None}


def _plain(figure: Figure) -> bool:
    return figure.counts_people and figure.modality == "exact" and figure.low == figure.high and figure.low is not None


def _value(figure: Figure) -> int:
    assert figure.low is not None
    return figure.low


def _noun(figure: Figure) -> tuple[str, ...]:
    words = figure.quote.replace(figure.number, " ", 1)
    return tuple(word.casefold() for word in _WORDS.findall(words))
