"""Whom the words that name a speaker mean: a person of the text, an organisation, or nobody that can be told.

A pronoun is resolved where exactly one person was named since the sentence before last; "the group" where exactly one
organisation has said something. Whose lawyer or party speaks does not speak.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from habeas.claims.mention import Named
from habeas.documents.span import Span
from habeas.reading.language import Grammar
from habeas.reading.source_kinds import SourceKinds
from habeas.reading.source_names import QUOTES_CLOSE, QUOTES_OPEN
from habeas.reading.tokens import Token

_BEHIND_NAME = re.compile(r",\s|\s\(")


class SpeakerNames:
    """The names of the speakers of one text, asked for in the order of the text."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        words: Grammar,
        persons: Sequence[Named],
        sentences: Sequence[Span],
    ) -> None:
        self._text, self._tokens, self._words, self._sentences = (
            text,
            tokens,
            words,
            sentences,
        )
        self._starts = [token.start for token in tokens]
        self._mentions = sorted(
            ((m.span, one) for one in persons for m in one.mentions),
            key=lambda each: each[0],
        )
        self._mentioned = [span.start for span, _ in self._mentions]
        self._capitals = frozenset(token.text for token in tokens if token.is_capital)
        # Organisations that have said something, for "the group".
        self._kinds, self._bodies = SourceKinds(words.voices), list[str]()

    def of(self, speaker: Span | None, number: int) -> str | None:
        """The name of the speaker of sentence ``number``; None where it cannot be told."""
        if speaker is None:
            return None
        voices = self._words.voices
        if (person := self._person(speaker)) is not None:
            return person
        # What is put behind an organisation's name describes it.
        spelled = speaker.of(self._text)
        words = _BEHIND_NAME.split(spelled, maxsplit=1)[0] or spelled
        if len(words) > len("«»") and words[0] in QUOTES_OPEN and words[-1] in QUOTES_CLOSE:
            words = words[1:-1]
        low = self._words.numerals.spelling.lower(words)
        if low in voices.general:
            # "The group": the only one that has said something.
            return self._bodies[0] if len(self._bodies) == 1 else None
        if low not in voices.pronouns | voices.owners:
            if self._kinds.is_body(spelled) and words not in self._bodies:
                self._bodies.append(words)
            return words
        if low not in (voices.persons or voices.subjects - voices.plural_pronouns - voices.first_persons):
            return None
        since = self._sentences[max(number - 2, 0)].start
        meant = (
            {one.name for _, one in self._mentions_in(Span(since, speaker.start))} if since < speaker.start else set()
        )
        return meant.pop() if len(meant) == 1 else None

    def _person(self, speaker: Span) -> str | None:
        """The person whom the words name: not the one whose lawyer or party it is."""
        named = (
            one
            for name, one in self._mentions_in(speaker)
            if speaker.covers(name) and not self._is_owner(name, speaker)
        )
        return next((one.name for one in named), None)

    def _mentions_in(self, span: Span) -> Sequence[tuple[Span, Named]]:
        """The mentions of persons that begin inside a span."""
        first, stop = (bisect_left(self._mentioned, at) for at in (span.start, span.end))
        return self._mentions[first:stop]

    def _is_owner(self, name: Span, speaker: Span) -> bool:
        voices, inside = self._words.voices, self._indexes(name)
        after = self._tokens[inside.stop].lower if inside.stop < len(self._tokens) else ""
        if after in voices.genitives:
            return True
        before = self._tokens[inside.start - 1].lower if name.start > speaker.start else ""
        # Behind a noun, a surname that the text has shorter elsewhere is in another case: «адвокат Маркива», «Маркив».
        last = self._tokens[inside.stop - 1].text
        inflected = not voices.articles and any(last[:-end] in self._capitals for end in (1, 2))
        return before in voices.inner or (inflected and before in voices.people)

    def _indexes(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
