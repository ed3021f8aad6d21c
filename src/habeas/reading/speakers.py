"""Who says the figure at a place in the text: the voices of its sentence, of the quotation it stands in, or a voice that
plainly carries on.

Of several voices that cover it the nearest counts. A pronoun is the last source named, if one is near; a definite general
noun ("the group") likewise. Nothing carries over from one paragraph to the next.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from habeas.reading.attribution import Attribution
from habeas.reading.paragraphs import BULLETS
from habeas.reading.source_names import QUOTES_CLOSE, QUOTES_OPEN
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice

_HEAD_LINES = 4


class Speakers:
    """The speakers of one text."""

    def __init__(
        self, attribution: Attribution, tokens: Sequence[Token],
        sentences: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]],
    ) -> None:  # fmt: skip
        self._attribution, self._tokens = attribution, tokens
        self._sentences, self._paragraphs = sentences, paragraphs
        self._starts = [start for start, _ in sentences]
        self._voices: list[list[Voice]] = []
        self._resolve()
        self._interview = attribution.interview(paragraphs)
        self._issuer, self._issued = self._communique()
        self._quotes = [span for start, stop in paragraphs for span in self._quotations(start, stop)]

    def of(self, index: int) -> tuple[str, ...] | None:
        """The names of whoever says what stands at this token; empty for the text's own voice, None where nothing tells."""
        at = bisect_right(self._starts, index) - 1
        voice = self._covering(self._voices[at], index)
        answers = self._interview.answers_at(index)
        if not answers and (voice is None or voice.own):
            voice = self._quoted(index, at) or voice or self._carried(at)
        if answers:
            return tuple(dict.fromkeys((voice.names if voice is not None else ()) + self._interview.interviewee))
        if voice is None and index >= self._issued and not any(a < index < b for a, b in self._quotes):
            return self._issuer
        return voice.names if voice is not None else None

    def _covering(self, voices: Sequence[Voice], index: int) -> Voice | None:
        covering = [voice for voice in voices if voice.start <= index < voice.stop and (voice.names or voice.own)]
        return (
            min(
                covering,
                key=lambda voice: (
                    len(voice.names) < 2 or not voice.nests,
                    abs(voice.at - index),
                    voice.stop - voice.start,
                ),
            )
            if covering
            else None
        )

    def _communique(self) -> tuple[tuple[str, ...], int]:
        """Who issues the text, where its first lines only say that somebody does, and the token behind them."""
        for start, stop in self._paragraphs[:_HEAD_LINES]:
            names = self._attribution.issuer(start, stop)
            if names:
                return names, stop
        return (), len(self._tokens)

    def _quoted(self, index: int, at: int) -> Voice | None:
        """The speaker of the quotation that the token stands in, named in a sentence that the quotation begins or ends in."""
        quote = next(((a, b) for a, b in self._quotes if a < index < b), None)
        if quote is None:
            return None
        start, stop = self._paragraph(index)
        near = [
            i
            for i, (a, b) in enumerate(self._sentences)
            if start <= a and b <= stop and a <= quote[1] + 1 and quote[0] - 1 <= b
        ]
        voices = [v for i in near for v in self._voices[i] if v.names and not quote[0] < v.at < quote[1]]
        if not voices and at > 0 and start <= self._sentences[at - 1][0]:
            # A further quotation behind one whose speaker was named.
            voices = [v for v in self._voices[at - 1] if v.names][-1:]
        return voices[0] if len({v.names for v in voices}) == 1 else None

    def _carried(self, at: int) -> Voice | None:
        """The voice of the sentence before, where this one plainly continues its report."""
        start, stop = self._sentences[at]
        if self._tokens[start].text in BULLETS:
            return self._heading(at)
        if at == 0 or self._paragraph(start) != self._paragraph(self._sentences[at - 1][0]):
            return None
        if self._voices[at] or not self._attribution.continues(start, stop):
            return None
        before = [voice for voice in self._voices[at - 1] if voice.names]
        if before:
            return before[-1] if len({v.names for v in before}) == 1 else None
        return self._carried(at - 1)

    def _heading(self, at: int) -> Voice | None:
        """The source that signs the line above a list, for the lines of the list."""
        for i in range(at - 1, -1, -1):
            bullet = self._tokens[self._sentences[i][0]].text in BULLETS
            signed = [voice for voice in self._voices[i] if voice.signs and not bullet]
            if signed:
                return signed[-1]
            heads = not bullet and self._tokens[self._sentences[i][1] - 1].text == ":"
            if heads and len({voice.names for voice in self._voices[i] if voice.names}) == 1:
                return self._voices[i][-1]
            if self._tokens[self._sentences[i][0]].text not in BULLETS and not self._same_line(i):
                titled = [voice for voice in self._voices[i] if voice.names]
                return titled[0] if len(titled) == 1 and self._attribution.is_title(*self._sentences[i]) else None
        return None

    def _same_line(self, at: int) -> bool:
        """Whether the sentence is a later one of a line that a bullet opens."""
        start, _ = self._paragraph(self._sentences[at][0])
        return self._tokens[start].text in BULLETS

    def _resolve(self) -> None:
        """Put names in the place of pronouns, sentence by sentence."""
        attribution, named = self._attribution, self._attribution.antecedents()
        for at, (start, stop) in enumerate(self._sentences):
            resolved = []
            told = attribution.protagonist(start, stop)
            for voice in attribution.voices(start, stop):
                names: tuple[str, ...] = ()
                speaks_itself = any(attribution.is_first_person(name) for name in voice.names)
                for name in voice.names:
                    if named.is_anaphor(name):
                        names += named.resolve(name)
                    elif not attribution.is_first_person(name):
                        names += (name,)
                resolved.append(replace(voice, names=tuple(dict.fromkeys(names)), own=voice.own or speaks_itself))
                named.note(at, names)
            if not any(voice.names for voice in resolved):
                named.note(at, told)
            if self._voices and at and self._paragraph(start) == self._paragraph(self._sentences[at - 1][0]):
                # «Об этом сообщил X»: the sentence before is what was said.
                told_of = [replace(v, start=self._sentences[at - 1][0], stop=start) for v in resolved if v.back]
                if not any(voice.names for voice in self._voices[-1]):
                    self._voices[-1] += told_of
            self._voices.append(resolved)

    def _paragraph(self, index: int) -> tuple[int, int]:
        return next((a, b) for a, b in self._paragraphs if a <= index < b)

    def _quotations(self, start: int, stop: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        opened: int | None = None
        for index in range(start, stop):
            mark = self._tokens[index].text
            if opened is None and mark in QUOTES_OPEN:
                opened = index
            elif opened is not None and mark in QUOTES_CLOSE:
                found.append((opened, index))
                opened = None
        return found
