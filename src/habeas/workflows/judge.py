"""Identity on record: judge a pair of person records, and undo a judgement. Both are entries; no record is changed.

To undo is to take an entry back (``register.retractions``): what had been judged before stands again, and counts are what
they were. An undo is undone in the same way. As known before the day of either, everything is as it was then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from habeas.access.levels import highest
from habeas.errors import InputError, Place
from habeas.identity.judgements import Judgement, Verdict, day_of, judgement_of, standing
from habeas.ledger.entries import Draft, Entry
from habeas.ledger.statement import retraction
from habeas.register.retractions import retractions
from habeas.workflows.ask import Log, view_of

_ALWAYS = "9999-12-31"


class Ledger(Log, Protocol):
    """What of a ledger is needed to judge: to read it, and to append."""

    def append(self, drafts: Iterable[Draft], *, expected_size: int | None = None) -> range: ...


@dataclass(frozen=True)
class Undone:
    """What was undone: the entry that does it, the judgement that it is about, and what stands on the pair since."""

    seq: int
    judgement: Judgement
    stands: Judgement | None


def judge(ledger: Ledger, left: str, right: str, verdict: Verdict, *, why: str, by: str, today: date) -> int:
    """Record a judgement on two person records, and return its entry. A newer one stands before the older."""
    view = view_of(ledger)
    for record in (left, right):
        if record not in view.records or view.records[record].kind != "person":
            raise InputError(f"There is no person {record} on record.", mend="`habeas person NAME` shows the ids.")
    judgement = Judgement(left, right, verdict, today.isoformat(), why, by)
    who = highest(view.records[left].id_level, view.records[right].id_level)
    return ledger.append([judgement.draft(who)], expected_size=view.checkpoint.size).start


def undo(ledger: Ledger, seq: int, *, why: str, by: str, today: date) -> Undone:
    """Take back the judgement of entry ``seq``, or the undo that entry is. Raises ``InputError`` where it is neither."""
    size = ledger.size
    entries = list(ledger.entries(0, size))
    if not why.strip():
        raise InputError("An undo needs a reason.", mend="Say why, so that somebody else can check it.")
    entry = _undoable(entries, seq)
    judged = _judgement(entries, entry)
    if today.isoformat() < day_of(entry):
        raise InputError(f"It was reported on {day_of(entry)}: it cannot be undone before.")
    draft = retraction(by, seq, None, reported=today.isoformat(), reason=why)
    placed = ledger.append([draft], expected_size=size).start
    after = [*entries, Entry(placed, draft.kind, "", by, draft.fields)]
    taken = retractions(after, _ALWAYS, frozenset()).whole
    stand = (j for e in after if e.kind == "judgement" and e.seq not in taken and (j := judgement_of(e)) is not None)
    return Undone(placed, judged, standing(j for j in stand if j.pair == judged.pair).get(judged.pair))


def _undoable(entries: list[Entry], seq: int) -> Entry:
    place, mend = Place(entry=seq), "`habeas person` names the entries of its judgements."
    if not 0 <= seq < len(entries):
        raise InputError(f"There is no entry {seq}: the ledger has {len(entries)}, counted from 0.", mend=mend)
    before = retractions(entries, _ALWAYS, frozenset()).whole.get(seq)
    if before is not None:
        raise InputError("It is undone already.", place=place, mend=f"Undo that: --undo {before.seq}.")
    return entries[seq]


def _judgement(entries: list[Entry], entry: Entry) -> Judgement:
    """The judgement that an entry is, or that a chain of undos leads to."""
    place = Place(entry=entry.seq)
    while entry.kind == "retraction" and entry.value("of") is not None:
        entry = entries[entry.value("of")]
    if entry.kind != "judgement":
        mend = "A statement is taken back with `habeas correct RECORD --retract ENTRY`."
        raise InputError("This is no judgement, and undoes none.", place=place, mend=mend)
    judged = judgement_of(entry)
    if judged is None:
        raise InputError("Its pair was erased: it joins nobody.", place=place)
    return judged
