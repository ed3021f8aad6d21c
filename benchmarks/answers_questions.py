"""The questions of the benchmark of answers: what is asked of an open register, how often, and how long it may take."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ruritania.acts import DEFINED

from habeas.assembly import Register

FIRST, LAST = date(2014, 7, 1), date(2025, 12, 31)
MOST, PATIENCE = 25, 10.0  # questions of a kind, and seconds after which no more are asked

Times = tuple[date, date]


@dataclass(frozen=True)
class Asked:
    """A kind of question: its name, its bound in seconds, and how it is asked of a day, as known on another."""

    name: str
    bound: float
    ask: Callable[[Register, date, date], object]


@dataclass(frozen=True)
class Measured:
    """The median seconds of a kind of question, and how often it was asked."""

    asked: Asked
    seconds: float
    times: int


STOCK = Asked(
    "people held at a day, as known on another",
    0.100,
    lambda register, at, known: register.count("held", at=at, known=known),
)
QUESTIONS = (
    STOCK,
    Asked("stays in custody at a day", 0.100,
          lambda register, at, known: register.count("held", at=at, known=known, unit="detentions")),
    Asked("people held, of one list", 0.100,
          lambda register, at, known: register.count("held", at=at, known=known, according_to="watch")),
    Asked("people held who were recognised by then", 0.180,
          lambda register, at, known: register.count(DEFINED, at=at, known=known)),
    Asked("two-way breakdown: custody by sex", 0.300,
          lambda register, at, known: register.count("held", at=at, known=known, by=("custody", "sex"))),
    Asked("arrests of a year", 0.100,
          lambda register, at, known: register.count("arrested", during=str(at.year), known=known)),
    Asked("people held, every day of ten years", 1.500,
          lambda register, _, known: register.series("held", during="2015-07-01/2025-06-30", every="day", known=known)),
    Asked("balance of a year", 1.000,
          lambda register, at, known: register.balance("held", at=f"{at.year - 1}-12-31", to_at=f"{at.year}-12-31", known=known)),
)  # fmt: skip


def pairs(count: int) -> Iterator[Times]:
    """Random pairs of a day and a day as known on which; half of the time the day comes first."""
    draw = random.Random(5)
    for _ in range(count):
        at, known = (FIRST + timedelta(draw.randrange((LAST - FIRST).days + 1)) for _ in range(2))
        yield at, known


def measure(register: Register, asked: Asked) -> Measured:
    """The median of many; the first is asked once before, for what is loaded but once."""
    took: list[float] = []
    began = time.perf_counter()
    asked.ask(register, LAST, LAST)
    for at, known in pairs(MOST):
        start = time.perf_counter()
        asked.ask(register, at, known)
        took.append(time.perf_counter() - start)
        if time.perf_counter() - began > PATIENCE:
            break
    return Measured(asked, statistics.median(took), len(took))
