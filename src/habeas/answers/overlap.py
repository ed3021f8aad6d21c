"""Which sources tell of whom: each person in exactly one line, of those in both lists, in one only, in the other only.

The unit is the person, as everywhere: records judged the same are one. As judged, the lines add up to the answer's upper
bound. Records of different sources that nobody has judged may yet be the same people, and then somebody in *one only* is
in *both*. With n(S) people of exactly the sources S as judged, of whom c(S) certainly count:

- **low**(S) = max(0, c(S) - Σ n(T)) over the sets T that have no source in common with S: each of those may be one of S;
- **high**(S) = n(S) + the least, over the sources x of S, of Σ n(T) over the smaller sets T of S that have x: a person of S
  who comes together from several records needs one of each source.

For two lists both are attained. Somebody with contradicting judgements is certainly in no line of several sources, and
possibly, once for each of their records, in every line of some of their sources. Groups are in no line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from habeas.answers.tally import Counted, Tally
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


def overlap(view: View, counted: Tally, asked: Sources = ()) -> tuple[Part, ...]:
    """The parts, those of most sources first. ``asked`` gives the sources' order; otherwise the order of the register."""
    order = tuple(dict.fromkeys(asked)) or _order(view, counted.persons)
    if len(order) > MOST:
        raise QuestionError(
            f"{len(order)} sources have {2 ** len(order) - 1} combinations.",
            mend=f"Name up to {MOST} of them with --according-to.",
        )
    certain: Counter[Sources] = Counter()
    most: Counter[Sources] = Counter()
    judged: Counter[Sources] = Counter()
    for person in counted.persons:
        sources = _sources(person, order)
        judged[sources] += person.high or 1
        if view.cluster(person.unit).contradictions:
            most.update(dict.fromkeys(_subsets(sources), person.high or 1))
            certain[sources] += person.low if len(sources) == 1 else 0
        else:
            most[sources] += 1
            certain[sources] += person.low
    parts = (Part(_key(s, order), judged[s], _bounds(s, certain, most)) for s in _subsets(order))
    return tuple(part for part in parts if part.value.high)


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


def _order(view: View, persons: Sequence[Counted]) -> Sources:
    told = {case.event.source for person in persons for case in person.cases}
    on_record = dict.fromkeys(record.source for record in view.records.values())
    return tuple(source for source in on_record if source in told)


def _sources(person: Counted, order: Sources) -> Sources:
    told = {case.event.source for case in person.cases}
    return tuple(source for source in order if source in told)


def _subsets(sources: Sources) -> Iterator[Sources]:
    """Every combination of one or more, those of most sources first."""
    for size in range(len(sources), 0, -1):
        yield from combinations(sources, size)


def _bounds(part: Sources, certain: Counter[Sources], most: Counter[Sources]) -> Bounds:
    others = sum(number for sources, number in most.items() if not set(sources) & set(part))
    smaller = [sources for sources in most if sources != part and set(sources) < set(part)]
    more = min(sum(most[sources] for sources in smaller if source in sources) for source in part)
    return Bounds(max(0, certain[part] - others), most[part] + more)


def _key(part: Sources, order: Sources) -> str:
    named = part[0] if len(part) == 1 else f"{', '.join(part[:-1])} and {part[-1]}"
    return named if part == order else f"{named} only"
