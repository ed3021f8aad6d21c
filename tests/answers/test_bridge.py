"""Bridges lead from the register's number to the figure, and add up."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.answers.bridge import Neighbour, Step, adds_up, bridge
from habeas.vocabulary.quantities import Bounds


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low = draw(st.integers(0, 3000))
    return Bounds(low, draw(st.none() | st.integers(low, low + 500)))


@given(bounds(), bounds(), st.lists(bounds(), max_size=3))
def test_every_bridge_adds_up_to_the_figure(stated, register, near):
    steps = bridge(stated, register, "a case", [Neighbour("near by", value) for value in near])
    assert adds_up(steps, stated)
    assert steps[0].low == register.low
    assert steps[-1].what == "unexplained"


def test_a_total_without_explanation_ends_with_what_stays_unexplained():
    steps = bridge(Bounds(230, 230), Bounds(227, 228), "Krieger", [Neighbour("from August on", Bounds(209, 209))])
    assert steps == (
        Step("certain on record", 227, 227), Step("uncertain: Krieger", 0, 1), Step("unexplained", 2, 3),
    )  # fmt: skip


def test_a_question_near_by_explains_the_difference():
    steps = bridge(Bounds(232, 232), Bounds(250, 251), "Krieger", [Neighbour("from August on", Bounds(232, 232))])
    assert [step.signed for step in steps] == ["+250", "−18", "0"]


def test_an_open_answer_explains_a_number_by_its_certain_count_alone():
    near = Neighbour("before that day", Bounds(178, None))
    assert len(bridge(Bounds(178, 178), Bounds(207, None), "", [near])) == 4
    assert len(bridge(Bounds(190, 190), Bounds(207, None), "", [near])) == 3


def test_steps_that_lead_elsewhere_are_seen():
    assert not adds_up([Step("certain", 227, 227), Step("unexplained", 4, 4)], Bounds(230, 230))


def test_a_step_says_how_much_it_adds():
    told = {Step("", 20, 20): "+20", Step("", -3, -2): "−3 to −2", Step("", 0, 0): "0", Step("", None, -29): "up to −29",
            Step("", 0, None): "0 or more", Step("", None, None): "open"}  # fmt: skip
    assert {step: step.signed for step in told} == told
    assert Step("x", 0, None).as_json() == {"what": "x", "low": 0, "high": None}
