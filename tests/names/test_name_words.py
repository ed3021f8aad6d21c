import pytest

from habeas.names.words import skeleton, sound, word


@pytest.mark.parametrize(
    "spellings",
    [
        "Бяляцкі Беляцкий Bialiatski Byalyatski Bjaljacki Beliatsky",
        # akanne, ц for т before a soft vowel, ў for в, and Łacinka's ch for х
        "Ціханоўская Тихановская Tsikhanouskaya Cichanoŭskaja Tikhanovskaya",
        "Лукашэнка Лукашенко Lukashenka Łukašenka Lukaschenko Łukaszenka",
        "Статкевіч Статкевич Statkevich Statkievič",
        "Зеленський Zelenskyy Zelensky Zełenski",
        "Мария Марія Maria Maryia Marija",
        "Xi Shi",  # pinyin
    ],
)
def test_spellings_of_one_name_have_one_sound(spellings):
    assert len({sound(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Иванов", "Иваненко"), ("Бяляцкі", "Быкаў"), ("Schulze", "Schmidt"), ("Новік", "Новікаў")],
)
def test_other_names_have_another(one, other):
    assert sound(one) != sound(other)


def test_a_skeleton_is_the_consonants_and_a_first_vowel():
    assert skeleton(sound("Абрамовіч")) == "abrmvC"
    assert skeleton("") == ""


@pytest.mark.parametrize(
    ("latin", "native"), [("Loukachenko", "Лукашенко"), ("Michnik", "Міхнік"), ("Bialacki", "Бялацкі")]
)
def test_french_and_polish_letters_have_other_readings(latin, native):
    assert word(native).sound in {word(latin).sound, *word(latin).readings}


def test_one_text_is_one_word():
    assert word("Бяляцкі") is word("Бяляцкі")


def test_composed_and_decomposed_letters_are_one():
    assert word("й".join("аб")).latin == word("й".join("аб")).latin == "aib"


@pytest.mark.parametrize(
    ("text", "initial"), [("A", True), ("А", True), ("Ж", True), ("Ли", False), ("王", False), ("", False)]
)
def test_an_initial_is_one_letter_of_an_alphabet(text, initial):
    assert word(text).initial is initial


@pytest.mark.parametrize(("text", "latin"), [("Sech1n", "sechin"), ("I9or", "igor"), ("A1", "a1"), ("1937", "1937")])
def test_digits_among_letters_are_the_letters_they_look_like(text, latin):
    assert word(text).latin == latin
