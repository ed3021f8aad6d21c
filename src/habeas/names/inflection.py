"""What an inflected word of a name may be the form of: «Хмельницкого» is of «Хмельницкий», “Chmielnickiego” of “Chmielnicki”.

``case_endings.txt`` is the table: per language an ending and the endings of the nominatives that it may be of, the likeliest first; “~” is no
ending, “=” the word as it stands. The longest ending that fits counts. What a language calls its given names goes first: «Ивана» is
of «Иван» whatever the table thinks of words in -а. The word as it stands is always among the answers, since names of
women and foreigners often have no other form («Меркель», «Лукашенко»).

Which of the answers it is, nothing here decides.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from habeas.names.equivalents import given_names, groups
from habeas.names.scripts import Script, script_of
from habeas.names.transliteration import latin

_FLEETING = frozenset(
    [
        "ek",
        "ec",
        "el",
        "er",
        "en",
        "et",
        "eł",
        "ak",
        "ac",
        "al",
        "ar",
        "ec",
        "ок",
        "ек",
        "ец",
        "ел",
        "ер",
        "ёл",
        "ёр",
        "ак",
    ]
)
_VOWELS = frozenset("aeiouyáéíóúýąęěůаеёиоуыэюяіїє")
_LEAST = 2  # letters of a nominative's stem
_MOST = 6  # answers for a word of two halves
_LONGEST = 7


@lru_cache(maxsize=65536)
def nominatives(word: str, language: str | None) -> tuple[str, ...]:
    """The nominatives that a word may be a form of, the likeliest first. Without a language, that of its Cyrillic letters."""
    spoken = language if language in _tables() else _by_letters(word)
    if spoken is None:
        return (word,)
    if "-" in word[1:-1]:
        *first, last = word.split("-")
        halves = [*(_first_half(half, spoken) for half in first), nominatives(last, spoken)[:3]]
        return tuple("-".join(half) for half in product(*halves))[:_MOST]
    found = tuple(dict.fromkeys(_forms(word, _tables()[spoken])))
    own = given_names(spoken)
    return tuple(sorted(found, key=lambda form: _rank(form, word, own)))


def _first_half(word: str, language: str) -> tuple[str, ...]:
    """The first half of a double name is often not inflected: «Кара-Мурзы»."""
    found = nominatives(word, language)
    return found[:3] if found[0].casefold() in given_names(language) else tuple(dict.fromkeys((word, *found)))[:3]


def _rank(form: str, word: str, own: frozenset[str]) -> int:
    """A given name of the language comes first, then a word that is one elsewhere as it stands, then what would be one elsewhere."""
    if form.casefold() in own:
        return 0
    if not groups(latin(form)):
        return 3
    return 1 if form == word else 2 if form.endswith(_NOMINATIVE) else 3


# Foreign names are known in any language that has them, if they end as a nominative does everywhere.
_NOMINATIVE = tuple("бвгджзклмнпрстфхцчшйbcdfghjklmnpqrstvwxzřšžčćńł")


def _forms(word: str, table: dict[str, tuple[str, ...]]) -> list[str]:
    low = word.casefold()
    raised = word.isupper()
    for size in range(min(_LONGEST, len(low) - _LEAST), 0, -1):
        endings = table.get(low[-size:])
        if endings is not None:
            stem = word[:-size]
            return [
                _joined(word, stem, end, raised=raised) for end in (*endings, "=") if not _clashes(low[:-size], end)
            ]
    return [word]


def _clashes(stem: str, end: str) -> bool:
    """Whether an ending with a vowel that comes and goes (Pawła, Paweł) would stand behind another vowel."""
    return end in _FLEETING and stem[-1] in _VOWELS


def _joined(word: str, stem: str, end: str, *, raised: bool) -> str:
    if end == "=":
        return word
    bare = "" if end == "~" else end
    return stem + (bare.upper() if raised else bare)


def _by_letters(word: str) -> str | None:
    if script_of(word) is not Script.CYRILLIC:
        return None
    low = word.casefold()
    letters = set(low)
    if (
        letters & set("їєґ")
        or ("і" in letters and "и" in letters)
        or any(only in low for only in ("ськ", "цьк", "зьк"))
    ):
        return "uk"
    return "be" if letters & set("ўі") else "ru"


@cache
def _tables() -> dict[str, dict[str, tuple[str, ...]]]:
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    table: dict[str, tuple[str, ...]] = {}
    for line in files("habeas.names").joinpath("case_endings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            table = {}
            tables.update((language, table) for language in line[1:-1].split())
        for entry in line.split(";") if line and line[0] not in "[#" else ():
            endings, _, of = entry.partition(":")
            table.update((ending, tuple(of.split())) for ending in endings.split())
    return tables
