"""What a ground says of its date."""

from datetime import date

import pytest

from habeas.answers.answer import Ground
from habeas.vocabulary.dates import UNKNOWN_DATE, parse_date


@pytest.mark.parametrize(
    ("when", "on"),
    [
        ("2024-07-03", parse_date("2024-07-03")),
        ("2024-07", parse_date("2024-07")),
        ("not stated", UNKNOWN_DATE),
        ("2024-07-03 or 2024-07-05", UNKNOWN_DATE),  # two sources: neither day is the date
    ],
)
def test_the_date_of_a_ground_is_unknown_where_none_is_stated_or_sources_differ(when, on):
    ground = Ground("group/x/1", "group", "a wave", 1, 1, when, "x", "x", "2024-07-04", 0, "certainly in")
    assert ground.on == on
    assert ground.on.earliest in {None, date(2024, 7, 3), date(2024, 7, 1)}
