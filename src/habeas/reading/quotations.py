"""Quotations of a text: who is said to have said what, in marks, without, or both.

A quotation in marks without a cue of its own belongs to the speaker whose words it continues; where no speaker was
named, it stays without one. Marks around a few words of the document's own ("so-called") are no quotation. A pronoun is
resolved where exactly one person was named since the sentence before last, "the group" where exactly one organisation has
said something; otherwise the words stay as they are, without a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from habeas.claims.mention import Named
from habeas.claims.quotation import Manner, Quotation
from habeas.documents.span import Span
from habeas.reading.language import Grammar, grammar
from habeas.reading.quotemarks import Quoted
from habeas.reading.sayings import Saying
from habeas.reading.sentences import sentences
from habeas.reading.signatures import signature
from habeas.reading.speaker_names import SpeakerNames
from habeas.reading.speech import Speech
from habeas.reading.speeches import Speeches
from habeas.reading.tokens import Token, tokens

_LEAST_WORDS = 4
# No sentence of a report has so many tokens: what does is a table or a flood, and nobody says it.
_LONGEST_SENTENCE = 1000


def read_quotations(text: str, *, language: str, persons: Sequence[Named] = ()) -> tuple[Quotation, ...]:
    """The quotations of a text in order. ``persons`` are those it names. Raises ``InputError`` for a language not read."""
    return _Reader(text, grammar(language), persons).read()


class _Reader:
    def __init__(self, text: str, words: Grammar, persons: Sequence[Named]) -> None:
        self._text, self._words = text, words
        self._tokens: tuple[Token, ...] = tokens(text, words.numerals.spelling)
        self._starts = [token.start for token in self._tokens]
        speeches = Speeches(text, self._tokens, words, persons)
        self._quoted, self._told = speeches.found, speeches.told
        self._opened = [one.outer.start for one in self._quoted]
        self._inside = frozenset(index for one in self._quoted for index in self._indexes(one.outer))
        self._sentences = _merged(sentences(text, words.code), self._quoted)
        self._names = SpeakerNames(text, self._tokens, words, persons, self._sentences)

    def read(self) -> tuple[Quotation, ...]:
        found: list[Quotation] = []
        last: Quotation | None = None
        for number, sentence in enumerate(self._sentences):
            said = self._beside(sentence, number) or self._sentence(sentence, number)
            if not said:
                loose = self._loose(sentence, last)
                said = [] if loose is None else [loose]
                if loose is not None and last is not None and found and self._continues(last, sentence):
                    found.remove(last)
            found.extend(said)
            last = said[-1] if said else None
        return tuple(sorted(found, key=lambda one: (one.whole.start, one.cue or one.whole)))

    def _beside(self, sentence: Span, number: int) -> list[Quotation]:
        """The words of a sentence whose speaker stands inside them, in a name before, or in one under them."""
        found = []
        for one in self._opening_in(sentence):
            told = self._told.get(one.outer.start)
            if told is None:
                line = self._text.find("\n", one.outer.end)
                behind = self._indexes(Span(one.outer.end, len(self._text) if line < 0 else line))
                told = signature(self._tokens, behind.start, behind.stop)
            if told is not None:
                speaker = None if told[1] is None else self._span(*told[1])
                found.append(
                    Quotation(
                        self._spoken(one, told[1]),
                        one.parts,
                        self._span(*told[0]),
                        speaker,
                        self._names.of(speaker, number),
                    )
                )
        return found

    def _spoken(self, one: Quoted, speaker: tuple[int, int] | None) -> Manner:
        """Direct, unless an organisation heads a line without marks: "UN: hundreds freed" is told by the writer."""
        headed = speaker is not None and self._tokens[speaker[0]].start == one.outer.start
        body = headed and speaker is not None and self._tokens[speaker[1] - 1].lower in self._words.voices.bodies
        return "indirect" if body else "direct"

    # -- words told by a sentence --

    def _sentence(self, sentence: Span, number: int) -> list[Quotation]:
        inside = self._indexes(sentence)
        if len(inside) > _LONGEST_SENTENCE:
            return []
        sayings = Speech(
            self._tokens,
            inside.start,
            inside.stop,
            self._words,
            self._inside.__contains__,
        ).sayings()
        made = []
        for at, saying in enumerate(sayings):
            if saying.content:
                content = self._content(
                    saying,
                    sayings[at + 1] if at + 1 < len(sayings) else None,
                    inside.stop,
                )
            elif number > 0:
                content = self._bare(self._sentences[number - 1])
            else:
                continue
            if not content:
                continue
            if self._is_denial(saying):
                continue
            speaker = self._span(*saying.speaker) if saying.speaker is not None else None
            cue = self._span(*saying.cue)
            made.append(
                Quotation(
                    self._manner(content),
                    content,
                    cue,
                    speaker,
                    self._names.of(speaker, number),
                )
            )
        return made

    def _is_denial(self, saying: Saying) -> bool:
        """Whether the words are what somebody denies: they are nobody's then."""
        first, last = saying.cue
        denies = self._words.voices.denies
        return any(denies.at(self._tokens, index, len(self._tokens)) is not None for index in range(first, last))

    def _content(self, saying: Saying, following: Saying | None, stop: int) -> tuple[Span, ...]:
        parts = [self._span(first, last) for first, last in saying.content]
        if saying.before and following is None:
            # "…," X said, "…": what follows in marks goes on.
            behind = max(
                saying.cue[1],
                saying.content[-1][1],
                saying.speaker[1] if saying.speaker is not None else 0,
            )
            if behind < stop:
                parts.extend(one.outer for one in self._opening_in(self._span(behind, stop)))
        return tuple(bare for part in parts for bare in self._bare(part) if bare.start < bare.end)

    def _loose(self, sentence: Span, last: Quotation | None) -> Quotation | None:
        """A sentence in marks that no verb of saying introduces."""
        here = self._opening_in(sentence)
        if last is not None and self._continues(last, sentence):
            parts = tuple(part for one in here[:1] for part in one.parts)
            return Quotation(last.manner, (*last.content, *parts), last.cue, last.speaker, last.name)
        whole = [
            one
            for one in here
            if one.outer.start == sentence.start
            and len(self._text[one.outer.start : one.outer.end].split()) >= _LEAST_WORDS
        ]
        return Quotation("direct", whole[0].parts) if whole else None

    def _continues(self, last: Quotation, sentence: Span) -> bool:
        """Whether a sentence is nothing but the next words in marks of the speaker before, in the same paragraph."""
        here = self._opening_in(sentence)
        return (
            bool(here)
            and not self._text[sentence.start : here[0].outer.start].strip("—–― -")
            and here[0].outer.end >= sentence.end - 1
            and last.manner != "indirect"
            and last.cue is not None
            and last.whole.end < sentence.start
            and "\n" not in self._text[last.whole.end : sentence.start]
        )

    # -- parts --

    def _manner(self, content: Sequence[Span]) -> Manner:
        # A mark may be two characters wide.
        around = Span(max(0, content[0].start - 2), content[-1].end)
        marked = [one for one in self._opening_in(around) if any(part.overlaps(one.outer) for part in content)]
        if not marked:
            return "indirect"
        inside = [part for one in marked for part in one.parts]
        plain = all(any(piece.covers(part) for piece in inside) for part in content)
        return "direct" if plain else "mixed"

    def _bare(self, span: Span) -> tuple[Span, ...]:
        """Without marks around all of it, and the stop at the end of what is told."""
        start, end = span.start, span.end
        for one in self._opening_in(Span(start, start + 1)):
            if one.outer.start == start and one.outer.end >= end - 1:
                *before, last = one.parts
                return *before, Span(
                    last.start,
                    last.end - 1 if self._text[last.end - 1] == "," else last.end,
                )
        while end > start and self._text[end - 1] in ".,;:!? ":
            end -= 1
        return (Span(start, end),)

    def _opening_in(self, span: Span) -> Sequence[Quoted]:
        """The quotations whose opening mark lies in a span."""
        return self._quoted[bisect_left(self._opened, span.start) : bisect_left(self._opened, span.end)]

    def _span(self, first: int, stop: int) -> Span:
        return Span(self._tokens[first].start, self._tokens[stop - 1].end)

    def _indexes(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))


def _merged(parts: Sequence[Span], quotations: Sequence[Quoted]) -> list[Span]:
    """Sentences, put together where a quotation runs over their end."""
    merged: list[Span] = []
    opened = [one.outer.start for one in quotations]
    for part in parts:
        last = bisect_left(opened, merged[-1].end) - 1 if merged else -1
        if last >= 0 and part.start < quotations[last].outer.end:
            merged[-1] = Span(merged[-1].start, part.end)
        else:
            merged.append(part)
    return merged
