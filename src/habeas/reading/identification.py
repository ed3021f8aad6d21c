"""Which language a text is in, by the signs that even one sentence shows: small words, endings, letters.

A small word or an ending speaks for the languages that have it; a letter speaks against those that do not write it. So
Belarusian, Russian and Ukrainian are told apart by і, и, ў, ы, э, ї and є even where no small word stands, and by і or и not
standing in a whole line. Names travel between languages and weigh little. None where nothing is found or two languages are level: nobody is told a guess.
Languages are told apart here that no grammar reads, so that a report in one of them is not read as another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?:\A|[.!?…])[\s\W]*")
_SPANISH_MARK = re.compile("[¿¡]")
_SAMPLE = 20_000
_NAME = 0.25
_ENDING = 0.5
_MARGIN = 1.0
# What each letter of a text that lacks a language's most frequent one says against it, and all together at most.
_LACK, _MOST_LACK = 0.04, 2.0
_FREQUENT = {"ru": "и", "be": "і", "uk": "і"}
_CYRILLIC = "абвгдежзйклмнопрстуфхцчшьюя"
_LATIN = "abcdefghijlmnopqrstuvxyz"


@dataclass(frozen=True)
class _Signs:
    letters: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]


def _signs(letters: str, words: str, endings: str) -> _Signs:
    return _Signs(frozenset(letters + "’'ʼ-"), frozenset(words.split()), tuple(endings.split()))


_SIGNS: Mapping[str, _Signs] = {
    "en": _signs(
        _LATIN + "kwéï",
        "the of and to in that for was were is are with on by from has have had said who which their they his her he she"
        " it this these after before not been be but about at as an a its or than more will would when where what there"
        " out up since over under also into according says people you we i if so all some any no one two no our can how",
        "ing ed tion ly ers ment ness ght ould th ck",
    ),
    "es": _signs(
        _LATIN + "áéíóúüñ",
        "el la los las de del que y en un una unos unas por con para se fue fueron su sus al a como más según pero sobre"
        " entre es son está están ha han había no lo le les o este esta estos estas ese esa desde hasta tras sin muy ya"
        " también cuando donde quien años personas contra durante porque dijo ni si dos tres cada otros otras",
        "ción ciones sión ado ados ada adas ido idos ida idas aron ieron dad mente ó os as ía ían ista",
    ),
    "fr": _signs(
        _LATIN + "kàâçéèêëîïôùûüÿœæ",
        "le la les l d du des de et que qui en un une pour dans sur au aux par avec est sont pas plus selon ont a été il"
        " elle ils ce cette ces son sa ses leur leurs ne se ou où mais après depuis entre avant contre comme dont",
        "tion ment eux euse ées és ée ait aient ux eur eurs",
    ),
    "de": _signs(
        _LATIN + "kwäöüß",
        "der die das und den dem des von zu zum zur mit ist sind im in auf für nicht ein eine einer eines einem einen sich"
        " wurde wurden nach auch es er sie aus bei seit über unter vor dass als an am wie war waren haben hat sein noch",
        "ung ungen keit heit lich isch ischen ten en er",
    ),
    "pt": _signs(
        _LATIN + "áâãàçéêíóôõú",
        "o a os as de do da dos das que e em um uma uns umas por com para no na nos nas se foi foram mais ao à aos às"
        " segundo não são está estão ser pelo pela pelos pelas seu sua seus suas entre sobre após até também mas como já",
        "ção ções são ado ados ada adas ido idos dade mente aram eram ou os as ão",
    ),
    "it": _signs(
        _LATIN + "àèéìíòóùî",
        "il lo la i gli le l di del della dello dei degli delle che e in un una uno per con non sono è alla al ai alle nel"
        " nella nei si da dal dalla dai su sul più secondo anche come ha hanno stato stati stata dopo tra fra a o ma",
        "zione zioni ato ati ata ate ito iti mente tà ismo ano",
    ),
    "pl": _signs(
        "abcdefghijklłmnoprstuwyząćęńóśźż",
        "i w z na do się nie że to jest są od po przez za dla oraz został zostali zostało została o roku który która"
        " którzy które przed jak co jego jej ich a ale był była byli było także pod ze we lub przy już osób tym tego",
        "ego ych ach ów owie ymi ami ść ości ła ło li ją ie ów nia",
    ),
    "ru": _signs(
        _CYRILLIC + "ёищъыэ",
        "и в во на не что с со по из за был была были от для его её как это этом года году к ко также после о об их она они"
        " он до при у но а же или который которые которых под без уже еще ещё было чем между более около только если"
        " человек человека людей лет",
        "ого его ому ться тся ии ия ие иям ями ый ый ий ая ые ов ев ых их ла ло ли ить ать ет ют",
    ),
    "be": _signs(
        _CYRILLIC + "ёіўыэ",
        "і й ў у на не ня што з са са па за быў была былі ад для яго яе як гэта гэтым года годзе да таксама пасля пра іх яна"
        " яны ён але а ж ці які якія якая якіх пад без ужо яшчэ было чым між больш каля толькі калі пры аб"
        " чалавек чалавека людзей гадоў",
        "ага яга аму цца ць аў яў ыя ія ых іх ым ае аецца іў ліся ся дзе лі",
    ),
    "uk": _signs(
        _CYRILLIC + "ґєиіїщ",
        "і й та у в на не що з із зі за був була були від для його її як це року році до також після про їх вона вони він"
        " але а ж чи який які яка яких під без вже ще було ніж між понад більше близько лише якщо при"
        " людей осіб людини років",
        "ого ому ться ти ння ття ів їв ий ій их іх ли ла лися ати ити ють ує",
    ),
}  # fmt: skip


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language among those known here, or None."""
    return clearest(evidence(text))


def clearest(found: Mapping[str, float], margin: float = _MARGIN) -> str | None:
    """The language that the evidence is for, and that no other comes near by less than the margin."""
    (first, most), (_, next_most) = sorted(found.items(), key=lambda item: -item[1])[:2]
    return first if most > 0 and most - next_most >= margin else None


def evidence(text: str) -> dict[str, float]:
    """What speaks for each language in the text (below zero: against it). Comparable between languages of one text only."""
    sample = text[:_SAMPLE]
    total = dict.fromkeys(_SIGNS, 0.0)
    # A sentence begins with a capital, too: that makes no name of a word.
    begins = {found.end() for found in _SENTENCE.finditer(sample)}
    for found in _WORD.finditer(sample):
        word = found[0].lower() if found.start() in begins else found[0]
        for code, weight in _of_word(word):
            total[code] += weight
    low = sample.lower()
    letters = sum(low.count(letter) for letter in _CYRILLIC)
    for code, letter in _FREQUENT.items():
        if letter not in low:
            total[code] -= min(_LACK * letters, _MOST_LACK)
    if _SPANISH_MARK.search(sample) is not None:
        total["es"] += 1
    return total


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[tuple[str, float], ...]:
    """What one word says, of the languages that it says something about."""
    low = word.lower()
    weight = 1.0 if word.islower() or len(word) == 1 else _NAME
    found = []
    for code, signs in _SIGNS.items():
        if low in signs.words:
            said = 1.0
        elif not signs.letters.issuperset(low):
            # Another alphabet is no matter of names: they are transcribed.
            said = -1.0 if signs.letters.isdisjoint(low) else -weight
        else:
            said = _ENDING * weight if low.endswith(signs.endings) and len(low) > 3 else 0.0
        if said:
            found.append((code, said))
    return tuple(found)
