"""Which figure is a part of which: parts are set beside each other and never added up as if they were new people."""

import pytest

from habeas.reading.figures import read_figures


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Viasna counts 1,135 political prisoners: 968 men and 168 women.", [None, 0, 0]),
        ("There are 1,135 political prisoners (968 men and 168 women).", [None, 0, 0]),
        ("Of the 31 pardoned, 29 are men and two are women.", [None, 0, 0]),
        ("Officials pardoned 31 activists. Of the 31, 29 are men.", [None, None, 1]),
        ("They freed 42 activists, including five women.", [None, 0]),
        (
            "He pardoned 23 people. 13 of the 23 are women, 14 are ill and 12 have minor children.",
            [None, 2, None, 2, 2],
        ),
        ("Among the 15 pardoned are eight people convicted of extremism.", [None, 0]),
        ("He announced that 52 people had been pardoned, 14 of them foreigners.", [None, 0]),
        ("They freed 42 activists, among them 11 minors and four reporters.", [None, 0, 0]),
        ("They freed 42 activists, of whom 14 are ill.", [None, 0]),
        ("Some 1,500 people were arrested; over 600 of them are still inside.", [None, 0]),
        # the whole behind the part
        ("Eight of the 3,522 freed were arrested again.", [1, None]),
        # the latest figure with that noun, not the latest figure
        (
            "He pardoned 42 activists. He had pardoned 258 prisoners. Some 14 of the pardoned activists are ill.",
            [None, None, 0],
        ),
        # a total that is only brought about is no whole
        ("He pardoned 31 people, bringing to 209 the number freed. Twenty-nine of them are men.", [None, None, 0]),
        # too large to be a part
        ("They freed 12 activists. 40 of them are ill.", [None, None]),
        # not parts: another event
        ("Police arrested 12 people. Courts sentenced 3 people.", [None, None]),
    ],
)
def test_a_part_knows_its_whole(text: str, wholes: list[int | None]) -> None:
    assert [figure.subset_of for figure in read_figures(text, published="2025-05-07", country="BY")] == wholes


def test_a_repeated_number_keeps_the_code_of_its_group_and_is_no_part() -> None:
    text = "He pardoned 42 activists. All 42 activists, convicted of extremism, repented."
    first, again = read_figures(text, published="2025-05-07", country="BY")
    assert (first.counted, again.counted, again.subset_of) == ("pardoned", "pardoned", None)


def test_an_ill_part_is_at_risk_but_of_its_wholes_time() -> None:
    text = "On Friday he pardoned 31 people. Of the 31, seventeen are seriously ill and two are women."
    *_, ill, women = read_figures(text, published="2025-05-07", country="BY")
    assert (ill.counted, ill.kind, ill.from_) == ("at_risk", "flow", "2025-05-02")
    assert women.counted == "pardoned"
