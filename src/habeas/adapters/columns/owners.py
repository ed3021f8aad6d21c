"""Of whom each statement tells, which persons have to be folded one by one, and which are intricate from the outset."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from habeas.adapters.columns.arrays import Codes, Flags, Numbers
from habeas.adapters.columns.statements import Closed
from habeas.register.columns.schema import ASIDE, OF_ONE_SOURCE, OTHER, SPEAKING, TOLD
from habeas.register.columns.whole import ASIDE_SUBJECTS

NOBODY, SEVERAL = -1, -2


@dataclass(frozen=True, slots=True)
class Owners:
    """By code: ``whose`` record a subject is (NOBODY, SEVERAL), ``source`` of each record, ``slow``
    persons and ``slowly`` read records are folded. ``several`` are the subjects that
    name more than one, with each. ``seq`` and ``person``: which entries tell of whom, statements only.
    """

    whose: Codes
    source: Codes
    slow: Flags
    slowly: Flags
    intricate: Flags
    several: Codes
    seq: Numbers
    person: Codes


def owners(told: Closed, size: int) -> Owners:
    """Of all statements; ``size`` is the number of codes."""
    by_kind = np.array([kind in SPEAKING for kind in told.kinds] or [False])
    speaking, own = by_kind[told.kind], told.kind == told.code("person")
    kind_of, mixed, personal = np.full(size, -1, np.int32), np.zeros(size, bool), np.zeros(size, bool)
    kind_of[told.subject] = told.kind
    mixed[told.subject[kind_of[told.subject] != told.kind]] = True
    personal[told.subject[speaking | own]] = True
    whose = np.full(size, NOBODY, np.int32)
    whose[told.subject[own]] = told.subject[own]
    named = np.flatnonzero(speaking & (told.person >= 0))
    whose[told.subject[named]] = told.person[named]
    differ = np.zeros(size, bool)
    differ[told.subject[named[whose[told.subject[named]] != told.person[named]]]] = True
    differ |= mixed & personal
    nameless = np.flatnonzero(personal & (whose == NOBODY))
    whose[nameless] = nameless
    several = _several(told, differ, named, own)
    whose[differ] = SEVERAL
    whose[~personal] = NOBODY
    regular = personal[told.subject] & ~differ[told.subject]
    slow, intricate = np.zeros(size, bool), np.zeros(size, bool)
    slow[several[:, 1]] = True
    slowly = np.zeros(size, bool)
    slowly[told.subject[regular & told.odd]] = True
    owner = whose[told.subject]
    counted, steady = regular & _of_kinds(told, TOLD), regular & _of_kinds(told, OF_ONE_SOURCE)
    source, disputed = _sources(told.subject[counted], told.source[counted], size)
    intricate[owner[counted][disputed & ~steady[counted]]] = True
    _, disputed = _sources(owner[steady], told.source[steady], size)
    slow[owner[steady][disputed]] = True
    owns = np.zeros(size, bool)
    owns[whose[whose >= 0]] = owns[several[:, 1]] = True
    strange = np.zeros(size, bool)
    strange[told.subject[~own]] = True
    intricate |= strange & owns
    _count_killings(told, whose, slow)
    aside = _of_kinds(told, ASIDE_SUBJECTS)
    person = np.where(regular, whose[told.subject], np.where(aside, ASIDE, OTHER)).astype(np.int32)
    kept = ~differ[told.subject]
    seq, person = told.seq[kept], person[kept]
    return Owners(whose, source, slow, slowly, intricate, several, *_with_several(told, differ, several, seq, person))


def _of_kinds(told: Closed, kinds: Iterable[str]) -> Flags:
    return np.isin(told.kind, [told.code(kind) for kind in kinds])


def _sources(of: Codes, said: Codes, size: int) -> tuple[Codes, Flags]:
    """The source by code, and which statements are by another than that."""
    source = np.zeros(size, np.int32)
    source[of] = said
    return source, source[of] != said


def _several(told: Closed, differ: Flags, named: Numbers, own: Flags) -> Codes:
    """Each subject that is of several persons, with each of them."""
    if not differ.any():
        return np.empty((0, 2), np.int32)
    places = named[differ[told.subject[named]]]
    selves = np.flatnonzero(own & differ[told.subject])
    pairs = {
        *zip(told.subject[places].tolist(), told.person[places].tolist(), strict=True),
        *((one, one) for one in told.subject[selves].tolist()),
    }
    alone = set(np.flatnonzero(differ).tolist()) - {subject for subject, _ in pairs}
    return np.array(sorted(pairs | {(one, one) for one in alone}), np.int32)


def _with_several(told: Closed, differ: Flags, several: Codes, seq: Numbers, person: Codes) -> tuple[Numbers, Codes]:
    if not len(several):
        return seq, person
    owner: dict[int, list[int]] = {}
    for subject, one in several.tolist():
        owner.setdefault(subject, []).append(one)
    places = np.flatnonzero(differ[told.subject])
    pairs = [(int(told.seq[place]), one) for place in places for one in owner[int(told.subject[place])]]
    more = np.array(pairs, np.int64)
    return np.concatenate([seq, more[:, 0]]), np.concatenate([person, more[:, 1].astype(np.int32)])


def _count_killings(told: Closed, whose: Codes, slow: Flags) -> None:
    """Whoever has several killing records: which of them counts depends on what is known."""
    subjects = np.unique(told.subject[told.kind == told.code("killing")])
    killed = whose[subjects]
    persons, number = np.unique(killed[killed >= 0], return_counts=True)
    slow[persons[number > 1]] = True
