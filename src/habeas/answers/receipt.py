"""A receipt: a question, its two times, the ledger's checkpoint and the value, enough to take the same answer again.

``replay`` counts again over the entries that were on record then, and says whether the log still has the root that the
receipt names, whether the value is the same, and, where something was erased since, in which entries. An erasure may
change the value without changing the root: erased is not tampered.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from habeas.access.levels import Level
from habeas.answers.answer import Answer, CheckpointRef
from habeas.answers.conditions import check_sight
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.answers.wire import Json, bounds_json, question_json, read_question
from habeas.errors import InputError
from habeas.ledger.entries import Entry
from habeas.register.view import fold
from habeas.vocabulary.quantities import Bounds

FORM = "habeas receipt 1"


@dataclass(frozen=True)
class Receipt:
    """What was asked, by which definition, at which place of the ledger, and what came out."""

    question: Question
    definition: str
    checkpoint: CheckpointRef
    value: Bounds
    rows: tuple[tuple[tuple[str, ...], Bounds], ...]

    def text(self) -> str:
        """The receipt as a JSON text."""
        fields = {
            "form": FORM,
            "question": question_json(self.question),
            "definition": self.definition,
            "checkpoint": vars(self.checkpoint),
            "value": bounds_json(self.value),
            "rows": [{"keys": list(keys), **bounds_json(value)} for keys, value in self.rows],
        }
        return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True)
class Replay:
    """The answer taken again, and how it compares. ``erased`` names entries and their fields that are gone since."""

    receipt: Receipt
    answer: Answer
    erased: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def same_log(self) -> bool:
        """Whether the log has at that size the root that the receipt names."""
        return self.answer.checkpoint == self.receipt.checkpoint

    @property
    def same_definition(self) -> bool:
        """Whether the word still counts what it counted then."""
        return self.answer.question.word.id == self.receipt.definition

    @property
    def same_value(self) -> bool:
        """Whether value and lines are the same."""
        return (self.answer.value, _rows(self.answer)) == (self.receipt.value, self.receipt.rows)

    @property
    def holds(self) -> bool:
        """Whether the receipt is confirmed in full."""
        return self.same_log and self.same_definition and self.same_value

    def explain(self) -> str:
        """What came of it, in sentences."""
        size = self.receipt.checkpoint.size
        said = [
            f"The log has at {size:,} entries the root that the receipt names."
            if self.same_log
            else f"This is not the log of the receipt: at {size:,} entries its root is another one.",
            f"The value is the same: {self.answer.value}."
            if self.same_value
            else f"The value is {self.answer.value} now; the receipt says {self.receipt.value}.",
        ]
        if not self.same_definition:
            said.append(f"The definition changed since: it was {self.receipt.definition}.")
        if self.erased:
            gone = "; ".join(f"entry {seq}: {', '.join(names)}" for seq, names in self.erased)
            said.append(f"Erased since, and missing from this count: {gone}.")
        return "\n".join(said)


def receipt_of(answer: Answer) -> Receipt:
    """The receipt of an answer. It is public: the question, the place in the ledger, numbers, and no name."""
    check_sight(answer.question.where, Level.PUBLIC)
    question = replace(answer.question, recorded=answer.checkpoint.size)
    return Receipt(question, question.word.id, answer.checkpoint, answer.value, _rows(answer))


def read_receipt(text: str) -> Receipt:
    """The receipt in a JSON text. Raises ``InputError`` where it is none."""
    try:
        found: Json = json.loads(text)
        if found["form"] != FORM:
            raise InputError(f"This is a receipt of another form: {found['form']!r}.")
        checkpoint = CheckpointRef(**found["checkpoint"])
        value = Bounds(**found["value"])
        rows = tuple((_keys(row), Bounds(row["low"], row["high"])) for row in found["rows"])
        return Receipt(read_question(found["question"]), found["definition"], checkpoint, value, rows)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("This is no receipt.", mend="`habeas count … --receipt FILE` writes one.") from error


def replay(receipt: Receipt, entries: Iterable[Entry], checkpoint: CheckpointRef) -> Replay:
    """Take the answer again. ``entries`` are all of the ledger; ``checkpoint`` is the ledger's at the receipt's size."""
    on_record = tuple(entries)
    size = receipt.checkpoint.size
    view = fold(on_record, known=receipt.question.known, recorded=size, checkpoint=checkpoint)
    erased = [
        (entry.value("of"), tuple(entry.value("names")))
        for entry in on_record[size:]
        if entry.kind == "erasure" and entry.value("of") < size
    ]
    return Replay(receipt, count(view, receipt.question), tuple(erased))


def _rows(answer: Answer) -> tuple[tuple[tuple[str, ...], Bounds], ...]:
    return tuple((row.headings(Level.PUBLIC), row.value) for row in answer.rows)


def _keys(row: Json) -> tuple[str, ...]:
    """The keys of a line; of version 0.3 and before it has one."""
    return tuple(row["keys"]) if "keys" in row else (row["key"],)
