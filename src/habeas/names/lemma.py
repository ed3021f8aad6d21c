"""The nominative of a whole name that running text inflects: «Алеся Бяляцкага» is «Алесь Бяляцкі».

The words of a name are in one case and of one person. An answer holds for all of them at once: a given name that the language knows, of
a man or a woman; a patronymic and a family name of the same sex; and one case that all the endings may be in. What has no case
ending in a woman's or a foreign name may be in any. Where several people remain («Александра Иванова», a woman or a man in the
genitive), there is no answer, unless other places of the same text leave one. Of several family names that one person's could be
(Туска: Туск, Тусок), the likeliest is taken.

For Belarusian, Russian and Ukrainian. A name without a known given name in front has no answer here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from habeas.names.equivalents import Sex, given_names, groups, sex_of
from habeas.names.inflection import nominatives
from habeas.names.patronymics import patronymic, sex_of_patronymic
from habeas.names.surnames import sex_of_form
from habeas.names.transliteration import latin

LANGUAGES = frozenset({"be", "ru", "uk"})

_NOMINATIVE = frozenset({"nominative"})
_GENITIVE = frozenset({"genitive", "accusative"})
_OBLIQUE = frozenset({"genitive", "dative", "instrumental", "locative"})
_ALL = _OBLIQUE | _GENITIVE | _NOMINATIVE
_NONE: frozenset[str] = frozenset()

_Cases = tuple[tuple[str, frozenset[str]], ...]
# The ending of the word in the text, and the cases that it may be: of adjectives, of nouns in -а, of men's nouns.
_OF_MEN_LIKE_ADJECTIVES: _Cases = (
    ("ого его ього ага яга", _GENITIVE), ("ому ему ьому аму яму", frozenset({"dative", "locative"})),
    ("ым им ім", frozenset({"instrumental", "locative"})), ("ом ем", frozenset({"locative"})),
)  # fmt: skip
_OF_WOMEN_LIKE_ADJECTIVES: _Cases = (
    ("ой ей ай яй", _OBLIQUE), ("ої", frozenset({"genitive"})), ("ій", frozenset({"dative", "locative"})),
    ("ую юю у ю", frozenset({"accusative"})), ("ою ею аю яю", frozenset({"instrumental"})),
)  # fmt: skip
_IN_A: _Cases = (
    ("ии ії іі ыі", frozenset({"genitive", "dative", "locative"})), ("і", frozenset({"genitive", "dative", "locative"})),
    ("ы и ї", frozenset({"genitive"})), ("е э", frozenset({"dative", "locative"})), ("у ю", frozenset({"accusative"})),
    ("ой ей ёй ою ею єю ай яй аю яю ам ям", frozenset({"instrumental"})),
)  # fmt: skip
_OF_MEN: _Cases = (
    ("ові еві єві", frozenset({"dative", "locative"})), ("ом ем ём єм ам ям ым им ім", frozenset({"instrumental"})), ("а я", _GENITIVE),
    ("у ю", frozenset({"dative", "locative"})), ("е э і и ы", frozenset({"locative"})),
)  # fmt: skip
_ADJECTIVE = re.compile(r"(?:ий|ый|ой|ій|[сц]кі|ы)\Z")
_WOMANS_ADJECTIVE = re.compile(r"(?:ая|яя|ська|цька|зька|[оеєёіїаэ]ва|[иіыї]на)\Z")
_CHANGES = re.compile(r"[ая]\Z")
_NEVER_CHANGES = re.compile(r"(?:[еэиуюыіїє]|[иы]х|аго|яго|ово)\Z")
# No nominative of a family name ends so.
_OBLIQUE_ONLY = re.compile(
    r"(?:[сцз]ь?к(?:ого|ому|им|ім|ага|аму|ой|ої|ій|ай|ую|ою|аю)|[оеёєа][вў](?:ым|им|ой|ою|ої|ій|ай|аю)|[иіыї]н(?:ым|им|ой|ою|ої)"
    r"|[оеёєаэ]в[иі]ч(?:а|у|ем|ам|е|ы|і|еві)|[еэ]нк(?:і|и|у|ом|ам|ові|ай))\Z"
)
_CONSONANT = re.compile(r"[бвгґджзйклмнпрстфхцчшщьўъ]\Z")


def lemma(names: Sequence[str], language: str) -> str | None:
    """The nominative that all of these forms of a person's name may be of, the fullest form first; None where several people's may be."""
    if language not in LANGUAGES or not names:
        return None
    left = lemmas(names[0], language)
    for other in names[1:]:
        if len(left) < 2:
            break
        left = _agreeing(left, other, language) or left
    if len({groups(latin(one.split()[0])) for one in left}) != 1:
        return None
    return names[0] if names[0] in left else left[0]


def lemmas(name: str, language: str) -> tuple[str, ...]:
    """The nominatives that a name may be a form of, each of one person in one case."""
    words = name.split()
    if len(words) < 2 or not all(_CONSONANT.search(w.casefold()) or w[-1].isalpha() for w in words):
        return ()
    own = given_names(language)
    forms = nominatives(words[0], language)
    given = [form for form in forms if form.casefold() in own] or [form for form in forms if _is_given(form)]
    found = [" ".join((one, *rest)) for one in given for rest in _rests(one, words, language)]
    return tuple(dict.fromkeys(found))


def _is_given(form: str) -> bool:
    """Whether a form is a given name in another language."""
    return not form.endswith("ь") and bool(groups(latin(form)))


def _rests(given: str, words: Sequence[str], language: str) -> Iterator[tuple[str, ...]]:
    """The other words in the nominative, where they agree with the given name in sex and case."""
    told = sex_of(latin(given))
    for sex in ("m", "f") if told is None else (told,):
        case = _cases(given, words[0], sex, noun=True)
        for rest in product(*(nominatives(word, language) for word in words[1:])):
            shared = case
            for form, word in zip(rest, words[1:], strict=True):
                shared &= _family_cases(form, word, sex)
            if shared:
                yield rest


def _family_cases(form: str, word: str, sex: Sex) -> frozenset[str]:
    """The cases in which a patronymic or a family name with this nominative may be written so, of a man or of a woman."""
    if patronymic(form) is not None and sex_of_patronymic(form) != sex and form != word:
        return _NONE
    borne_by = sex_of_form(form)
    if borne_by is not None and borne_by != sex:
        return _NONE
    return _cases(form, word, sex)


def _cases(form: str, word: str, sex: Sex, *, noun: bool = False) -> frozenset[str]:
    """The cases that a word with this nominative may be in; given names are nouns («Юрий»), family names adjectives, too («Горький»)."""
    low, written = form.casefold(), word.casefold()
    if low == written:
        if _OBLIQUE_ONLY.search(low):
            return _NONE
        still = _NEVER_CHANGES.search(low) or (sex == "f" and not _CHANGES.search(low)) or low.endswith("ко")
        return _ALL if still else _NOMINATIVE
    if sex == "f" and not _CHANGES.search(low):
        return _NONE if _CONSONANT.search(low) and not low.endswith("ь") else _ending(written, _IN_A)
    if not noun and _ADJECTIVE.search(low) and (of := _ending(written, _OF_MEN_LIKE_ADJECTIVES)) and len(written) > 5:
        return of
    if sex == "f" and _WOMANS_ADJECTIVE.search(low) and (of := _ending(written, _OF_WOMEN_LIKE_ADJECTIVES)):
        return of
    return _ending(written, _IN_A if _CHANGES.search(low) else _OF_MEN)


def _ending(word: str, table: _Cases) -> frozenset[str]:
    return next((cases for endings, cases in table if word.endswith(tuple(endings.split()))), _NONE)


def _agreeing(left: Sequence[str], other: str, language: str) -> tuple[str, ...]:
    """Those answers that another form of the name may be a form of, too."""
    words = other.split()
    whole = set(lemmas(other, language))
    family = set(nominatives(words[-1], language))
    return tuple(
        one for one in left if (one in whole if whole and len(words) == len(one.split()) else one.split()[-1] in family)
    )
