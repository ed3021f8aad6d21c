"""Why somebody came into custody or left it, as expressions: ``answers.movements`` of plain people whose days are found.

A reason is a code: of the cause of release that is told, or one of ``CODES``.
"""

from __future__ import annotations

from collections.abc import Mapping

import ibis
from ibis import Table, Value

from habeas.answers.columnar.cases import CERTAIN, OUT, POSSIBLE
from habeas.answers.movements import CAUSE_NOT_STATED, CAUSES_DIFFER
from habeas.register.columns.schema import NOTHING_TOLD, WHOLE

CODES: Mapping[str, int] = {
    reason: -1 - place
    for place, reason in enumerate((
        "taken", "perhaps_taken", "fits_now", "possible_before", "death", CAUSE_NOT_STATED, CAUSES_DIFFER, "fits_no_longer",
        "perhaps_over", "disputed", "unreported",
    ))
}  # fmt: skip
"""The numbers of the reasons; a cause of release is its own code. ``fits_perhaps`` takes conditions that change with time."""
FIRMNESS = (CERTAIN, POSSIBLE)
WAYS = tuple(f"{way}{least}" for least in FIRMNESS for way in ("came", "went"))
"""The columns of the reasons."""


def reasons(stays: Table, days: Table, first: int, last: int) -> Table:
    """The reasons (``WAYS``) of whoever came or went (``days``) between two days, by ``unit``; ``open`` where they cannot be told.

    ``days`` have the day of each, null for none, and how firmly the person is held on the ``first`` day and on the ``last``.
    """
    told = stays.inner_join(days, "unit")
    columns: dict[str, Value] = {}
    for least in FIRMNESS:
        columns |= _told_on(told, least, first, last)
    found = told.group_by("unit").aggregate(
        first=told["first"].max(), last=told["last"].max(), **columns, **{f"on_{way}": told[way].max() for way in WAYS},
        sure_now=(told.at_last == CERTAIN).any(),
    )  # fmt: skip
    why: dict[str, Value] = {}
    for least in FIRMNESS:
        came, went = _came(found, least), _went(found, least)
        why[f"came{least}"] = ibis.ifelse(found[f"on_came{least}"].isnull(), ibis.null("int32"), came)
        why[f"went{least}"] = ibis.ifelse(found[f"on_went{least}"].isnull(), ibis.null("int32"), went)
    return found.select("unit", **why, open=found[f"open{CERTAIN}"] | found[f"open{POSSIBLE}"])


def _told_on(told: Table, least: int, first: int, last: int) -> Mapping[str, Value]:
    """What is told of the stays that made somebody come, and of those that made somebody go."""
    came, went = told[f"came{least}"], told[f"went{least}"]
    before, after = lasted(told, first), lasted(told, last)
    new = (on_day(told, came) >= least) & (before == OUT)
    were = on_day(told, went) >= least
    over = were & (after == OUT)
    stated = over & (told.cause != NOTHING_TOLD)
    return {
        f"new{least}": new.any(),
        f"late{least}": (new & (told.began_last > came)).any(),
        f"over{least}": over.any(),
        f"ended{least}": (were & told.ended).any(),
        f"killed{least}": (over & told.killed).any(),
        f"least_cause{least}": told.cause.min(where=stated),
        f"most_cause{least}": told.cause.max(where=stated),
        f"open{least}": ((over & told.differ).any() | _between(told, least, were, first, last)).fill_null(False),  # noqa: FBT003
    }


def _between(told: Table, least: int, were: Value, first: int, last: int) -> Value:
    """Whether a day that is told, but that the columns do not have, could be the one on which somebody went, and of weight."""
    went, after = told[f"went{least}"], lasted(told, last)
    until = told.possible_to
    if least == CERTAIN:
        until = ibis.ifelse((told.certain_from <= went) & (told.certain_to >= went), told.certain_to, went)
    same = told.cause * 2 + told.killed.cast("int32")
    same = (same * 2 + told.ended.cast("int32")) * 2 + (after == OUT).cast("int32")
    return (
        ((went > first) & (went < last)).any()
        & (told.scope == WHOLE).any()
        & (same.min(where=were) != same.max(where=were))
        & (until.min(where=were) != until.max(where=were))
    )


def _came(found: Table, least: int) -> Value:
    """See ``movements``."""
    sure = CODES["taken"] if least == CERTAIN else ibis.ifelse(found.late1, CODES["perhaps_taken"], CODES["taken"])
    why = [(found[f"new{least}"], sure)]
    if least == CERTAIN:
        why.insert(0, (found["first"] > OUT, CODES["possible_before"]))
    return ibis.cases(*why, else_=CODES["fits_now"]).cast("int32")


def _went(found: Table, least: int) -> Value:
    """See ``movements``."""
    over, cause = found[f"over{least}"], found[f"least_cause{least}"]
    return ibis.cases(
        ((found["last"] > OUT) & (found.sure_now | over), CODES["disputed"]),
        ((found["last"] > OUT) & found[f"ended{least}"], CODES["perhaps_over"]),
        (found["last"] > OUT, CODES["unreported"]),
        (~over, CODES["fits_no_longer"]),
        (cause.isnull() & found[f"killed{least}"], CODES["death"]),
        (cause.isnull(), CODES[CAUSE_NOT_STATED]),
        (cause != found[f"most_cause{least}"], CODES[CAUSES_DIFFER]),
        else_=cause,
    ).cast("int32")


def on_day(stays: Table, day: Value | int) -> Value:
    """How firmly each counts on a day."""
    return ibis.least(stays.fits, lasted(stays, day))


def lasted(stays: Table, day: Value | int) -> Value:
    """How firmly each lasted on a day, whatever else is asked."""
    certain = ((stays.certain_from <= day) & (stays.certain_to >= day)) | (stays.seen_day == day)
    possible = (stays.possible_from <= day) & (stays.possible_to >= day)
    return ibis.cases((certain, CERTAIN), (possible, POSSIBLE), else_=OUT)
