"""One invented register, asked by the fold and by its columns, in a folder and in a database: the same answers."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import habeas
from habeas.access.levels import Level
from habeas.assembly import create_register

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from ruritania.acts import DEFINED
from ruritania.making import append

PEOPLE, SEED = 60, 3
COUNTS = (
    ("held", {"at": "2019-05-07"}),
    ("held", {"at": "2019-05-07", "known": "2018-12-31"}),
    ("held", {"at": "2021-01-01", "by": ("sex", "custody")}),
    ("held", {"at": "2021-01-01", "by": "sources"}),
    ("held", {"at": "2021-01-01", "by": "facility", "where": {"sex": "male"}}),
    ("held", {"at": "2021-01-01", "according_to": "watch & archive"}),
    ("arrested", {"during": "2019", "by": "month"}),
    ("arrested", {"during": "2019", "unit": "detentions"}),
    ("released", {"during": "2018/2021", "by": "cause", "known": "2020-06-30"}),
    ("pardoned", {"during": "2015/2022"}),
    ("killed", {"according_to": ("watch", "centre")}),
    ("people", {"by": "source"}),
    (DEFINED, {"at": "2021-01-01"}),
    (DEFINED, {"at": "2019-05-07", "known": "2018-12-31", "according_to": "watch", "by": "sex"}),
)


@pytest.fixture(scope="module", params=["folder", "database"])
def register(request, tmp_path_factory, postgres):
    folder = tmp_path_factory.mktemp("ruritania") / "register"
    if request.param == "folder":
        made = create_register(folder, "ruritania")
    else:
        made = habeas.create(postgres.database("engines"), "ruritania")
    with made:
        append(made, PEOPLE, SEED)
        yield made


def by(engine, ask, monkeypatch):
    monkeypatch.setenv("HABEAS_ENGINE", engine)
    return ask()


def told(answer):
    rows = [(row.heading(Level.SEALED), row.value, row.judged) for row in answer.rows]
    return replace(answer, rows=(), grounds=tuple(answer.grounds), later=tuple(answer.later)), rows


@pytest.mark.parametrize(("word", "asked"), COUNTS)
def test_a_count_is_the_same(register, word, asked, monkeypatch):
    fold, columns = (
        told(by(engine, lambda: register.count(word, **asked), monkeypatch)) for engine in ("fold", "duckdb")
    )
    assert columns == fold


def test_a_series_is_the_same(register, monkeypatch):
    asked = {"during": "2018-01/2018-03", "every": "day"}
    fold, columns = (by(engine, lambda: register.series("held", **asked), monkeypatch) for engine in ("fold", "duckdb"))
    assert columns == fold


def test_a_series_by_a_definition_is_the_same(register, monkeypatch):
    asked = {"during": "2018/2020", "every": "year"}
    fold, columns = (
        by(engine, lambda: register.series(DEFINED, **asked), monkeypatch) for engine in ("fold", "duckdb")
    )
    assert columns == fold


@pytest.mark.parametrize("known", [(None, None), ("2019-06-30", "today")])
def test_a_balance_is_the_same(register, known, monkeypatch):
    def ask():
        return register.balance("held", at=date(2018, 1, 1), to_at=date(2019, 1, 1), known=known[0], to_known=known[1])

    fold, columns = (by(engine, ask, monkeypatch) for engine in ("fold", "duckdb"))
    for one, other in ((fold.certain, columns.certain), (fold.possible, columns.possible)):
        assert (one.opening, one.closing, one.through) == (other.opening, other.closing, other.through)
        assert [(line.part, line.sign, line.reason, line.number) for line in one.lines] == [
            (line.part, line.sign, line.reason, line.number) for line in other.lines
        ]
