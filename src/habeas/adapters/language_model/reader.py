"""A reader that asks a language model, a stretch of the document at a time, and lets through only what the document bears out.

A stretch whose answer cannot be used is a failure with a name in the account. A server that cannot be used at all is an error.
One that does not know JSON Schema is asked without.
"""

from __future__ import annotations

from collections.abc import Callable

from habeas.adapters.language_model.chunks import chunks
from habeas.adapters.language_model.question import question
from habeas.adapters.language_model.server import RefusedError, Server
from habeas.documents.document import Document
from habeas.documents.span import Span
from habeas.reading.reader import Findings
from habeas.reading.verification.answer import AnswerError, Answers, parse_answer

_SHAPE_UNKNOWN = frozenset({400, 422, 501})


class ModelReader:
    """Reads documents with the model of this name. ``progress`` is told how many stretches of how many are read."""

    def __init__(
        self, server: Server, model: str, progress: Callable[[int, int], None] = lambda _done, _all: None
    ) -> None:
        self.name = f"model {model}"
        self._server, self._model, self._progress = server, model, progress
        self._shaped = True

    def read(self, document: Document, country: str | None) -> Findings:
        """The document's claims that could be verified, and the account of those that could not. Raises ``ServerError``."""
        stretches = chunks(document.text)
        answers = Answers(document, country)
        for done, stretch in enumerate(stretches):
            self._progress(done, len(stretches))
            try:
                answers.take(parse_answer(self._asked(document, stretch)), stretch)
            except AnswerError as error:
                answers.fail(stretch, str(error))
        self._progress(len(stretches), len(stretches))
        return answers.findings()

    def _asked(self, document: Document, stretch: Span) -> str:
        text = stretch.of(document.text)
        if self._shaped:
            try:
                return self._server.ask(question(self._model, document.about, text, shaped=True))
            except RefusedError as error:
                if error.status not in _SHAPE_UNKNOWN:
                    raise
            plain = self._server.ask(question(self._model, document.about, text, shaped=False))
            self._shaped = False
            return plain
        return self._server.ask(question(self._model, document.about, text, shaped=False))
