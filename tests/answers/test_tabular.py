"""Results as data frames."""

import builtins
from datetime import date

import pytest
from worlds import WHOLE, ask, belarus, person, view

from habeas.access.levels import Level
from habeas.answers.balance import Moment, balance
from habeas.answers.question import Question
from habeas.answers.series import series
from habeas.errors import InputError
from habeas.vocabulary.dates import parse_period

ROWS = ask(belarus(), "pardoned", WHOLE, by=("year", "sex"))
POINTS = series(view(belarus()), Question("pardoned", during=parse_period(*WHOLE)), "year")


def test_an_answer_has_a_row_for_each_line_and_one_for_the_value_without_lines() -> None:
    table = ROWS.to_arrow()
    assert table.column_names == ["year", "sex", "low", "high"]
    assert table.to_pylist()[0] == {"year": "2024", "sex": "female", "low": 53, "high": 109}
    assert ask(belarus(), "pardoned", ("2025",)).to_arrow().to_pylist() == [{"low": 42, "high": None}]
    sources = ask(person("a", "one", began="2020"), "arrested", by="sources")
    assert sources.to_arrow().column_names == ["sources", "low", "high", "judged"]


def test_a_breakdown_without_lines_has_its_columns_still() -> None:
    nobody = ask(person("a", began="2020"), "arrested", ("1999",), by="sex")
    assert nobody.rows == ()
    assert nobody.to_arrow().to_pydict() == {"sex": [], "low": [], "high": []}


def test_a_series_has_a_row_for_each_point() -> None:
    assert POINTS.to_arrow().to_pylist()[0] == {
        "first": date(2024, 7, 1), "last": date(2024, 12, 31), "low": 227, "high": 228,
    }  # fmt: skip


def test_a_series_broken_down_has_everybody_first() -> None:
    by = series(view(belarus()), Question("pardoned", during=parse_period(*WHOLE), by=("sex",)), "year")
    assert by.to_arrow()["sex"].to_pylist() == [None, None, *(key for key in by.rows for _ in by.points)]


def test_a_balance_has_a_row_for_each_line() -> None:
    drafts = person("a", began="2019", detention_ended="2020-05", detention_release_cause="pardon")
    found = balance(view(drafts), Question("held"), Moment(date(2020, 1, 1), None), Moment(date(2021, 1, 1), None))
    assert [(row["kind"], row["certain"]) for row in found.to_arrow().to_pylist()] == [
        ("held", 1),
        ("went", -1),
        ("held", 0),
    ]


def test_pandas_and_polars_tell_the_same_with_whole_numbers_whole() -> None:
    open_ = ask(belarus(), "pardoned", ("2024", "2025"), by="year")
    assert str(open_.to_pandas()["high"].dtype) == "Int64"
    assert (
        open_.to_pandas()["low"].tolist() == open_.to_polars()["low"].to_list() == open_.to_arrow()["low"].to_pylist()
    )
    assert POINTS.to_polars()["first"].to_list() == POINTS.to_pandas()["first"].tolist()


def test_keys_above_the_level_are_left_away() -> None:
    by = ask(person("a", began="2020", detention_facility="North"), "arrested", by="facility")
    assert by.to_arrow()["facility"].to_pylist() == ["(case_team)"]
    assert by.to_arrow(Level.CASE_TEAM)["facility"].to_pylist() == ["North"]


def test_where_polars_is_missing_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object) -> object:
        if name == "polars":
            raise ImportError(name)
        return real(name, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError, match="pip install polars"):
        POINTS.to_polars()
