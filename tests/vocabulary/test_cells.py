"""Cells as lists write them, and the values they give."""

import pytest

from habeas.errors import InputError
from habeas.vocabulary.cells import CELLS, Rules, read_cell

DMY = Rules(
    "dmy", Rules().missing | {"sin datos", "sin datos fecha", "sin datos lugar", "(caut.)", "no hay información."}
)


@pytest.mark.parametrize(
    ("way", "text", "values"),
    [
        ("text", "  LA   PLATA ", ("LA PLATA",)),
        ("text", "---", (None,)),
        ("text", "Sin datos", (None,)),
        ("texts", "Pablo; Alberto;Pablo", (["Pablo", "Alberto"],)),
        ("texts", "; -", (None,)),
        ("aliases", "El Cabo; Pato, Negro O Pedro", (["El Cabo", "Pato", "Negro", "Pedro"],)),
        ("lines", "Argentina                    Española", ("Argentina; Española",)),
        ("lines", "Abad, Oscar (hermano)     Baez,\nJuan", ("Abad, Oscar (hermano); Baez,; Juan",)),
        ("printed_list", "Empty DataFrame\nColumns: [listado]\nIndex: []", (None,)),
        ("printed_list", "      listado\n1  Montoneros\n2          JP", ("Montoneros; JP",)),
        (
            "printed_list",
            "                 nombre    id\n1  Perucca, Jose Carlos  6897",
            ("Perucca, Jose Carlos  6897",),
        ),
        ("family_given", "ABAD  OSCAR GERARDO", ("ABAD, OSCAR GERARDO",)),
        ("family_given", "BAUER  (EVELIN)", ("BAUER, (EVELIN)",)),
        ("family_given", "ABAD", ("ABAD",)),
        ("date", "26/12/1976", ("1976-12-26",)),
        ("date", "XXXX", (None,)),  # unknown is not said
        ("date_place", "26/12/1976   LA PLATA  BUENOS AIRES", ("1976-12-26", "LA PLATA, BUENOS AIRES")),
        ("date_place", "NOV/1976   CAPITAL FEDERAL", ("1976-11", "CAPITAL FEDERAL")),
        ("date_place", "sin datos fecha   sin datos lugar", (None, None)),
        ("date_place", "sin datos fecha   TUCUMAN", (None, "TUCUMAN")),
        ("date_place", "---", (None, None)),
        (
            "date_place",
            "JUN/1978   PINAMAR (ex MADARIAGA)   BUENOS AIRES",
            ("1978-06", "PINAMAR (ex MADARIAGA), BUENOS AIRES"),
        ),
        ("period", "2024-07/2025-01", ("2024-07/2025-01",)),
        ("period", "2024", ("2024",)),
        ("count", "1,204", (1204,)),
        ("count", "1 204", (1204,)),
        ("count", "42.0", (42,)),
        ("age", "24 años", (24,)),
        ("age", "24", (24,)),
        ("age", "1 año", (1,)),
        ("age", "3 meses", (0,)),
        ("age", "15 días aprox.", (0,)),
        ("age", "(caut.)", (None,)),
        ("bounds", "42", ([42, 42],)),
        ("bounds", "0..15", ([0, 15],)),
        ("bounds", "15..", ([15, None],)),
        ("bounds", "..15", ([None, 15],)),
        ("low", "1251", ([1251, None],)),
        ("high", "12", ([None, 12],)),
        ("counts", "women=14;men=16", ({"women": 14, "men": 16},)),
        ("flag", "Sí", (True,)),
        ("flag", "false", (False,)),
        ("term", "Penal colony", ("penal_colony",)),
        ("digits", "ID 5389", ("5389",)),
        ("digits", "2123", ("2123",)),
        ("digits", "№ 7", ("7",)),
    ],
)
def test_a_cell_gives_its_values(way, text, values):
    assert read_cell(way, text, DMY) == values


@pytest.mark.parametrize(
    ("way", "text"),
    [
        ("count", "many"),
        ("count", "-5"),
        ("count", "1.5"),
        ("age", "about forty"),
        ("age", "3 lunas"),
        ("bounds", "15..0"),
        ("counts", "women"),
        ("counts", "women=14;women=15"),
        ("flag", "maybe"),
        ("digits", "Restos exhumados en el Cementerio Municipal de Santa Fé."),  # half of another record's text
        ("terms", "unheard of"),
        ("date", "31/02/1977"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_mend(way, text):
    with pytest.raises(InputError) as caught:
        read_cell(way, text, DMY)
    assert caught.value.mend


def test_words_become_terms_by_the_list_s_table_and_an_empty_term_says_nothing():
    rules = Rules(terms={"Masculino": "male", "Otro dato": ""})
    assert read_cell("terms", " Masculino ", rules) == ("male",)
    assert read_cell("terms", "Otro  dato", rules) == (None,)
    assert read_cell("terms", "Femenino", Rules(terms={}, otherwise="unknown")) == ("unknown",)


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("MONTEVIDEO. URUGUAY", "UY"),
        ("04/11/1976   PUNTA DEL ESTE  MALDONADO  URUGUAY", "UY"),
        ("ASUNCION. PARAGUAY (SDH No consta)", "PY"),  # before the brackets
        ("CAPITAL FEDERAL (Recoleta (S de Bustamante y Paraguay))", "AR"),  # a street, not a country
        ("CONCEPCION DEL URUGUAY. ENTRE RIOS", "AR"),  # a town
        ("Av. Santa Fé y Uruguay (Recoleta, Capital Federal)", "AR"),  # the more special term stands first
        ("VIAJE A BRASIL", None),
        ("CHILE", "CL"),
    ],
)
def test_a_country_is_read_from_the_end_of_a_place(place, country):
    terms = {"Av. Santa Fé y Uruguay": "AR", "VIAJE A BRASIL": "", "URUGUAY": "UY", "PARAGUAY": "PY", "CHILE": "CL"}
    assert read_cell("ending", place, Rules(terms=terms, otherwise="AR")) == (country,)


def test_every_way_of_reading_says_what_it_means():
    assert all(cell.meaning and cell.gives in {1, 2} for cell in CELLS.values())
