"""Word lists that can be looked up in a row of tokens: the longest phrase wins.

A phrase is words with spaces between; a word that ends in ``*`` stands for every word that begins so (``arrest*``). A
list is written as text, entries separated by commas or lines, so that a language is read and corrected as plain words.
``(cut|shortened) (the|their|) sentences`` writes all its combinations at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

from habeas.reading.tokens import Token, words_of

T = TypeVar("T")
_LEAST_STEM = 2
_PIECE = re.compile(r"[()|]|[^()|]+")


def entries(text: str) -> tuple[str, ...]:
    """The entries of a written list: between commas and line ends, without the space around them."""
    parts = (part.strip() for line in text.splitlines() for part in line.split(","))
    return tuple(phrase for part in parts if part for phrase in _combinations(part))


def words(text: str) -> frozenset[str]:
    """A written list of single words, with space between."""
    return frozenset(text.split())


class Phrases(Generic[T]):
    """Phrases and what each stands for."""

    def __init__(self, table: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        self._root: _Node[T] = _Node()
        for phrase, value in table.items() if isinstance(table, Mapping) else table:
            if not phrase.split():
                raise ValueError("A phrase without a word would stand everywhere.")
            node = self._root
            for word in phrase.split():
                for part in _parts(word):
                    node = node.child(part)
            node.values = node.values or (value,)

    @classmethod
    def listed(cls, *tables: Mapping[T, str], turned: bool = False) -> Phrases[T]:
        """Phrases from tables with one written list for each value. A phrase in two lists belongs to the first.

        Those ``turned`` may have their first word last or their last word first, where a verb may stand on either side of
        what belongs to it («получили свободу», «свободу получили»). As written, a phrase goes before all turned ones.
        """
        table = [(phrase, value) for lists in tables for value, text in lists.items() for phrase in entries(text)]
        return cls(table + [(turn, value) for phrase, value in table for turn in _turns(phrase)] if turned else table)

    def at(self, tokens: Sequence[Token], index: int, stop: int) -> tuple[T, int] | None:
        """What the longest phrase beginning at ``index`` stands for, and the index after it; None without one."""
        return self._longest(self._root, tokens, index, stop)

    def before(self, tokens: Sequence[Token], index: int, start: int) -> tuple[T, int] | None:
        """What the longest phrase ending just before ``index`` stands for, and where it begins; None without one."""
        for begin in range(max(start, index - 6), index):
            found = self.at(tokens, begin, index)
            if found is not None and found[1] == index:
                return found[0], begin
        return None

    def _longest(self, node: _Node[T], tokens: Sequence[Token], index: int, stop: int) -> tuple[T, int] | None:
        if index < stop:
            for following in node.following(tokens[index].lower):
                found = self._longest(following, tokens, index + 1, stop)
                if found is not None:
                    return found
        return (node.values[0], index) if node.values else None


class _Node(Generic[T]):
    __slots__ = ("branches", "stemmed", "values")

    def __init__(self) -> None:
        self.branches: dict[str, _Node[T]] = {}
        self.stemmed = False
        self.values: tuple[T, ...] = ()

    def child(self, word: str) -> _Node[T]:
        found = self.branches.get(word)
        if found is None:
            found = self.branches[word] = _Node()
            self.stemmed = self.stemmed or word.endswith("*")
        return found

    def following(self, word: str) -> Iterable[_Node[T]]:
        """The nodes that the word leads to, the most particular first."""
        exact = self.branches.get(word)
        if exact is not None:
            yield exact
        if self.stemmed:
            for length in range(len(word), _LEAST_STEM - 1, -1):
                stem = self.branches.get(word[:length] + "*")
                if stem is not None:
                    yield stem


def _combinations(entry: str) -> Iterable[str]:
    """What an entry with alternatives in brackets, which may stand inside others, stands for."""
    if entry.count("(") != entry.count(")"):
        raise ValueError(f"“{entry}” opens or closes a bracket alone: a comma ends an entry even inside brackets.")
    if "(" not in entry:
        return (entry,)
    return dict.fromkeys(" ".join(found.split()) for found in _alternatives(iter(_PIECE.findall(entry))))


def _alternatives(pieces: Iterator[str]) -> list[str]:
    """The alternatives up to the bracket that closes them."""
    done: list[str] = []
    current = [""]
    for piece in pieces:
        match piece:
            case "(":
                inner = _alternatives(pieces)
                current = [before + after for before in current for after in inner]
            case "|":
                done, current = done + current, [""]
            case ")":
                break
            case _:
                current = [before + piece for before in current]
    return done + current


def _turns(phrase: str) -> tuple[str, ...]:
    """The phrase with its first word last, and with its last word first."""
    first, _, rest = phrase.partition(" ")
    before, _, last = phrase.rpartition(" ")
    return (f"{rest} {first}", f"{last} {before}") if " " in rest else (f"{rest} {first}",) if rest else ()


@cache
def _parts(word: str) -> tuple[str, ...]:
    """A written word as the tokens it is made of: ``pre-trial`` is three."""
    star = word.endswith("*")
    parts = words_of(word.rstrip("*").lower())
    return (*parts[:-1], parts[-1] + "*") if star else parts
