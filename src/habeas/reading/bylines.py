"""Lines signed with their source or headed by it, and texts that one body issues as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.source_edges import NAME_MARKS
from habeas.reading.source_names import QUOTES_OPEN
from habeas.reading.subjects import Subjects
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice, Voices

_LONGEST_HEADING = 8
_LONGEST_INITIALS = 4


class Bylines:
    """Finds who signs, heads or issues the lines of one text."""

    def __init__(self, tokens: Sequence[Token], words: Voices, times: frozenset[int], phrases: Subjects) -> None:
        self._tokens, self._words, self._times, self._phrases = tokens, words, times, phrases
        self._we = re.compile(words.we)

    def at(self, index: int, start: int, stop: int) -> Voice | None:
        """A line signed with its source, "366 people detained — OVD-Info", or headed by it, "UN: hundreds killed"."""
        tokens = self._tokens
        if tokens[index].text == ":" and (voice := self._headed(index, start, stop)) is not None:
            return voice
        if tokens[index].text not in {"—", "–", "-", ":"} or index + 1 >= stop or index <= start + 1:
            return None
        if not tokens[index + 1].is_capital or (
            tokens[index].start == tokens[index - 1].end and tokens[index].text == "-"
        ):
            return None
        end = index + 1
        while (
            end < stop
            and end - index <= 6
            and (
                tokens[end].is_capital
                or tokens[end].text in NAME_MARKS
                or tokens[end].lower in self._words.inner | self._words.articles
            )
        ):
            end += 1
        last = tokens[end - 1].text == "." and end == stop
        if (end < stop and tokens[end].text not in {",", "(", "."}) or end - index > 6:
            return None
        if end < stop - 1 and not all(
            i in self._times or tokens[i].text in {",", ".", "(", ")"} | self._words.dated for i in range(end, stop)
        ):
            return None
        names = self._phrases.names(index + 1, end - 1 if last else end)
        return Voice(names, index + 1, start, index, signs=True) if names else None

    def _headed(self, index: int, start: int, stop: int) -> Voice | None:
        """The source before a colon at a line's beginning: "UN: hundreds killed", "• Opposition leader: “…”"."""
        tokens, words = self._tokens, self._words
        first = max((i + 1 for i in range(start, index) if tokens[i].text == ":"), default=start)
        while first < index and not tokens[first].text[0].isalnum():
            first += 1
        if not 0 < index - first <= _LONGEST_HEADING or not tokens[first].is_capital:
            return None
        names = self._phrases.names(first, index)
        spoken = sum(token.is_word for token in tokens[index + 1 : stop]) > 1
        if len(names) != 1 or tokens[first].lower in words.headings or not spoken:
            return None
        label = index - first == 1 and tokens[first].lower in words.people and tokens[first].lower.endswith("s")
        if label and tokens[first].lower not in words.announcers:
            return None
        last = tokens[index - 1]
        if names[0].isupper() and len(names[0]) > _LONGEST_INITIALS and not self._is_listed(names[0]):
            return None  # "TAKEN: 17 men"
        if tokens[first].lower in words.people and (
            tokens[index + 1].text in QUOTES_OPEN or self._phrases.has_verb(index + 1, stop)
        ):
            return Voice(names, first, index, stop, signs=True)
        named = last.lower in words.people or (
            self._phrases.is_body(names[0]) and (last.is_capital or last.lower in words.bodies)
        )
        return Voice(names, first, index, stop, signs=True) if named else None

    def _is_listed(self, name: str) -> bool:
        """Whether a word of the name is that of people or a body."""
        return any(part.lower() in self._words.people | self._words.bodies for part in name.split())

    def issuer(self, start: int, stop: int) -> tuple[str, ...]:
        """Who issues what follows a line that has no number of its own: «Министерство информирует об итогах квартала»."""
        if any(self._tokens[i].is_number and i not in self._times for i in range(start, stop)):
            return ()
        for index in range(start + 1, stop):
            if self._words.issues.at(self._tokens, index, stop) is not None:
                return self._phrases.subject(index, start)[0]
            said = self._words.says.at(self._tokens, index, stop)
            we = self._we.search(self._tokens[index].lower) is not None
            if said is not None and said[0] and not we and self._opens_all(said[1], stop):
                return self._phrases.subject(index, start)[0] or self._phrases.head(start, index)
        return ()

    def _opens_all(self, after: int, stop: int) -> bool:
        """Whether a verb of saying ends a line whose text follows: «сообщает следующее.», «паведамляе:»."""
        if after < stop and self._tokens[after].lower in self._words.following:
            after += 1
        elif after >= stop or self._tokens[after].text != ":":
            return False
        return all(not token.text[0].isalnum() for token in self._tokens[after:stop])
