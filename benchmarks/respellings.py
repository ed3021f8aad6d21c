"""Invented people in mixed scripts, and other spellings of their names: what finding is measured on.

    python benchmarks/respellings.py [COUNT]        print some, kind by kind

A population is drawn with a seed. Of a hundred people 45 write themselves in Russian or Belarusian, 15 in Ukrainian,
20 in Spanish and 20 have Arabic names; each stands in the register in one form: Cyrillic, Arabic letters, or Latin
ones of some system. A respelling writes another form of the same name; ``KINDS`` has them. Nothing of
``habeas.names`` is used here.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import name_morphemes as data

VOWELS = frozenset("аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄьъ’")
CYRILLIC = ("ru", "be", "uk")
SYSTEMS = {
    "ru": ("ru-bgn", "ru-passport", "ru-german", "ru-french"),
    "be": ("be-passport", "be-lacinka", "be-bgn"),
    "uk": ("uk-2010", "uk-bgn"),
}
FAMILIES = {"slavic": 120_000, "spanish": 40_000, "arabic": 60_000}


@dataclass(frozen=True)
class Form:
    """How a name is written: language, system of Latin letters (empty: its own script)."""

    language: str
    system: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody invented: of each part of the name, its forms by language; ``form`` is the one on record."""

    world: str
    woman: bool
    given: tuple[str, ...]
    second: tuple[str, ...]
    families: tuple[tuple[str, ...], ...]
    form: Form
    layout: str

    @property
    def name(self) -> str:
        """The name on record."""
        return laid_out(self, written(self, self.form), self.layout)


@dataclass(frozen=True)
class Parts:
    """A name in one form."""

    given: str
    second: str
    families: tuple[str, ...]


def population(count: int, seed: int = 1) -> list[Person]:
    """So many people."""
    draw = random.Random(seed)
    makers: dict[str, Callable[[random.Random], Person]] = {
        "east": _eastern, "ukraine": _ukrainian, "spanish": _spanish, "arabic": _arabic
    }  # fmt: skip
    worlds = draw.choices(list(makers), (45, 15, 20, 20), k=count)
    return [makers[world](draw) for world in worlds]


def written(person: Person, form: Form) -> Parts:
    """The parts of a name in a form."""
    if person.world == "slavic":
        place = CYRILLIC.index(form.language)
        parts = (person.given[place], person.second[place], *(family[place] for family in person.families))
        if form.system:
            parts = tuple(romanised(part, form.system) for part in parts)
    elif person.world == "arabic":
        place = ("ar", "en", "iso", "fr", "gulf").index(form.language)
        parts = (person.given[place], person.second[place], *(family[place] for family in person.families))
    else:
        parts = (person.given[0], person.second[0], *(family[0] for family in person.families))
    return Parts(parts[0], parts[1], parts[2:])


def laid_out(person: Person, parts: Parts, layout: str) -> str:
    """The parts in an order: as spoken, the family name first (with a comma, or in capitals)."""
    given = " ".join(filter(None, (parts.given, parts.second)))
    family = ("-" if person.world == "slavic" else " ").join(parts.families)
    if layout == "spoken":
        return f"{given} {family}"
    if layout == "list":
        return f"{family} {given}"
    return f"{family}, {given}" if layout == "comma" else f"{family.upper()} {given}"


@lru_cache(maxsize=1 << 20)
def romanised(text: str, system: str) -> str:
    """A Cyrillic word in the Latin letters of a system."""
    table = data.ROMANISATIONS[system]
    low, out = text.lower(), []
    for before, letter in pairwise(f"ь{low}"):
        opening = before in VOWELS or before == "-"
        out.append(table.get(f"^{letter}" if opening and f"^{letter}" in table else letter, ""))
    found = "".join(out)
    return found[:1].upper() + found[1:]


# -- respellings: of a person, or None where the name has no such form


def other_script(person: Person, draw: random.Random) -> str | None:
    """The same language in the other script."""
    if person.world == "spanish":
        return None
    if person.world == "arabic":
        language = draw.choice(("en", "iso", "fr", "gulf")) if person.form.language == "ar" else "ar"
        return _as(person, Form(language))
    system = "" if person.form.system else draw.choice(SYSTEMS[person.form.language])
    return _as(person, Form(person.form.language, system))


def other_language(person: Person, draw: random.Random) -> str | None:
    """The same name in a neighbouring language, in either script."""
    if person.world != "slavic":
        return None
    others = [one for one in CYRILLIC[:2] if one != person.form.language] if person.form.language != "uk" else ["ru"]
    language = draw.choice(others)
    return _as(person, Form(language, draw.choice(("", *SYSTEMS[language]))))


def other_romanisation(person: Person, draw: random.Random) -> str | None:
    """Latin letters by another system."""
    if person.world == "arabic" and person.form.language != "ar":
        return _as(
            person, Form(draw.choice([one for one in ("en", "iso", "fr", "gulf") if one != person.form.language]))
        )
    if not person.form.system:
        return None
    systems = [one for one in SYSTEMS[person.form.language] if one != person.form.system]
    return _as(person, Form(person.form.language, draw.choice(systems)))


def one_typo(person: Person, draw: random.Random) -> str:
    """A letter missing, doubled, changed or swapped with the next."""
    return typo(person.name, draw)


def two_typos(person: Person, draw: random.Random) -> str:
    """Two of them, anywhere."""
    return typo(typo(person.name, draw), draw)


def other_order(person: Person, draw: random.Random) -> str:
    """The parts in another order, without accents."""
    layout = draw.choice([one for one in ("spoken", "list", "comma", "capitals") if one != person.layout])
    return _plain(laid_out(person, written(person, person.form), layout))


def fewer_names(person: Person, _draw: random.Random) -> str | None:
    """Without the patronymic or the second given name."""
    parts = written(person, person.form)
    return laid_out(person, Parts(parts.given, "", parts.families), person.layout) if parts.second else None


def half_family(person: Person, draw: random.Random) -> str | None:
    """One half of a double family name."""
    parts = written(person, person.form)
    if len(parts.families) < 2:
        return None
    half = parts.families[0] if person.world == "spanish" else draw.choice(parts.families)
    return laid_out(person, Parts(parts.given, parts.second, (half,)), person.layout)


def short_name(person: Person, draw: random.Random) -> str | None:
    """A short form of the given name, without the patronymic."""
    if person.world == "slavic" and person.given[3]:
        parts = written(person, Form("ru", draw.choice(SYSTEMS["ru"]) if person.form.system else ""))
        short = draw.choice(person.given[3].split(","))
        given = romanised(short, "ru-bgn") if person.form.system else short
        return laid_out(person, Parts(given, "", parts.families), "spoken")
    if person.world == "spanish" and person.given[0] in data.SPANISH_SHORT:
        parts = written(person, person.form)
        return laid_out(person, Parts(data.SPANISH_SHORT[parts.given], "", parts.families), "spoken")
    return None


def other_gender(person: Person, _draw: random.Random) -> str | None:
    """The family name in the form of the other sex, as a careless list has it."""
    if person.world != "slavic":
        return None
    other = Person(
        person.world, not person.woman, person.given, person.second, person.families, person.form, person.layout
    )
    families = tuple(tuple(_other_ending(one, person.woman) for one in family) for family in person.families)
    if families == person.families:
        return None
    parts = written(other, person.form)
    turned = written(Person(**{**vars(person), "families": families}), person.form)
    return laid_out(person, Parts(parts.given, parts.second, turned.families), person.layout)


def together(person: Person, draw: random.Random) -> str | None:
    """Another script or language, another order, without a patronymic, and a typo."""
    form = person.form
    if person.world == "slavic":
        language = draw.choice(CYRILLIC[:2]) if form.language != "uk" else "uk"
        form = Form(language, draw.choice(("", *SYSTEMS[language])))
    elif person.world == "arabic":
        form = Form(draw.choice(("en", "iso", "fr", "gulf")))
    parts = written(person, form)
    second = "" if person.world == "slavic" else parts.second
    return typo(
        _plain(laid_out(person, Parts(parts.given, second, parts.families), draw.choice(("spoken", "list")))), draw
    )


def initial(person: Person, _draw: random.Random) -> str:
    """The given name as a letter: many people of a million have such a name."""
    parts = written(person, person.form)
    return laid_out(person, Parts(f"{parts.given[0]}.", "", parts.families), "spoken")


KINDS: dict[str, Callable[[Person, random.Random], str | None]] = {
    "another script": other_script,
    "another language": other_language,
    "another romanisation": other_romanisation,
    "one typo": one_typo,
    "two typos": two_typos,
    "another order": other_order,
    "fewer given names": fewer_names,
    "half of a double family name": half_family,
    "a short given name": short_name,
    "the other gender’s ending": other_gender,
    "script, order and a typo": together,
    "an initial": initial,
}


def typo(text: str, draw: random.Random) -> str:
    """One slip of the hand in a word of four letters or more, not in its first letter."""
    words = text.split(" ")
    long_ones = [place for place, word in enumerate(words) if len(word) >= 4]
    if not long_ones:
        return text
    place = draw.choice(long_ones)
    word = words[place]
    at = draw.randrange(1, len(word))
    letters = [one for one in text.lower() if one.isalpha()]
    match draw.randrange(4):
        case 0:
            word = word[:at] + word[at + 1 :]
        case 1:
            word = word[:at] + word[at] + word[at:]
        case 2:
            word = word[:at] + draw.choice(letters) + word[at + 1 :]
        case _:
            at = min(at, len(word) - 2)
            word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join((*words[:place], word, *words[place + 1 :]))


# -- how people are made


def _eastern(draw: random.Random) -> Person:
    return _slavic(draw, draw.choice(("ru", "be")))


def _ukrainian(draw: random.Random) -> Person:
    return _slavic(draw, "uk")


def _slavic(draw: random.Random, language: str) -> Person:
    woman = draw.random() < 0.3
    given = tuple(_common(data.WOMEN if woman else data.MEN, draw))
    father = _common(data.FATHERS, draw) if draw.random() < 0.6 else ["", "", ""]
    second = tuple(_patronymic(father, woman))
    families = tuple(_slavic_family(_family(draw, "slavic"), woman) for _ in range(2 if draw.random() < 0.04 else 1))
    system = "" if draw.random() < 0.6 else draw.choice(SYSTEMS[language])
    return Person("slavic", woman, given, second, families, Form(language, system), draw.choice(("spoken", "list")))


def _patronymic(father: list[str], woman: bool) -> list[str]:
    russian, belarusian, ukrainian = father
    if not russian:
        return father
    if not woman:
        return [f"{russian}ич", f"{belarusian}іч", f"{ukrainian}ич"]
    stem = ukrainian.removesuffix("ов")
    return [
        f"{russian}на",
        f"{belarusian.removesuffix('в')}ўна",
        f"{stem[:-1]}ївна" if stem[-1] == "й" else f"{stem}івна",
    ]


@lru_cache(maxsize=1 << 19)
def _slavic_family(number: int, woman: bool) -> tuple[str, ...]:
    """A family name in Russian, Belarusian and Ukrainian."""
    draw = random.Random(number)
    stem = draw.choice(data.STEMS) + draw.choice(data.MIDDLES)
    stem += draw.choice(data.CODAS) if stem[-1] in VOWELS or draw.random() < 0.35 else ""
    endings = draw.choice(data.ENDINGS)
    return tuple(
        spelled(stem, language) + ending.split()[woman] for language, ending in zip(CYRILLIC, endings, strict=True)
    )


@lru_cache(maxsize=1 << 19)
def spelled(stem: str, language: str) -> str:
    """A stem as the language writes it: akanne and jakanne in Belarusian, и for ы in Ukrainian."""
    if language == "ru":
        return stem
    if language == "uk":
        return stem.replace("ы", "и").replace("Е", "Є").replace("Э", "Е")
    low = stem[:1].lower() + stem[1:]
    for old, new in (("ти", "ці"), ("ди", "дзі"), ("те", "цэ"), ("де", "дзе"), ("рё", "ро"), ("ря", "ра"), ("ри", "ры"),
                     ("ре", "рэ"), ("жи", "жы"), ("ши", "шы"), ("чи", "чы"), ("же", "жэ"), ("ше", "шэ"), ("че", "чэ"),
                     ("щ", "шч"), ("и", "і"), ("о", "а"), ("цэ", "це"), ("е", "я")):  # fmt: skip
        low = low.replace(old, new)
    return low[:1].upper() + low[1:]


def _other_ending(family: str, woman: bool) -> str:
    """A man’s family name for a woman’s, or the other way round."""
    for endings in data.ENDINGS:
        for ending in endings:
            man, womans = ending.split()
            old, new = (womans, man) if woman else (man, womans)
            if man != womans and family.endswith(old):
                return family.removesuffix(old) + new
    return family


def _spanish(draw: random.Random) -> Person:
    woman = draw.random() < 0.3
    pool = data.SPANISH_WOMEN if woman else data.SPANISH_MEN
    given, second = draw.sample(pool, 2)
    families = tuple((_spanish_family(_family(draw, "spanish")),) for _ in range(2 if draw.random() < 0.5 else 1))
    second = second if draw.random() < 0.6 else ""
    return Person(
        "spanish",
        woman,
        (given,),
        (second,),
        families,
        Form("es"),
        draw.choice(("spoken", "list", "comma", "capitals")),
    )


@lru_cache(maxsize=1 << 17)
def _spanish_family(number: int) -> str:
    draw = random.Random(-number - 1)
    middle = draw.choice(data.SPANISH_MIDDLES) + (draw.choice("bcdglmnrst") if draw.random() < 0.4 else "")
    start = draw.choice(data.SPANISH_STARTS) + middle
    end = draw.choice(data.SPANISH_ENDS)
    joined = start[:-1] + end if start[-1] in "aeiou" else start + end
    return joined.replace("ze", "ce").replace("ce", "cé", 1) if draw.random() < 0.1 else joined


def _arabic(draw: random.Random) -> Person:
    woman = draw.random() < 0.3
    given = tuple(_common(data.ARABIC_WOMEN if woman else data.ARABIC_MEN, draw))
    second = tuple(_common(data.ARABIC_MEN, draw)) if draw.random() < 0.5 else ("",) * 5
    family = _arabic_family(_family(draw, "arabic"))
    language = "ar" if draw.random() < 0.25 else draw.choice(("en", "iso", "fr", "gulf"))
    return Person("arabic", woman, given, second, (family,), Form(language), "spoken")


@lru_cache(maxsize=1 << 18)
def _arabic_family(number: int) -> tuple[str, ...]:
    """A family name in Arabic letters and in four ways of Latin ones."""
    draw = random.Random(f"arabic {number}")
    forms = ["", "", "", "", ""]
    for place in range(draw.choice((3, 4, 4))):
        consonant = draw.choice(data.ARABIC_CONSONANTS)
        vowel = data.ARABIC_VOWELS[0] if place == 0 else draw.choice(data.ARABIC_VOWELS)
        for form in range(5):
            forms[form] += consonant[form] + vowel[form]
    nisba = draw.random() < 0.4
    ends = ("ي", "i", "i", "i", "i")
    if nisba:
        forms = [form.rstrip("aeiouاوي") + end for form, end in zip(forms, ends, strict=True)]
    articles = ("ال", "El ", "al-", "El ", "Al ") if draw.random() < 0.4 else ("",) * 5
    return tuple(article + form[:1].upper() + form[1:] for article, form in zip(articles, forms, strict=True))


def _family(draw: random.Random, world: str) -> int:
    """The number of a family name: some are a good deal commoner than others."""
    return int(FAMILIES[world] * draw.random() ** 1.5)


def _common(names: list[list[str]], draw: random.Random) -> list[str]:
    """A given name: the first of a list are the commoner ones."""
    return names[int(len(names) * draw.random() ** 1.3)]


def _as(person: Person, form: Form) -> str:
    return laid_out(person, written(person, form), person.layout)


def _plain(text: str) -> str:
    """Latin letters without their marks."""
    if any("\u0400" <= one < "\u0700" for one in text):
        return text
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


def main(count: int = 4) -> int:
    """Print some people and their respellings."""
    draw = random.Random(7)
    people = population(200 * count, seed=7)
    for kind, respell in KINDS.items():
        told = [(person.name, found) for person in people if (found := respell(person, draw))]
        print(kind)
        for name, found in draw.sample(told, min(count, len(told))):
            print(f"    {name:45} {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
