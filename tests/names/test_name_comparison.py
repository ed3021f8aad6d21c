import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.names.comparison import Agreement, compare_names, likeness
from habeas.names.name import parse
from habeas.names.words import word


def agreements(left, right):
    return {match.agreement for match in compare_names(parse(left), parse(right)).matches}


@pytest.mark.parametrize(
    ("left", "right", "agreement"),
    [
        ("Бяляцкі", "Bialiatski", Agreement.SAME),
        ("Бяляцкі", "Беляцкий", Agreement.SOUND),
        ("Алесь", "Aleksandr", Agreement.VARIANT),
        ("Ціханоўскі", "Ціханоўская", Agreement.GENDER),
        ("А.", "Александр", Agreement.INITIAL),
        ("A.", "Zmicier", Agreement.APART),
        ("Lukashenko", "Lukashenka", Agreement.SOUND),
        ("Lukashnko", "Lukashenko", Agreement.NEAR),
        ("Ivanov", "Petrov", Agreement.APART),
        # the names of men and women are never nearly the same
        ("Александр", "Александра", Agreement.APART),
    ],
)
def test_two_words_agree_in_one_way(left, right, agreement):
    assert agreements(left, right) == {agreement}
    assert agreements(right, left) == {agreement}


def test_a_brother_and_a_sister_have_one_father_and_are_not_one():
    assert Agreement.APART in agreements("Ivanova Anna Petrovna", "Ivanov Oleg Petrovich")
    matches = compare_names(parse("Иванов Сергей Петрович"), parse("Иванова Ольга Петровна")).matches
    assert {(m.left, m.right) for m in matches if m.agreement is Agreement.APART} >= {("Петрович", "Петровна")}


def test_words_written_together_are_one():
    assert Agreement.JOINED in agreements("Nikolai Patr ushev", "Nikolai Patrushev")
    assert Agreement.JOINED in agreements("Ramimakhlouf", "Rami Makhlouf")


def test_order_is_no_difference():
    found = compare_names(parse("Abad, Oscar Gerardo"), parse("OSCAR GERARDO ABAD"))
    assert {match.agreement for match in found.matches} == {Agreement.SAME}
    assert not found.extra


def test_what_one_side_has_more_is_extra():
    found = compare_names(parse("Vladimir Vladimirovich Putin"), parse("Vladimir Putin"))
    assert [part.word.text for part in found.extra] == ["Vladimirovich"]


def test_a_word_is_matched_once():
    found = compare_names(parse("Sergey Sergey Shoigu"), parse("Sergey Shoigu"))
    assert len(found.matches) == 2
    assert len(found.extra) == 1


@pytest.mark.parametrize("nothing", ["", "N.N.", "sin datos"])
def test_no_name_cannot_be_compared(nothing):
    assert not compare_names(parse(nothing), parse(nothing)).comparable
    assert not compare_names(parse(nothing), parse("Ales Bialiatski")).comparable


def test_native_forms_are_heard():
    assert likeness(word("Obama"), word("奥巴马")) > likeness(word("Obama"), word("约翰逊"))
    assert likeness(word("Johnson"), word("جونسون")) > likeness(word("Johnson"), word("أوباما"))


NAMES = st.lists(
    st.sampled_from(
        [
            "Алесь",
            "Ales",
            "Бяляцкі",
            "Bialiatski",
            "Іван",
            "Ivan",
            "Иванович",
            "Ivanov",
            "Иванова",
            "A.",
            "bin",
            "Laden",
            "贝拉克",
            "Смит",
            "O’Neill",
        ]
    ),
    max_size=5,
).map(" ".join)


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(left, right):
    one, other = compare_names(parse(left), parse(right)), compare_names(parse(right), parse(left))
    assert sorted(m.agreement for m in one.matches) == sorted(m.agreement for m in other.matches)
    assert sorted(p.word.text for p in one.extra) == sorted(p.word.text for p in other.extra)


@given(NAMES)
def test_a_name_is_itself(name):
    found = compare_names(parse(name), parse(name))
    assert {match.agreement for match in found.matches} <= {Agreement.SAME}
    assert not found.extra
