"""What happened to one invented person: born, held, perhaps killed. All of it as days; what is told of it is in ``told``.

Stays follow one another and never overlap. Half of those that are not the first go on where the one before ended (a remand
becomes a sentence). The last began between 2010 and 2025, more often in a wave of arrests.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from ruritania import words

TODAY = date(2025, 12, 31).toordinal()
FIRST = date(2010, 1, 1).toordinal()
WAVES = tuple(date(year, month, 9).toordinal() for year, month in ((2012, 5), (2017, 3), (2020, 8), (2022, 2)))
STAYS = (1,) * 13 + (2,) * 28 + (3,) * 25 + (4,) * 17 + (5,) * 10 + (6,) * 7
KINDS = tuple(kind for kind, (share, *_) in words.CUSTODY.items() for _ in range(share))


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay in custody; ``ended`` is after today where it goes on."""

    began: int
    ended: int
    custody: str
    form: str
    cause: str
    place: str
    facility: int
    charges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """One person. ``killed`` is the day, or 0."""

    sex: str
    given: str
    family: str
    born: int
    nationality: str
    stays: tuple[Stay, ...]
    killed: int


def life(draw: Random) -> Life:
    """An invented life."""
    sex = "female" if draw.random() < 0.28 else "male"
    family = (_of(draw, words.SYLLABLES) + _of(draw, words.SYLLABLES) + _of(draw, words.ENDINGS)).title()
    stays = _stays(draw)
    last = stays[-1]
    killed = 0
    if draw.random() < 0.006:
        killed = min(TODAY, last.began + _between(draw, 0, 400))
        stays = (*stays[:-1], _until(last, killed)) if last.ended > killed else stays
    born = stays[0].began - _between(draw, 16 * 365, 75 * 365)
    return Life(sex, _of(draw, words.GIVEN[sex]), family, born, _of(draw, words.NATIONALITIES), stays, killed)


def _stays(draw: Random) -> tuple[Stay, ...]:
    began = _of(draw, WAVES) + int(draw.expovariate(1 / 60)) if draw.random() < 0.4 else _between(draw, FIRST, TODAY)
    stays = [_stay(draw, min(began, TODAY), None)]
    for _ in range(_of(draw, STAYS) - 1):
        gap = 0 if draw.random() < 0.5 else 1 + int(draw.expovariate(1 / 500))
        stays.append(_stay(draw, None, stays[-1].began - gap))
    return tuple(reversed(stays))


def _stay(draw: Random, began: int | None, ended: int | None) -> Stay:
    kind = _of(draw, KINDS)
    _, shortest, longest, causes = words.CUSTODY[kind]
    days = shortest + int((longest - shortest) * draw.random() ** 2)
    if began is None:
        assert ended is not None
        began = ended - days
    charges = tuple(sorted({_of(draw, words.ARTICLES) for _ in range(_between(draw, 1, 2))}))
    return Stay(
        began, began + days, kind, _of(draw, words.FORMS), _of(draw, causes), _of(draw, words.PLACES),
        _between(draw, 1, words.FACILITIES), charges,
    )  # fmt: skip


def _until(stay: Stay, day: int) -> Stay:
    return Stay(stay.began, day, stay.custody, stay.form, "death", stay.place, stay.facility, stay.charges)


def _of(draw: Random, among: tuple[str, ...] | tuple[int, ...]):  # type: ignore[no-untyped-def]
    return among[int(draw.random() * len(among))]


def _between(draw: Random, low: int, high: int) -> int:
    return low + int(draw.random() * (high - low + 1))
