"""Events of an answer, held against the text.

The person is one of the document's, by the words that name them there; the act is a term of the vocabulary, told by words
that stand in the text. Court, facility and articles of law are kept as printed, or left out. A sentence's length is the one
that the rules read in the printed words.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.event import Event
from habeas.claims.mention import Named
from habeas.documents.span import Span
from habeas.reading.roles import NOTES
from habeas.reading.verification.fields import Item, code, items, listed, names, optional, stretch
from habeas.reading.verification.printed import Printed
from habeas.reading.verification.tally import Tally, Unverifiable
from habeas.reading.verification.wording import Wording
from habeas.vocabulary.terms import EVENT

_Told = tuple[str, Span, Span]


class Events:
    """The verified events of a document, taken in answer by answer."""

    def __init__(self, wording: Wording, printed: Printed | None, tally: Tally) -> None:
        self._wording, self._printed, self._tally = wording, printed, tally
        self._asked: list[tuple[Item, Span]] = []

    def take(self, answer: Item, within: Span) -> None:
        """Take in the events of an answer about one stretch of the text."""
        self._asked.extend((item, within) for item in items(answer, "events", self._tally))

    def of(self, persons: Sequence[Named]) -> tuple[Event, ...]:
        """The events that happened to these persons, in the order of the text."""
        people = {mention.span: person.name for person in persons for mention in person.mentions}
        found: dict[_Told, Event] = {}
        for item, within in self._asked:
            try:
                event = self._verified(item, within, people)
                told = (event.act, event.mention, event.cue)
                if told in found:
                    raise Unverifiable("one event told twice")
            except Unverifiable as error:
                self._tally.drop(str(error))
            else:
                found[told] = event
        return tuple(sorted(found.values(), key=lambda event: event.span))

    def _verified(self, item: Item, within: Span, people: dict[Span, str]) -> Event:
        act = code(item, "act", tuple(EVENT))
        mention = self._wording.one(item.get("person"), within, item.get("sentence"))
        person = next((name for span, name in people.items() if span.overlaps(mention)), None)
        if person is None:
            raise Unverifiable("an event of nobody named")
        from_, to = (None, None) if self._printed is None else stretch(item, self._printed, self._tally)
        return Event(
            act, person, mention,
            cue=self._wording.one(item.get("cue"), within, item.get("sentence")),
            from_=from_, to=to,
            years=self._years(item, within),
            articles=self._articles(item, within),
            court=self._words(item, "court", within),
            facility=self._words(item, "facility", within),
            attributed_to=names(item, "attributed_to", self._wording),
            negated_or_role=None if item.get("note") is None else NOTES[code(item, "note", tuple(NOTES))],
        )  # fmt: skip

    def _years(self, item: Item, within: Span) -> tuple[int | None, int | None] | None:
        """The length of the sentence, from its printed number."""
        span = optional(item, "years", self._wording, within, self._tally)
        printed = None if span is None or self._printed is None else self._printed.number_at(span)
        quantity = None if printed is None else printed.quantity("sentenced_years")
        if quantity is None:
            if span is not None:
                self._tally.amend("length of a sentence that is no number, left out")
            return None
        return quantity.low, quantity.high

    def _articles(self, item: Item, within: Span) -> tuple[str, ...]:
        found = []
        for words in listed(item.get("articles")):
            places = self._wording.all(words, within)
            if places:
                found.append(places[0].of(self._wording.text))
            else:
                self._tally.amend("article not in the document, left out")
        return tuple(found)

    def _words(self, item: Item, name: str, within: Span) -> str | None:
        """Words as printed, wherever they stand."""
        if item.get(name) is None:
            return None
        found = self._wording.all(item[name], within)
        if not found:
            self._tally.amend(f"{name} not in the document, left out")
            return None
        return found[0].of(self._wording.text)
