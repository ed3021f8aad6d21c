"""Ukrainian as newsrooms write it: what belongs to a verb on either side of it, and numbers."""

import pytest

from habeas.reading.figures import read_figures


def read(text):
    return read_figures(text, published="2024-05-15", country=None, language="uk")


@pytest.mark.parametrize(
    ("text", "low", "high", "modality"),
    [
        ("Затримали з десяток студентів.", 10, 10, "approx"),
        ("Затримали зо два десятки студентів.", 20, 20, "approx"),
        ("Затримали десятків зо два студентів.", 20, 20, "approx"),
        ("Затримали з півсотні студентів.", 50, 50, "approx"),
        ("Затримали два-три десятки студентів.", 20, 30, "exact"),
        ("Затримали 15 – 20 студентів.", 15, 20, "exact"),
        ("Затримали ~250 людей.", 250, 250, "approx"),
        ("Затримали >250 людей.", 251, None, "more_than"),
        ("Затримали 1.234 людини.", 1234, 1234, "exact"),
        ("Затримали 5 тис. 300 осіб.", 5300, 5300, "exact"),
        ("Затримали п'ять із гаком тисяч людей.", 5001, None, "more_than"),
        ("Виїхали 3 млн 200 тис. осіб.", 3200000, 3200000, "exact"),
        ("Затримали двійко рибалок.", 2, 2, "exact"),
        ("Йому дали рік і два місяці колонії.", 1, 2, "exact"),
    ],
)
def test_a_number_is_read_as_newsrooms_write_it(text, low, high, modality):
    figure = read(text)[0]
    assert (figure.low, figure.high, figure.modality) == (low, high, modality)
