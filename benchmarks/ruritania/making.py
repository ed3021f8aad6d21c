"""Writing an invented register: through the ledger for a few people, and for millions by processes that make the entries.

The quick way takes nothing from the register: other processes disclose the entries and commit to them with the ledger's own
functions, this one numbers them, hashes leaves, grows the tree, signs, and hands the rows to the register's own store. What
comes out is what appending would have written (``habeas audit`` finds nothing; a test compares the two ways).
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path

from habeas.access.levels import Level
from habeas.adapters.clock import now
from habeas.adapters.files import LEDGER, PRIVATE_KEY, CheckpointFile
from habeas.adapters.signing import NoteSigner
from habeas.adapters.sqlite import SqliteStore
from habeas.adapters.workers import Lost, Workers
from habeas.assembly import Register, create_register, open_register
from habeas.ledger.checkpoint import sign_checkpoint
from habeas.ledger.disclosures import SALT_BYTES, commitments, disclose, entry_leaf, without
from habeas.ledger.entries import Draft, Field
from habeas.ledger.statement import retraction
from habeas.ledger.store import Addition, Head, Row
from habeas.ledger.tree import Frontier
from ruritania import words
from ruritania.acts import acts
from ruritania.drafts import BY
from ruritania.told import PORTION, Portion, TakenBack, portion

NAME = "ruritania"
_BATCH = 5_000
_NAMED = 20_000  # so many people released are remembered for acts to name
_REASON = "invented to be gone"
_PUBLIC, _TEAM = Level.PUBLIC, Level.CASE_TEAM

Portions = Iterator[tuple[int, range]]


def append(register: Register, persons: int, seed: int) -> None:
    """Put so many people on record by the register's own ways. For some thousand."""
    documents = _documents(register)
    released: list[tuple[str, str, str]] = []
    taken_back: list[tuple[int, TakenBack]] = []
    erased: list[tuple[int, tuple[str, ...]]] = []
    for number, lives in _portions(persons):
        told = portion(number, lives, seed, documents)
        first = register.ledger.append(told.drafts).start
        taken_back += [(first, one) for one in told.taken_back]
        erased += [(first + place, names) for place, names in told.erased]
        released += told.released
    _append_rest(register, seed, taken_back, released[:_NAMED], documents)
    for seq, names in erased:
        register.ledger.erase(seq, names, reason=_REASON, by=BY)


def make(folder: Path, persons: int, seed: int, processes: int, tell: Callable[[int], None] = lambda _: None) -> None:
    """Make a register of so many people in a new folder, all of it or nothing; ``tell`` of the people written so far."""
    unfinished = folder.with_name(f".{folder.name}.unfinished-{os.getpid()}")
    with create_register(unfinished, NAME) as register:
        documents = _documents(register)
    recorded = now().strftime("%Y-%m-%dT%H:%M:%SZ")
    writer = _Writer(unfinished)
    released: list[tuple[str, str, str]] = []
    taken_back: list[tuple[int, TakenBack]] = []
    erased: list[tuple[int, Mapping[str, bytes]]] = []
    pieces = ((len(lives), (number, lives)) for number, lives in _portions(persons))
    done = 0
    with Workers(partial(_prepared, seed, documents, recorded), processes) as workers:
        for count, answer in workers.results(pieces):
            if answer is None or isinstance(answer, Lost):
                raise RuntimeError(answer)
            lines, found, told, gone = pickle.loads(answer)
            first = writer.write(lines, found)
            taken_back += [(first, one) for one in told.taken_back]
            erased += [(first + place, names) for place, names in gone]
            released += told.released[: _NAMED - len(released)]
            done += count
            tell(done)
    writer.close()
    with open_register(unfinished) as register:
        _append_rest(register, seed, taken_back, released, documents)
    writer = _Writer(unfinished)
    drafts = [_erasure(seq, names) for seq, names in erased]
    if drafts:
        lines = [_disclosed(draft, now().strftime("%Y-%m-%dT%H:%M:%SZ")) for draft in drafts]
        writer.write([b"\n".join(one) for one in lines], [commitments(one) for one in lines])
    writer.close()
    unfinished.replace(folder)


class _Writer:
    """Rows at the end of a ledger, in transactions of the register's own store."""

    def __init__(self, folder: Path) -> None:
        self._store = SqliteStore(folder / LEDGER)
        self._signer = NoteSigner.from_text((folder / PRIVATE_KEY).read_text("utf-8"))
        self._kept = CheckpointFile(folder)

    def write(self, disclosures: Sequence[bytes], found: Sequence[bytes]) -> int:
        """Write entries of which everything but the place is known, and return the first one's number."""

        def addition(head: Head) -> Addition:
            frontier = Frontier(head.size, head.frontier)
            rows = []
            for lines, hashes in zip(disclosures, found, strict=True):
                leaf = entry_leaf(frontier.size, hashes)
                rows.append(Row(frontier.size, leaf, hashes, lines))
                frontier.append(leaf)
            signed = sign_checkpoint(self._signer, self._store.origin, frontier.size, frontier.root())
            return Addition(rows, Head(frontier.size, signed.note, tuple(frontier.hashes)))

        head = self._store.append(addition)
        self._kept.write(head.note, head.size)
        return head.size - len(disclosures)

    def close(self) -> None:
        self._store.close()


def _prepared(seed: int, documents: Mapping[str, str], recorded: str, piece: tuple[int, range]) -> bytes:
    """In another process: the entries of some lives, all but their places; what is to be erased is erased."""
    gc.disable()  # nothing here makes a cycle, and looking for some takes a third of the time
    told = portion(*piece, seed, documents)
    disclosed = [_disclosed(draft, recorded) for draft in told.drafts]
    found = [commitments(one) for one in disclosed]
    lines = [b"\n".join(one) for one in disclosed]
    gone = []
    for place, names in told.erased:
        lines[place], hashes = without(lines[place], names)
        gone.append((place, hashes))
    kept = Portion([], told.taken_back, [], told.released)
    return pickle.dumps((lines, found, kept, gone))


def _disclosed(draft: Draft, recorded: str) -> list[bytes]:
    fields = {"kind": Field(draft.kind, _PUBLIC), "by": Field(draft.by, _TEAM), **draft.fields,
              "recorded": Field(recorded, _PUBLIC)}  # fmt: skip
    return disclose(fields, os.urandom(SALT_BYTES * len(fields)))


def _append_rest(
    register: Register,
    seed: int,
    taken_back: Sequence[tuple[int, TakenBack]],
    released: Sequence[tuple[str, str, str]],
    documents: Mapping[str, str],
) -> None:
    """What rests on the numbers of other entries, or speaks of many people."""
    ledger = register.ledger
    ledger.append(acts(seed, released, documents))
    coming = iter(taken_back)
    while batch := list(islice(coming, _BATCH)):
        first = ledger.append(
            retraction(BY, start + one.place, one.predicates, reported=one.reported, reason="a mistake")
            for start, one in batch
        ).start
        again = [(first + place, one.again) for place, (_, one) in enumerate(batch) if one.again is not None]
        ledger.append(retraction(BY, seq, None, reported=day, reason="it was none") for seq, day in again)


def _erasure(seq: int, gone: Mapping[str, bytes]) -> Draft:
    """The entry that ``Ledger.erase`` records."""
    return Draft("erasure", BY, {
        "of": Field(seq, _PUBLIC),
        "names": Field(list(gone), _PUBLIC),
        "commitments": Field([found.hex() for found in gone.values()], _PUBLIC),
        "reason": Field(_REASON, _TEAM),
    })  # fmt: skip


def _documents(register: Register) -> Mapping[str, str]:
    """One document for each list, on record and in the folder."""
    found = {}
    for key in (*words.LISTS, words.DESK):
        content = f"What {key} tells of invented people of Ruritania.\n".encode()
        found[key] = register.documents.put(content, f"{key}.txt")
        fields = {"sha256": sha256(content).hexdigest(), "bytes": len(content), "media_type": "text/plain"}
        told = {name: Field(value, _PUBLIC) for name, value in fields.items()}
        register.ledger.append([Draft("document", BY, {**told, "name": Field(f"{key}.txt", _TEAM)})])
    return found


def _portions(persons: int) -> Portions:
    for number, start in enumerate(range(0, persons, PORTION)):
        yield number, range(start, min(start + PORTION, persons))
