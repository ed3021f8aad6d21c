"""The words by which a name is looked for, and their keys."""

import pytest

from habeas.identity.finding.readings import readings
from habeas.identity.finding.tokens import token, tokens


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Hentzau, Rudolf", ["Hentzau", "Rudolf"]),
        ("Fritz von Tarlenheim", ["Fritz", "Tarlenheim"]),  # the particle is none
        ("de la", ["de", "la"]),  # particles alone are all there is
        ("Дар’я Эльфберг-Сапт", ["Дар’я", "Эльфберг", "Сапт"]),
        ("R. Hentzau", ["R", "Hentzau"]),
        ("  ... — ", []),
        ("Józef", ["Józef"]),
        ("王小明", ["王", "小明"]),  # a whole name in one word
        ("欧阳小明", ["欧阳", "小明"]),
        ("김철수", ["김", "철수"]),
    ],
)
def test_words_are_those_that_have_a_sound_but_for_particles(name, words):
    assert [one.text for one in tokens(name)] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Воўк", "Vouk"),
        ("Kazoubets", "Kazubets"),  # French writes ou for u
        ("Вовк", "Воўк"),
        ("الخطيب", "خطيب"),  # the article
        ("خاطر", "Khatir"),  # a short vowel that nobody writes
        ("سعود", "Saud"),
    ],
)
def test_one_key_for_what_only_spelling_makes_different(one, other):
    assert token(one).skeleton == token(other).skeleton


def test_a_word_is_read_in_other_systems():
    keys = {one.key for one in readings(token("Chevtchenko"))}
    assert token("Shevtchenko").key in keys
    assert {one.key for one in readings(token("Jaroslaw"))} >= {token("Djaroslaou").key}
    assert [one.text for one in readings(token("Anna"))] == ["Anna"]
