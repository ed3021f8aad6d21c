"""Which person records are one person, as known from day to day: ``identity.clusters`` on the judgements that stood.

Only records that are on record at a time are in a cluster then. A record has a row where its cluster has two records or
more, or where judgements on it contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from habeas.identity.clusters import clusters
from habeas.ledger.entries import Entry
from habeas.register.columns.person import Row, known_days
from habeas.register.columns.schema import OPEN_LAST
from habeas.register.view import fold

Joined = tuple[int, int, str, str, int]
Known = Sequence[tuple[int, int]]


def joined(judged: Sequence[Entry], there: Mapping[str, Known], order: Mapping[str, int]) -> list[Joined]:
    """The rows of the persons ``there`` (by id, the stretches of days as known on which each is on record).

    ``judged`` are all judgements that lead from one to another, with what takes them back; ``order`` are the codes, of which
    the smallest of a cluster names it.
    """
    edges = {day for known in there.values() for stretch in known for day in stretch}
    days = sorted((edges | set(known_days(judged))) - {OPEN_LAST})
    rows: list[list[int | str]] = []
    open_: dict[str, list[int | str]] = {}
    for day in days:
        ids = sorted((one for one, known in there.items() if _holds(known, day)), key=lambda one: order[one])
        view = fold(judged, known=date.fromordinal(day))
        now: dict[str, tuple[str, int]] = {}
        for cluster in clusters(ids, view.judgements):
            if len(cluster.members) > 1 or cluster.contradictions:
                now |= dict.fromkeys(cluster.members, (cluster.id, int(bool(cluster.contradictions))))
        for person in open_.keys() | now.keys():
            before = open_.get(person)
            if before is not None and tuple(before[3:]) == now.get(person):
                continue
            if before is not None:
                before[1] = day
                del open_[person]
            if person in now:
                open_[person] = [day, OPEN_LAST, person, *now[person]]
                rows.append(open_[person])
    return [tuple(row) for row in rows]  # type: ignore[misc]


def in_units(versions: Iterable[Row], place: int, joined: Iterable[Joined]) -> Iterator[Row]:
    """The versions with the person that each is of as judged, and whether that is torn; cut where it changes.

    ``place`` is that of the person record in a row.
    """
    stretches: dict[str, list[Joined]] = {}
    for row in sorted(joined):
        stretches.setdefault(row[2], []).append(row)
    for since, until, *told in versions:
        person, day = told[place - 2], since
        for first, last, _, unit, torn in stretches.get(person, ()):
            if day < min(first, until):
                yield (day, min(first, until), *told, person, 0)
            if max(day, first) < min(last, until):
                yield (max(day, first), min(last, until), *told, unit, torn)
            day = max(day, min(last, until))
        if day < until:
            yield (day, until, *told, person, 0)


def _holds(known: Known, day: int) -> bool:
    return any(first <= day < until for first, until in known)
