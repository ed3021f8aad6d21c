"""What would have to be true for a figure and the register's answer to agree, in one sentence without “if”.

The register's answer is a certain number and a number of uncertain cases, each a row on record; where nothing bounds it
from above, there may also be people beyond the rows.
"""

from __future__ import annotations

from collections.abc import Iterable

from habeas.answers.answer import Ground
from habeas.vocabulary.quantities import Bounds

NAMED_AT_MOST = 6


def proviso(stated: Bounds, register: Bounds, grounds: Iterable[Ground]) -> str:
    """The condition under which they agree. The two must overlap, and the register must not lie within the figure."""
    grounds = tuple(grounds)
    uncertain = sum(ground.high - ground.low for ground in grounds if ground.high is not None)
    least = max(0, stated.low - register.low)
    most = None if stated.high is None else stated.high - register.low
    names = uncertain_cases(grounds)
    named = f" ({names})" if names else ""
    if register.high is not None:
        if uncertain != register.high - register.low:
            return f"the true number is {_amount(stated.low, stated.high)}"
        if least == uncertain:
            every = "the one uncertain case counts" if uncertain == 1 else f"all {uncertain:,} uncertain cases count"
            return f"{every}{named}"
        if uncertain == 1:
            return f"the one uncertain case does not count{named}"
        return f"{_amount(least, most, uncertain)} of the {uncertain:,} uncertain cases count{named}"
    if least > uncertain > 0:
        missing = least - uncertain
        return (
            f"at least {missing:,} {_people(missing)} beyond the rows on record count and all {uncertain:,} uncertain "
            f"cases do{named}; each that does not takes one more"
        )
    if uncertain:
        people = f"the {uncertain:,} uncertain cases{named} and any people beyond the rows on record"
        return f"{_amount(least, most)} of {people} count"
    if most == 0:
        return "nobody beyond the rows on record counts"
    number = _amount(least, most)
    return f"{number} {_people(least if most is None else most)} beyond the rows on record {'counts' if most == 1 else 'count'}"


def _amount(least: int, most: int | None, of: int | None = None) -> str:
    if most is None or (of is not None and most >= of):
        return f"at least {least:,}"
    if least == most:
        return "none" if least == 0 else f"exactly {least:,}"
    return f"at most {most:,}" if least == 0 else f"{least:,} to {most:,}"


def _people(number: int) -> str:
    return "person" if number == 1 else "people"


def uncertain_cases(grounds: Iterable[Ground]) -> str:
    """The uncertain cases by their public labels, those not public by their number; empty where they are too many to name."""
    found = [ground for ground in grounds if ground.high is None or ground.high > ground.low]
    public = [ground for ground in found if ground.public]
    if not public or len(public) > NAMED_AT_MOST:
        return ""
    hidden = len(found) - len(public)
    names = [*map(_case, public), *([f"{hidden:,} not public"] if hidden else [])]
    return ("; " if any("," in name for name in names) else ", ").join(names)


def _case(ground: Ground) -> str:
    if ground.high is None:
        return f"{ground.label}, without an upper bound"
    return ground.label if ground.low == 0 else f"{ground.high - ground.low:,} of {ground.label}"
