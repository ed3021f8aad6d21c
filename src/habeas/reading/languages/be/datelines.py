"""How Belarusian reports print the day they were published."""

from __future__ import annotations

from habeas.reading.dateline import Datelines
from habeas.reading.languages.be.calendar import CALENDAR

DATELINES = Datelines(
    months=CALENDAR.months,
    weekdays=tuple(CALENDAR.weekdays),
    labels="дата публікацыі|дата выпуску|апублікавана|надрукавана|размешчана|дата|абноўлена",
    prefixes="у|ад|ў",
    years="года|г",
)
