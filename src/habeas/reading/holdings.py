"""Counts and lists with those who hold them: "X's list has 80 names", "a tally by X", «в списке "Вясны"»."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.source_names import SourceNames
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice, Voices


class Holdings:
    """Finds the holders of counts in one text."""

    def __init__(self, tokens: Sequence[Token], words: Voices, phrases: SourceNames) -> None:
        self._tokens, self._words, self._phrases = tokens, words, phrases

    def of(self, index: int, start: int, stop: int) -> Voice | None:
        """What a source has a number in: "X's list has 80 names", "by X's count"."""
        tokens, words = self._tokens, self._words
        own = tokens[index].lower in words.owners and index + 1 < stop
        relative = tokens[index].lower in words.possessives and index - 1 > start and tokens[index - 1].text == ","
        if not own and (index == start or (not relative and tokens[index].lower not in words.genitives)):
            return None
        for noun in range(index + 1, min(index + 5, stop)):
            if not (tokens[noun].is_word or tokens[noun].is_number or tokens[noun].text == "-"):
                return None
            if words.holdings.at(tokens, noun, stop) is None:
                continue
            names = (tokens[index].text,) if own else self._phrases.left(index - relative, start)
            if not names:
                return None
            return Voice(names, index, index if relative else start, stop)
        return None

    def kept_by(self, index: int, start: int, stop: int) -> Voice | None:
        """A count with the one who keeps it behind: «в списке "Вясны" 80 имён»; in brackets it signs what stands before them."""
        tokens, words = self._tokens, self._words
        held = words.kept.at(tokens, index, stop)
        if held is None or held[1] >= stop or not (tokens[held[1]].is_capital or tokens[held[1]].text == "«"):
            return None
        names = self._phrases.right(held[1], stop)
        if not names:
            return None
        begin = max((i + 1 for i in range(start, index) if tokens[i].text in {";", "("}), default=start)
        end = next((i for i in range(index, stop) if tokens[i].text in {";", ")"}), stop)
        signed = begin == index and begin > start and tokens[begin - 1].text == "("
        return Voice(
            names, index, start if signed else begin, end if end == stop or not signed else end + 1, signs=signed
        )

    def made_by(self, index: int, start: int, stop: int) -> tuple[bool, int] | None:
        """A count and who made it: "a tally by", "data from", "the tally of prisoners kept by"; the index behind "by"."""
        tokens, words = self._tokens, self._words
        made = words.made.at(tokens, index, stop)
        held = words.holdings.at(tokens, index, stop)
        if made is not None:
            near = range(max(start, index - 7), index)
            count = next((i for i in reversed(near) if words.holdings.at(tokens, i, index)), index)
            joined = not any(token.text in {",", ";", ":", "(", ")"} for token in tokens[count:index])
            held = made if joined and count < index else None
        if held is None or held[1] >= stop or tokens[held[1]].lower not in words.agents:
            return None
        return True, held[1] + 1
