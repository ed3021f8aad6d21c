"""What later reports changed: the grounds of an answer as known on a day, against those of everything reported since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from habeas.answers.answer import Ground
from habeas.vocabulary.quantities import Bounds


def later_reports(then: Iterable[Ground], now: Iterable[Ground]) -> tuple[Ground, ...]:
    """Each ground that came, changed or went after the day, in the order of its report; ``reason`` says what it changed."""
    before = {ground.subject: ground for ground in then}
    after = {ground.subject: ground for ground in now}
    changed = [
        replace(ground, reason=_change(before.get(subject), ground))
        for subject, ground in after.items()
        if subject not in before or _share(before[subject]) != _share(ground)
    ]
    gone = [
        replace(ground, low=0, high=0, reason=f"taken back, moved or no longer fitting: it counted {_share(ground)}")
        for subject, ground in before.items()
        if subject not in after
    ]
    return (*sorted(changed, key=lambda ground: (ground.reported, ground.seq)), *gone)


def _share(ground: Ground) -> Bounds:
    return Bounds(ground.low, ground.high)


def _change(before: Ground | None, now: Ground) -> str:
    share = _share(now)
    if before is None:
        added = f"adds {share}"
        return added if share.low == share.high else f"{added} ({now.reason})"
    return f"counted {_share(before)} before, {share} since"
