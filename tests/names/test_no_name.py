"""What lists put where no name is known."""

from __future__ import annotations

import pytest

from habeas.names.no_name import is_no_name


@pytest.mark.parametrize(
    "text",
    ["", " ", "?", "-", "N.N.", "NN 3", "n/a", "S/D", "X", "Unknown", "unknown man 12", "No name", "sin datos", "SIN NOMBRE", "Неизвестный",
     "имя неизвестно", "невядомая", "ім'я невідоме", "Anónimo", "inconnu", "unbekannt", "مجهول", "佚名", "לא ידוע", "123"],
)  # fmt: skip
def test_what_stands_for_no_name(text: str) -> None:
    assert is_no_name(text)


@pytest.mark.parametrize(
    "text",
    ["Ана", "Nina", "Нил", "Si", "Yiming", "Buming Li", "An An", "Иван Неизвестный", "Эрнст Неизвестный", "Nonna", "Н. Иванов", "X. Li"],
)  # fmt: skip
def test_names_that_look_like_it(text: str) -> None:
    assert not is_no_name(text)
