"""What two lists are compared by: what is told of a person, no more and no less."""

import pytest

from habeas.identity.linking.columns import COLUMNS, Mention, family_first, row, rows
from habeas.names.name import parse
from habeas.names.words import word
from habeas.vocabulary.dates import parse_date


def _row(**known: object) -> dict[str, object]:
    said = {
        key: parse_date(str(value)) if key in {"born", "taken", "killed"} else value for key, value in known.items()
    }
    return dict(row(Mention("person/x/1", **{"name": "Roe, Ana María", **said}), family_first=False))  # type: ignore[arg-type]


def test_a_row_has_every_column() -> None:
    assert _row().keys() == COLUMNS.keys()


@pytest.mark.parametrize("name", ["Roe, Ana María", "ROE,  ANA MARIA", "Ana María ROE"])
def test_a_name_is_the_same_however_it_is_written(name: str) -> None:
    found = _row(name=name)
    assert (found["family"], found["given"]) == ("roe", "ana maria")
    assert found["name"] == _row()["name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Зміцер Роў", "Dmitrij Row"), ("Насця Роў", "Анастасия Роў"), ("Roe, Juan Carlos", "Roe, Iván")],
)
def test_forms_of_one_given_name_have_a_group_in_common(one: str, other: str) -> None:
    ours, theirs = (_row(name=name)["forms"] for name in (one, other))
    assert isinstance(ours, list)
    assert isinstance(theirs, list)
    assert set(ours) & set(theirs)


def test_a_patronymic_is_no_given_name_and_is_the_fathers_in_any_spelling() -> None:
    found = _row(name="Георгий Иванович Белявский")
    assert (found["given"], found["family"]) == ("georgii", "beliavskii")
    assert found["father"] == _row(name="Białaŭski, Juraś Ivanavič")["father"]
    assert _row()["father"] is None


def test_a_title_that_may_be_a_name_is_either_and_a_generation_is_nothing() -> None:
    found = _row(name="John Roe Jr.")
    assert (found["family"], found["given"], found["words"]) == ("roe", "john", _row(name="John Roe")["words"])
    graf = _row(name="Graf Ana")
    assert graf["family"] == "graf"
    assert isinstance(graf["givens"], list)
    assert {"graf", "ana"} <= set(graf["givens"]) | {str(graf["given"])}


def test_other_names_are_those_whose_sound_the_name_has_not_whatever_object_a_word_is() -> None:
    parse("ROE, Ana María")
    word.cache_clear()
    assert _row(name="Roe, Ana", other_names=("ROE, Ana María",))["others"] == ["mara"]


def test_where_nothing_tells_the_lists_habit_decides() -> None:
    told = Mention("person/x/1", "Zab Qux")
    assert (row(told, family_first=True)["family"], row(told, family_first=False)["family"]) == ("zab", "qux")


def test_a_list_that_uses_no_commas_shows_by_its_own_names_where_the_family_name_stands() -> None:
    syllables = ("bu", "de", "ki", "lo", "mu", "pa")
    families = [f"{a}{b}x" for a in syllables for b in syllables]
    assert family_first([f"{family} Q{place % 4}" for place, family in enumerate(families)])
    assert not family_first([f"Q{place % 4} {family}" for place, family in enumerate(families)])
    assert not family_first(["Roe Ana"])  # too few to tell


@pytest.mark.parametrize(
    ("told", "year", "day"),
    [
        ("1951-03-02", 1951, "03-02"),
        ("1951-03", 1951, None),
        ("1951", 1951, None),
        ("[1950..1951]", None, None),
        ("XXXX", None, None),
    ],
)
def test_a_date_gives_as_much_as_is_told(told: str, year: int | None, day: str | None) -> None:
    found = _row(born=told)
    assert (found["birth_year"], found["birth_day"]) == (year, day)


def test_an_age_at_a_day_gives_a_year_of_birth_that_nobody_told_apart_from_those_told() -> None:
    found = _row(age=26, taken="1976-12-26")
    assert (found["birth_year"], found["about"]) == (None, 1950)
    assert _row(age=26, taken="1976-12-26", born="1951")["about"] == 1951


def test_documents_are_their_numbers_and_the_mothers_name_may_be_a_family_name() -> None:
    found = _row(documents="DNI 10283544 / CI 12", maternal_name="Poe")
    assert found["documents"] == ["10283544"]
    assert isinstance(found["families"], list)
    assert len(found["families"]) == 2


def test_nothing_told_is_nothing_compared() -> None:
    (found,) = rows([Mention("person/x/2", "N.N.")])
    assert {name for name, value in found.items() if value is not None} == {"id"}
