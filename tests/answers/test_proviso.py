"""What would have to be true for a figure and the register to agree, in words."""

import pytest

from habeas.access.levels import Level
from habeas.answers.answer import Ground
from habeas.answers.proviso import proviso, uncertain_cases
from habeas.vocabulary.quantities import Bounds


def act(label: str, low: int, high: int | None, level: Level = Level.PUBLIC) -> Ground:
    return Ground(label, "group", label, low, high, "2024", "reports", "the palace", "2024-08-01", 1, "", level=level)


JANUARY = [act("waves", 250, 250), act("fifteen", 0, 15), act("Krieger", 0, 1), act("Nuhfer", 0, 1)]


@pytest.mark.parametrize(
    ("stated", "register", "grounds", "words"),
    [
        (Bounds(258, 258), Bounds(250, 267), JANUARY,
         "exactly 8 of the 17 uncertain cases count (fifteen, Krieger, Nuhfer)"),
        (Bounds(250, 250), Bounds(250, 267), JANUARY,
         "none of the 17 uncertain cases count (fifteen, Krieger, Nuhfer)"),
        (Bounds(267, 267), Bounds(250, 267), JANUARY, "all 17 uncertain cases count (fifteen, Krieger, Nuhfer)"),
        (Bounds(261, None), Bounds(250, 267), JANUARY,
         "at least 11 of the 17 uncertain cases count (fifteen, Krieger, Nuhfer)"),
        (Bounds(0, 255), Bounds(250, 267), JANUARY,
         "at most 5 of the 17 uncertain cases count (fifteen, Krieger, Nuhfer)"),
        (Bounds(255, 260), Bounds(250, 267), JANUARY,
         "5 to 10 of the 17 uncertain cases count (fifteen, Krieger, Nuhfer)"),
        (Bounds(43, 43), Bounds(42, 43), [act("waves", 42, 42), act("Krieger", 0, 1)],
         "the one uncertain case counts (Krieger)"),
        (Bounds(42, 42), Bounds(42, 43), [act("waves", 42, 42), act("Krieger", 0, 1)],
         "the one uncertain case does not count (Krieger)"),
        # The bounds come from overlaps, not from single cases: nothing to name.
        (Bounds(8, 8), Bounds(7, 10), [act("a list", 7, 7)], "the true number is exactly 8"),
        (Bounds(569, 569), Bounds(487, None), [act("waves", 487, 487), act("open", 0, 72)],
         ("at least 10 people beyond the rows on record count and all 72 uncertain cases do (open); each that does not "
          "takes one more")),
        (Bounds(500, 500), Bounds(487, None), [act("waves", 487, 487), act("open", 0, 72)],
         "exactly 13 of the 72 uncertain cases (open) and any people beyond the rows on record count"),
        (Bounds(43, 43), Bounds(42, None), [act("waves", 42, 42)], "exactly 1 person beyond the rows on record counts"),
        (Bounds(42, 42), Bounds(42, None), [act("waves", 42, 42)], "nobody beyond the rows on record counts"),
        (Bounds(50, None), Bounds(42, None), [act("waves", 42, 42)], "at least 8 people beyond the rows on record count"),
        (Bounds(50, 50), Bounds(42, None), [act("waves", 42, 42), act("flood", 0, None)],
         "exactly 8 people beyond the rows on record count"),
    ],
)  # fmt: skip
def test_the_condition_is_spelled_out(stated, register, grounds, words):
    assert proviso(stated, register, grounds) == words


def test_cases_that_are_not_public_are_told_by_their_number():
    hidden = [act("a name", 0, 1, Level.CASE_TEAM), act("another", 0, 1, Level.CASE_TEAM)]
    assert uncertain_cases([*JANUARY, *hidden]) == "fifteen, Krieger, Nuhfer, 2 not public"
    assert uncertain_cases(hidden) == ""


def test_too_many_cases_are_not_listed():
    assert uncertain_cases([act(str(number), 0, 1) for number in range(7)]) == ""


def test_a_case_without_an_upper_bound_and_one_partly_certain_are_named_as_such():
    assert uncertain_cases([act("flood", 0, None), act("list", 3, 5)]) == "flood, without an upper bound; 2 of list"
