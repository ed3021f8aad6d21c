"""How words are cut into what they spell, on both sides."""

import pytest

from habeas.names.sounds import arabic, cyrillic, han, hangul, hebrew, kana
from habeas.names.sounds.graphemes import graphemes


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("schwartz", "^sch w a r tz"),
        ("cecil", "^c+ e c+ i l"),  # c before e and i
        ("george", "^g+ e o r g+ e$"),  # e at the end
        ("lukashenko", "^l u k a sh e nk o"),
        ("anna", "^a n a"),  # doubled letters are one
        ("sellers", "^s e ll e r s"),  # but not ll
    ],
)
def test_latin_words_are_cut_into_letter_groups(word, cut):
    assert graphemes(word) == cut.split()


def test_a_vowel_in_a_nasal_syllable_is_marked_on_request():
    assert graphemes("manson", coda=True) == ["^m", "a~", "n", "s", "o~", "n"]
    assert graphemes("mano", coda=True) == ["^m", "a", "n", "o"]


@pytest.mark.parametrize(
    ("spelled", "word", "cut"),
    [
        (arabic.spelled, "الزهاوي", "ال ^ز ه ا و ي"),  # the article
        (arabic.spelled, "مُحَمَّد", "^م ح م د"),
        (arabic.spelled, "أحمد", "^ا ح م د"),  # alif with hamza
        (arabic.spelled, "آحمد", "^ا ح م د"),  # … with its mark apart
        (arabic.spelled, "کروبی", "^ك ر و ب ي"),
        (hebrew.spelled, "ג'ונסון", "^ג׳ ו נ ס ו ן"),
        (hebrew.spelled, "יוֹסֵף", "^י ו ס ף"),
        (han.spelled, "克里斯", "k- e l- i s- i"),
        (han.spelled, "尔", "er"),
        (han.spelled, "萊曼", "l- ai m- an"),
        (kana.spelled, "チャーチル", "ch a ch i r u"),
        (kana.spelled, "マッケイ", "m a k e i"),
        (kana.spelled, "ティム", "t i m u"),
        (hangul.spelled, "안나", "ᅡ ᆫ ᄂ ᅡ"),
        (cyrillic.spelled, "Ўладзімір", "^у л а д з и м и р"),
    ],
)
def test_words_are_cut_into_their_sounds(spelled, word, cut):
    assert list(spelled(word)) == cut.split()


@pytest.mark.parametrize(
    "spelled", [arabic.spelled, hebrew.spelled, han.spelled, kana.spelled, hangul.spelled, cyrillic.spelled]
)
def test_what_is_no_letter_spells_nothing(spelled):
    assert list(spelled(" -،")) == []
