"""Decisions made elsewhere: a file of JSON lines, one decision a line, as ``habeas review --list --json`` names the claims.

::

    {"claim": "figure-9f2c1a0b7d3e4f5a-120-123", "decision": "accept"}
    {"claim": "figure-9f2c1a0b7d3e4f5a-240-242", "decision": "amend", "says": {"value": "14..", "modality": "at_least"}}
    {"claim": "person-9f2c1a0b7d3e4f5a-31-51", "decision": "reject", "reason": "an official"}

``says`` are values as they are typed in the terminal; null takes one away. ``reason`` and ``level`` may stand with each,
``skip`` leaves a claim undecided, ``undo`` takes a decision back. All of a file goes on record, or nothing: a line that
cannot be used is an error that names it. A claim that was decided before stays as it is and is counted, so that a file can be
given twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from habeas.access.levels import Level
from habeas.errors import InputError, Place
from habeas.ledger.statement import find_predicate
from habeas.register.reviews import Decision, Review
from habeas.workflows.by_hand import read_value
from habeas.workflows.docket import Docket
from habeas.workflows.matters import Matter, Says, check_says
from habeas.workflows.review import Decided, Reviewer, Verdict

WORDS: Mapping[str, Decision] = {"accept": "accepted", "amend": "amended", "reject": "rejected"}
_ALL = (*WORDS, "skip", "undo")
_NAMES = ("claim", "decision", "says", "reason", "level")
_MEND = 'Write lines such as {"claim": "figure-…", "decision": "accept"}.'


@dataclass(frozen=True)
class Line:
    """One decision of a file. ``hash`` is how the SHA-256 of the claim's report begins."""

    place: Place
    claim: str
    decision: str
    says: Mapping[str, Any]
    reason: str
    level: Level | None

    @property
    def hash(self) -> str:
        """How the SHA-256 of the report begins, as the claim's id has it."""
        parts = self.claim.split("-")
        return parts[1] if len(parts) > 1 else ""


@dataclass(frozen=True)
class Outcome:
    """What came of a file: the claims that it skips, and those it decides that were decided before."""

    skipped: frozenset[str]
    before: tuple[Review, ...]
    undone: int


def read_lines(lines: Iterable[bytes], name: str) -> list[Line]:
    """The decisions of a file called ``name``. Raises ``InputError`` naming file and line."""
    found: dict[str, Line] = {}
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        place = Place(name, row=number)
        line = _line(raw, place)
        earlier = found.setdefault(line.claim, line)
        if earlier is not line:
            what = f"The claim {line.claim} stands in row {earlier.place.row} already."
            raise InputError(what, place=place, mend="Decide each claim once in a file.")
    return list(found.values())


def apply(lines: Iterable[Line], docket_of: Callable[[Line], Docket], reviewer: Reviewer) -> Outcome:
    """Put the decisions on record. Raises ``InputError`` naming the line that cannot be used; nothing is recorded then."""
    verdicts: list[Decided] = []
    before: list[Review] = []
    undone: list[Review] = []
    skipped: list[str] = []
    for line in lines:
        try:
            docket = docket_of(line)
            matter = next((one for one in docket.everything if one.id == line.claim), None)
            if matter is None:
                raise InputError(
                    f"The report has no claim {line.claim}.", mend="`habeas review --list` shows its claims."
                )
            decided = reviewer.past.review(matter)
            if line.decision == "undo":
                undone.append(_there(decided, line))
            elif line.decision == "skip":
                skipped.append(line.claim)
            elif decided is not None:
                before.append(decided)
            else:
                verdicts.append((docket.report, matter, _verdict(line, matter)))
        except InputError as error:
            place = Place(line.place.file, line.place.row, error.place.column)
            raise InputError(error.what, place=place, mend=error.mend) from None
    reviewer.record(verdicts, undone)
    return Outcome(frozenset(skipped), tuple(before), len(undone))


def amended(matter: Matter, changes: Mapping[str, Any]) -> Says:
    """What a claim says with some values changed, as they were typed; None takes one away. Raises ``InputError``."""
    says = dict(matter.says)
    for name, value in changes.items():
        find_predicate(matter.kind, name)
        if value is None:
            says.pop(name, None)
        else:
            typed = isinstance(value, str | int) and not isinstance(value, bool)
            says[name] = read_value(matter.kind, name, str(value)) if typed else value
    check_says(matter.kind, says)
    return says


def _there(decided: Review | None, line: Line) -> Review:
    if decided is None:
        raise InputError(f"Nothing was decided of {line.claim}.", mend="Leave the line out.")
    return decided


def _verdict(line: Line, matter: Matter) -> Verdict:
    decision = WORDS[line.decision]
    if decision == "rejected" and not line.reason.strip():
        raise InputError("A rejection needs a reason.", mend='Add "reason" to the line.')
    if decision != "amended":
        return Verdict(decision, None, line.level, line.reason)
    says = amended(matter, line.says)
    if says == dict(matter.says) and line.level is None:
        raise InputError("It amends nothing.", mend='Say "accept", or give other values in "says".')
    return Verdict(decision, says, line.level, line.reason)


def _line(raw: bytes, place: Place) -> Line:
    try:
        told = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"The line is no JSON ({error}).", place=place, mend=_MEND) from None
    if not isinstance(told, dict):
        raise InputError("The line is no JSON object.", place=place, mend=_MEND)
    strange = [name for name in told if name not in _NAMES]
    if strange:
        raise InputError(f"“{strange[0]}” is no part of a decision.", place=place, mend=f"Parts: {', '.join(_NAMES)}.")
    claim, decision = told.get("claim"), told.get("decision")
    if not isinstance(claim, str) or not claim:
        raise InputError("The line names no claim.", place=place, mend=_MEND)
    if decision not in _ALL:
        raise InputError(f"“{decision}” is no decision.", place=place, mend=f"Say one of: {', '.join(_ALL)}.")
    says, reason, level = told.get("says", {}), told.get("reason", ""), told.get("level")
    if not isinstance(says, dict) or (says and decision != "amend"):
        raise InputError(
            "Only an amended claim says other values.", place=place, mend='Say "amend", or leave "says" out.'
        )
    if not isinstance(reason, str):
        raise InputError(f"{reason!r} is no reason.", place=place, mend="Give a text.")
    if level is not None and level not in list(Level):
        raise InputError(f"“{level}” is no level.", place=place, mend=f"Levels are: {', '.join(Level)}.")
    return Line(place, claim, decision, says, reason, None if level is None else Level(level))
