import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.identity import Person, compare
from habeas.vocabulary.dates import parse_date


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Алесь Бяляцкі", "Ales Bialiatski"),
        ("Алесь Бяляцкі", "Александр Беляцкий"),
        ("Александр Беляцкий", "Aleś Bialacki"),
        ("ABAD OSCAR GERARDO", "Abad, Oscar Gerardo"),
    ],
)
def test_spellings_of_one_person_are_likely_one(left, right):
    assert compare(left, right).likely


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Святлана Ціханоўская", "Siarhei Tsikhanouski"),  # wife and husband
        ("Иванов Сергей Петрович", "Иванов Сергей Викторович"),
        ("Eric A. Wendt", "Josh A. Wendt"),
        ("George Bush Jr.", "George Bush Sr."),
    ],
)
def test_relatives_and_namesakes_are_not(left, right):
    assert not compare(left, right).likely


def test_no_name_is_unknown_not_equal():
    found = compare("N.N.", "N.N.")
    assert found.probability is None
    assert not found.likely
    assert found.why == "There is no name to compare on one side: unknown."


def test_the_sentence_says_what_agreed_and_what_did_not():
    left = Person(("Ales Bialiatski",), born=parse_date("1962-09-25"), sex="male", birth_place="Vyartsilya")
    right = Person(("Беляцкий Александр Викторович",), born=parse_date("1962-09-25"), birth_place="Minsk")
    assert compare(left, right).why == (
        "Agreed: family name, another spelling (Bialiatski, Беляцкий); given name, a form of the same name (Ales, Александр); born. "
        "Differed: place of birth. On one side only: patronymic (Викторович)."
    )


def test_the_best_of_several_names_counts():
    known = Person(("Ricardo Quijote Invented", "Horacio"))
    assert compare(known, "Horacio").probability > compare("Ricardo Quijote Invented", "Horacio").probability


def test_details_weigh():
    name = "Ivan Ivanov"
    born = Person((name,), born=parse_date("1962-09-25"))
    same = compare(born, Person((name,), born=parse_date("1962-09-25"))).probability
    unknown = compare(born, Person((name,))).probability
    apart = compare(born, Person((name,), born=parse_date("1980-01-02"))).probability
    assert same > unknown > apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Хасан Стрельсов", "Хусейн Стрельсов"),  # invented twins of Ruritania
        ("Мария Стрельсова", "Марина Стрельсова"),
        ("Пётр Стрельсов", "Анна Стрельсова"),
        ("Пётр Стрельсов", "Анна Генцова"),
    ],
)
def test_twins_and_people_of_one_case_are_not_one_person(one, other):
    born, day = parse_date("1990-05-05"), (parse_date("2021-03-04"),)
    left, right = (Person((n,), born=born, birth_place="Strelsau", cases=("7",), arrests=day) for n in (one, other))
    assert not compare(left, right).likely


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("КОРОЛЬ АНДРЕЙ", "Андрей Король"),  # a title that is a family name
        ("King, Stephen", "Stephen King"),
        ("President Erdoğan", "Recep Tayyip Erdoğan"),
        ("Yu. Ilyin", "Юрий Ильин"),
        ("习近平", "Xi Jinping"),
        ("Виктор Ан", "Ан Виктор"),  # a particle that is a family name
    ],
)
def test_what_stands_beside_a_name_hides_nobody(one, other):
    assert compare(one, other).likely


def test_details_alone_are_not_compared():
    nameless = Person((), born=parse_date("1962-09-25"))
    assert compare(nameless, nameless).probability is None


def test_a_sex_that_is_not_told_is_no_difference():
    unknown, woman = Person(("Maria Ivanova",), sex="unknown"), Person(("Maria Ivanova",), sex="female")
    assert "sex" not in compare(unknown, woman).details


NAMES = st.text("абвГД Ivan.,-王م’1", max_size=20)


@given(NAMES, NAMES)
def test_any_texts_can_be_compared_either_way_round(left, right):
    one, other = compare(left, right), compare(right, left)
    assert one.probability == pytest.approx(other.probability)
    assert one.probability is None or 0 <= one.probability <= 1
    assert one.why
