"""The register as a view: what follows from the ledger's entries for one pair of times. It stores nothing of its own.

Rules of the fold:

- ``recorded`` N: only the first N entries. ``known`` D: of those, only what was reported on D or before.
- Of what one source says of one predicate of a subject, the newest counts: by reported day, then by place in the ledger.
- A retraction takes a statement back (all of it, or the predicates it names) from its own reported day on; what the same
  source had said before stands again (``retractions``). It takes back a judgement in the same way.
- A subject of which nothing is said any more (all retracted or erased) is no record.
- An erased value is absent. It still hides the older value that it had replaced: that one was no longer said.
- Several sources on one subject: the newest value is in ``says``, every different one in ``disputed``.
- Assumptions and definitions are statements on method, not on the world: they count by ``recorded`` alone.

Which records are one person is a judgement about them (``identity``); the view carries the clusters beside the records.
Judgements are the register's own, not a source's: what holds of all sources together holds within the view of some.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import takewhile

from habeas.errors import QuestionError
from habeas.identity.clusters import Cluster, clusters
from habeas.identity.contradictions import Contradiction, contradictions
from habeas.identity.judgements import Judgement, Withdrawn, judgement_of, withdrawn_by
from habeas.ledger.entries import Entry
from habeas.register.records import Record, Said
from habeas.register.retractions import reported_day, retractions
from habeas.vocabulary.predicates import ON_METHOD, PERSONAL
from habeas.vocabulary.suggestions import did_you_mean

_PREFIX = "says."
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CheckpointRef:
    """The place in the ledger something was taken at: origin, number of entries, root in hex (empty: not given)."""

    origin: str
    size: int
    root: str


@dataclass(frozen=True)
class View:
    """Records by id, in the order they came on record, for one pair of times and, where asked, only some sources.

    ``withdrawn`` are the judgements that were undone. ``whole`` is the view of all sources, where this is one of some.
    ``others`` are sources that have a word on record in entries that were not folded.
    """

    records: Mapping[str, Record]
    judgements: tuple[Judgement, ...]
    known: date | None
    recorded: int | None
    checkpoint: CheckpointRef
    sources: frozenset[str] = frozenset()
    entries: Sequence[Entry] = field(default=(), repr=False)
    withdrawn: tuple[Withdrawn, ...] = ()
    whole: View | None = field(default=None, repr=False, compare=False)
    others: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    def of(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind of subject."""
        return self._by_kind.get(kind, ())

    def events(self, kind: str, person: str) -> tuple[Record, ...]:
        """The stays (or killings, conditions, …) of a person record, or the appeals that speak of it."""
        return self._events.get((kind, person), ())

    @cached_property
    def persons(self) -> tuple[Cluster, ...]:
        """The person records, put together as judged."""
        if self.whole is None:
            return clusters((record.id for record in self.of("person")), self.judgements)
        mine = dict.fromkeys(record.id for record in self.of("person"))
        held = (self.whole.cluster(person) for person in mine)
        return tuple(
            Cluster(one.id, tuple(member for member in one.members if member in mine), one.contradictions)
            for one in dict.fromkeys(held)
        )

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """The judgements that contradict each other, with the chain that leads from one to the other."""
        return contradictions(self.persons, self.judgements)

    def cluster(self, person: str) -> Cluster:
        """The cluster of a person record; one of its own for a person of whom only other records speak."""
        return self._clusters.get(person) or Cluster(person, (person,))

    def torn(self, unit: str) -> bool:
        """Whether judgements contradict each other on a cluster. Its id may be a record that these sources do not have."""
        return unit in self._torn

    def origin(self, source: str) -> str:
        """The root of a source's attribution: the source that it passes on, as recorded of it, or itself."""
        return self._origins.get(source, source)

    def newest(self) -> View:
        """The same place in the ledger without a limit on what was reported when."""
        return self if self.known is None else self._newest

    def as_known(self, day: date | None) -> View:
        """The same place in the ledger with nothing but what was reported by a day (None: all)."""
        return self._fold(day, self.sources, None if self.whole is None else self.whole.as_known(day))

    def only(self, sources: Iterable[str]) -> View:
        """What these sources say, and nothing else (assumptions stay: they are about method).

        Raises ``QuestionError`` for a source that never said anything: nought would look like an answer.
        """
        wanted = frozenset(sources)
        if wanted in {frozenset(), self.sources}:
            return self
        said = {entry.value("source") for entry in self.entries if entry.kind == "statement"} - {None}
        there = {str(source) for source in said} | self.others
        for source in sorted(wanted - there):
            raise QuestionError(f"There is no source “{source}” on record.", mend=did_you_mean(source, sorted(there)))
        if wanted not in self._scopes:
            self._scopes[wanted] = self._fold(self.known, wanted, self.whole or self)
        return self._scopes[wanted]

    def _fold(self, known: date | None, sources: frozenset[str], whole: View | None) -> View:
        records, judgements, withdrawn = _fold(self.entries, known, sources)
        at = self.recorded, self.checkpoint
        return View(records, judgements, known, *at, sources, self.entries, withdrawn, whole, self.others)

    @cached_property
    def _scopes(self) -> dict[frozenset[str], View]:
        return {}

    @cached_property
    def _newest(self) -> View:
        return self._fold(None, self.sources, None if self.whole is None else self.whole.newest())

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        kinds: dict[str, list[Record]] = {}
        for record in self.records.values():
            kinds.setdefault(record.kind, []).append(record)
        return {kind: tuple(held) for kind, held in kinds.items()}

    @cached_property
    def _events(self) -> Mapping[tuple[str, str], tuple[Record, ...]]:
        found: dict[tuple[str, str], list[Record]] = {}
        for kind in PERSONAL:
            for record in self.of(kind):
                found.setdefault((kind, record.get("person")), []).append(record)
        for appeal in self.of("appeal"):
            for person in appeal.get("persons", ()):
                found.setdefault(("appeal", person), []).append(appeal)
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def _clusters(self) -> Mapping[str, Cluster]:
        return {member: cluster for cluster in self.persons for member in cluster.members}

    @cached_property
    def _torn(self) -> frozenset[str]:
        return frozenset(cluster.id for cluster in self.persons if cluster.contradictions)

    @cached_property
    def _origins(self) -> Mapping[str, str]:
        told = {record.id.rsplit("/", 1)[-1]: record.get("origin") for record in self.of("source")}
        return {source: origin for source, origin in told.items() if origin is not None}


def fold(
    entries: Iterable[Entry],
    *,
    known: date | None = None,
    recorded: int | None = None,
    checkpoint: CheckpointRef | None = None,
) -> View:
    """The view that follows from the ledger's entries, given from the first on. ``checkpoint`` is carried along."""
    kept = tuple(entries if recorded is None else takewhile(lambda entry: entry.seq < recorded, entries))
    records, judgements, withdrawn = _fold(kept, known, frozenset())
    at = checkpoint or CheckpointRef("", len(kept), "")
    return View(records, judgements, known, recorded, at, frozenset(), kept, withdrawn)


def _fold(
    entries: Sequence[Entry], known: date | None, sources: frozenset[str]
) -> tuple[Mapping[str, Record], tuple[Judgement, ...], tuple[Withdrawn, ...]]:
    limit = "9999-12-31" if known is None else known.isoformat()
    method = {e.seq for e in entries if e.kind == "statement" and e.value("subject_kind") in ON_METHOD}
    taken = retractions(entries, limit, method)
    subjects: dict[str, _Subject] = {}
    judgements: list[Judgement] = []
    withdrawn: list[Withdrawn] = []
    for entry in entries:
        if entry.kind == "statement":
            retracted = taken.predicates.get(entry.seq, _NOTHING)
            _take(subjects, entry, limit, sources, retracted, on_method=entry.seq in method)
        elif entry.kind == "judgement" and reported_day(entry.value("reported")) <= limit:
            judgement, undone = judgement_of(entry), taken.whole.get(entry.seq)
            if judgement is not None and undone is not None:
                withdrawn.append(withdrawn_by(undone, judgement))
            elif judgement is not None:
                judgements.append(judgement)
    records = {name: record for name, subject in subjects.items() if (record := subject.record(name)).says}
    return records, tuple(judgements), tuple(withdrawn)


@dataclass(slots=True)
class _Subject:
    """What is said of one subject while folding: by source, the newest value of each predicate."""

    kind: str
    source: str
    told: dict[str, dict[str, Said | _Erased]] = field(default_factory=dict)

    def record(self, name: str) -> Record:
        says: dict[str, Said] = {}
        others: dict[str, list[Said]] = {}
        for held in self.told.values():
            for predicate, said in held.items():
                if isinstance(said, _Erased):
                    continue
                before = says.setdefault(predicate, said)
                if before is not said:
                    newer, older = (said, before) if _order(before) < _order(said) else (before, said)
                    says[predicate] = newer
                    others.setdefault(predicate, []).append(older)
        disputed = {
            predicate: told
            for predicate, older_ones in others.items()
            if (told := tuple(said for said in older_ones if said.value != says[predicate].value))
        }
        return Record(name, self.kind, self.source, says, disputed)


@dataclass(frozen=True, slots=True)
class _Erased:
    reported: str
    seq: int


def _take(
    subjects: dict[str, _Subject],
    entry: Entry,
    limit: str,
    sources: frozenset[str],
    retracted: frozenset[str] | None,
    *,
    on_method: bool,
) -> None:
    name, kind, source = entry.value("subject"), entry.value("subject_kind"), entry.value("source")
    reported = reported_day(entry.value("reported"))
    if name is None or kind is None or source is None or retracted is None:
        return
    if not on_method and (reported > limit or (sources and kind != "source" and source not in sources)):
        return
    subject = subjects.get(name)
    if subject is None:
        subject = subjects[name] = _Subject(kind, source)
    told, order = subject.told.setdefault(source, {}), (reported, entry.seq)
    for key, value in entry.fields.items():
        if key.startswith(_PREFIX) and key[5:] not in retracted and _newer(told.get(key[5:]), order):
            told[key[5:]] = Said(value.value, source, reported, entry.seq, value.level)
    for key in entry.erased:
        if key.startswith(_PREFIX) and key[5:] not in retracted and _newer(told.get(key[5:]), order):
            told[key[5:]] = _Erased(reported, entry.seq)


def _newer(before: Said | _Erased | None, order: tuple[str, int]) -> bool:
    return before is None or _order(before) <= order


def _order(said: Said | _Erased) -> tuple[str, int]:
    return said.reported, said.seq
