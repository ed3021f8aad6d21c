"""The words of a condition with their places: which facts it names, which functions it calls, what it compares with what.

It does not parse: CEL does. It knows strings, comments, and the names that ``exists``, ``all``, ``filter`` and the like give to
the items of a list, which are no facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(
    r"""(?P<space>(?:\s+|//[^\n]*)+)
      | (?P<string>[rRbB]{0,2}(?:\"\"\"[\s\S]*?\"\"\"|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))
      | (?P<name>[A-Za-z_]\w*)
      | (?P<number>\d+(?:\.\d+)?u?)
      | (?P<sign>&&|\|\||[=!<>]=|.)""",
    re.VERBOSE,
)
_MACROS = frozenset({"all", "exists", "exists_one", "filter", "map"})
_WORDS = frozenset({"true", "false", "null", "in"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, string, number or sign of a condition; ``start`` counts characters from its beginning."""

    kind: Literal["string", "name", "number", "sign"]
    text: str
    start: int


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a condition, blanks and comments left out."""
    found = (match for match in _TOKEN.finditer(text) if match.lastgroup != "space")
    return tuple(Token(match.lastgroup, match[0], match.start()) for match in found)  # type: ignore[arg-type]


def on_one_line(text: str) -> str:
    """The condition without comments and line breaks."""
    return (
        "".join(" " if match.lastgroup == "space" else match[0] for match in _TOKEN.finditer(text))
        .strip()
        .replace("  ", " ")
    )


def facts_named(words: Sequence[Token]) -> tuple[Token, ...]:
    """The names that stand for facts, in order."""
    return tuple(word for word, used in _names(words) if used == "fact")


def functions_called(words: Sequence[Token]) -> tuple[Token, ...]:
    """The names of functions and macros."""
    return tuple(word for word, used in _names(words) if used == "function")


def literal(token: Token) -> str | int | bool | None:
    """The value of a plain string, a whole number, true or false; None for anything else."""
    if token.kind == "string" and token.text[0] in "\"'" and "\\" not in token.text:
        return token.text.strip(token.text[0])
    if token.kind == "number" and token.text.isdecimal():
        return int(token.text)
    return {"true": True, "false": False}.get(token.text) if token.kind == "name" else None


def comparisons(words: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """A fact and a literal that it is held against: by ``==``, ``!=``, ``in [...]``, and a literal ``in`` a fact."""
    named = {token.start for token in facts_named(words)}
    for at, token in enumerate(words):
        before, after = (words[at - 1] if at else None), (words[at + 1] if at + 1 < len(words) else None)
        if before is None or after is None:
            continue
        if token.text in {"==", "!="}:
            for fact, other in ((before, after), (after, before)):
                if fact.start in named and literal(other) is not None:
                    yield fact, other
        elif token.text == "in" and after.start in named and literal(before) is not None:
            yield after, before
        elif token.text == "in" and before.start in named and after.text == "[":
            for item in words[at + 2 :]:
                if item.text == "]":
                    break
                if literal(item) is not None:
                    yield before, item


def _names(words: Sequence[Token]) -> Iterator[tuple[Token, Literal["fact", "function"]]]:
    bound: list[str | None] = []  # for each open bracket, the name that a macro gave within it
    for at, token in enumerate(words):
        before = words[at - 1].text if at else ""
        after = words[at + 1].text if at + 1 < len(words) else ""
        if token.text in {"(", "[", "{"} and token.kind == "sign":
            item = words[at + 1] if token.text == "(" and before in _MACROS and at + 2 < len(words) else None
            given = item is not None and item.kind == "name" and words[at + 2].text == ","
            bound.append(item.text if item is not None and given else None)
        elif token.text in {")", "]", "}"} and token.kind == "sign":
            if bound:
                bound.pop()
        elif token.kind == "name" and token.text not in _WORDS:
            if after == "(":
                yield token, "function"
            elif before != "." and token.text not in bound:
                yield token, "fact"
