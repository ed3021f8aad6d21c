"""Put a definition on record from a TOML file: an organisation, a word, a version, a base word, a condition, a sentence.

::

    organisation = "ruritania-watch"      # the key of a source
    word = "political_prisoner_held"
    version = "1"                         # a change is a new version
    counts = "held"                       # the word of the register whose dates and events it goes by
    condition = '''
    "Ruritania Watch" in recognised_by && custody != "house_arrest"
    '''
    sentence = "People behind bars whom Ruritania Watch recognises as political prisoners."
    basis = "Statutes of Ruritania Watch, article 2"
    url = "https://…"

The same version with the same content is not recorded twice; with other content it is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from habeas.answers.defined import base_word, made
from habeas.answers.definitions import Definition
from habeas.answers.facts import FACTS
from habeas.errors import InputError, QuestionError
from habeas.ledger.entries import Entry
from habeas.ledger.log import Ledger
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from habeas.rules.condition import Condition
from habeas.rules.written import Table, read_written
from habeas.workflows.import_list import check_source_key

_WORD = re.compile(r"[a-z][a-z0-9_]*\Z")
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


@dataclass(frozen=True)
class Written:
    """A definition as a file has it, checked: what it says, by predicate, and what that counts."""

    says: dict[str, str]
    definition: Definition


@dataclass(frozen=True)
class Put:
    """What came of it: the definition's id and its entry; ``new`` is false where it was on record already."""

    id: str
    seq: int
    new: bool


def read_definition(text: str, file: str) -> Written:
    """The definition in a TOML text. Raises ``InputError`` with the line and the mend."""
    table = read_written(text, file)
    says = {name: table.text(name) for name in ("organisation", "word")}
    says["version"] = _version(table)
    says |= {name: table.text(name) for name in ("counts", "condition", "sentence")}
    says |= {name: said for name in ("basis", "url", "note") if (said := table.text_or_none(name)) is not None}
    table.done()
    try:
        check_source_key(says["organisation"])
    except InputError as error:
        raise InputError(error.what, place=table.at("organisation"), mend=error.mend) from None
    if _WORD.match(says["word"]) is None:
        raise InputError(
            f"“{says['word']}” is no word for a definition.", place=table.at("word"),
            mend="Write small letters, digits and underscores, such as political_prisoner_held.",
        )  # fmt: skip
    try:
        base_word(says["counts"])
    except QuestionError as error:
        raise InputError(error.what, place=table.at("counts"), mend=error.mend) from None
    return Written(says, made(says, Condition(says["condition"], FACTS, table.at("condition"))))


def define(ledger: Ledger, written: Written, *, by: str, today: date) -> Put:
    """Put it on record. Raises ``InputError`` where that version is on record with other content."""
    definition, size = written.definition, ledger.size
    subject = f"definition/{definition.organisation}/{definition.word}@{definition.version}"
    about = [e for e in ledger.entries(0, size) if e.value("subject") == subject or e.kind == "retraction"]
    for entry in about:
        if entry.kind == "statement" and _said(entry) != written.says:
            raise InputError(
                f"{definition.id} is on record with other content, in entry {entry.seq}.",
                mend="Give the change a new version.",
            )
    standing = fold(about).records.get(subject)
    if standing is not None:
        return Put(definition.id, max(said.seq for said in standing.says.values()), new=False)
    assert definition.organisation is not None
    because = {"note": written.says.get("basis", "a definition, handed in as a file")}
    statement = Statement(
        "definition", subject, definition.organisation, today.isoformat(), dict(written.says), because
    )  # fmt: skip
    return Put(definition.id, ledger.append([statement.draft(by)], expected_size=size)[0], new=True)


def _said(entry: Entry) -> dict[str, str]:
    return {name.removeprefix("says."): told.value for name, told in entry.fields.items() if name.startswith("says.")}


def _version(table: Table) -> str:
    if "version" not in table.values:
        raise InputError(
            "A definition without a version cannot be told from its next one.", place=table.place,
            mend='Write version = "1".',
        )  # fmt: skip
    version = table.text("version")
    if _VERSION.match(version) is None:
        raise InputError(f"“{version}” is no version.", place=table.at("version"), mend='Write version = "1".')
    return version
