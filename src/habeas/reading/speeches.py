"""What a text has in quotation marks, in lines of dialogue and of transcripts; with the speaker where the words bring theirs along.

Marks around a name («Рассвет») are none of quotation. Of words between which the author's stand ("“…, — said X. — …”"), and
of a line headed by a name ("X: …"), cue and speaker are told here; of all others, by the sentence they stand in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from habeas.claims.mention import Named
from habeas.documents.span import Span
from habeas.reading.asides import DASHES, asides, spoken
from habeas.reading.language import Grammar
from habeas.reading.paragraphs import paragraphs
from habeas.reading.quotemarks import Quoted, quoted
from habeas.reading.saying_verbs import SayingVerbs
from habeas.reading.signatures import heading
from habeas.reading.speech import Speech
from habeas.reading.tokens import Token

_LEAST_WORDS = 4
_LONGEST_NAME = 5
_SHORTEST_NAME = 2
# No sentence of a report has so many tokens: what does is a table or a flood, and nobody says it.
_LONGEST = 1000
_Range = tuple[int, int]


class Speeches:
    """``found`` are the quotations in order; ``told`` cue and speaker, as ranges of tokens, by where the quotation begins."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Grammar, persons: Sequence[Named]) -> None:
        self._text, self._tokens, self._words, self._persons = text, tokens, words, persons
        self._starts = [token.start for token in tokens]
        self.told: dict[int, tuple[_Range, _Range | None]] = {}
        # Marks around nothing but an aside or other marks hold no words.
        marked = [one for one in map(self._without_asides, self._marked(text)) if one.parts]
        self.found = sorted((*self._lines(marked), *marked), key=lambda one: one.outer)

    def _marked(self, text: str) -> list[Quoted]:
        """What stands in marks and is no name."""
        return [one for one in quoted(text) if not self._is_name(one)]

    def _is_name(self, one: Quoted) -> bool:
        """Whether the marks are those of a name: a few words, the first with a capital, behind a noun or before a verb of saying."""
        inside, outer = self._indexes(one.parts[0]), self._indexes(one.outer)
        if len(one.parts) > 1 or not 0 < len(inside) <= _LONGEST_NAME or not self._tokens[inside.start].is_capital:
            return False
        if not all(self._tokens[i].is_word or self._tokens[i].is_number or self._tokens[i].text == "-" for i in inside):
            return False
        first, stop = max(0, outer.start - 1), min(len(self._tokens), outer.stop + 1)
        verbs = SayingVerbs(self._tokens, first, stop, self._words, lambda _: False)
        if outer.start > 0 and self._tokens[outer.start - 1].is_word:
            subject = self._words.voices.order == "free" and len(inside) <= _SHORTEST_NAME
            return subject or verbs.at(outer.start - 1) is None
        return outer.stop < stop and verbs.at(outer.stop) is not None

    def _without_asides(self, one: Quoted) -> Quoted:
        """Words in marks without the author's between dashes, of which cue and speaker are remembered."""
        inside = self._indexes(Span(one.parts[0].start, one.parts[-1].end))
        parts = self._spoken(inside.start, inside.stop, one.outer.start)
        return one if parts is None else Quoted(parts, one.outer, one.closed)

    def _spoken(self, first: int, stop: int, opening: int) -> tuple[Span, ...] | None:
        if stop - first > _LONGEST:
            return None
        speech = Speech(self._tokens, first, stop, self._words, lambda _: False)
        between = asides(self._tokens, first, stop, lambda at, end: speech.author(at, end) is not None)
        if not between:
            return None
        author = speech.author(between[0][0] + 1, between[0][1])
        if author is not None:
            self.told[opening] = author
        return tuple(self._span(*part) for part in spoken(self._tokens, first, stop, between))

    def _lines(self, marked: Sequence[Quoted]) -> Iterable[Quoted]:
        """Lines of dialogue and of transcripts, which have no marks."""
        opened = [one.outer.start for one in marked]
        named = frozenset((m.span.start, m.span.end) for one in self._persons for m in one.mentions)
        for line in paragraphs(self._text):
            inside = self._indexes(line)
            if len(inside) < _LEAST_WORDS or self._has_marks(line, marked, opened):
                continue
            if self._tokens[inside.start].text in DASHES:
                parts = self._spoken(inside.start, inside.stop, line.start)
                if parts:
                    yield Quoted(parts, line, closed=True)
                continue
            name = heading(self._tokens, inside.start, inside.stop, self._words.voices, named)
            if name is not None:
                self.told[line.start] = ((name[1], name[1] + 1), name)
                yield Quoted((Span(self._tokens[name[1] + 1].start, line.end),), line, closed=True)

    @staticmethod
    def _has_marks(line: Span, marked: Sequence[Quoted], opened: Sequence[int]) -> bool:
        last = bisect_left(opened, line.end) - 1
        return last >= 0 and marked[last].outer.end > line.start

    def _span(self, first: int, stop: int) -> Span:
        return Span(self._tokens[first].start, self._tokens[stop - 1].end)

    def _indexes(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
