"""The ledger: append-only, every entry committed field by field, every append signed.

Rules:

- an append is all or nothing, and what it returned is on record for good;
- ``recorded`` never goes backwards. A clock that stands up to ``SKEW`` before the newest entry is taken to stand at that
  entry's time (machines that take turns differ by seconds); one further behind is a ``ClockError``, nothing is written;
- only ``erase`` takes content away, and records that it did; ``kind`` and ``recorded`` stay, and what an erasure erased;
- a ledger that is smaller than its own kept checkpoint was rolled back: nothing is appended to it.

Time, randomness, key, store and kept checkpoint are handed in. How tampered content is found stands in ``audit``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from habeas.access.levels import Level
from habeas.errors import ClockError, InputError, Place, RegisterError, TamperedError
from habeas.ledger.audit import AuditReport, audit
from habeas.ledger.checkpoint import Checkpoint, Signer, read_checkpoint, sign_checkpoint
from habeas.ledger.disclosures import SALT_BYTES, UNREADABLE, commitments, disclose, entry_leaf, read_entry, without
from habeas.ledger.entries import Draft, Entry, Field
from habeas.ledger.store import Addition, Head, HeadFile, Row, Store
from habeas.ledger.tree import EMPTY_ROOT, Frontier, consistency_proof, inclusion_proof, root_of

SKEW = timedelta(minutes=2)
OWN_FIELDS = frozenset({"kind", "recorded", "by"})
LASTING = frozenset({"kind", "recorded"})
_TIME = "%Y-%m-%dT%H:%M:%SZ"


class Ledger:
    """One ledger, named by its ``origin``."""

    def __init__(
        self,
        origin: str,
        store: Store,
        signer: Signer,
        head_file: HeadFile,
        *,
        clock: Callable[[], datetime],
        random: Callable[[int], bytes],
    ) -> None:
        self.origin = origin
        self._store = store
        self._signer = signer
        self._head_file = head_file
        self._clock = clock
        self._random = random

    @property
    def size(self) -> int:
        """How many entries it has; the next one gets this number."""
        return self._store.head().size

    def append(self, drafts: Iterable[Draft], *, expected_size: int | None = None) -> range:
        """Put drafts on record in one transaction and return their numbers. Some thousand at a time serve best.

        ``expected_size`` refuses the append where somebody else appended since (``RegisterError``). Raises
        ``InputError`` for a draft that cannot be recorded; nothing is recorded then.
        """
        disclosed = [self._disclose(draft) for draft in drafts]

        def make(head: Head) -> Addition:
            if expected_size is not None and head.size != expected_size:
                raise RegisterError(
                    f"The ledger has {head.size} entries, not {expected_size}: somebody appended since.",
                    mend="Wait until nobody else is writing, and repeat: what is on record is not recorded twice.",
                )
            return self._addition(head, disclosed)

        if not disclosed:
            return range(self.size, self.size)
        head = self._append(make)
        return range(head.size - len(disclosed), head.size)

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[Entry]:
        """Entries in order, read as they are asked for; up to the size at the start of reading."""
        for row in self._store.rows(start, self.size if stop is None else stop):
            yield _read(row)

    def entry(self, seq: int) -> Entry:
        """One entry. Raises ``InputError`` where there is none of that number."""
        return _read(self.row(seq))

    def row(self, seq: int) -> Row:
        """One entry as the store keeps it. Raises ``InputError`` where there is none of that number."""
        for row in self._store.rows(seq, seq + 1):
            return row
        raise InputError(f"There is no entry {seq}: the ledger has {self.size}, counted from 0.")

    def checkpoint(self, size: int | None = None) -> Checkpoint:
        """The newest checkpoint, or the one of an earlier size: as signed then, or signed now where none was."""
        head = self._store.head()
        if size is None or size == head.size:
            return self._read(head)
        if not 0 <= size < head.size:
            raise InputError(f"The ledger has {head.size} entries: there is no checkpoint of {size}.")
        for earlier in self._store.heads():
            if earlier.size == size:
                return self._read(earlier)
        leaves = self._leaves(head.size)
        if root_of(leaves) != self._read(head).root:
            raise TamperedError("The newest checkpoint does not fit the tree.", mend="Run `habeas audit`.")
        return sign_checkpoint(self._signer, self.origin, size, root_of(leaves[:size]))

    def inclusion_proof(self, seq: int, size: int | None = None) -> list[bytes]:
        """That entry ``seq`` is in the tree of ``size`` entries (see ``tree.verify_inclusion``)."""
        leaves = self._leaves(size)
        if seq < 0 or seq >= len(leaves):
            raise InputError(f"There is no entry {seq} among the first {len(leaves)}, counted from 0.")
        return inclusion_proof(leaves, seq)

    def consistency_proof(self, old: int, size: int | None = None) -> list[bytes]:
        """That the tree of ``size`` entries begins with the one of ``old`` (see ``tree.verify_consistency``)."""
        leaves = self._leaves(size)
        if not 0 <= old <= len(leaves):
            raise InputError(f"A tree of {len(leaves)} entries does not begin with one of {old}.")
        return consistency_proof(leaves, old)

    def erase(self, seq: int, names: Sequence[str], *, reason: str, by: str) -> int:
        """Destroy value and salt of these fields, record that it was done, and return the erasure's number."""
        if not reason.strip():
            raise InputError("An erasure needs a reason.", place=Place(entry=seq))

        def make(head: Head) -> Addition:
            row = self.row(seq)
            entry = _read(row)
            _refuse_erasing(entry, names)
            kept, gone = without(row.disclosures, names)
            erasure = Draft("erasure", by, {
                "of": Field(seq, Level.PUBLIC),
                "names": Field(list(gone), Level.PUBLIC),
                "commitments": Field([found.hex() for found in gone.values()], Level.PUBLIC),
                "reason": Field(reason, Level.CASE_TEAM),
            })  # fmt: skip
            addition = self._addition(head, [self._disclose(erasure, own=True)])
            return Addition(addition.rows, addition.head, {seq: kept})

        return self._append(make).size - 1

    def audit(self, *, against: str | None = None, progress: Callable[[int, int], None] | None = None) -> AuditReport:
        """Look at everything: see ``audit``."""
        return audit(self.origin, self._store, self._signer, self._head_file, against=against, progress=progress)

    def check_head(self) -> None:
        """Raise ``TamperedError`` where the store is behind its kept checkpoint, or of another history."""
        note = self._head_file.read()  # before the store's: another process may append between the two
        head = self._read(self._store.head())
        if note is None:
            return
        kept = read_checkpoint(self._signer, note)
        if kept.size > head.size:
            raise TamperedError(
                f"The ledger was rolled back: it has {head.size} entries, its kept checkpoint {kept.size}.",
                mend="Restore the newest copy; `habeas audit` says more.",
            )
        if kept.size == head.size and kept.root != head.root:
            raise TamperedError("The ledger is not the one of its kept checkpoint.", mend="Run `habeas audit`.")

    def _append(self, make: Callable[[Head], Addition]) -> Head:
        self.check_head()
        head = self._store.append(make)
        self._head_file.write(head.note, head.size)
        return head

    def _disclose(self, draft: Draft, *, own: bool = False) -> list[bytes]:
        if OWN_FIELDS & draft.fields.keys():
            raise InputError("The fields kind, recorded and by are set by the ledger.")
        if not draft.kind or not draft.by:
            raise InputError("What is recorded needs a kind, and somebody who records it.")
        if draft.kind == "erasure" and not own:
            raise InputError("An erasure is recorded by erasing.", mend="Use `erase`.")
        fields = {"kind": Field(draft.kind, Level.PUBLIC), "by": Field(draft.by, Level.CASE_TEAM), **draft.fields}
        return disclose(fields, self._random(SALT_BYTES * len(fields)))

    def _addition(self, head: Head, disclosed: Sequence[list[bytes]]) -> Addition:
        """Rows for the disclosed drafts behind ``head``, all recorded at one time, and the head that covers them."""
        frontier = self._frontier(head)
        recorded = {"recorded": Field(self._now(head.size), Level.PUBLIC)}
        random = self._random(SALT_BYTES * len(disclosed))
        rows = []
        for number, lines in enumerate(disclosed):
            whole = [*lines, *disclose(recorded, random[number * SALT_BYTES : (number + 1) * SALT_BYTES])]
            seq, found = frontier.size, commitments(whole)
            leaf = entry_leaf(seq, found)
            frontier.append(leaf)
            rows.append(Row(seq, leaf, found, b"\n".join(whole)))
        signed = sign_checkpoint(self._signer, self.origin, frontier.size, frontier.root())
        return Addition(rows, Head(frontier.size, signed.note, tuple(frontier.hashes)))

    def _frontier(self, head: Head) -> Frontier:
        signed = self._read(head)
        with suppress(ValueError):
            frontier = Frontier(head.size, head.frontier)
            if frontier.root() == signed.root:
                return frontier
        raise TamperedError("The newest checkpoint does not fit the tree.", mend="Run `habeas audit`.")

    def _now(self, size: int) -> str:
        now = self._clock()
        newest = _read(self.row(size - 1)).recorded if size else ""
        text = now.strftime(_TIME)
        if text >= newest:
            return text
        if (now + SKEW).strftime(_TIME) >= newest:
            return newest
        raise ClockError(
            f"The clock says {text}, but the newest entry was recorded at {newest}.",
            mend="Set the clock of this machine and repeat: what is on record stays.",
        )

    def _leaves(self, size: int | None) -> list[bytes]:
        return [row.leaf for row in self._store.rows(0, self.size if size is None else size)]

    def _read(self, head: Head) -> Checkpoint:
        found = read_checkpoint(self._signer, head.note)
        if found.origin != self.origin or found.size != head.size:
            raise TamperedError("The newest checkpoint is of another ledger or size.", mend="Run `habeas audit`.")
        return found


def first_head(origin: str, signer: Signer) -> Head:
    """The head of a ledger without entries."""
    return Head(0, sign_checkpoint(signer, origin, 0, EMPTY_ROOT).note, ())


def _read(row: Row) -> Entry:
    try:
        return read_entry(row.seq, row.disclosures)
    except UNREADABLE:
        raise TamperedError(
            "The entry cannot be read.", place=Place(entry=row.seq), mend="Run `habeas audit`."
        ) from None


def _refuse_erasing(entry: Entry, names: Sequence[str]) -> None:
    place = Place(entry=entry.seq)
    for name in names:
        if name in entry.erased:
            raise InputError(f"“{name}” was erased already.", place=place)
        if name not in entry.fields:
            raise InputError(f"There is no field “{name}”.", place=place, mend=f"It has: {', '.join(entry.fields)}.")
        if name in LASTING or (entry.kind == "erasure" and name != "reason"):
            raise InputError(f"“{name}” cannot be erased: the ledger would no longer verify.", place=place)
    if not names:
        raise InputError("No field to erase was named.", place=place, mend=f"It has: {', '.join(entry.fields)}.")
