import pytest

from habeas.identity.exact import Mention, proposed
from habeas.vocabulary.dates import parse_date


def mention(id_: str, name: str, born: str = "1951") -> Mention:
    return Mention(id_, name, parse_date(born))


def test_the_same_name_in_another_spelling_and_the_same_year_is_proposed() -> None:
    ours = [mention("r/1", "ABAD  OSCAR GERARDO"), mention("r/2", "OTRA  PERSONA")]
    assert list(proposed(ours, [mention("p/1", "Abad, Óscar Gerardo", "1951-03-02")])) == [("r/1", "p/1")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["1951"], ["1952"]),
        (["1951"], ["XXXX"]),
        (["XXXX"], ["XXXX"]),
        (["[1951..1952]"], ["1951"]),
        (["1951", "1951"], ["1951"]),  # two of that name in one list
        (["1951"], ["1951", "1970"]),
    ],
)
def test_nothing_is_proposed_where_anything_is_open(left: list[str], right: list[str]) -> None:
    ours = [mention(f"r/{n}", "ABAD JUAN", born) for n, born in enumerate(left)]
    theirs = [mention(f"p/{n}", "Abad, Juan", born) for n, born in enumerate(right)]
    assert not list(proposed(ours, theirs))


def test_people_without_a_name_are_nobodys_match() -> None:
    assert not list(proposed([mention("r/1", "")], [mention("p/1", "---")]))
