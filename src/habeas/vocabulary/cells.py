"""What a cell of a list says: one table of the ways to read a cell, each a pure function of its text.

A way of reading gives one value or several (a date *and* a place); None stands for "this cell does not say". Nothing is
guessed: a text that does not fit raises ``InputError`` with the mend, and the caller adds file, row and column. Which
column is read in which way is the business of a list's map (``workflows.mapping``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from habeas.errors import InputError
from habeas.vocabulary.dates import parse_period
from habeas.vocabulary.told_dates import DateOrder, told_date

JsonValue = object

# What lists in this field write where they do not know; a map may add its own.
MISSING = frozenset({
    "", "-", "--", "---", "—", "–", "?", "n/a", "none", "null", "sin datos", "н/д", "нет данных", "не указано",
    "няма звестак",
})  # fmt: skip


@dataclass(frozen=True)
class Rules:
    """How one column is read. ``terms`` turns the list's words into ours; ``otherwise`` is for words not in it."""

    date_order: DateOrder | None = None
    missing: frozenset[str] = MISSING
    terms: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None

    def says(self, text: str) -> bool:
        """Whether the cell says anything."""
        return text.strip().lower() not in self.missing


@dataclass(frozen=True)
class Cell:
    """One way of reading a cell: how many values it gives, its function, and its meaning in a line."""

    gives: int
    read: Callable[[str, Rules], tuple[JsonValue, ...]]
    meaning: str


def read_cell(way: str, text: str, rules: Rules) -> tuple[JsonValue, ...]:
    """The values of a cell, as many as the way gives; None where the cell does not say."""
    cell = CELLS[way]
    if not rules.says(text):
        return (None,) * cell.gives
    return cell.read(text.strip(), rules)


def _text(text: str, _: Rules) -> tuple[JsonValue, ...]:
    return (" ".join(text.split()),)


def _texts(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    return (_several(text, r";|\n", rules),)


def _aliases(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    return (_several(text, r"[;,\n]| [oOyY] ", rules),)


def _lines(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    found = _several(text, r"\s{2,}|\n", rules)
    return (None if found is None else "; ".join(found),)


def _printed_list(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    """A list printed by a program: a heading line, then numbered lines; ``Empty DataFrame`` is an empty one."""
    lines = text.splitlines()
    if lines[0].strip().startswith("Empty DataFrame"):
        return (None,)
    items = [re.sub(r"^\s*\d+\s+", "", line).strip() for line in lines[1:]]
    found = [item for item in items if rules.says(item)]
    return ("; ".join(found) if found else None,)


def _several(text: str, separator: str, rules: Rules) -> list[str] | None:
    parts = [" ".join(part.split()) for part in re.split(separator, text)]
    found = list(dict.fromkeys(part for part in parts if rules.says(part)))
    return found or None


def _family_given(text: str, _: Rules) -> tuple[JsonValue, ...]:
    """``ABAD  OSCAR GERARDO``: the double space stands between family and given names."""
    family, _gap, given = text.partition("  ")
    return (", ".join(part for part in (" ".join(family.split()), " ".join(given.split())) if part),)


def _date(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    found = told_date(text, rules.date_order)
    return (str(found) if found.known else None,)


def _date_place(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    """``26/12/1976   LA PLATA  BUENOS AIRES``: three spaces after the date, two between the parts of the place."""
    when, _gap, where = text.partition("   ")
    when, place = when.strip(), ", ".join(part for part in re.split(r"\s{2,}", where.strip()) if part)
    return (_date(when, rules)[0] if rules.says(when) else None, place if rules.says(place) else None)


def _period(text: str, _: Rules) -> tuple[JsonValue, ...]:
    return (str(parse_period(text)),) if "/" not in text else (text if parse_period(text) else None,)


def _number(text: str) -> int:
    bare = re.sub(r"(?<=\d)[ ,\u00a0\u202f](?=\d{3}\b)", "", text).removesuffix(".0")
    if not re.fullmatch(r"\d{1,12}", bare):
        raise InputError(f"“{text}” is not a whole number.", mend="Write it in digits, such as 1204.")
    return int(bare)


def _count(text: str, _: Rules) -> tuple[JsonValue, ...]:
    return (_number(text),)


def _age(text: str, _: Rules) -> tuple[JsonValue, ...]:
    """``24 años``, ``24``, ``3 meses``: whole years, 0 for less than one."""
    match = re.fullmatch(r"(\d{1,3})\s*(\w*)\.?(?: aprox\.)?", text, re.IGNORECASE)
    unit = None if match is None else _AGE_UNITS.get(match[2].lower())
    if match is None or unit is None:
        raise InputError(f"“{text}” is not an age.", mend="Write the years in digits, such as 24.")
    return (int(match[1]) if unit == "years" else 0,)


_AGE_UNITS = {
    **dict.fromkeys(("", "año", "años", "year", "years", "лет", "год", "года", "гадоў"), "years"),
    **dict.fromkeys(("mes", "meses", "month", "months", "месяцев", "месяца"), "less"),
    **dict.fromkeys(("día", "días", "dia", "dias", "day", "days"), "less"),
}


def _bounds(text: str, _: Rules) -> tuple[JsonValue, ...]:
    """``42``, ``0..15``, ``15..``, ``..15``."""
    if ".." not in text:
        number = _number(text)
        return ([number, number],)
    low, _dots, high = text.partition("..")
    bounds = [_number(low.strip()) if low.strip() else None, _number(high.strip()) if high.strip() else None]
    if bounds[0] is not None and bounds[1] is not None and bounds[0] > bounds[1]:
        raise InputError(f"“{text}” has its bounds the wrong way round.", mend="Write the smaller number first.")
    return (bounds,)


def _low(text: str, _: Rules) -> tuple[JsonValue, ...]:
    return ([_number(text), None],)


def _high(text: str, _: Rules) -> tuple[JsonValue, ...]:
    return ([None, _number(text)],)


def _counts(text: str, _: Rules) -> tuple[JsonValue, ...]:
    """``women=14;men=16``."""
    found: dict[str, int] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        name, equals, number = (piece.strip() for piece in part.partition("="))
        if not equals or not name or name in found:
            raise InputError(f"“{part}” is not a part with its number.", mend="Write parts as women=14;men=16.")
        found[name] = _number(number)
    return (found,)


_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "1", "x", "sí", "si", "да", "так"), True),
    **dict.fromkeys(("false", "no", "n", "0", "нет", "не"), False),
}


def _flag(text: str, _: Rules) -> tuple[JsonValue, ...]:
    if text.lower() not in _FLAGS:
        raise InputError(f"“{text}” is neither yes nor no.", mend="Write yes or no.")
    return (_FLAGS[text.lower()],)


def _term(text: str, _: Rules) -> tuple[JsonValue, ...]:
    return ("_".join(text.lower().split()),)


def _several_terms(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    parts = _several(text, r";|\n", rules)
    return (None if parts is None else ["_".join(part.split()) for part in parts],)


def _terms(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    """The list's word turned into ours; an empty term says that the word says nothing of this."""
    word = " ".join(text.split())
    found = rules.terms.get(word, rules.otherwise)
    if found is None:
        raise InputError(
            f"The map has no term for “{word}”.", mend="Add the word to the terms of this column in the map."
        )
    return (found or None,)


def _ending(text: str, rules: Rules) -> tuple[JsonValue, ...]:
    """By how the text ends, or ends before what stands in brackets: a country after a place. The first term counts."""
    whole = " ".join(text.split()).rstrip(".").lower()
    ends = (whole, whole.partition(" (")[0])
    for word, term in rules.terms.items():
        for end in ends:
            before = end.removesuffix(word.lower())
            if before != end and (not before or not before[-1].isalnum()):
                return (term or None,)
    return (rules.otherwise,)


def _digits(text: str, _: Rules) -> tuple[JsonValue, ...]:
    """``ID 5389``: the number after the words."""
    match = re.fullmatch(r"(?:[^\W\d]*[ .:№#-]*)?(\d{1,12})(?:\.0)?", text)
    if match is None:
        raise InputError(f"“{text}” is not a record number.", mend="Correct the cell, or remove the row.")
    return (match[1],)


CELLS: Mapping[str, Cell] = {
    "text": Cell(1, _text, "the text as it stands, runs of spaces made one"),
    "texts": Cell(1, _texts, "several texts with a semicolon or a line break between"),
    "aliases": Cell(1, _aliases, "several names with a comma, a semicolon, “o” or “y” between"),
    "lines": Cell(1, _lines, "several texts with line breaks or runs of spaces between, kept as one"),
    "printed_list": Cell(1, _printed_list, "a list printed by a program, kept as one text"),
    "family_given": Cell(1, _family_given, "family names, two spaces, given names"),
    "date": Cell(1, _date, "a date as told"),
    "date_place": Cell(2, _date_place, "a date as told, three spaces, a place"),
    "period": Cell(1, _period, "two dates with a slash between"),
    "count": Cell(1, _count, "a whole number"),
    "age": Cell(1, _age, "years, with or without the word"),
    "bounds": Cell(1, _bounds, "a number, or 0..15, or 15.."),
    "low": Cell(1, _low, "the lower bound of a number"),
    "high": Cell(1, _high, "the upper bound of a number"),
    "counts": Cell(1, _counts, "parts with their numbers: women=14;men=16"),
    "flag": Cell(1, _flag, "yes or no"),
    "term": Cell(1, _term, "one of our terms"),
    "several_terms": Cell(1, _several_terms, "several of our terms, with a semicolon between"),
    "terms": Cell(1, _terms, "the list's word, turned into a term by the map"),
    "ending": Cell(1, _ending, "how the text ends, turned into a term by the map"),
    "digits": Cell(1, _digits, "a record number, with or without a word before it"),
}
