"""The official romanisations of Belarusian, Russian and Ukrainian as tables, so that a stored form knows its system.

``romanise`` writes a text by one system; ``systems_of`` says which systems make a Latin form out of a native one. Each system
is a table in its language's file, with its source; ``rules`` carries them out. A name that its bearer spells by no system
(Svetlana Tikhanovskaya) has no system here, and no form is ever corrected to one. What counts as one name is for comparing.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import NamedTuple

from habeas.names.romanisation import belarusian, russian, ukrainian
from habeas.names.romanisation.rules import Rules


class System(StrEnum):
    """A romanisation, by its language and the year or body it is known by."""

    LACINKA = "lacinka"
    BELARUSIAN_BGN_PCGN = "be-bgn-pcgn"
    BELARUSIAN_2000 = "be-2000"
    BELARUSIAN_2007 = "be-2007"
    BELARUSIAN_2008 = "be-2008"
    BELARUSIAN_PASSPORT = "be-passport"
    BELARUSIAN_2023 = "be-2023"
    BELARUSIAN_ISO9 = "be-iso9"
    RUSSIAN_BGN_PCGN = "ru-bgn-pcgn"
    RUSSIAN_PASSPORT = "ru-passport"
    RUSSIAN_ISO9 = "ru-iso9"
    UKRAINIAN_2010 = "uk-2010"
    UKRAINIAN_ISO9 = "uk-iso9"


class Romanisation(NamedTuple):
    """What a system is: its language (ISO 639-1), what it is called, since when it is, where it stands, and its rules."""

    language: str
    name: str
    year: int
    source: str
    rules: Rules


SYSTEMS: dict[System, Romanisation] = {
    System.LACINKA: Romanisation(
        "be", "Belarusian Latin alphabet (Łacinka)", 1929,
        "B. Taraškievič, Biełaruskaja hramatyka dla škoł, 5th ed., Vilnia 1929; as in use since the 1990s", belarusian.LACINKA,
    ),
    System.BELARUSIAN_BGN_PCGN: Romanisation(
        "be", "BGN/PCGN 1979", 1979,
        "Romanization of Belarusian, BGN/PCGN 1979 System (gov.uk, Permanent Committee on Geographical Names)", belarusian.BGN_PCGN,
    ),
    System.BELARUSIAN_2000: Romanisation(
        "be", "Instruction on transliteration of geographical names, 2000", 2000,
        "Resolution 15 of the State Committee for Land Resources, Geodesy and Cartography, 23 November 2000 (8/4488)",
        belarusian.GEOGRAPHICAL_2000,
    ),
    System.BELARUSIAN_2007: Romanisation(
        "be", "Instruction on transliteration of geographical names, amended 2007 (United Nations 2012)", 2007,
        "Resolution 38 of the State Property Committee, 11 June 2007 (8/16668); UNCSGN resolution X/6 (2012)",
        belarusian.GEOGRAPHICAL_2007,
    ),
    System.BELARUSIAN_2008: Romanisation(
        "be", "Population register, 2008", 2008,
        "Resolution 288 of the Ministry of Internal Affairs, 9 October 2008 (8/19678)", belarusian.REGISTER_2008,
    ),
    System.BELARUSIAN_PASSPORT: Romanisation(
        "be", "Passports (ICAO Doc 9303)", 2010,
        "Resolution 200 of the Ministry of Internal Affairs, 28 June 2010 (8/22721); ICAO Doc 9303, part 3, section 6", belarusian.PASSPORT,
    ),
    System.BELARUSIAN_2023: Romanisation(
        "be", "Instruction on rendering geographical names, 2023", 2023,
        "Resolution 19 of the State Property Committee, 24 March 2023", belarusian.GEOGRAPHICAL_2023,
    ),
    System.BELARUSIAN_ISO9: Romanisation("be", "ISO 9:1995", 1995, "ISO 9:1995, table 1 (GOST 7.79-2000, system A)", belarusian.ISO9),
    System.RUSSIAN_BGN_PCGN: Romanisation(
        "ru", "BGN/PCGN 1947", 1947,
        "Romanization of Russian, BGN/PCGN 1947 System (gov.uk, Permanent Committee on Geographical Names)", russian.BGN_PCGN,
    ),
    System.RUSSIAN_PASSPORT: Romanisation(
        "ru", "Passports since 2013 (ICAO Doc 9303)", 2013,
        "Order 320 of the Federal Migration Service, 15 October 2012; ICAO Doc 9303, part 3, section 6", russian.PASSPORT,
    ),
    System.RUSSIAN_ISO9: Romanisation("ru", "ISO 9:1995", 1995, "ISO 9:1995, table 1 (GOST 7.79-2000, system A)", russian.ISO9),
    System.UKRAINIAN_2010: Romanisation(
        "uk", "Cabinet of Ministers, resolution 55", 2010,
        "Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010; UNCSGN resolution X/9 (2012)", ukrainian.NATIONAL_2010,
    ),
    System.UKRAINIAN_ISO9: Romanisation("uk", "ISO 9:1995", 1995, "ISO 9:1995, table 1", ukrainian.ISO9),
}  # fmt: skip


def romanise(text: str, system: System) -> str:
    """A text by a system, its case kept (Шч is Shch, ШЧ is SHCH). Letters that the system does not know stay as they are."""
    return SYSTEMS[system].rules.apply(text)


def systems_of(latin: str, native: str, *, language: str | None = None) -> tuple[System, ...]:
    """The systems that make this Latin form out of this native one, whatever the case and the shape of the apostrophes.

    Every language whose letters the native form is written in is tried («Бяляцкі» could be Ukrainian), or the one that is
    said (ISO 639-1). None where it follows no system, or has letters that no language of the table has.
    """
    wanted = _plain(latin)
    return tuple(
        system
        for system, romanisation in SYSTEMS.items()
        if language in {None, romanisation.language}
        and romanisation.rules.covers(native)
        and _plain(romanisation.rules.apply(native)) == wanted
    )


_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼʹ′`‘", "'") | dict.fromkeys("”ʺ″“", '"'))


def _plain(form: str) -> str:
    return unicodedata.normalize("NFC", form.casefold().translate(_APOSTROPHES)).strip()
