"""The calendar of days that are whole numbers (``date.toordinal``), as expressions in whole numbers.

After Neri and Schneider, *Euclidean affine functions and their application to calendar algorithms* (2022), which uses
each number but a few times: Ibis writes an expression out wherever it is used.
"""

from __future__ import annotations

from ibis import Value

MONTH = 31
YEAR = 12 * MONTH
_FOUR_CENTURIES = 146_097  # days
_OF_YEARS, _WORD = 2_939_745, 2**32  # 4 * _WORD / days of four years, nearly
_OF_MONTHS, _SHIFT, _HALF_WORD = 2_141, 197_913, 2**16


def month_of(day: Value) -> tuple[Value, Value]:
    """The month, counted from January of the year 0, and the day of the month, counted from 0."""
    since = 4 * (day.cast("int64") + 305) + 3  # quarters of days since 1 March of the year 0
    century = since // _FOUR_CENTURIES
    of_years = _OF_YEARS * (since % _FOUR_CENTURIES // 4 * 4 + 3)
    year = 100 * century + of_years // _WORD
    of_months = _OF_MONTHS * (of_years % _WORD // _OF_YEARS // 4) + _SHIFT
    return year * 12 + of_months // _HALF_WORD - 1, of_months % _HALF_WORD // _OF_MONTHS
