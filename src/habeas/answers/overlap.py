"""Which sources tell of whom: each person in exactly one line, of those in both lists, in one only, in the other only.

The unit is the person, as everywhere: records judged the same are one, and each list is taken to name a person once. As
judged, each person is in the line of all their sources. Records of different sources that nobody has judged may yet be the
same people, and then somebody in *one only* is in *both*; who has contradicting judgements may be several people, up to
one for each record. With n(T) the people of exactly the sources T as judged (of the latter, the records), of whom c(T)
certainly count:

- **low**(S) = max(0, c(S) - Σ n(T)) over the sets T that have no source in common with S: each of those may be one of S.
- **high**(S) = the least, over the sources x of S, of Σ n(T) over the sets T within S that have x: a person of S who comes
  together from several records needs one of each source. So no line has more than the shortest of its lists.

For two lists without contradictions both are attained. Of a person with contradicting judgements no line of several sources
is certain, and at most as many people count as records that may. Groups are in no line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from habeas.answers.tally import Counted, Tally
from habeas.answers.truth import Truth
from habeas.errors import QuestionError
from habeas.register.view import View
from habeas.vocabulary.quantities import Bounds

MOST = 6
"""Sources have 2ⁿ - 1 combinations: of more than these, nobody reads the lines."""
Sources = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The people of exactly these sources. ``judged``: how many at most, as judged so far."""

    key: str
    judged: int
    value: Bounds


def overlap(view: View, counted: Tally, asked: Sources = (), on_record: Sources = ()) -> tuple[Part, ...]:
    """The parts, those of most sources first.

    ``asked`` gives the sources' order; otherwise it is that of the register, which ``on_record`` gives where the view has not
    everybody.
    """
    order = tuple(dict.fromkeys(asked)) or _order(view, counted, on_record)
    if len(order) > MOST:
        raise QuestionError(
            f"{len(order)} sources have {2 ** len(order) - 1} combinations.",
            mend=f"Name up to {MOST} of them with --according-to.",
        )
    people = _people(counted, order)
    judged: Counter[Sources] = Counter()
    for person, number in people.items():
        judged[person.sources] += number
    parts = (Part(_key(s, order), judged[s], _bounds(s, people)) for s in _subsets(order))
    return tuple(part for part in parts if part.value.high)


def on_all(counted: Tally, asked: Sources) -> Bounds:
    """How many people are on all of these lists, of which alone the tally is: its first part."""
    order = tuple(dict.fromkeys(asked))
    return _bounds(order, _people(counted, order))


def overlap_notes(parts: Sequence[Part], counted: Tally) -> tuple[str, ...]:
    """What a reader of the lines must know."""
    notes = []
    if any(part.value.low != part.value.high for part in parts):
        notes.append(
            f"Each person is in one line; as judged so far the lines add up to {sum(part.judged for part in parts):,}. "
            "Where records that nobody has judged are the same people, they move to the lines of several sources."
        )
    if counted.groups:
        notes.append("Groups are in no line of sources: who belongs to them is not on record.")
    return tuple(notes)


def _order(view: View, counted: Tally, on_record: Sources) -> Sources:
    told = {case.event.source for person in counted.persons for case in person.cases}
    told |= {source for alike in counted.alike for source in alike.sources}
    order = on_record or dict.fromkeys(record.source for record in view.records.values())
    return tuple(source for source in order if source in told)


@dataclass(frozen=True, slots=True)
class _Person:
    """What matters here of a person; those who are alike are counted together.

    ``low``: one who is certainly in the line of exactly ``sources``, as far as they are nobody else of other sources.
    ``apart``: the sources of each record that may be a person of its own, and whether it may count.
    """

    sources: Sources
    low: bool
    apart: tuple[tuple[frozenset[str], bool], ...]

    def most_with(self, source: str, part: frozenset[str]) -> int:
        """At most so many people who count, of sources of the part and one of them this source."""
        within = [(told, counts) for told, counts in self.apart if told <= part]
        return min(sum(counts for _, counts in within), sum(source in told for told, _ in within))

    def most_without(self, part: frozenset[str]) -> int:
        """At most so many people who have no source of the part."""
        return sum(1 for told, _ in self.apart if not told & part)


def _people(counted: Tally, order: Sources) -> Counter[_Person]:
    people = Counter(_person(person, order) for person in counted.persons)
    for alike in counted.alike:
        sources = tuple(source for source in order if source in alike.sources)
        people[_Person(sources, alike.truth is Truth.CERTAIN, ((frozenset(sources), True),))] += alike.number
    return people


def _person(person: Counted, order: Sources) -> _Person:
    sources = _sources(person, order)
    if not person.apart:
        return _Person(sources, bool(person.low), ((frozenset(sources), True),))
    apart = sorted((_sources(one, order), bool(one.high)) for one in person.apart)
    low = bool(person.low) and len(sources) == 1
    return _Person(sources, low, tuple((frozenset(told), counts) for told, counts in apart))


def _sources(person: Counted, order: Sources) -> Sources:
    told = {case.event.source for case in person.cases}
    return tuple(source for source in order if source in told)


def _subsets(sources: Sources) -> Iterator[Sources]:
    """Every combination of one or more, those of most sources first."""
    for size in range(len(sources), 0, -1):
        yield from combinations(sources, size)


def _bounds(part: Sources, people: Mapping[_Person, int]) -> Bounds:
    wanted = frozenset(part)
    certain = sum(number for person, number in people.items() if person.low and person.sources == part)
    others = sum(number * person.most_without(wanted) for person, number in people.items())
    most = min(sum(number * person.most_with(source, wanted) for person, number in people.items()) for source in part)
    return Bounds(max(0, certain - others), most)


def _key(part: Sources, order: Sources) -> str:
    named = part[0] if len(part) == 1 else f"{', '.join(part[:-1])} and {part[-1]}"
    return named if part == order else f"{named} only"
