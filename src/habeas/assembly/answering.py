"""Where answers come from: the columns of a large register, on DuckDB or Spark, or the view that is folded of a small one.

Up to ``FOLDED`` entries a fold is sooner done than columns are made and an engine is loaded. What the columns cannot answer
is always answered by the fold. The environment variable ``HABEAS_ENGINE`` decides otherwise: ``fold``, ``duckdb``, ``spark``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.answers.answer import Answer
from habeas.answers.balance import Balance, Moment, balance
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.answers.series import Series, Step, series
from habeas.errors import InputError
from habeas.ledger.log import Ledger
from habeas.ledger.store import Store
from habeas.register.view import View
from habeas.vocabulary.suggestions import did_you_mean
from habeas.workflows.ask import reference, size_asked

if TYPE_CHECKING:  # what columns need takes longer to import than a small register takes to answer
    from habeas.adapters.projections import Projections
    from habeas.answers.columnar.projection import Projection

FOLDED = 20_000
ENGINE = "HABEAS_ENGINE"
_ENGINES = ("fold", "duckdb", "spark")
Views = Callable[[date | None, int | None], View]


class Answering:
    """The answers of a register; ``views`` folds it for a day as known and a number of entries."""

    def __init__(self, ledger: Ledger, store: Store, folder: Path, views: Views) -> None:
        self._ledger, self._store, self._folder, self._views = ledger, store, folder, views
        self._projections: Projections | None = None

    def count(self, question: Question) -> Answer:
        """See ``answers.count``."""
        projection = self._projection(question)
        if projection is None:
            return count(self._views(question.known, question.recorded), question)
        from habeas.answers.columnar import count as columnar

        return columnar.count(projection, question)

    def series(self, question: Question, every: Step, *, cumulative: bool = False, then: bool = False) -> Series:
        """See ``answers.series``."""
        projection = self._projection(question)
        if projection is None:
            view = self._views(question.known, question.recorded)
            return series(view, question, every, cumulative=cumulative, then=then)
        from habeas.answers.columnar.series import series as columnar

        return columnar(projection, question, every, cumulative=cumulative, then=then)

    def balance(self, question: Question, opening: Moment, closing: Moment) -> Balance:
        """See ``answers.balance``."""
        projection = self._projection(question, over_time=True)
        if projection is None:
            return balance(self._views(None, question.recorded), question, opening, closing)
        from habeas.answers.columnar.balance import balance as columnar

        return columnar(projection, question, opening, closing)

    def close(self) -> None:
        """Let go of the engine."""
        if self._projections is not None:
            self._projections.close()

    def _projection(self, question: Question, *, over_time: bool = False) -> Projection | None:
        """The columns to ask; None where a fold answers."""
        ledger = self._ledger
        size = size_asked(ledger, question.recorded)
        engine = os.environ.get(ENGINE) or ("fold" if size <= FOLDED else "duckdb")
        if engine not in _ENGINES:
            raise InputError(f"{ENGINE}: there is no engine “{engine}”.", mend=did_you_mean(engine, _ENGINES))
        if engine == "fold":
            return None
        from habeas.answers.columnar.answerable import answerable, decided

        if not answerable(question, over_time=over_time):
            return None
        projections = self._of(engine)
        checkpoint = reference(ledger.checkpoint(size))
        if size < ledger.size:
            found = projections.of_first(size, ledger.row(size - 1).leaf.hex() if size else "", checkpoint)
        else:
            found = projections.newest(checkpoint)
        return found if "/" not in question.what or decided(found, question) else None

    def _of(self, engine: str) -> Projections:
        if self._projections is None:
            from habeas.adapters.columns.folder import ColumnsFolder
            from habeas.adapters.engines import engine_of
            from habeas.adapters.projections import Projections

            self._projections = Projections(
                self._ledger, self._store.disclosures, ColumnsFolder(self._folder), engine_of(engine)
            )
        return self._projections
