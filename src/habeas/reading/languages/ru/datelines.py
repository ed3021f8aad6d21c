"""How Russian reports print the day they were published."""

from __future__ import annotations

from habeas.reading.dateline import Datelines
from habeas.reading.languages.ru.calendar import CALENDAR

DATELINES = Datelines(
    months=CALENDAR.months,
    weekdays=tuple(CALENDAR.weekdays),
    labels="дата публикации|дата выпуска|опубликовано|размещено|дата|обновлено",
    prefixes="в|от",
    years="года|г",
)
