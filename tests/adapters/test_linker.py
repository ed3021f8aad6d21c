"""Linking on DuckDB: trained by two invented lists, seeded, and sparing of what it need not compare."""

from dataclasses import replace
from datetime import date

import pytest

from habeas.adapters.linker import SplinkEngine
from habeas.identity.linking.columns import Mention, rows
from habeas.identity.linking.engine import Scored, Task
from habeas.identity.linking.model import PERSONS
from habeas.vocabulary.dates import FuzzyDate
from invented_people import pairs, two_lists

FIRST, SECOND = two_lists(200)


@pytest.fixture(scope="module")
def scored() -> Scored:
    return SplinkEngine()(Task([rows(FIRST), rows(SECOND)], PERSONS))


def _named(scored: Scored) -> dict[tuple[str, str], float]:
    across = scored.across()
    ends = zip(across.pairs.left.tolist(), across.pairs.right.tolist(), across.pairs.weight.tolist(), strict=True)
    return {(scored.ids[left], scored.ids[right]): weight for left, right, weight in ends}


def test_who_is_who_scores_above_siblings_and_strangers(scored: Scored) -> None:
    weights, same = _named(scored), pairs(FIRST, SECOND)
    assert same <= weights.keys()
    best = {left: max(w for (one, _), w in weights.items() if one == left) for left, _ in same}
    assert sum(weights[pair] == best[pair[0]] for pair in same) >= 0.99 * len(same)


def test_both_lists_are_compared_with_themselves_too_so_that_strangers_are_known(scored: Scored) -> None:
    assert scored.pairs.within.any()
    assert not scored.across().pairs.within.any()


def test_it_is_trained_by_the_lists_and_keeps_no_value_of_anybody(scored: Scored) -> None:
    assert scored.trained.by_data
    assert all(name.partition(",")[0] not in str(scored.trained.as_json()) for name in (m.name for m in FIRST))


def test_the_same_lists_give_the_same_weights_and_a_trained_model_gives_them_without_training(scored: Scored) -> None:
    again = SplinkEngine()(Task([rows(FIRST), rows(SECOND)], PERSONS, trained=scored.trained))
    assert _named(again) == _named(scored)


def test_only_pairs_with_a_fresh_record_are_compared_and_all_their_rivals_scored(scored: Scored) -> None:
    fresh = {"person/one/1", "person/two/2"}
    some = SplinkEngine()(
        Task([rows(FIRST), rows(SECOND)], PERSONS, trained=scored.trained, fresh=fresh.__contains__, probed=None)
    )
    found, whole = _named(some), _named(scored)
    beside = {record for pair in whole if set(pair) & fresh for record in pair}
    assert {("person/one/1", "person/two/1"), ("person/one/2", "person/two/2")} <= found.keys()
    assert found == {pair: weight for pair, weight in whole.items() if set(pair) & beside}
    ends = zip(some.pairs.left.tolist(), some.pairs.right.tolist(), some.asked().tolist(), strict=True)
    assert all(asked == bool({some.ids[left], some.ids[right]} & fresh) for left, right, asked in ends)
    assert 0 < some.compared < scored.compared


def test_a_list_with_itself_finds_its_duplicates() -> None:
    twice = [*FIRST[:60], *(replace(m, id=f"{m.id}-again") for m in FIRST[:60:3])]
    found = _named(SplinkEngine()(Task([rows(twice)], PERSONS)))
    assert all(found[(m.id, f"{m.id}-again")] > 10 for m in FIRST[:60:3])


def test_what_agrees_is_said_without_a_value(scored: Scored) -> None:
    across = scored.across()
    place = int(across.pairs.weight.argmax())
    why = across.why(place, PERSONS)
    assert why.startswith("family name: ")
    assert "day of detention: the same day" in why
    assert FIRST[int(across.pairs.left[place])].name.partition(",")[0] not in why


def test_the_reasons_speak_of_given_names_as_a_comparison_of_two_records_does() -> None:
    """Forms of one name agree; a father's name is no given name."""
    told = [
        ("Зміцер Роў", "Dmitrij Row"),
        ("Насця Доў", "Анастасия Олеговна Доў"),
        ("Иван Олегович Поў", "Пётр Олегович Поў"),
    ]
    born = FuzzyDate(date(1980, 1, 1), date(1980, 1, 1))
    lists = [[Mention(f"person/{side}/{n}", names[side], born=born) for n, names in enumerate(told)] for side in (0, 1)]
    across = SplinkEngine()(Task([rows(people) for people in lists], PERSONS)).across()
    said = {
        (across.ids[int(left)], across.ids[int(right)]): across.why(place, PERSONS)
        for place, (left, right) in enumerate(zip(across.pairs.left, across.pairs.right, strict=True))
    }
    for number in (0, 1):
        assert "given name: the first a form of the same name" in said[(f"person/0/{number}", f"person/1/{number}")]
    assert "given name: differs; patronymic: the same" in said[("person/0/2", "person/1/2")]
