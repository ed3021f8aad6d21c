"""Definitions on record: what an organisation counts under a word of its own, as versioned data with a condition.

``viasna/political_prisoner_held`` names the newest version of a definition, ``viasna/political_prisoner_held@2`` that one.
It counts what its base word counts (``held``, ``pardoned``, …) of which its condition holds: yes counts certainly, unknown
possibly, no not at all. A condition that speaks of custody decides alone which custody counts; otherwise the base word's does.

Definitions are method, not the world: they count by their place in the ledger, not by what was known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from habeas.answers.definitions import DEFINITIONS, Definition, definition
from habeas.answers.facts import FACTS
from habeas.answers.matters import NONE, Matters, fact
from habeas.answers.question import Question
from habeas.answers.truth import Truth
from habeas.errors import QuestionError
from habeas.register.records import Record
from habeas.register.view import View
from habeas.rules.condition import Condition
from habeas.rules.finding import Verdict
from habeas.rules.kinds import Facts
from habeas.vocabulary.suggestions import did_you_mean
from habeas.vocabulary.terms import CUSTODY

_TRUTH = {Verdict.YES: Truth.CERTAIN, Verdict.UNKNOWN: Truth.POSSIBLE, Verdict.NO: Truth.OUT}


@dataclass(frozen=True)
class Defined:
    """A definition on record: what it counts, the base word, and the entry that it stands in."""

    definition: Definition
    base: str
    basis: str
    url: str | None
    reported: str
    seq: int


def definitions_on_record(view: View) -> tuple[Defined, ...]:
    """Every version of every definition, in the order they came on record."""
    whole = view if view.whole is None else view.whole
    return tuple(sorted(map(_defined, whole.of("definition")), key=lambda one: one.seq))


def resolved(view: View, question: Question) -> Question:
    """The question with the definition that its word names, where that is one on record; its version is then named.

    Raises ``QuestionError`` for one that is not there, naming those that are.
    """
    if "/" not in question.what or question.defined is not None:
        return question
    there = definitions_on_record(view)
    wanted = question.what.strip()
    found = [one for one in there if wanted in {one.definition.id, one.definition.id.rpartition("@")[0]}]
    if not found:
        names = [name for one in there for name in (one.definition.id.rpartition("@")[0], one.definition.id)]
        mend = did_you_mean(wanted, names) if names else "`habeas define FILE` puts one on record."
        raise QuestionError(f"There is no definition “{wanted}” on record.", mend=mend)
    return replace(question, what=found[-1].definition.id, defined=found[-1].definition)


def truth_of(word: Definition, facts: Facts) -> tuple[Truth, str, Matters]:
    """How firmly a definition's condition holds; why it cannot be told; which facts are not told, and which decide against it."""
    condition = word.condition
    if condition is None:
        return Truth.CERTAIN, "", NONE
    found = condition.verdict(facts)
    why = f"the definition leaves it open ({found.words})" if found.words else ""
    matters = NONE
    if found.verdict is not Verdict.YES:
        against = (name for name in word.facts if condition.outcome({name: facts.get(name, ())}) is Verdict.NO)
        untold = (name for name in word.facts if not facts.get(name))
        matters = Matters(frozenset(map(fact, untold)), frozenset(map(fact, against)))
    return _TRUTH[found.verdict], why, matters


@lru_cache(maxsize=256)
def condition_of(text: str) -> Condition:
    """The condition of a text on record: one object for each text, so that what it found is kept between questions."""
    return Condition(text, FACTS)


def made(says: Mapping[str, str], condition: Condition) -> Definition:
    """The definition that is said so: the base word's, with its own name, sentence and condition."""
    base = base_word(says["counts"])
    custody = frozenset(CUSTODY) if "custody" in condition.facts else base.custody
    return replace(
        base, word=says["word"], sentence=says["sentence"], synonyms=(), custody=custody,
        organisation=says["organisation"], version=says["version"], condition=condition,
    )  # fmt: skip


def base_word(word: str) -> Definition:
    """The word that a definition counts by. Raises ``QuestionError`` for none, or for another definition."""
    if "/" in word:
        raise QuestionError(f"“{word}” is no word to count by.", mend=did_you_mean(word, DEFINITIONS))
    return definition(word)


def _defined(record: Record) -> Defined:
    says = {name: str(said.value) for name, said in record.says.items()}
    first = min(record.says.values(), key=lambda said: said.seq)
    try:
        found = made(says, condition_of(says["condition"]))
    except KeyError as error:
        raise QuestionError(
            f"{record.id} has no {error.args[0]} any more, and cannot be asked by.", mend="Record a new version."
        ) from None
    return Defined(found, says["counts"], says.get("basis", ""), says.get("url"), first.reported, first.seq)
