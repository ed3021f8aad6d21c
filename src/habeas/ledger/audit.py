"""The audit: every disclosure against its commitment, every entry against its leaf, every leaf against every checkpoint.

Rules:

- *erased* is what an erasure entry names, with the commitment of what it destroyed; whatever else is gone is *tampered*;
- a finding names the entry and the field where they can be known. Where an entry was rewritten consistently, only the
  signed roots are left to disagree: the finding then names the first checkpoint that does not fit, and the entries
  between it and the last one that does;
- the audit sees the register alone. Who holds its key and rewrites all of it is found only with a checkpoint that was
  kept elsewhere (``against``).

``inspection`` looks at entries by themselves, part by part; here the parts are put together. Documents and the health
of the store's file are looked at by the workflow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from habeas.errors import RegisterError, TamperedError
from habeas.ledger.checkpoint import Verifier, read_checkpoint
from habeas.ledger.disclosures import split
from habeas.ledger.inspection import Erasure, Finding, Inspection, Odd, inspect
from habeas.ledger.store import Head, HeadFile, Store
from habeas.ledger.tree import Frontier

GONE = "is gone, and no erasure names it"
BESIDE = "the checkpoint kept beside the ledger"
BEHIND = (
    "The checkpoint kept beside the ledger is {} entries behind: an append was interrupted after its entries were safe, or "
    "somebody appended from another machine. The next append renews it."
)
PART = 10_000  # entries between two reports of progress
_LAST = 2**63 - 1  # no sequence number is larger


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What the audit saw. Without findings the register is what was recorded, but for ``erased`` fields.

    ``documents`` are the entries that name one, with its SHA-256.
    """

    size: int
    checkpoints: int
    erased: int
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    documents: tuple[tuple[int, str], ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def as_json(self) -> dict[str, object]:
        """The report for a script."""
        said = asdict(self)
        del said["documents"]
        return {"sound": self.sound, **said}


class Expected(NamedTuple):
    """A root that the tree must have at a size, and where that is said. ``frontier`` where the store keeps one."""

    size: int
    root: bytes
    where: str
    frontier: tuple[bytes, ...] | None = None


def audit(
    origin: str,
    store: Store,
    verifier: Verifier,
    head_file: HeadFile,
    *,
    against: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> AuditReport:
    """Look at the whole ledger. ``against`` is a note kept elsewhere; ``progress`` is told how much of how much is done."""
    kept = head_file.read()  # before the store's: another process may append between the two
    heads = _heads(store)
    size = heads[-1].size if heads else 0
    expected, findings = _signed(origin, verifier, heads)
    for note, where in ((kept, BESIDE), (against, "the checkpoint kept elsewhere")):
        if note is not None:
            root, problem = _kept(origin, verifier, note, where)
            expected += root
            findings += problem
    if kept is None:
        findings.append(Finding(f"{BESIDE} is missing: whether the end was cut off, is unknown"))
    findings += [Finding(f"gone since {at.where} was signed", size, at.size - 1) for at in expected if at.size > size]
    parts = list(_inspections(store, size, progress))
    grown, added = _outside(store, size)
    report = conclude(size, parts, expected, late=inspect(store.rows, size, grown).erasures)
    everything = sorted((*findings, *added, *report.findings), key=_place)
    notes = tuple(BEHIND.format(size - at.size) for at in expected if at.where == BESIDE and at.size < size)
    return replace(report, findings=tuple(everything), notes=notes)


def _heads(store: Store) -> list[Head]:
    try:
        return list(store.heads())
    except RegisterError:
        return []


def _signed(origin: str, verifier: Verifier, heads: Iterable[Head]) -> tuple[list[Expected], list[Finding]]:
    """The roots that the store's own checkpoints sign, and what is wrong with the others."""
    expected: list[Expected] = []
    findings: list[Finding] = []
    for head in heads:
        where = f"the checkpoint of {head.size} entries"
        try:
            checkpoint = read_checkpoint(verifier, head.note)
        except TamperedError as error:
            findings.append(Finding(f"{where} was changed: {error.what}"))
            continue
        if (checkpoint.origin, checkpoint.size) != (origin, head.size):
            findings.append(Finding(f"{where} is signed for {checkpoint.size} entries of “{checkpoint.origin}”"))
            continue
        expected.append(Expected(head.size, checkpoint.root, where, head.frontier))
    if not expected and not findings:
        return [], [Finding("the ledger has no checkpoint left that can be read")]
    if not expected:
        return [], [
            Finding(f"no checkpoint is signed with the key of this register as “{origin}”: one of them was changed")
        ]
    return expected, findings


def _kept(origin: str, verifier: Verifier, note: str, where: str) -> tuple[list[Expected], list[Finding]]:
    """The root that a note kept outside of the store signs, or what is wrong with it."""
    try:
        checkpoint = read_checkpoint(verifier, note)
    except TamperedError as error:
        return [], [Finding(f"{where} is not signed with the key of this register: {error.what}")]
    if checkpoint.origin != origin:
        return [], [Finding(f"{where} is of the ledger “{checkpoint.origin}”, not of “{origin}”")]
    return [Expected(checkpoint.size, checkpoint.root, where)], []


def _outside(store: Store, size: int) -> tuple[int, list[Finding]]:
    """The size by now, and what stands in the store beyond it or before the first entry."""
    try:
        seqs = [row.seq for place in ((-_LAST, 0), (size, _LAST)) for row in store.rows(*place)]
    except RegisterError:
        return size, [Finding("whether entries were added by hand is unknown: the ledger's file is damaged")]
    grown = max((head.size for head in _heads(store)), default=0)  # read last: every entry seen is counted by it
    added = [seq for seq in seqs if not 0 <= seq < grown]
    return grown, [Finding("not covered by any checkpoint: added by hand", *span) for span in _spans(added)]


def _inspections(store: Store, size: int, progress: Callable[[int, int], None] | None) -> Iterator[Inspection]:
    for start in range(0, size, PART):
        stop = min(start + PART, size)
        yield inspect(store.rows, start, stop)
        if progress is not None:
            progress(stop, size)


def conclude(
    size: int, inspections: Iterable[Inspection], expected: Iterable[Expected], late: Iterable[Erasure] = ()
) -> AuditReport:
    """Put the parts together, in their order, and hold the tree to every root in ``expected``.

    ``late`` erasures came while the audit was under way: what they destroyed may or may not have been seen.
    """
    findings: list[Finding] = []
    missing: list[int] = []
    odd: list[Odd] = []
    erasures = list(late)
    documents: list[tuple[int, str]] = []
    tree = _Roots(sorted(expected, key=lambda root: root.size))
    for part in inspections:
        findings += part.findings
        odd += part.odd
        erasures += part.erasures
        documents += part.documents
        if not missing:
            tree.grow(bytes(part.leaves))
        missing += part.missing
    findings += [Finding("missing, or not to be read", *span) for span in _spans(missing)]
    erased = 0
    destroyed: dict[int, dict[str, Erasure]] = {}
    for erasure in erasures:
        destroyed.setdefault(erasure.of, {})[erasure.name] = erasure
    for row in odd:
        explained, problems = _judge(row, destroyed.pop(row.seq, {}), size)
        erased += explained
        findings += problems
    lost = set(missing)
    findings += [
        Finding(f"was erased by entry {erasure.by}, but is there again", of, field=name)
        for of, names in destroyed.items()
        for name, erasure in names.items()
        if of not in lost and erasure.by < size
    ]
    findings += tree.findings
    return AuditReport(size, tree.fitting, erased, tuple(findings), documents=tuple(documents))


def _judge(row: Odd, destroyed: Mapping[str, Erasure], size: int) -> tuple[int, list[Finding]]:
    """How many fields of an odd row were rightly erased, and what else is the matter with it."""
    findings: list[Finding] = []
    spare = set(row.spare)
    erased = 0
    for name, erasure in destroyed.items():
        if erasure.commitment not in spare:
            if erasure.by < size:
                findings.append(Finding(f"was erased by entry {erasure.by}, but is there again", row.seq, field=name))
            continue
        spare.remove(erasure.commitment)
        erased += 1
        if name not in row.marked:
            findings.append(Finding("the mark of its erasure was removed", row.seq, field=name))
    for name in row.marked:
        if name not in destroyed:
            findings.append(Finding(GONE, row.seq, field=name))
            if spare:
                spare.pop()
    changed = "the value was changed" if row.fits_leaf else "the value does not fit its commitment"
    for strange in row.strange:
        findings.append(Finding(changed if spare else "was added", row.seq, field=strange or "(unreadable)"))
        if spare:
            spare.pop()
    findings += [Finding(f"a field {GONE}", row.seq) for _ in spare]
    return erased, findings


def _place(finding: Finding) -> tuple[bool, int]:
    """In order of entries, what is known to be one entry before what may be any of several, the rest last."""
    return finding.entry is None, finding.last or finding.entry or 0


def _spans(seqs: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of numbers that follow one another."""
    first = 0
    for place, seq in enumerate(seqs):
        if place + 1 == len(seqs) or seqs[place + 1] != seq + 1:
            yield seqs[first], seq
            first = place + 1


class _Roots:
    """The growing tree, held to each expected root as it reaches its size; silent after the first that differs."""

    def __init__(self, expected: list[Expected]) -> None:
        self.findings: list[Finding] = []
        self.fitting = 0  # of the store's own
        self._expected = expected
        self._next = 0
        self._fits = 0  # the largest size whose root fits
        self._frontier = Frontier()
        self._differs = False
        self._compare()

    def grow(self, leaves: bytes) -> None:
        """Append leaves."""
        append = self._frontier.append
        due = self._due()
        for leaf in split(leaves):
            append(leaf)
            if self._frontier.size == due:
                self._compare()
                due = self._due()

    def _due(self) -> int | None:
        return self._expected[self._next].size if self._next < len(self._expected) and not self._differs else None

    def _compare(self) -> None:
        while self._due() == self._frontier.size:
            expected = self._expected[self._next]
            self._next += 1
            if expected.root != self._frontier.root():
                self._differs = True
                what = f"not what {expected.where} was signed for: changed, moved or replaced"
                self.findings.append(Finding(what, self._fits, expected.size - 1))
                return
            if expected.frontier is not None and list(expected.frontier) != self._frontier.hashes:
                self.findings.append(Finding(f"the tree hashes kept with {expected.where} were changed"))
            self._fits = expected.size
            self.fitting += expected.frontier is not None
