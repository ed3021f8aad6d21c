"""How Spanish reports print the day they were published."""

from __future__ import annotations

from habeas.reading.dateline import Datelines
from habeas.reading.languages.es.calendar import CALENDAR

DATELINES = Datelines(
    months=CALENDAR.months,
    weekdays=(*CALENDAR.weekdays, "lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    labels="publicado|publicada|actualizado|fecha de publicación|fecha de emisión|fecha|emitido|difundido",
    prefixes="el|en|por",
    of="de|del",
)
