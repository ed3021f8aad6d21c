"""A language's words about names: given names, roles, what is no person, and the endings that names are known by.

In a language with cases one form of each word is enough: two forms are one when they are the same without their endings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_LEAST_STEM = 3
# Of Slavic names in one of these vowels.
_VOWELS = frozenset("ая")
_SHORT_ENDINGS = ("у", "ю", "ой", "ей", "ою", "ею", "ай", "ы", "і")
# The capital letters of the Latin and Cyrillic scripts.
CAPITAL = f"[{''.join(chr(code) for code in (*range(0x41, 0x250), *range(0x400, 0x530)) if chr(code).isupper())}]"


class Forms:
    """Words, each in any of its case forms: what is left of two of them without their ending is the same."""

    def __init__(self, words: frozenset[str], endings: re.Pattern[str] | None) -> None:
        self._words, self._endings = words, endings
        self._stems = frozenset(map(self._stem, words)) if endings is not None else frozenset()

    def __contains__(self, word: str) -> bool:
        return word in self._words or (self._endings is not None and self._stem(word) in self._stems)

    def _stem(self, word: str) -> str:
        assert self._endings is not None
        return stem(word, self._endings)


def stem(word: str, endings: re.Pattern[str]) -> str:
    """A word without its case ending, if that leaves enough to know it by."""
    bare = endings.sub("", word)
    return bare if len(bare) >= _LEAST_STEM else word


@dataclass(frozen=True)
class NameWords:
    """A language's words about names, in lower case; one form of each is enough where the language has case ``endings``
    (a pattern).

    ``given`` names; ``not_persons``: what organisations, places and peoples are named with; ``never``: words that are
    part of no name though a headline or a sentence's start capitalises them; ``particles`` inside names; ``roles`` and the
    ``modifiers`` before them; ``address``: forms of address; ``surname``: endings of surnames, ``lone_surname`` those by which a word
    alone is known for one, ``patronymic`` those of patronymics, ``genitive`` those of genitives without an "of", ``adjective`` those of adjectives, ``script`` the words in the language's own
    letters, ``after_role`` what may follow
    a role, ``states`` the initials of countries and unions, ``joined`` what joins a role to its organisation, as patterns;
    ``not_before`` words (prepositions of place) before a capitalised word make no lone surname of it.
    """

    given: frozenset[str] = frozenset()
    not_persons: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    address: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    endings: str = ""
    surname: str = r"(?!)"
    lone_surname: str = r"(?!)"
    patronymic: str = r"(?!)"
    genitive: str = r"(?!)"
    adjective: str = r"(?!)"
    script: str = ""
    after_role: str = r"(?!)"
    joined: str = r"(?!)"
    who: str = r"(?!)"

    @cached_property
    def case_endings(self) -> re.Pattern[str] | None:
        """``endings``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.endings})\Z") if self.endings else None

    def key(self, low: str) -> str:
        """What two forms of one surname have in common."""
        # Twice, since «Иванова» is a woman's name and a form of a man's.
        return low if self.case_endings is None else stem(stem(low, self.case_endings), self.case_endings)

    def _forms(self, *words: frozenset[str]) -> Forms:
        return Forms(frozenset().union(*words), self.case_endings)

    @cached_property
    def given_names(self) -> Forms:
        """``given``, in any case."""
        return self._forms(self.given, frozenset(form for name in self.given for form in self._short_forms(name)))

    def _short_forms(self, name: str) -> tuple[str, ...]:
        """The case forms of a name too short to be known by its stem: «Еву» for «Ева»."""
        short = self.case_endings is not None and len(name) == _LEAST_STEM and name[-1] in _VOWELS
        return tuple(name[:-1] + ending for ending in _SHORT_ENDINGS) if short else ()

    @cached_property
    def others(self) -> Forms:
        """``not_persons``, in any case."""
        return self._forms(self.not_persons)

    @cached_property
    def places_like_names(self) -> Forms:
        """Those of them that end like a surname: Rostov, Berlin."""
        return self._forms(frozenset(word for word in self.not_persons if self.lone_ending.match(word)))

    @cached_property
    def role_words(self) -> Forms:
        """``roles``, in any case."""
        return self._forms(self.roles)

    @cached_property
    def titles(self) -> Forms:
        """Forms of address and roles."""
        return self._forms(self.address, self.roles)

    @cached_property
    def introducing(self) -> Forms:
        """What stands in a row of capitals before the name."""
        return self._forms(self.address, self.roles, self.modifiers)

    @cached_property
    def before_role(self) -> Forms:
        """What may stand before a role as a part of it."""
        return self._forms(self.modifiers, self.roles, self.not_persons)

    @cached_property
    def behind_role(self) -> re.Pattern[str]:
        """What may stand between a role and the name ("in exile"), just before the name."""
        return re.compile(rf"\s(?:{self.after_role})\s\Z")

    @cached_property
    def surname_ending(self) -> re.Pattern[str]:
        """A whole word that ends like a surname."""
        return re.compile(rf"[^\W\d_]{{2,}}(?:{self.surname})\Z")

    @cached_property
    def lone_ending(self) -> re.Pattern[str]:
        """A whole word that is a surname by its ending alone."""
        return re.compile(rf"[^\W\d_][\w’'-]+(?:{self.lone_surname})\Z")

    @cached_property
    def genitive_ending(self) -> re.Pattern[str]:
        """The end of a word that may be a genitive."""
        return re.compile(rf"(?:{self.genitive})\Z")

    @cached_property
    def adjective_ending(self) -> re.Pattern[str]:
        """The end of a word that is an adjective."""
        return re.compile(rf"(?:{self.adjective})\Z")

    def in_script(self, low: str) -> bool:
        """Whether a word is in the language's script."""
        return not self.script or re.fullmatch(self.script, low) is not None

    @cached_property
    def patronymic_ending(self) -> re.Pattern[str]:
        """A whole word that ends like a patronymic."""
        return re.compile(rf"[^\W\d_]{{2,}}(?:{self.patronymic})\Z")

    @cached_property
    def role_behind(self) -> re.Pattern[str]:
        """An apposition: a comma, and a phrase whose words end in a role, with the organisation it belongs to."""
        inflected = rf"(?:{self.endings})?" if self.endings else ""
        role = "|".join(sorted((re.escape(self.key(word)) for word in self.roles), key=len, reverse=True)) or "(?!)"
        article = "|".join(sorted(self.articles)) or "(?!)"
        name = rf"{CAPITAL}[\w’-]*"
        return re.compile(
            rf"(?:,\s+\d{{2}})?,\s+(?:(?:{article})\s+)?(?P<role>(?:[\w’'.-]+\s+){{0,5}}?(?:{role}){inflected}"
            rf"(?:\s+(?:{self.after_role}))?(?:\s+(?:{self.joined})\s+(?:the\s+)?{name}(?:\s+{name})*)?)(?=\s*(?:[,.;:—–)]|\s(?:{self.who})\b|\Z))"
        )
