"""Two real registries of the same victims of state terror, imported completely: every row accounted for."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from habeas.access.levels import Level
from habeas.adapters.sheets import read_sheet
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.assembly import create_register
from habeas.register.view import fold
from habeas.vocabulary.dates import parse_period
from habeas.workflows.import_list import import_sheet
from habeas.workflows.mapping import load_map, map_as_toml, map_from
from habeas.workflows.proposal import propose

EXAMPLE = Path(__file__).parents[2] / "examples" / "argentina"
LISTS = {"ruvte": "ruvte", "ruvte-sin-denuncia": "ruvte_sin_denuncia", "parque": "parque_de_la_memoria"}
MAPS = {"parque": "parque"}
AS_OF = date(2019, 11, 5)


def files_of(source):
    name = LISTS[source]
    return EXAMPLE / f"{name}.csv", EXAMPLE / f"{MAPS.get(source, name)}.toml"


@pytest.fixture(scope="module")
def argentina(tmp_path_factory):
    summaries = {}
    with create_register(tmp_path_factory.mktemp("argentina") / "register", "argentina") as register:
        for source in LISTS:
            file, map_file = files_of(source)
            summaries[source] = import_sheet(register, read_sheet(file), load_map(map_file), source=source, as_of=AS_OF)
        yield register, summaries, fold(register.ledger.entries())


def test_every_row_is_accounted_for(argentina):
    _register, summaries, _view = argentina
    assert {source: (s.rows, s.new, s.bad) for source, s in summaries.items()} == {
        "ruvte": (8_753, 8_753, 0),
        "ruvte-sin-denuncia": (784, 784, 0),
        "parque": (8_752, 8_751, 1),
    }


def test_the_broken_record_is_reported_with_row_column_and_mend(argentina):
    _register, summaries, _view = argentina
    assert [problem.text("parque_de_la_memoria.csv") for problem in summaries["parque"].problems] == [
        (
            "parque_de_la_memoria.csv, row 46, column “id”: “Restos exhumados en el Cementerio Municipal de Santa Fé.” is not "
            "a record number. Correct the cell, or remove the row."
        )
    ]


def test_the_records_are_those_that_the_rows_tell_of(argentina):
    _register, _summaries, view = argentina
    found = Counter((record.source, record.kind) for record in view.records.values())
    assert {key: number for key, number in found.items() if key[1] != "source"} == {
        ("ruvte", "person"): 8_753,
        ("ruvte", "detention"): 7_920,
        ("ruvte", "killing"): 2_302,
        ("ruvte-sin-denuncia", "person"): 784,
        ("ruvte-sin-denuncia", "detention"): 784,
        ("parque", "person"): 8_751,
        ("parque", "detention"): 7_130,
        ("parque", "killing"): 1_741,
    }


def test_one_person_as_the_two_registries_tell_of_him(argentina):
    """Juan Carlos Abachian: a week apart."""
    _register, _summaries, view = argentina
    one, other = view.records["detention/ruvte/5389"], view.records["detention/parque/2123"]
    assert (one.get("began"), one.get("place")) == ("1976-12-26", "LA PLATA, BUENOS AIRES")
    assert (other.get("began"), other.get("place")) == ("1977-01-02", "LA PLATA. BS. AS.")
    names = [view.records[f"person/{key}"].get("name") for key in ("ruvte/5389", "parque/2123")]
    assert names == ["ABACHIAN, JUAN CARLOS", "Abachian, Juan Carlos"]
    assert view.records["person/ruvte/5389"].get("maternal_name") == "BEDROSSIAN"


def test_what_is_published_is_public_and_the_rest_is_not(argentina):
    _register, _summaries, view = argentina
    says = view.records["person/ruvte/5389"].says
    assert {name: said.level for name, said in says.items() if said.level is not Level.PUBLIC} == {
        "identity_document": Level.SEALED,
    }
    hidden = {n for r in view.of("person") for n, said in r.says.items() if said.level is not Level.PUBLIC}
    assert hidden == {"identity_document", "relatives", "health", "affiliation", "occupation", "note"}


def test_a_death_that_is_not_proved_is_no_killing(argentina):
    _register, _summaries, view = argentina
    unproved = [r for r in view.of("person") if "NO PROBADO" in r.get("classification", "")]
    assert len(unproved) == 255
    assert not any(f"killing/ruvte/{record.id.rsplit('/', 1)[1]}" in view.records for record in unproved)


def test_people_killed_abroad_are_not_counted_as_killed_in_argentina(argentina):
    _register, _summaries, view = argentina
    countries = Counter(record.get("country") for record in view.of("killing"))
    assert countries["AR"] > 3_800
    assert (countries["UY"], countries["CL"], countries["ES"]) == (18, 10, 1)


def test_abductions_by_year_are_counted_for_each_source_and_nobody_is_held_today(argentina):
    _register, _summaries, view = argentina
    years = {}
    for source in ("ruvte", "parque"):
        question = Question("abducted", during=parse_period("1976/1978"), according_to=(source,), by=("year",))
        years[source] = {row.key: row.value.low for row in count(view, question).rows}
    assert set(years["ruvte"]) >= {"1976", "1977", "1978"}
    assert years["ruvte"]["1976"] > 3_000
    assert years["parque"]["1976"] > 3_000
    assert years["ruvte"] != years["parque"]
    assert count(view, Question("held", at=date(2019, 11, 5))).low == 0


@pytest.mark.parametrize("source", LISTS)
def test_the_maps_are_kept_and_read_back_the_same(source):
    map_ = load_map(files_of(source)[1])
    import tomllib

    assert map_from(tomllib.loads(map_as_toml(map_))) == map_


@pytest.mark.parametrize("source", LISTS)
def test_the_proposed_map_finds_what_the_confirmed_one_has(source):
    file, map_file = files_of(source)
    proposed, confirmed = propose(read_sheet(file)).map, load_map(map_file)
    assert (proposed.id, proposed.id_cell, proposed.date_order) == (confirmed.id, confirmed.id_cell, "dmy")
    assert proposed.missing >= {word for word in confirmed.missing if source != "ruvte-sin-denuncia" or "sin" in word}
    wanted = {(c.heading, c.to) for c in confirmed.columns if c.cell not in {"terms", "ending"}}
    found = {(c.heading, c.to) for c in proposed.columns}
    missed = {heading for heading, _to in wanted - found}
    assert missed <= {"tipificacion_ruvte", "fecha_lugar_asesinato_o_hallazgo_de_restos", "embarazo", "fuente_original", "datos_de_la_identificacion"}  # fmt: skip
