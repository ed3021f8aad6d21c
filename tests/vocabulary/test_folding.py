import pytest

from habeas.vocabulary.folding import folded, folded_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ABAD  OSCAR GERARDO", "Abad, Oscar Gerardo"),  # the two registries' ways to write it
        ("MOZÉ MIGUEL ÁNGEL", "Angel Moze, Miguel"),
        ("D'ANDREA  JUAN", "d andrea juan"),
        ("Straße", "STRASSE"),
    ],
)
def test_a_name_is_the_same_in_any_order_case_and_accent(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other)


def test_folded_text_keeps_its_order() -> None:
    assert folded("La  Plata, BUENOS AIRES.") == "la plata buenos aires"
    assert folded_name("Abad Ana") != folded_name("Abad Anna")
