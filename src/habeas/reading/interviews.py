"""An interview in a text: its answers, and who gives them.

Answers are marked ("A:"), or are the lines behind lines that only ask. Who is asked stands in the lines above.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from habeas.reading.source_names import QUOTES_CLOSE, QUOTES_OPEN, SourceNames
from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

_LONGEST_QUESTION = 30
# What a quotation ends with before the one who says it.
_CLOSING = QUOTES_CLOSE | {","}
_LEAST_TURNS = 4


class Interview:
    """The interview of one text; ``protagonist`` names whom a line is about."""

    def __init__(
        self, tokens: Sequence[Token], words: Voices, times: frozenset[int], phrases: SourceNames, *,
        protagonist: Callable[[int, int], tuple[str, ...]], paragraphs: Sequence[tuple[int, int]],
    ) -> None:  # fmt: skip
        self._tokens, self._words, self._times, self._phrases = tokens, words, times, phrases
        self._protagonist = protagonist
        marked = [line for line in paragraphs if self._is_answer(*line)]
        self._answers = marked or self._turns(paragraphs) or self._replies(paragraphs)
        before = [line for line in paragraphs if self._answers and line[0] < self._answers[0][0]]
        self.interviewee = next((names for line in before if (names := self._named(*line))), ())

    def answers_at(self, index: int) -> bool:
        """Whether the token stands in an answer."""
        return any(start <= index < stop for start, stop in self._answers)

    def _turns(self, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Every second of the lines that open with a dash, where the first of them asks."""
        lines = [line for line in paragraphs if self._tokens[line[0]].text in {"—", "–"}]
        return lines[1::2] if len(lines) >= _LEAST_TURNS and self._asks(*lines[0], opening=True) else []

    def _replies(self, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The lines behind questions, where an interview marks its answers by nothing else."""
        replies = [b for a, b in pairwise(paragraphs) if self._asks(*a) and not self._asks(*b)]
        return replies if len(replies) > 1 else []

    def _named(self, start: int, stop: int) -> tuple[str, ...]:
        """The one who is asked, as the line above an interview names them: "…" — a Harare defence lawyer, …"""
        tokens = self._tokens
        opening = self._words.interview.at(tokens, start, stop)
        if opening is not None and (names := self._phrases.right(opening[1], stop)):
            return names
        for index in range(start + 1, stop - 1):
            cue = self._words.interview.at(tokens, index, stop)
            if cue is not None:
                return self._phrases.right(cue[1], stop)
            said = self._words.says.at(tokens, index, stop) if tokens[index - 1].text in _CLOSING else None
            if said is not None and (names := self._phrases.right(said[1], stop)):
                return names
            dash = tokens[index].text in {"—", "–"} and tokens[index - 1].text in QUOTES_CLOSE
            if dash and self._words.interview.at(tokens, index + 1, stop) is None:
                return self._phrases.right(index + 1, stop)
            if tokens[index].text == "," and tokens[index + 1].is_number and index + 1 not in self._times:
                # "Jane Doe, 44, …"
                first = index
                while first > start and (tokens[first - 1].is_capital or tokens[first - 1].text == "."):
                    first -= 1
                if first < index and tokens[first].is_capital:
                    return self._phrases.names(first, index)
        return self._protagonist(start, stop)

    def _asks(self, start: int, stop: int, *, opening: bool = False) -> bool:
        """Whether a line is a question and nothing else; an ``opening`` one may tell something before it."""
        if opening:
            return self._tokens[stop - 1].text == "?"
        asked = self._tokens[stop - 1].text == "?" and stop - start <= _LONGEST_QUESTION
        return asked and not any(token.text in QUOTES_OPEN for token in self._tokens[start:stop])

    def _is_answer(self, start: int, stop: int) -> bool:
        """Whether a line is an answer of an interview."""
        return self._words.answers.at(self._tokens, start, stop) is not None
