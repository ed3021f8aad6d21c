import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.names.scripts import Script
from habeas.names.sounds import SCRIPTS, correspondence, likeness

# Heads of state and government and a few others, as news and encyclopaedias in each language write them.
SAME = [
    ("obama", "أوباما"), ("obama", "奥巴马"), ("obama", "歐巴馬"), ("obama", "オバマ"), ("obama", "오바마"), ("obama", "אובמה"),
    ("merkel", "מרקל"), ("merkel", "ميركل"), ("merkel", "默克尔"), ("merkel", "メルケル"), ("merkel", "메르켈"), ("merkel", "Меркель"),
    ("schwarzenegger", "شوارزنيجر"),  # the j of Egypt
    ("netanyahu", "נתניהו"), ("putin", "プーチン"), ("lukashenko", "卢卡申科"), ("lukashenka", "לוקשנקו"),
    ("churchill", "チャーチル"),  # two syllables to write “rch”
    ("churchill", "丘吉尔"),
    ("karroubi", "کروبی"),  # Persian letters for k and i
    ("khamenei", "خامنه‌ای"),  # a joiner that is no letter
    ("muhammad", "مُحَمَّد"), ("muhammad", "محمد"), ("zahawi", "الزهاوي"),  # with vowel signs, without, and with the article
    ("derýäýew", "дерьяев"),  # letters that plain Latin writes y and a
    ("Лукашенко", "لوكاشينكو"), ("Лукашенко", "ルカシェンコ"), ("سليمان", "Сулейман"),  # neither is Latin
    ("Νετανιάχου", "נתניהו"),  # a script without a table is read as Latin
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_in_two_scripts_sounds_alike(one, other):
    assert likeness(one, other) > 0.8
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("obama", "特朗普"),
        ("obama", "ترامب"),
        ("merkel", "トランプ"),
        ("putin", "ביידן"),
        ("lee", "박"),
        ("Лукашенко", "بوتين"),
    ],
)
def test_other_names_do_not(one, other):
    assert likeness(one, other) < 0.1


def test_no_table_is_no_answer():
    assert likeness("obama", "biden") is None
    assert likeness("李", "王") is None  # one script: other comparisons tell more
    assert likeness("obama", "Ομπάμα") is None


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_an_empty_word_is_like_nothing(script):
    assert correspondence(script).likeness("", "") == 0
    assert correspondence(script).likeness("obama", "") == 0


def test_simplified_and_traditional_characters_are_one():
    assert likeness("lamman", "莱曼") == likeness("lamman", "萊曼")


def test_hiragana_is_katakana():
    assert likeness("suzuki", "すずき") == likeness("suzuki", "スズキ")


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_two_texts_have_a_likeness_between_nothing_and_one(one, other):
    found = likeness(one, other)
    assert found is None or 0 <= found <= 1
    assert likeness(other, one) == found


_WORDS = ["obama", "Обама", "أوباما", "אובמה", "奥巴马", "オバマ", "오바마", "Ομπάμα", "ობამა"]


@pytest.mark.parametrize("one", _WORDS)
@pytest.mark.parametrize("other", _WORDS)
def test_it_does_not_matter_which_word_comes_first(one, other):
    assert likeness(one, other) == likeness(other, one)


@given(st.sampled_from(sorted(SCRIPTS)), st.text("abcdefghijklmnopqrstuvwxyz", max_size=14))
def test_every_table_takes_every_latin_word(script: Script, word):
    assert 0 <= correspondence(script).likeness(word, "مرقس نתן 李 ナ 나 ж") <= 1
