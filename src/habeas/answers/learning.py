"""What became known later of one day: learned late, corrected, reclassified. One table of rules.

The people held on a day as known earlier are compared with those held on the same day as known later, in steps, each of which
changes one thing: first who is one person, then what is said. What changed a person's place last is the reason.

=====================================================================  ============  ==============================
what is said later                                                     part          reason
=====================================================================  ============  ==============================
records judged the same, or separated                                  reclassified  joined, separated
a record, or something of it, that was not said before                 learned late  new_record, fact_added
a date told more exactly, a later last day, an end of what went on     learned late  fact_added
another value, or none any more                                        corrected     superseded, retracted
another custody or form, or one told for the first time                reclassified  custody
=====================================================================  ============  ==============================

Where several of them concern a person, the steps are taken in the order of the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from habeas.answers.answer import Ground
from habeas.answers.grounds import person_ground
from habeas.answers.movements import Held, Standing, standing
from habeas.answers.question import Question
from habeas.answers.truth import Truth
from habeas.register.records import Record, Said
from habeas.register.view import View
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.predicates import predicate

Learned = Literal["learned late", "corrected", "reclassified"]

WORDS: Mapping[str, tuple[Learned, str]] = MappingProxyType({
    "joined": ("reclassified", "records judged to be of one person"),
    "separated": ("reclassified", "records no longer taken for one person"),
    "new_record": ("learned late", "first reported later"),
    "fact_added": ("learned late", "something reported later of somebody on record"),
    "superseded": ("corrected", "a statement replaced by another"),
    "retracted": ("corrected", "a statement taken back"),
    "custody": ("reclassified", "another kind of custody"),
})  # fmt: skip
CLASSES = frozenset({"custody", "form"})
_STAGES = ("learned late", "corrected", "reclassified")


@dataclass(frozen=True, slots=True)
class Told:
    """How many more (1) or fewer (-1) are held as firmly as ``least``, on the same day, for a reason."""

    least: Truth
    sign: Literal[1, -1]
    reason: str
    number: int
    people: tuple[Ground, ...]

    @property
    def part(self) -> Learned:
        """Which part of the change it is."""
        return WORDS[self.reason][0]

    @property
    def words(self) -> str:
        """The reason in words."""
        return WORDS[self.reason][1]


def told_again(earlier: View, later: View, sources: Sequence[str]) -> tuple[View, ...]:
    """What was known earlier, step by step turned into what is known later, with persons as judged later throughout."""
    whole = replace(later, records={**earlier.records, **later.records})
    before, after = earlier.only(sources), later.only(sources)
    ids = tuple(dict.fromkeys((*before.records, *after.records)))
    staged: list[Mapping[str, Record]] = [before.records]
    for stage in range(1, len(_STAGES) + 1):
        mixed = ((id_, _mixed(before.records.get(id_), after.records.get(id_), stage)) for id_ in ids)
        staged.append({id_: record for id_, record in mixed if record is not None})
    return tuple(replace(after, records=records, whole=whole) for records in staged)


def learned(
    earlier: View, opening: Standing, frame: Sequence[View], question: Question
) -> tuple[tuple[Told, ...], Standing]:
    """The change on the opening's day by reason, among those certainly held and among those possibly held; and the opening as
    it is known later.
    """
    stages = [standing(view, question, opening.day) for view in frame]
    held = [stage.held for stage in stages]
    sides = (earlier, opening.held), (frame[0], held[0])
    told = tuple(
        told
        for least in (Truth.CERTAIN, Truth.POSSIBLE)
        for told in (*_identity(*sides, opening.day, least), *_facts(frame, held, opening.day, least))
    )
    return told, stages[-1]


_Side = tuple[View, Mapping[str, Held]]


def _identity(before: _Side, after: _Side, day: date, least: Truth) -> Iterator[Told]:
    """Wherever clusters overlap without being the same, how many more or fewer they are."""
    parent: dict[str, str] = {}
    for cluster in (*before[0].persons, *after[0].persons):
        for member in cluster.members:
            parent[_root(parent, member)] = _root(parent, cluster.members[0])
    change: dict[str, int] = {}
    people: dict[str, list[Ground]] = {}
    for (view, held), sign in ((before, -1), (after, 1)):
        for unit, person in held.items():
            members = view.cluster(unit).members
            root = _root(parent, members[0])
            if person.truth >= least:
                change[root] = change.get(root, 0) + sign
            if sign == 1:
                people.setdefault(root, []).append(person_ground(view, person.counted, day))
    for root, number in change.items():
        if number:
            told = tuple(people.get(root, ()))
            yield Told(least, 1 if number > 0 else -1, "separated" if number > 0 else "joined", abs(number), told)


def _root(parent: dict[str, str], member: str) -> str:
    while (above := parent.setdefault(member, member)) != member:
        parent[member] = member = parent[above]
    return member


def _facts(frame: Sequence[View], held: Sequence[Mapping[str, Held]], day: date, least: Truth) -> Iterator[Told]:
    for unit in dict.fromkeys(unit for at in held for unit in at):
        counts = [unit in at and at[unit].truth >= least for at in held]
        if counts[0] == counts[-1]:
            continue
        stage = max(number for number in range(1, len(counts)) if counts[number] != counts[number - 1])
        number = len(frame) - 1 if counts[-1] else 0
        ground = person_ground(frame[number], held[number][unit].counted, day)
        yield Told(least, 1 if counts[-1] else -1, _reason(frame, unit, stage), 1, (ground,))


def _reason(frame: Sequence[View], unit: str, stage: int) -> str:
    before, after = frame[stage - 1], frame[stage]
    if _STAGES[stage - 1] == "reclassified":
        return "custody"
    if _STAGES[stage - 1] == "learned late":
        return "fact_added" if _events(frame[0], unit) else "new_record"
    gone = any(
        record.says.keys() - now.says.keys()
        for record in _about(before, unit)
        for now in (after.records.get(record.id, replace(record, says={})),)
    )
    return "retracted" if gone else "superseded"


def _about(view: View, unit: str) -> Iterator[Record]:
    for member in view.cluster(unit).members:
        if member in view.records:
            yield view.records[member]
        for kind in ("detention", "killing"):
            yield from view.events(kind, member)


def _events(view: View, unit: str) -> bool:
    return any(view.events("detention", member) for member in view.cluster(unit).members)


def _mixed(before: Record | None, after: Record | None, stage: int) -> Record | None:
    """A record with what changed up to a stage, and as it was before of the rest."""
    if before is None or after is None:
        step = 1 if before is None else 2
        return after if stage >= step else before
    says, disputed = dict[str, Said](), dict[str, tuple[Said, ...]]()
    for name in dict.fromkeys((*before.says, *after.says)):
        record = after if stage >= _stage(name, before, after) else before
        if name in record.says:
            says[name] = record.says[name]
            if name in record.disputed:
                disputed[name] = record.disputed[name]
    return Record(after.id, after.kind, after.source, says, disputed) if says else None


def _stage(name: str, before: Record, after: Record) -> int:
    """The step with which a predicate changes."""
    if name in CLASSES:
        return 3
    if name not in before.says:
        return 1
    if name not in after.says:
        return 2
    was, now = ({said.source: said.value for said in record.all(name)} for record in (before, after))
    return 1 if all(source in now and _adds(before.kind, name, was[source], now[source]) for source in was) else 2


def _adds(kind: str, name: str, was: object, now: object) -> bool:
    """Whether a value says more than the one before it, and nothing that contradicts it."""
    if was == now:
        return True
    if name == "end":
        return was != "ended"
    what = predicate(kind, name)
    if what is None or what.type != "date":
        return False
    old, new = parse_date(str(was)), parse_date(str(now))
    if name == "last_seen" and old.latest is not None and new.latest is not None and new.latest >= old.latest:
        return True
    later = old.earliest is None or (new.earliest is not None and new.earliest >= old.earliest)
    return later and (old.latest is None or (new.latest is not None and new.latest <= old.latest))
