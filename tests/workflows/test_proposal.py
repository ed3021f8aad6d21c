"""What a proposed map makes of headings and contents in four languages."""

import pytest

from habeas.errors import InputError
from habeas.workflows.headings import ID, meaning_of
from habeas.workflows.native import foreign, kind_of, native_map
from habeas.workflows.proposal import changed, propose
from made_lists import sheet_of


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Full name", "person.name"),
        ("Name", "person.name"),
        ("Other names", "person.other_names"),
        ("Date of birth", "person.birth_date"),
        ("place_of_birth", "person.birth_place"),
        ("Date of arrest", "detention.began"),
        ("Release date", "detention.ended"),
        ("apellido_paterno_nombres", "person.name"),
        ("apellido_materno", "person.maternal_name"),
        ("fecha_lugar_detencion_secuestro", "detention.began"),
        ("fecha_lugar_asesinato_o_hallazgo_de_restos", "killing.on"),
        ("FECHA DE NACIMIENTO", "person.birth_date"),
        ("ФИО", "person.name"),
        ("Дата рождения", "person.birth_date"),
        ("Дата задержания", "detention.began"),
        ("Гражданство", "person.nationality"),
        ("Дата нараджэння", "person.birth_date"),
        ("Месца затрымання", "detention.place"),
        ("Прозвішча, імя", "person.name"),
        ("№", ID),
        ("id_unico_ruvte", ID),
        ("provincia_nacimiento_indec_id", "-"),
        ("Estado civil", "-"),
        ("Favourite colour", None),
    ],
)
def test_a_heading_means_a_predicate(heading, meaning):
    assert meaning_of(heading) == meaning


def lines(tmp_path, text):
    return {line.heading: line for line in propose(sheet_of(tmp_path, text)).columns}


def test_cells_decide_how_a_column_is_read(tmp_path):
    found = lines(
        tmp_path,
        "id,nombre,edad,detencion fecha,militancia,ocupaciones,apodos\n"
        '1,ABAD  ANA,24 años,"26/12/1976   LA PLATA  BUENOS AIRES","Empty DataFrame\nColumns: []",baker      miller,Negra o Ana\n'
        '2,ABAD  EVA,25 años,"NOV/1976   TUCUMAN","   x\n1  JP",smith,Eva\n',
    )
    assert {heading: line.cell for heading, line in found.items()} == {
        "id": "digits", "nombre": "family_given", "edad": "age", "detencion fecha": "date_place",
        "militancia": "printed_list", "ocupaciones": "lines", "apodos": "aliases",
    }  # fmt: skip


def test_what_does_not_fit_or_says_nothing_is_left_out_with_the_reason(tmp_path):
    found = lines(tmp_path, "id,name,age,sex,arrested,born,birth date,release cause\n1,Ana,old,tall,soon,1987,1988,\n")
    assert {heading: line.why for heading, line in found.items() if not line.to} == {
        "age": "the heading means person.age, the cells do not fit",
        "sex": "not every word for the sex is understood",
        "arrested": "the heading means detention.began, the cells do not fit",
        "birth date": "another column has person.birth_date already",
        "release cause": "no cell says anything",
    }


def test_a_column_with_a_few_bad_cells_is_taken_and_says_how_many(tmp_path):
    text = "id,name,age\n" + "".join(f"{n},Ana,{20 + n}\n" for n in range(19)) + "19,Ana,old\n"
    assert lines(tmp_path, text)["age"].why == "heading; the cells fit; 5% of the cells would be reported"


def test_an_understood_column_is_not_lost_for_a_few_bad_cells_of_a_short_list(tmp_path):
    text = "id,name,arrested\n1,Ana,31/02/1977\n2,Eva,26/12/1976\n2,Iza,5/7/1976\n,Ada,1976\n5,Ida,1977\n"
    proposal = propose(sheet_of(tmp_path, text))
    assert proposal.map.id == "id"
    assert [(column.heading, column.cell) for column in proposal.map.columns] == [
        ("name", "text"),
        ("arrested", "date"),
    ]


@pytest.mark.parametrize("more", ["", "2,Eva,25/04/2024\n3,Ida,04/26/2024\n"])
def test_dates_whose_order_is_not_known_keep_their_column(tmp_path, more):
    proposal = propose(sheet_of(tmp_path, f"id,name,arrested\n1,Ana,03/04/2024\n{more}"))
    assert ("arrested", "date") in [(column.heading, column.cell) for column in proposal.map.columns]
    assert proposal.map.date_order is None


def test_words_for_missing_are_found(tmp_path):
    proposal = propose(sheet_of(tmp_path, "id,name,age\n1,Ana,sin datos\n2,Eva,Unknown\n3,Iza,30\n"))
    assert {"sin datos", "unknown", "sin datos lugar"} <= proposal.map.missing


def test_an_order_of_dates_is_proposed_only_where_the_sheet_tells_it(tmp_path):
    first = "id,name,born\n1,Ana,03/04/1987\n"
    assert propose(sheet_of(tmp_path, first)).map.date_order is None
    assert propose(sheet_of(tmp_path, first), "mdy").map.date_order == "mdy"
    assert propose(sheet_of(tmp_path, first + "2,Eva,12/26/1987\n")).map.date_order == "mdy"
    assert propose(sheet_of(tmp_path, first + "2,Eva,12/26/1987\n3,Iza,26/12/1987\n")).map.date_order is None


@pytest.mark.parametrize("text", ["name,age\nAna,30\n", "id,name\n1,Ana\n1,Eva\n", "id,name\n1,Ana\n,Eva\n"])
def test_without_ids_that_tell_rows_apart_nothing_is_proposed(tmp_path, text):
    with pytest.raises(InputError, match="record id") as caught:
        propose(sheet_of(tmp_path, text))
    assert "Add a column" in caught.value.mend


def test_ids_that_are_no_numbers_are_kept_as_they_are(tmp_path):
    assert propose(sheet_of(tmp_path, "id,name\nA-1,Ana\nB-2,Eva\n")).map.id_cell == "text"


def test_a_column_is_put_elsewhere_or_left_out(tmp_path):
    proposal = propose(sheet_of(tmp_path, "id,name,shoe\n1,Ana,38\n"))
    noted = changed(proposal, "shoe", "person.age")
    assert [(c.heading, c.to, c.cell) for c in noted.map.columns][-1] == ("shoe", ("person.age",), "count")
    assert noted.map.ignored == ()
    assert changed(noted, "shoe", None).map.ignored == ("shoe",)
    both = changed(proposal, "shoe", "detention.began, detention.place")
    assert both.map.columns[-1].cell == "date_place"


def test_native_sheets_are_known_by_their_headings():
    assert kind_of(("id", "counted", "kind")) == "figures"
    assert kind_of(("id", "kind", "words")) == "assumptions"
    assert kind_of(("id", "shoe")) is None
    assert native_map(("id", "name", "killing.on", "detention.form")).what == "people"
    assert native_map(("id", "name", "shoe")) is None
    assert native_map(("name",)) is None
    assert native_map(("id", "name", "group.label")) is None
    assert foreign(("id", "act", "colour"), "groups") == ("colour",)
