"""The table of verdicts: which row holds for which comparison, and what it says."""

import pytest

from habeas.answers.answer import Ground
from habeas.answers.comparison import Before, Comparison, Opposite
from habeas.answers.verdict import VERDICTS, verdict
from habeas.vocabulary.quantities import Bounds


def ground(low: int, high: int | None, label: str = "an act") -> Ground:
    return Ground(f"group/reports/{label}", "group", label, low, high, "2024-07", "reports", "the palace", "2024-08-01",
                  1, "a test")  # fmt: skip


def comparison(stated: Bounds, register: Bounds | None, **told: object) -> Comparison:
    given = {
        "exact": stated.low == stated.high, "whole": True, "own_root": "Viasna", "roots": ("the palace",),
        "grounds": () if register is None else (ground(register.low, register.high),), "lacks": "Nothing on record.",
        **told,
    }  # fmt: skip
    return Comparison(stated, register=register, **given)  # type: ignore[arg-type]


def n(number: int) -> Bounds:
    return Bounds(number, number)


BEFORE = Before(n(178), "“Seventh wave”", "9 December 2024")
HELD = Opposite(1135, "still held at that time", "Viasna")

CASES = [
    ("agrees", comparison(n(49), n(49))),
    ("agrees", comparison(Bounds(301, None), Bounds(487, None))),  # "more than 300" covers whatever lies above 487
    ("agrees", comparison(Bounds(180, 220), Bounds(190, 200))),  # "about 200"
    ("agrees_if", comparison(n(258), Bounds(250, 267))),
    ("agrees_if", comparison(n(569), Bounds(487, None))),
    ("differs", comparison(n(230), Bounds(227, 228))),
    ("differs", comparison(n(5), n(0))),  # the register holds every act, and none was there
    ("same_origin", comparison(n(42), n(42), roots=("Viasna",))),
    ("same_origin", comparison(n(258), Bounds(250, 267), roots=("Viasna",))),
    ("differs", comparison(n(41), n(42), roots=("Viasna",))),  # a source may contradict itself
    ("agrees", comparison(n(42), n(42), roots=("Viasna", "the palace"))),
    ("earlier_date", comparison(n(178), Bounds(207, 208), before=BEFORE)),
    ("differs", comparison(n(179), Bounds(207, 208), before=BEFORE)),  # one off is no pattern
    ("agrees_if", comparison(n(178), Bounds(150, 208), before=BEFORE)),  # the rows make it up without any pattern
    ("differs", comparison(Bounds(178, 178), Bounds(207, 208), before=BEFORE, exact=False)),
    ("differs", comparison(n(178), Bounds(207, 208), before=BEFORE, whole=False)),
    ("role_reversed", comparison(n(1135), Bounds(467, None), opposites=(HELD,), grounds=(ground(467, 559),))),
    ("role_reversed", comparison(n(1135), None, opposites=(HELD,))),
    ("agrees", comparison(n(1135), n(1135), opposites=(HELD,))),
    ("agrees_if", comparison(n(1134), Bounds(467, None), opposites=(HELD,))),
    ("not_comparable", comparison(n(8000), n(8000), obstacle="It was announced, not done.")),
    ("cannot_tell", comparison(n(1177), None)),
    ("cannot_tell", comparison(n(1177), Bounds(0, None), grounds=())),
]


@pytest.mark.parametrize(("name", "given"), CASES)
def test_the_first_row_that_holds_is_the_verdict(name, given):
    assert verdict(given).name == name


@pytest.mark.parametrize(("name", "given"), CASES)
def test_every_verdict_gives_its_reason_in_a_sentence(name, given):
    reason = verdict(given).reason(given)
    assert reason.endswith(".")
    assert "None" not in reason
    assert "{" not in reason


def test_each_verdict_of_the_design_has_one_row():
    names = [row.name for row in VERDICTS]
    assert sorted(names) == sorted(
        ["agrees", "agrees_if", "differs", "same_origin", "earlier_date", "role_reversed", "not_comparable",
         "cannot_tell"]
    )  # fmt: skip


def test_verdicts_are_told_apart_without_colour():
    assert len({row.word for row in VERDICTS}) == len({row.symbol for row in VERDICTS}) == len(VERDICTS)


def test_no_verdict_says_false():
    assert not any("false" in row.word + row.sentence for row in VERDICTS)


def test_open_bounds_are_made_of_rows_and_people_beyond_them():
    given = comparison(n(600), Bounds(487, None), grounds=(ground(487, 487), ground(0, 72)))
    assert given.rows == Bounds(487, 559)
    assert given.unsupported
    assert comparison(n(500), Bounds(487, None), grounds=(ground(487, 487), ground(0, None))).rows == Bounds(487, None)


def test_what_the_register_has_stands_beside_an_exchange_of_roles():
    given = comparison(n(1135), Bounds(467, None), opposites=(HELD,), grounds=(ground(467, 467),))
    assert verdict(given).reason(given).endswith("The register has at least 467.")


def test_several_roots_are_named_in_one_phrase():
    assert comparison(n(1), n(1), roots=("A", "B", "C")).said_by == "A, B and C"
