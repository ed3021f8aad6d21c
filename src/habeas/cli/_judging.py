"""The conversation about pairs: two records side by side, one key decides, and the next is shown. On record at once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rich.console import Console

from habeas.access.levels import Level
from habeas.cli._dialogue import Dialogue
from habeas.cli._keyboard import Keyboard
from habeas.cli._pairs import in_words, lines_of, show_pair
from habeas.errors import HabeasError
from habeas.identity.judgements import Verdict
from habeas.workflows.pairs import Pair, Queue

KEYS: Mapping[str, str] = MappingProxyType({
    "y": "yes: they are the same person",
    "n": "no: they are different people",
    "m": "maybe: it cannot be told (unsure); joins nobody, and is asked no more",
})  # fmt: skip
VERDICTS: Mapping[str, Verdict] = MappingProxyType({"y": "same", "n": "different", "m": "unsure"})
REASONS: Mapping[str, str] = MappingProxyType({
    "1": "known to the team",
    "2": "relatives said so",
    "3": "a source says so",
})  # fmt: skip
_PROMPT = "Same? yes [y]  no [n]  maybe [m]"


class Judging(Dialogue):
    """Goes through the pairs of a queue with one person. ``skipped`` are those that were looked at and left."""

    def __init__(self, console: Console, keyboard: Keyboard, queue: Queue, level: Level) -> None:
        super().__init__(console, keyboard, KEYS, _PROMPT)
        self.skipped: set[frozenset[str]] = set()
        self._queue = queue
        self._level = level

    def go_through(self) -> None:
        """Ask about each pair that waits, until the end or until told to quit."""
        waiting, done = list(reversed(self._queue.pairs)), list[Pair]()
        while waiting:
            pair = waiting[-1]
            if not self._queue.waits(pair):
                waiting.pop()
                continue
            where = f"{len(done) + 1} of {len(done) + len(waiting)}"
            show_pair(self.console, self._queue, pair, where, self._level)
            self.forget()
            try:
                pressed = self.ask_key()
                if pressed == "q":
                    return
                if pressed == "u":
                    self._undo(waiting, done)
                elif self._decided(pressed, pair):
                    done.append(waiting.pop())
            except EOFError:
                self.say("")
                return
            except HabeasError as error:
                self.say(f"  {error}", style="red")

    def _decided(self, pressed: str, pair: Pair) -> bool:
        """Do what the key says. Whether the pair is done with."""
        if pressed == "s":
            self.skipped.add(pair.records)
            return True
        why = self._reason(pair, VERDICTS[pressed])
        if why is None:
            self.say("  Nothing was decided.")
            return False
        judgement = self._queue.decide(pair, VERDICTS[pressed], why)
        self.skipped.discard(pair.records)
        self.say(f"  {judgement.verdict.capitalize()}, entry {judgement.seq}.", style="green")
        if judgement.verdict == "same" and (against := self._queue.against(pair)):
            entries = ", ".join(str(one.seq) for one in against)
            self.say(f"  This contradicts entry {entries}: see `habeas judge --contradictions`.", style="bold")
        return True

    def _reason(self, pair: Pair, verdict: Verdict) -> str | None:
        """Why; Enter takes what was seen for the reason, a full stop takes the key back."""
        default = in_words(lines_of(self._queue.view, pair))
        choices = "  ".join(f"[{key}] {reason}" for key, reason in REASONS.items())
        self.say(f"  {verdict.capitalize()}: why? {choices}")
        told = self.ask_reason(f"  Your words; Enter: “{default}”; . goes back: ", {**REASONS, ".": "."})
        return None if told == "." else told or default

    def _undo(self, waiting: list[Pair], done: list[Pair]) -> None:
        """Go back to the pair before: take its judgement back, or look again at one that was skipped."""
        if done and done[-1].records in self.skipped:
            self.skipped.discard(done[-1].records)
            waiting.append(done.pop())
            return
        judgement = self._queue.undo()
        if judgement is None:
            self.say("  There is nothing of yours to undo.")
            return
        self.say(f"  Undone: {judgement.verdict}, entry {judgement.seq}.", style="green")
        for held in (done, waiting):
            held[:] = [one for one in held if one.records != judgement.pair]
        waiting.append(self._queue.again(judgement))
