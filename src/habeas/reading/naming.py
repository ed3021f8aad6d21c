"""Where a text names somebody: rows of capitals, and what tells a person from an organisation, a court or a place.

A row is a person's name when a known given name stands in it, a form of address or a role before it, a surname's ending
at its end, or a role behind it. A word that organisations, places or peoples are made of makes it none. Better to miss
a name than to make a person of a court: a row that nothing speaks for is left out.

Which of the names are one person is ``persons``'s to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.documents.span import Span
from habeas.reading.name_tokens import Word, is_headline, near, words_of
from habeas.reading.name_words import NameWords

_LONGEST_ROLE, _LONGEST_NAME, _LONGEST_ROW = 8, 5, 14
_AFTER_ROLE = 40
# "minister of foreign trade of the republic Jan Vymysl": so far may a role stand before the name.
_FURTHEST_ROLE = 6


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


def names(text: str, sentence: Span, known: NameWords) -> Iterator[Name]:
    """The rows of capitals of a sentence that may be names, the sure and the unsure."""
    words = words_of(text, sentence)
    headline = known.case_endings is None and is_headline(words) and text[sentence.end - 1] not in ".!?"
    at = 0
    while at < len(words):
        stop = _second_name(words, at, _row(text, words, at, known), known)
        if stop == at:
            at += 1
            continue
        first, addressed = _introduced(words, at, stop, known)
        if first == 0 and known.case_endings is not None and _opens_with_noun(words[:stop], known):
            first = 1
        name = _bare(words[first:stop], known)
        if name and _describes(text, words, stop, name, known):
            name = ()
        if name and headline and not (len(name) > 1 and name[0].low in known.given_names):
            yield Name(name, None, sure=False)
        elif name:
            role = _role_before(text, sentence, words, first, known)
            behind = known.role_behind.match(text, name[-1].span.end, sentence.end) if len(name) > 1 else None
            if (
                len(name) == 1
                and role is not None
                and known.case_endings is not None
                and _may_be_genitive(name[0], known)
            ):
                role, addressed = None, False
            told = addressed or role is not None or behind is not None
            sure = told or _looks_personal(name, known) or _is_lone(text, words, first, name, known)
            sure = sure or (len(name) > 1 and _has_role_further_off(text, words, first, known))
            sure = sure or (not _is_quoted(text, name[0]) and _is_plain_pair(first, name, known))
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
        # "Ortega y Gasset" is one, «Juan Vymysl y Elena Novak» are two.
        inside = inside and not (
            stop - at > 1 and len(words[stop].low) == 1 and words[particles].low in known.given_names
        )
        if not inside or not all(_touching(text, words[i - 1], words[i]) for i in range(stop, particles + 1)):
            break
        stop = particles
    return stop


def _describes(text: str, words: tuple[Word, ...], stop: int, name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether the row only describes the institution behind it: «Норвежский Хельсинкский комитет»."""
    if known.case_endings is None or any(word.low in known.given_names for word in name) or name[-1].initial:
        return False
    described = [known.adjective_ending.search(word.low) is not None for word in name]
    behind = [word for word in words[stop : stop + 2] if not word.capital]
    if not described[-1] or not behind or not near(text, words[stop - 1], behind[0]):
        return False
    if all(described) and behind[0].low in known.others:
        return True
    adjective = known.adjective_ending.search(behind[0].low) is not None
    return adjective and len(behind) > 1 and near(text, *behind) and behind[1].low in known.others


def _second_name(words: tuple[Word, ...], at: int, stop: int, known: NameWords) -> int:
    """Where the first of two names ends that case endings alone keep apart: «отец Яна Вымысла Игорь Вымысл»."""
    if known.case_endings is None:
        return stop
    for index in range(at + 2, stop - 1):
        given = words[index].low in known.given_names and known.patronymic_ending.match(words[index + 1].low) is None
        if given and words[index - 1].low not in known.given_names and words[index - 2].low in known.given_names:
            return index
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
    told = row
    if len(row) > 1 and known.case_endings is not None and row[-2].low in known.given_names:
        # A surname behind a given name may be like any other word, and so may the given name before a surname.
        told = row[:-1] if row[-2].low in known.not_persons or row[-1].low in known.others else row[:-2]
    if too_long or any(_forbidden(word, known) for word in told) or all(len(word.low) == 1 for word in row):
        return ()
    return () if _acronym(row, known) or not all(known.in_script(word.low) for word in row) else row


def _looks_personal(name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether a given name or initial stands first and more behind it, a patronymic anywhere, or a surname's ending last."""
    if len(name) == 1:
        return False
    begins = name[0].low in known.given_names or (name[0].initial and len(name[-1].low) > 2)
    ends = name[-1].initial and known.lone_ending.match(name[0].text) is not None
    patronymic = any(known.patronymic_ending.match(word.low) for word in name[1:])
    return begins or ends or patronymic or (len(name) <= 3 and known.surname_ending.match(name[-1].text) is not None)


def _is_lone(text: str, words: tuple[Word, ...], first: int, name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether one word is a surname by its ending, and no preposition of place stands before it."""
    if len(name) != 1 or _is_quoted(text, name[0]):
        return False
    if known.case_endings is not None and first > 0 and name[0].low in known.given_names:
        return words[first - 1].low not in known.not_before
    if known.lone_ending.match(name[0].text) is None:
        return False
    return first == 0 or words[first - 1].low not in known.not_before


def _is_quoted(text: str, word: Word) -> bool:
    """Whether a quotation mark opens just before the word, as before the names of companies and ships."""
    return text[word.span.start - 1 : word.span.start] in set("«„“\"'")


def _opens_with_noun(row: tuple[Word, ...], known: NameWords) -> bool:
    """Whether a sentence opens with a noun before a name: "The words of Vymysl" has no article in every language."""
    if len(row) < 2 or row[0].initial or row[0].low in known.given_names:
        return False
    whose = len(row) == 2 and known.lone_ending.match(row[1].text) and known.genitive_ending.search(row[1].low)
    return bool(whose) or (row[1].low in known.given_names and len(row) > 2)


def _is_plain_pair(first: int, name: tuple[Word, ...], known: NameWords) -> bool:
    """Whether some capitals inside a sentence can be nothing but a name, in a language that capitalises names only."""
    if known.case_endings is None or first == 0 or not 1 < len(name) < _LONGEST_NAME:
        return False
    return known.adjective_ending.search(name[0].low) is None and all(known.in_script(word.low) for word in name)


def _may_be_genitive(word: Word, known: NameWords) -> bool:
    """Whether a word behind a role may be whose: "a spokesman of Roskosmos", which languages with cases say without "of"."""
    if known.lone_ending.match(word.text) is not None or word.low in known.given_names:
        return False
    return known.genitive_ending.search(word.low) is not None or not known.in_script(word.low)


def _has_role_further_off(text: str, words: tuple[Word, ...], first: int, known: NameWords) -> bool:
    """Whether a role stands before the name with whose role it is between: "minister of trade of China Chen Deming"."""
    if known.case_endings is None:
        return False
    for index in range(first - 1, max(-1, first - 1 - _FURTHEST_ROLE), -1):
        if not near(text, words[index], words[index + 1]):
            return False
        if words[index].low in known.role_words:
            return True
    return False


def _introduces(word: Word, rest: tuple[Word, ...], known: NameWords) -> bool:
    if not rest or word.initial:
        return False
    if word.low in known.given_names:
        # «Жену Карела Новенко»: the form of a role may be one of a name as well.
        return word.low not in known.given and word.low in known.role_words and rest[0].low in known.given_names
    if word.low in known.introducing or (word.low in known.others and len(rest) > 1):
        return True
    if known.case_endings is not None and len(rest) > 1 and len(word.low) > 1 and word.text.isupper():
        return True
    # "Nobel", "Belarusian", and whatever else stands before a role or a given name that a surname follows.
    return any(
        later.low in known.role_words or (later.low in known.given_names and i + 1 < len(rest))
        for i, later in enumerate(rest)
    )


def _forbidden(word: Word, known: NameWords) -> bool:
    plain = word.low.removesuffix("'s")
    if known.case_endings is not None and known.lone_ending.match(word.text) is not None:
        return plain in known.places_like_names
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
    low = max(sentence.start, words[first].span.start - _AFTER_ROLE)
    tail = known.behind_role.search(text[low : words[first].span.start])
    if tail is not None:
        while end > 0 and words[end - 1].span.start > low + tail.start():
            end -= 1
    if end == 0 or words[end - 1].low not in known.role_words or not near(text, words[end - 1], words[min(first, end)]):
        return None
    begin = end - 1
    while begin > 0 and end - begin < _LONGEST_ROLE:
        word = words[begin - 1]
        article = word.low in known.articles and word.low not in known.modifiers
        if article or not near(text, word, words[begin]) or word.low not in known.before_role:
            break
        begin -= 1
    while begin < end - 1 and words[begin].low in known.articles | {"de", "facto"}:
        begin += 1
    return text[words[begin].span.start : words[first - 1].span.end]
