"""Who is cited, and how far the citation reaches, in several languages; people and bodies are invented."""

from __future__ import annotations

import pytest

from habeas.reading.figures import read_figures


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        # the same source again
        ("ru", "По данным центра «Гавань», задержали 12 человек. По тем же данным, 7 отпустили.", [["центра «Гавань»"]] * 2),
        # a body named only by where the speakers are
        ("ru", "В центре «Гавань» говорят о 120 арестованных.", [["центре «Гавань»"]]),
        # whoever cites the source is named behind it
        ("uk", "Посередник, якого цитує газета «Обрій», каже, що звільнять 40 в'язнів.", [["Посередник", "газета «Обрій»"]]),
        # a communiqué has one author
        ("be", "Міністэрства паведамляе:\n1. Памілавана 105 асуджаных.\n2. Затрымана 6 чалавек.", [["Міністэрства"]] * 2),
        ("ru", "Министерство сообщает следующее.\nПомиловали 44 осуждённых.", [["Министерство"]]),
        # what was not said, or should be, is nobody's word
        ("en", "The minister never said 300 people were held.", [[]]),
        ("en", "The ministry must say what became of 19 prisoners, a lawyer said.", [["a lawyer"]]),
        # who is described says nothing
        ("en", "A colleague who admitted the charge was arrested with 12 other people.", [[]]),
        # a label is no source, the title of a list may name one
        ("en", "TAKEN: 17 people were arrested.", [[]]),
        ("en", "Umbrella walk, tally by Wet Pavement\n— 83 people detained\n— 11 freed", [["Wet Pavement"]] * 2),
        # an aside between the subject and its verb
        ("en", "Rights Watch, in a report out in May, counted 50 prisoners.", [["Rights Watch"]]),
        ("es", "El Comité de Madres, en cambio, solo ha podido corroborar 27 detenciones.", [["El Comité de Madres"]]),
    ],
)  # fmt: skip
def test_a_figure_has_the_source_that_is_cited_for_it(language: str, text: str, names: list[list[str]]) -> None:
    found = read_figures(text, published="2025-05-07", country=None, language=language)
    assert [list(figure.attributed_to) for figure in found if figure.counts_people] == names
