"""The conversation of a review: a claim is shown, one key decides, and the next is shown. Each decision is on record at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from rich.console import Console

from habeas.access.levels import Level
from habeas.cli._dialogue import Dialogue
from habeas.cli._keyboard import Keyboard
from habeas.cli._matter import layout, show_matter, stretches
from habeas.cli._plain import plain
from habeas.documents.table import cell_text
from habeas.errors import HabeasError, InputError
from habeas.ledger.statement import find_predicate
from habeas.register.reviews import Review
from habeas.vocabulary.predicates import Predicate
from habeas.workflows.by_hand import asked_of, read_value
from habeas.workflows.decisions import amended
from habeas.workflows.docket import Docket
from habeas.workflows.matters import COUNTED, Matter, check_field
from habeas.workflows.review import Reviewer, Verdict

KEYS: Mapping[str, str] = MappingProxyType({
    "a": "accept as it stands",
    "m": "amend, field by field",
    "r": "reject, with a reason",
})  # fmt: skip
REASONS: Mapping[str, str] = MappingProxyType({
    "1": "misread",
    "2": "not for this register",
    "3": "says the same as another claim",
})  # fmt: skip
_PROMPT = "accept [a]  amend [m]  reject [r]"


class Conversation(Dialogue):
    """Goes through the claims of a report with one reviewer. ``skipped`` are the ids of those that were left."""

    def __init__(self, console: Console, keyboard: Keyboard, reviewer: Reviewer) -> None:
        super().__init__(console, keyboard, KEYS, _PROMPT)
        self.skipped: set[str] = set()
        self._reviewer = reviewer

    def go_through(self, docket: Docket, matters: tuple[Matter, ...]) -> bool:
        """Ask about each of these claims. Whether the reviewer came to the end, and did not quit."""
        waiting, done = list(reversed(matters)), list[Matter]()
        parts = stretches(docket)
        while waiting:
            matter = waiting[-1]
            before = self._reviewer.past.review(matter)
            where = f"{len(done) + 1} of {len(done) + len(waiting)}"
            show_matter(self.console, docket, matter, parts, where, before=before)
            self.forget()
            try:
                pressed = self.ask_key()
                if pressed == "q":
                    return False
                if pressed == "u":
                    self._undo(docket, waiting, done)
                elif self._decided(pressed, docket, matter, before):
                    done.append(waiting.pop())
            except EOFError:
                self.say("")
                return False
            except HabeasError as error:
                self.say(f"  {error}", style="red")
                after = self._reviewer.past.review(matter)
                if after is not None and after != before:  # somebody else decided it meanwhile
                    waiting.pop()
        return True

    def _decided(self, pressed: str, docket: Docket, matter: Matter, before: Review | None) -> bool:
        """Do what the key says. Whether the claim is done with."""
        match pressed:
            case "s":
                self.skipped.add(matter.id)
                return True
            case "a":
                verdict: Verdict | None = Verdict("accepted")
            case "m":
                verdict = self._amend(matter)
            case _:
                reason = self._reason()
                verdict = Verdict("rejected", reason=reason) if reason else None
        if verdict is None:
            self.say("  Nothing was decided.")
            return False
        verdict = replace(verdict, instead=None if before is None else before.seq)
        self._reviewer.decide(docket.report, matter, verdict)
        self.skipped.discard(matter.id)
        self.say(f"  {verdict.decision.capitalize()}.", style="green")
        return True

    def _undo(self, docket: Docket, waiting: list[Matter], done: list[Matter]) -> None:
        """Go back to the claim before: take its decision back, or look again at one that was skipped."""
        if done and done[-1].id in self.skipped:
            self.skipped.discard(done[-1].id)
            waiting.append(done.pop())
            return
        last = self._reviewer.last(docket.report.sha256)
        if last is None:
            self.say("  There is nothing of yours to undo.")
            return
        self._reviewer.undo(last)
        self.say(f"  Undone: {last.decision} {last.claim}.", style="green")
        for held in (done, waiting):
            held[:] = [one for one in held if one.id != last.claim]
        waiting += [one for one in docket.everything if one.id == last.claim]

    def _reason(self) -> str:
        """Why; nothing takes the key back."""
        choices = "  ".join(f"[{key}] {reason}" for key, reason in REASONS.items())
        return self.ask_reason(f"Why? {choices}, or your words; Enter goes back: ", REASONS)

    def _amend(self, matter: Matter) -> Verdict | None:
        """Other values, one field after the other; nothing changed is no decision."""
        changes: dict[str, Any] = {}
        level: Level | None = None
        self.say(f"  Fields: {', '.join(_fields(matter))}, level", style="dim")
        while True:
            told = self.ask_line("Field (Enter: done; .: go back): ")
            name, equals, value = (part.strip() for part in told.partition("="))
            try:
                if told == "." or (not told and not changes and level is None):
                    return None
                if not told:
                    says = amended(matter, changes)
                    break
                if name == "level":
                    level = self._level(value)
                else:
                    changes |= self._field(matter, name, value if equals else None, changes)
            except InputError as error:
                self.say(f"  {error}", style="red")
        self.console.print(layout(matter.kind, says, level))
        reason = self.ask_reason("Why (Enter: that is what the report says): ", {})
        return Verdict("amended", says, level, reason)

    def _field(self, matter: Matter, name: str, value: str | None, changes: Mapping[str, Any]) -> dict[str, Any]:
        """One changed field, held to the vocabulary; none where it stays as it is."""
        what = find_predicate(matter.kind, name)
        told = self._ask_value(matter, what, changes) if value is None else value
        if told not in {"", "-"}:
            check_field(matter.kind, name, read_value(matter.kind, name, told))
        return {} if not told else {name: None if told == "-" else told}

    def _ask_value(self, matter: Matter, what: Predicate, changes: Mapping[str, Any]) -> str:
        now = changes.get(what.name, cell_text(matter.says.get(what.name), what.type)) or "nothing"
        self.say(f"  {what.meaning} ({what.type}); now: {plain(now)}")
        terms = COUNTED if what.name == "counted" else what.terms
        if terms is not None:
            self.say(f"  one of: {', '.join(terms)}")
        return self.ask_line(f"{what.name} (Enter: as it is; -: nothing): ")

    def _level(self, value: str) -> Level:
        told = value or self.ask_line(f"Who may see it, one of {', '.join(Level)}: ")
        if told not in list(Level):
            raise InputError(f"“{told}” is no level.", mend=f"Levels are: {', '.join(Level)}.")
        return Level(told)


def _fields(matter: Matter) -> tuple[str, ...]:
    return tuple(what.name for what in asked_of(matter.kind))
