"""Pairs are reviewed at a terminal and through a pipe: two records side by side, one key each. Invented people of Ruritania."""

import json

import pytest
from test_review_command import piped

from habeas.adapters.proposal_file import write_proposals
from habeas.assembly import create_register, open_register
from habeas.errors import QuestionError
from habeas.identity.judgements import Judgement
from habeas.identity.proposals import Proposal
from habeas.ledger.statement import Statement
from made_lists import habeas, view
from reviewed_reports import talk

ASKED = "help [?] > "
WHY = "goes back: "
PEOPLE = {
    "one": {"1": ("Tarlenheim, Fritz von", "1950", "2024-05-03"), "2": ("Elphberg Flavia", "1961", "2024-05-09")},
    "two": {"1": ("Fritz Tarlenheim", "1950-04-01", "2024-05-07"), "2": ("Flavia Elphberg", "1961", "2024-05-09"), "3": ("Bersonin \x1b]0;owned\x07", "1970", "2024-06")},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    said = []
    for source, people in PEOPLE.items():
        for number, (name, born, began) in people.items():
            person = f"person/{source}/{number}"
            says = {"name": name, "birth_date": born, "identity_document": "X 1"}
            stay = {"person": person, "began": began, "place": "Zenda"}
            said += [
                Statement("person", person, source, "2024-07-01", says, {"note": "invented"}),
                Statement(
                    "detention", f"detention/{source}/{number}", source, "2024-07-01", stay, {"note": "invented"}
                ),
            ]
    with create_register(tmp_path / "ruritania", "ruritania") as register:
        register.ledger.append(statement.draft("tester") for statement in said)
    proposals = [
        Proposal("person/one/1", "person/two/1", 0.5, "name: alike; birth: fits"),
        Proposal("person/one/2", "person/two/2", 0.9, "name: the same words"),
        Proposal("person/one/2", "person/two/3", 0.02, "name: unlike"),
    ]
    write_proposals(tmp_path / "ruritania", "one", "two", proposals)
    monkeypatch.setenv("HABEAS_REGISTER", str(tmp_path / "ruritania"))
    return tmp_path / "ruritania"


def judgements(folder):
    with open_register(folder) as register:
        return view(register).judgements


def test_keys_decide_at_a_real_terminal_without_enter(folder):
    # An arrow decides nothing, and neither does a key that was typed before its pair was shown.
    code, said = talk(
        [
            (ASKED, "\x1b[A?"), ("what the keys do", ""), (ASKED, "y"), (WHY, "seen in person\ryy"), ("Same, entry", ""),
            (ASKED, "n"), (WHY, ".\r"), ("Nothing was decided.", ""), (ASKED, "n"), (WHY, "1\r"), ("Different, entry", ""),
            (ASKED, "q"),
        ],
        "pairs", "--by", "anna",
    )  # fmt: skip
    assert code == 0, said
    assert "3 pairs: 1 same, 1 different, 1 left." in said
    assert [(j.verdict, j.why, j.by, j.how) for j in judgements(folder)] == [
        ("same", "seen in person", "anna", "by_hand"), ("different", "known to the team", "anna", "by_hand"),
    ]  # fmt: skip
    with open_register(folder) as register:
        assert register.audit().sound


def test_an_interruption_loses_nothing_that_was_decided(folder):
    code, said = talk([(ASKED, "y"), (WHY, "\r"), ("Same, entry", ""), (ASKED, "\x03")], "pairs")
    assert code == 130
    assert "3 pairs: 1 same, 2 left." in said
    assert len(judgements(folder)) == 1


def test_both_records_stand_side_by_side_with_what_differs_marked_in_80_columns_without_colour(folder):
    code, said = piped(["s", "s", "s"], "pairs")
    assert code == 0, said
    assert not set(said) & {"\x1b", "\x07"}
    assert max(len(line) for line in said.splitlines()) <= 80
    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert "≈ name Tarlenheim, Fritz [von] Fritz Tarlenheim" in lines
    assert "≈ birth date 1950 1950-04-01" in lines
    assert "≠ began [2024-05-03] [2024-05-07]" in lines
    assert "= place Zenda Zenda" in lines
    assert "= identity document (sealed) (sealed)" in lines
    assert any(line.startswith("1 of 3 · 50% that it is one person") for line in lines)
    assert "name: the same words" in lines
    assert "3 pairs: 3 skipped, 0 left." in said


def test_enter_takes_what_was_seen_for_the_reason_and_holds_no_value_of_anybody(folder):
    piped(["y", ""], "pairs")
    (judgement,) = judgements(folder)
    assert judgement.why == (
        "both records seen; the same: identity document, place; alike in part: name, birth date; different: began"
    )


def test_a_name_spelled_otherwise_is_not_told_as_another(folder):
    with open_register(folder) as register:
        people = {"one": "Дзянішчык Алена Іванаўна", "two": "Денищик Елена фон Ивановна"}
        register.ledger.append(
            Statement("person", f"person/{source}/9", source, "2024-07-01", {"name": name}, {"note": "invented"}).draft("t")
            for source, name in people.items()
        )  # fmt: skip
    write_proposals(
        folder, "one", "two", [Proposal("person/one/9", "person/two/9", 0.7, "family name: sounds the same")]
    )
    _code, said = piped(["y", ""], "pairs")
    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert "≈ name Дзянішчык Алена Іванаўна Денищик Елена [фон] Ивановна" in lines
    (judgement,) = judgements(folder)
    assert judgement.why == "both records seen; alike in part: name"


@pytest.mark.parametrize(("answers", "why"), [
    (["n", "q", "q", "other mother", "q"], ["other mother"]),
    (["n", "й", ".", "q"], []),
    (["n", "9", "2", "q"], ["relatives said so"]),
    (["n", "q"], []),
])  # fmt: skip
def test_a_letter_is_no_reason_and_is_asked_back(folder, answers, why):
    code, said = piped(answers, "pairs")
    assert code == 0, said
    assert f"“{answers[1]}” is no reason" in said
    assert [judgement.why for judgement in judgements(folder)] == why


def test_a_key_is_the_same_key_on_a_cyrillic_keyboard(folder):
    code, said = talk(
        [
            (ASKED, "н"), ("Same: why?", ""), (WHY, "\r"), ("Same, entry", ""), (ASKED, "Т"), (WHY, "1\r"), ("Different, entry", ""),
            (ASKED, "г"), ("Undone: different", ""), (ASKED, "ь"), (WHY, "1\r"), ("Unsure, entry", ""), (ASKED, "й"),
        ],
        "pairs", "--by", "anna",
    )  # fmt: skip
    assert code == 0, said
    assert "3 pairs: 1 same, 1 unsure, 1 left." in said


@pytest.mark.parametrize("skip", ["ы", "і"])
def test_what_skips_on_a_russian_and_on_a_ukrainian_keyboard_skips(folder, skip):
    assert "3 pairs: 1 skipped, 2 left." in piped([skip, "й"], "pairs")[1]


@pytest.mark.parametrize("word", ["нет", "так"])
def test_a_word_that_begins_with_such_a_letter_decides_nothing(folder, word):
    # The first means no, and its first letter is on the key y; the second means yes, and its first letter is on the key n.
    assert "3 pairs: 3 left." in piped([word, "", "q"], "pairs")[1]
    assert judgements(folder) == ()


def test_the_help_is_printed_once_and_then_only_where_it_is(folder):
    _code, said = piped(["x", "x", "д", "q"], "pairs")
    assert said.count("what the keys do") == 1
    assert said.count("There is no such key; ? lists them.") == 2
    assert piped(["x", "?", "?", "q"], "pairs")[1].count("what the keys do") == 3


def test_who_else_is_in_the_cluster_and_what_speaks_against_it_is_shown(folder):
    with open_register(folder) as register:
        register.judge("person/one/1", "person/two/2", "different", why="other mother", by="boris")
        register.judge("person/two/1", "person/two/2", "same", why="a slip", by="boris")
    _code, said = piped(["y", ""], "pairs")
    said = " ".join(said.split())
    assert "person/two/1 is judged the same as: Flavia Elphberg (person/two/2)" in said
    assert "Against “same”: entry 10: person/one/1 and person/two/2: different (other mother; boris" in said
    assert "This contradicts entry 10" in said


def test_a_contradiction_is_asked_first_and_says_what_stands_so_far(folder):
    with open_register(folder) as register:
        linked = [("person/one/1", "person/two/1", "same"), ("person/two/1", "person/one/2", "same")]
        register.ledger.append(
            Judgement(*each, "2024-08-01", "linked", "habeas link", how="automatic").draft() for each in linked
        )
        register.judge("person/one/1", "person/one/2", "different", why="two people", by="boris")
    code, said = piped(["n", "2"], "pairs", "--by", "anna")
    assert code == 0, said
    flat = " ".join(said.split())
    assert (
        "Stands so far: entry 10: person/one/1 and person/two/1: same (automatic; linked; habeas link, 2024-08-01)"
        in flat
    )
    assert "judgements contradict each other" in flat
    with open_register(folder) as register:
        assert register.view().contradictions == ()


def test_undo_goes_back_over_skips_and_decisions_and_over_earlier_sittings(folder):
    piped(["y", "", "m", "", "q"], "pairs", "--by", "anna")
    code, said = piped(["u", "u", "u", "s", "u", "n", "1"], "pairs", "--by", "anna")
    assert code == 0, said
    assert said.count("Undone: ") == 2
    assert "nothing of yours to undo" in said
    assert [judgement.verdict for judgement in judgements(folder)] == ["different"]


def test_a_second_start_offers_what_is_left_and_then_nothing(folder):
    piped(["y", "", "q"], "pairs")
    _code, said = piped(["m", ""], "pairs")
    assert "1 of 2" in said
    piped(["n", ""], "pairs")
    assert "No pair waits. `habeas link SOURCE SOURCE` proposes pairs." in piped([], "pairs")[1]
    assert {judgement.verdict for judgement in judgements(folder)} == {"same", "unsure", "different"}


def test_the_list_shows_what_waits_and_its_json_is_cut_to_a_level(folder):
    shown = habeas("pairs", "--list")[1]
    assert "90%  person/one/2  person/two/2  Elphberg Flavia | Flavia Elphberg" in shown
    assert not set(shown) & {"\x1b", "\x07"}
    assert "3: a number depends on it" in shown
    assert shown.endswith("Shown at level case_team: not for publication.\n")
    assert "Shown at level" not in habeas("pairs", "--list", "--level", "public")[1]
    told = json.loads(habeas("pairs", "--list", "--json")[1])
    assert told == {
        "level": "public", "waiting": 3, "follow_from_others": 0,
        "stakes": {"contradiction": 0, "number": 3, "nothing": 0},
    }  # fmt: skip
    team = json.loads(habeas("pairs", "--list", "--json", "--level", "case_team")[1])
    assert team["pairs"][0] == {
        "left": "person/one/1", "right": "person/two/1", "stake": "number", "why": "name: alike; birth: fits",
        "probability": 0.5, "entry": None,
    }  # fmt: skip
    assert "person" not in habeas("pairs", "--list", "--level", "public")[1]
    assert judgements(folder) == ()


def test_what_came_of_a_sitting_is_told_as_json(folder):
    _code, said = piped(["y", "", "s"], "pairs", "--json")
    told = json.loads(said[said.index("{\n") :])
    assert told == {
        "level": "public", "pairs": 3, "same": 1, "different": 0, "unsure": 0, "skipped": 1, "settled": 0, "left": 1,
    }  # fmt: skip


def test_to_decide_one_must_be_allowed_to_see_whom_it_is_of(folder):
    with pytest.raises(QuestionError, match="for the case team"):
        habeas("pairs", "--level", "public")
