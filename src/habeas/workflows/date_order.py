"""The order of day and month in a list's dates: declared, asked for, never guessed.

A date like 03/04/1976 needs an order. Without one in the map the list is refused, with what its other dates tell; a column
that holds dates of both orders is refused as mixed. With the order declared, a date of the other order is a bad row.
"""

from __future__ import annotations

from collections.abc import Iterator

from habeas.documents.sheet import Sheet
from habeas.errors import InputError, Place
from habeas.vocabulary.told_dates import OrderEvidence, order_of, told_date
from habeas.workflows.mapping import ListMap

_WITH_DATES = frozenset({"date", "date_place"})


def check_dates(sheet: Sheet, map_: ListMap) -> tuple[str, ...]:
    """Notes on how a list's dates are read. Raises ``InputError`` where their order is mixed or not declared."""
    notes = []
    for heading, texts in _dates(sheet, map_):
        numbers = [text for text in texts if text.isdigit() and len(text) == 5]
        if numbers:
            read = f"({numbers[0]} is {told_date(numbers[0])})"
            notes.append(
                f"Column “{heading}”: numbers are read as a spreadsheet's days {read}; rows: {len(numbers):,}."
            )
        if map_.date_order is None:
            _check(order_of(texts), Place(sheet.name, None, heading))
    return tuple(notes)


def undecided(sheet: Sheet, map_: ListMap) -> str | None:
    """A date of the list that needs an order of day and month which the map does not declare, or None."""
    if map_.date_order is not None:
        return None
    seen = (order_of(texts) for _heading, texts in _dates(sheet, map_))
    return next((first for found in seen if (first := found.either or found.dmy or found.mdy) is not None), None)


def _dates(sheet: Sheet, map_: ListMap) -> Iterator[tuple[str, list[str]]]:
    for column in map_.columns:
        if column.cell in _WITH_DATES and column.heading in sheet.headings:
            yield column.heading, [row.cells[column.heading].strip().split("   ")[0] for row in sheet.rows]


def _check(seen: OrderEvidence, place: Place) -> None:
    if seen.dmy is not None and seen.mdy is not None:
        raise InputError(
            f"The dates are mixed: “{seen.dmy}” has the day first, “{seen.mdy}” the month.",
            place=place,
            mend="Mend the column, or say which is meant (date_order in the map, --date-order): the others are reported.",
        )
    first = seen.dmy or seen.mdy or seen.either
    if first is not None:
        hint = "dmy" if seen.dmy else "mdy" if seen.mdy else None
        found = f"; here it looks like {hint}" if hint else "; no date of the column tells which"
        raise InputError(
            f"“{first}” needs an order of day and month{found}.",
            place=place,
            mend='Say date_order = "dmy" or "mdy" in the map, or --date-order.',
        )
