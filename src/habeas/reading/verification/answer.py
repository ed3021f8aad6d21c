"""An answer as it came, and all answers about one document taken together.

An answer is JSON text: an object with the lists ``figures``, ``quotations``, ``persons`` and ``events``. A fence of
Markdown around it and what a model thought aloud before it are taken off; anything else that is no JSON is an error.
"""

from __future__ import annotations

import json
import re

from habeas.documents.document import Document
from habeas.documents.span import Span
from habeas.reading.language import LANGUAGES
from habeas.reading.reader import Account, Failure, Findings
from habeas.reading.verification.events import Events
from habeas.reading.verification.fields import Item
from habeas.reading.verification.figures import Figures
from habeas.reading.verification.persons import Persons
from habeas.reading.verification.printed import Printed
from habeas.reading.verification.quotations import Quotations
from habeas.reading.verification.tally import Tally
from habeas.reading.verification.wording import Wording

_FENCE = re.compile(r"```(?:json)?\s*\n(.*)\n\s*```\s*\Z", re.DOTALL)
_THOUGHT_ALOUD = "</think>"


class AnswerError(Exception):
    """An answer that cannot be used. Its text is the reason."""


def parse_answer(content: str) -> Item:
    """The object that an answer holds. Raises ``AnswerError``."""
    content = content.rpartition(_THOUGHT_ALOUD)[2].strip()
    fenced = _FENCE.match(content)
    try:
        found = json.loads(content if fenced is None else fenced[1])
    except (ValueError, RecursionError):
        raise AnswerError("the answer is not JSON") from None
    if not isinstance(found, dict):
        raise AnswerError("the answer is no JSON object")
    return found


class Answers:
    """What was answered about a document, verified part by part."""

    def __init__(self, document: Document, country: str | None) -> None:
        about = document.about
        self._tally = Tally()
        self._wording = Wording(document.text)
        printed = None
        if about.language in LANGUAGES:
            printed = Printed(document.text, published=about.published, country=country, language=about.language or "")
        self._figures = Figures(self._wording, printed, self._tally)
        self._quotations = Quotations(self._wording, self._tally)
        self._persons = Persons(self._wording, self._tally)
        self._events = Events(self._wording, printed, self._tally)
        self._read = 0
        self._failures: list[Failure] = []

    def take(self, answer: Item, within: Span) -> None:
        """Take in the answer about one stretch of the text."""
        for part in (self._figures, self._quotations, self._persons, self._events):
            part.take(answer, within)
        self._read += 1

    def fail(self, within: Span, reason: str) -> None:
        """No answer about this stretch could be used."""
        self._failures.append(Failure(within, reason))

    def findings(self) -> Findings:
        """What holds, and the account of what did not."""
        persons = self._persons.all()
        figures, quotations, events = self._figures.all(), self._quotations.all(), self._events.of(persons)
        account = Account(dict(self._tally.dropped), dict(self._tally.amended), self._read, tuple(self._failures))
        return Findings(figures, quotations, persons, events, account=account)
