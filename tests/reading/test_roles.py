"""Where a quick reader would take a figure wrongly, the figure says so."""

import pytest

from habeas.reading.figures import read_figures


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("He announced an amnesty for 8,000 people.", "announced, not done"),
        ("He promised to free 52 prisoners.", "promised, not done"),
        ("The opposition demanded the release of 1,300 people.", "asked for, not done"),
        ("The prosecutor asked for 17 years in prison.", "asked for, not done"),
        ("The minister denied that 200 inmates were on hunger strike.", "denied by the one who speaks"),
        ("He faces up to 12 years in prison.", "the law's maximum, not a sentence passed"),
        ("He said his country would free 52 more people.", "promised, not done"),
        ("Of the detainees 1,800 have never been charged.", "said not to be so"),
        ("They got sentences of up to 13 years.", None),
        ("He pardoned 258 political prisoners.", "pardoned, no longer held"),
        ("The country has released 1,177 political prisoners.", "released, no longer held"),
        ("Police arrested 12 people.", None),
        ("A list of 202 prisoners who should be freed was drawn up.", None),
    ],
)
def test_a_misleading_figure_has_a_note(text: str, note: str | None) -> None:
    (figure,) = (f for f in read_figures(text, published="2025-05-07", country="BY") if f.counted != "other")
    assert figure.negated_or_role == note
