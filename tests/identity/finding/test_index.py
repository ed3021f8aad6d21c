"""The index answers as if it were one, however its names came. Invented people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.identity.finding.index import Index
from habeas.identity.finding.segment import Line, Link

NAMES = (
    "Рудольф Генцау", "Rudolf Hentzau", "Флавія Эльфберг", "Flavia Elphberg", "Сапт Фриц Иванович", "Fritz von Tarlenheim",
    "Abdel Rahman Strelsau", "Ruperta Strelsau de Zenda", "R. Hentzau", "محمد زندة", "Antonia Maubán", "Майкл Стрельсаў",
)  # fmt: skip
ASKED = (*NAMES, "Hentzow Rudolf", "Abdelrahman Strelsau", "Стрельсов", "Flawia", "Rassendyll")
REGISTER = st.lists(st.sampled_from(NAMES), min_size=1, max_size=30)


def lines(names):
    return [Line(seq, seq % 7, name, (1960 + seq % 5, 1960 + seq % 5)) for seq, name in enumerate(names)]


def whole(names):
    return Index().added(lines(names), [Link(line.person, line.seq) for line in lines(names)])


def found(index, name, **more):
    return [one.name for one in index.candidates(name, **more)]


@given(REGISTER, st.data())
@settings(max_examples=60, deadline=None)
def test_names_added_in_portions_and_in_any_order_are_found_as_if_they_had_come_at_once(names, data):
    order = data.draw(st.permutations(lines(names)))
    index = Index()
    while order:
        portion = data.draw(st.integers(1, len(order)))
        index = index.added(order[:portion], [Link(line.person, line.seq) for line in order[:portion]])
        order = order[portion:]
    asked = data.draw(st.sampled_from(ASKED))
    assert index.candidates(asked) == whole(names).candidates(asked)
    assert all(index.entries_of(person) == whole(names).entries_of(person) for person in range(7))
    assert len(index) == len(names)


@given(REGISTER, st.sets(st.integers(0, 29)), st.sampled_from(ASKED))
@settings(max_examples=60, deadline=None)
def test_what_entries_brought_goes_with_them(names, gone, asked):
    kept = [line for line in lines(names) if line.seq not in gone]
    without = whole(names).without(gone)
    assert without.candidates(asked) == Index().added(kept).candidates(asked)
    assert not {seq for person in range(7) for seq in without.entries_of(person)} & gone


def test_few_segments_are_left_of_many_additions():
    index = Index()
    for line in lines(NAMES * 10):
        index = index.added([line])
    assert len(index.segments) < 10
    assert len(index) == len(NAMES) * 10


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Rudolf Hentzau", "Рудольф Генцау"),  # another script
        ("Hentzau, Rudolf", "Рудольф Генцау"),  # another order
        ("Флавия Эльфберг", "Flavia Elphberg"),
        ("Rudolf Hentzu", "Rudolf Hentzau"),  # a letter missing
        ("Elphbreg Flavia", "Flavia Elphberg"),  # two swapped
        ("Abdelrahman Strelsau", "Abdel Rahman Strelsau"),  # one word for two
        ("Tarlen Heim Fritz", "Fritz von Tarlenheim"),  # two for one; the particle
        ("F. Tarlenheim", "Fritz von Tarlenheim"),  # an initial asked for
        ("Rudolf Hentzau", "R. Hentzau"),  # and one on record
        ("Zenda Ruperta", "Ruperta Strelsau de Zenda"),  # half of a double family name
        ("Muhammad Zanda", "محمد زندة"),  # vowels that nobody writes
        ("Michael Strelsau", "Майкл Стрельсаў"),
    ],
)
def test_a_name_is_found_by(asked, name):
    assert name in found(whole(NAMES), asked)[:3]


def test_nothing_is_found_of_nobody():
    assert whole(NAMES).candidates("...") == []
    assert Index().candidates("Rudolf") == []
    assert found(whole(NAMES), "Qqqqq") == []


def test_years_of_birth_order_namesakes_and_hide_nobody():
    index = whole(["Rudolf Hentzau"] * 5)
    assert [one.born[0] for one in index.candidates("Rudolf Hentzau", born=(1963, 1963))] == [
        1963,
        1960,
        1961,
        1962,
        1964,
    ]


def test_a_common_word_alone_finds_its_bearers_and_the_first_on_record_come_first():
    index = whole(["Rudolf Hentzau"] * 300)
    assert [one.seq for one in index.candidates("Rudolf", most=5)] == [0, 1, 2, 3, 4]


@given(REGISTER, st.integers(0, 30), st.sampled_from(ASKED))
@settings(max_examples=60, deadline=None)
def test_as_of_an_earlier_size_it_answers_as_it_would_have_then(names, size, asked):
    then = Index().added([line for line in lines(names) if line.seq < size])
    assert list(whole(names).portions(asked, before=size, most=2)) == list(then.portions(asked, most=2))


def test_portions_bring_every_name_of_a_person_once_the_best_first():
    index = whole(["Rudolf Hentzau", "Rudolf Henzau", "Rudolph Hentzow"] * 40)
    portions = list(index.portions("Rudolf Hentzau", most=3))
    assert [len({one.person for one in portion}) for portion in portions] == [3, 7]
    told = [one for portion in portions for one in portion]
    assert len({(one.person, one.name) for one in told}) == len(told) == 7 * 3
    assert [one.credit for one in told] == sorted((one.credit for one in told), reverse=True)


def test_a_person_restated_counts_once():
    index = Index().added([*(Line(seq, 1, "Rudolf Hentzau") for seq in range(60)), Line(60, 2, "Rudolf Hentzau")])
    assert [one.person for one in index.candidates("Rudolf Hentzau")] == [1, 2]


@pytest.mark.parametrize(
    "asked", ["Rudolf Hentzau Wxqrtzk", "Wxqrtzk Rudolf Hentzau", "Rudolf Hentzau Tarlenheim", "R. Hentzau Wxqrtzk"]
)
def test_a_word_that_nobody_or_hardly_anybody_has_hides_nobody_with_a_common_name(asked):
    index = Index().added(
        Line(seq, seq, "Rudolf Hentzau" if seq % 2100 else "Fritz Tarlenheim") for seq in range(21_000)
    )
    names = [one.name for portion in index.portions(asked) for one in portion]
    assert "Rudolf Hentzau" in names


def test_an_initial_finds_only_where_another_word_agrees():
    index = whole(["Rudolf Hentzau", "Rupert Strelsau", "R. Zenda", "Hugo Rassendyll", "R", "Michael R."])
    assert found(index, "R. Hentzau") == ["Rudolf Hentzau"]
    assert found(index, "R. Zenda") == ["R. Zenda"]
    assert found(index, "R. Wxqrtzk") == []
    assert found(index, "R. H.") == ["Rudolf Hentzau", "Hugo Rassendyll"]
    assert set(found(index, "R.")) == {"R. Zenda", "R", "Michael R."}
