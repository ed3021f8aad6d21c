"""How Ukrainian reports print the day they were published."""

from __future__ import annotations

from habeas.reading.dateline import Datelines
from habeas.reading.languages.uk.calendar import CALENDAR

DATELINES = Datelines(
    months=CALENDAR.months,
    weekdays=tuple(CALENDAR.weekdays),
    labels="дата публікації|дата випуску|опубліковано|розміщено|оприлюднено|дата|оновлено",
    prefixes="у|в|від",
    years="року|р",
)
