"""What two lists are compared by: each person as one flat row of folded texts, whole numbers and lists of words.

Rules:

- what is family name, given name and patronymic, ``names.name`` says. Where it knows no word of a name, the list's habit decides:
  first or last, whichever of the two places holds more different words over the list (there are more family names than
  given names). What may be a title or a name counts as either, and a generation (Jr.) as nothing;
- the forms of a given name (Зміцер, Dmitrij) are those of ``names.equivalents``, the same that ``identity.compare`` goes by;
- a date gives as much as is told, and no more: a year, a month of a year, a day;
- a year of birth that nobody told follows from an age at a day, give or take one, and stands apart (``about``);
- what depends on all rows together (which words are common, which are rare) has its limits here, and is left to whoever
  has all rows.

What is compared how, and which keys bring rows together, stands in ``model``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from habeas.names.name import Part, parse
from habeas.names.words import Word
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate
from habeas.vocabulary.folding import folded

COMMON_PLACE = 5  # a word of a place that one row in so many has says nothing
SELDOM = 0.02  # a column that a list fills more seldom is not compared
_EDGE = 3  # letters
_ENOUGH = 30  # names from which a list's habit can be told

Value = str | int | list[str] | None
Row = dict[str, Value]
Kind = Literal["text", "whole", "texts"]

COLUMNS: Mapping[str, Kind] = {
    "id": "text",
    "name": "text",  # all words of the name by their sound, in no order
    "family": "text",
    "family_sound": "text",
    "family_start": "text",  # its first letters, and its last: a slip of the pen leaves one of them whole
    "family_end": "text",
    "given": "text",
    "given_sound": "text",
    "given_start": "text",
    "given_end": "text",
    "first": "text",  # the first given name by its sound
    "forms": "texts",  # the same, and the groups of names that it is a form of
    "father": "text",  # the father's name as the patronymic has it
    "initials": "text",  # the first letters of all words of the name, in no order
    "families": "texts",  # words that may be a family name: also the mother's and the one by marriage, by their sound
    "givens": "texts",  # the given names by their sound, and their groups
    "words": "texts",  # every word of every name the record has, by its sound
    "others": "texts",  # of those, the words that the name itself has not
    "mother": "text",
    "sex": "text",
    "birth_year": "whole",
    "birth_day": "text",  # month and day
    "about": "whole",  # the year of birth as told, or by the age
    "birth_place": "texts",
    "taken": "text",  # the first detention's first day
    "taken_number": "whole",  # the same as a number of days
    "taken_month": "text",
    "taken_year": "whole",
    "taken_place": "texts",
    "killed": "text",
    "killed_number": "whole",
    "killed_month": "text",
    "documents": "texts",
    "occupation": "texts",
}
PLACES = ("birth_place", "taken_place")


@dataclass(frozen=True, slots=True)
class Mention:
    """What is known of a person on one list, as its source tells it. ``taken`` is the first detention."""

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    maternal_name: str = ""
    married_name: str = ""
    sex: str = ""
    born: FuzzyDate = UNKNOWN_DATE
    age: int | None = None
    taken: FuzzyDate = UNKNOWN_DATE
    killed: FuzzyDate = UNKNOWN_DATE
    birth_place: str = ""
    taken_place: str = ""
    documents: str = ""
    occupation: str = ""


def rows(mentions: Sequence[Mention]) -> Iterator[Row]:
    """The rows of one list, in its order, made as they are read."""
    first = family_first(mention.name for mention in mentions)
    return (row(mention, family_first=first) for mention in mentions)


def row(mention: Mention, *, family_first: bool) -> Row:
    """One person's row."""
    family, given, fathers, either = _parts(mention.name, family_first=family_first)
    others = [w for text in mention.other_names for w in _words(text)]
    mother, married = _words(mention.maternal_name), _words(mention.married_name)
    whole = [*family, *given, *fathers, *(w for w in either if w not in family and w not in given)]
    known = {w.sound for w in whole}
    year, _month, day = _told(mention.born)
    taken_year, taken_month, taken_day = _told(mention.taken)
    _killed_year, killed_month, killed_day = _told(mention.killed)
    family_sound, given_sound = _joined(w.sound for w in family), _joined(w.sound for w in given)
    return {
        "id": mention.id,
        "name": _joined(sorted(w.sound for w in whole)),
        "family": _joined(w.latin for w in family),
        "family_sound": family_sound,
        "family_start": family_sound and family_sound[:_EDGE],
        "family_end": family_sound and family_sound[-_EDGE:],
        "given": _joined(w.latin for w in given),
        "given_sound": given_sound,
        "given_start": given_sound and given_sound[:_EDGE],
        "given_end": given_sound and given_sound[-_EDGE:],
        "first": given[0].sound if given else None,
        "initials": "".join(sorted(w.latin[:1] for w in whole)) or None,
        "forms": _forms(given[:1]),
        "father": next((w.father or w.sound for w in fathers), None),
        "families": _sounds([*family, *either, *mother, *married]),
        "givens": _forms([*given, *either]),
        "words": _sounds([*whole, *others, *mother, *married]),
        "others": _sounds(w for w in others if w.sound not in known),
        "mother": _joined(w.sound for w in mother),
        "sex": mention.sex or None,
        "birth_year": year,
        "birth_day": None if day is None else day[5:],
        "about": year if year is not None else _by_age(mention),
        "birth_place": _folded_words(mention.birth_place),
        "taken": taken_day,
        "taken_number": _number(taken_day),
        "taken_month": taken_month,
        "taken_year": taken_year,
        "taken_place": _folded_words(mention.taken_place),
        "killed": killed_day,
        "killed_number": _number(killed_day),
        "killed_month": killed_month,
        "documents": _documents(mention.documents),
        "occupation": _folded_words(mention.occupation),
    }


def family_first(names: Iterable[str]) -> bool:
    """Whether a list that uses no commas writes the family name first."""
    words = [found for name in names if "," not in name and len(found := folded(name).split()) > 1]
    if len(words) < _ENOUGH:
        return False
    return len({found[0] for found in words}) > len({found[-1] for found in words})


def _parts(name: str, *, family_first: bool) -> tuple[list[Word], list[Word], list[Word], list[Word]]:
    """The words of the family name, the given names and the patronymic, and those that may be a title or a name."""
    parts = parse(name).parts
    family, given, fathers, either = (
        [one.word for one in parts if one.part is part] for part in (Part.FAMILY, Part.GIVEN, Part.FATHER, Part.TITLE)
    )
    nothing_tells = "," not in name and not fathers and not any(w.given or w.initial for w in given)
    if family_first and nothing_tells and family and given == [parts[0].word]:
        family, given = given, family
    return family or (either if given else []), given or (either if family else []), fathers, either


def _words(text: str) -> list[Word]:
    return list(parse(text).words) if text else []


def _joined(texts: Iterable[str]) -> str | None:
    return " ".join(t for t in texts if t) or None


def _sounds(words: Iterable[Word]) -> list[str] | None:
    return list(dict.fromkeys(w.sound for w in words if len(w.sound) > 1)) or None


def _forms(given: Sequence[Word]) -> list[str] | None:
    """Words by their sound, and by the number of each group of given names that they are a form of."""
    groups = dict.fromkeys(str(group) for w in given for group in sorted(w.given))
    return [*(_sounds(given) or ()), *groups] or None


def _folded_words(text: str) -> list[str] | None:
    return list(dict.fromkeys(w for w in folded(text).split() if len(w) > 1)) if text else None


def _documents(text: str) -> list[str] | None:
    """The numbers of documents, without what they are called: at least five digits each."""
    found = (w for w in folded(text).split()) if text else ()
    return list(dict.fromkeys(w for w in found if sum(map(str.isdigit, w)) >= 5)) or None


def _told(day: FuzzyDate) -> tuple[int | None, str | None, str | None]:
    """A date's year, month and day, as far as each is told."""
    first, last = day.earliest, day.latest
    if first is None or last is None or first.year != last.year:
        return None, None, None
    if first.month != last.month:
        return first.year, None, None
    return first.year, f"{first:%Y-%m}", first.isoformat() if first == last else None


def _by_age(mention: Mention) -> int | None:
    at = mention.taken if mention.taken.known else mention.killed
    year = _told(at)[0]
    return None if mention.age is None or year is None else year - mention.age


def _number(day: str | None) -> int | None:
    return None if day is None else date.fromisoformat(day).toordinal()
