"""A report is reviewed at the terminal, through a pipe and from a file. Invented people of Ruritania."""

import json
import re

import pytest
from typer.testing import CliRunner

from habeas.assembly import create_register, open_register
from habeas.claims.figure import NOT_PEOPLE
from habeas.cli import build
from habeas.errors import InputError, QuestionError
from habeas.register.reviews import standing
from habeas.workflows.read import read_document
from made_lists import habeas, view
from reviewed_reports import REPORT, document, talk

ASKED = "help [?] > "
READING = read_document(document(REPORT))
ASIDE = sum(figure.counted in NOT_PEOPLE for figure in READING.figures)
CLAIMS = sum(map(len, (READING.figures, READING.quotations, READING.persons, READING.events))) - ASIDE


@pytest.fixture
def folder(tmp_path, monkeypatch):
    create_register(tmp_path / "ruritania", "ruritania").close()
    monkeypatch.setenv("HABEAS_REGISTER", str(tmp_path / "ruritania"))
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    return tmp_path / "ruritania"


@pytest.fixture
def report(folder):
    return folder.parent / "report.txt"


def piped(answers, *arguments):
    """Exit code and output of a command whose input comes through a pipe, one answer a line."""
    runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"})
    typed = "".join(f"{answer}\n" for answer in answers)
    result = runner.invoke(build(), [str(argument) for argument in arguments], input=typed)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def decisions(folder):
    with open_register(folder) as register:
        return [review.decision for review in standing(register.ledger.entries()).values()]


def sound(folder):
    with open_register(folder) as register:
        return register.audit().sound


def test_keys_decide_at_a_real_terminal_without_enter(folder, report):
    # An arrow decides nothing, and neither does a key that was typed before its claim was shown.
    code, said = talk(
        [
            (ASKED, "\x1b[A?"), ("what the keys do", ""), (ASKED, "aaaa"), ("Accepted.", ""), (ASKED, "r"), ("goes back: ", "2\raa"), ("Rejected.", ""),
            (ASKED, "m"), ("go back): ", "value\r"), ("nothing): ", "many\r"), ("not a whole number", ""),
            ("go back): ", "value=41..43\r"), ("go back): ", "\r"), ("report says): ", "the editor corrected it\r"),
            ("Amended.", ""), (ASKED, "s"), (ASKED, "q"),
        ],
        "review", report, "--by", "anna",
    )  # fmt: skip
    assert code == 0, said
    assert f"{CLAIMS} claims: 1 accepted, 1 amended, 1 rejected, 1 skipped, {CLAIMS - 4} left." in said
    assert decisions(folder) == ["accepted", "rejected", "amended"]
    with open_register(folder) as register:
        assert [41, 43] in [record.get("value") for record in view(register).of("figure")]
        reviews = [entry for entry in register.ledger.entries() if entry.kind == "review"]
    assert {entry.by for entry in reviews} == {"anna"}
    assert [entry.value("reason") for entry in reviews] == ["", "not for this register", "the editor corrected it"]
    assert sound(folder)


def test_an_interruption_loses_nothing_that_was_decided(folder, report):
    code, said = talk([(ASKED, "a"), ("Accepted.", ""), (ASKED, "\x03")], "review", report)
    assert code == 130
    assert f"{CLAIMS} claims: 1 accepted, {CLAIMS - 1} left." in said
    assert "nothing is half recorded" in said
    assert decisions(folder) == ["accepted"]
    assert sound(folder)


def test_answers_come_through_a_pipe_as_well_and_the_end_of_it_quits(folder, report):
    code, said = piped(["a", "r", "1", "s", "x", "r", ""], "review", report, "--by", "anna")
    assert code == 0, said
    assert "Nothing was decided." in said
    assert f"{CLAIMS} claims: 1 accepted, 1 rejected, 1 skipped, {CLAIMS - 3} left." in said
    assert decisions(folder) == ["accepted", "rejected"]


def test_a_letter_is_no_reason_and_is_asked_back(folder, report):
    _code, said = piped(["m", "value=43", "", "y", "", "r", "q", "misprint", "q"], "review", report)
    assert ("“q” is no reason" in said, "“y” is no reason" in said) == (True, True)
    with open_register(folder) as register:
        reviews = [entry for entry in register.ledger.entries() if entry.kind == "review"]
    assert [entry.value("reason") for entry in reviews] == ["", "misprint"]


def test_a_key_is_the_same_key_on_a_cyrillic_keyboard(folder, report):
    _code, said = piped(["ф", "к", "1", "ы", "г", "й"], "review", report, "--by", "anna")
    assert f"{CLAIMS} claims: 1 accepted, 1 rejected, {CLAIMS - 2} left." in said
    assert decisions(folder) == ["accepted", "rejected"]


def test_the_sentence_is_shown_with_the_claim_in_brackets_in_80_columns_without_colour(folder, report):
    _code, said = piped(["s"] * CLAIMS, "review", report)
    assert "\x1b" not in said
    assert max(len(line) for line in said.splitlines()) <= 80
    assert "More than [1,250] people are behind bars" in said
    assert re.search(r"attributed_to +the Zenda Rights Group", said)
    assert re.search(r"name +Fritz Tarlenheim +for case_team", said)
    assert f"{CLAIMS} claims: {CLAIMS} skipped, 0 left." in said


def test_undo_goes_back_over_skips_and_decisions_and_over_earlier_sessions(folder, report):
    piped(["a", "a"], "review", report, "--by", "anna")
    code, said = piped(["s", "u", "u", "u", "u", "r", "1"], "review", report, "--by", "anna")
    assert code == 0, said
    assert len(re.findall(r"Undone: accepted", said)) == 2
    assert "nothing of yours to undo" in said
    assert decisions(folder) == ["rejected"]
    assert sound(folder)


def test_a_second_start_offers_what_is_left_and_then_nothing(folder, report):
    piped(["a"] * 4, "review", report)
    _code, said = piped(["a"] * CLAIMS, "review")
    assert f"{CLAIMS} claims, {CLAIMS - 4} undecided" in said
    assert f"1 of {CLAIMS - 4}" in said
    assert f"{CLAIMS} claims: 4 decided before, {CLAIMS - 4} accepted, 0 left." in said
    _code, said = piped([], "review", report)
    assert f"{CLAIMS} claims: {CLAIMS} decided before, 0 left." in said
    assert decisions(folder) == ["accepted"] * CLAIMS


def test_a_value_that_does_not_fit_is_told_with_its_mend_and_asked_again(folder, report):
    answers = [
        "m",
        "counted=jailed",
        "modality=at_least",
        "",
        "value=42..",
        "level=secret",
        "level=partners",
        "",
        "why",
    ]
    _code, said = piped(answers, "review", report)
    said = " ".join(said.split())
    assert "“jailed” is no code of what is counted. Say one of: held" in said
    assert "“at_least” goes with a value like 15... Correct value or modality." in said
    assert "“secret” is no level. Levels are: public" in said
    assert decisions(folder) == ["amended"]
    with open_register(folder) as register:
        (figure,) = view(register).of("figure")
    assert (figure.get("value"), figure.get("modality"), str(figure.level())) == ([42, None], "at_least", "partners")


def test_control_characters_of_a_report_never_reach_the_terminal(folder, report):
    report.write_text(REPORT.replace("Fritz Tarlenheim", "Fritz \x1b]0;owned\x07\u202eTarlenheim"), "utf-8")
    _code, said = piped(["s"] * 20, "review", report)
    assert not set(said) & {"\x1b", "\x07", "\u202e"}


def test_the_list_shows_what_is_undecided_and_its_json_is_cut_to_a_level(folder, report):
    piped(["a"], "review", report)
    size = open_register(folder).ledger.size
    _code, said = habeas("review", "--list")
    assert f"{CLAIMS - 1} of {CLAIMS} claims undecided" in said
    assert f"1 report, {CLAIMS - 1} claims undecided." in said
    told = json.loads(habeas("review", "--list", "--json")[1])
    assert (told["level"], told["reports"][0]["claims"], told["reports"][0]["undecided"]) == (
        "public",
        CLAIMS,
        CLAIMS - 1,
    )
    assert "Tarlenheim" not in json.dumps(told)
    more = json.loads(habeas("review", "--list", "--json", "--level", "case_team")[1])["reports"][0]
    assert [one["kind"] for one in more["undecided"]].count("person") == 2
    assert all(one["sentence"] for one in more["undecided"])
    assert open_register(folder).ledger.size == size


def test_a_team_decides_elsewhere_by_the_ids_of_the_list(folder, report):
    piped([], "review", report)
    found = json.loads(habeas("review", "--list", "--json", "--level", "case_team")[1])["reports"][0]["undecided"]
    lines = [{"claim": one["claim"], "decision": "accept"} for one in found[:3]]
    lines.append({"claim": found[3]["claim"], "decision": "reject", "reason": "misread"})
    path = folder.parent / "decisions.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    told = json.loads(habeas("review", "--decisions", path, "--by", "boris", "--json")[1])
    assert told == {
        "level": "public", "claims": CLAIMS, "before": 0, "accepted": 3, "amended": 0, "rejected": 1, "skipped": 0,
        "left": CLAIMS - 4, "aside": ASIDE,
    }  # fmt: skip
    told = json.loads(habeas("review", report, "--decisions", path, "--json")[1])
    assert (told["before"], told["accepted"]) == (4, 0)
    assert sound(folder)


def test_figures_that_count_no_people_are_offered_when_asked_for(folder, report):
    assert "Beside them 1 figure that counts no people" in piped([], "review", report)[1]
    assert f"{CLAIMS + ASIDE} claims, {CLAIMS + ASIDE} undecided" in piped([], "review", report, "--all")[1]


def test_claims_read_otherwise_now_are_gone_through_again(folder, report):
    piped(["a"] * CLAIMS, "review", report)
    code, said = piped(["a"] * CLAIMS, "review", report, "--published", "2025-05-14", "--differing")
    assert code == 0, said
    assert "decided claims are read otherwise now" in said
    assert "when it was read as:" in said
    assert json.loads(habeas("review", "--list", "--json")[1])["reports"][0]["differing"] == 0
    assert decisions(folder) == ["accepted"] * CLAIMS
    assert sound(folder)


def test_a_report_on_record_is_named_by_how_its_hash_begins(folder, report):
    piped(["a"], "review", report)
    report.unlink()
    digest = json.loads(habeas("review", "--list", "--json")[1])["reports"][0]["document"]
    assert f"{CLAIMS} claims, {CLAIMS - 1} undecided" in piped([], "review", digest[:12])[1]


@pytest.mark.parametrize(("arguments", "error", "words"), [
    (("missing.txt",), InputError, "There is no such file"),
    (("deadbeef",), InputError, "no report “deadbeef” on record"),
    (("--source", "ngo"), InputError, "needs the report"),
    (("--decisions", "missing.jsonl"), InputError, "missing.jsonl: It cannot be read"),
    (("--decisions", "d.jsonl", "--list"), QuestionError, "goes without --list"),
    (("--list", "--obtained", "2999-01-01"), InputError, "has not come yet"),
])  # fmt: skip
def test_what_cannot_be_done_is_an_error_with_its_mend(folder, monkeypatch, arguments, error, words):
    monkeypatch.chdir(folder.parent)
    with pytest.raises(error, match=words):
        habeas("review", *arguments)
    assert open_register(folder).ledger.size == 0
