"""Who came into custody and who left it between two days, and why, as expressions: ``answers.movements`` for plain people.

One row of ``stays`` is a stay that may count; ``unit`` is the person, of one record or of several. ``tally``'s arithmetic says
how firmly a person is held on a day: ``standing``. The reasons need, of each person and of each firmness, the day on which it
came and the day on which it went: the ends themselves, or of somebody who is held at neither the first and the last day in
between on which somebody's truth rises. What is told on these days gives the reason.

Days on which a stay was seen to last are in the columns only as far as they make somebody held. Where the last of them could
decide between two reasons, the person is ``open`` and left to the specification; so are persons killed twice (``sides``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.answers.columnar.cases import CERTAIN, OUT, POSSIBLE, cases
from habeas.answers.columnar.matters import ruled_out
from habeas.answers.columnar.projection import Projection, only, without
from habeas.answers.columnar.units import of_all, source_bits
from habeas.answers.definitions import Definition
from habeas.answers.movements import CAUSE_NOT_STATED, CAUSES_DIFFER
from habeas.answers.question import Question
from habeas.register.columns.schema import NOTHING_TOLD, OPEN_FIRST, OPEN_LAST

CODES: Mapping[str, int] = {
    reason: -1 - place
    for place, reason in enumerate((
        "taken", "perhaps_taken", "fits_now", "possible_before", "death", CAUSE_NOT_STATED, CAUSES_DIFFER, "fits_no_longer",
        "perhaps_over", "disputed", "unreported",
    ))
}  # fmt: skip
"""The numbers of the reasons; a cause of release is its own code. ``fits_perhaps`` takes conditions that change with time."""
FIRMNESS = (CERTAIN, POSSIBLE)
_NOBODY = -1
_HELD = ("possible_from", "possible_to", "certain_from", "certain_to", "seen_day")
_TOLD = ("began_last", "ended_first", "ended_last", "end", "cause")
WAYS = tuple(f"{way}{least}" for least in FIRMNESS for way in ("came", "went"))
"""The columns of the reasons."""


@dataclass(frozen=True)
class Movers:
    """The plain people of a question as known on its day, between ``first`` and ``last`` (days as numbers)."""

    projection: Projection
    question: Question
    word: Definition
    apart: frozenset[int]
    first: int
    last: int

    @property
    def bits(self) -> tuple[str, ...]:
        """The columns with a bit for each source that tells of the person."""
        return tuple(source_bits(self.projection.sources.values()))

    @property
    def held(self) -> pa.Table:
        """Everybody held at either end or in between: ``first`` and ``last`` (how firmly at the ends) and ``bits``."""
        return self._found[0]

    @property
    def moved(self) -> pa.Table:
        """Whoever came or went: ``came2``, ``went2``, ``came1``, ``went1`` are the reasons of coming and going among those certainly
        and those possibly held, as codes, null for none; ``open``, where they cannot be told.
        """
        return self._found[1]

    @cached_property
    def _found(self) -> tuple[pa.Table, pa.Table]:
        """Both. What is used several times is found once."""
        fetch = self.projection.engine.fetch
        stays = ibis.memtable(fetch(self._stays()))
        held = fetch(self._standing(stays))
        days = ibis.memtable(fetch(self._days(stays, ibis.memtable(held))))
        return held, fetch(self._moved(stays, days))

    def records(self, people: pa.Table) -> frozenset[int]:
        """The records of some of them."""
        found = {int(unit) for unit in people["unit"].to_pylist() if unit is not None}
        if self.projection.judged:
            joined = self.projection.known("joined", self.question.known)
            found |= self.projection.codes(only(joined, "unit", found), "person")
        return frozenset(found)

    def _stays(self) -> Table:
        """The stays that may count in between, of persons of several records all, since one may speak against another."""
        found = cases(self.projection, self.question, self.word, _TOLD)
        if found is None:
            raise AssertionError(self.word.word)  # every stock is of stays
        ends = self.projection.columns.texts("end")
        over = found.end.isin([code for code, told in enumerate(ends) if "ended" in told])
        causes = self.projection.columns.texts("cause")
        found = without(found, "person", self.apart).select(
            "person", "there", "source", "fits", "silent", "against", "began_last", "cause", *_HELD,
            differ=found.cause.isin([code for code, told in enumerate(causes) if len(told) > 1]),
            ended=over | (found.ended_first > OPEN_FIRST) | (found.ended_last < OPEN_LAST),
            may=(found.fits > OUT) & (found.possible_from <= self.last) & (found.possible_to >= self.first),
            at_first=on_day(found, self.first), at_last=on_day(found, self.last),
        )  # fmt: skip
        found = self._judged(found)
        killings = self.projection.known("killings", self.question.known)
        dead = killings.filter(killings.on_last <= self.last).select(dead="person").distinct()
        found = found.left_join(dead, [("person", "dead")])
        return found.mutate(killed=found.dead.notnull()).drop("person", "there", "dead", "may", "silent", "against")

    def _judged(self, found: Table) -> Table:
        if not self.projection.judged:
            return found.filter(found.may).mutate(unit=found.person)
        joined = self.projection.known("joined", self.question.known).select("unit", of="person")
        own = found.mutate(own=ibis.ifelse(found.there == 1, found.person, _NOBODY))
        both = own.left_join(joined, [("own", "of")])
        both = both.filter(both.may | both.unit.notnull())
        both = both.anti_join(ruled_out(both.filter(both.unit.notnull())), "unit")
        return both.mutate(unit=both.unit.fill_null(both.person)).drop("of", "own")

    def _standing(self, stays: Table) -> Table:
        """How firmly each is held at the ends, by which sources."""
        by_source = _by_source(stays, ["unit"], {"first": stays.at_first, "last": stays.at_last})
        people = _together(by_source, ["unit"], ("first", "last"))
        return people.inner_join(of_all(by_source, self.projection.sources.values()), "unit").drop("sources")

    def _days(self, stays: Table, ends: Table) -> Table:
        """Whoever came or went, with the day of either: ``came2``, ``went2``, ``came1``, ``went1``, null for none."""
        through = self._through(stays, ends)
        people = ends.left_join(through, "unit").drop("unit_right")
        days = {}
        for least in FIRMNESS:
            was, is_ = people["first"] >= least, people["last"] >= least
            days[f"came{least}"] = ibis.cases(
                (was, ibis.null("int32")), (is_, ibis.literal(self.last, "int32")), else_=people[f"from{least}"]
            )
            days[f"went{least}"] = ibis.cases(
                (is_, ibis.null("int32")), (was, ibis.literal(self.first, "int32")), else_=people[f"to{least}"]
            )
        found = people.select("unit", "first", "last", **days)
        return found.filter(
            found.came2.notnull() | found.went2.notnull() | found.came1.notnull() | found.went1.notnull()
        )

    def _through(self, stays: Table, ends: Table) -> Table:
        """Of those not certain at the ends, the first and the last day in between on which they become so, or possible."""
        some = stays.filter(stays.fits > OUT).semi_join(
            ends.filter((ends["first"] < CERTAIN) & (ends["last"] < CERTAIN)), "unit"
        )
        rises = ibis.union(
            some.select("unit", day=some.possible_from),
            some.select("unit", day=some.certain_from),
            some.select("unit", day=some.seen_day),
            distinct=True,
        )
        rises = rises.filter((rises.day > self.first) & (rises.day < self.last))
        on = stays.inner_join(rises, "unit")
        by_source = _by_source(on, ["unit", "day"], {"held": on_day(on, on.day)})
        held = _together(by_source, ["unit", "day"], ("held",))
        columns: dict[str, Value] = {}
        for least in FIRMNESS:
            there = held.held >= least
            columns |= {f"from{least}": held.day.min(where=there), f"to{least}": held.day.max(where=there)}
        return held.group_by("unit").aggregate(**columns)

    def _moved(self, stays: Table, days: Table) -> Table:
        """The reasons."""
        told = stays.inner_join(days, "unit")
        columns: dict[str, Value] = {}
        for least in FIRMNESS:
            columns |= self._told_on(told, least)
        found = told.group_by("unit").aggregate(
            first=told["first"].max(), last=told["last"].max(), **columns,
            **{f"{way}_on{least}": told[f"{way}{least}"].max() for least in FIRMNESS for way in ("came", "went")},
            sure_now=(told.at_last == CERTAIN).any(),
        )  # fmt: skip
        reasons: dict[str, Value] = {}
        open_ = ibis.literal(False)  # noqa: FBT003 - a literal is a literal
        for least in FIRMNESS:
            came, went = _came(found, least), _went(found, least)
            reasons[f"came{least}"] = ibis.ifelse(found[f"came_on{least}"].isnull(), ibis.null("int32"), came)
            reasons[f"went{least}"] = ibis.ifelse(found[f"went_on{least}"].isnull(), ibis.null("int32"), went)
            open_ = open_ | found[f"open{least}"].fill_null(False)  # noqa: FBT003
        return found.select("unit", **reasons, open=open_)

    def _told_on(self, told: Table, least: int) -> Mapping[str, Value]:
        """What is told of the stays that made somebody come, and of those that made somebody go."""
        came, went = told[f"came{least}"], told[f"went{least}"]
        before, after = _lasted(told, self.first), _lasted(told, self.last)
        new = (on_day(told, came) >= least) & (before == OUT)
        were = on_day(told, went) >= least
        over = were & (after == OUT)
        stated = over & (told.cause != NOTHING_TOLD)
        until = told.possible_to
        if least == CERTAIN:
            until = ibis.ifelse((told.certain_from <= went) & (told.certain_to >= went), told.certain_to, went)
        same = ((told.cause * 2 + told.killed.cast("int32")) * 2 + told.ended.cast("int32")) * 2 + (after == OUT).cast(
            "int32"
        )
        between = (went > self.first) & (went < self.last)
        return {
            f"new{least}": new.any(),
            f"late{least}": (new & (told.began_last > came)).any(),
            f"over{least}": over.any(),
            f"ended{least}": (were & told.ended).any(),
            f"killed{least}": (over & told.killed).any(),
            f"least_cause{least}": told.cause.min(where=stated),
            f"most_cause{least}": told.cause.max(where=stated),
            f"open{least}": between.any()
            & (same.min(where=were) != same.max(where=were))
            & (until.min(where=were) != until.max(where=were))
            | (over & told.differ).any(),
        }


def _came(found: Table, least: int) -> Value:
    """See ``movements``."""
    sure = CODES["taken"] if least == CERTAIN else ibis.ifelse(found.late1, CODES["perhaps_taken"], CODES["taken"])
    reasons = [(found[f"new{least}"], sure)]
    if least == CERTAIN:
        reasons.insert(0, (found["first"] > OUT, CODES["possible_before"]))
    return ibis.cases(*reasons, else_=CODES["fits_now"]).cast("int32")


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
    return ibis.least(stays.fits, _lasted(stays, day))


def _lasted(stays: Table, day: Value | int) -> Value:
    """How firmly each lasted on a day, whatever else is asked."""
    certain = ((stays.certain_from <= day) & (stays.certain_to >= day)) | (stays.seen_day == day)
    possible = (stays.possible_from <= day) & (stays.possible_to >= day)
    return ibis.cases((certain, CERTAIN), (possible, POSSIBLE), else_=OUT)


def _by_source(stays: Table, keys: list[str], truths: Mapping[str, Value]) -> Table:
    """How firmly each source holds somebody."""
    return stays.group_by([*keys, "source"]).aggregate(**{name: truth.max() for name, truth in truths.items()})


def _together(by_source: Table, keys: list[str], names: tuple[str, ...]) -> Table:
    """How firmly a person is held, as all of its sources together have it (``tally``)."""
    columns: dict[str, Value] = {}
    for name in names:
        best, worst = by_source[name].max(), by_source[name].min()
        columns[name] = ibis.ifelse(worst > OUT, best, ibis.least(best, POSSIBLE))
    return by_source.group_by(keys).aggregate(**columns)
