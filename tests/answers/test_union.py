"""The bounds of a union against every consistent small world: counted out, the smallest and the largest."""

from itertools import chain, combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.answers.union import Lot, union
from habeas.vocabulary.quantities import Bounds

PERSONS = ("p", "q", "r")


def _subsets(universe):
    return [frozenset(s) for s in chain.from_iterable(combinations(universe, n) for n in range(len(universe) + 1))]


def _worlds(lots, certain, possible, classes):
    """The number of different people in every world that fits: who is in each lot, and which persons count."""
    anonymous = [f"anonymous {n}" for n in range(sum(lot.high for lot in lots))]
    for counted in _subsets(possible):
        people = frozenset(certain) | counted
        may = {**certain, **possible}
        choices = []
        for lot in lots:
            inside = lot.members & people
            free = [p for p in people if p not in lot.members and lot.id in may[p]]
            named = len(lot.members & certain.keys())
            least, most = max(lot.low, named), max(lot.high, named)
            universe = [*free, *anonymous]
            choices.append([inside | s for s in _subsets(universe) if least <= len(inside | s) <= most])
        for world in product(*choices):
            held = dict(zip((lot.id for lot in lots), world, strict=True))
            apart = all(not held[a] & held[b] for c in classes for a, b in combinations(sorted(c), 2))
            if apart:
                yield len(people.union(*world))


@st.composite
def _registers(draw):
    ids = ["g", "h", "k"][: draw(st.integers(0, 3))]
    largest = 2 if len(ids) < 3 else 1
    persons = PERSONS[: draw(st.integers(0, 3))]
    lots, owner = [], {p: draw(st.sampled_from([None, *ids])) for p in persons}
    for id_ in ids:
        low = draw(st.integers(0, largest))
        members = frozenset(p for p in persons if owner[p] == id_)
        lots.append(Lot(id_, low, draw(st.integers(low, largest)), members))
    may = {p: frozenset() if owner[p] else draw(st.sampled_from(_subsets(ids))) for p in persons}
    certain = {p: may[p] for p in persons if draw(st.booleans())}
    possible = {p: may[p] for p in persons if p not in certain}
    classes = draw(st.sampled_from([[], [frozenset(ids)], [frozenset(ids[:2])]])) if len(ids) > 1 else []
    return lots, certain, possible, classes


@given(_registers())
@settings(max_examples=300, deadline=None)
def test_low_and_high_are_the_smallest_and_the_largest_world(register) -> None:
    lots, certain, possible, classes = register
    people = list(_worlds(lots, certain, possible, classes))
    assert union(lots, certain, possible, classes) == Bounds(min(people), max(people))


def test_of_two_groups_the_larger_is_certain_and_their_sum_is_the_most() -> None:
    assert union([Lot("g", 30, 30), Lot("h", 20, 20)], {}, {}, []) == Bounds(30, 50)


def test_two_groups_stated_to_be_different_people_add_up() -> None:
    assert union([Lot("g", 30, 30), Lot("h", 20, 25)], {}, {}, [frozenset("gh")]) == Bounds(50, 55)


def test_one_open_group_opens_the_whole() -> None:
    assert union([Lot("g", 30, 30), Lot("h", 20, None)], {}, {}, []) == Bounds(30, None)


def test_named_persons_who_may_be_in_a_group_are_not_added_to_it() -> None:
    persons = {name: frozenset("g") for name in "abc"}
    assert union([Lot("g", 2, 2)], persons, {}, []) == Bounds(3, 5)


def test_a_person_gives_up_a_place_for_one_who_has_no_other() -> None:
    """a may be in either group, b only in g: matched well, both are inside."""
    persons = {"a": frozenset("gh"), "b": frozenset("g"), "c": frozenset("gh")}
    assert union([Lot("g", 1, 1), Lot("h", 1, 1)], persons, {}, [frozenset("gh")]) == Bounds(3, 5)
    two = {"a": frozenset("gh"), "b": frozenset("g")}
    assert union([Lot("g", 1, 1), Lot("h", 1, 1)], two, {}, [frozenset("gh")]) == Bounds(2, 4)


def test_a_person_known_to_be_in_two_groups_is_one_person() -> None:
    both = [Lot("g", 1, 1, frozenset("a")), Lot("h", 1, 1, frozenset("a"))]
    assert union(both, {"a": frozenset()}, {}, []) == Bounds(1, 1)
