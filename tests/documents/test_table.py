"""Values as the text of cells, the guard before formulas, and the data dictionary."""

import pytest

from habeas.access.levels import Level
from habeas.documents.table import Table, TableColumn, cell_text, dictionary, guarded, without_guard


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "'=1", "'x", "''=1", "x", "", "-", "x=1"])
def test_a_guard_goes_as_it_came(text):
    assert without_guard(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "text", ""),
        ([3, 3], "bounds", "3"),
        ([0, 15], "bounds", "0..15"),
        ([15, None], "bounds", "15.."),
        ([None, 15], "bounds", "..15"),
        (True, "flag", "yes"),
        (False, "flag", "no"),
        ({"women": 14, "men": 16}, "counts", "women=14;men=16"),
    ],
)
def test_a_value_as_the_text_of_a_cell(value, kind, text):
    assert cell_text(value, kind) == text


def test_the_dictionary_describes_every_column_those_left_out_too():
    name = TableColumn("name", "text", Level.CASE_TEAM, "the name")
    sex = TableColumn("sex", "term", Level.PUBLIC, "the sex", {"female": "a woman", "male": "a man"})
    found = dictionary(Table("people", Level.PUBLIC, (sex,), (), left_out=(name,)))
    assert found.rows == (
        ("sex", "term", "public", "yes", "the sex", "female: a woman; male: a man"),
        ("name", "text", "case_team", "no: above level public", "the name", ""),
    )
