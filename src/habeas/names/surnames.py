"""Family names that have a man's and a woman's form: Ціханоўскі and Ціханоўская, Иванов and Иванова, Kowalski and Kowalska, Novák and Nováková.

A table of endings, for Slavic, Baltic and Greek names. What ends otherwise, is short or is a given name (Полина) is left as it is, and so
are names that have one form for everybody (Шевченко, Коваль). A woman's form may have several men's (Svobodová: Svoboda, Svobod):
``masculines`` gives them all, the likeliest first. Where Latin letters have lost what tells (“Navratilova”), that is one more.
"""

from __future__ import annotations

from typing import NamedTuple

from habeas.names.equivalents import Sex, groups
from habeas.names.scripts import Script, script_of
from habeas.names.transliteration import latin


class Ending(NamedTuple):
    """A woman's ending, the men's it stands for (the likeliest first), the letters that must stand before it, and whether it is only a woman's."""

    woman: str
    men: tuple[str, ...]
    least: int = 3
    sure: bool = True


# The first that fits is taken.
_CYRILLIC = (
    Ending("ўская", ("ўскі",), 1), Ending("ская", ("ский", "скі", "ской"), 1), Ending("цкая", ("цкий", "цкі", "цкой"), 1),
    Ending("зкая", ("зкий", "зкі"), 1), Ending("ська", ("ський",), 1), Ending("цька", ("цький",), 1), Ending("зька", ("зький",), 1),
    Ending("ска", ("ски", "ский"), 3), Ending("цка", ("цки", "цкий"), 3),
    Ending("ава", ("аў", "ов", "ав"), 3), Ending("ова", ("ов", "оў"), 2), Ending("ева", ("ев", "еў"), 2), Ending("ёва", ("ёв", "ёў"), 2),
    Ending("єва", ("єв",), 2), Ending("їва", ("їв",), 2), Ending("эва", ("эв", "эў"), 2),
    Ending("ина", ("ин",), 3, sure=False), Ending("іна", ("ін",), 3, sure=False), Ending("їна", ("їн",), 3, sure=False),
    Ending("ына", ("ын",), 3, sure=False), Ending("няя", ("ний",)), Ending("ая", ("ый", "ой", "ы", "ий"), 2),
)  # fmt: skip
_LATIN = (
    Ending("skaya", ("sky", "ski", "skoy"), 1), Ending("skaia", ("skii", "ski"), 1), Ending("skaja", ("ski", "skij"), 1),
    Ending("ckaja", ("cki",), 1), Ending("tskaya", ("tsky",), 1), Ending("skaja", ("ski",), 1), Ending("skaâ", ("skij",), 1),
    Ending("ská", ("ský",), 2), Ending("cká", ("cký",), 2), Ending("ska", ("ski", "sky", "skyi", "ský"), 3), Ending("cka", ("cki", "cký"), 3),
    Ending("dzka", ("dzki",), 2),
    Ending("ową", ("ow",)), Ending("ková", ("k", "ko", "ka", "ek", "kov"), 2), Ending("lová", ("l", "el", "la", "lo", "lov"), 2),
    Ending("cová", ("ec", "c", "ce", "cov"), 2), Ending("ová", ("", "a", "o", "ov"), 3),
    Ending("tsova", ("tsov",), 2), Ending("kova", ("kov", "k", "ko", "ka"), 2), Ending("lova", ("lov", "l", "el"), 3), Ending("ova", ("ov", "", "a"), 3),
    Ending("yeva", ("yev",), 2), Ending("ieva", ("iev",), 2), Ending("jeva", ("jev",), 2), Ending("iova", ("iov",), 2), Ending("eva", ("ev",), 3),
    Ending("ava", ("au", "av", "ov"), 4, sure=False), Ending("kina", ("kin",), 2), Ending("shina", ("shin",), 2), Ending("china", ("chin",), 2),
    Ending("ina", ("in",), 3, sure=False), Ending("yna", ("yn",), 3, sure=False),
    Ending("ienė", ("as", "is", "us", "ys"), 3), Ending("aitė", ("as", "a"), 3), Ending("ytė", ("is", "ys"), 3), Ending("utė", ("us",), 3),
    Ending("ūtė", ("us",), 3), Ending("iene", ("as", "is", "us"), 4, sure=False), Ending("aite", ("as",), 4, sure=False), Ending("yte", ("is",), 4, sure=False),
    Ending("iņa", ("iņš",), 2), Ending("poulou", ("poulos",), 2), Ending("idou", ("idis",), 3), Ending("iadou", ("iadis",), 2),
)  # fmt: skip
_GREEK = (
    Ending("πούλου", ("πουλος",), 2), Ending("ίδου", ("ίδης",), 2), Ending("άδου", ("άδης",), 2), Ending("άκη", ("άκης",), 3),
)  # fmt: skip
_ENDINGS = {Script.CYRILLIC: _CYRILLIC, Script.LATIN: _LATIN, Script.GREEK: _GREEK}

# Men's endings that no woman bears, where both forms are in use.
_MEN = (
    "ский",
    "скі",
    "цкий",
    "цкі",
    "ський",
    "цький",
    "зький",
    "ской",
    "цкой",
    "ов",
    "ев",
    "ёв",
    "єв",
    "оў",
    "еў",
    "ёў",
    "аў",
)
_DAUGHTERS = ("вна", "ўна", "ична", "інічна", "ивна")
# Romance names that end so.
_OTHERS = frozenset(
    {"casanova", "villanova", "terranova", "genova", "canova", "bellanova", "nova", "cordova", "córdova", "cueva"}
)
_NEW = "nueva"


def masculine(text: str) -> str:
    """The likeliest man's form of a family name; the same text where it is one, or has none."""
    forms = masculines(text)
    return forms[0] if forms else text


def masculines(text: str) -> tuple[str, ...]:
    """The men's forms of a woman's family name, the likeliest first; none if it is not known to be a woman's."""
    low = text.casefold()
    ending = _ending(text, low)
    if ending is None or groups(latin(text)):
        return ()
    stem = text[: len(text) - len(ending.woman)]
    raised = text.isupper()
    return tuple(stem + (man.upper() if raised else man) for man in ending.men)


def sex_of_form(text: str) -> Sex | None:
    """The sex that a family name's or a patronymic's form tells; None where both bear it so."""
    low = text.casefold()
    if low.endswith(_DAUGHTERS):
        return "f"
    ending = _ending(text, low)
    if ending is not None:
        return "f" if ending.sure and not groups(latin(text)) else None
    return "m" if low.endswith(_MEN) and len(low) > 4 else None


def _ending(text: str, low: str) -> Ending | None:
    if not low.endswith(_LAST) or low.endswith(_NEW) or low in _OTHERS:
        return None
    endings = _ENDINGS.get(script_of(text), ())
    return next((one for one in endings if low.endswith(one.woman) and len(low) - len(one.woman) >= one.least), None)


_LAST = tuple({ending.woman for endings in _ENDINGS.values() for ending in endings})
