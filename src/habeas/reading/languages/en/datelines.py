"""How English reports print the day they were published."""

from __future__ import annotations

from habeas.reading.dateline import Datelines
from habeas.reading.languages.en.calendar import CALENDAR

DATELINES = Datelines(
    months=CALENDAR.months,
    weekdays=(*CALENDAR.weekdays, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
    labels="first published|published|posted|date of publication|publication date|date issued|issued|released|date",
    prefixes="on|at|by",
)
