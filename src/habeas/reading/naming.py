"""Where a text names somebody: rows of capitals, and what tells a person from an organisation, a court or a place.

A row is a person's name when a known given name stands in it, a form of address or a role before it, a surname's ending
at its end, or a role behind it. A word that organisations, places or peoples are made of makes it none. Better to miss
a name than to make a person of a court: a row that nothing speaks for is left out.

Which of the names are one person is ``persons``'s to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from habeas.documents.span import Span

_LETTERS = r"[^\W\d_](?:['’](?!s\b)(?=[^\W\d_])|-(?=[^\W\d_])|[^\W\d_])*"
_WORD = re.compile(rf"[^\W\d_]\.(?=[\s-]?[^\W\d_])|{_LETTERS}")
_LONGEST_ROLE, _LONGEST_NAME, _LONGEST_ROW = 8, 5, 14
_AFTER_ROLE = 40
_LEAST_STEM = 3
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
    alone is known for one, ``patronymic`` those of patronymics, ``after_role`` what may follow
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
    after_role: str = r"(?!)"
    joined: str = r"(?!)"
    who: str = r"(?!)"

    @cached_property
    def case_endings(self) -> re.Pattern[str] | None:
        """``endings``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.endings})\Z") if self.endings else None

    def key(self, low: str) -> str:
        """What two forms of one surname have in common."""
        return low if self.case_endings is None else stem(low, self.case_endings)

    def _forms(self, *words: frozenset[str]) -> Forms:
        return Forms(frozenset().union(*words), self.case_endings)

    @cached_property
    def given_names(self) -> Forms:
        """``given``, in any case."""
        return self._forms(self.given)

    @cached_property
    def others(self) -> Forms:
        """``not_persons``, in any case."""
        return self._forms(self.not_persons)

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
        return re.compile(rf"[^\W\d_]{{2,}}(?:{self.lone_surname})\Z")

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


@dataclass(frozen=True)
class Word:
    """A word of a row with its place; ``low`` is it in lower case without its full stop."""

    text: str
    low: str
    span: Span

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is one letter and a full stop."""
        return self.text.endswith(".")


@dataclass(frozen=True)
class Name:
    """A row of words taken for a name; ``sure`` when something besides its capitals speaks for a person."""

    words: tuple[Word, ...]
    role: str | None
    sure: bool

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.words[0].span.start, self.words[-1].span.end)


def words_of(text: str, sentence: Span) -> tuple[Word, ...]:
    """The words of a sentence, initials with their full stop."""
    return tuple(
        Word(found[0], found[0].lower().rstrip(".").replace("’", "'"), Span(*found.span()))
        for found in _WORD.finditer(text, sentence.start, sentence.end)
    )


def is_headline(words: tuple[Word, ...]) -> bool:
    """Whether nearly every longer word is a capital, so that capitals tell nothing."""
    longer = [word for word in words if len(word.low) > 3]
    return len(longer) >= 4 and sum(word.capital for word in longer) >= 0.8 * len(longer)


def names(text: str, sentence: Span, known: NameWords) -> Iterator[Name]:
    """The rows of capitals of a sentence that may be names, the sure and the unsure."""
    words = words_of(text, sentence)
    headline = is_headline(words) and text[sentence.end - 1] not in ".!?"
    at = 0
    while at < len(words):
        stop = _row(text, words, at, known)
        if stop == at:
            at += 1
            continue
        first, addressed = _introduced(words, at, stop, known)
        name = _bare(words[first:stop], known)
        if name and headline and not (len(name) > 1 and name[0].low in known.given_names):
            yield Name(name, None, sure=False)
        elif name:
            role = _role_before(text, sentence, words, first, known)
            behind = known.role_behind.match(text, name[-1].span.end, sentence.end) if len(name) > 1 else None
            told = addressed or role is not None or behind is not None
            sure = told or _looks_personal(name, known) or _is_lone(words, first, name, known)
            yield Name(name, role or (behind["role"] if behind is not None else None), sure)
        at = stop


def _row(text: str, words: tuple[Word, ...], at: int, known: NameWords) -> int:
    """The index after the row of capitals that begins at ``at``; ``at`` itself where none does."""
    stop = at
    while stop < min(len(words), at + _LONGEST_ROW):
        word = words[stop]
        touching = stop == at or _touching(text, words[stop - 1], word)
        if not touching or (word.capital and word.low in known.never):
            break
        if word.capital:
            stop += 1
            continue
        particles = stop
        while particles < len(words) and words[particles].low in known.particles and not words[particles].capital:
            particles += 1
        inside = stop > at and particles > stop and particles < len(words) and words[particles].capital
        if not inside or not all(_touching(text, words[i - 1], words[i]) for i in range(stop, particles + 1)):
            break
        stop = particles
    return stop


def _touching(text: str, left: Word, right: Word) -> bool:
    between = text[left.span.end : right.span.start]
    if between in {" ", "\u00a0"}:
        return True
    address = between in {". ", ".\u00a0"} and len(left.low) <= 3
    return address or (between in {"", "-"} and left.initial)


def _introduced(words: tuple[Word, ...], at: int, stop: int, known: NameWords) -> tuple[int, bool]:
    """The index behind what stands in the row before the name ("President", "Belarusian", "Mr"), and whether that tells."""
    first, tells = at, False
    while first < stop and _introduces(words[first], words[first + 1 : stop], known):
        tells = tells or words[first].low in known.titles
        first += 1
    return first, tells


def _bare(row: tuple[Word, ...], known: NameWords) -> tuple[Word, ...]:
    """The name of a row without titles behind it; nothing where it is none."""
    while row and (row[-1].low in known.titles or row[-1].low in known.particles):
        row = row[:-1]
    too_long = len(row) > _LONGEST_NAME
    if too_long or any(_forbidden(word, known) for word in row) or all(len(word.low) == 1 for word in row):
        return ()
    return () if _acronym(row, known) else row


def _looks_personal(name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether a given name or initial stands first and more behind it, a patronymic anywhere, or a surname's ending last."""
    if len(name) == 1:
        return False
    begins = name[0].low in known.given_names or (name[0].initial and len(name[-1].low) > 2)
    ends = name[-1].initial and known.lone_ending.match(name[0].text) is not None
    patronymic = any(known.patronymic_ending.match(word.low) for word in name[1:])
    return begins or ends or patronymic or (len(name) <= 3 and known.surname_ending.match(name[-1].text) is not None)


def _is_lone(words: tuple[Word, ...], first: int, name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether one word is a surname by its ending, and no preposition of place stands before it."""
    if len(name) != 1 or known.lone_ending.match(name[0].text) is None:
        return False
    return first == 0 or words[first - 1].low not in known.not_before


def _introduces(word: Word, rest: tuple[Word, ...], known: NameWords) -> bool:
    if not rest or word.low in known.given_names or word.initial:
        return False
    if word.low in known.introducing or (word.low in known.others and len(rest) > 1):
        return True
    # "Nobel", "Belarusian", and whatever else stands before a role or a given name that a surname follows.
    return any(
        later.low in known.role_words or (later.low in known.given_names and i + 1 < len(rest))
        for i, later in enumerate(rest)
    )


def _forbidden(word: Word, known: NameWords) -> bool:
    plain = word.low.removesuffix("'s")
    return plain in known.others or (plain in known.never and plain not in known.given_names)


def _acronym(name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether capitals throughout, or initials, stand for an organisation or country; a byline may shout a name."""
    if "".join(word.text for word in name[:2] if word.initial) in known.states:
        return True
    shouted = [word.text.isupper() and len(word.low) > 1 for word in name]
    return any(shouted) and not (all(shouted) and len(name) > 1 and name[0].low in known.given_names)


def _role_before(text: str, sentence: Span, words: tuple[Word, ...], first: int, known: NameWords) -> str | None:
    """The words just before the name that say who it is: "political analyst", "opposition leader in exile"."""
    if first == 0:
        return None
    end = first
    near = max(sentence.start, words[first].span.start - _AFTER_ROLE)
    tail = known.behind_role.search(text[near : words[first].span.start])
    if tail is not None:
        while end > 0 and words[end - 1].span.start > near + tail.start():
            end -= 1
    if (
        end == 0
        or words[end - 1].low not in known.role_words
        or not _near(text, words[end - 1], words[min(first, end)])
    ):
        return None
    begin = end - 1
    while begin > 0 and end - begin < _LONGEST_ROLE:
        word = words[begin - 1]
        if not _near(text, word, words[begin]) or word.low not in known.before_role:
            break
        begin -= 1
    while begin < end - 1 and words[begin].low in known.articles | {"de", "facto"}:
        begin += 1
    return text[words[begin].span.start : words[first - 1].span.end]


def _near(text: str, left: Word, right: Word) -> bool:
    return text[left.span.end : right.span.start] in {" ", "\u00a0", "-", ". "}
